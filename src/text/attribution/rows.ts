import type { Document } from '../document.ts'
import type { Linear } from '../linear.ts'
import type { Candidate, Place } from './candidates.ts'
import type { Link } from './chain.ts'
import { featuresOf } from './features.ts'
import { outerFeatures } from './outer.ts'
import { outerWordsOf } from './outer-words.ts'
import { addWeights, weigh } from './weighing.ts'
import { wordsOf } from './words.ts'

/** Rows for the trees that choose who said a claim: numbers about each candidate, then what its words weigh. */
export const originRows = (document: Document, place: Place, at: { candidates: readonly Candidate[]; words: Linear }): number[][] =>
  addWeights(featuresOf(document, place, at.candidates), weigh(at.words, wordsOf(document, place, at.candidates)))

/** The same for who stands outside a link. */
export const outerRows = (
  document: Document,
  link: Link,
  at: { place: Place; candidates: readonly Candidate[]; words: Linear },
): number[][] => addWeights(outerFeatures(document, link, at), weigh(at.words, outerWordsOf(document, link, at)))
