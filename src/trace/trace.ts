import type { Claim } from '../model/claim.ts'
import type { Derivation, Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { sourceKey } from '../text/source.ts'
import { citesOf } from './cites.ts'
import { type Copy, type CopyState, copiesOf, emptyCopyState, takeReports } from './copies.ts'
import { driftsOf } from './drift.ts'
import { originsOf } from './origins.ts'

/** What tracing holds between two batches. */
export type TraceState = CopyState
export const emptyTrace: () => TraceState = emptyCopyState

/** Who leans on whom among the reports, who stands behind each claim, and which figures changed on the way. */
export function trace(reports: readonly Report[], claims: readonly Claim[]): Lineage {
  const state = emptyTrace()
  takeReports(state, reports)
  return traceFrom(state, reports, claims)
}

/** Takes a batch into the state; `traceFrom` then reads the lineage of any reports against all that were taken. */
export const traceTake: (state: TraceState, reports: readonly Report[]) => void = takeReports

/** The lineage of some reports, their claims given, against everything that the state holds. */
export function traceFrom(state: TraceState, reports: readonly Report[], claims: readonly Claim[]): Lineage {
  const by = Map.groupBy(claims, (c) => c.report)
  const copies = reports.flatMap((r) => copiesOf(state, r.id).filter((c) => c.copy === r.id))
  const derivations = reports.flatMap((r) => [
    ...copies.filter((c) => c.copy === r.id).map(ofCopy),
    ...citesOf(r, by.get(r.id) ?? []).map((d) => resolve(d, r, reports, copies)),
  ])
  const kept = derivations.toSorted((a, b) => (a.report + a.source < b.report + b.source ? -1 : 1))
  return { derivations: kept, origins: originsOf(reports, claims, copies), drifts: driftsOf(kept, claims) }
}

const ofCopy = (c: Copy): Derivation => ({
  report: c.copy,
  source: c.source,
  how: 'syndicates',
  why: `${Math.round(c.share * 100)} % of the shorter text stands in the other; ${c.why}`,
  claims: [],
  share: c.share,
  passages: c.passages,
})

/** A cited outlet of which one report, and no other, was copied here or published up to a week before is that report. */
function resolve(d: Derivation, report: Report, reports: readonly Report[], copies: readonly Copy[]): Derivation {
  const key = sourceKey(d.source)
  const theirs = reports.filter((r) => r.id !== report.id && sourceKey(r.outlet) === key)
  const copied = theirs.filter((r) => copies.some((c) => c.copy === report.id && c.source === r.id))
  const near = theirs.filter(
    (r) => r.published && report.published && r.published <= report.published && days(r.published, report.published) <= 7,
  )
  const one = copied.length === 1 ? copied[0] : near.length === 1 ? near[0] : undefined
  return one ? { ...d, source: one.id, why: `${d.why}; ${d.source} published it on ${one.published?.slice(0, 10)}` } : d
}

const days = (a: string, b: string): number => (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000
