import type { Forest } from '../../src/text/attribution/forest.ts'

/** Two forests as one whose sums are the means of theirs, but for the rounding of their leaves. */
export function together(a: Forest, b: Forest): Forest {
  const nodes: number[] = []
  const roots: number[] = []
  for (const forest of [a, b]) {
    const from = nodes.length
    for (const root of forest.roots) roots.push(from + root)
    for (let at = 0; at < forest.nodes.length; at += 3) {
      const [feature, edge, over] = [forest.nodes[at]!, forest.nodes[at + 1]!, forest.nodes[at + 2]!]
      nodes.push(...(feature < 0 ? [feature, Math.round(edge / 2), 0] : [feature, edge, from + over]))
    }
  }
  return { nodes: Int32Array.from(nodes), roots: Int32Array.from(roots) }
}
