/** What the tagger and the parser see of a sentence's tokens: hashes of the words, their ends and their shapes. */

import { hashWord, wordCode } from './hash.ts'
import { wordKinds } from './word-kinds.ts'
import { numberOf } from './word-table.ts'

/** Columns by token; only the first `n` rows hold the sentence at hand. */
export interface Lexed {
  n: number
  word: Int32Array
  prefix3: Int32Array
  suffix2: Int32Array
  suffix3: Int32Array
  suffix4: Int32Array
  shape: Int32Array
  /** See word-kinds.ts. */
  kind: Int32Array
}

export const CAPITAL = 1
export const ALL_CAPITALS = 2
const HAS_DIGIT = 4
const HAS_MARK = 8
export const NO_LETTER = 16
const INNER_CAPITAL = 32
const FIRST = 64
/** The sentence writes most words with a capital, or with nothing but capitals, or none at all: its shapes say little. */
export const TITLED = 128
export const SHOUTED = 256
export const WHISPERED = 512

export function makeLexed(capacity = 256): Lexed {
  const column = (): Int32Array => new Int32Array(capacity)
  return {
    n: 0,
    word: column(),
    prefix3: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    shape: column(),
    kind: column(),
  }
}

/** Fills `lexed` with the tokens whose offsets are given as start, end, start, end, … */
export function lex(lexed: Lexed, text: string, offsets: ArrayLike<number>): void {
  const n = offsets.length >> 1
  if (n > lexed.word.length) Object.assign(lexed, makeLexed(n * 2))
  lexed.n = n
  const kinds = wordKinds()
  const seen = { words: 0, capital: 0, shouted: 0 }
  for (let i = 0; i < n; i++) {
    const start = offsets[2 * i]!
    const end = offsets[2 * i + 1]!
    const word = wordCode(text, start, end)
    lexed.word[i] = word
    lexed.kind[i] = numberOf(kinds, word)
    lexed.suffix2[i] = hashWord(text, Math.max(start, end - 2), end, 0x2345678)
    lexed.suffix3[i] = hashWord(text, Math.max(start, end - 3), end, 0x1234567)
    lexed.suffix4[i] = hashWord(text, Math.max(start, end - 4), end, 0x7654321)
    lexed.prefix3[i] = hashWord(text, start, Math.min(end, start + 3), 0x3456789)
    const shape = shapeOf(text, start, end)
    lexed.shape[i] = i === 0 ? shape | FIRST : shape
    if (end - start > 3 && (shape & (NO_LETTER | HAS_DIGIT)) === 0) {
      seen.words++
      if (shape & CAPITAL) seen.capital++
      if (shape & ALL_CAPITALS) seen.shouted++
    }
  }
  const style = styleOf(seen)
  if (style !== 0) for (let i = 0; i < n; i++) lexed.shape[i]! |= style
}

function styleOf(seen: { readonly words: number; readonly capital: number; readonly shouted: number }): number {
  if (seen.words < 3) return 0
  if (seen.shouted >= seen.words * 0.8) return SHOUTED
  if (seen.capital >= seen.words * 0.8) return TITLED
  return seen.capital === 0 ? WHISPERED : 0
}

function shapeOf(text: string, start: number, end: number): number {
  let upper = 0
  let lower = 0
  let shape = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)) {
      upper++
      if (at === start) shape |= CAPITAL
    } else if ((code >= 97 && code <= 122) || (code > 0xde && code < 0x2000) || code > 0x2fff) lower++
    else if (code >= 48 && code <= 57) shape |= HAS_DIGIT
    else shape |= HAS_MARK
  }
  if (upper > 1 && lower === 0) shape |= ALL_CAPITALS
  if (upper + lower === 0 && (shape & HAS_DIGIT) === 0) shape |= NO_LETTER
  if (upper > 0 && lower > 0 && (shape & CAPITAL) === 0) shape |= INNER_CAPITAL
  return shape
}
