/** What WordNet knows of a word: its parts of speech, the field of its first noun and verb sense, and what its verb takes. */

import { wordCode } from './hash.ts'
import { readWeights } from './weights.ts'
import { makeWordTable, numberOf, type WordTable } from './word-table.ts'

/** Bits 0–3: noun, verb, adjective, adverb. */
export const PARTS = 15

/** 1–26: the field of the noun, e.g. person or time; 0 where it is none. */
export function nounField(kind: number): number {
  return (kind >> 4) & 31
}

/** The field of the verb, e.g. communication, with what it takes: a clause, an object, nothing. 0 where it is none. */
export function verbField(kind: number): number {
  return (((kind >> 9) & 15) << 3) | ((kind >> 14) & 7)
}

export function isName(kind: number): boolean {
  return (kind & (1 << 13)) !== 0
}

let shipped: WordTable | null = null

/** The table shipped in models/, loaded when first asked for. */
export function wordKinds(): WordTable {
  if (shipped === null) {
    const { tables } = readWeights('lexicon')
    shipped = makeWordTable(tables.words!, tables.kinds!)
  }
  return shipped
}

/** What the table knows of a word as it is written, or of its base form; 0 where it knows nothing. */
export const kindOfWord = (word: string): number => numberOf(wordKinds(), wordCode(word))

/** The field of nouns for persons: a courier, a seminarian. */
const PERSON = 16

export const isPersonNoun = (word: string): boolean => nounField(kindOfWord(word)) === PERSON
