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

/** The place of the highest score, the first of equals. Tree by tree, so that each is at hand for all rows. */
export function best({ nodes, roots }: Forest, rows: readonly (readonly number[])[]): number {
  const count = rows.length
  const width = rows[0]?.length ?? 0
  const cells = new Float64Array(count * width)
  for (let i = 0; i < count; i++) cells.set(rows[i]!, i * width)
  const sums = new Float64Array(count)
  for (let t = 0; t < roots.length; t++) {
    const root = roots[t]!
    for (let i = 0; i < count; i++) {
      const from = i * width
      let at = root
      for (let feature = nodes[at]!; feature >= 0; feature = nodes[at]!)
        at = cells[from + feature]! <= nodes[at + 1]! ? at + 3 : nodes[at + 2]!
      sums[i]! += nodes[at + 1]!
    }
  }
  let top = 0
  for (let i = 1; i < count; i++) if (sums[i]! > sums[top]!) top = i
  return top
}
