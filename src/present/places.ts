import type { Point } from '../model/account.ts'
import type { Claim, Where } from '../model/claim.ts'
import { kilometres } from '../model/geo.ts'

/** How a language says how far around a point something may be. */
export type Within = (place: string, km: number) => string

const ENGLISH: Within = (place, km) => `${place}, within ${km} km`

/** Whether words hold a name: a capital letter past an article or the like. */
const isName = (words: string): boolean => /(?:^|[\s(-])\p{Lu}/u.test(words.replace(/^(?:the|an?|its|his|her|their|this|that)\s/i, ''))

/** A point with its radius: `35.31° N 40.30° E, within 30 km`. Finer digits than the radius bears are left out. */
export function atPoint({ lat, lon, radiusKm }: Point, within: Within = ENGLISH): string {
  const digits = radiusKm >= 50 ? 1 : 2
  const axis = (value: number, [positive, negative]: [string, string]) =>
    `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`
  return within(`${axis(lat, ['N', 'S'])} ${axis(lon, ['E', 'W'])}`, Math.max(1, Math.round(radiusKm)))
}

/**
 * The words that most of the claims use for the place, the finest first where as many use others; null where none names one. Words for
 * a place elsewhere than the point `at` come last, names go before descriptions ("its district"), and what is about as fine as the
 * point before the country around it.
 */
export function placeName(claims: readonly Claim[], at: Point | null = null): string | null {
  const votes = new Map<string, { n: number; where: Where }>()
  for (const { where, scope } of claims) {
    if (!where || scope === 'background') continue
    votes.set(where.text, { where, ...votes.get(where.text), n: (votes.get(where.text)?.n ?? 0) + 1 })
  }
  const rank = (where: Where) => (isAt(where, at) ? 0 : 4) + (isName(where.text) ? 0 : 2) + (isFine(where, at) ? 0 : 1)
  const [first] = [...votes.values()].sort(
    (a, b) => rank(a.where) - rank(b.where) || b.n - a.n || radiusOf(a.where) - radiusOf(b.where) || (a.where.text < b.where.text ? -1 : 1),
  )
  return first ? spoken(first.where.text) : null
}

/** Words in nothing but capitals as names are written: "A NANG PA" is A Nang Pa; short forms stay. */
const spoken = (words: string): string =>
  /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(words)
    ? words.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, head: string, rest: string) => head + rest.toLowerCase())
    : words

const radiusOf = ({ radiusKm }: Where): number => radiusKm ?? Number.POSITIVE_INFINITY

const isFine = (where: Where, at: Point | null): boolean => at === null || radiusOf(where) <= Math.max(30, 5 * at.radiusKm)

/** Whether the words may be for the point; no gazetteer speaks against those that it does not know. */
function isAt({ lat, lon, radiusKm }: Where, at: Point | null): boolean {
  if (!at || lat === null || lon === null) return true
  return kilometres({ lat, lon }, at) <= (radiusKm ?? 0) + at.radiusKm
}
