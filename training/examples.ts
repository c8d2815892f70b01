/** Treebank sentences as the models see them: joined words with offsets, and gold columns of numbers. */

import type { Tree } from './treebank.ts'

export interface Example {
  readonly text: string
  readonly offsets: readonly number[]
  readonly tags: Uint8Array
  /** By node number (from 1): the head's, the root being one past the last token; -1 for no node and the root. */
  readonly heads: Int32Array
  /** By node number: the label's place among the names, plus one. */
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
  const heads = new Int32Array(n + 2).fill(-1)
  const labels = new Int32Array(n + 2)
  for (const [i, word] of tree.words.entries()) {
    heads[i + 1] = word.head < 0 ? n + 1 : word.head + 1
    labels[i + 1] = (number.get(word.label) ?? number.get('dep') ?? 0) + 1
  }
  return { text, offsets, tags: Uint8Array.from(tree.words, (word) => word.tag), heads, labels, n }
}
