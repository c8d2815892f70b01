import { type Case, type Dealt, dealt, type GoldClaim, type GoldReport, toReport } from '../../eval/cases.ts'
import { CLASSES } from '../../src/claims/casualty/classes.ts'
import { type Seen, seen } from '../../src/claims/casualty/read.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Document } from '../../src/text/document.ts'
import { align } from './align.ts'

/** A coded report as it is learnt from. */
export interface Study extends Dealt {
  readonly report: GoldReport
  readonly document: Document
  readonly all: readonly Seen[]
  /** For each mention the number of its class, and the gold claim that it stands for. */
  readonly labels: readonly number[]
  readonly claims: readonly (GoldClaim | null)[]
  /** Gold claims that no mention stands for. */
  readonly unmet: readonly GoldClaim[]
  /** Thinned to a few sentences that tell something: to learn from what is told, not what of it. */
  readonly thin: boolean
}

/** Studies of coded cases, dealt out into folds by case. */
export function studiesOf(cases: readonly Case[]): Study[] {
  return cases.flatMap((c, k) => c.reports.map((report) => ({ ...study(report), ...dealt(c, k), thin: c.thin ?? false })))
}

function study(report: GoldReport): Omit<Study, keyof Dealt | 'thin'> {
  const { text, body } = toReport(report)
  const document = analyse(text, body)
  const all = seen(document)
  const claims: (GoldClaim | null)[] = all.map(() => null)
  const unmet: GoldClaim[] = []
  for (const { gold, at } of align(report, all)) {
    if (at < 0) unmet.push(gold)
    else claims[at] ??= gold
  }
  const labels = claims.map((g) => (g ? CLASSES.indexOf(g.casualty!.outcome) : 0))
  return { report, document, all, labels, claims, unmet }
}
