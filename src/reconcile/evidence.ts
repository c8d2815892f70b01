import type { Point } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Lineage } from '../model/lineage.ts'
import { isBefore, momentOf, type Published, publishedAt } from '../model/published.ts'
import type { Report } from '../model/report.ts'
import type { Replaced } from './versions.ts'

/** What weighing an incident's claims looks at: the claims themselves, whose word they are, and when it was given. */
export interface Evidence {
  /** EDTF of the incident. */
  readonly when: string | null
  /** Where the incident was; null where unknown. */
  readonly where: Point | null
  readonly claims: readonly Claim[]
  /** The origin's key by claim. */
  readonly origin: ReadonlyMap<string, string>
  readonly report: ReadonlyMap<string, Report>
  /** Claims that their own outlet has since replaced or taken back. */
  readonly replaced: ReadonlyMap<string, Replaced>
}

export function evidenceOf(reports: readonly Report[], claims: readonly Claim[], lineage: Lineage): Evidence {
  return {
    when: null,
    where: null,
    claims,
    origin: new Map(lineage.origins.flatMap((o) => o.claims.map((c) => [c, o.key] as const))),
    report: new Map(reports.map((r) => [r.id, r])),
    replaced: new Map(),
  }
}

/** The day on which a claim was told; '' where its report has no date. */
export const toldOn = (e: Evidence, claim: Claim): string => toldAt(e, claim).day

export const toldAt = (e: Evidence, claim: Claim): Published => publishedAt(e.report.get(claim.report)?.published)

/** Whether a claim was told before another: on an earlier day or, where both reports tell it, at an earlier hour. */
export const isToldBefore = (e: Evidence, a: Claim, b: Claim): boolean => isBefore(toldAt(e, a), toldAt(e, b))

/** Claims in the order in which they were told: by day and hour, report and place in the text. */
export function inOrder(e: Evidence, claims: readonly Claim[]): Claim[] {
  const moments = new Map(claims.map((c) => [c.report, momentOf(toldAt(e, c))]))
  const moment = (c: Claim): string => moments.get(c.report)!
  return claims.toSorted(
    (a, b) => compare(moment(a), moment(b)) || compare(a.report, b.report) || a.quote.start - b.quote.start || compare(a.id, b.id),
  )
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whose word a claim is, in the report's own words for them; the outlet for what it tells in its own voice. */
export const whoSays = (e: Evidence, claim: Claim): string =>
  claim.attribution.at(-1)?.name ?? (e.report.get(claim.report)?.outlet || claim.report)

/** What is told of the incident itself, in the order of telling. */
export const here = (e: Evidence): Claim[] => inOrder(e, e.claims).filter((c) => c.scope !== 'background')

/** Whose word a claim is; its report's where nothing tells. */
export const originOf = (e: Evidence, c: Claim): string => e.origin.get(c.id) ?? c.report
