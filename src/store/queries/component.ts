import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import { type Issue, issue, said } from '../../model/issue.ts'
import { laterVersions } from '../../model/revision.ts'
import { insertRows } from '../database.ts'
import type { Held, Made, Steps } from '../steps.ts'
import type { Tx } from '../tables.ts'
import { revisionsOf } from '../versions.ts'
import { type Saved, saveIncidents } from './incidents.ts'
import type { Known } from './known.ts'
import { versionsOf } from './revisions.ts'
import { independence } from './rulings.ts'
import { constraints } from './ties.ts'

export interface Accounted {
  /** How many incidents changed or went. */
  readonly incidents: number
  readonly issues: readonly Issue[]
}

/** Makes the incidents of components anew, and ends those that are no more. */
export async function accountComponents(
  trx: Tx,
  { before, after, known }: { before: readonly string[]; after: readonly string[]; known: Known },
  steps: Steps,
): Promise<Accounted> {
  const now = new Set(after)
  const made = new Map<string, Made & Saved>(
    before.filter((component) => !now.has(component)).map((component) => [component, { incidents: [], edges: [], reportsOf: new Map() }]),
  )
  const issues: Issue[] = []
  const groups = await heldIn(trx, after, known)
  for (const [component, held, mine] of groups)
    made.set(component, { ...own(await accounted(steps, held, issues), mine), reportsOf: reportsOf(held.claims) })
  await keepFailures(
    trx,
    groups.flatMap(([, { reports }]) => reports.map(({ id }) => id)),
    issues,
  )
  const names = [...made.keys()].sort()
  await sql`delete from edge where component = any(${names}::text[])`.execute(trx)
  await insertRows(
    trx,
    'edge',
    names.flatMap((component) =>
      made.get(component)!.edges.map((edge) => ({ component, report: edge.report, source: edge.source, how: edge.how })),
    ),
    'on conflict do nothing',
  )
  const incidents = await saveIncidents(trx, new Map(names.map((component) => [component, made.get(component)!])))
  return { incidents, issues }
}

const reportsOf = (claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(claims, ({ id }) => id)].map(([id, same]) => [id, [...new Set(same.map(({ report }) => report))]]))

/** Of what its reports tell, the incidents that are told by the component's own tellings. */
const own = ({ incidents, edges }: Made, mine: ReadonlySet<string>): Made => ({
  incidents: incidents.filter(({ claims }) => claims.some((claim) => mine.has(claim))),
  edges,
})

const FAILED = 'account-failed'

/** A component on which the pipeline fails has no incidents and an issue; the others go on. */
async function accounted(steps: Steps, held: Held, issues: Issue[]): Promise<Made> {
  try {
    return await steps.account(held)
  } catch (error) {
    const ids = held.reports.map(({ id }) => id)
    issues.push(failure(ids, error))
    return { incidents: [], edges: [] }
  }
}

/** That reports could not be brought to account, and why; its place is the first of them. */
export function failure(reports: readonly string[], error: unknown): Issue {
  const why = error instanceof Error ? error.message : String(error)
  const message = said`${reports.length} reports that may tell of one incident could not be brought to account: ${why}. Their claims are kept.`
  return issue(FAILED, message, reports[0] ?? null)
}

/** Puts what failed now in the place of what failed of these reports before. */
export async function keepFailures(trx: Tx, reports: readonly string[], issues: readonly Issue[]): Promise<void> {
  await sql`delete from issue where code = ${FAILED} and report = any(${[...reports]}::text[])`.execute(trx)
  await insertRows(
    trx,
    'issue',
    issues.map(({ code, message, place }) => ({ report: place ?? '', code, message, place })),
  )
}

/**
 * What each component is made from: its reports with all their claims, since one claim of a report explains another, and which of
 * these its tellings carry.
 */
async function heldIn(trx: Tx, components: readonly string[], known: Known) {
  const { rows } = await sql<{ component: string; report: string; claims: string[] }>`select component, report, claims from telling
    where component = any(${[...components]}::text[]) order by component, id`.execute(trx)
  const ids = [...new Set(rows.map(({ report }) => report))].sort()
  const all = await known.of(ids)
  const ties = await constraints({ db: trx }, ids)
  const said = await independence({ db: trx })
  const versions = await versionsOf(trx, { reports: ids, revising: ids.filter((id) => all.get(id)!.revises !== null) })
  const revisions = revisionsOf(versions)
  const later = laterVersions(revisions)
  const texts = await known.of(versions.map(({ id }) => id))
  return [...Map.groupBy(rows, ({ component }) => component)].map(([component, tellings]) => {
    const mine = new Set(tellings.flatMap((telling) => telling.claims))
    const own = [...new Set(tellings.map(({ report }) => report))].sort()
    const held: Held = {
      reports: [...new Set([...own, ...own.flatMap((id) => later.get(id) ?? [])])].map((id) => texts.get(id)!.report),
      claims: own.flatMap((id) => all.get(id)!.claims),
      constraints: ties.filter(({ between: [a, b] }) => mine.has(a) && mine.has(b)),
      independence: said,
      revisions,
    }
    return [component, held, mine] as const
  })
}
