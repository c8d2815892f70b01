import { sql } from 'kysely'
import type { Store } from '../open.ts'

/** How much a ledger holds and how much of it waits. */
export interface Holdings {
  readonly entries: number
  readonly reports: number
  /** Claims that stand today. */
  readonly claims: number
  readonly incidents: number
  /** Reports that wait to be read, and blocks that wait to be linked. */
  readonly reading: number
  readonly linking: number
}

export async function holdings({ db }: Store): Promise<Holdings> {
  const { rows } = await sql<Holdings>`select
    (select seq from head where ledger = 1) as entries,
    (select count(*) from report) as reports,
    (select coalesce(sum(claims), 0)::bigint from reading where until is null) as claims,
    (select count(*) from incident where not gone) as incidents,
    (select coalesce(sum(jsonb_array_length(data->'reports')), 0)::bigint from stemma_work.job where name = 'read' and state < 'completed') as reading,
    (select count(*) from stemma_work.job where name = 'link' and state < 'completed') as linking`.execute(db)
  return rows[0]!
}

/** Whether the database answers and its tables are there. */
export async function isReady({ db }: Store): Promise<boolean> {
  try {
    await sql`select 1 from head, person limit 0`.execute(db)
    return true
  } catch {
    return false
  }
}
