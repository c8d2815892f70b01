import { sql } from 'kysely'
import { MOST_VERSIONS } from '../../model/revision.ts'
import { readerName } from '../anchor.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import { type Queue, READ_TOGETHER } from '../queue.ts'
import type { Tx } from '../tables.ts'

/** Hands reports out to be read. */
export const toRead = (trx: Tx, queue: Queue, reports: readonly string[]): Promise<void> =>
  queue.add(
    trx,
    'read',
    Array.from({ length: Math.ceil(reports.length / READ_TOGETHER) }, (_, nth) => ({
      reports: reports.slice(nth * READ_TOGETHER, (nth + 1) * READ_TOGETHER),
    })),
  )

/**
 * Hands reports out to be linked (again), with the earlier versions of the same documents: each waits in the block of its month of publication. Keys are added in order, so that
 * transactions that add the same ones wait for each other and never in a ring.
 */
export async function relink(trx: Tx, queue: Queue, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return
  const { rows } = await sql<{
    block: string
  }>`with recursive versions(id, depth) as (select unnest(${[...reports]}::text[]) collate "C", 0
      union select r.revises, v.depth + 1 from versions v join report r on r.id = v.id where r.revises is not null and v.depth < ${MOST_VERSIONS}),
    mine as (select distinct r.id as report, to_char(r.day, 'YYYY-MM') as block from report r join versions v on v.id = r.id),
    added as (insert into pending select block, report from mine order by block, report on conflict do nothing)
    select distinct block from mine order by block`.execute(trx)
  await queue.add(trx, 'link', rows)
}

/**
 * Hands out again every report that another version of a reader read, or with `all` every one that it read: after the reader or the
 * reference lines changed. What a dataset or a person told stays. Returns how many reports.
 */
export async function reread(store: Store, reader: string, { all = false }: { all?: boolean } = {}): Promise<number> {
  return transact(store.db, async (trx) => {
    const { rows } = await sql<{ report: string }>`select report from reading where until is null and reader_name = ${readerName(reader)}
      and (${all} or reader <> ${reader}) order by seq`.execute(trx)
    for (let from = 0; from < rows.length; from += 1000)
      await toRead(
        trx,
        store.queue,
        rows.slice(from, from + 1000).map(({ report }) => report),
      )
    return rows.length
  })
}
