import { sql } from 'kysely'
import { type Entry, reportOfEntry } from '../../model/ledger.ts'
import { canonicalOnce } from '../canonical.ts'
import { chained, type Draft } from '../chain.ts'
import { type Columns, inserting } from '../database.ts'
import type { Tx } from '../tables.ts'

export interface Head {
  readonly seq: number
  readonly hash: string
  readonly at: string
}

/** Takes the end of the chain until the transaction ends: entries come one after the other, and their times never go back. */
export async function takeHead(trx: Tx, now: Date): Promise<Head> {
  const { seq, hash, at } = await trx
    .selectFrom('head')
    .select(['seq', 'hash', 'at'])
    .where('ledger', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const time = now.toISOString()
  return { seq, hash, at: [time, at].sort()[1]! }
}

/** The body is in canonical JSON already, and stays as it is. */
const ENTRY: Columns<'entry'> = {
  ledger: 'smallint',
  seq: 'bigint',
  at: 'timestamptz',
  author: 'text',
  kind: 'text',
  report: 'text',
  body: 'json',
  prev: 'text',
  hash: 'text',
}

/** Adds entries after a head that was taken. */
export async function append(trx: Tx, head: Head, drafts: readonly Draft[]): Promise<readonly Entry[]> {
  let last = head
  const entries = drafts.map((draft) => {
    const entry = chained(draft, { ...last, at: head.at })
    last = { seq: entry.seq, hash: entry.hash, at: head.at }
    return entry
  })
  if (entries.length === 0) return entries
  const rows = entries.map((entry) => ({ ledger: 1, ...entry, report: reportOfEntry(entry), body: canonicalOnce(entry.body) }))
  await sql`with added as (${inserting({ table: 'entry', types: ENTRY }, rows)}),
    moved as (update head set seq = ${last.seq}, hash = ${last.hash}, at = ${last.at} where ledger = 1)
    select pg_notify('stemma', ${String(last.seq)})`.execute(trx)
  return entries
}

/** Counts a change of incidents: numbers in the order of commit. */
export async function nextChange(trx: Tx): Promise<number> {
  const row = await trx
    .updateTable('pulse')
    .set((eb) => ({ changed: eb('changed', '+', 1) }))
    .where('ledger', '=', 1)
    .returning('changed')
    .executeTakeFirstOrThrow()
  return row.changed
}
