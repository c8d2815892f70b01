import { FOLDS } from '../../eval/cases.ts'
import { addWeights, type Weigher, weigh } from '../../src/text/attribution/weighing.ts'
import type { Features, Linear } from '../../src/text/linear.ts'
import { learnRanker } from '../learn-linear.ts'
import { boost, DEFAULTS, type Group, type Options } from './boost.ts'

/** A choice with the words about each candidate, and the fold of its case. */
export interface Choice extends Group {
  readonly words: readonly Features[]
  readonly fold: number
}

/** What was learnt from choices. */
export interface Weighed {
  readonly weigher: Weigher
  /** The choices with the weights that the trees have learnt from. */
  readonly groups: readonly Group[]
}

/** A choice teaches something where some candidates are right and others wrong. */
const useful = (g: Group): boolean => g.rows.length > 1 && g.right.includes(true) && g.right.includes(false)

/** Trees see words weighed by a model that has not seen their case, as it will be with new reports. */
export function learnWeighed(choices: readonly Choice[], options: Options = DEFAULTS): Weighed {
  const models = Array.from({ length: FOLDS }, (_, fold) => wordsFrom(choices.filter((c) => c.fold !== fold)))
  const groups = choices.map(({ rows, right, weight, words, fold }) => ({
    rows: addWeights(rows, weigh(models[fold]!, words)),
    right,
    weight,
  }))
  return { weigher: { words: wordsFrom(choices), trees: boost(groups.filter(useful), options) }, groups }
}

const wordsFrom = (choices: readonly Choice[]): Linear =>
  learnRanker(
    choices
      .filter(useful)
      .map(({ words, right, weight }) => ({ candidates: words, right: [...right.keys()].filter((i) => right[i]), weight })),
    { epochs: 5, bits: 19, rate: 0.03 },
  )
