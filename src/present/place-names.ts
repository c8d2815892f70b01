import type { Point } from '../model/account.ts'
import type { Claim, Where } from '../model/claim.ts'
import { kilometres } from '../model/geo.ts'
import { called, holdsName, isProper } from './called.ts'

/**
 * What the claims call the place: the name that most of them use, the finest first where as many use others; null where none names one.
 * Names for a place elsewhere than the point `at` come last, names go before descriptions ("its district"), and what is about as fine as
 * the point before the country around it.
 */
export function placeName(claims: readonly Claim[], at: Point | null = null): string | null {
  const votes = new Map<string, { name: string; n: number; where: Where }>()
  for (const { where, scope } of claims) {
    if (!where || scope === 'background') continue
    const name = called(where.text)
    votes.set(name, { name, where, ...votes.get(name), n: (votes.get(name)?.n ?? 0) + 1 })
  }
  const rank = ({ name, where }: { name: string; where: Where }) =>
    (isAt(where, at) ? 0 : 8) + (holdsName(name) ? 0 : 4) + (isFine(where, at) ? 0 : 2) + (isProper(name) ? 0 : 1)
  const [first] = [...votes.values()].sort(
    (a, b) => rank(a) - rank(b) || b.n - a.n || radiusOf(a.where) - radiusOf(b.where) || (a.name < b.name ? -1 : 1),
  )
  return first ? spoken(first.name) : null
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
