import { type Kysely, sql } from 'kysely'

/**
 * The words of each report by their places, beside it: looking for words one after the other must not take texts apart again.
 * They are those of the first 100,000 characters, which is within what Postgres can index of any text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'drop index report_words',
    'create table report_word (report text collate "C" primary key references report, words tsvector not null)',
    `insert into report_word select id, to_tsvector('simple', left(text, 100000)) from report`,
    'create index report_words on report_word using gin (words)',
  ])
    await sql.raw(statement).execute(db)
}
