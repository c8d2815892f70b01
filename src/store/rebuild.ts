import { sql } from 'kysely'
import type { Entry, EventKind } from '../model/ledger.ts'
import type { Store } from './open.ts'
import { insertAssigned } from './queries/assigned.ts'
import { insertDecision } from './queries/decisions.ts'
import { everyEntry, insertReference } from './queries/entries.ts'
import { relink } from './queries/pending.ts'
import { claimRow, insertClaims, readingKey, readingRow, replace } from './queries/readings.ts'
import { insertRuling } from './queries/rulings.ts'
import { settle } from './queries/settle.ts'
import { insertTie } from './queries/ties.ts'
import { applyUndo, targetOf } from './queries/undo.ts'
import type { Tx } from './tables.ts'

const DERIVED = [
  'reading',
  'claim',
  'decision',
  'tie',
  'reference',
  'incident',
  'incident_claim',
  'edge',
  'telling',
  'place',
  'pending',
  'issue',
  'ruling',
  'assigned',
]

/** Entries that no derived table is made from. */
const KEPT_ELSEWHERE: ReadonlySet<EventKind> = new Set(['report-added', 'export-made', 'access-changed'])

/**
 * Empties every table that is made from the entries and makes them again, in one transaction: who looks meanwhile sees the old
 * ones. Incidents follow as workers link every report again. Returns how many entries were gone through.
 */
export function rebuild(store: Store, told?: (entries: number) => void): Promise<number> {
  return store.db.transaction().execute(async (trx) => {
    await trx.selectFrom('head').select('seq').where('ledger', '=', 1).forUpdate().execute()
    for (const table of DERIVED) await sql`delete from ${sql.table(table)}`.execute(trx)
    let count = 0
    for await (const page of everyEntry({ db: trx })) {
      await apply(trx, page)
      count += page.length
      told?.(count)
    }
    await waitForLinks(store, trx)
    return count
  })
}

/** The tables' part of what entries say. Readings that follow each other go in one statement, up to the next thing of another kind. */
async function apply(trx: Tx, page: readonly Entry[]): Promise<void> {
  let readings: Extract<Entry, { kind: 'claims-read' }>[] = []
  const flush = async () => {
    const batch = readings
    readings = []
    await applyReadings(trx, batch)
  }
  for (const entry of page) {
    if (entry.kind === 'claims-read') {
      if (readings.some(({ body }) => body.report === entry.body.report)) await flush()
      readings.push(entry)
    } else if (!KEPT_ELSEWHERE.has(entry.kind)) {
      await flush()
      await applyAct(trx, entry)
    }
  }
  await flush()
}

async function applyReadings(trx: Tx, batch: readonly Extract<Entry, { kind: 'claims-read' }>[]): Promise<void> {
  if (batch.length === 0) return
  const keyed = batch.map(({ seq, body }) => ({ seq, body, key: readingKey(body) }))
  await insertClaims(
    trx,
    keyed.flatMap(({ key, body }) => body.claims.map((claim, nth) => claimRow(claim, key, nth))),
  )
  await replace(
    trx,
    keyed.map(({ seq, key, body }) => readingRow({ report: body.report, reader: body.reader, key, claims: body.claims.length, seq })),
  )
  await settle(
    trx,
    batch.map(({ body }) => body.report),
  )
}

async function applyAct(trx: Tx, entry: Entry): Promise<void> {
  if (entry.kind === 'claim-decided') {
    await insertDecision(trx, entry, entry.body)
    await settle(trx, [entry.body.anchor.report])
  } else if (entry.kind === 'claims-tied') await insertTie(trx, entry.seq, entry.body)
  else if (entry.kind === 'reference-added') await insertReference(trx, entry.seq, entry.body)
  else if (entry.kind === 'claims-assigned') await insertAssigned(trx, entry.seq, entry.body)
  else if (entry.kind === 'discrepancy-ruled' || entry.kind === 'sources-ruled') await insertRuling(trx, entry)
  else if (entry.kind === 'entry-undone') {
    const target = await targetOf(trx, entry.body.entry)
    if (target) await applyUndo(trx, entry.seq, target)
  }
}

async function waitForLinks(store: Store, trx: Tx): Promise<void> {
  const { rows } = await sql<{ report: string }>`select distinct report from reading order by report`.execute(trx)
  for (let from = 0; from < rows.length; from += 1000)
    await relink(
      trx,
      store.queue,
      rows.slice(from, from + 1000).map(({ report }) => report),
    )
}
