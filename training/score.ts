/** Scores the tagger and the parser on held-out trees with gold tokens, punctuation counted. */

import { lex, makeLexed } from '../src/text/lexed.ts'
import type { Parser } from '../src/text/parser.ts'
import type { Tagger } from '../src/text/tags.ts'
import type { Example } from './examples.ts'
import { tagsOf } from './learn-tags.ts'

export interface Scores {
  readonly tags: number
  readonly uas: number
  readonly las: number
  /** By gold label: F1 of head and label together. */
  readonly byLabel: ReadonlyMap<string, number>
}

export function score(examples: readonly Example[], tagger: Tagger, made: { parser: Parser; labels: readonly string[] }): Scores {
  const lexed = makeLexed()
  const counts = { words: 0, tags: 0, heads: 0, both: 0 }
  const gold = new Map<string, number>()
  const found = new Map<string, number>()
  const right = new Map<string, number>()
  const add = (map: Map<string, number>, label: string): unknown => map.set(label, (map.get(label) ?? 0) + 1)
  for (const example of examples) {
    const tag = tagsOf(tagger, example)
    lex(lexed, example.text, example.offsets)
    const arcs = made.parser.parse({ lexed, tag })
    for (let i = 0; i < example.n; i++) {
      const label = made.labels[example.labels[i]!]!
      const guess = made.labels[arcs.label[i]!]!
      const sameHead = arcs.head[i] === example.heads[i]
      counts.words++
      if (tag[i] === example.tags[i]) counts.tags++
      if (sameHead) counts.heads++
      if (sameHead && label === guess) counts.both++
      add(gold, label)
      add(found, guess)
      if (sameHead && label === guess) add(right, label)
    }
  }
  const f1 = (label: string): number => (2 * (right.get(label) ?? 0)) / ((gold.get(label) ?? 0) + (found.get(label) ?? 0))
  const byLabel = new Map([...gold.keys()].sort().map((label) => [label, f1(label)]))
  return { tags: counts.tags / counts.words, uas: counts.heads / counts.words, las: counts.both / counts.words, byLabel }
}

export function printScores(name: string, scores: Scores): void {
  const of = (value: number): string => value.toFixed(4)
  console.log(`${name}: tags ${of(scores.tags)}  UAS ${of(scores.uas)}  LAS ${of(scores.las)}`)
  console.log([...scores.byLabel].map(([label, f]) => `${label} ${f.toFixed(2)}`).join('  '))
}
