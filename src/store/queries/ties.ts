import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { Anchor, ClaimsTied, Constraint, Entry } from '../../model/ledger.ts'
import { anchorOf, follow } from '../anchor.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { Db, TieRow, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'
import { relink } from './pending.ts'

export type Tied =
  | { readonly kind: 'done'; readonly entry: Entry }
  /** The incident is another than the one that was seen: look again. */
  | { readonly kind: 'conflict'; readonly version: string }
  | { readonly kind: 'unknown'; readonly id: string }

/** Who says so and why. */
export interface By {
  readonly author: string
  readonly reason: string
}

/** An incident as it was seen: its id, and its version where the word shall only count for that. */
export interface Seen {
  readonly id: string
  readonly version?: string
}

/** These incidents are one. Their claims stay together for ever. */
export function merge(store: Store, [a, b]: readonly [Seen, Seen], by: By): Promise<Tied> {
  return tie(store, by, async (trx) => {
    const left = await claimsOfIncident(trx, a)
    const right = await claimsOfIncident(trx, b)
    return left.kind !== 'done'
      ? left
      : right.kind !== 'done'
        ? right
        : { kind: 'done', how: 'same', as: 'merge', left: left.claims, right: right.claims }
  })
}

/** These claims of an incident tell of another one than the rest. */
export function split(store: Store, from: { readonly incident: Seen; readonly claims: readonly string[] }, by: By): Promise<Tied> {
  return tie(store, by, async (trx) => {
    const whole = await claimsOfIncident(trx, from.incident)
    if (whole.kind !== 'done') return whole
    const taken = new Set(from.claims)
    const right = whole.claims.filter(({ id }) => taken.has(id))
    const left = whole.claims.filter(({ id }) => !taken.has(id))
    const stranger = from.claims.find((id) => !right.some((claim) => claim.id === id))
    return stranger === undefined ? { kind: 'done', how: 'different', as: 'split', left, right } : { kind: 'unknown', id: stranger }
  })
}

/** These claims tell of this incident: they are taken out of those that they are in, and put to it. */
export function place(store: Store, claims: readonly string[], { to, by }: { readonly to: Seen; readonly by: By }): Promise<Tied> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const there = await claimsOfIncident(trx, to)
    if (there.kind !== 'done') return there
    const mine = (await byIds(trx, claims)).filter(({ id }) => !there.claims.some((one) => one.id === id))
    if (mine.length === 0) return { kind: 'unknown' as const, id: claims[0] ?? '' }
    const taken = new Set(mine.map(({ id }) => id))
    const parts: Ends[] = []
    for (const id of await homesOf(trx, mine)) {
      const home = await claimsOfIncident(trx, { id })
      if (home.kind !== 'done') continue
      const [right, left] = [home.claims.filter((one) => taken.has(one.id)), home.claims.filter((one) => !taken.has(one.id))]
      if (left.length > 0 && right.length > 0) parts.push({ kind: 'done', how: 'different', as: 'split', left, right })
    }
    const events = [...parts, { kind: 'done' as const, how: 'same' as const, as: 'same' as const, left: there.claims, right: mine }]
    const made = await append(
      trx,
      head,
      events.map((ends) => ({ kind: 'claims-tied' as const, author: by.author, body: bodyOf(ends, by.reason) })),
    )
    const reports: string[] = []
    for (const entry of made) reports.push(...(await insertTie(trx, entry.seq, entry.body as ClaimsTied)))
    await relink(trx, store.queue, [...new Set(reports)].sort())
    return { kind: 'done' as const, entry: made.at(-1)! }
  })
}

/** The incidents that these claims are in. */
async function homesOf(trx: Tx, claims: readonly Claim[]): Promise<readonly string[]> {
  const { rows } = await sql<{ incident: string }>`select distinct ic.incident from incident_claim ic
    join incident i on i.component = ic.component and i.id = ic.incident and not i.gone
    where ic.claim = any(${claims.map(({ id }) => id)}::text[]) order by ic.incident`.execute(trx)
  return rows.map(({ incident }) => incident)
}

/** These two claims tell of the same incident, or of different ones. */
export function relate(store: Store, { kind: how, between: [a, b] }: Constraint, by: By): Promise<Tied> {
  return tie(store, by, async (trx) => {
    const claims = await byIds(trx, [a, b])
    const [left, right] = [claims.find(({ id }) => id === a), claims.find(({ id }) => id === b)]
    if (!left || !right) return { kind: 'unknown', id: left ? b : a }
    return { kind: 'done', how, as: how, left: [left], right: [right] }
  })
}

