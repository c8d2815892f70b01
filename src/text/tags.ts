/** The tagger's features and its greedy run from left to right. */

import { codes } from './hash.ts'
import { lanesOf, sumRows } from './lanes.ts'
import { CAPITAL, type Lexed } from './lexed.ts'
import { readWeights } from './weights.ts'

export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]
/** Stands before the first token. */
export const NO_TAG = TAGS.length
export const TAG_FEATURES = 24
export const TAG_BITS = 18

const SHIFT = 32 - TAG_BITS
const TAG = codes(TAGS.length + 2, 0x51ed)
const SHAPE = codes(1024, 0x7a11)
const EDGE = codes(8, 0x3c4d)

export interface Tagger {
  /** Tag numbers of the tokens in `lexed`, written into `out`. */
  readonly tag: (lexed: Lexed, out: Uint8Array) => void
}

function one(a: number, salt: number): number {
  return Math.imul(Math.imul(a, 0x85ebca6b) ^ Math.imul(salt, 0x9e3779b1), 0x27d4eb2f) >>> SHIFT
}

function two(a: number, b: number, salt: number): number {
  return Math.imul(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(salt, 0x9e3779b1), 0x27d4eb2f) >>> SHIFT
}

/** Writes the rows of token `i`, given the numbers of the two tags before it; tells how many. */
export function tagFeatures(lexed: Lexed, i: number, previous: number, beforeThat: number, rows: Int32Array): number {
  const { n, word, suffix2, suffix3, suffix4, prefix3, shape } = lexed
  const w = word[i]!
  const left = i > 0 ? word[i - 1]! : EDGE[0]!
  const left2 = i > 1 ? word[i - 2]! : EDGE[1]!
  const right = i + 1 < n ? word[i + 1]! : EDGE[2]!
  const right2 = i + 2 < n ? word[i + 2]! : EDGE[3]!
  const rightEnd = i + 1 < n ? suffix3[i + 1]! : EDGE[4]!
  const rightShape = i + 1 < n ? SHAPE[shape[i + 1]!]! : EDGE[5]!
  const s = SHAPE[shape[i]!]!
  const t1 = TAG[previous]!
  const t2 = TAG[beforeThat]!
  const t12 = Math.imul(t1, 31) + t2
  rows[0] = one(w, 1)
  rows[1] = two(w, shape[i]! & CAPITAL, 2)
  rows[2] = one(suffix3[i]!, 3)
  rows[3] = one(suffix2[i]!, 4)
  rows[4] = one(suffix4[i]!, 5)
  rows[5] = one(prefix3[i]!, 6)
  rows[6] = one(s, 7)
  rows[7] = one(left, 8)
  rows[8] = one(right, 9)
  rows[9] = one(left2, 10)
  rows[10] = one(right2, 11)
  rows[11] = one(t1, 12)
  rows[12] = one(t12, 13)
  rows[13] = two(w, t1, 14)
  rows[14] = one(rightEnd, 15)
  rows[15] = two(rightShape, t1, 16)
  rows[16] = two(suffix3[i]!, t1, 17)
  rows[17] = two(left, w, 18)
  rows[18] = two(w, right, 19)
  rows[19] = two(s, t1, 20)
  rows[20] = two(t12, rightEnd, 21)
  rows[21] = two(s, suffix3[i]!, 22)
  rows[22] = two(w, t12, 23)
  rows[23] = two(left, right, 24)
  return TAG_FEATURES
}

/** The best tag of the rows' summed weights; the sums are left in `scores`. */
export function bestTag(weights: ArrayLike<number>, rows: Int32Array, scores: Float64Array): number {
  const count = TAGS.length
  scores.fill(0)
  for (let f = 0; f < TAG_FEATURES; f++) {
    const row = rows[f]! * count
    for (let t = 0; t < count; t++) scores[t]! += weights[row + t]!
  }
  let best = 0
  for (let t = 1; t < count; t++) if (scores[t]! > scores[best]!) best = t
  return best
}

/** The best tag by weights as learnt, or, four at a time, by those of one byte. */
function chooser(weights: ArrayLike<number>): (rows: Int32Array) => number {
  if (!(weights instanceof Int8Array)) {
    const scores = new Float64Array(TAGS.length)
    return (rows) => bestTag(weights, rows, scores)
  }
  const lanes = lanesOf(weights, TAGS.length)
  const sums = new Int32Array(lanes.per * 4)
  return (rows) => {
    sumRows(lanes, rows, TAG_FEATURES, sums)
    let best = 0
    for (let t = 1; t < TAGS.length; t++) if (sums[t]! > sums[best]!) best = t
    return best
  }
}

/** A tagger that looks words up in `sure` (word hash to tag number) before it weighs their features. */
export function makeTagger(weights: ArrayLike<number>, sure: ReadonlyMap<number, number>): Tagger {
  const rows = new Int32Array(TAG_FEATURES)
  const choose = chooser(weights)
  const tag = (lexed: Lexed, out: Uint8Array): void => {
    let previous = NO_TAG
    let beforeThat = NO_TAG
    for (let i = 0; i < lexed.n; i++) {
      let best = sure.get(lexed.word[i]!)
      if (best === undefined) {
        tagFeatures(lexed, i, previous, beforeThat, rows)
        best = choose(rows)
      }
      out[i] = best
      beforeThat = previous
      previous = best
    }
  }
  return { tag }
}

let shipped: Tagger | null = null

/** The tagger shipped in models/, loaded when first asked for. */
export function shippedTagger(): Tagger {
  if (shipped === null) {
    const { tables } = readWeights('tagger')
    const words = tables.sureWords!
    const tags = tables.sureTags!
    shipped = makeTagger(tables.weights!, new Map(Array.from(words, (word, i) => [word, tags[i]!])))
  }
  return shipped
}
