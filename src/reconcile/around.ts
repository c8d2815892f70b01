import type { Claim } from '../model/claim.ts'
import type { Evidence } from './evidence.ts'
import { once } from './once.ts'

/** How far (characters) the rest of a claim's clause may lie from its quote. */
const REACH = 120

/** A claim's quote with the rest of its clause on either side, as far as no other claim's quote begins: a quote may have been cut too short. */
export function inClause(e: Evidence, claim: Claim): string {
  const { start, end, exact } = claim.quote
  const text = e.report.get(claim.report)?.text
  if (!text) return exact
  const others = ofReport(e.claims, claim.report)
    .filter((c) => c !== claim)
    .map((c) => c.quote)
  const from = Math.max(start - REACH, ...others.flatMap((q) => (q.end <= start ? [q.end] : [])))
  const to = Math.min(end + REACH, ...others.flatMap((q) => (q.start >= end ? [q.start] : [])))
  const before = text.slice(Math.max(0, from), start).split(BREAK).at(-1)!
  const after = text.slice(end, to).split(BREAK)[0]!
  return `${before}${exact}${after}`
}

const byReport = once((claims: readonly Claim[]) => Map.groupBy(claims, (c) => c.report))

/** The claims of one report among those of an incident. */
export const ofReport = (claims: readonly Claim[], report: string): readonly Claim[] => byReport(claims).get(report) ?? []

/** Where a clause ends. */
const BREAK = /[.!?](?=["”’)]*\s)|[;\n]|, (?:and|but|while|whereas|which|when)\b/
