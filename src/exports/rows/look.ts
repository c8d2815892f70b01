import type { Account, Incident, Toll } from '../../model/account.ts'
import type { Claim, Outcome } from '../../model/claim.ts'
import { daysOf } from '../../model/edtf.ts'
import { reportsOf } from '../../present/held.ts'
import type { Book, Sheet } from '../define.ts'

/** The toll of the sheet's policy for an outcome and group of people, where there is one. */
export const tollOf = ({ policy }: Sheet, incident: Incident, outcome: Outcome, group: string | null = null): Toll | undefined =>
  incident.tolls.find((toll) => toll.policy === policy && toll.outcome === outcome && toll.group === group)

/** First and last day of an incident; null where it has none or an end is open. */
export function daysOfIncident({ when }: Incident): { first: string; last: string; days: number } | null {
  const days = when ? daysOf(when) : null
  if (!days || days.first === '0000-01-01' || days.last === '9999-12-31') return null
  return { ...days, days: Math.round((Date.parse(days.last) - Date.parse(days.first)) / 86_400_000) + 1 }
}

/** The words that come more often than any others; null where none do. */
export function clearly(words: readonly string[]): string | null {
  const first = most(words)
  const second = most(words.filter((word) => word !== first))
  const count = (word: string | null) => words.filter((one) => one === word).length
  return second !== null && count(second) === count(first) ? null : first
}

/** The words that come most often, the first of them where several do; null for none. */
export function most(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null
}

/** The outlets of an incident's reports in the order of their names, each once. */
export const outletsOf = (account: Account, incident: Incident): string =>
  [...new Set(reportsOf(account, incident).flatMap(({ outlet }) => outlet || []))].sort().join('; ')

/** A whole number that is always the same for an id; 52 bits, for formats that want numbers. */
export const numberOf = (id: string): number => Number.parseInt(id.replace(/^[a-z]+-/, '').slice(0, 13), 16) || 0

/** Who spoke innermost, or the outlet where the report speaks for itself. */
export const originOf = (claim: Claim, outlet: string): string => claim.attribution.at(-1)?.name ?? outlet

/** What is told of every file: program, policies, protection, and what the format leaves out. */
export const about = ({ policy, policies, protection, software }: Book, loses: readonly string[]) => ({
  software,
  policy,
  policies,
  protection,
  leavesOut: loses,
})
