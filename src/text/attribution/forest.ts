/**
 * Gradient-boosted trees as flat whole numbers. A node is three: its feature (-1: a leaf), the threshold (a leaf: its value in
 * ten-thousandths), and where to go when the feature is above the threshold (otherwise the next node).
 */
export interface Forest {
  readonly nodes: Int32Array
  /** Where each tree begins in `nodes`. */
  readonly roots: Int32Array
}

/** The sum of the trees' leaves for one row, in ten-thousandths. */
export function score({ nodes, roots }: Forest, row: readonly number[]): number {
  let sum = 0
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!
    for (let feature = nodes[at]!; feature >= 0; feature = nodes[at]!) at = row[feature]! <= nodes[at + 1]! ? at + 3 : nodes[at + 2]!
    sum += nodes[at + 1]!
  }
  return sum
}

/** The place of the highest score, the first of equals. */
export function best(forest: Forest, rows: readonly (readonly number[])[]): number {
  const sums = scores(forest, rows)
  let top = 0
  for (let i = 1; i < sums.length; i++) if (sums[i]! > sums[top]!) top = i
  return top
}

/** Every so many trees, rows that trail the first by more than `LOST` are given up: no tree to come makes that good. */
const ROUND = 16
const LOST = 4.5e4

/** The score of every row, in ten-thousandths; that of a row given up stands where it fell behind. Tree by tree, so that each is at hand for all rows. */
export function scores({ nodes, roots }: Forest, rows: readonly (readonly number[])[]): Float64Array {
  const count = rows.length
  const width = rows[0]?.length ?? 0
  const cells = new Float64Array(count * width)
  for (let i = 0; i < count; i++) cells.set(rows[i]!, i * width)
  const sums = new Float64Array(count)
  let open = Array.from({ length: count }, (_, i) => i)
  for (let t = 0; t < roots.length; t++) {
    if (t > 0 && t % ROUND === 0) {
      const top = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
      open = open.filter((i) => sums[i]! > top - LOST)
      if (open.length < 2) break
    }
    const root = roots[t]!
    for (const i of open) {
      const from = i * width
      let at = root
      for (let feature = nodes[at]!; feature >= 0; feature = nodes[at]!)
        at = cells[from + feature]! <= nodes[at + 1]! ? at + 3 : nodes[at + 2]!
      sums[i]! += nodes[at + 1]!
    }
  }
  return sums
}

/**
 * The place of the best row of the best group: rows of one group stand together, as likely as all of them in sum (softmax), and the
 * likeliest of them stands for it.
 */
export function bestTogether(forest: Forest, rows: readonly (readonly number[])[], groupOf: readonly number[]): number {
  const sums = scores(forest, rows)
  const top = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const groups = new Map<number, { all: number; first: number }>()
  sums.forEach((s, i) => {
    const group = groupOf[i]!
    const known = groups.get(group)
    const weight = Math.exp((s - top) / 1e4)
    if (!known) groups.set(group, { all: weight, first: i })
    else groups.set(group, { all: known.all + weight, first: s > sums[known.first]! ? i : known.first })
  })
  let won = { all: 0, first: 0 }
  for (const g of groups.values()) if (g.all > won.all) won = g
  return won.first
}
