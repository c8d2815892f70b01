import { settingOf } from '../exports/rows/setting.ts'
import type { AccountReport, Incident } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { daysOf } from '../model/edtf.ts'
import { nameOf } from '../present/card.ts'
import { inWords } from '../present/dates.ts'
import { atPoint } from '../present/places.ts'
import type { IncidentRow, RulingRow } from '../present/rows.ts'
import { type IncidentHead, incidentHeads, listClaims, listIncidents, openClaims, type Store } from '../store/index.ts'
import { accountReports } from './account-reports.ts'
import { rulingsOn, unruled } from './rulings.ts'

/** A page of incidents, or of those that some words tell of; null where the one that it comes after is gone. */
export async function incidentRows(
  store: Store,
  { limit, after, text }: { limit: number; after?: string | undefined; text?: string | undefined },
): Promise<readonly IncidentRow[] | null> {
  if (after === undefined) return rowsOf(store, await incidentHeads(store, { limit, text }))
  const [last] = await listIncidents(store, { ids: [after] })
  if (!last) return null
  const { when, id } = last.incident
  return rowsOf(store, await incidentHeads(store, { limit, text, after: { day: (when && daysOf(when)?.first) || null, id } }))
}

/** The rows of some incidents, in their order. */
export async function rowsOf(store: Store, heads: readonly IncidentHead[]): Promise<IncidentRow[]> {
  const bases = await basesOf(store, heads)
  const open = await openClaims(
    store,
    heads.map(({ id }) => id),
  )
  const rulings = await rulingsOn(
    store,
    bases.map(({ ruled }) => ruled),
  )
  return bases.map((base) => rowOf(base, { open: open.get(base.row.id) ?? 0, rulings: rulings.get(base.row.id) ?? [] }))
}

interface Inputs {
  readonly reports: readonly AccountReport[]
  readonly claims: readonly Claim[]
}

/** The row of an incident that is not in the ledger: nobody has decided on it. */
export const supposedRow = (incident: Incident, inputs: Inputs): IncidentRow => rowOf(baseOf(incident, inputs), { open: 0, rulings: [] })

/** What a row says that stays the same as long as the incident does, and what rulings are on. */
interface Base {
  readonly row: Omit<IncidentRow, 'open' | 'unruled'>
  readonly ruled: Pick<Incident, 'id' | 'reports' | 'discrepancies'>
}

const rowOf = ({ row, ruled }: Base, { open, rulings }: { open: number; rulings: readonly RulingRow[] }): IncidentRow => ({
  ...row,
  open,
  unruled: unruled(ruled, rulings),
})

/** Incidents whose rows are remembered, by ledger; what a row is made of is read anew only where the incident changed. */
const MOST = 20_000
const remembered = new WeakMap<Store, Map<string, Base>>()
const keyOf = ({ id, version }: IncidentHead): string => `${id} ${version}`

async function basesOf(store: Store, heads: readonly IncidentHead[]): Promise<readonly Base[]> {
  const known = remembered.get(store) ?? new Map<string, Base>()
  if (known.size > MOST) known.clear()
  remembered.set(store, known)
  const missing = heads.filter((head) => !known.has(keyOf(head))).map(({ id }) => id)
  const made = missing.length > 0 ? await makeBases(store, missing) : []
  for (const { key, base } of made) known.set(key, base)
  const byId = new Map(made.map(({ base }) => [base.row.id, base]))
  return heads.flatMap((head) => known.get(keyOf(head)) ?? byId.get(head.id) ?? [])
}

async function makeBases(store: Store, missing: readonly string[]): Promise<{ key: string; base: Base }[]> {
  const listed = await listIncidents(store, { ids: missing, limit: missing.length })
  const ids = listed.flatMap(({ incident }) => incident.claims)
  const claims = new Map((await listClaims(store, { ids, limit: ids.length + 1 })).map(({ claim }) => [claim.id, claim]))
  const among = [...new Set(listed.flatMap(({ incident }) => incident.reports))]
  const reports = new Map((await accountReports(store, among)).map((report) => [report.id, report]))
  return listed.map(({ incident, version }) => ({
    key: keyOf({ id: incident.id, version }),
    base: baseOf(incident, {
      reports: incident.reports.flatMap((id) => reports.get(id) ?? []),
      claims: incident.claims.flatMap((id) => claims.get(id) ?? []),
    }),
  }))
}

function baseOf(incident: Incident, { reports, claims }: Inputs): Base {
  const { id, when, where, origins, discrepancies, tolls } = incident
  const own = new Set(incident.reports)
  const killed = tolls.find(({ outcome, group }) => outcome === 'killed' && group === null)
  return {
    row: {
      id,
      name: nameOf(incident, { claims, reports: reports.filter((report) => own.has(report.id)) }),
      when: when && inWords(when),
      edtf: when,
      where: where && atPoint(where),
      country: settingOf(incident, claims).code,
      point: where,
      reports: incident.reports.length,
      origins,
      claims: incident.claims.length,
      discrepancies: discrepancies.length,
      killed: killed ? { low: killed.low, high: killed.high } : null,
    },
    ruled: { id, reports: incident.reports, discrepancies },
  }
}
