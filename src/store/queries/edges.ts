import { sql } from 'kysely'
import type { Edge } from '../../model/account.ts'
import type { Db, Tx } from '../tables.ts'

/** Whom these reports lean on. */
export async function listEdges(
  { db }: { db: Db | Tx },
  reports: readonly string[],
): Promise<readonly (Edge & { readonly report: string })[]> {
  const rows = await db
    .selectFrom('edge')
    .selectAll()
    .where('report', '=', sql<string>`any(${[...reports]}::text[])`)
    .orderBy('report')
    .orderBy('source')
    .execute()
  return rows.map(({ report, source, how }) => ({ report, source, how: how as Edge['how'] }))
}
