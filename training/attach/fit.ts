import { type Dealt, FOLDS, learntBy } from '../../eval/cases.ts'
import { type Choices, type Chooser, choose, type Leans, weighed } from '../../src/extract/chooser.ts'
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

const placesOf = (choices: Study['choices']): number[] => [...choices.features.keys()]

/** Choices with all their rows made, so that the report can be let go. */
export function made<C extends Study['choices']>(choices: C): C {
  const rows = choices.rows(placesOf(choices))
  return { ...choices, rows: (places) => places.map((i) => rows[i]!) }
}

/** `cases`: how many written claims one of the annotated cases counts for. */
export function fit(studies: readonly Study[], cases: number): Omit<Chooser, 'leans'> {
  const weight = (s: Study): number => (s.written ? 1 : cases)
  const told = studies.filter(({ right }) => right.length > 0)
  const linear = learnRanker(
    told.map((s) => ({ candidates: s.choices.features, right: s.right, weight: weight(s) })),
    { epochs: 20, bits: 18, kind: 'logistic', rate: 0.02, decay: 0.02 },
  )
  const groups = told
    .filter(({ choices }) => choices.features.length > 1)
    .map((s) => ({
      rows: s.choices.rows(placesOf(s.choices)),
      right: placesOf(s.choices).map((i) => s.right.includes(i)),
      weight: weight(s),
    }))
  return { linear, forest: boost(groups, { trees: 250, depth: 6, rate: 0.06, least: 10, lambda: 3 }) }
}

/** Of claims without a time or place, how many shall stay so. */
const EMPTY = 0.902

const LEVEL: Leans = { casualty: 0, other: 0 }

/** The models of the folds, each with the leans that all of them together leave. */
export function crossed(studies: readonly Study[], cases: number): Chooser[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => ({ ...fit(studies.filter(learntBy(fold)), cases), leans: LEVEL }))
  const asked = studies.filter((s) => !s.written && s.empty)
  const lean = (sort: keyof Leans): number => {
    const margins = asked.filter((s) => (s.kind === 'casualty') === (sort === 'casualty')).map((s) => margin(models[s.fold]!, s))
    margins.sort((a, b) => a - b)
    return Math.ceil(100 * margins[Math.ceil(EMPTY * margins.length) - 1]!) / 100
  }
  const leans = { casualty: lean('casualty'), other: lean('other') }
  return models.map((model) => ({ ...model, leans }))
}

/** By how much the best phrase is above none. */
function margin(model: Chooser, { choices }: Study): number {
  if (choices.features.length === 1) return Number.NEGATIVE_INFINITY
  const [none, ...others] = weighed(model, choices)
  return Math.max(...others) - none!
}

/** Each study's choice by a model that has not seen its case. */
export const chosenBy = (models: readonly Chooser[], asked: readonly Study[]): number[] =>
  asked.map((s) => choose(models[s.fold]!, s.choices))

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
