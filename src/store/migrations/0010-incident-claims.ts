import { type Kysely, sql } from 'kysely'

/** Which claims an incident has is asked by incident or by report, and written by whoever holds its block: a key of all four names only cost. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table incident_claim drop constraint incident_claim_pkey',
    'create index incident_claim_incident on incident_claim (incident)',
  ])
    await sql.raw(statement).execute(db)
}
