import type { Linked, Point } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { kilometres } from '../model/geo.ts'
import { idOf } from '../model/ids.ts'
import type { Constraint, Join } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { Days, Spot } from './anchors.ts'
import { type Cluster, cluster, component, leavers, resolve } from './cluster.ts'
import { evidence } from './evidence.ts'
import { round } from './score.ts'
import { emptyState, type LinkState, type Pair, take } from './state.ts'
import { type Telling, tellingsOf } from './tellings.ts'

/**
 * Incidents from reports and their claims. The same for any order of the reports and for any batches in which `join` took them in.
 */
export function link(reports: readonly Report[], claims: readonly Claim[], constraints: readonly Constraint[] = []): Linked[] {
  const state = emptyState()
  join(state, reports, claims)
  return incidents(state, constraints)
}

/** Takes a batch of reports with their claims into the state (in place); returns the tellings whose joins may have changed. */
export function join(state: LinkState, reports: readonly Report[], claims: readonly Claim[]): Set<string> {
  const by = new Map<string, Claim[]>()
  for (const claim of claims) by.set(claim.report, [...(by.get(claim.report) ?? []), claim])
  return take(
    state,
    reports.flatMap((report) => tellingsOf(report, by.get(report.id) ?? [])),
  )
}

/** The incidents that hold the given tellings, or all of them, in canonical order. */
export function incidents(state: LinkState, constraints: readonly Constraint[] = [], touched?: ReadonlySet<string>): Linked[] {
  const resolved = resolve(state, constraints)
  const done = new Set<string>()
  const out: Linked[] = []
  for (const id of [...(touched ?? state.tellings.keys())].sort()) {
    if (done.has(id)) continue
    const members = component(state, id, resolved.linked)
    for (const m of members) done.add(m)
    for (const one of cluster(state, members, resolved)) out.push(linked(state, one))
  }
  return carve(state, out, constraints).toSorted((a, b) => ((a.when ?? '') + a.id < (b.when ?? '') + b.id ? -1 : 1))
}

/**
 * Claims that a person told apart from others of the same telling leave: for the incident that a person put them in, else for one of
 * their own, together with those that were told apart from the same claims.
 */
function carve(state: LinkState, found: readonly Linked[], constraints: readonly Constraint[]): readonly Linked[] {
  if (!constraints.some(({ kind }) => kind === 'different')) return found
  const telling = new Map([...state.tellings.values()].flatMap((t) => t.claims.map((claim) => [claim, t] as const)))
  const of = new Map([...telling].map(([claim, t]) => [claim, t.id]))
  const apart = enemiesOf(constraints)
  const parties = Map.groupBy([...leavers(of, constraints)].sort(), (id) => [...(apart.get(id) ?? [])].sort().join())
  let out = [...found]
  for (const party of [...parties.values()].toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1))) {
    const homes = out.filter((i) => i.claims.some((id) => party.includes(id)))
    const [home] = homes
    if (!home) continue
    const partners = constraints.flatMap(({ kind, between }) =>
      kind === 'same' && between.some((id) => party.includes(id)) ? between : [],
    )
    const free = (i: Linked) => !i.claims.some((id) => party.some((one) => apart.get(one)?.has(id)))
    const target = out.find((i) => !homes.includes(i) && free(i) && partners.some((id) => i.claims.includes(id)))
    const reports = [...new Set(party.flatMap((id) => telling.get(id)?.report ?? []))].sort()
    const moved = { ...home, id: idOf('incident', party[0]!), claims: party, reports, joins: [] }
    out = out.flatMap((i) => (homes.includes(i) ? without(i, moved, telling) : i === target ? [into(target, moved)] : [i]))
    if (!target) out.push(moved)
  }
  return out
}

function enemiesOf(constraints: readonly Constraint[]): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>()
  for (const { kind, between } of constraints)
    if (kind === 'different')
      for (const [a, b] of [between, between.toReversed()]) apart.set(a!, (apart.get(a!) ?? new Set<string>()).add(b!))
  return apart
}

