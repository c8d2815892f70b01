/** A trained linear choice between named classes, over hashed features. */
export interface Scorer {
  readonly classes: readonly string[]
  /** A probability for each class. */
  readonly weigh: (hashes: readonly number[]) => Float64Array
}

/** Rows of weights by feature hash: `keys` sorted ascending, `weights` row by row, one column a class. */
export interface Table {
  readonly classes: readonly string[]
  readonly keys: Int32Array
  readonly weights: Int8Array
  /** What a weight of one stands for. */
  readonly scale: number
}

export function scorerOf({ classes, keys, weights, scale }: Table): Scorer {
  const [slots, rows] = index(keys)
  const mask = slots.length - 1
  const count = classes.length
  const weigh = (hashes: readonly number[]): Float64Array => {
    const sums = new Float64Array(count)
    for (const hash of hashes) {
      let at = hash & mask
      while (rows[at]! >= 0 && slots[at] !== hash) at = (at + 1) & mask
      const row = rows[at]! * count
      if (row >= 0) for (let c = 0; c < count; c++) sums[c]! += weights[row + c]!
    }
    for (let c = 0; c < count; c++) sums[c]! *= scale
    return softmax(sums)
  }
  return { classes, weigh }
}

/** An open hash table from feature to row. */
function index(keys: Int32Array): [Int32Array, Int32Array] {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size)
  const rows = new Int32Array(size).fill(-1)
  for (const [row, key] of keys.entries()) {
    let at = key & (size - 1)
    while (rows[at]! >= 0) at = (at + 1) & (size - 1)
    slots[at] = key
    rows[at] = row
  }
  return [slots, rows]
}

/** Turns sums into probabilities, in place. */
export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums)
  let total = 0
  for (let c = 0; c < sums.length; c++) total += sums[c] = Math.exp(sums[c]! - top)
  for (let c = 0; c < sums.length; c++) sums[c]! /= total
  return sums
}

/** The number of the likeliest class. */
export const likeliest = (p: Float64Array): number => p.reduce((top, x, i) => (x > p[top]! ? i : top), 0)
