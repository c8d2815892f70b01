import { sql } from 'kysely'
import type { Incident } from '../../model/account.ts'
import { daysOf } from '../../model/edtf.ts'
import { kilometres } from '../../model/geo.ts'
import { digest } from '../canonical.ts'
import { insertRows } from '../database.ts'
import type { Db, IncidentRow, Tx } from '../tables.ts'
import { nextChange } from './append.ts'

export interface ListedIncident {
  readonly incident: Incident
  readonly block: string
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
  /** Where the page before ended. */
  readonly after?: { readonly day: string | null; readonly id: string }
  readonly limit?: number
}

const NO_DAY = '0001-01-01'

/** Incidents by their first day, the latest first; those of no known day last. */
export async function listIncidents({ db }: { db: Db | Tx }, query: IncidentQuery = {}): Promise<readonly ListedIncident[]> {
  const day = sql<string>`coalesce(first_day, ${NO_DAY}::date)`
  let rows = db.selectFrom('incident').select(['block', 'version', 'body', 'lat', 'lon']).where('gone', '=', false)
  if (query.ids) rows = rows.where('id', '=', sql<string>`any(${[...query.ids]}::text[])`)
  if (query.reports)
    rows = rows.where(
      sql<boolean>`(block, id) in (select block, incident from incident_claim where report = any(${[...query.reports]}::text[]))`,
    )
  if (query.from !== undefined) rows = rows.where('last_day', '>=', query.from)
  if (query.to !== undefined) rows = rows.where('first_day', '<=', query.to)
  if (query.near) rows = rows.where('cell', '=', sql<number>`any(${[...cellsWithin(query.near)]}::int[])`)
  if (query.minOrigins !== undefined) rows = rows.where('origins', '>=', query.minOrigins)
  if (query.after) rows = rows.where(sql<boolean>`(${day}, id) < (${query.after.day ?? NO_DAY}::date, ${query.after.id})`)
  const found = await rows
    .orderBy(day, 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit ?? 100)
    .execute()
  const { near } = query
  return found
    .filter(({ lat, lon }) => !near || (lat !== null && lon !== null && kilometres({ lat, lon }, near) <= near.km))
    .map(({ block, version, body }) => ({ block, version, incident: body as Incident }))
}

/** Puts today's incidents of a block in place of those that stood; returns the ids that changed or went. */
export async function saveIncidents(trx: Tx, block: string, incidents: readonly Incident[]): Promise<readonly string[]> {
  const stood = await trx.selectFrom('incident').select(['id', 'version']).where('block', '=', block).where('gone', '=', false).execute()
  const before = new Map(stood.map(({ id, version }) => [id, version]))
  const fresh = incidents
    .map((incident) => ({ incident, version: digest(incident).slice(0, 16) }))
    .filter(({ incident, version }) => before.get(incident.id) !== version)
  const kept = new Set(incidents.map(({ id }) => id))
  const gone = stood.map(({ id }) => id).filter((id) => !kept.has(id))
  if (fresh.length === 0 && gone.length === 0) return []
  const touched = [...fresh.map(({ incident }) => incident.id), ...gone]
  await sql`delete from incident_claim where block = ${block} and incident = any(${touched}::text[])`.execute(trx)
  await insertClaims(
    trx,
    block,
    fresh.map(({ incident }) => incident),
  )
  const changed = await nextChange(trx)
  await sql`delete from incident where block = ${block} and id = any(${fresh.map(({ incident }) => incident.id)}::text[])`.execute(trx)
  await insertRows(
    trx,
    'incident',
    fresh.map(({ incident, version }) => rowOf(incident, { block, version, changed })),
  )
  if (gone.length > 0)
    await trx.updateTable('incident').set({ gone: true, changed }).where('block', '=', block).where('id', 'in', gone).execute()
  return touched
}

/** The degree square of a place. */
export const cellOf = ({ lat, lon }: { lat: number; lon: number }): number =>
  (Math.floor(lat) + 90) * 360 + Math.floor((((lon + 180) % 360) + 360) % 360)

function* cellsWithin({ lat, lon, km }: { lat: number; lon: number; km: number }): Generator<number> {
  const rows = km / 111.2
  const columns = Math.min(180, rows / Math.max(0.01, Math.cos((Math.min(89.9, Math.abs(lat) + rows) * Math.PI) / 180)))
  for (let y = Math.floor(Math.max(-90, lat - rows)); y <= Math.min(90, lat + rows); y++)
    for (let x = Math.floor(lon - columns); x <= lon + columns; x++) yield cellOf({ lat: y, lon: x })
}

async function insertClaims(trx: Tx, block: string, incidents: readonly Incident[]): Promise<void> {
  const pairs = incidents.flatMap(({ id, claims }) => claims.map((claim) => ({ incident: id, claim })))
  await sql`insert into incident_claim select ${block}, p.incident, c.report, p.claim
    from json_to_recordset(${JSON.stringify(pairs)}::json) p(incident text, claim text)
    join claim c on c.id = p.claim and c.current on conflict do nothing`.execute(trx)
}

function rowOf(incident: Incident, { block, version, changed }: { block: string; version: string; changed: number }): IncidentRow {
  const days = incident.when ? daysOf(incident.when) : null
  const { where, id, origins } = incident
  const killed = incident.tolls.find(({ outcome, group }) => outcome === 'killed' && group === null)
  return {
    block,
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
  }
}
