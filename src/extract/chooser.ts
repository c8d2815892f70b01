import { type Forest, scores } from '../text/attribution/forest.ts'
import { best, type Features, type Linear, linearFrom, weight } from '../text/linear.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** Chooses one of some phrases: a linear model weighs the words about each, trees their numbers. */
export interface Chooser {
  readonly linear: Linear
  readonly forest: Forest
  /** What is added to the score of none, for claims of casualties and for others: so much that of ten claims without a time or place nine stay so. */
  readonly leans: Leans
}

export interface Leans {
  readonly casualty: number
  readonly other: number
}

/** What is to be chosen from; the first choice is none. */
export interface Choices<Phrase> {
  readonly phrases: readonly (Phrase | null)[]
  readonly sort: keyof Leans
  readonly features: readonly Features[]
  /** A row of numbers for each of the choices at these places. */
  readonly rows: (places: readonly number[]) => readonly (readonly number[])[]
  /** What is added to each choice's score beside the lean. */
  readonly offsets: readonly number[]
}

/** Where nothing near a claim can be chosen. */
export const NOTHING: Choices<never> = { phrases: [null], sort: 'other', features: [[]], rows: () => [[]], offsets: [0] }

/** Rows with further numbers behind them. */
export const widened = (rows: readonly (readonly number[])[], more: readonly (readonly number[])[]): number[][] =>
  rows.map((row, i) => [...row, ...more[i]!])

/** What each model counts for. */
const WORDS = 0.5
const NUMBERS = 0.6 / 1e4

/** Numbers hardly make good for a choice whose words leave it so far behind the first. */
const HOPELESS = 2.5

type Asked = Omit<Choices<unknown>, 'phrases'>

/** The place of the best choice, the first of equals. Numbers are looked at only where words leave it open. */
export function choose(model: Chooser, choices: Asked): number {
  const byWords = wordsWeighed(model, choices)
  const least = byWords[best(byWords)]! - HOPELESS
  const open = [...byWords.keys()].filter((i) => byWords[i]! > least)
  return open.length === 1 ? open[0]! : open[best(withNumbers(model, choices, byWords, open))]!
}

/** Each choice's score. */
export function weighed(model: Chooser, choices: Asked): number[] {
  const byWords = wordsWeighed(model, choices)
  return withNumbers(model, choices, byWords, [...byWords.keys()])
}

const wordsWeighed = ({ linear, leans }: Chooser, { sort, features, offsets }: Asked): number[] =>
  features.map((all, i) => WORDS * weight(linear, all) + offsets[i]! + (i === 0 ? leans[sort] : 0))

function withNumbers({ forest }: Chooser, { rows }: Asked, byWords: readonly number[], places: readonly number[]): number[] {
  const numbers = scores(forest, rows(places))
  return places.map((i, k) => byWords[i]! + NUMBERS * numbers[k]!)
}

/** Reads models/NAME.bin.gz; throws where it is missing. */
export function readChooser(name: string): Chooser {
  const weights = readWeights(name)
  const { nodes, roots } = weights.tables
  return {
    linear: linearFrom(weights),
    forest: { nodes: nodes as Int32Array, roots: roots as Int32Array },
    leans: weights.head.leans as Leans,
  }
}

/** A chooser in its file form. */
export const chooserWeights = ({ forest, leans }: Chooser, linear: Weights): Weights => ({
  head: { ...linear.head, leans },
  tables: { ...linear.tables, nodes: forest.nodes, roots: forest.roots },
})
