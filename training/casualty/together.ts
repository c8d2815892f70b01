import type { Table } from '../../src/claims/casualty/scorer.ts'
import { rounded } from './learn.ts'

/** Two trained choices as one: its sums are the means of theirs, its hidden units those of both. */
export function together(a: Table, b: Table): Table {
  const keys = Int32Array.from(new Set([...a.keys, ...b.keys])).sort()
  const count = a.classes.length
  const units = unitsOf(a) + unitsOf(b)
  const weights = new Float64Array(keys.length * count)
  const inner = new Float64Array(keys.length * units)
  const row = new Map([...keys].map((key, at) => [key, at]))
  for (const [table, from] of [[a, 0] as const, [b, unitsOf(a)] as const]) {
    const own = unitsOf(table)
    for (const [k, key] of table.keys.entries()) {
      const at = row.get(key)!
      for (let c = 0; c < count; c++) weights[at * count + c]! += (table.weights[k * count + c]! * table.scales[0]) / 2
      for (let u = 0; u < own; u++) inner[at * units + from + u] = table.inner[k * own + u]! * table.scales[1]
    }
  }
  const outer = Float64Array.from([a, b].flatMap((table) => Array.from(table.outer, (w) => (w * table.scales[2]) / 2)))
  return rounded({ classes: a.classes, keys, weights, inner, outer })
}

const unitsOf = ({ outer, classes }: Table): number => outer.length / classes.length
