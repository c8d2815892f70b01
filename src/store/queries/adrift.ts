import { sql } from 'kysely'
import type { Decision } from '../../model/ledger.ts'
import type { Store } from '../open.ts'
import type { DecisionRow } from '../tables.ts'
import { decisionOf } from './decisions.ts'

/**
 * Decisions that do nothing since a report was read again, the latest first and at most `limit` of them, with how many there are: their
 * claim is gone (`orphaned`), or is read otherwise and nobody has decided on it since (`changed`).
 */
export async function adrift({ db }: Store, limit: number): Promise<{ rows: readonly Decision[]; total: number }> {
  const { rows } = await sql<DecisionRow & { total: string }>`
    select d.*, count(*) over () as total from decision d
    where d.undone is null and d.standing <> 'holds' and (d.standing = 'orphaned' or (
      exists (select from claim c where c.report = d.report and c.id = d.follows and c.current and c.status is null)
      and not exists (select from decision l where l.report = d.report and l.follows = d.follows and l.undone is null and l.seq > d.seq)))
    order by d.seq desc limit ${limit}`.execute(db)
  return { rows: rows.map(decisionOf), total: Number(rows[0]?.total ?? 0) }
}
