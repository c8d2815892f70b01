import { type Extraction, extract, READER } from './extract/extract.ts'
import { keysOf } from './link/blocks.ts'
import { incidents, join } from './link/link.ts'
import { mayJoin } from './link/score.ts'
import { emptyState, type LinkState } from './link/state.ts'
import { type Telling, tellingsOf } from './link/tellings.ts'
import type { Account, AccountReport, Edge, Incident } from './model/account.ts'
import { type Claim, inText } from './model/claim.ts'
import type { Constraint } from './model/incident.ts'
import type { Issue } from './model/issue.ts'
import type { Derivation, Independence } from './model/lineage.ts'
import type { Report } from './model/report.ts'
import { laterVersions, type Revision } from './model/revision.ts'
import type { Policy } from './policies/define.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { linesOf } from './text/places/geojson.ts'
import { emptyTrace, type TraceState, traceFrom, traceTake } from './trace/trace.ts'

export interface AccountOptions {
  /** Who turns a report into claims; the built-in rules unless another is given. */
  readonly read?: (report: Report) => Pick<Extraction, 'claims' | 'issues'>
  /** All of them unless named. */
  readonly policies?: readonly Policy[]
  /** A person's "same" and "different", by claim or report id. */
  readonly constraints?: readonly Constraint[]
  /** A person's word on which sources are one and which are apart. */
  readonly independence?: readonly Independence[]
  /** Which reports put another version in the place of an earlier one. */
  readonly revisions?: readonly Revision[]
}

/** What the stages hold between two batches; a function of the set of reports, whatever order they came in. */
export interface Held {
  readonly reports: Map<string, Report>
  readonly claims: Map<string, readonly Claim[]>
  readonly issues: Issue[]
  readonly trace: TraceState
  readonly link: LinkState
}

export const nothingHeld = (): Held => ({ reports: new Map(), claims: new Map(), issues: [], trace: emptyTrace(), link: emptyState() })

/** The account of the reports: extract, trace, link, reconcile. The same, byte for byte, in any order of the reports. */
export function account(reports: readonly Report[], options: AccountOptions = {}): Account {
  const held = nothingHeld()
  take(held, reports, options)
  return accountOf(held, options)
}

/** Takes a batch in, in place, and returns the tellings whose incidents may have changed. A report that is held already is passed over. */
export function take(held: Held, reports: readonly Report[], { read = extract }: AccountOptions = {}): Set<string> {
  const fresh = [...new Map(reports.toReversed().map((report) => [report.id, report])).values()]
    .reverse()
    .filter(({ id }) => !held.reports.has(id))
  const claims = fresh.flatMap((report) => {
    const { claims, issues } = read(report)
    held.reports.set(report.id, report)
    held.claims.set(report.id, claims)
    held.issues.push(...issues)
    return claims
  })
  traceTake(held.trace, fresh)
  return join(held.link, fresh, claims)
}

/** The account of all that is held, or, given what `take` returned, of the incidents that may have changed. */
export function accountOf(
  held: Held,
  { policies, constraints = [], independence = [], revisions = [] }: AccountOptions = {},
  touched?: ReadonlySet<string>,
): Account {
  const linked = incidents(held.link, constraints, touched)
  const ids = touched ? new Set(linked.flatMap((i) => i.reports)) : new Set(held.reports.keys())
  const reports = [...ids].sort().map((id) => held.reports.get(id)!)
  const claims = reports.flatMap((r) => (held.claims.get(r.id) ?? []).toSorted(inText))
  const lineage = traceFrom(held.trace, { reports, claims, independence })
  const leaning = Map.groupBy(lineage.derivations, ({ report }) => report)
  return {
    reports: reports.map((r) => accountReport(r, leaning.get(r.id) ?? [], revisions)),
    claims,
    incidents: reconcile(
      linked,
      { reports: [...reports, ...versionsOf(held, reports, revisions)], claims, lineage, independence, revisions },
      policies,
    ) satisfies Incident[],
    issues: held.issues.toSorted(byPlace),
  }
}

/** Later versions of the reports that are not among them, since they tell of nothing here. */
function versionsOf(held: Held, reports: readonly Report[], revisions: readonly Revision[]): Report[] {
  const there = new Set(reports.map(({ id }) => id))
  const later = laterVersions(revisions)
  return [...new Set(reports.flatMap(({ id }) => later.get(id) ?? []))]
    .filter((id) => !there.has(id))
    .flatMap((id) => held.reports.get(id) ?? [])
}

const byPlace = (a: Issue, b: Issue): number => ((a.place ?? '') + a.code + a.message < (b.place ?? '') + b.code + b.message ? -1 : 1)

function accountReport(report: Report, derivations: readonly Derivation[], revisions: readonly Revision[]): AccountReport {
  const { id, title, outlet, published, sha256 } = report
  const derivesFrom = derivations.map(({ source, how }): Edge => ({ source, how }))
  const revises = revisions.find((one) => one.report === id)?.revises
  return { id, title, outlet, published, sha256, derivesFrom, ...(revises === undefined ? {} : { revises }) }
}

/** What is known of reports that may tell of one incident. */
interface Known {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly constraints: readonly Constraint[]
  readonly independence?: readonly Independence[]
  readonly revisions?: readonly Revision[]
}

/**
 * The stages one by one, for a store that hands them out and keeps what lies between them: reports are read one at a time, tellings
 * (plain JSON) are joined over what `joins` says, and `account` makes the incidents of everything that is joined.
 */
export const steps = {
  reader: READER,
  read: async (
    report: Report,
    references: readonly { readonly name: string; readonly geojson: unknown }[],
  ): Promise<Pick<Extraction, 'claims' | 'issues'>> =>
    extract(report, { lines: references.flatMap(({ name, geojson }) => linesOf(geojson, name)) }),
  tell: (report: Report, claims: readonly Claim[]) =>
    tellingsOf(report, claims).map((telling) => ({
      id: telling.id,
      report: report.id,
      at: `${telling.published ?? '0000'} ${telling.id}`,
      keys: keysOf(telling),
      claims: telling.claims,
      body: telling,
    })),
  joins: (a: unknown, b: unknown): boolean => mayJoin(a as Telling, b as Telling),
  account({ reports, claims, ...said }: Known) {
    const by = Map.groupBy(claims, (claim) => claim.report)
    const made = account(reports, { ...said, read: (report) => ({ claims: by.get(report.id) ?? [], issues: [] }) })
    return {
      incidents: made.incidents,
      edges: made.reports.flatMap(({ id, derivesFrom }) => derivesFrom.map((edge) => ({ ...edge, report: id }))),
    }
  },
}
