import { sql } from 'kysely'
import type { Db, Tx } from '../tables.ts'

export interface ListedSource {
  readonly name: string
  readonly as: 'outlet' | 'source'
  readonly named: boolean
  readonly reports: number
  readonly claims: number
  /** Titles of reports that it speaks in, at most three. */
  readonly heardIn: readonly string[]
  readonly leansOn: readonly string[]
  readonly leanedOnBy: readonly string[]
}

/**
 * Outlets with whom they lean on, and the innermost sources of claims; those with most claims first. What differs in
 * capitals or a leading "the" alone is one row, under the spelling that most claims have.
 */
export async function listSources({ db }: { db: Db | Tx }, limit = 2000): Promise<readonly ListedSource[]> {
  const outlets = await sql<ListedSource>`
    with named as (select e.report, coalesce(s.outlet, e.source) as source from edge e left join report s on s.id = e.source)
    select r.outlet as name, 'outlet' as "as", true as named, count(distinct r.id)::int as reports, count(c.id)::int as claims, '{}'::text[] as "heardIn",
      coalesce((select array_agg(distinct n.source order by n.source) from named n join report m on m.id = n.report
        where m.outlet = r.outlet and n.source <> r.outlet), '{}') as "leansOn",
      coalesce((select array_agg(distinct m.outlet order by m.outlet) from named n join report m on m.id = n.report
        where n.source = r.outlet and m.outlet <> r.outlet), '{}') as "leanedOnBy"
    from report r left join claim c on c.report = r.id and c.current where r.outlet <> ''
    group by r.outlet order by claims desc, name limit ${limit}`.execute(db)
  const sources = await sql<ListedSource>`
    select mode() within group (order by origin collate "C" desc) as name, 'source' as "as", bool_or((body->'attribution'->-1->>'named')::boolean) as named,
      count(distinct report)::int as reports, count(*)::int as claims, '{}'::text[] as "leansOn",
      (array_agg(distinct title order by title) filter (where title <> ''))[1:3] as "heardIn",
      coalesce(array_agg(distinct outlet order by outlet) filter (where outlet <> ''), '{}') as "leanedOnBy"
    from (select c.origin, c.body, c.report, r.outlet, r.title from claim c join report r on r.id = c.report where c.current and c.origin is not null) o
    group by lower(regexp_replace(origin, '^the\\s+', '', 'i')) order by claims desc, name limit ${limit}`.execute(db)
  return [...outlets.rows, ...sources.rows].map((row) => ({ ...row, heardIn: row.heardIn ?? [] }))
}
