import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import { sha256 } from '../../model/ids.ts'
import type { Issue } from '../../model/issue.ts'
import type { ReportAdded } from '../../model/ledger.ts'
import type { Report } from '../../model/report.ts'
import { textArray } from '../arrays.ts'
import { digest } from '../canonical.ts'
import { byKeys, type Columns, insertColumns, transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { Db, ReportRow, Tx } from '../tables.ts'
import { isNear, lineageOf } from '../versions.ts'
import { append, takeHead } from './append.ts'
import { toRead } from './pending.ts'
import { type Reading, recordIn, sift } from './readings.ts'

/** A report and the bytes that it was taken from; null where they are the text's own. */
export interface Taken {
  readonly report: Report
  readonly raw: Uint8Array | null
  /** The claims that the input itself carries (a dataset's own coding): they stand for a reading, and nobody else reads the report. */
  readonly claims?: readonly Claim[]
}

export interface Added {
  /** Ids under which new reports are kept, in the order given. */
  readonly added: readonly string[]
  /** Reports that were there already: the id given, and the id it is kept under. */
  readonly known: readonly { readonly given: string; readonly id: string }[]
  /** New reports that are a later version of an earlier one; among `added` too. */
  readonly revised: readonly { readonly id: string; readonly revises: string }[]
  /** New reports that came under an id that another text has, and the id they are kept under. */
  readonly renamed: readonly { readonly given: string; readonly id: string }[]
  /** Reports that cannot be kept, and why. */
  readonly refused: readonly { readonly given: string; readonly why: string }[]
  /** Claims of the input itself that were not taken, and why; their place is the report's id. */
  readonly issues: readonly Issue[]
}

/** Takes reports in. The same report again is one report; another text under the same address or title is kept as its revision. */
export async function addReports(store: Store, batch: readonly Taken[], { author }: { author: string }): Promise<Added> {
  const judged = batch.map((taken) => ({ taken, why: unstorable(taken, taken.raw && hashOnce(taken.raw)) }))
  const refused = judged.flatMap(({ taken, why }) => (why === null ? [] : [{ given: taken.report.id, why }]))
  const fresh = judged.filter(({ why }) => why === null).map(({ taken }) => keyed(taken))
  return transact(store.db, async (trx) => {
    await byKeys(trx)
    await takeTurn(trx)
    const now = store.now()
    const { placed, ...result } = place(fresh, await neighbours(trx, fresh), now.toISOString())
    const added = placed.map(({ id }) => id)
    const coded = codedOf(fresh, placed)
    const own = new Set(coded.sound.map(({ report }) => report))
    const raws = rawsOf(fresh, new Set(placed.map((row) => row.sha256)))
    await keepRaw(trx, raws)
    await keepWords(trx, placed)
    await toRead(
      trx,
      store.queue,
      added.filter((id) => !own.has(id)),
    )
    const head = await takeHead(trx, now)
    const rows = placed.map((row, nth) => ({ ...row, seq: head.seq + 1 + nth, added: head.at }))
    await insertColumns(trx, { table: 'report', types: REPORT }, rows)
    await append(
      trx,
      head,
      placed.map((row) => ({ kind: 'report-added', author, body: raws.has(row.sha256) ? { ...addedBy(row), raw: true } : addedBy(row) })),
    )
    await recordIn(store, trx, { readings: coded.sound, author })
    return { added, refused, issues: coded.refused, ...result }
  })
}

/** The advisory lock of whoever takes reports in. */
const INTAKE_LOCK = 783_736_664

/** One takes reports in at a time: what is there already is known before the end of the chain is taken, which is then held for less long. */
const takeTurn = (trx: Tx) => sql`select pg_advisory_xact_lock(${INTAKE_LOCK})`.execute(trx)

/** What the entry that takes a report in says of it, but for its raw bytes. */
export const addedBy = ({ id, title, outlet, published, url, lang, body, sha256, text_sha256, revises }: Placed): ReportAdded => ({
  report: { id, title, outlet, published, url, lang, body, sha256 },
  text: text_sha256,
  revises,
})

/** The words by which new reports are found: those of the first 100,000 characters, each of which is one or two units long. */
async function keepWords(trx: Tx, rows: readonly Placed[]): Promise<void> {
  if (rows.length === 0) return
  const [ids, texts] = [textArray(rows.map(({ id }) => id)), textArray(rows.map(({ text }) => text.slice(0, 200_000)))]
  await sql`insert into report_word select id, to_tsvector('simple', left(text, 100000))
    from unnest(${ids}::text[], ${texts}::text[]) as row (id, text)`.execute(trx)
}

/** The readings that new reports carry in themselves. */
function codedOf(batch: readonly Keyed[], rows: readonly Placed[]) {
  const kept = new Map(rows.map((row) => [row.identity, row]))
  const readings = batch.flatMap(({ identity, claims = [] }): Reading[] => {
    const row = kept.get(identity)
    return row && claims[0]
      ? [{ report: row.id, reader: claims[0].reader, claims: claims.map((claim) => ({ ...claim, report: row.id })) }]
      : []
  })
  return sift(readings, new Map(rows.map(({ id, text }) => [id, text])))
}

/** The report as it was taken in. */
export const reportOf = ({ id, title, outlet, published, url, lang, text, body, sha256 }: ReportRow): Report => ({
  kind: 'report',
  id,
  title,
  outlet,
  published,
  url,
  lang,
  text,
  body,
  sha256,
})

export interface ReportQuery {
  readonly ids?: readonly string[]
  readonly outlet?: string
  /** First and last day of publication (ISO). */
  readonly from?: string
  readonly to?: string
  /** Words that the text or the title has. */
  readonly words?: string
  /** Only reports that this reader (its name) has not read. */
  readonly unreadBy?: string
  /** The number of the last report of the page before. */
  readonly after?: number
  readonly limit?: number
}

export interface ListedReport extends Report {
  /** The number of the entry that took it in. */
  readonly seq: number
  /** When it was taken in. */
  readonly added: string
  readonly revises: string | null
}

/** Reports in the order in which they were taken in. */
export async function listReports({ db }: { db: Db | Tx }, query: ReportQuery = {}): Promise<readonly ListedReport[]> {
  let rows = db
    .selectFrom('report')
    .selectAll()
    .orderBy('seq')
    .limit(query.limit ?? 100)
  if (query.ids) rows = rows.where('id', '=', sql<string>`any(${[...query.ids]}::text[])`)
  if (query.outlet !== undefined) rows = rows.where('outlet', '=', query.outlet)
  if (query.from !== undefined) rows = rows.where('day', '>=', query.from)
  if (query.to !== undefined) rows = rows.where('day', '<=', query.to)
  if (query.words !== undefined)
    rows = rows.where(sql<boolean>`id in (select report from report_word where words @@ websearch_to_tsquery('simple', ${query.words}))`)
  if (query.unreadBy !== undefined)
    rows = rows.where(sql<boolean>`not exists (select 1 from reading r where r.report = report.id and r.reader_name = ${query.unreadBy})`)
  if (query.after !== undefined) rows = rows.where('seq', '>', query.after)
  return (await rows.execute()).map((row) => ({ ...reportOf(row), seq: row.seq, added: row.added, revises: row.revises }))
}

export interface ReportsAround {
  readonly previous: string | null
  readonly next: string | null
  /** The next with a claim that nobody has decided on. */
  readonly nextOpen: string | null
}

/** The reports that were taken in before and after the one of a number. */
export async function reportsAround({ db }: { db: Db | Tx }, seq: number): Promise<ReportsAround> {
  const { rows } = await sql<ReportsAround>`select
    (select id from report where seq < ${seq} order by seq desc, id desc limit 1) as previous,
    (select id from report where seq > ${seq} order by seq, id limit 1) as next,
    (select id from report where seq > ${seq} and exists (select 1 from claim where claim.report = report.id and current and status is null)
      order by seq, id limit 1) as "nextOpen"`.execute(db)
  return rows[0] ?? { previous: null, next: null, nextOpen: null }
}

/** The bytes that a report was taken from, as they came; null where they are not kept here. */
export async function originalOf({ db }: { db: Db | Tx }, report: Pick<Report, 'text' | 'sha256'>): Promise<Uint8Array | null> {
  if (isOwnText(report)) return Buffer.from(report.text, 'utf8')
  return (await db.selectFrom('raw').select('bytes').where('sha256', '=', report.sha256).executeTakeFirst())?.bytes ?? null
}

export async function hasOriginal({ db }: { db: Db | Tx }, report: Pick<Report, 'text' | 'sha256'>): Promise<boolean> {
  return (
    isOwnText(report) || (await db.selectFrom('raw').select('sha256').where('sha256', '=', report.sha256).executeTakeFirst()) !== undefined
  )
}

const isOwnText = ({ text, sha256: hash }: Pick<Report, 'text' | 'sha256'>): boolean => sha256(text) === hash

interface Keyed extends Taken {
  readonly textHash: string
  readonly identity: string
  readonly lineage: string
}

function keyed(taken: Taken): Keyed {
  const { report } = taken
  const { outlet, published, title, url, text } = report
  const textHash = sha256(text)
  return { ...taken, textHash, identity: digest([outlet, published, title, url, textHash]), lineage: lineageOf(report) }
}

function unstorable({ report }: Taken, hash: string | null | undefined): string | null {
  if (hash && hash !== report.sha256) return 'Its bytes do not have the SHA-256 that it names: take it in again from its file.'
  const { id, text, title, outlet, published, url, lang } = report
  const words = [id, text, title, outlet, published ?? '', url ?? '', lang ?? '']
  if (words.some((word) => word.includes('\u0000'))) return 'It holds the character U+0000, which the ledger cannot keep: clean the text.'
  return words.every((word) => word.isWellFormed())
    ? null
    : 'It holds half of a surrogate pair, which the ledger cannot keep: clean the text.'
}

type Neighbour = Pick<ReportRow, 'id' | 'day' | 'identity' | 'lineage' | 'text_sha256'>

/** A new report that has no number yet. */
type Placed = Omit<ReportRow, 'seq' | 'added'>

const REPORT: Columns<'report'> = {
  ...{ id: 'text', seq: 'bigint', added: 'timestamptz', title: 'text', outlet: 'text', published: 'text', day: 'date', url: 'text' },
  ...{ lang: 'text', text: 'text', body: 'int', sha256: 'text', text_sha256: 'text', identity: 'text', lineage: 'text', revises: 'text' },
}

/**
 * What is kept already under an id or identity of the batch, and the last of each lineage. Key by key: how many share a lineage is
 * estimated too high where most titles come once, and asked for all at once the whole table would be read in the order of its ids
 * (`seq + 0`: nor in that of its numbers).
 */
async function neighbours(trx: Tx, batch: readonly Keyed[]): Promise<readonly Neighbour[]> {
  const last = (column: 'id' | 'identity' | 'lineage', keyOf: (one: Keyed) => string) =>
    sql`select found.* from unnest(${batch.map(keyOf)}::text[]) as wanted (key) cross join lateral
      (select id, seq, day, identity, lineage, text_sha256 from report where ${sql.id(column)} = wanted.key collate "C" order by seq + 0 desc limit 1) as found`
  const { rows } = await sql<Neighbour & { seq: number }>`${last('id', ({ report }) => report.id)}
    union all ${last('identity', ({ identity }) => identity)}
    union all ${last('lineage', ({ lineage }) => lineage)}`.execute(trx)
  return rows.toSorted((a, b) => a.seq - b.seq)
}

/** Which of a batch are new, and where they stand among those there are; `now` is the day of one that has none. */
function place(batch: readonly Keyed[], there: readonly Neighbour[], now: string) {
  const byId = new Map(there.map((row) => [row.id, row]))
  const byIdentity = new Map(there.map((row) => [row.identity, row]))
  const byLineage = new Map(there.map((row) => [row.lineage, row]))
  const placed: Placed[] = []
  const known: { given: string; id: string }[] = []
  const revised: { id: string; revises: string }[] = []
  const renamed: { given: string; id: string }[] = []
  for (const { report, textHash, identity, lineage } of batch) {
    const same = byIdentity.get(identity)
    if (same) {
      known.push({ given: report.id, id: same.id })
      continue
    }
    const id = byId.has(report.id) ? `${report.id}~${identity.slice(0, 12)}` : report.id
    if (id !== report.id) renamed.push({ given: report.id, id })
    const earlier = byLineage.get(lineage)
    const day = /^\d{4}-\d\d-\d\d/.exec(report.published ?? '')?.[0] ?? now.slice(0, 10)
    const revises = earlier && earlier.text_sha256 !== textHash && isNear(lineage, earlier.day, day) ? earlier.id : null
    if (revises !== null) revised.push({ id, revises })
    const { kind: _kind, ...about } = report
    const row: Placed = { ...about, id, day, text_sha256: textHash, identity, lineage, revises }
    placed.push(row)
    byId.set(id, row)
    byIdentity.set(identity, row)
    byLineage.set(lineage, row)
  }
  return { placed, known, revised, renamed }
}

/** By their hash, the bytes of reports that are not their text's own. */
const rawsOf = (batch: readonly Keyed[], wanted: ReadonlySet<string>): Map<string, Uint8Array> =>
  new Map(
    batch.flatMap(({ report: { sha256 }, raw, textHash }) => (raw && sha256 !== textHash && wanted.has(sha256) ? [[sha256, raw]] : [])),
  )

/** Bytes are sent once, however many batches of reports are taken from them. */
async function keepRaw(trx: Tx, beside: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const raws = new Map(beside)
  if (raws.size === 0) return
  const { rows } = await sql<{ sha256: string }>`select sha256 from raw where sha256 = any(${[...raws.keys()]}::text[])`.execute(trx)
  for (const row of rows) raws.delete(row.sha256)
  const hashes = [...raws.keys()].sort()
  if (hashes.length === 0) return
  const bytes = hashes.map((hash) => Buffer.from(raws.get(hash)!))
  await sql`insert into raw select * from unnest(${hashes}::text[], ${bytes}::bytea[]) on conflict do nothing`.execute(trx)
}

const hashes = new WeakMap<Uint8Array, string>()

/** The SHA-256 of bytes that do not change, worked out once. */
function hashOnce(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? sha256(bytes)
  hashes.set(bytes, known)
  return known
}
