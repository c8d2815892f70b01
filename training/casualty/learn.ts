import { softmax, type Table } from '../../src/claims/casualty/scorer.ts'
import { seeded, shuffle } from '../random.ts'

/** One thing to learn from: its features, the number of its class, and what its sums begin with. */
export interface Example {
  readonly hashes: readonly number[]
  readonly label: number
  readonly base?: ArrayLike<number>
  readonly weight?: number
}

export interface Learning {
  readonly classes: readonly string[]
  readonly epochs?: number
  /** Size of a step. */
  readonly rate?: number
  /** Hidden units; none: multinomial logistic regression. */
  readonly units?: number
  /** Share of the features that each pass over an example leaves out. */
  readonly drop?: number
  /** Features seen in fewer examples than this are left out. */
  readonly least?: number
  readonly seed?: number
}

interface Net {
  readonly rows: ReadonlyMap<number, number>
  readonly count: number
  readonly units: number
  readonly weights: Weights
  readonly inner: Weights
  readonly outer: Weights
}

/** Weights with the sums of their squared slopes (AdaGrad). */
interface Weights {
  readonly at: Float64Array
  readonly squares: Float64Array
}

/** Trains by AdaGrad on the log loss; the same for the same examples in the same order. */
export function learn(examples: readonly Example[], how: Learning): Table {
  const { classes, epochs = 10, units = 0, least = 2, seed = 7, drop = 0 } = how
  const random = seeded(seed)
  const net = makeNet(rowsOf(examples, least), { count: classes.length, units, random })
  const data = examples.map((e) => Int32Array.from(new Set(e.hashes.flatMap((h) => net.rows.get(h) ?? []))))
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const on = drop > 0 ? data[i]!.filter(() => random() >= drop) : data[i]!
      step(net, { on, boost: drop > 0 ? 1 / (1 - drop) : 1, example: examples[i]!, rate: how.rate ?? 0.1 })
    }
  }
  return pack(net, classes)
}

function makeNet(rows: ReadonlyMap<number, number>, { count, units, random }: { count: number; units: number; random: () => number }): Net {
  const near = (spread: number) => (random() + random() + random() + random() - 2) * 1.2 * spread
  const make = (size: number, square: number, spread: number): Weights => ({
    at: Float64Array.from({ length: size }, () => (spread > 0 ? near(spread) : 0)),
    squares: new Float64Array(size).fill(square),
  })
  return {
    rows,
    count,
    units,
    weights: make(rows.size * count, 1e-2, 0),
    inner: make(rows.size * units, 1e-3, 0.05),
    outer: make(units * count, 1e-3, 0.3),
  }
}

interface Step {
  readonly on: Int32Array
  readonly boost: number
  readonly example: Example
  readonly rate: number
}

function step(net: Net, { on, boost, example, rate }: Step): void {
  const { count, units, weights, inner, outer } = net
  const sums = new Float64Array(count)
  const hidden = new Float64Array(units)
  for (const row of on) {
    for (let c = 0; c < count; c++) sums[c]! += weights.at[row * count + c]!
    for (let u = 0; u < units; u++) hidden[u]! += inner.at[row * units + u]!
  }
  for (let c = 0; c < count; c++) sums[c] = sums[c]! * boost + (example.base?.[c] ?? 0)
  for (let u = 0; u < units; u++) {
    hidden[u] = Math.tanh(hidden[u]! * boost)
    for (let c = 0; c < count; c++) sums[c]! += hidden[u]! * outer.at[u * count + c]!
  }
  softmax(sums)
  const back = new Float64Array(units)
  for (let c = 0; c < count; c++) {
    sums[c] = (sums[c]! - (example.label === c ? 1 : 0)) * (example.weight ?? 1)
    for (let u = 0; u < units; u++) {
      back[u]! += sums[c]! * outer.at[u * count + c]!
      move(outer, u * count + c, sums[c]! * hidden[u]!, rate)
    }
  }
  for (let u = 0; u < units; u++) back[u]! *= 1 - hidden[u]! * hidden[u]!
  for (const row of on) {
    for (let c = 0; c < count; c++) move(weights, row * count + c, sums[c]!, rate)
    for (let u = 0; u < units; u++) move(inner, row * units + u, back[u]!, rate)
  }
}

function move({ at, squares }: Weights, i: number, slope: number, rate: number): void {
  squares[i]! += slope * slope
  at[i]! -= (rate * slope) / Math.sqrt(squares[i]!)
}

/** Rows of the features that are seen often enough, in order of their hashes. */
function rowsOf(examples: readonly Example[], least: number): Map<number, number> {
  const seen = new Map<number, number>()
  for (const { hashes } of examples) for (const h of new Set(hashes)) seen.set(h, (seen.get(h) ?? 0) + 1)
  const kept = [...seen].filter(([, n]) => n >= least).map(([h]) => h)
  return new Map(kept.sort((a, b) => a - b).map((h, row) => [h, row]))
}

function pack({ rows, weights, inner, outer }: Net, classes: readonly string[]): Table {
  const scale = ({ at }: Weights, top: number) => at.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-9) / top
  const scales = [scale(weights, 127), scale(inner, 127), scale(outer, 32767)] as const
  return {
    classes,
    keys: Int32Array.from(rows.keys()),
    weights: Int8Array.from(weights.at, (w) => Math.round(w / scales[0])),
    inner: Int8Array.from(inner.at, (w) => Math.round(w / scales[1])),
    outer: Int16Array.from(outer.at, (w) => Math.round(w / scales[2])),
    scales,
  }
}
