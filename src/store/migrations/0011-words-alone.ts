import { type Kysely, sql } from 'kysely'

/** The words of reports are written before the reports are; no report is ever removed, so nothing is left to be looked after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table report_word drop constraint report_word_report_fkey').execute(db)
}
