/** Averaged perceptron weights by 32-bit feature hash, kept only for features that were ever wrong. */

export interface Sparse {
  readonly width: number
  keys: Int32Array
  /** One more than the number of the key's row; 0 where a slot is empty. */
  slots: Int32Array
  weights: Float32Array
  drift: Float64Array
  rows: number
}

export function makeSparse(width: number): Sparse {
  const [slots, rows] = [1 << 16, 1 << 12]
  return {
    width,
    keys: new Int32Array(slots),
    slots: new Int32Array(slots),
    weights: new Float32Array(rows * width),
    drift: new Float64Array(rows * width),
    rows: 0,
  }
}

/** Keys in rising order, and the mean weights of each. */
export interface Learnt {
  readonly keys: Int32Array
  readonly means: Float32Array
}

/** Where the feature's weights begin; -1 where it has none. */
export function offsetOf(sparse: Sparse, hash: number): number {
  const slot = slotOf(sparse, hash)
  return (sparse.slots[slot]! - 1) * sparse.width
}

/** Adds `delta` to one weight of a feature at step `step`. */
export function nudgeSparse(
  sparse: Sparse,
  hash: number,
  change: { readonly at: number; readonly delta: number; readonly step: number },
): void {
  let offset = offsetOf(sparse, hash)
  if (offset < 0) offset = addRow(sparse, hash)
  sparse.weights[offset + change.at]! += change.delta
  sparse.drift[offset + change.at]! += change.delta * change.step
}

/** The means over the first `steps` steps. */
export function sparseMeans(sparse: Sparse, steps: number): Learnt {
  const { width, weights, drift } = sparse
  const keys = sparse.keys.filter((_, slot) => sparse.slots[slot] !== 0).sort()
  const means = new Float32Array(keys.length * width)
  for (const [i, key] of keys.entries()) {
    const offset = offsetOf(sparse, key)
    for (let c = 0; c < width; c++) means[i * width + c] = weights[offset + c]! - drift[offset + c]! / steps
  }
  return { keys, means }
}

function slotOf(sparse: Sparse, hash: number): number {
  const last = sparse.keys.length - 1
  let slot = (hash ^ (hash >>> 14)) & last
  while (sparse.slots[slot] !== 0 && sparse.keys[slot] !== hash) slot = (slot + 1) & last
  return slot
}

function addRow(sparse: Sparse, hash: number): number {
  if (sparse.rows * 2 >= sparse.keys.length) widen(sparse)
  const offset = sparse.rows * sparse.width
  if (offset + sparse.width > sparse.weights.length) {
    sparse.weights = grown(sparse.weights, new Float32Array(sparse.weights.length * 2))
    sparse.drift = grown(sparse.drift, new Float64Array(sparse.drift.length * 2))
  }
  const slot = slotOf(sparse, hash)
  sparse.keys[slot] = hash
  sparse.slots[slot] = ++sparse.rows
  return offset
}

function widen(sparse: Sparse): void {
  const { keys, slots } = sparse
  sparse.keys = new Int32Array(keys.length * 2)
  sparse.slots = new Int32Array(keys.length * 2)
  for (let i = 0; i < keys.length; i++) {
    if (slots[i] === 0) continue
    const slot = slotOf(sparse, keys[i]!)
    sparse.keys[slot] = keys[i]!
    sparse.slots[slot] = slots[i]!
  }
}

function grown<T extends Float32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
