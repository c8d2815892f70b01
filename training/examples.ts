/** Treebank sentences as the models see them: joined words with offsets, and gold columns of numbers. */

import { TAGS } from '../src/text/tags.ts'
import type { Tree } from './treebank.ts'

export interface Example {
  readonly text: string
  readonly offsets: readonly number[]
  readonly tags: Uint8Array
  /** Head numbers, the root being the number after the last token; -2 after the end. */
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly n: number
}

/** The labels of the trees, the most frequent first. */
export function labelNames(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>()
  for (const tree of trees) for (const { label } of tree.words) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label)
}

export function toExamples(trees: readonly Tree[], labels: readonly string[]): Example[] {
  const number = new Map(labels.map((label, i) => [label, i]))
  return trees.map((tree) => toExample(tree, number))
}

function toExample(tree: Tree, number: ReadonlyMap<string, number>): Example {
  const n = tree.words.length
  const offsets: number[] = []
  let text = ''
  for (const { form } of tree.words) {
    offsets.push(text.length, text.length + form.length)
    text += `${form} `
  }
  const heads = new Int32Array(n + 1).fill(-2)
  const labels = new Int32Array(n + 1)
  for (const [i, word] of tree.words.entries()) {
    heads[i] = word.head < 0 ? n : word.head
    labels[i] = number.get(word.label) ?? number.get('dep') ?? 0
  }
  return { text, offsets, tags: Uint8Array.from(tree.words, (word) => word.tag), heads, labels, n }
}

/** A tag sequence for each example, with room for the root's tag. */
export function withRoot(tags: Uint8Array, n: number): Uint8Array {
  const out = new Uint8Array(n + 1)
  out.set(tags.subarray(0, n))
  out[n] = TAGS.length
  return out
}
