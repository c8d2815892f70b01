import { type Made, type Matched, match } from '../../eval/match.ts'
import { measure } from '../../eval/own.ts'
import { CLASSES, type Proposition } from '../../src/claims/propositions/classes.ts'
import { choose } from '../../src/claims/propositions/read.ts'
import type { Study } from './studies.ts'

/** What a look says of a report's clauses, class by class. */
export type Looks = ReadonlyMap<Study, readonly ArrayLike<number>[]>

const STEPS = Array.from({ length: 30 }, (_, i) => 0.04 + i * 0.02)
const never = 2

/** How likely each kind must be, so that its F1 over these reports is highest. */
export function leastOf(looks: Looks): number[] {
  const least = CLASSES.map(() => never)
  for (const [k, kind] of CLASSES.entries()) {
    if (k === 0) continue
    const only = (t: number) => least.map((_, i) => (i === k ? t : never))
    const tried = STEPS.map((t) => ({ t, f: measure('', matchedBy(looks, only(t)), kind as Proposition)[6] }))
    least[k] = tried.reduce((a, b) => (b.f > a.f ? b : a)).t
    for (const x of tried) if (x.t === least[k]) least[k] = x.t
  }
  return least
}

/** The clauses chosen at these thresholds beside what people coded. */
function matchedBy(looks: Looks, least: readonly number[]): Matched[] {
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
