import { sql } from 'kysely'
import { MOST_VERSIONS } from '../../model/revision.ts'
import type { Tx } from '../tables.ts'
import type { Linked } from '../versions.ts'

/** Reports with the versions of the same documents before and after them, in the order in which they were taken in. */
export async function versionsOf(trx: Tx, reports: readonly string[]): Promise<readonly Linked[]> {
  const { rows } = await sql<Linked>`with recursive
    later(id, depth) as (select unnest(${[...reports]}::text[]) collate "C", 0
      union select r.id, l.depth + 1 from later l join report r on r.revises = l.id where l.depth < ${MOST_VERSIONS}),
    earlier(id, depth) as (select unnest(${[...reports]}::text[]) collate "C", 0
      union select r.revises, e.depth + 1 from earlier e join report r on r.id = e.id where r.revises is not null and e.depth < ${MOST_VERSIONS})
    select id, published, revises from report where id in (select id from later union select id from earlier) order by seq`.execute(trx)
  return rows
}
