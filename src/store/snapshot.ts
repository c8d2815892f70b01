import { sql } from 'kysely'
import type { AccountReport, Incident } from '../model/account.ts'
import { inText } from '../model/claim.ts'
import type { Outline, Outlined, Page, Pages } from '../model/pages.ts'
import { textArray } from './arrays.ts'
import type { Checkpoint } from './checkpoint.ts'
import { byKeys } from './database.ts'
import type { Store } from './open.ts'
import { listEdges } from './queries/edges.ts'
import { everyEntry } from './queries/entries.ts'
import { standingClaims } from './queries/known.ts'
import { versionsOf } from './queries/revisions.ts'
import { withRulings } from './queries/ruled.ts'
import type { ReportRow, Tx } from './tables.ts'
import { revisionsOf } from './versions.ts'
import { type Vouched, vouch } from './vouch.ts'

/** Reports that are read at once, and incidents, each with its reports: what else the process does has its turn between them. */
const REPORTS = 100
const INCIDENTS = 20

/** The account that a ledger holds at one moment, in pages, with people's decisions and rulings in it: its incidents are those that the workbench shows. */
export interface Snapshot extends Pages {
  /** The number of the last entry. */
  readonly seq: number
  /** The entries up to that one. */
  entries(): ReturnType<typeof everyEntry>
  /** Vouches for those entries and no later ones, or for those of an earlier checkpoint, with a key in PEM. */
  vouch(pem: string, given?: Checkpoint | null): Promise<Vouched>
  size(): Promise<Size>
  /** What bears an id that begins with these letters. */
  named(start: string): Promise<readonly Named[]>
  /** Some reports with their claims, and beside them, without claims, the reports that they lean on and their other versions. */
  around(reports: readonly string[]): Promise<Page>
  /** Has to be called in the end: until then one connection is held. */
  close(): Promise<void>
}

/** How much an account holds. */
export type Size = Readonly<Record<'reports' | 'claims' | 'incidents', number>>

export interface Named {
  readonly id: string
  readonly kind: 'incident' | 'claim' | 'report'
  /** The report of a claim; else null. */
  readonly report: string | null
  /** A claim that somebody rejected is in no account. */
  readonly rejected: boolean
}

