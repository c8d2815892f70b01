import type { Account, Incident, Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'

/** What moved between two states of an account. */
export interface Difference {
  readonly reports: { readonly added: readonly string[]; readonly gone: readonly string[] }
  readonly claims: ClaimsMoved
  readonly opened: readonly Incident[]
  readonly closed: readonly Incident[]
  readonly moved: readonly Moved[]
}

/** Claims that came, that went, and that are there still and say something else. */
export interface ClaimsMoved {
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly changed: readonly string[]
}

/** An incident that is in both states, and what is otherwise in the later one. */
export interface Moved {
  readonly before: Incident
  readonly after: Incident
  readonly reports: { readonly added: readonly string[]; readonly gone: readonly string[] }
  readonly claims: ClaimsMoved
  readonly tolls: readonly { readonly before: Toll | null; readonly after: Toll | null }[]
  /** Discrepancies, in their words, that came and that went. */
  readonly discrepancies: { readonly added: readonly string[]; readonly gone: readonly string[] }
}

/** What moved from one account to a later one. An incident is the same one where its id is, else where most of its claims are. */
export function difference(before: Account, after: Account): Difference {
  const pairs = paired(before.incidents, after.incidents)
  const changed = changedIn(before.claims, after.claims)
  const met = new Set(pairs.flatMap(({ from, to }) => [from, to]))
  return {
    reports: sets(ids(before.reports), ids(after.reports)),
    claims: { ...sets(ids(before.claims), ids(after.claims)), changed: [...changed] },
    opened: after.incidents.filter((incident) => !met.has(incident)),
    closed: before.incidents.filter((incident) => !met.has(incident)),
    moved: pairs.flatMap(({ from, to }) => moved(from, to, changed) ?? []),
  }
}

function changedIn(before: readonly Claim[], after: readonly Claim[]): ReadonlySet<string> {
  const was = new Map(before.map((claim) => [claim.id, JSON.stringify(claim)]))
  return new Set(after.filter((claim) => was.has(claim.id) && was.get(claim.id) !== JSON.stringify(claim)).map(({ id }) => id))
}

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

function sets(before: readonly string[], after: readonly string[]) {
  const [was, is] = [new Set(before), new Set(after)]
  return { added: [...is].filter((one) => !was.has(one)), gone: [...was].filter((one) => !is.has(one)) }
}

interface Pair {
  readonly from: Incident
  readonly to: Incident
}

function paired(before: readonly Incident[], after: readonly Incident[]): readonly Pair[] {
  const later = new Map(after.map((incident) => [incident.id, incident]))
  const home = new Map(after.flatMap((incident) => incident.claims.map((claim) => [claim, incident] as const)))
  const taken = new Set<Incident>(before.flatMap(({ id }) => later.get(id) ?? []))
  return before.flatMap((from) => {
    const to = later.get(from.id) ?? heir(from, home, taken)
    if (!to) return []
    taken.add(to)
    return [{ from, to }]
  })
}

/** The incident that has most of these claims now, if it has the half of them and is no other's heir. */
function heir(from: Incident, home: ReadonlyMap<string, Incident>, taken: ReadonlySet<Incident>): Incident | null {
  const votes = Map.groupBy(
    from.claims.flatMap((claim) => home.get(claim) ?? []),
    (incident) => incident,
  )
  const [best] = [...votes].sort(([a, x], [b, y]) => y.length - x.length || (a.id < b.id ? -1 : 1))
  return best && best[1].length * 2 >= from.claims.length && !taken.has(best[0]) ? best[0] : null
}

function moved(before: Incident, after: Incident, changed: ReadonlySet<string>): Moved | null {
  const found = {
    reports: sets(before.reports, after.reports),
    claims: { ...sets(before.claims, after.claims), changed: after.claims.filter((id) => changed.has(id)) },
    tolls: tolls(before, after),
    discrepancies: sets(
      before.discrepancies.map(({ why }) => why),
      after.discrepancies.map(({ why }) => why),
    ),
  }
  const { reports, claims, discrepancies } = found
  const still =
    [reports, claims, discrepancies].every(({ added, gone }) => added.length + gone.length === 0) &&
    claims.changed.length + found.tolls.length === 0 &&
    before.when === after.when &&
    JSON.stringify(before.where) === JSON.stringify(after.where)
  return still ? null : { before, after, ...found }
}

function tolls(before: Incident, after: Incident): Moved['tolls'] {
  const slot = ({ policy, outcome, group }: Toll) => JSON.stringify([policy, outcome, group])
  const [was, is] = [new Map(before.tolls.map((toll) => [slot(toll), toll])), new Map(after.tolls.map((toll) => [slot(toll), toll]))]
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [a, b] = [was.get(key) ?? null, is.get(key) ?? null]
    return a?.low === b?.low && a?.best === b?.best && a?.high === b?.high ? [] : [{ before: a, after: b }]
  })
}
