/** Trains the tagger: an averaged perceptron that sees its own earlier tags, as it will when it runs. */

import { lex, makeLexed } from '../src/text/lexed.ts'
import { bestTag, lookUp, makeTagger, makeTagState, NO_TAG, OPEN_TAGS, TAG_BITS, TAGS, type Tagger, tagFeatures } from '../src/text/tags.ts'
import { toBytes } from '../src/text/weights.ts'
import { makeWordTable, type WordTable } from '../src/text/word-table.ts'
import { makeAveraged, mean, nudge } from './average.ts'
import type { Example } from './examples.ts'
import { seeded, shuffle } from './random.ts'

export function learnTagWeights(examples: readonly Example[], words: WordTable, epochs: number): Int8Array {
  const count = TAGS.length
  const learnt = makeAveraged((1 << TAG_BITS) * count)
  const state = makeTagState()
  const lexed = makeLexed()
  const order = examples.map((_, i) => i)
  const random = seeded(7)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const number of order) {
      const example = examples[number]!
      lex(lexed, example.text, example.offsets)
      lookUp(words, lexed, state)
      const before = { previous: NO_TAG, earlier: NO_TAG }
      for (let i = 0; i < example.n; i++) {
        const gold = example.tags[i]!
        const among = state.among[i]!
        tagFeatures(lexed, i, before, state)
        const guess = bestTag(learnt.weights, state.rows, among)
        if (guess !== gold && (among >> gold) & 1) {
          for (const row of state.rows) {
            nudge(learnt, row * count + gold, 1, step)
            nudge(learnt, row * count + guess, -1, step)
          }
        }
        step++
        before.earlier = before.previous
        before.previous = guess
      }
    }
  }
  return toBytes(mean(learnt, step))
}

/** The tags that each word may have, as bits, by hash in order of the hash. */
export function tagBits(examples: readonly Example[], frequent = 12, share = 0.01): Map<number, number> {
  const counts = new Map<number, Int32Array>()
  const lexed = makeLexed()
  for (const example of examples) {
    lex(lexed, example.text, example.offsets)
    for (let i = 0; i < example.n; i++) {
      const word = lexed.word[i]!
      const seen = counts.get(word) ?? new Int32Array(TAGS.length)
      counts.set(word, seen)
      seen[example.tags[i]!]!++
    }
  }
  const bits = new Map<number, number>()
  for (const word of [...counts.keys()].sort((a, b) => a - b)) {
    const seen = counts.get(word)!
    const total = seen.reduce((sum, count) => sum + count, 0)
    const often = total >= frequent
    let mask = 0
    for (const [tag, count] of seen.entries()) if (count > (often ? total * share : 0)) mask |= 1 << tag
    if (often) bits.set(word, mask)
    else if ((mask & ~OPEN_TAGS) !== 0) bits.set(word, mask | OPEN_TAGS)
  }
  return bits
}

export function wordTable(bits: ReadonlyMap<number, number>): WordTable {
  return makeWordTable(Int32Array.from(bits.keys()), Int32Array.from(bits.values()))
}

/** Tags for each example by a tagger that has not seen it: what the parser will have to live with. */
export function foreignTags(examples: readonly Example[], folds: number, epochs: number): Uint8Array[] {
  const out: Uint8Array[] = new Array(examples.length)
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => i % folds !== fold)
    const words = wordTable(tagBits(rest))
    const tagger = makeTagger(learnTagWeights(rest, words, epochs), words)
    for (let i = fold; i < examples.length; i += folds) out[i] = tagsOf(tagger, examples[i]!)
  }
  return out
}

function tagsOf(tagger: Tagger, example: Example): Uint8Array {
  const lexed = makeLexed()
  const tags = new Uint8Array(example.n)
  lex(lexed, example.text, example.offsets)
  tagger.tag(lexed, tags)
  return tags
}
