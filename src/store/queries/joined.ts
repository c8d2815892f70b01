import { sql } from 'kysely'
import type { Constraint } from '../../model/ledger.ts'
import { textArray } from '../arrays.ts'
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

/** Tellings that may be of one incident: some of the new ones, with whole components of those that were there. */
export interface Group {
  /** Named for the least of all its tellings, so that the name does not tell who came when. */
  readonly component: string
  readonly tellings: readonly string[]
  readonly components: readonly string[]
}

export interface Joined {
  readonly groups: readonly Group[]
  /** The blocks of the components that were there. */
  readonly blocks: readonly string[]
}

/** Which of the tellings there are may be of one incident with new ones, which are not kept yet: over likeness, or a person's "same". */
export async function joined(
  trx: Tx,
  { tellings, ties }: { tellings: readonly Telling[]; ties: readonly Constraint[] },
  { steps, bodies }: { steps: Steps; bodies: Bodies },
): Promise<Joined> {
  const sets = disjoint(tellings.map(({ id }) => id))
  for (const [a, b] of amongThemselves(tellings)) if (!sets.areOne(a.id, b.id) && steps.joins(a.body, b.body)) sets.join(a.id, b.id)
  const near = await candidates(trx, tellings)
  const stood = await tellingsThere(trx, [...new Set(near.map(({ other }) => other))], bodies)
  for (const { nth, other } of near) {
    const { id, body } = tellings[nth]!
    const { component, body: there } = stood.get(other)!
    if (!sets.areOne(id, component) && steps.joins(body, there)) sets.join(id, component)
  }
  for (const [a, b] of await tied(trx, { ties, tellings })) sets.join(a, b)
  return named(trx, { sets: sets.groups(), fresh: new Set(tellings.map(({ id }) => id)) })
}

/** Each pair of new tellings that stand close together under a key. */
function* amongThemselves(tellings: readonly Telling[]): Generator<readonly [Telling, Telling]> {
  const seen = new Set<number>()
  const places = tellings.flatMap(({ keys }, nth) => [...new Set(keys)].map((key) => ({ key, nth })))
  const order = tellings.map((_, nth) => nth).sort((a, b) => inTime(tellings[a]!, tellings[b]!))
  const rank = new Map(order.map((nth, place) => [nth, place]))
  for (const here of Map.groupBy(places, ({ key }) => key).values()) {
    const ranks = here.map(({ nth }) => rank.get(nth)!).sort((a, b) => a - b)
    for (const [from, a] of ranks.entries())
      for (const b of ranks.slice(from + 1, from + 1 + WINDOW)) {
        const pair = a * tellings.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [tellings[order[a]!]!, tellings[order[b]!]!]
      }
  }
}

const inTime = (a: Telling, b: Telling): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)

/** Which tellings that are there stand close to each new one, under any of its keys. */
async function candidates(trx: Tx, tellings: readonly Telling[]): Promise<readonly { nth: number; other: string }[]> {
  const places = tellings.flatMap(({ id, at, keys }, nth) => [...new Set(keys)].map((key) => ({ nth: String(nth), key, at, id })))
  const column = (name: 'nth' | 'key' | 'at' | 'id') => sql`${textArray(places.map((place) => place[name]))}::text[]`
  const { rows } = await sql<{ nth: number; other: string }>`select distinct q.nth::int as nth, n.telling as other
    from unnest(${column('nth')}, ${column('key')}, ${column('at')}, ${column('id')}) as q(nth, key, at, telling) cross join lateral (
      (select p.telling from place p where p.key = q.key and (p.at, p.telling) < (q.at, q.telling) order by p.at desc, p.telling desc limit ${WINDOW})
      union all
      (select p.telling from place p where p.key = q.key and (p.at, p.telling) > (q.at, q.telling) order by p.at, p.telling limit ${WINDOW})
    ) n`.execute(trx)
  return rows
}

interface There {
  readonly component: string
  readonly body: unknown
}

