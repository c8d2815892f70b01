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
  let top = 0
  let most = Number.NEGATIVE_INFINITY
  rows.forEach((row, i) => {
    const s = score(forest, row)
    if (s > most) {
      most = s
      top = i
    }
  })
  return top
}
