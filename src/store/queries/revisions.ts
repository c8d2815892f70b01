import { sql } from 'kysely'
import { MOST_VERSIONS } from '../../model/revision.ts'
import { textArray } from '../arrays.ts'
import type { Tx } from '../tables.ts'
import type { Linked } from '../versions.ts'

/** The versions of documents of which some reports are one of several, in the order in which they were taken in. */
export async function versionsOf(
  trx: Tx,
  { reports, revising }: { reports: readonly string[]; revising: readonly string[] },
): Promise<readonly Linked[]> {
  const { rows: revised } = await sql<{ id: string }>`select distinct revises as id from report
    where revises = any(${textArray(reports)}::text[])`.execute(trx)
  const seeds = [...revising, ...revised.map(({ id }) => id)]
  if (seeds.length === 0) return []
  const { rows } = await sql<Linked>`with recursive
    later(id, depth) as (select unnest(${textArray(seeds)}::text[]) collate "C", 0
      union select r.id, l.depth + 1 from later l join report r on r.revises = l.id where l.depth < ${MOST_VERSIONS}),
    earlier(id, depth) as (select unnest(${textArray(seeds)}::text[]) collate "C", 0
      union select r.revises, e.depth + 1 from earlier e join report r on r.id = e.id where r.revises is not null and e.depth < ${MOST_VERSIONS})
    select id, published, revises from report where id in (select id from later union select id from earlier) order by seq`.execute(trx)
  return rows
}
