import type { Document } from '../document.ts'
import type { Linear } from '../linear.ts'
import type { Candidate, Place } from './candidates.ts'
import type { Link } from './chain.ts'
import { featuresOf } from './features.ts'
import { outerFeatures } from './outer.ts'
import { outerWeights } from './outer-words.ts'
import { addWeights, contenders, weigh } from './weighing.ts'
import { wordsOf } from './words.ts'

/** Those of the candidates whom the trees choose between, by their places, with a row for each: numbers about it, then what its words weigh. One alone is chosen without a row. */
export interface Contest {
  readonly places: readonly number[]
  readonly rows: readonly (readonly number[])[]
}

interface Asked {
  readonly candidates: readonly Candidate[]
  readonly words: Linear
}

/** Who may have said a claim. */
export function originContest(document: Document, place: Place, { candidates, words }: Asked): Contest {
  const weights = weigh(words, wordsOf(document, place, candidates))
  return contest(weights, (places) => featuresOf(document, place, candidates, places))
}

/** Who may stand outside a link. */
export const outerContest = (document: Document, link: Link, at: Asked & { readonly place: Place }): Contest =>
  contest(outerWeights(document, link, at), (places) => outerFeatures(document, link, { ...at, places }))

function contest(weights: readonly number[], rowsOf: (places: readonly number[]) => number[][]): Contest {
  const places = contenders(weights)
  return { places, rows: places.length > 1 ? addWeights(rowsOf(places), weights, places) : [] }
}
