import type { Item } from './gold.ts'

const lengthOf = ({ claim }: Pick<Item, 'claim'>): number => Math.min(2, claim.attribution.length)

/**
 * What a claim counts for in learning. Written reports are told in their own voice more often than the annotated cases, and seldom on the word of two:
 * theirs count by how often chains of their length (none, one, two and more) come in the cases, against the written reports.
 */
export function priorsOf(items: readonly Pick<Item, 'claim' | 'written'>[]): (item: Pick<Item, 'claim' | 'written'>) => number {
  const counts = { cases: [0, 0, 0], written: [0, 0, 0] }
  for (const item of items) counts[item.written ? 'written' : 'cases'][lengthOf(item)]!++
  const share = (of: number[], length: number): number => of[length]! / of.reduce((a, b) => a + b, 0)
  const weights = [0, 1, 2].map((length) => share(counts.cases, length) / share(counts.written, length))
  return (item) => (item.written && Number.isFinite(weights[lengthOf(item)]) ? weights[lengthOf(item)]! : 1)
}
