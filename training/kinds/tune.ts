import { type Made, type Matched, match } from '../../eval/match.ts'
import { measure } from '../../eval/own.ts'
import { PROPOSITIONS } from '../../src/claims/propositions/classes.ts'
import { choose } from '../../src/claims/propositions/read.ts'
import type { Study } from './studies.ts'

/** What a look says of a report's clauses, class by class. */
export type Looks = ReadonlyMap<Study, readonly ArrayLike<number>[]>

const STEPS = Array.from({ length: 30 }, (_, i) => 0.04 + i * 0.02)

/** How likely a claim must be, so that the F1 of all kinds over these reports is highest. */
export function leastOf(looks: Looks): number {
  const tried = STEPS.map((least) => ({ least, f: f1(matchedBy(looks, least)) }))
  return tried.reduce((a, b) => (b.f > a.f ? b : a)).least
}

function f1(matched: readonly Matched[]): number {
  const lines = PROPOSITIONS.map((kind) => measure('', matched, kind))
  const sum = (at: 1 | 2 | 3) => lines.reduce((n, line) => n + Number(line[at]), 0)
  return (2 * sum(3)) / Math.max(1, sum(1) + sum(2))
}

/** The clauses chosen at this threshold beside what people coded. */
function matchedBy(looks: Looks, least: number): Matched[] {
  return [...looks].map(([s, p]) => {
    const made = choose(s.all, p, least).map(({ candidate: { start, end }, kind }): Made => {
      const base = {
        id: '',
        report: s.report.id,
        reader: '',
        polarity: 'asserted',
        certainty: 'plain',
        scope: 'incident',
        of: null,
        repeats: null,
      } as const
      return { ...base, kind, quote: { start, end, exact: '' }, attribution: [], when: null, where: null }
    })
    return match({ ...s.report, gold: s.report.gold.filter((g) => g.kind !== 'casualty') }, made)
  })
}
