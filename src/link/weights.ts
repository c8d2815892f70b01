import type { Features } from './score.ts'

/** Natural log of odds per measure. Fitted by training/link.ts on pairs of example and public reports; `threshold` is what a join needs. */
export const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.3,
  sameDays: 2.6,
  nextDay: -0.8,
  otherDay: -2,
  stretch: 1,
  fresh: 2,
  late: 0,
  publishedNear: 1.3,
  publishedFar: -1,
  samePlace: 2.6,
  nearPlace: 0.4,
  farPlace: -1,
  where: 0.5,
  names: 6.7,
  pairs: 2,
  words: 3.4,
  means: 0.2,
  otherMeans: -0.7,
  figures: 2,
}

/** Joins below this weight are not made. */
export const THRESHOLD = 0