/** An incident without the claims that left it, under another id where theirs is its own. */
function without(home: Linked, gone: Linked, telling: ReadonlyMap<string, Telling>): Linked[] {
  const claims = home.claims.filter((id) => !gone.claims.includes(id))
  if (claims.length === 0) return []
  const told = new Set(claims.map((id) => telling.get(id)?.report))
  const id = home.id === gone.id ? idOf('incident', claims[0]!) : home.id
  return [{ ...home, id, claims, reports: home.reports.filter((report) => told.has(report)) }]
}

const into = (target: Linked, one: Linked): Linked => ({
  ...target,
  claims: [...target.claims, ...one.claims].toSorted(),
  reports: [...new Set([...target.reports, ...one.reports])].sort(),
})

function linked(state: LinkState, { members, joins }: Cluster): Linked {
  const tellings = members.map((id) => state.tellings.get(id)!).toSorted(first)
  const claims = tellings.flatMap((t) => t.claims)
  return {
    id: idOf('incident', claims[0]!),
    reports: [...new Set(tellings.map((t) => t.report))].sort(),
    claims: claims.toSorted(),
    when: whenOf(tellings),
    where: whereOf(tellings),
    joins: joins.map((pair) => joinOf(state, pair)),
  }
}

const first = (a: Telling, b: Telling): number => ((a.published ?? '9999') + a.id < (b.published ?? '9999') + b.id ? -1 : 1)

function joinOf(state: LinkState, { a, b, weight }: Pair): Join {
  const [x, y] = [state.tellings.get(a)!, state.tellings.get(b)!]
  return { between: [x.report, y.report], weight, evidence: evidence(x, y) }
}

/** The days that most tellings give first; of equally many the shortest, then the earliest. */
function whenOf(tellings: readonly Telling[]): string | null {
  const best = mode(
    tellings.flatMap((t) => t.days.slice(0, 1)),
    (d) => `${d.first}/${d.last}`,
    (d: Days) => Date.parse(d.last) - Date.parse(d.first),
  )
  return best && (best.first === best.last ? best.first : `${best.first}/${best.last}`)
}

/** How much of the best supported place's support a more precise one there must have. */
const NEARLY = 0.5

/** The place that most is told of; of those there that nearly as much is told of, the most precise. */
function whereOf(tellings: readonly Telling[]): Point | null {
  const support = new Map<string, number>()
  const supportAt = (spot: Spot): number => {
    const key = `${spot.lat} ${spot.lon} ${spot.radiusKm}`
    const known = support.get(key) ?? round(tellings.reduce((sum, t) => sum + supportOf(t, spot), 0))
    support.set(key, known)
    return known
  }
  const told = tellings
    .flatMap((t) => t.spots)
    .map((spot) => ({ spot, support: supportAt(spot) }))
    .toSorted((a, b) => b.support - a.support || precise(a.spot, b.spot))
  const [best] = told
  if (!best) return null
  const there = told.filter((x) => x.support >= NEARLY * best.support && meet(x.spot, best.spot)).map((x) => x.spot)
  const { lat, lon, radiusKm } = there.toSorted(precise)[0]!
  return { lat, lon, radiusKm }
}

/** The share of what a telling says of places that may be of this one; less for a spot much wider than theirs. */
function supportOf({ spots }: Telling, spot: Spot): number {
  const weight = (s: Spot) => s.weight ?? 1
  const fits = (s: Spot) => (meet(s, spot) ? Math.min(1, (2 * s.radiusKm + 20) / (spot.radiusKm + 20)) : 0)
  const all = spots.reduce((sum, s) => sum + weight(s), 0)
  return all && spots.reduce((sum, s) => sum + weight(s) * fits(s), 0) / all
}

const meet = (a: Spot, b: Spot): boolean => kilometres(a, b) <= a.radiusKm + b.radiusKm

const precise = (a: Spot, b: Spot): number => a.radiusKm - b.radiusKm || a.lat - b.lat || a.lon - b.lon

function mode<T>(values: readonly T[], key: (t: T) => string, size: (t: T) => number): T | null {
  const found = new Map<string, { value: T; n: number }>()
  for (const value of values) found.set(key(value), { value, n: (found.get(key(value))?.n ?? 0) + 1 })
  const [best] = [...found].toSorted((a, b) => b[1].n - a[1].n || size(a[1].value) - size(b[1].value) || (a[0] < b[0] ? -1 : 1))
  return best ? best[1].value : null
}
