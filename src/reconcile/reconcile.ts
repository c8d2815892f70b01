import type { Incident, Linked } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Independence, Lineage, Origin } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Revision } from '../model/revision.ts'
import type { Policy } from '../policies/define.ts'
import { POLICIES } from '../policies/index.ts'
import { sourceKey, sourceKind } from '../text/source.ts'
import { discrepanciesOf } from './discrepancies.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { movementOf } from './movement.ts'
import { ONE_BODY, sameBodies } from './offices.ts'
import { SHORT_NAME, shortNames } from './short-names.ts'
import { tollsOf } from './tolls.ts'
import { replacedIn } from './versions.ts'

/** What reconciling looks at: the reports of the incidents, all their claims (background too), and their lineage. */
export interface Sources {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly lineage: Lineage
  /** What people said of sources; absent: nothing. */
  readonly independence?: readonly Independence[]
  /** Which reports put another version in the place of an earlier one; absent: none. */
  readonly revisions?: readonly Revision[] | undefined
}

/** Tolls, discrepancies, origins and the movement of figures for each incident. One incident does not depend on another. */
export function reconcile(incidents: readonly Linked[], sources: Sources, policies: readonly Policy[] = POLICIES): Incident[] {
  const byReport = Map.groupBy(sources.claims, (c) => c.report)
  const all = evidenceOf(sources.reports, sources.claims, sources.lineage)
  const origin = new Map(sources.lineage.origins.map((o) => [o.key, o]))
  const shared = sharedReports(incidents)
  return incidents.map((incident): Incident => {
    const own = new Set(incident.claims)
    const claims = incident.reports
      .flatMap((r) => byReport.get(r) ?? [])
      .filter((c) => own.has(c.id) || (c.scope === 'background' && shared.get(c.report) === incident.id))
    const replaced = sources.revisions?.length ? replacedIn(claims, all.report, sources.revisions) : all.replaced
    const standing = (list: readonly Claim[]) => list.filter((c) => !replaced.has(c.id))
    const held = claims.filter((c) => own.has(c.id))
    const { origins, of } = joined(originsIn(held, all.origin, origin), all, { held, independence: sources.independence ?? [] })
    const told = { ...all, when: incident.when, where: incident.where, origin: of, claims: held, replaced }
    return {
      id: incident.id,
      reports: incident.reports,
      claims: incident.claims,
      when: incident.when,
      where: incident.where,
      tolls: tollsOf(told, origins, policies),
      discrepancies: discrepanciesOf({ ...told, claims: standing(claims) }),
      origins: behindFigures(origins, standing(held)),
      sources: origins,
      joins: incident.joins,
      movement: movementOf(told),
      drifts: sources.lineage.drifts.filter((d) => own.has(d.to)),
    }
  })
}

/** The origins of an incident, and the origin's key by claim, where a body told with its country and without it is one, and a short name its long one. */
function joined(
  origins: readonly Origin[],
  { origin: of, report }: Evidence,
  { held, independence }: { held: readonly Claim[]; independence: readonly Independence[] },
): { origins: readonly Origin[]; of: Evidence['origin'] } {
  const bodies = sameBodies(origins, { claims: held, reports: report, independence })
  const short = shortNames(origins, independence)
  if (bodies.size + short.size === 0) return { origins, of }
  const whole = (key: string) => short.get(key) ?? key
  const at = (key: string) => bodies.get(whole(key)) ?? whole(key)
  const groups = Map.groupBy(origins, ({ key }) => at(key))
  const byKey = new Map(origins.map((one) => [one.key, one]))
  return {
    origins: [...groups]
      .map(([key, list]) =>
        list.length > 1
          ? {
              ...byKey.get(key)!,
              claims: list.flatMap(({ claims }) => claims).toSorted(),
              rule: list.some((one) => short.has(one.key)) ? SHORT_NAME : ONE_BODY,
            }
          : list[0]!,
      )
      .toSorted(byClaims),
    of: new Map([...of].map(([claim, key]) => [claim, at(key)])),
  }
}

const byClaims = (a: Origin, b: Origin): number => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1)

/** Background told in a report of several incidents is weighed once, with the first of them. */
function sharedReports(incidents: readonly Linked[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const incident of incidents) for (const report of incident.reports) if (!first.has(report)) first.set(report, incident.id)
  return first
}

/** The fullest name that the incident's own claims have for it, and the kind of that, so that what else is held changes nothing. */
function called({ name, key, named, kind }: Origin, claims: readonly Claim[]): Pick<Origin, 'name' | 'kind'> {
  const own = claims.flatMap((c) => c.attribution.at(-1)?.name ?? []).filter((n) => sourceKey(n) === key || key.startsWith('unnamed '))
  const [fullest] = own.toSorted((a, b) => b.length - a.length || (a > b ? -1 : 1))
  return fullest === undefined || key.startsWith('outlet ')
    ? { name: fullest ?? name, kind }
    : { name: fullest, kind: sourceKind(fullest, named) }
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
    .toSorted(byClaims)
}