/** What tellings that are there say, and which components they are in. */
async function tellingsThere(trx: Tx, ids: readonly string[], bodies: Bodies): Promise<ReadonlyMap<string, There>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; version: string; component: string }>`select id, version, component from telling
    where id = any(${textArray(ids)}::text[])`.execute(trx)
  const said = new Map(rows.map(({ id, version }) => [id, bodies.get(id, version)]))
  const missing = rows.filter(({ id }) => said.get(id) === undefined).map(({ id }) => id)
  if (missing.length > 0) {
    const { rows: found } = await sql<{ id: string; version: string; body: unknown }>`select id, version, body from telling
      where id = any(${textArray(missing)}::text[])`.execute(trx)
    for (const { id, version, body } of found) {
      said.set(id, body)
      bodies.set(id, version, body)
    }
  }
  return new Map(rows.map(({ id, component }) => [id, { component, body: said.get(id) }]))
}

/** A person's "same" as pairs of components; a new telling stands for its own. */
async function tied(
  trx: Tx,
  { ties, tellings }: { ties: readonly Constraint[]; tellings: readonly Telling[] },
): Promise<readonly (readonly [string, string])[]> {
  const same = ties.filter(({ kind }) => kind === 'same').map(({ between }) => between)
  if (same.length === 0) return []
  const { rows } = await sql<{
    claim: string
    component: string
  }>`select c.id as claim, t.component from claim c join telling t on t.report = c.report
    where c.id = any(${[...new Set(same.flat())]}::text[]) and c.current and c.id = any(t.claims)`.execute(trx)
  const component = new Map(rows.map((row) => [row.claim, row.component]))
  for (const { id, claims } of tellings) for (const claim of claims) component.set(claim, id)
  return same.flatMap(([a, b]) => (component.has(a) && component.has(b) ? [[component.get(a)!, component.get(b)!] as const] : []))
}

/** Sets that are joined (union-find): those of `ids`, and of what is joined to them; what is only asked about is in none. */
function disjoint(ids: readonly string[]) {
  const parent = new Map<string, string>(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    const up = parent.get(id)
    if (up === undefined || up === id) return id
    const top = find(up)
    parent.set(id, top)
    return top
  }
  return {
    areOne: (a: string, b: string): boolean => find(a) === find(b),
    join: (a: string, b: string) => {
      const [x, y] = [find(a), find(b)]
      parent.set(x, y).set(y, y)
    },
    groups: () => [...Map.groupBy(parent.keys(), find).values()],
  }
}

/** The sets as components to be. A new telling may bear the name of a component whose others are there. */
async function named(trx: Tx, { sets, fresh }: { sets: readonly (readonly string[])[]; fresh: ReadonlySet<string> }): Promise<Joined> {
  const { rows } = await sql<{ component: string; least: string; blocks: string[] }>`select component, min(id) as least,
    array_agg(distinct block) as blocks from telling where component = any(${textArray(sets.flat())}::text[]) group by component`.execute(
    trx,
  )
  const there = new Map(rows.map((row) => [row.component, row]))
  return {
    groups: sets.map((set) => {
      const tellings = set.filter((id) => fresh.has(id))
      const components = set.filter((id) => there.has(id))
      return { component: least([...tellings, ...components.map((id) => there.get(id)!.least)]), tellings, components }
    }),
    blocks: [...new Set(rows.flatMap(({ blocks }) => blocks))],
  }
}

/** In the order in which the database sorts. */
const least = (ids: readonly string[]): string => ids.reduce((a, b) => (Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0 ? a : b))

/** Puts components that were there under their new names. */
export async function rename(trx: Tx, groups: readonly Group[]): Promise<void> {
  const moves = groups.flatMap(({ component, components }) =>
    components.filter((name) => name !== component).map((from) => ({ from, to: component })),
  )
  if (moves.length === 0) return
  const [from, to] = [textArray(moves.map((move) => move.from)), textArray(moves.map((move) => move.to))]
  await sql`update telling t set component = m.name from unnest(${from}::text[], ${to}::text[]) as m(was, name) where t.component = m.was`.execute(
    trx,
  )
}
