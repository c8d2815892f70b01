import { sql } from 'kysely'
import type { Incident } from '../../model/account.ts'
import { daysOf } from '../../model/edtf.ts'
import type { Outlined } from '../../model/pages.ts'
import { digest } from '../canonical.ts'
import { type Columns, insertColumns } from '../database.ts'
import type { Db, IncidentRow, Tx } from '../tables.ts'
import { nextChange } from './append.ts'
import { like, reportsWith } from './words.ts'

export interface ListedIncident {
  readonly incident: Incident
  readonly component: string
  /** The same as long as nothing about the incident changes: give it back with a merge or a split. */
  readonly version: string
}

export interface IncidentQuery {
  readonly ids?: readonly string[]
  /** Incidents that one of these reports tells of. */
  readonly reports?: readonly string[]
  /** First and last day (ISO) that it may touch. */
  readonly from?: string
  readonly to?: string
  readonly near?: { readonly lat: number; readonly lon: number; readonly km: number }
  readonly minOrigins?: number
  /** Words of a report that tells of it or of its outlet, or of the origin of one of its claims. */
  readonly text?: string | undefined
  /** Where the page before ended. */
  readonly after?: { readonly day: string | null; readonly id: string }
  readonly limit?: number
}

const NO_DAY = '0001-01-01'

/** Incidents by their first day, the latest first; those of no known day last. */
export async function listIncidents({ db }: { db: Db | Tx }, query: IncidentQuery = {}): Promise<readonly ListedIncident[]> {
  const found = await chosen(db, query).select(['component', 'version', 'body']).execute()
  return found.map(({ component, version, body }) => ({ component, version, incident: body as Incident }))
}

/** Which incidents a page holds, in the same order, without what they say. */
export interface IncidentHead {
  readonly id: string
  readonly version: string
}

export const incidentHeads = ({ db }: { db: Db | Tx }, query: Pick<IncidentQuery, 'after' | 'limit' | 'text'>): Promise<IncidentHead[]> =>
  chosen(db, query).select(['id', 'version']).execute()

function chosen(db: Db | Tx, query: IncidentQuery) {
  const day = sql<string>`coalesce(first_day, ${NO_DAY}::date)`
  let rows = db.selectFrom('incident').where('gone', '=', false)
  if (query.ids) rows = rows.where('id', '=', sql<string>`any(${[...query.ids]}::text[])`)
  if (query.reports)
    rows = rows.where(
      sql<boolean>`id = any(array(select distinct incident from incident_claim where report = any(${[...query.reports]}::text[])))`,
    )
  if (query.from !== undefined) rows = rows.where('last_day', '>=', query.from)
  if (query.to !== undefined) rows = rows.where('first_day', '<=', query.to)
  if (query.near)
    rows = rows
      .where('cell', '=', sql<number>`any(${[...cellsWithin(query.near)]}::int[])`)
      .where(kilometresTo(query.near), '<=', query.near.km)
  if (query.minOrigins !== undefined) rows = rows.where('origins', '>=', query.minOrigins)
  if (query.text?.trim()) rows = rows.where(sql<boolean>`id in (${toldWith(query.text)})`)
  if (query.after) rows = rows.where(sql<boolean>`(${day}, id) < (${query.after.day ?? NO_DAY}::date, ${query.after.id})`)
  return rows
    .orderBy(day, 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit ?? 100)
}

/** How many kilometres an incident lies from a place (`model/geo.ts`, in SQL); null where it has no place. */
const kilometresTo = ({ lat, lon }: { readonly lat: number; readonly lon: number }) =>
  sql<number>`12742 * asin(sqrt(least(1, sin(radians(lat - ${lat}::float8) / 2) ^ 2
    + cos(radians(lat)) * cos(radians(${lat}::float8)) * sin(radians(lon - ${lon}::float8) / 2) ^ 2)))`

const toldWith = (text: string) => sql`
  select incident from incident_claim where report in (${reportsWith(text)})
  union all select ic.incident from claim c join incident_claim ic on ic.report = c.report and ic.claim = c.id
    where c.current and c.origin ilike ${like(text)}`

/** How many claims of each of some incidents nobody has decided on; an incident of none is left out. */
export async function openClaims({ db }: { db: Db | Tx }, incidents: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; open: string }>`
    select i.id, count(*) as open from incident i
      join incident_claim ic on ic.component = i.component and ic.incident = i.id
      join claim c on c.report = ic.report and c.id = ic.claim and c.current and c.status is null
    where not i.gone and i.id = any(${[...incidents]}::text[]) group by i.id`.execute(db)
  return new Map(rows.map(({ id, open }) => [id, Number(open)]))
}

/** The claims that an incident had when it was last seen, whether it stands or is gone; none where it never was. */
export async function lastClaims({ db }: { db: Db | Tx }, id: string): Promise<readonly string[]> {
  const row = await db.selectFrom('incident').select('body').where('id', '=', id).orderBy('changed', 'desc').limit(1).executeTakeFirst()
  return row ? (row.body as Incident).claims : []
}

