/** A trained choice between named classes, over hashed features. */
export interface Scorer {
  readonly classes: readonly string[]
  /** A probability for each class; `base` is what the sums begin with. */
  readonly weigh: (hashes: readonly number[], base?: ArrayLike<number>) => Float64Array
}

/** Rows of weights by feature hash, one column a class and one a hidden unit; `keys` sorted ascending. */
export interface Table {
  readonly classes: readonly string[]
  readonly keys: Int32Array
  /** What each feature says of each class. */
  readonly weights: Int8Array
  /** What each feature adds to each hidden unit; empty where there are none. */
  readonly inner: Int8Array
  /** What each hidden unit, after tanh, says of each class. */
  readonly outer: Int16Array
  /** What a unit of each of the three is worth. */
  readonly scales: readonly [number, number, number]
}

export function scorerOf({ classes, keys, weights, inner, outer, scales }: Table): Scorer {
  const [slots, rows] = index(keys)
  const mask = slots.length - 1
  const count = classes.length
  const units = outer.length / count
  const hidden = new Float64Array(units)
  const weigh = (hashes: readonly number[], base?: ArrayLike<number>): Float64Array => {
    const sums = new Float64Array(count)
    hidden.fill(0)
    for (const hash of hashes) {
      let at = hash & mask
      while (rows[at]! >= 0 && slots[at] !== hash) at = (at + 1) & mask
      const row = rows[at]!
      if (row < 0) continue
      for (let c = 0; c < count; c++) sums[c]! += weights[row * count + c]!
      for (let u = 0; u < units; u++) hidden[u]! += inner[row * units + u]!
    }
    for (let c = 0; c < count; c++) sums[c] = sums[c]! * scales[0] + (base?.[c] ?? 0)
    for (let u = 0; u < units; u++) {
      const on = Math.tanh(hidden[u]! * scales[1]) * scales[2]
      for (let c = 0; c < count; c++) sums[c]! += on * outer[u * count + c]!
    }
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
  let top = Number.NEGATIVE_INFINITY
  for (let c = 0; c < sums.length; c++) if (sums[c]! > top) top = sums[c]!
  let total = 0
  for (let c = 0; c < sums.length; c++) total += sums[c] = Math.exp(sums[c]! - top)
  for (let c = 0; c < sums.length; c++) sums[c]! /= total
  return sums
}

/** The number of the likeliest class. */
export const likeliest = (p: Float64Array): number => p.reduce((top, x, i) => (x > p[top]! ? i : top), 0)
