import { type Case, type Dealt, dealt, type GoldClaim, type GoldReport } from '../../eval/cases.ts'
import { placesOf } from '../../eval/match.ts'
import { type Candidate, candidatesOf, overlap } from '../../src/claims/propositions/candidates.ts'
import { CLASSES } from '../../src/claims/propositions/classes.ts'
import { analyse } from '../../src/text/analyse.ts'

/** A coded report as the models see it. A label of -1 leaves a clause out: it shares words with a claim that another stands for. */
export interface Study extends Dealt {
  readonly report: GoldReport
  readonly all: readonly Candidate[]
  readonly labels: readonly number[]
  /** The coded claim that a clause stands for. */
  readonly claims: readonly (GoldClaim | null)[]
}

/** Every coded report; the fold is its case's. */
export function studiesOf(cases: readonly Case[]): Study[] {
  return cases.flatMap((c, i) => c.reports.map((report) => ({ ...study(report), ...dealt(c, i) })))
}

function study(report: GoldReport): Omit<Study, keyof Dealt> {
  const all = candidatesOf(analyse(report.whole, report.title ? report.title.length + 2 : 0))
  const labels = all.map(() => 0)
  const claims: (GoldClaim | null)[] = all.map(() => null)
  for (const claim of report.gold) {
    if (claim.kind === 'casualty') continue
    const places = placesOf(report.whole, claim.quote).map(([start, end]) => ({ start, end }))
    let top = { at: -1, likeness: 0 }
    for (const [i, c] of all.entries()) {
      if (!places.some((p) => overlap(p, c) >= 0.5)) continue
      const likeness = Math.max(...places.map((p) => sharedOfBoth(p, c)))
      if (claims[i] === null && likeness > top.likeness) top = { at: i, likeness }
      if (labels[i] === 0) labels[i] = -1
    }
    if (top.at < 0) continue
    labels[top.at] = CLASSES.indexOf(claim.kind)
    claims[top.at] = claim
  }
  const told = report.gold.filter((g) => g.kind === 'casualty').flatMap((g) => placesOf(report.whole, g.quote).slice(0, 1))
  for (const [i, c] of all.entries())
    if (labels[i] === 0 && told.some(([start, end]) => overlap({ start, end }, c) >= 0.5)) labels[i] = CASUALTY
  return { report, all, labels, claims }
}

const CASUALTY = CLASSES.indexOf('casualty')

/** Shared length over that of both together. */
function sharedOfBoth(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
