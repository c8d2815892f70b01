import type { Constraint } from '../model/incident.ts'
import type { Days } from './anchors.ts'
import { mayBeOne, say } from './sides.ts'
import type { LinkState, Pair } from './state.ts'
import type { Telling } from './tellings.ts'
import { THRESHOLD } from './weights.ts'

/** A set of tellings that are of one incident, and the pairs that joined them, strongest first. */
export interface Cluster {
  readonly members: readonly string[]
  readonly joins: readonly Pair[]
}

interface Growing {
  members: string[]
  joins: Pair[]
  /** Every day and longer stretch that its members tell. */
  days: readonly Days[]
  spans: readonly Days[]
  reports: Set<string>
}

/** Tellings that may end up together: everything reachable over pairs strong enough, and over a person's "same". */
export function component(state: LinkState, from: string, same: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([from])
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const next = [...(same.get(id) ?? [])]
    for (const other of state.pairs.get(id)?.keys() ?? []) next.push(other)
    for (const other of next) if (!seen.has(other)) queue.push(other) && seen.add(other)
  }
  return [...seen].sort()
}

/**
 * Joins the tellings of a component: a person's "same" first, then the strongest pair, as long as no two members are ruled out or told
 * apart by a person and the two sides agree on the whole. What one report seems to tell of two events meets last, when others have
 * shown what is one.
 */
export function cluster(state: LinkState, ids: readonly string[], constraints: Resolved): Cluster[] {
  const own = new Map<string, Growing>(ids.map((id) => [id, lone(state.tellings.get(id)!)]))
  for (const [a, b] of constraints.same) if (own.has(a) && own.has(b)) merge(own, a, b, null)
  const pairs = ids.flatMap((id) => [...(state.pairs.get(id)?.values() ?? [])].filter((p) => p.a === id))
  const within = ({ a, b }: Pair) => Number(state.tellings.get(a)!.report === state.tellings.get(b)!.report)
  pairs.sort((x, y) => within(x) - within(y) || y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1))
  for (const pair of pairs) {
    const [x, y] = [own.get(pair.a)!, own.get(pair.b)!]
    if (x === y) x.joins.push(pair)
    else if (mayMeet(state, x, y, constraints)) merge(own, pair.a, pair.b, pair)
  }
  return [...new Set(own.values())].map((g) => ({ members: g.members.toSorted(), joins: g.joins }))
}

const lone = (t: Telling): Growing => ({ members: [t.id], joins: [], days: t.days, spans: t.spans, reports: new Set([t.report]) })

function merge(own: Map<string, Growing>, a: string, b: string, pair: Pair | null): void {
  const [x, y] = [own.get(a)!, own.get(b)!]
  if (x === y) return
  const one: Growing = {
    members: [...x.members, ...y.members],
    joins: [...x.joins, ...y.joins, ...(pair ? [pair] : [])],
    days: [...x.days, ...y.days],
    spans: [...x.spans, ...y.spans],
    reports: new Set([...x.reports, ...y.reports]),
  }
  for (const id of one.members) own.set(id, one)
}

/** Members looked at when two sides are compared: enough to see whether they agree, few enough to stay quick. */
const LOOK = 12

function mayMeet(state: LinkState, x: Growing, y: Growing, constraints: Resolved): boolean {
  if (x.members.some((a) => constraints.different.get(a)?.some((b) => y.members.includes(b)))) return false
  if ([...x.reports].some((r) => y.reports.has(r) && !constraints.joined.has(r) && !toldTwice(state, r, [x, y]))) return false
  const spans = [...x.spans, ...y.spans]
  let sum = 0
  let seen = 0
  for (const a of x.members.slice(0, LOOK))
    for (const b of y.members.slice(0, LOOK)) {
      const said = say(state.tellings.get(a)!, state.tellings.get(b)!, spans)
      if (said === null) return false
      sum += said
      seen++
    }
  return sum / seen >= THRESHOLD + AGREE
}

