import { type Kysely, sql } from 'kysely'

/** The count of changes has a row of its own, so that linking never waits for whoever adds entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table pulse (ledger smallint primary key, changed bigint not null)`,
    `insert into pulse select ledger, changed from head`,
    `alter table head drop column changed`,
  ])
    await sql.raw(statement).execute(db)
}
