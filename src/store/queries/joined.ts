import { sql } from 'kysely'
import type { Constraint } from '../../model/ledger.ts'
import type { Steps, Telling } from '../steps.ts'
import type { Tx } from '../tables.ts'

/** Tellings on either side, in time, that a telling is compared with under each of its keys: what keeps the cost flat. */
const WINDOW = 16

/** What tellings say, kept between batches so that they are not read again; the oldest go first. */
export interface Bodies {
  get(id: string, version: string): unknown
  set(id: string, version: string, body: unknown): void
}

export function bodiesOf(most = 10_000): Bodies {
  const kept = new Map<string, { version: string; body: unknown }>()
  return {
    get(id, version) {
      const found = kept.get(id)
      return found?.version === version ? found.body : undefined
    },
    set(id, version, body) {
      kept.delete(id)
      kept.set(id, { version, body })
      if (kept.size > most) kept.delete(kept.keys().next().value!)
    },
  }
}

export interface Groups {
  /** Components of tellings that were there and are joined to the new ones now. */
  readonly components: readonly string[]
  /** Puts the tellings in their new components; returns the names of these. */
  write(): Promise<readonly string[]>
}

/** Which of the tellings there are may be of one incident with the new ones: over likeness, or a person's "same". */
export async function joined(
  trx: Tx,
  { tellings, ties }: { tellings: readonly Telling[]; ties: readonly Constraint[] },
  { steps, bodies }: { steps: Steps; bodies: Bodies },
): Promise<Groups> {
  const near = await candidates(trx, tellings)
  const body = await bodyReader(trx, { tellings, near }, bodies)
  const sets = disjoint(tellings.map(({ id }) => id))
  for (const { telling, other, component } of near) if (steps.joins(body(telling), body(other))) sets.join(telling, component)
  for (const [a, b] of await tied(trx, ties)) sets.join(a, b)
  const fresh = new Set(tellings.map(({ id }) => id))
  return {
    components: sets.members().filter((id) => !fresh.has(id)),
    write: () => write(trx, sets.groups()),
  }
}

interface Near {
  readonly telling: string
  readonly other: string
  readonly version: string
  readonly component: string
}

async function candidates(trx: Tx, tellings: readonly Telling[]): Promise<readonly Near[]> {
  const ids = tellings.map(({ id }) => id)
  const { rows } = await sql<Near>`select distinct q.telling, t.id as other, t.version, t.component
    from place q cross join lateral (
      (select p.telling from place p where p.key = q.key and (p.at, p.telling) < (q.at, q.telling) order by p.at desc, p.telling desc limit ${WINDOW})
      union all
      (select p.telling from place p where p.key = q.key and (p.at, p.telling) > (q.at, q.telling) order by p.at, p.telling limit ${WINDOW})
    ) n join telling t on t.id = n.telling where q.telling = any(${ids}::text[]) and (t.id > q.telling or t.id <> all(${ids}::text[]))`.execute(
    trx,
  )
  return rows
}

async function bodyReader(
  trx: Tx,
  { tellings, near }: { tellings: readonly Telling[]; near: readonly Near[] },
  bodies: Bodies,
): Promise<(id: string) => unknown> {
  const own = new Map<string, unknown>(tellings.map(({ id, body }) => [id, body]))
  const missing: string[] = []
  for (const { other, version } of near) {
    if (own.has(other)) continue
    const kept = bodies.get(other, version)
    if (kept === undefined) missing.push(other)
    else own.set(other, kept)
  }
  if (missing.length > 0) {
    const { rows } = await sql<{
      id: string
      version: string
      body: unknown
    }>`select id, version, body from telling where id = any(${[...new Set(missing)]}::text[])`.execute(trx)
    for (const { id, version, body } of rows) {
      own.set(id, body)
      bodies.set(id, version, body)
    }
  }
  return (id) => own.get(id)
}

/** A person's "same" as pairs of components. */
async function tied(trx: Tx, ties: readonly Constraint[]): Promise<readonly (readonly [string, string])[]> {
  const same = ties.filter(({ kind }) => kind === 'same').map(({ between }) => between)
  if (same.length === 0) return []
  const { rows } = await sql<{
    claim: string
    component: string
  }>`select c.id as claim, t.component from claim c join telling t on t.report = c.report
    where c.id = any(${[...new Set(same.flat())]}::text[]) and c.current and c.id = any(t.claims)`.execute(trx)
  const component = new Map(rows.map((row) => [row.claim, row.component]))
  return same.flatMap(([a, b]) => (component.has(a) && component.has(b) ? [[component.get(a)!, component.get(b)!] as const] : []))
}

/** Sets that are joined (union-find). */
function disjoint(ids: readonly string[]) {
  const parent = new Map<string, string>(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    const up = parent.get(id)
    if (up === undefined || up === id) {
      parent.set(id, id)
      return id
    }
    const top = find(up)
    parent.set(id, top)
    return top
  }
  return {
    join: (a: string, b: string) => void parent.set(find(a), find(b)),
    members: () => [...parent.keys()].sort(),
    groups: () => [...Map.groupBy(parent.keys(), find).values()],
  }
}

/** Each group becomes one component, named for the least of its tellings, so that the name does not tell who came when. */
async function write(trx: Tx, groups: readonly (readonly string[])[]): Promise<readonly string[]> {
  const pairs = groups.flatMap((group, nth) => group.map((component) => ({ component, nth })))
  const { rows } = await sql<{ component: string }>`with mine as (
      select t.id, p.nth from json_to_recordset(${JSON.stringify(pairs)}::json) p(component text, nth int) join telling t on t.component = p.component),
    named as (select id, min(id) over (partition by nth) as component from mine),
    moved as (update telling t set component = n.component from named n where n.id = t.id and t.component <> n.component)
    select distinct component from named order by component`.execute(trx)
  return rows.map(({ component }) => component)
}
