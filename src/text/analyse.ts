/** From a text to sentences, quotations and parsed tokens. */

import type { Document, Token } from './document.ts'
import { shippedLemmatiser } from './lemma.ts'
import { quotations } from './quotations.ts'
import { sentences } from './sentences.ts'
import { readSyntax, shippedModels } from './syntax.ts'
import { TAGS } from './tags.ts'
import { tokenise } from './tokens.ts'

/**
 * Splits a text whose title, if any, ends where `body` begins (0: no title). Tokens are tagged and parsed by sentence, when first
 * asked for. Throws where the shipped models are missing.
 */
export function analyse(text: string, body: number): Document {
  const found = sentences(text, body)
  const kept: (readonly Token[] | undefined)[] = new Array(found.length)
  const tokens = (n: number): readonly Token[] => {
    const sentence = found[n]
    if (sentence === undefined) throw new RangeError(`There is no sentence ${n} among ${found.length}.`)
    return (kept[n] ??= parsed(text, sentence.start, sentence.end))
  }
  return { text, sentences: found, quotations: quotations(text), tokens }
}

function parsed(text: string, from: number, to: number): readonly Token[] {
  const offsets = tokenise(text, from, to)
  const { tags, heads, labels } = readSyntax(text, offsets, shippedModels())
  return tags.map((number, i): Token => {
    const start = offsets[2 * i]!
    const end = offsets[2 * i + 1]!
    const tag = TAGS[number]!
    const { word, lower, lemma } = wordOf(text.slice(start, end), tag)
    return { i, start, end, text: word, lower, tag, lemma, head: heads[i]!, label: labels[i]! }
  })
}

interface Word {
  readonly word: string
  readonly lower: string
  readonly lemma: string
}

/** Words met before, by tag; emptied when full. Tables that are asked about a word again know it at once by its being the same string. */
const met = new Map<string, Map<string, Word>>(TAGS.map((tag) => [tag, new Map()]))
const MET = 20_000
/** A longer one would keep the text that it is cut from. */
const LONGEST = 12

function wordOf(word: string, tag: string): Word {
  const among = met.get(tag)!
  const known = among.get(word)
  if (known) return known
  const lower = word.toLowerCase()
  const made = { word, lower, lemma: shippedLemmatiser().lemma(lower, tag) }
  if (word.length > LONGEST) return made
  if (among.size >= MET) among.clear()
  among.set(word, made)
  return made
}
