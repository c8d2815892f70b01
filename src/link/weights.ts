import type { Features } from './score.ts'

/** Natural log of odds per measure, set by hand near what training/link.ts fits on annotated pairs. */
export const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.4,
  sameDays: 2.8,
  nextDay: -0.5,
  otherDay: -1.5,
  stretch: 0.7,
  fresh: 2,
  late: 0.5,
  publishedNear: 1.4,
  publishedFar: -2,
  samePlace: 3,
  nearPlace: 0.2,
  farPlace: -0.8,
  names: 6.5,
  pairs: 2.5,
  words: 2.3,
  titles: 2.5,
  means: 0,
  otherMeans: -1,
  figures: 2,
}

/** Joins below this weight are not made. */
export const THRESHOLD = 0
