import { type Features, type Linear, weight } from '../linear.ts'
import type { Forest } from './forest.ts'

/** What chooses one of some candidates: trees over numbers about each, among them what the words about each weigh. */
export interface Weigher {
  readonly trees: Forest
  readonly words: Linear
}

/** What the words about each candidate weigh. */
export const weigh = (words: Linear, all: readonly Features[]): number[] => all.map((features) => weight(words, features))

/** Whoever's words weigh so much less than the heaviest, as a logarithm of odds, is not looked at further: the trees hardly ever make that good. */
const HOPELESS = 3

/** The places of those whose words weigh enough for the trees to look at them. */
export function contenders(weights: readonly number[], hopeless = HOPELESS): number[] {
  let top = Number.NEGATIVE_INFINITY
  for (const w of weights) if (w > top) top = w
  return [...weights.keys()].filter((i) => weights[i]! > top - hopeless)
}

/**
 * Adds to rows (of the candidates at `places`, all where left out) what the words of each weigh, as whole numbers: its share of all in thousandths; in hundredths how far it stands behind the
 * first and before the first row (nobody, where that is a choice), and how far the first of the others stands before that.
 */
export function addWeights(rows: readonly (readonly number[])[], weights: readonly number[], places?: readonly number[]): number[][] {
  const nobody = weights[0]!
  let other = -99
  for (let i = 1; i < weights.length; i++) other = Math.max(other, weights[i]!)
  const top = Math.max(nobody, other)
  let all = 0
  for (const w of weights) all += Math.exp(w - top)
  return rows.map((row, i) => {
    const w = weights[places ? places[i]! : i]!
    const share = Math.round((1000 * Math.exp(w - top)) / all)
    return row.concat([share, Math.round(100 * (w - top)), Math.round(100 * (w - nobody)), Math.round(100 * (other - nobody))])
  })
}
