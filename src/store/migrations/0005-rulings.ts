import { type Kysely, sql } from 'kysely'

/** What people said of sources and of discrepancies, and whose turn a claim is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table ruling (
      seq bigint primary key, at timestamptz(3) not null, author text not null, kind text not null, body json not null,
      reports text[] not null, undone bigint)`,
    `create index ruling_reports on ruling using gin (reports)`,
    `create table assigned (
      report text collate "C" not null, claim text collate "C" not null, seq bigint not null, who text, undone bigint,
      primary key (report, claim, seq))`,
    `create index assigned_seq on assigned (seq)`,
    `create index assigned_who on assigned (who) where who is not null and undone is null`,
  ])
    await sql.raw(statement).execute(db)
}
