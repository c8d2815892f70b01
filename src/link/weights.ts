import type { Features } from './score.ts'

/** Natural log of odds per measure. Fitted by training/link.ts on pairs of example and public reports; `threshold` is what a join needs. */
export const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.4,
  sameDays: 2.8,
  nextDay: -0.5,
  otherDay: -1.5,
  stretch: 0.7,
  fresh: 2,
  late: 0.8,
  publishedNear: 1.4,
  publishedFar: -1.8,
  samePlace: 3,
  nearPlace: 0.2,
  farPlace: -0.8,
  where: 0,
  names: 5.7,
  pairs: 1.9,
  words: 2.3,
  titles: 2.5,
  means: 0,
  otherMeans: -1,
  figures: 2,
}

/** Joins below this weight are not made. */
export const THRESHOLD = 0
