/**
 * Gradient-boosted trees as flat whole numbers. A node is three: its feature (-1: a leaf), the threshold (a leaf: its value in
 * ten-thousandths), and where to go when the feature is above the threshold (otherwise the next node).
 */
export interface Forest {
  readonly nodes: Int32Array
  /** Where each tree begins in `nodes`. */
  readonly roots: Int32Array
}

/** Rows side by side as whole numbers: thresholds are whole, so that a value stands above one just when it does rounded up. */
let cells = new Int32Array(4096)

function fill(rows: readonly (readonly number[])[], width: number): void {
  if (rows.length * width > cells.length) cells = new Int32Array(2 * rows.length * width)
  let at = 0
  for (const row of rows) for (let f = 0; f < width; f++) cells[at++] = Math.ceil(row[f]!)
}

/** The leaf that the row of `cells` beginning at `from` comes to in the tree at `root`. No branch to guess wrong: the step is masked. */
function leaf(nodes: Int32Array, root: number, from: number): number {
  let at = root
  for (let feature = nodes[at]!; feature >= 0; feature = nodes[at]!) {
    const above = (nodes[at + 1]! - cells[from + feature]!) >> 31
    at += 3 + ((nodes[at + 2]! - at - 3) & above)
  }
  return nodes[at + 1]!
}

/** The sum of the trees' leaves for every row, in ten-thousandths. */
export function sums({ nodes, roots }: Forest, rows: readonly (readonly number[])[]): Float64Array {
  const width = rows[0]?.length ?? 0
  fill(rows, width)
  const out = new Float64Array(rows.length)
  for (const root of roots) for (let i = 0; i < out.length; i++) out[i]! += leaf(nodes, root, i * width)
  return out
}

/** The place of the highest score, the first of equals. */
export function best(forest: Forest, rows: readonly (readonly number[])[]): number {
  const reached = scores(forest, rows)
  let top = 0
  for (let i = 1; i < reached.length; i++) if (reached[i]! > reached[top]!) top = i
  return top
}

/** Every so many trees, rows that trail the first by more than `LOST` are given up: no tree to come makes that good. */
const ROUND = 16
const LOST = 4.5e4

/** The score of every row, in ten-thousandths; that of a row given up stands where it fell behind. Tree by tree, so that each is at hand for all rows. */
export function scores({ nodes, roots }: Forest, rows: readonly (readonly number[])[]): Float64Array {
  const count = rows.length
  const width = rows[0]?.length ?? 0
  fill(rows, width)
  const reached = new Float64Array(count)
  let open = Array.from({ length: count }, (_, i) => i)
  for (let t = 0; t < roots.length; t++) {
    if (t > 0 && t % ROUND === 0) {
      const top = reached.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
      open = open.filter((i) => reached[i]! > top - LOST)
      if (open.length < 2) break
    }
    const root = roots[t]!
    for (const i of open) reached[i]! += leaf(nodes, root, i * width)
  }
  return reached
}

/**
 * The place of the best row of the best group: rows of one group stand together, as likely as all of them in sum (softmax), and the
 * likeliest of them stands for it.
 */
export function bestTogether(forest: Forest, rows: readonly (readonly number[])[], groupOf: readonly number[]): number {
  const reached = scores(forest, rows)
  const top = reached.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const groups = new Map<number, { all: number; first: number }>()
  reached.forEach((s, i) => {
    const group = groupOf[i]!
    const known = groups.get(group)
    const weight = Math.exp((s - top) / 1e4)
    if (!known) groups.set(group, { all: weight, first: i })
    else groups.set(group, { all: known.all + weight, first: s > reached[known.first]! ? i : known.first })
  })
  let won = { all: 0, first: 0 }
  for (const g of groups.values()) if (g.all > won.all) won = g
  return won.first
}
