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
  const { lemma } = shippedLemmatiser()
  return tags.map((number, i): Token => {
    const start = offsets[2 * i]!
    const end = offsets[2 * i + 1]!
    const word = text.slice(start, end)
    const lower = word.toLowerCase()
    const tag = TAGS[number]!
    return { i, start, end, text: word, lower, tag, lemma: lemma(lower, tag), head: heads[i]!, label: labels[i]! }
  })
}
