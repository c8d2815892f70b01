import type { Incident, Point } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Join } from '../model/incident.ts'
import type { Lineage, Origin } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Policy } from '../policies/define.ts'
import { POLICIES } from '../policies/index.ts'
import { sourceKey } from '../text/source.ts'
import { discrepanciesOf } from './discrepancies.ts'
import { evidenceOf } from './evidence.ts'
import { movementOf } from './movement.ts'
import { tollsOf } from './tolls.ts'

/** An incident as joining leaves it. */
export interface Unweighed {
  readonly id: string
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  readonly when: string | null
  readonly where: Point | null
  readonly joins: readonly Join[]
}

/** What reconciling looks at: the reports of the incidents, all their claims (background too), and their lineage. */
export interface Sources {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly lineage: Lineage
}

/** Tolls, discrepancies, origins and the movement of figures for each incident. One incident does not depend on another. */
export function reconcile(incidents: readonly Unweighed[], sources: Sources, policies: readonly Policy[] = POLICIES): Incident[] {
  const byReport = Map.groupBy(sources.claims, (c) => c.report)
  const all = evidenceOf(sources.reports, sources.claims, sources.lineage)
  const origin = new Map(sources.lineage.origins.map((o) => [o.key, o]))
  const shared = sharedReports(incidents)
  return incidents.map((incident): Incident => {
    const own = new Set(incident.claims)
    const claims = incident.reports
      .flatMap((r) => byReport.get(r) ?? [])
      .filter((c) => own.has(c.id) || (c.scope === 'background' && shared.get(c.report) === incident.id))
    const evidence = { ...all, claims, when: incident.when }
    const held = claims.filter((c) => own.has(c.id))
    const origins = originsIn(held, all.origin, origin)
    return {
      id: incident.id,
      reports: incident.reports,
      claims: incident.claims,
      when: incident.when,
      where: incident.where,
      tolls: tollsOf({ ...all, claims: held }, origins, policies),
      discrepancies: discrepanciesOf(evidence),
      origins: behindFigures(origins, held),
      sources: origins,
      joins: incident.joins,
      movement: movementOf({ ...all, claims: held }),
      drifts: sources.lineage.drifts.filter((d) => own.has(d.to)),
    }
  })
}

/** Background told in a report of several incidents is weighed once, with the first of them. */
function sharedReports(incidents: readonly Unweighed[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const incident of incidents) for (const report of incident.reports) if (!first.has(report)) first.set(report, incident.id)
  return first
}

/** The fullest name that the incident's own claims have for it, so that what else is held changes nothing. */
function called({ name, key }: Origin, claims: readonly Claim[]): Pick<Origin, 'name'> {
  const own = claims.flatMap((c) => c.attribution.at(-1)?.name ?? []).filter((n) => sourceKey(n) === key || key.startsWith('unnamed '))
  const [fullest] = own.toSorted((a, b) => b.length - a.length || (a > b ? -1 : 1))
  return { name: fullest ?? name }
}

/** Distinct innermost sources of the incident's figures; of an incident without figures, of all that is told. */
function behindFigures(origins: readonly Origin[], claims: readonly Claim[]): number {
  const figures = new Set(claims.filter((c) => c.kind === 'casualty' && c.scope !== 'background').map((c) => c.id))
  return figures.size ? origins.filter((o) => o.claims.some((id) => figures.has(id))).length : origins.length
}

function originsIn(claims: readonly Claim[], of: ReadonlyMap<string, string>, origins: ReadonlyMap<string, Origin>): Origin[] {
  const by = Map.groupBy(claims, (c) => of.get(c.id))
  return [...by]
    .flatMap(([key, list]) =>
      key && origins.has(key)
        ? [{ ...origins.get(key)!, ...called(origins.get(key)!, list), claims: list.map((c) => c.id).toSorted() }]
        : [],
    )
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1))
}
