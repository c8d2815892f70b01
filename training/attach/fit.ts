import { type Dealt, FOLDS, learntBy } from '../../eval/cases.ts'
import { type Choices, type Chooser, choose } from '../../src/extract/chooser.ts'
import { boost } from '../attribution/boost.ts'
import { learnRanker } from '../learn-linear.ts'

/** A claim's choices of a time or place, the first of them none. */
export interface Study extends Dealt {
  readonly name: string
  readonly kind: string
  readonly quote: string
  readonly choices: Choices<unknown>
  /** What to learn: the choices that the coder's words name. */
  readonly right: readonly number[]
  /** What counts as right. */
  readonly hits: readonly number[]
  /** What was to be found, for the list of errors. */
  readonly due: string | null
  readonly said: string | null
  readonly empty: boolean
}

export function fit(studies: readonly Study[]): Chooser {
  const told = studies.filter(({ right }) => right.length > 0)
  const linear = learnRanker(
    told.map(({ choices, right }) => ({ candidates: choices.features, right })),
    { epochs: 20, bits: 18, kind: 'logistic', rate: 0.02, decay: 0.02 },
  )
  const groups = told
    .filter(({ choices }) => choices.rows.length > 1)
    .map(({ choices, right }) => ({ rows: choices.rows, right: choices.rows.map((_, i) => right.includes(i)) }))
  return { linear, forest: boost(groups, { trees: 250, depth: 4, rate: 0.06, least: 10, lambda: 3 }) }
}

/** Each study's choice by a model that has not seen its case; `asked` are other studies of the same cases, if others than those learnt from. */
export function crossed(studies: readonly Study[], asked = studies): number[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => fit(studies.filter(learntBy(fold))))
  return asked.map((s) => choose(models[s.fold]!, s.choices))
}

/** Shares right where there was one to find, and empty where there was none. */
export function tally(
  studies: readonly Study[],
  chosen: readonly number[],
  counts: (s: Study) => boolean,
): { right: number; n: number; empty: number; of: number } {
  let [right, n, empty, of] = [0, 0, 0, 0]
  for (const [i, s] of studies.entries()) {
    if (!counts(s)) continue
    if (s.empty) {
      of++
      if (chosen[i] === 0) empty++
    } else if (s.due !== null) {
      n++
      if (s.hits.includes(chosen[i]!)) right++
    }
  }
  return { right: right / n, n, empty: empty / of, of }
}
