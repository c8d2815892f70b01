/** Scores the tagger and the parser on held-out trees with gold tokens, punctuation counted. */

import { type Models, readSyntax } from '../src/text/syntax.ts'
import type { Tree } from './treebank.ts'

export interface Scores {
  readonly tags: number
  readonly uas: number
  readonly las: number
  /** By gold label: F1 of head and label together. */
  readonly byLabel: ReadonlyMap<string, number>
}

export function score(trees: readonly Tree[], models: Models): Scores {
  const counts = { words: 0, tags: 0, heads: 0, both: 0 }
  const gold = new Map<string, number>()
  const found = new Map<string, number>()
  const right = new Map<string, number>()
  const add = (map: Map<string, number>, label: string): unknown => map.set(label, (map.get(label) ?? 0) + 1)
  for (const tree of trees) {
    const { text, offsets } = joined(tree)
    const { tags, heads, labels } = readSyntax(text, offsets, models)
    for (const [i, word] of tree.words.entries()) {
      const sameHead = heads[i] === word.head
      const same = sameHead && labels[i] === word.label
      counts.words++
      if (tags[i] === word.tag) counts.tags++
      if (sameHead) counts.heads++
      if (same) counts.both++
      add(gold, word.label)
      add(found, labels[i]!)
      if (same) add(right, word.label)
    }
  }
  const f1 = (label: string): number => (2 * (right.get(label) ?? 0)) / ((gold.get(label) ?? 0) + (found.get(label) ?? 0))
  const byLabel = new Map([...gold.keys()].sort().map((label) => [label, f1(label)]))
  return { tags: counts.tags / counts.words, uas: counts.heads / counts.words, las: counts.both / counts.words, byLabel }
}

function joined(tree: Tree): { text: string; offsets: number[] } {
  const offsets: number[] = []
  let text = ''
  for (const { form } of tree.words) {
    offsets.push(text.length, text.length + form.length)
    text += `${form} `
  }
  return { text, offsets }
}

export function printScores(name: string, scores: Scores): void {
  const of = (value: number): string => value.toFixed(4)
  console.log(`${name}: tags ${of(scores.tags)}  UAS ${of(scores.uas)}  LAS ${of(scores.las)}`)
  console.log([...scores.byLabel].map(([label, f]) => `${label} ${f.toFixed(2)}`).join('  '))
}
