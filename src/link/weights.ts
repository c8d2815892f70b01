import type { Features } from './measures.ts'

/** Natural log of odds per measure, set by hand near what training/link.ts fits on annotated pairs and on the reader’s own claims of them. */
export const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -3.6,
  sameDays: 3.2,
  nextDay: -0.5,
  otherDay: -1.1,
  twoDays: -4,
  stretch: 1.8,
  repeated: -5,
  fresh: 2.5,
  late: 0.4,
  publishedNear: 0.6,
  publishedFar: -2.1,
  samePlace: 1.8,
  nearPlace: -0.2,
  farPlace: -0.8,
  strangers: -2,
  names: 6.3,
  pairs: 1.5,
  words: 2.5,
  titles: 2.9,
  means: 0,
  otherMeans: -0.8,
  figures: 2.8,
  recalled: -4,
}

/** Joins below this weight are not made. */
export const THRESHOLD = -0.3
