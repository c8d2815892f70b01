import { type Kysely, sql } from 'kysely'

/** Sources are counted from an index, without opening a claim: it has who speaks, whether by name, and in which report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table claim add column named boolean',
    `update claim set named = (body->'attribution'->-1->>'named')::boolean where origin is not null`,
    `create index claim_source on claim ((lower(regexp_replace(origin, '^the\\s+', '', 'i')) collate "C"), report)
      include (origin, named) where current and origin is not null`,
  ])
    await sql.raw(statement).execute(db)
}
