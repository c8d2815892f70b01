import { type Forest, scores } from '../text/attribution/forest.ts'
import { best, type Features, type Linear, linearFrom, score } from '../text/linear.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** Chooses one of some phrases: a linear model weighs the words about each, trees their numbers. */
export interface Chooser {
  readonly linear: Linear
  readonly forest: Forest
}

/** What is to be chosen from; the first choice is none. */
export interface Choices<Phrase> {
  readonly phrases: readonly (Phrase | null)[]
  readonly features: readonly Features[]
  readonly rows: readonly (readonly number[])[]
  /** What is added to each choice's score. */
  readonly offsets: readonly number[]
}

/** Where nothing near a claim can be chosen. */
export const NOTHING: Choices<never> = { phrases: [null], features: [[]], rows: [[]], offsets: [0] }

/** What each model counts for. */
const WORDS = 0.5
const NUMBERS = 0.6 / 1e4

/** The place of the best choice, the first of equals. */
export function choose({ linear, forest }: Chooser, { features, rows, offsets }: Omit<Choices<unknown>, 'phrases'>): number {
  if (rows.length === 1) return 0
  const numbers = scores(forest, rows)
  return best(rows.map((_, i) => WORDS * score(linear, features[i]!)[0]! + NUMBERS * numbers[i]! + offsets[i]!))
}

/** Reads models/NAME.bin.gz; throws where it is missing. */
export function readChooser(name: string): Chooser {
  const weights = readWeights(name)
  return { linear: linearFrom(weights), forest: { nodes: weights.tables.nodes as Int32Array, roots: weights.tables.roots as Int32Array } }
}

/** A chooser in its file form. */
export const chooserWeights = ({ forest }: Chooser, linear: Weights): Weights => ({
  head: linear.head,
  tables: { ...linear.tables, nodes: forest.nodes, roots: forest.roots },
})
