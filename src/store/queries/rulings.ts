import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { Anchor, DiscrepancyRuled, Entry, SourcesRuled } from '../../model/ledger.ts'
import type { Independence } from '../../model/lineage.ts'
import { anchorOf, follow } from '../anchor.ts'
import { insertRows, transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { Db, RulingRow, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'
import { relink } from './pending.ts'
import type { By } from './ties.ts'

/** A ruling on a discrepancy, with the claims by id. */
export type RulingOn = Pick<DiscrepancyRuled, 'about' | 'what' | 'ruling'> & {
  readonly between: readonly string[]
  readonly holds: readonly string[]
}

/** A ruling as it stands today: on the claims that its anchors hold. */
export interface ListedRuling extends RulingOn, By {
  readonly seq: number
  readonly at: string
}

/** Keeps what a person makes of a discrepancy; null where one of its claims is gone. */
export function ruleOn(store: Store, { about, what, ruling, ...ids }: RulingOn, { author, reason }: By): Promise<Entry | null> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const wanted = [...new Set([...ids.between, ...ids.holds])].sort()
    const { rows } = await sql<{ body: Claim }>`select body from claim where id = any(${wanted}::text[]) and current`.execute(trx)
    const anchors = new Map(rows.map(({ body }) => [body.id, anchorOf(body)]))
    if (wanted.length === 0 || anchors.size < wanted.length) return null
    const held = (list: readonly string[]) => list.map((id) => anchors.get(id)!)
    const body: DiscrepancyRuled = { about, what, ruling, between: held(ids.between), holds: held(ids.holds), reason }
    const [entry] = await append(trx, head, [{ kind: 'discrepancy-ruled', author, body }])
    await insertRuling(trx, entry!)
    return entry!
  })
}

/** Rulings on discrepancies over claims of some reports, the last first. */
export async function listRulings({ db }: { db: Db | Tx }, reports: readonly string[]): Promise<readonly ListedRuling[]> {
  const { rows } = await sql<RulingRow>`select * from ruling where kind = 'discrepancy-ruled' and undone is null
    and reports && ${[...reports]}::text[] order by seq desc`.execute(db)
  if (rows.length === 0) return []
  const within = [...new Set(rows.flatMap((row) => row.reports))].sort()
  const { rows: claims } = await sql<{ body: Claim }>`select body from claim where report = any(${within}::text[]) and current`.execute(db)
  const by = Map.groupBy(
    claims.map(({ body }) => body),
    ({ report }) => report,
  )
  const today = (anchors: readonly Anchor[]) => anchors.flatMap((one) => follow(one, by.get(one.report) ?? [])?.claim.id ?? [])
  return rows.map(({ seq, at, author, body }) => {
    const { about, what, ruling, between, holds, reason } = body as DiscrepancyRuled
    return { seq, at, author, reason, about, what, ruling, between: today(between), holds: today(holds) }
  })
}

/** Keeps a person's word on two sources, and hands out to be linked again what either of them told. */
export function ruleSources(store: Store, { how, between }: Independence, { author, reason }: By): Promise<Entry> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const [entry] = await append(trx, head, [{ kind: 'sources-ruled', author, body: { how, between, reason } }])
    await insertRuling(trx, entry!)
    await relink(trx, store.queue, await reportsOf(trx, between))
    return entry!
  })
}

/** People's words on sources that stand, in their order. */
export async function independence({ db }: { db: Db | Tx }): Promise<readonly Independence[]> {
  return (await listIndependence({ db })).map(({ how, between }) => ({ how, between }))
}

export async function listIndependence({ db }: { db: Db | Tx }): Promise<readonly (SourcesRuled & Pick<Entry, 'seq' | 'at' | 'author'>)[]> {
  const rows = await db
    .selectFrom('ruling')
    .select(['seq', 'at', 'author', 'body'])
    .where('kind', '=', 'sources-ruled')
    .where('undone', 'is', null)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, at, author, body }) => ({ ...(body as SourcesRuled), seq, at, author }))
}

export async function insertRuling(trx: Tx, entry: Entry): Promise<void> {
  if (entry.kind !== 'discrepancy-ruled' && entry.kind !== 'sources-ruled') return
  const { seq, at, author, kind, body } = entry
  const reports = 'about' in body ? [...new Set(body.between.map(({ report }) => report))].sort() : []
  await insertRows(trx, 'ruling', [{ seq, at, author, kind, body, reports, undone: null } satisfies RulingRow])
}

/** The reports that one of these publishes or speaks in, by name without its article. */
export async function reportsOf(trx: Tx, names: readonly string[]): Promise<readonly string[]> {
  const bare = names.map((name) => name.toLowerCase().replace(/^the /, ''))
  const { rows } = await sql<{ id: string }>`select id from report where regexp_replace(lower(outlet), '^the ', '') = any(${bare}::text[])
    union select report as id from claim where current and regexp_replace(lower(origin), '^the ', '') = any(${bare}::text[])
    order by id`.execute(trx)
  return rows.map(({ id }) => id)
}