/** How far below a join's own threshold (natural log of odds) the two sides may agree on the whole. */
const AGREE = -1

/** Whether what both sides hold of a report may be one event. */
function toldTwice(state: LinkState, report: string, sides: readonly [Growing, Growing]): boolean {
  const [x, y] = sides.map((side) => side.members.map((id) => state.tellings.get(id)!).filter((t) => t.report === report))
  return x!.every((p) => y!.every((q) => mayBeOne(p, q)))
}

/** A person's constraints, by telling. */
export interface Resolved {
  readonly same: readonly (readonly [string, string])[]
  readonly linked: ReadonlyMap<string, readonly string[]>
  readonly different: ReadonlyMap<string, readonly string[]>
  /** Reports of which a person joined two tellings. */
  readonly joined: ReadonlySet<string>
}

/** Constraints name claims or reports; a report stands for its first telling. What names neither that is held yet waits. */
export function resolve(state: LinkState, constraints: readonly Constraint[]): Resolved {
  if (!constraints.length) return UNCONSTRAINED
  const of = new Map<string, string>()
  for (const t of [...state.tellings.values()].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    of.set(t.report, t.id)
    for (const c of t.claims) of.set(c, t.id)
  }
  const leaving = leavers(of, constraints)
  const telling = (end: string) => (leaving.has(end) ? undefined : of.get(end))
  const same = sets(constraints).flatMap((set): (readonly [string, string])[] => {
    const held = [...new Set(set.flatMap((end) => telling(end) ?? []))].sort()
    return held.slice(1).map((id, nth) => [held[nth]!, id] as const)
  })
  const different = constraints.flatMap(({ kind, between }) => {
    const [a, b] = [telling(between[0]), telling(between[1])]
    return kind === 'different' && a && b && a !== b ? [[a, b].sort() as [string, string]] : []
  })
  const reportOf = (id: string) => state.tellings.get(id)!.report
  return {
    same,
    linked: both(same),
    different: both(different),
    joined: twice(same, reportOf),
  }
}

/** Reports of which two tellings are in one set. */
function twice(same: Resolved['same'], reportOf: (id: string) => string): Set<string> {
  const found = sets(same.map((between) => ({ kind: 'same', between }))).flatMap((set) => {
    const reports = set.map(reportOf)
    return reports.filter((report, n) => reports.indexOf(report) !== n)
  })
  return new Set(found)
}

/** What a person put together, as sets, whatever pairs it was said in. */
function sets(constraints: readonly Constraint[]): string[][] {
  const near = both(constraints.filter(({ kind }) => kind === 'same').map(({ between }) => between))
  const seen = new Set<string>()
  return [...near.keys()].sort().flatMap((first) => {
    if (seen.has(first)) return []
    const set = [first]
    seen.add(first)
    for (const one of set)
      for (const next of near.get(one) ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          set.push(next)
        }
    return [set.sort()]
  })
}

/**
 * Claims that a person told apart from others of their own telling: they stand for it no more. Of two it is the one that was told
 * apart from more claims, of equals the one later in canonical order.
 */
export function leavers(of: ReadonlyMap<string, string>, constraints: readonly Constraint[]): ReadonlySet<string> {
  const different = constraints.filter(({ kind }) => kind === 'different').map(({ between }) => between)
  const enemies = both(different)
  const leaving = new Set<string>()
  const within = [...new Set(different.flat())].filter((id) => enemies.get(id)?.some((other) => of.get(other) === of.get(id))).sort()
  const order = within.toSorted((a, b) => enemies.get(b)!.length - enemies.get(a)!.length || (a < b ? 1 : -1))
  for (const id of order)
    if (enemies.get(id)!.some((other) => of.has(id) && of.get(other) === of.get(id) && !leaving.has(other))) leaving.add(id)
  return leaving
}

const UNCONSTRAINED: Resolved = { same: [], linked: new Map(), different: new Map(), joined: new Set() }

function both(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [a, b] of pairs)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      map.set(x, [...(map.get(x) ?? []), y])
  return map
}