/** Today's constraints between claims, of some reports or of all; ends that lost their claim are left out. */
export async function constraints({ db }: { db: Db | Tx }, reports?: readonly string[]): Promise<readonly Constraint[]> {
  let rows = db.selectFrom('tie').selectAll().where('undone', 'is', null).orderBy('seq')
  if (reports) rows = rows.where(sql<boolean>`reports && ${[...reports]}::text[]`)
  const ties = await rows.execute()
  if (ties.length === 0) return []
  const within = [...new Set(ties.flatMap((row) => row.reports))].sort()
  const { rows: claims } = await sql<{ body: Claim }>`select body from claim where report = any(${within}::text[]) and current`.execute(db)
  return pairs(
    ties.map(({ body }) => body as ClaimsTied),
    claims.map(({ body }) => body),
  )
}

/**
 * Ties as pairs of the claims that their anchors hold. A later word goes before an earlier one: what was put together may be parted,
 * and what was parted put together. Either side of a split stays together.
 */
export function pairs(ties: readonly ClaimsTied[], claims: readonly Claim[]): readonly Constraint[] {
  const byReport = Map.groupBy(claims, ({ report }) => report)
  const today = (anchors: readonly Anchor[]) =>
    anchors.flatMap((anchor) => follow(anchor, byReport.get(anchor.report) ?? [])?.claim.id ?? [])
  let same: (readonly string[])[] = []
  let different: (readonly [string, string])[] = []
  for (const { how, as, left, right } of ties) {
    const [a, b] = [today(left), today(right)]
    if (a.length === 0 || b.length === 0) continue
    if (how === 'same') {
      const all = new Set([...a, ...b])
      different = different.filter((pair) => !pair.every((id) => all.has(id)))
      same.push([...all])
    } else {
      same = [...same.flatMap((set) => parted(set, a, b)), ...(as === 'split' ? [a, b] : [])]
      different.push(...a.flatMap((one) => b.map((other) => [one, other] as const)))
    }
  }
  return [
    ...same.flatMap((set) => set.slice(1).map((other, nth): Constraint => ({ kind: 'same', between: [set[nth]!, other] }))),
    ...different.map((between): Constraint => ({ kind: 'different', between })),
  ]
}

/** A set that was put together, after some of it was parted from some of it. */
function parted(set: readonly string[], a: readonly string[], b: readonly string[]): (readonly string[])[] {
  if (!set.some((id) => a.includes(id)) || !set.some((id) => b.includes(id))) return [set]
  return [set.filter((id) => !b.includes(id)), set.filter((id) => b.includes(id))]
}

export async function insertTie(trx: Tx, seq: number, body: ClaimsTied): Promise<readonly string[]> {
  const reports = [...new Set([...body.left, ...body.right].map(({ report }) => report))].sort()
  await trx
    .insertInto('tie')
    .values({ seq, body: JSON.stringify(body), reports, undone: null } satisfies TieRow)
    .execute()
  return reports
}

type Ends = Pick<ClaimsTied, 'how' | 'as'> & { readonly kind: 'done'; readonly left: readonly Claim[]; readonly right: readonly Claim[] }

function tie(store: Store, { author, reason }: By, ends: (trx: Tx) => Promise<Ends | Exclude<Tied, { kind: 'done' }>>): Promise<Tied> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const found = await ends(trx)
    if (found.kind !== 'done') return found
    const body = bodyOf(found, reason)
    const [entry] = await append(trx, head, [{ kind: 'claims-tied', author, body }])
    const reports = await insertTie(trx, entry!.seq, body)
    await relink(trx, store.queue, reports)
    return { kind: 'done' as const, entry: entry! }
  })
}

const bodyOf = ({ how, as, left, right }: Ends, reason: string): ClaimsTied => ({
  ...{ how, as, reason },
  left: left.map(anchorOf),
  right: right.map(anchorOf),
})

async function claimsOfIncident(
  trx: Tx,
  { id, version }: Seen,
): Promise<{ kind: 'done'; claims: readonly Claim[] } | Exclude<Tied, { kind: 'done' }>> {
  const incident = await trx
    .selectFrom('incident')
    .select(['component', 'version'])
    .where('id', '=', id)
    .where('gone', '=', false)
    .executeTakeFirst()
  if (!incident) return { kind: 'unknown', id }
  if (version !== undefined && version !== incident.version) return { kind: 'conflict', version: incident.version }
  const { rows } = await sql<{
    body: Claim
  }>`select c.body from incident_claim ic join claim c on c.report = ic.report and c.id = ic.claim and c.current
    where ic.component = ${incident.component} and ic.incident = ${id} order by c.report, c.id`.execute(trx)
  return { kind: 'done', claims: rows.map(({ body }) => body) }
}

async function byIds(trx: Tx, ids: readonly string[]): Promise<readonly Claim[]> {
  const { rows } = await sql<{ body: Claim }>`select body from claim where id = any(${[...ids]}::text[]) and current`.execute(trx)
  return rows.map(({ body }) => body)
}
