/** Trains the tagger: an averaged perceptron that sees its own earlier tags, as it will when it runs. */

import { lex, makeLexed } from '../src/text/lexed.ts'
import { bestTag, makeTagger, NO_TAG, TAG_BITS, TAG_FEATURES, TAGS, type Tagger, tagFeatures } from '../src/text/tags.ts'
import { toBytes } from '../src/text/weights.ts'
import { makeAveraged, mean, nudge } from './average.ts'
import type { Example } from './examples.ts'
import { seeded, shuffle } from './random.ts'

export function learnTagWeights(examples: readonly Example[], epochs: number): Int8Array {
  const count = TAGS.length
  const learnt = makeAveraged((1 << TAG_BITS) * count)
  const rows = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(count)
  const lexed = makeLexed()
  const order = examples.map((_, i) => i)
  const random = seeded(7)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const number of order) {
      const example = examples[number]!
      lex(lexed, example.text, example.offsets)
      let previous = NO_TAG
      let beforeThat = NO_TAG
      for (let i = 0; i < example.n; i++) {
        tagFeatures(lexed, i, previous, beforeThat, rows)
        const guess = bestTag(learnt.weights, rows, scores)
        const gold = example.tags[i]!
        if (guess !== gold) {
          for (const row of rows) {
            nudge(learnt, row * count + gold, 1, step)
            nudge(learnt, row * count + guess, -1, step)
          }
        }
        step++
        beforeThat = previous
        previous = guess
      }
    }
  }
  return toBytes(mean(learnt, step))
}

/** Words that had one tag in nearly all of many places, by hash, in order of the hash. */
export function sureWords(examples: readonly Example[], least = 20, share = 0.998): Map<number, number> {
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
  const sure = new Map<number, number>()
  for (const word of [...counts.keys()].sort((a, b) => a - b)) {
    const seen = counts.get(word)!
    const total = seen.reduce((sum, count) => sum + count, 0)
    const best = seen.indexOf(Math.max(...seen))
    if (total >= least && seen[best]! / total >= share) sure.set(word, best)
  }
  return sure
}

/** Tags for each example by a tagger that has not seen it: what the parser will have to live with. */
export function foreignTags(examples: readonly Example[], folds: number, epochs: number): Uint8Array[] {
  const out: Uint8Array[] = new Array(examples.length)
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => i % folds !== fold)
    const tagger = makeTagger(learnTagWeights(rest, epochs), sureWords(rest))
    for (let i = fold; i < examples.length; i += folds) out[i] = tagsOf(tagger, examples[i]!)
  }
  return out
}

/** Tags with room for the root's. */
export function tagsOf(tagger: Tagger, example: Example): Uint8Array {
  const lexed = makeLexed()
  const tags = new Uint8Array(example.n + 1)
  lex(lexed, example.text, example.offsets)
  tagger.tag(lexed, tags)
  return tags
}
