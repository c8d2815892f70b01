import type { Table } from '../src/claims/casualty/scorer.ts'

/** Several nets, or linear models, over the same features as one: the mean of their scores. Their hidden units stand side by side. */
export function merge(nets: readonly Table[]): Table {
  const [{ classes, keys }] = nets as [Table, ...Table[]]
  if (nets.some((net) => net.keys.length !== keys.length)) throw new RangeError('These nets know different features.')
  const [count, rows] = [classes.length, keys.length]
  const units = nets.reduce((sum, net) => sum + net.outer.length, 0) / count
  const weights = new Float64Array(rows * count)
  const inner = new Float64Array(rows * units)
  const outer = new Float64Array(units * count)
  let before = 0
  for (const net of nets) {
    const [w, i, o] = net.scales
    const each = net.outer.length / count
    for (let at = 0; at < weights.length; at++) weights[at]! += (net.weights[at]! * w) / nets.length
    for (let row = 0; row < rows; row++) for (let u = 0; u < each; u++) inner[row * units + before + u] = net.inner[row * each + u]! * i
    for (let at = 0; at < each * count; at++) outer[before * count + at] = (net.outer[at]! * o) / nets.length
    before += each
  }
  const scales = [unit(weights, 127), unit(inner, 127), unit(outer, 32767)] as const
  return {
    classes,
    keys,
    weights: Int8Array.from(weights, (x) => Math.round(x / scales[0])),
    inner: Int8Array.from(inner, (x) => Math.round(x / scales[1])),
    outer: Int16Array.from(outer, (x) => Math.round(x / scales[2])),
    scales,
  }
}

const unit = (values: Float64Array, top: number): number => values.reduce((m, x) => Math.max(m, Math.abs(x)), 1e-9) / top
