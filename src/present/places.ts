import type { Point } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'

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
 * The words that most of the claims use for the place, the finest first where as many use others; null where none names one. Names go
 * before descriptions ("its district"), and what is about as fine as the point `at` before the country around it.
 */
export function placeName(claims: readonly Claim[], at: Point | null = null): string | null {
  const votes = new Map<string, { n: number; radius: number }>()
  for (const { where, scope } of claims) {
    if (!where || scope === 'background') continue
    const vote = votes.get(where.text) ?? { n: 0, radius: where.radiusKm ?? Number.POSITIVE_INFINITY }
    votes.set(where.text, { ...vote, n: vote.n + 1 })
  }
  const fits = (radius: number) => at === null || radius <= Math.max(30, 5 * at.radiusKm)
  const rank = (words: string, radius: number) => (isName(words) ? 0 : 2) + (fits(radius) ? 0 : 1)
  const [first] = [...votes].sort(
    ([a, x], [b, y]) => rank(a, x.radius) - rank(b, y.radius) || y.n - x.n || x.radius - y.radius || (a < b ? -1 : 1),
  )
  return first ? first[0] : null
}
