/** The tagger's features and its greedy run from left to right. */

import { codes, wordCode } from './hash.ts'
import { ALL_CAPITALS, CAPITAL, type Lexed, NO_LETTER, SHOUTED, TITLED, WHISPERED } from './lexed.ts'
import { PASTS } from './lexicon/en/pasts.ts'
import { readWeights } from './weights.ts'
import { PARTS } from './word-kinds.ts'
import { makeWordTable, numberOf, type WordTable } from './word-table.ts'

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
const TAG_FEATURES = 31
export const TAG_BITS = 18

const bits = (...tags: readonly string[]): number => tags.reduce((sum, tag) => sum | (1 << TAGS.indexOf(tag)), 0)
/** What a word may be that the treebanks hardly know. */
export const OPEN_TAGS = bits('ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PROPN', 'SYM', 'VERB', 'X')
const MARK_TAGS = bits('PUNCT', 'SYM', 'NUM', 'X')

const SHIFT = 32 - TAG_BITS
const TAG = codes(TAGS.length + 2, 0x51ed)
const SHAPE = codes(1024, 0x7a11)
const EDGE = codes(8, 0x3c4d)
const SALT = codes(TAG_FEATURES + 1, 0x77e1)
const CASE = CAPITAL | ALL_CAPITALS | TITLED | SHOUTED | WHISPERED

export interface Tagger {
  /** Tag numbers of the tokens in `lexed`, written into `out`. */
  readonly tag: (lexed: Lexed, out: Uint8Array) => void
}

/** The rows of a token, and the tags that each token may have, as bits. */
export interface TagState {
  readonly rows: Int32Array
  among: Int32Array
}

export function makeTagState(): TagState {
  return { rows: new Int32Array(TAG_FEATURES), among: new Int32Array(256) }
}

function one(a: number, salt: number): number {
  const hash = Math.imul(a, 0x85ebca6b) ^ SALT[salt]!
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) >>> SHIFT
}

function two(a: number, b: number, salt: number): number {
  const hash = (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) ^ SALT[salt]!
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) >>> SHIFT
}

/** Writes the rows of token `i`, given the numbers of the two tags before it. */
export function tagFeatures(lexed: Lexed, i: number, before: { previous: number; earlier: number }, state: TagState): void {
  const { n, word, suffix2, suffix3, suffix4, prefix3, shape, kind } = lexed
  const { rows, among } = state
  const w = word[i]!
  const left = i > 0 ? word[i - 1]! : EDGE[0]!
  const left2 = i > 1 ? word[i - 2]! : EDGE[1]!
  const right = i + 1 < n ? word[i + 1]! : EDGE[2]!
  const right2 = i + 2 < n ? word[i + 2]! : EDGE[3]!
  const rightEnd = i + 1 < n ? suffix3[i + 1]! : EDGE[4]!
  const rightShape = i + 1 < n ? SHAPE[shape[i + 1]!]! : EDGE[5]!
  const rightMay = i + 1 < n ? among[i + 1]! : EDGE[6]!
  const right2May = i + 2 < n ? among[i + 2]! : EDGE[7]!
  const may = among[i]!
  const s = SHAPE[shape[i]!]!
  const k = kind[i]! & 0x3fff
  const t1 = TAG[before.previous]!
  const t12 = Math.imul(t1, 31) + TAG[before.earlier]!
  rows[0] = one(w, 1)
  rows[1] = two(w, shape[i]! & CASE, 2)
  rows[2] = one(suffix3[i]!, 3)
  rows[3] = one(suffix2[i]!, 4)
  rows[4] = one(suffix4[i]!, 5)
  rows[5] = one(prefix3[i]!, 6)
  rows[6] = one(s, 7)
  rows[7] = one(left, 8)
  rows[8] = one(right, 9)
  rows[9] = one(left2, 10)
  rows[10] = one(right2, 11)
  rows[11] = two(may, t1, 12)
  rows[12] = two(may, t12, 13)
  rows[13] = two(w, t1, 14)
  rows[14] = one(rightEnd, 15)
  rows[15] = two(rightShape, t1, 16)
  rows[16] = two(suffix3[i]!, t1, 17)
  rows[17] = two(left, w, 18)
  rows[18] = two(w, right, 19)
  rows[19] = two(s, t1, 20)
  rows[20] = two(may, rightMay, 21)
  rows[21] = two(s, suffix3[i]!, 22)
  rows[22] = two(w, t12, 23)
  rows[23] = two(left, right, 24)
  rows[24] = two(Math.imul(may, 31) + rightMay, t1, 25)
  rows[25] = two(k, s, 26)
  rows[26] = two(k, t1, 27)
  rows[27] = two(w, rightMay, 28)
  rows[28] = two(Math.imul(may, 31) + rightMay, right2May, 29)
  rows[29] = two(k, rightMay, 30)
  rows[30] = two(i + 1 < n ? kind[i + 1]! & PARTS : 17, t1, 31)
}

/** Finds the tags that each token may have: those it was seen with where it is frequent, else the open ones too. */
export function lookUp(words: WordTable, lexed: Lexed, state: TagState): void {
  if (lexed.n > state.among.length) state.among = new Int32Array(lexed.n * 2)
  for (let i = 0; i < lexed.n; i++) {
    state.among[i] = numberOf(words, lexed.word[i]!) || (lexed.shape[i]! & NO_LETTER ? MARK_TAGS : OPEN_TAGS)
  }
}

/** The best by summed weights of the tags whose bits are set in `among`. */
export function bestTag(weights: ArrayLike<number>, rows: Int32Array, among: number): number {
  const count = TAGS.length
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let rest = among; rest !== 0; rest &= rest - 1) {
    const tag = 31 - Math.clz32(rest & -rest)
    let score = 0
    for (let f = 0; f < TAG_FEATURES; f++) score += weights[rows[f]! * count + tag]!
    if (score > bestScore) {
      best = tag
      bestScore = score
    }
  }
  return best
}

/** `words` maps word hashes to the tags they may have, as bits. */
export function makeTagger(weights: ArrayLike<number>, words: WordTable): Tagger {
  const state = makeTagState()
  const tag = (lexed: Lexed, out: Uint8Array): void => {
    const before = { previous: NO_TAG, earlier: NO_TAG }
    lookUp(words, lexed, state)
    for (let i = 0; i < lexed.n; i++) {
      const among = state.among[i]!
      let best = 31 - Math.clz32(among)
      if ((among & (among - 1)) !== 0) {
        tagFeatures(lexed, i, before, state)
        best = bestTag(weights, state.rows, among)
      }
      out[i] = best
      before.earlier = before.previous
      before.previous = best
    }
  }
  return { tag }
}

/** The words of the treebanks, and the past forms that none of them has: verbs and nothing else. */
function withPasts(words: ArrayLike<number>, tags: ArrayLike<number>): WordTable {
  const known = new Set(Array.from(words))
  const fresh = PASTS.map((word) => wordCode(word)).filter((word) => !known.has(word))
  return makeWordTable([...Array.from(words), ...fresh], [...Array.from(tags), ...fresh.map(() => bits('VERB'))])
}

let shipped: Tagger | null = null

/** The tagger shipped in models/, loaded when first asked for. */
export function shippedTagger(): Tagger {
  if (shipped === null) {
    const { tables } = readWeights('tagger')
    shipped = makeTagger(tables.weights!, withPasts(tables.words!, tables.wordTags!))
  }
  return shipped
}
