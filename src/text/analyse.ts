/** From a text to sentences, quotations and parsed tokens. */

import type { Document, Token } from './document.ts'
import { shippedLemmatiser } from './lemma.ts'
import { lex, makeLexed } from './lexed.ts'
import { shippedParser } from './parser.ts'
import { quotations } from './quotations.ts'
import { sentences } from './sentences.ts'
import { shippedTagger, TAGS } from './tags.ts'
import { tokenise } from './tokens.ts'

const lexed = makeLexed()
let tags = new Uint8Array(512)

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
  lex(lexed, text, offsets)
  const { n } = lexed
  if (n + 1 > tags.length) tags = new Uint8Array((n + 1) * 2)
  shippedTagger().tag(lexed, tags)
  const { parser, labels } = shippedParser()
  const arcs = parser.parse({ lexed, tag: tags })
  const { lemma } = shippedLemmatiser()
  const tokens: Token[] = []
  for (let i = 0; i < n; i++) {
    const start = offsets[2 * i]!
    const end = offsets[2 * i + 1]!
    const word = text.slice(start, end)
    const lower = word.toLowerCase()
    const tag = TAGS[tags[i]!]!
    const head = arcs.head[i]!
    tokens.push({
      i,
      start,
      end,
      text: word,
      lower,
      tag,
      lemma: lemma(lower, tag),
      head: head === n ? -1 : head,
      label: labels[arcs.label[i]!]!,
    })
  }
  return tokens
}
