import { type Kysely, sql } from 'kysely'

/** Reports are found by their words: those of the first 100,000 characters, which is within what Postgres can index of any text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create index report_words on report using gin (to_tsvector('simple', left(text, 100000)))`).execute(db)
}