/** Opens the account as it is now; what changes later does not show in it. */
export async function snapshot(store: Store): Promise<Snapshot> {
  const trx = await store.db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  const close = async () => void (trx.isCommitted || trx.isRolledBack || (await trx.rollback().execute()))
  try {
    await byKeys(trx)
    const { seq } = await trx.selectFrom('head').select('seq').where('ledger', '=', 1).executeTakeFirstOrThrow()
    return {
      ...{ ...pagesIn(trx), seq, close },
      entries: () => everyEntry({ db: trx }, seq),
      vouch: (pem, given) => vouch({ db: trx }, pem, given),
      size: () => sizeOf(trx),
      named: (start) => named(trx, start),
      around: (reports) => around(trx, reports),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function pagesIn(trx: Tx): Pages {
  let order: Promise<readonly string[]> | null = null
  return {
    issues: [],
    outline: () => outline(trx, async () => (order ??= incidentIds(trx))),
    texts: () => texts(trx),
    async *reports({ claims = false, texts = false } = {}) {
      for (let after = ''; ; ) {
        const heads = await headsAfter(trx, after, texts)
        if (heads.length === 0) return
        after = heads.at(-1)!.id
        yield reportsPage(trx, heads, claims)
      }
    },
    async *incidents({ ids, alone = false } = {}) {
      const wanted = ids ?? (await (order ??= incidentIds(trx)))
      const most = alone ? REPORTS : INCIDENTS
      for (let from = 0; from < wanted.length; from += most) yield incidentsPage(trx, wanted.slice(from, from + most), alone)
    },
  }
}

/** Reports or incidents that are looked through at once. */
const THROUGH = 1000

async function* outline(trx: Tx, order: () => Promise<readonly string[]>): AsyncGenerator<Outline> {
  for await (const heads of reportsOf(trx, ['id', 'title']))
    yield {
      reports: heads,
      claims: await standingClaims(
        trx,
        heads.map(({ id }) => id),
      ),
      incidents: [],
    }
  const ids = await order()
  for (let from = 0; from < ids.length; from += THROUGH) {
    const some = ids.slice(from, from + THROUGH)
    const { rows } = await sql<{ outline: Outlined }>`select distinct on (wanted.nth) outline
      from unnest(${textArray(some)}::text[]) with ordinality as wanted(id, nth) join incident i on i.id = wanted.id and not gone
      order by wanted.nth`.execute(trx)
    yield { reports: [], claims: [], incidents: rows.map(({ outline }) => outline) }
  }
}

async function* texts(trx: Tx): AsyncGenerator<string> {
  for await (const rows of reportsOf(trx, ['id', 'text'])) for (const { text } of rows) yield text
}

/** Some columns of all reports. */
async function* reportsOf<C extends keyof ReportRow>(trx: Tx, columns: readonly ('id' | C)[]): AsyncGenerator<Pick<ReportRow, 'id' | C>[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<Pick<ReportRow, 'id' | C>>`select ${sql.join(columns.map((column) => sql.id(column)))} from report
      where id > ${after} order by id limit ${THROUGH}`.execute(trx)
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    yield rows
  }
}

type Head = Pick<ReportRow, 'id' | 'title' | 'outlet' | 'published' | 'sha256' | 'url' | 'revises'> & Partial<Pick<ReportRow, 'text'>>

const HEAD = ['id', 'title', 'outlet', 'published', 'sha256', 'url', 'revises'] as const

const headsAfter = (trx: Tx, after: string, texts: boolean): Promise<Head[]> =>
  trx
    .selectFrom('report')
    .select([...HEAD, ...(texts ? (['text'] as const) : [])])
    .where('id', '>', after)
    .orderBy('id')
    .limit(REPORTS)
    .execute()

const headsOf = (trx: Tx, ids: readonly string[]): Promise<Head[]> =>
  trx
    .selectFrom('report')
    .select(HEAD)
    .where('id', '=', sql<string>`any(${textArray(ids)}::text[])`)
    .orderBy('id')
    .execute()

async function around(trx: Tx, ids: readonly string[]): Promise<Page> {
  const page = await reportsPage(trx, await headsOf(trx, ids), true)
  const there = new Set(page.reports.map(({ id }) => id))
  const versions = [...page.reports.flatMap(({ revises }) => revises ?? []), ...page.later.values()]
  const beside = new Set([...page.cited, ...versions]).difference(there)
  const { reports } = await about(trx, await headsOf(trx, [...beside]))
  return { ...page, reports: [...page.reports, ...reports] }
}

async function reportsPage(trx: Tx, heads: readonly Head[], withClaims: boolean): Promise<Page> {
  const ids = heads.map(({ id }) => id)
  const claims = withClaims ? await standingClaims(trx, ids) : []
  return {
    ...(await about(trx, heads)),
    claims: claims.toSorted((a, b) => (a.report === b.report ? inText(a, b) : a.report < b.report ? -1 : 1)),
    incidents: [],
    homes: withClaims ? await homesOf(trx, ids) : new Map(),
  }
}

async function incidentsPage(trx: Tx, ids: readonly string[], alone: boolean): Promise<Page> {
  const { rows } = await sql<{
    id: string
    body: Incident
  }>`select id, body from incident where not gone and id = any(${textArray(ids)}::text[])`.execute(trx)
  const bodies = new Map(rows.map(({ id, body }) => [id, body]))
  const incidents = ids.flatMap((id) => bodies.get(id) ?? [])
  if (alone) return { incidents, ...NOTHING }
  const reports = [...new Set(incidents.flatMap((incident) => incident.reports))].sort()
  const told = new Set(incidents.flatMap((incident) => incident.claims))
  const page = await reportsPage(trx, await headsOf(trx, reports), true)
  const { incidents: ruled } = await withRulings({ db: trx }, { reports: [], claims: [], incidents, issues: [] })
  return { ...page, claims: page.claims.filter(({ id }) => told.has(id)), incidents: ruled }
}

const NOTHING = { reports: [], claims: [], texts: new Map(), cited: new Set<string>(), later: new Map(), homes: new Map() }

/** Reports with what they lean on and which version stands in the place of which. */
async function about(trx: Tx, heads: readonly Head[]): Promise<Pick<Page, 'reports' | 'texts' | 'cited' | 'later'>> {
  const ids = heads.map(({ id }) => id)
  const edges = Map.groupBy(await listEdges({ db: trx }, ids), ({ report }) => report)
  const revising = heads.filter(({ revises }) => revises !== null).map(({ id }) => id)
  const revisions = revisionsOf(await versionsOf(trx, { reports: ids, revising }))
  const earlier = new Map(revisions.toReversed().map(({ report, revises }) => [report, revises]))
  const reports = heads.map(({ id, title, outlet, published, sha256 }): AccountReport => {
    const leans = new Map((edges.get(id) ?? []).map(({ source, how }) => [`${how} ${source}`, { source, how }]))
    const revises = earlier.get(id)
    return { id, title, outlet, published, sha256, derivesFrom: [...leans.values()], ...(revises === undefined ? {} : { revises }) }
  })
  const sources = reports.flatMap(({ derivesFrom }) => derivesFrom.map(({ source }) => source))
  return {
    reports,
    texts: new Map(heads.map(({ id, url, text }) => [id, text === undefined ? { url } : { url, text }])),
    cited: new Set(sources.length > 0 ? await reportsAmong(trx, sources) : []),
    later: new Map([...earlier].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([report, revises]) => [revises, report])),
  }
}

async function reportsAmong(trx: Tx, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from report where id = any(${textArray(names)}::text[])`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Which incidents claims of some reports are of. */
async function homesOf(trx: Tx, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ claim: string; incident: string }>`select claim, incident from incident_claim
    where report = any(${textArray(reports)}::text[]) order by incident`.execute(trx)
  return new Map(rows.map(({ claim, incident }) => [claim, incident]))
}

/** In the order of an account: by their time as it is written, and their id. Some sixty bytes an incident are held for it. */
async function incidentIds(trx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from (select distinct on (id) id, coalesce(outline->>'when', '') as at from incident
    where not gone order by id) i order by (at || id) collate "C"`.execute(trx)
  return rows.map(({ id }) => id)
}

async function named(trx: Tx, start: string): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select distinct id, 'incident' as kind, null as report, false as rejected from incident where not gone and starts_with(id, ${start})
    union all select distinct id, 'claim', report, status is not distinct from 'rejected' from claim where current and starts_with(id, ${start})
    union all select id, 'report', null, false from report where starts_with(id, ${start}) order by kind desc, id`.execute(trx)
  return rows
}

async function sizeOf(trx: Tx): Promise<Size> {
  const { rows } = await sql<Size>`select (select count(*) from report) as reports,
    (select coalesce(sum(claims), 0)::bigint from reading where until is null)
      - (select count(*) from claim where current and status = 'rejected') as claims,
    (select count(distinct id) from incident where not gone) as incidents`.execute(trx)
  return rows[0]!
}
