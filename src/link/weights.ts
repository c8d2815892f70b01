import type { Features } from './score.ts'

/** Natural log of odds per measure. Fitted by training/link.ts on pairs of example and public reports; `threshold` is what a join needs. */
export const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -6,
  sameDays: 3,
  nextDay: 1.5,
  publishedNear: 1,
  publishedFar: -0.5,
  samePlace: 3,
  nearPlace: 0.5,
  farPlace: -3,
  names: 7,
  pairs: 3,
  words: 6,
  means: 0.5,
  otherMeans: -0.7,
  figures: 0.7,
}

/** Joins below this weight are not made. */
export const THRESHOLD = 0