/** Today's incidents of a component, and which reports make each of their claims. */
export interface Saved {
  readonly incidents: readonly Incident[]
  readonly reportsOf: ReadonlyMap<string, readonly string[]>
}

/** Puts today's incidents of some components in place of those that stood; returns how many changed or went. */
export async function saveIncidents(trx: Tx, made: ReadonlyMap<string, Saved>): Promise<number> {
  const components = [...made.keys()]
  const { rows: stood } = await sql<{ component: string; id: string; version: string }>`select component, id, version from incident
    where component = any(${components}::text[]) and not gone`.execute(trx)
  const before = new Map(stood.map(({ component, id, version }) => [`${component}\n${id}`, version]))
  const all = [...made].flatMap(([component, { incidents }]) =>
    incidents.map((incident) => ({ component, incident, version: digest(incident).slice(0, 16) })),
  )
  const fresh = all.filter(({ component, incident, version }) => before.get(`${component}\n${incident.id}`) !== version)
  const kept = new Set(all.map(({ component, incident }) => `${component}\n${incident.id}`))
  const gone = stood.filter(({ component, id }) => !kept.has(`${component}\n${id}`)).map(({ component, id }) => ({ component, id }))
  if (fresh.length === 0 && gone.length === 0) return 0
  const alive = fresh.map(({ component, incident: { id } }) => ({ component, id }))
  const old = [...alive.filter(({ component, id }) => before.has(`${component}\n${id}`)), ...gone]
  if (old.length > 0)
    await sql`delete from incident_claim o using json_to_recordset(${JSON.stringify(old)}::json) t(component text, id text)
      where o.component = t.component and o.incident = t.id`.execute(trx)
  const links = fresh.flatMap(({ component, incident: { id, claims } }) =>
    claims.flatMap((claim) =>
      (made.get(component)!.reportsOf.get(claim) ?? []).map((report) => ({ component, incident: id, report, claim })),
    ),
  )
  await insertColumns(trx, { table: 'incident_claim', types: INCIDENT_CLAIM }, links)
  const changed = await nextChange(trx)
  await sql`delete from incident i using json_to_recordset(${JSON.stringify(alive)}::json) t(component text, id text)
    where i.id = t.id and (i.component = t.component or i.gone)`.execute(trx)
  await insertColumns(
    trx,
    { table: 'incident', types: INCIDENT },
    fresh.map(({ component, incident, version }) => rowOf(incident, { component, version, changed })),
  )
  await sql`update incident i set gone = true, changed = ${changed} from json_to_recordset(${JSON.stringify(gone)}::json) t(component text, id text)
    where i.component = t.component and i.id = t.id`.execute(trx)
  await sql`delete from incident i using incident o where i.gone and i.component = any(${components}::text[]) and o.id = i.id and not o.gone`.execute(
    trx,
  )
  return fresh.length + gone.length
}

const INCIDENT: Columns<'incident'> = {
  ...{ component: 'text', id: 'text', changed: 'bigint', gone: 'bool', first_day: 'date', last_day: 'date', lat: 'float8', lon: 'float8' },
  ...{ cell: 'int', origins: 'int', killed_best: 'int', version: 'text', body: 'json', outline: 'json' },
}

const INCIDENT_CLAIM: Columns<'incident_claim'> = { component: 'text', incident: 'text', report: 'text', claim: 'text' }

/** The degree square of a place. */
export const cellOf = ({ lat, lon }: { lat: number; lon: number }): number =>
  (Math.floor(lat) + 90) * 360 + Math.floor((((lon + 180) % 360) + 360) % 360)

function* cellsWithin({ lat, lon, km }: { lat: number; lon: number; km: number }): Generator<number> {
  const rows = km / 111.2
  const columns = Math.min(180, rows / Math.max(0.01, Math.cos((Math.min(89.9, Math.abs(lat) + rows) * Math.PI) / 180)))
  for (let y = Math.floor(Math.max(-90, lat - rows)); y <= Math.min(90, lat + rows); y++)
    for (let x = Math.floor(lon - columns); x <= lon + columns; x++) yield cellOf({ lat: y, lon: x })
}

function outlineOf({ sources = [], when, where, tolls }: Incident): Outlined {
  const policies = [...new Set(tolls.map(({ policy }) => policy))]
  return { sources: sources.map(({ name, kind }) => ({ name, kind })), when, where, policies }
}

function rowOf(incident: Incident, { component, version, changed }: { component: string; version: string; changed: number }): IncidentRow {
  const days = incident.when ? daysOf(incident.when) : null
  const { where, id, origins } = incident
  const killed = incident.tolls.find(({ outcome, group }) => outcome === 'killed' && group === null)
  return {
    component,
    id,
    changed,
    gone: false,
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
    lat: where?.lat ?? null,
    lon: where?.lon ?? null,
    cell: where ? cellOf(where) : null,
    origins,
    killed_best: killed?.best ?? null,
    version,
    body: incident,
    outline: outlineOf(incident),
  }
}
