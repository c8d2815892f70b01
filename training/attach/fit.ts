import { best, type Features, type Linear, score } from '../../src/text/linear.ts'
import { learnRanker } from '../learn-linear.ts'

/** A claim's choices of a time or place, the first of them none. */
export interface Study<Choices extends { readonly offsets: readonly number[] }> {
  readonly fold: number
  readonly name: string
  readonly kind: string
  readonly quote: string
  readonly choices: Choices
  readonly features: readonly Features[]
  /** What to learn: the choices that the coder's words name. */
  readonly right: readonly number[]
  /** What counts as right. */
  readonly hits: readonly number[]
  /** What was to be found, for the list of errors. */
  readonly due: string | null
  readonly said: string | null
  readonly empty: boolean
}

export const FOLDS = 5

export function fit<C extends { readonly offsets: readonly number[] }>(studies: readonly Study<C>[]): Linear {
  return learnRanker(
    studies.filter(({ right }) => right.length > 0).map(({ features, right }) => ({ candidates: features, right })),
    { epochs: 20, bits: 18, kind: 'logistic', rate: 0.02, decay: 0.02 },
  )
}

/** The choice of a model, with what the choices add of themselves. */
export const choose = (model: Linear, features: readonly Features[], offsets: readonly number[]): number =>
  best(features.map((f, i) => score(model, f)[0]! + (offsets[i] ?? 0)))

/** Each study's choice by a model that has not seen its case. */
export function crossed<C extends { readonly offsets: readonly number[] }>(studies: readonly Study<C>[]): number[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => fit(studies.filter((s) => s.fold !== fold)))
  return studies.map((s) => choose(models[s.fold]!, s.features, s.choices.offsets))
}

/** Shares right where there was one to find, and empty where there was none. */
export function tally<C extends { readonly offsets: readonly number[] }>(
  studies: readonly Study<C>[],
  chosen: readonly number[],
  counts: (s: Study<C>) => boolean,
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
