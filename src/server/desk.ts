import { settingOf } from '../exports/rows/setting.ts'
import type { Account, Edge, Incident } from '../model/account.ts'
import type { AsOf } from '../model/ledger.ts'
import { account, steps } from '../pipeline.ts'
import { nameOf } from '../policies/define.ts'
import { POLICIES } from '../policies/index.ts'
import { around } from '../present/around.ts'
import { card } from '../present/card.ts'
import type { ClaimRow, HeldClaim, IncidentPage, QueueFilter, QueuePage, ReportPage, Standing } from '../present/rows.ts'
import {
  accountInputs,
  entries,
  hasOriginal,
  type ListedClaim,
  type ListedIncident,
  listClaims,
  listDecisions,
  listEdges,
  listIncidents,
  listReports,
  type QueuedClaim,
  queuedClaims,
  reportHeads,
  reportsAround,
  type Store,
} from '../store/index.ts'
import { accountReports } from './account-reports.ts'
import { rowsOf } from './incident-rows.ts'
import { rulingsOn } from './rulings.ts'

/** What the pages show, made from what the ledger holds. */

const standingOf = (status: ListedClaim['status']): Standing => status ?? 'open'

export async function queuePage(
  store: Store,
  filter: QueueFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<QueuePage> {
  const { standing, ...rest } = filter
  const { rows, total, open } = await queuedClaims(store, { ...rest, status: standing, offset, limit })
  const ids = [...new Set(rows.map(({ claim }) => claim.report))]
  const texts = new Map((await listReports(store, { ids, limit: ids.length + 1 })).map((report) => [report.id, report.text]))
  return { rows: rows.map((row) => claimRow(row, texts.get(row.claim.report) ?? '')), offset, total, open }
}

function claimRow({ claim, outlet, published, incident, status, version, who }: QueuedClaim, text: string): ClaimRow {
  const { id, report, kind, scope, polarity, quote, casualty } = claim
  return {
    id,
    report,
    outlet,
    published,
    kind,
    outcome: casualty?.outcome ?? null,
    scope,
    denied: polarity === 'denied',
    figure: casualty ? { min: casualty.number.min, max: casualty.number.max, approximate: casualty.number.approximate } : null,
    words: quote.exact,
    around: around(text, quote),
    chain: [outlet, ...claim.attribution.map(({ name }) => name)],
    incident,
    standing: standingOf(status),
    version,
    who,
  }
}

export async function reportPage(store: Store, id: string): Promise<ReportPage | null> {
  const [report] = await listReports(store, { ids: [id] })
  if (!report) return null
  const { seq, added: _added, revises: _revises, ...plain } = report
  const incidents = await listIncidents(store, { reports: [id] })
  const claims = await held(store, { reports: [id] }, incidents)
  const edges = await listEdges(store, [id])
  const told = await rowsOf(
    store,
    incidents.map(({ incident, version }) => ({ id: incident.id, version })),
  )
  return {
    report: plain,
    claims: claims.toSorted((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end),
    derivesFrom: await named(store, edges),
    original: await hasOriginal(store, report),
    staleReader:
      claims.find(({ reader }) => reader !== steps.reader && reader.startsWith(steps.reader.replace(/@.*/, '@')))?.reader ?? null,
    incidents: told.map(({ id, name, edtf, country, point }) => ({ id, name, edtf, country, point })),
    around: await reportsAround(store, seq),
  }
}

/** Edges with outlets in the place of reports' ids. */
async function named(store: Store, edges: readonly Edge[]): Promise<Edge[]> {
  const outlets = new Map(
    (
      await reportHeads(
        store,
        edges.map(({ source }) => source),
      )
    ).map(({ id, outlet }) => [id, outlet]),
  )
  return edges.map(({ source, how }) => ({ source: outlets.get(source) || source, how }))
}

/** Claims with where they stand and who decided so. */
async function held(
  store: Store,
  query: { reports?: readonly string[]; incident?: string },
  incidents: readonly ListedIncident[],
): Promise<HeldClaim[]> {
  const listed = await listClaims(store, { ...query, limit: 20_000 })
  const reports = [...new Set(listed.map(({ claim }) => claim.report))]
  const last = new Map((await listDecisions(store, { reports, limit: 50_000 })).map((decision) => [decision.follows, decision]))
  const home = new Map(incidents.flatMap(({ incident }) => incident.claims.map((claim) => [claim, incident.id])))
  return listed.map(({ claim, status, version }) => {
    const decision = last.get(claim.id)
    return {
      ...claim,
      standing: standingOf(status),
      version,
      incident: home.get(claim.id) ?? null,
      decided: decision && status ? { by: decision.author, at: decision.at, reason: decision.reason || null } : null,
    }
  })
}

export async function incidentPage(store: Store, id: string, asOf: AsOf | null): Promise<IncidentPage | null> {
  const [listed] = await listIncidents(store, { ids: [id] })
  if (!listed) return null
  const { incident } = listed
  const reports = await accountReports(store, incident.reports)
  const days = reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  const axes = {
    learned: days.length > 0 ? ([days[0]!, days.at(-1)!] as const) : null,
    recorded: await recordedOf(store, incident.reports),
  }
  const claims = await held(store, { incident: id }, [listed])
  const country = settingOf(incident, claims).code
  if (asOf) return { ...(await earlier(store, incident, asOf)), country, ...axes, asOf, policies: SAID, rulings: [] }
  const whole: Account = { reports, claims, incidents: [incident], issues: [] }
  const rulings = (await rulingsOn(store, [incident])).get(id) ?? []
  return { card: card(whole, incident), incident, country, claims, asOf: null, ...axes, policies: SAID, rulings }
}

/** The times at which the ledger recorded something of these reports, at most so many of them, the earliest first. */
async function recordedOf(store: Store, reports: readonly string[], most = 200): Promise<readonly string[]> {
  const found = await entries(store, { reports, newestFirst: true, limit: 5000 })
  const times = [...new Set(found.map(({ at }) => at))].sort()
  const every = Math.ceil(times.length / most)
  return times.filter((_, i) => (times.length - 1 - i) % every === 0)
}

/** The incident as it was held then: as told by the reports published by a day, or as this ledger had recorded by a time. */
async function earlier(store: Store, incident: Incident, asOf: AsOf): Promise<Pick<IncidentPage, 'card' | 'incident' | 'claims'>> {
  const inputs = await accountInputs(store, { asOf, reports: incident.reports })
  const byReport = Map.groupBy(inputs.claims, ({ report }) => report)
  const whole = account(inputs.reports, {
    read: ({ id }) => ({ claims: byReport.get(id) ?? [], issues: [] }),
    constraints: inputs.constraints,
    independence: inputs.independence,
    revisions: inputs.revisions,
  })
  const own = new Set(incident.claims)
  const shared = (one: Incident) => one.claims.filter((claim) => own.has(claim)).length
  const then = whole.incidents.toSorted((a, b) => shared(b) - shared(a) || (a.id < b.id ? -1 : 1))[0]
  const shown: Incident = then
    ? { ...then, id: incident.id }
    : { ...incident, reports: [], claims: [], tolls: [], discrepancies: [], origins: 0, sources: [], where: null, when: null }
  const ids = new Set(shown.claims)
  const claims = inputs.claims.filter(({ id }) => ids.has(id)).map((claim) => ({ ...claim, ...AS_THEN, incident: incident.id }))
  return { card: card(whole, shown), incident: shown, claims }
}

const SAID = Object.fromEntries(POLICIES.map((policy) => [nameOf(policy), policy.says]))

/** What was decided later is not shown on an earlier day. */
const AS_THEN = { standing: 'open', version: 0, decided: null } as const
