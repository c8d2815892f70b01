import { sql } from 'kysely'
import type { Entry, EventKind } from '../../model/ledger.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { Db, EntryRow, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'

export interface EntryQuery {
  readonly kinds?: readonly EventKind[]
  /** Entries on these reports: taken in, read, decided on. */
  readonly reports?: readonly string[]
  readonly author?: string
  /** The number of the last entry of the page before. */
  readonly after?: number
  /** The number of the last entry wanted. */
  readonly upTo?: number
  /** Recorded at or after, and at or before. */
  readonly from?: string
  readonly to?: string
  readonly newestFirst?: boolean
  readonly limit?: number
}

/** Entries in their order. */
export async function entries({ db }: { db: Db | Tx }, query: EntryQuery = {}): Promise<readonly Entry[]> {
  let rows = db
    .selectFrom('entry')
    .selectAll()
    .where('ledger', '=', 1)
    .limit(query.limit ?? 1000)
  rows = rows.orderBy('seq', query.newestFirst ? 'desc' : 'asc')
  if (query.kinds) rows = rows.where('kind', '=', sql<string>`any(${[...query.kinds]}::text[])`)
  if (query.reports) rows = rows.where('report', '=', sql<string>`any(${[...query.reports]}::text[])`)
  if (query.author !== undefined) rows = rows.where('author', '=', query.author)
  if (query.after !== undefined) rows = query.newestFirst ? rows.where('seq', '<', query.after) : rows.where('seq', '>', query.after)
  if (query.upTo !== undefined) rows = rows.where('seq', '<=', query.upTo)
  if (query.from !== undefined) rows = rows.where('at', '>=', query.from)
  if (query.to !== undefined) rows = rows.where('at', '<=', query.to)
  return (await rows.execute()).map(entryOf)
}

/** All entries from first to last, page by page. */
export async function* everyEntry(store: { db: Db | Tx }, upTo?: number): AsyncGenerator<readonly Entry[]> {
  for (let after = 0; ; ) {
    const page = await entries(store, { after, limit: 500, ...(upTo === undefined ? {} : { upTo }) })
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.seq
  }
}

const entryOf = ({ seq, at, author, kind, body, prev, hash }: EntryRow): Entry => ({ seq, at, author, kind, body, prev, hash }) as Entry

export interface ReferenceLine {
  readonly seq: number
  readonly name: string
  readonly geojson: unknown
}

/** Adds a line, point or area that reports refer to by name ("the de-confliction line"), as GeoJSON. */
export function addReference(store: Store, { name, geojson }: { name: string; geojson: unknown }, author: string): Promise<Entry> {
  return transact(store.db, async (trx) => {
    const [entry] = await append(trx, await takeHead(trx, store.now()), [{ kind: 'reference-added', author, body: { name, geojson } }])
    await insertReference(trx, entry!.seq, { name, geojson })
    return entry!
  })
}

export async function insertReference(trx: Tx, seq: number, { name, geojson }: { name: string; geojson: unknown }): Promise<void> {
  await trx
    .insertInto('reference')
    .values({ seq, name, geojson: JSON.stringify(geojson), undone: null })
    .execute()
}

export async function listReferences({ db }: { db: Db | Tx }): Promise<readonly ReferenceLine[]> {
  return db.selectFrom('reference').select(['seq', 'name', 'geojson']).where('undone', 'is', null).orderBy('seq').execute()
}

/** Records that something was handed out: what format, the SHA-256 of its bytes, and what it was about. */
export function logExport(store: Store, made: { format: string; sha256: string; about: unknown }, author: string): Promise<Entry> {
  return transact(store.db, async (trx) => {
    const [entry] = await append(trx, await takeHead(trx, store.now()), [{ kind: 'export-made', author, body: made }])
    return entry!
  })
}
