import { sql } from 'kysely'
import { type Claim, inOrder } from '../../model/claim.ts'
import { daysOf } from '../../model/edtf.ts'
import { sha256 } from '../../model/ids.ts'
import { type Issue, issue, said } from '../../model/issue.ts'
import { holds } from '../../model/span.ts'
import { readerName } from '../anchor.ts'
import { canonicalOnce } from '../canonical.ts'
import { type Columns, insertColumns, transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { ClaimRow, ReadingRow, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'
import { relink } from './pending.ts'
import { settle } from './settle.ts'

/** What a reader found in a report. */
export interface Reading {
  readonly report: string
  /** Name and version, e.g. `rules-en@1`. A later reading by the same name replaces the earlier one. */
  readonly reader: string
  readonly claims: readonly Claim[]
}

export interface Recorded {
  /** Reports whose claims changed. */
  readonly changed: readonly string[]
  /** Claims that were not taken because their words are not in the report, and readings of reports that are not kept here. */
  readonly refused: readonly Issue[]
}

/** Records what readers found; a reading that is the same as the one that stands is not recorded again. */
export function recordReadings(store: Store, readings: readonly Reading[], author: string): Promise<Recorded> {
  return transact(store.db, async (trx) => {
    const ids = readings.map(({ report }) => report)
    const { rows } = await sql<{ id: string; text: string }>`select id, text from report where id = any(${ids}::text[])`.execute(trx)
    const { sound, refused } = sift(readings, new Map(rows.map(({ id, text }) => [id, text])))
    return { changed: await recordIn(store, trx, { readings: sound, author }), refused }
  })
}

/** Keeps what stands on the words of its report: no other claim enters the ledger. */
export function sift(
  readings: readonly Reading[],
  texts: ReadonlyMap<string, string>,
): { sound: readonly Reading[]; refused: readonly Issue[] } {
  const refused: Issue[] = []
  const sound = readings.flatMap((reading) => {
    const text = texts.get(reading.report)
    if (text === undefined) {
      refused.push(
        issue(
          'unknown-report',
          said`A reading of ${reading.report} was given, which is not in the ledger. Add the report first.`,
          reading.report,
        ),
      )
      return []
    }
    const ids = new Set<string>()
    const claims = reading.claims.filter((claim) => {
      const why = unsound(claim, { ...reading, text }) ?? (ids.has(claim.id) ? 'another claim has its id' : null)
      if (why !== null) refused.push(issue('unsound-claim', said`Claim ${claim.id} was not taken: ${why}.`, reading.report))
      else ids.add(claim.id)
      return why === null
    })
    return [{ ...reading, claims }]
  })
  return { sound, refused }
}

function unsound(claim: Claim, { report, reader, text }: Reading & { text: string }): string | null {
  if (claim.report !== report) return 'it names another report'
  if (claim.reader !== reader) return 'it names another reader'
  const spans = [claim.quote, ...claim.attribution.flatMap(({ source, cue }) => [source, cue])].filter((span) => span !== null)
  return spans.every((span) => holds(text, span)) ? null : 'its words are not where it says'
}

/** As `recordReadings`, of sound readings, inside a transaction that does more. Returns the reports whose claims changed. */
export async function recordIn(
  store: Store,
  trx: Tx,
  { readings, author }: { readings: readonly Reading[]; author: string },
): Promise<readonly string[]> {
  const standing = await standingOf(trx, readings)
  const fresh = readings
    .map(({ report, reader, claims }) => ({ report, reader, claims }))
    .map((body) => ({ ...body, body, key: keyOf(body) }))
    .filter(({ report, reader, key }) => standing.get(slot(report, reader))?.reading !== key)
  if (fresh.length === 0) return []
  await insertClaims(
    trx,
    fresh.flatMap(({ key, claims }) => claims.map((claim, nth) => claimRow(claim, key, nth))),
  )
  const head = await takeHead(trx, store.now())
  const entries = await append(
    trx,
    head,
    fresh.map(({ body }) => ({ kind: 'claims-read' as const, author, body })),
  )
  const rows = fresh.map(({ report, reader, key, claims }, nth) =>
    readingRow({ report, reader, key, claims: claims.length, seq: entries[nth]!.seq }),
  )
  await replace(trx, rows)
  const reports = [...new Set(fresh.map(({ report }) => report))]
  await settle(trx, reports)
  await relink(trx, store.queue, reports)
  return reports
}

/** The content of a reading, as a key. */
const keyOf = (reading: Reading): string => sha256(canonicalOnce(reading)).slice(0, 32)

const slot = (report: string, reader: string): string => `${report}\n${readerName(reader)}`

async function standingOf(trx: Tx, readings: readonly Pick<Reading, 'report'>[]): Promise<ReadonlyMap<string, ReadingRow>> {
  const reports = readings.map(({ report }) => report).sort()
  const { rows } =
    await sql<ReadingRow>`select * from reading where report = any(${reports}::text[]) and until is null order by report, reader_name for update`.execute(
      trx,
    )
  return new Map(rows.map((row) => [slot(row.report, row.reader), row]))
}

/** Puts readings in the place of those that stood. Also the step by which the tables are made again. */
export async function replace(trx: Tx, rows: readonly ReadingRow[]): Promise<void> {
  const standing = await standingOf(trx, rows)
  const ended = rows.flatMap((row) => {
    const before = standing.get(slot(row.report, row.reader))
    return before ? [{ ...before, until: row.seq }] : []
  })
  if (ended.length > 0) await end(trx, ended)
  await insertColumns(trx, { table: 'reading', types: READING }, rows)
  if (ended.length === 0) return
  const data = JSON.stringify(rows)
  await sql`update claim c set current = false from json_to_recordset(${JSON.stringify(ended)}::json) g(report text, reading text)
    where c.report = g.report and c.reading = g.reading`.execute(trx)
  await sql`update claim c set current = true from json_populate_recordset(null::reading, ${data}::json) n
    where c.report = n.report and c.reading = n.reading`.execute(trx)
}

const end = (trx: Tx, rows: readonly ReadingRow[]) =>
  sql`update reading o set until = n.until from json_populate_recordset(null::reading, ${JSON.stringify(rows)}::json) n
    where o.report = n.report and o.reading = n.reading and o.seq = n.seq`.execute(trx)

const READING: Columns<'reading'> = {
  ...{ report: 'text', reading: 'text', reader: 'text', reader_name: 'text', claims: 'int', seq: 'bigint', until: 'bigint' },
}

/** A reading that stood before has its claims already. */
export const insertClaims = (trx: Tx, rows: readonly ClaimRow[]): Promise<void> =>
  insertColumns(trx, { table: 'claim', types: CLAIM, conflict: 'on conflict do nothing' }, rows)

const CLAIM: Columns<'claim'> = {
  report: 'text',
  reading: 'text',
  id: 'text',
  nth: 'int',
  current: 'bool',
  reader_name: 'text',
  kind: 'text',
  outcome: 'text',
  first_day: 'date',
  last_day: 'date',
  origin: 'text',
  named: 'bool',
  body: 'json',
  status: 'text',
  edit: 'json',
  version: 'bigint',
}

export const readingRow = ({
  report,
  reader,
  key,
  claims,
  seq,
}: {
  report: string
  reader: string
  key: string
  claims: number
  seq: number
}): ReadingRow => ({
  report,
  reading: key,
  reader,
  reader_name: readerName(reader),
  claims,
  seq,
  until: null,
})

export const readingKey = keyOf

export function claimRow(claim: Claim, reading: string, nth: number): ClaimRow {
  const days = claim.when?.edtf ? daysOf(claim.when.edtf) : null
  return {
    report: claim.report,
    reading,
    id: claim.id,
    nth,
    current: true,
    reader_name: readerName(claim.reader),
    kind: claim.kind,
    outcome: claim.casualty?.outcome ?? null,
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
    origin: claim.attribution.at(-1)?.name ?? null,
    named: claim.attribution.at(-1)?.named ?? null,
    body: inOrder(claim),
    status: null,
    edit: null,
    version: 0,
  }
}
