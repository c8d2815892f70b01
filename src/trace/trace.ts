import type { Claim } from '../model/claim.ts'
import type { Derivation, Independence, Lineage } from '../model/lineage.ts'
import { isBefore, publishedAt } from '../model/published.ts'
import type { Report } from '../model/report.ts'
import { initials, sourceKey } from '../text/source.ts'
import { citesOf, isInitials } from './cites.ts'
import { type Copy, type CopyState, copiesOf, emptyCopyState, takeReports, withoutLoops } from './copies.ts'
import { driftsOf } from './drift.ts'
import { ruled } from './independence.ts'
import { originsOf } from './origins.ts'

/** What tracing holds between two batches. */
export type TraceState = CopyState
export const emptyTrace: () => TraceState = emptyCopyState

/** Who leans on whom among the reports, who stands behind each claim, and which figures changed on the way. */
export function trace(reports: readonly Report[], claims: readonly Claim[], independence: readonly Independence[] = []): Lineage {
  const state = emptyTrace()
  takeReports(state, reports)
  return traceFrom(state, { reports, claims, independence })
}

/** Takes a batch into the state; `traceFrom` then reads the lineage of any reports against all that were taken. */
export const traceTake: (state: TraceState, reports: readonly Report[]) => void = takeReports

interface Told {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  /** What people said of sources; absent: nothing. */
  readonly independence?: readonly Independence[] | undefined
}

/** The lineage of some reports, their claims given, against everything that the state holds. */
export function traceFrom(state: TraceState, { reports, claims, independence = [] }: Told): Lineage {
  const said = ruled(independence)
  const outlet = (id: string) => state.reports.get(id)?.outlet ?? ''
  const by = Map.groupBy(claims, (c) => c.report)
  const copies = withoutLoops(
    state,
    reports.flatMap((r) => closest(copiesOf(state, r.id).filter((c) => !said.apart(outlet(c.copy), outlet(c.source))))),
  )
  const copiedBy = Map.groupBy(copies, (c) => c.copy)
  const published = byMonths(reports)
  const derivations = reports.flatMap((r) => {
    const copied = copiedBy.get(r.id) ?? []
    const outlets = copied.map((c) => state.reports.get(c.source)!.outlet)
    const isCopied = (name: string) => outlets.some((from) => sourceKey(from) === sourceKey(name) || isInitials(name, from))
    const cited = citesOf(r, by.get(r.id) ?? [], (name) => state.outlets.has(sourceKey(name))).filter((d) => !isCopied(d.source))
    return [...copied.map(ofCopy), ...cited.map((d) => resolve(d, r, { published, by }))]
  })
  const kept = derivations.toSorted((a, b) => (a.report + a.source < b.report + b.source ? -1 : 1))
  return { derivations: kept, origins: originsOf(reports, claims, { copies, said }), drifts: driftsOf(kept, claims) }
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

/** Of several sources that a text could be copied from, the one that it shares most with, then the earliest. */
const closest = (copies: readonly Copy[]): Copy[] =>
  copies.toSorted((a, b) => b.share - a.share || (a.source < b.source ? -1 : 1)).slice(0, 1)

interface Held {
  /** Reports by their outlet and month. */
  readonly published: ReadonlyMap<string, readonly Report[]>
  readonly by: ReadonlyMap<string, readonly Claim[]>
}

/** A cited outlet is one report of it where that one alone, up to a month older, tells a figure that is cited. */
function resolve(d: Derivation, report: Report, { published, by }: Held): Derivation {
  const cited = (by.get(report.id) ?? []).filter((c) => d.claims.includes(c.id))
  const near = [...new Set(monthBefore(report.published, d.source).flatMap((month) => published.get(month) ?? []))].filter(
    (r) =>
      r.id !== report.id &&
      r.published !== null &&
      report.published !== null &&
      !isBefore(publishedAt(report.published), publishedAt(r.published)) &&
      days(r.published, report.published) <= MONTH &&
      (by.get(r.id) ?? []).some((c) => cited.some((o) => sameFigure(c, o))),
  )
  const [one, more] = near
  return one && !more ? { ...d, source: one.id, why: `${d.why}; ${d.source} told it on ${one.published?.slice(0, 10)}` } : d
}

const monthIn = (outlet: string, day: string | null): string => `${day?.slice(0, 7)} ${outlet}`

/** Reports by month and every name of their outlet: the whole, its letters, and the whole without what says what it is ("Gulf" of "Gulf Press Agency"). */
function byMonths(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const out = new Map<string, Report[]>()
  for (const report of reports)
    for (const name of new Set([
      sourceKey(report.outlet),
      sourceKey(initials(report.outlet)),
      sourceKey(report.outlet.replace(FORM, '')),
    ])) {
      const key = monthIn(name, report.published)
      const held = out.get(key)
      if (held) held.push(report)
      else out.set(key, [report])
    }
  return out
}

/** What an outlet's name ends in that says what it is. */
const FORM = /\s+(?:(?:press|news|wire|media)\s+)?(?:agency|service|network|wire)\s*$|\s+(?:press|news)\s*$/i

/** The months that the month up to a day is in, of an outlet. */
function monthBefore(day: string | null, outlet: string): readonly string[] {
  const time = Date.parse(day?.slice(0, 10) ?? '')
  if (Number.isNaN(time)) return []
  const back = [MONTH, MONTH / 2, 0].map((n) => new Date(time - n * DAY_MS))
  return [...new Set(back.map((at) => monthIn(sourceKey(outlet), at.toISOString())))]
}

/** How many days old what is cited may be. */
const MONTH = 30
const DAY_MS = 86_400_000

const sameFigure = (a: Claim, b: Claim): boolean =>
  a.casualty !== undefined &&
  a.casualty.outcome === b.casualty?.outcome &&
  a.casualty.number.min === b.casualty.number.min &&
  a.casualty.number.max === b.casualty.number.max &&
  a.polarity === b.polarity

const days = (a: string, b: string): number => (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000
