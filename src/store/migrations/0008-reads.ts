import { type Kysely, sql } from 'kysely'

/** A piece of reading is of several reports; what waits already is brought into that form. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`do $$ begin
    if to_regclass('stemma_work.job') is not null then
      update stemma_work.job set data = jsonb_build_object('reports', jsonb_build_array(data->'report')) where name = 'read' and data ? 'report';
    end if; end $$`.execute(db)
}
