import type { Account, Incident, Toll } from '../src/model/account.ts'
import { kilometres } from '../src/model/geo.ts'
import type { Case } from './cases.ts'
import { table } from './tables.ts'

/** A toll as a case codes it: the range that all sources together leave, of everybody or of civilians. */
interface CodedToll {
  readonly outcome: Toll['outcome']
  readonly group: string
  readonly low: number | null
  readonly high: number | null
}

interface CodedIncident {
  readonly reports: readonly string[]
  readonly when?: string | null
  readonly where?: { readonly lat: number | null; readonly lon: number | null } | null
  readonly tolls?: readonly CodedToll[]
}

const GROUPS: ReadonlyMap<string, string | null> = new Map([
  ['all', null],
  ['civilians', 'civilian'],
])

/** How often the ends of the published range (policy `ecw-range`) are the coder's, to within a twentieth; an end left open is open in both. */
export function tollTable(cases: readonly Case[], account: Account): string {
  const due = cases.flatMap((c) =>
    (c.incidents as readonly CodedIncident[]).flatMap((i) => {
      const held = likest(account.incidents, i, new Set(i.reports.map((f) => `${c.name}/${f}`)))
      return (i.tolls ?? []).filter((t) => GROUPS.has(t.group)).map((t) => ({ coded: t, made: held && tollOf(held, t) }))
    }),
  )
  if (!due.length) return ''
  const rows = [...GROUPS.keys()].map((group) => {
    const of = due.filter((d) => d.coded.group === group)
    const right = (end: 'low' | 'high') => of.filter((d) => d.made && near(d.made[end], d.coded[end])).length
    const both = of.filter((d) => d.made && near(d.made.low, d.coded.low) && near(d.made.high, d.coded.high)).length
    return [group, String(of.length), String(right('low')), String(right('high')), String(both)]
  })
  return table('ranges of tolls', ['', 'gold', 'low right', 'high right', 'both'], rows)
}

const tollOf = ({ tolls }: Incident, coded: CodedToll): Toll | undefined =>
  tolls.find((t) => t.policy.startsWith('ecw-range@') && t.outcome === coded.outcome && t.group === GROUPS.get(coded.group))

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.05 * Math.max(a, b))

/** The incident that shares most reports, its day and its place. */
function likest(all: readonly Incident[], coded: CodedIncident, reports: ReadonlySet<string>): Incident | null {
  const likeness = (i: Incident) => {
    const shared = i.reports.filter((r) => reports.has(r)).length / Math.max(reports.size, i.reports.length)
    const day = coded.when && i.when?.slice(0, 10) === coded.when.slice(0, 10) ? 0.6 : 0
    return shared && shared + day + (together(i.where, coded.where) ? 0.4 : 0)
  }
  const [best] = all.map((i) => ({ i, likeness: likeness(i) })).toSorted((a, b) => b.likeness - a.likeness)
  return best?.likeness ? best.i : null
}

function together(a: Incident['where'], b: CodedIncident['where']): boolean {
  if (a?.lat == null || a.lon == null || b?.lat == null || b.lon == null) return false
  return kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < 15
}
