import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../tables.ts'

/** Outlets publish; named and unnamed sources speak, as the innermost of a claim's chain. */
export const SOURCE_GROUPS = ['outlet', 'named', 'unnamed'] as const
export type SourceGroup = (typeof SOURCE_GROUPS)[number]

export interface SourceQuery {
  readonly group: SourceGroup
  /** A part of the name. */
  readonly text?: string | undefined
  readonly offset?: number
  readonly limit?: number
}

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

export interface SourcePage {
  readonly rows: readonly ListedSource[]
  /** How many there are of the group whose name has the text. */
  readonly total: number
}

/**
 * A page of outlets with whom they lean on, or of the innermost sources of claims with who tells them; those with most claims first. What
 * differs in capitals or a leading "the" alone is one row, under the spelling that most claims have.
 */
export async function listSources({ db }: { db: Db | Tx }, query: SourceQuery): Promise<SourcePage> {
  const { rows } = await sql<ListedSource & { total: number }>`${query.group === 'outlet' ? outlets(query) : speakers(query)}`.execute(db)
  if (rows.length === 0 && query.offset) return { rows: [], total: (await listSources({ db }, { ...query, offset: 0, limit: 1 })).total }
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const cut = ({ offset = 0, limit = 100 }: SourceQuery): RawBuilder<unknown> => sql`offset ${offset} limit ${limit}`

const named = (column: string, { text }: SourceQuery): RawBuilder<unknown> =>
  text?.trim() ? sql`${sql.ref(column)} ilike ${`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`

/** Claims are counted by the readings that stand, and who leans on whom is gathered once for the page. */
const outlets = (query: SourceQuery): RawBuilder<unknown> => sql`
  with counted as (select r.outlet as name, count(*)::int as reports, coalesce(sum(n.claims), 0)::int as claims from report r
      left join (select report, sum(claims) as claims from reading where until is null group by report) n on n.report = r.id
      where r.outlet <> '' and ${named('r.outlet', query)} group by r.outlet),
    page as materialized (select *, count(*) over ()::int as total from counted order by claims desc, name ${cut(query)}),
    leaning as materialized (select m.outlet as "from", coalesce(s.outlet, e.source) as "to"
      from edge e join report m on m.id = e.report left join report s on s.id = e.source),
    onto as (select "from" as name, array_agg(distinct "to" order by "to") as who from leaning where "from" <> "to" group by "from"),
    onby as (select "to" as name, array_agg(distinct "from" order by "from") as who from leaning where "from" <> "to" group by "to")
  select name, 'outlet' as "as", true as named, reports, claims, total, '{}'::text[] as "heardIn",
    coalesce(onto.who, '{}') as "leansOn", coalesce(onby.who, '{}') as "leanedOnBy"
  from page left join onto using (name) left join onby using (name) order by claims desc, name`

/** What sources are told apart by; the index claim_source has it. */
const KEY = sql`(lower(regexp_replace(origin, '^the\\s+', '', 'i')) collate "C")`

const speakers = (query: SourceQuery): RawBuilder<unknown> => sql`
  with counted as materialized (select ${KEY} as key, mode() within group (order by origin collate "C" desc) as name, bool_or(named) as named,
      count(distinct report)::int as reports, count(*)::int as claims from claim where current and origin is not null group by 1),
    page as materialized (select *, count(*) over ()::int as total from counted
      where named = ${query.group === 'named'} and ${named('name', query)} order by claims desc, name ${cut(query)})
  select name, 'source' as "as", named, reports, claims, total, '{}'::text[] as "leansOn",
    coalesce(titles[1:3], '{}') as "heardIn", coalesce(outlets, '{}') as "leanedOnBy"
  from page, lateral (
    select array_agg(distinct title order by title) filter (where title <> '') as titles,
      array_agg(distinct outlet order by outlet) filter (where outlet <> '') as outlets
    from claim join report on report.id = claim.report where ${KEY} = page.key and current and origin is not null) heard
  order by claims desc, name`
