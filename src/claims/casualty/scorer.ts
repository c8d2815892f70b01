import { lanesOf, sumRows } from '../../text/lanes.ts'

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
  const slots = index(keys)
  const count = classes.length
  const units = outer.length / count
  const lanes = lanesOf([
    { weights, width: count },
    { weights: inner, width: units },
  ])
  const total = new Int32Array(lanes.per * 4)
  let rows = new Int32Array(512)
  const weigh = (hashes: readonly number[], base?: ArrayLike<number>): Float64Array => {
    if (hashes.length > rows.length) rows = new Int32Array(hashes.length * 2)
    sumRows(lanes, rows, rowsOf(slots, hashes, rows), total)
    const sums = new Float64Array(count)
    for (let c = 0; c < count; c++) sums[c] = total[c]! * scales[0] + (base?.[c] ?? 0)
    for (let u = 0; u < units; u++) {
      const on = Math.tanh(total[count + u]! * scales[1]) * scales[2]
      for (let c = 0; c < count; c++) sums[c]! += on * outer[u * count + c]!
    }
    return softmax(sums)
  }
  return { classes, weigh }
}

/** Writes the rows of the features that the model knows; tells how many. Whether it knows one is anybody's guess, so nothing branches on it. */
function rowsOf(slots: Int32Array, hashes: readonly number[], rows: Int32Array): number {
  const mask = slots.length - 2
  const shift = shiftOf(slots)
  let n = 0
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!
    let at = (hash >>> shift) << 1
    let row = slots[at + 1]!
    while (((slots[at]! ^ hash) & (~row >> 31)) !== 0) {
      at = (at + 2) & mask
      row = slots[at + 1]!
    }
    rows[n] = row
    n -= ~row >> 31
  }
  return n
}

/** A feature's first bits tell its slot, so that a table of sorted features is laid out from one end to the other. */
const shiftOf = (slots: Int32Array): number => Math.clz32(slots.length) + 2

/** An open hash table from feature to row: feature and row in turn, row -1 where a slot is free. */
function index(keys: Int32Array): Int32Array {
  let size = 32
  while (size < keys.length * 4) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const shift = shiftOf(slots)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    let at = (key >>> shift) << 1
    while (slots[at + 1]! >= 0) at = (at + 2) & (size - 2)
    slots[at] = key
    slots[at + 1] = row
  }
  return slots
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
export function likeliest(p: Float64Array): number {
  let top = 0
  for (let c = 1; c < p.length; c++) if (p[c]! > p[top]!) top = c
  return top
}
