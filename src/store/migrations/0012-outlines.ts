import { type Kysely, sql } from 'kysely'

/** What of an incident an export looks through for what is to be kept back lies beside its body, which is some forty times as long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table incident add column outline json',
    `update incident set outline = json_build_object(
      'sources', (select coalesce(json_agg(json_build_object('name', s->>'name', 'kind', s->>'kind')), '[]')
        from json_array_elements(coalesce(body->'sources', '[]')) s),
      'when', body->'when', 'where', body->'where',
      'policies', (select coalesce(json_agg(policy order by nth), '[]') from (select t->>'policy' as policy, min(nth) as nth
        from json_array_elements(body->'tolls') with ordinality as tolls(t, nth) group by 1) p))`,
    'alter table incident alter column outline set not null',
  ])
    await sql.raw(statement).execute(db)
}
