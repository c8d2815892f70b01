/** The dynamic oracle of arc-hybrid parsing. */

import { type Arcs, LEFT, RIGHT, SHIFT } from '../src/text/arcs.ts'

/** The actions, as bits, after which no gold arc is lost that could still be had. */
export function harmless(arcs: Arcs, heads: Int32Array): number {
  const { depth, next, stack, root } = arcs
  if (depth === 0) return 1 << SHIFT
  const top = stack[depth - 1]!
  if (heads[top] === next) return 1 << LEFT
  const second = depth > 1 ? stack[depth - 2]! : 0
  let good = (1 << SHIFT) | (1 << LEFT) | (1 << RIGHT)
  if (second > 0 && heads[top] === second) good &= ~(1 << LEFT)
  for (let node = next; node <= root; node++) {
    if (heads[node] === top || (node > next && heads[top] === node)) good &= 1 << SHIFT
  }
  for (let i = 0; i < depth; i++) {
    const node = stack[i]!
    if ((i < depth - 1 && heads[next] === node) || heads[node] === next) good &= ~(1 << SHIFT)
  }
  return good
}
