import type { Forest } from '../../src/text/attribution/forest.ts'

/** Rows of one decision: candidates, of which one or more are right. */
export interface Group {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  /** How much it counts for, 1 where not said. */
  readonly weight?: number
}

export interface Options {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly least: number
  readonly lambda: number
}

export const DEFAULTS: Options = { trees: 200, depth: 5, rate: 0.08, least: 8, lambda: 2 }
const BINS = 48

/** Boosts trees on the log-likelihood that a right candidate is chosen (softmax over each group). */
export function boost(groups: readonly Group[], options: Options = DEFAULTS): Forest {
  const rows = groups.flatMap((g) => g.rows)
  const features = rows[0] ?? []
  const edges = features.map((_, f) => edgesOf(rows, f))
  const binned = edges.map((list, f) => binsOf(list, rows, f))
  const home = groups.flatMap((g, k) => g.rows.map(() => k))
  const scores = new Float64Array(rows.length)
  const nodes: number[] = []
  const roots: number[] = []
  for (let t = 0; t < options.trees; t++) {
    const { gradient, hessian } = slopes(groups, scores)
    roots.push(nodes.length)
    const open = Uint32Array.from(rows.keys()).filter((i) => Math.abs(gradient[i]!) > SETTLED && drawn(home[i]!, t))
    const work = { binned, edges, gradient, hessian, options, columns: columnsOf(features.length, t) }
    grow(nodes, work, { members: open, depth: options.depth, tally: tallied(work, open) })
    add(scores, { nodes, root: roots.at(-1)!, rows })
  }
  return { nodes: Int32Array.from(nodes), roots: Int32Array.from(roots) }
}

function edgesOf(rows: readonly (readonly number[])[], f: number): number[] {
  const sorted = new Float64Array(rows.length)
  for (let i = 0; i < sorted.length; i++) sorted[i] = rows[i]![f]!
  sorted.sort()
  const values: number[] = []
  for (const x of sorted) if (x !== values.at(-1)) values.push(x)
  if (values.length <= BINS) return values.slice(0, -1)
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!)
  return [...new Set(cuts)]
}

function binsOf(edges: readonly number[], rows: readonly (readonly number[])[], f: number): Uint8Array {
  const out = new Uint8Array(rows.length)
  for (let i = 0; i < out.length; i++) out[i] = binOf(edges, rows[i]![f]!)
  return out
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (value <= edges[mid]!) high = mid
    else low = mid + 1
  }
  return low
}

function slopes(groups: readonly Group[], scores: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const gradient = new Float64Array(scores.length)
  const hessian = new Float64Array(scores.length)
  let at = 0
  for (const { rows, right, weight = 1 } of groups) {
    let top = Number.NEGATIVE_INFINITY
    for (let i = 0; i < rows.length; i++) top = Math.max(top, scores[at + i]!)
    let [all, good] = [0, 0]
    for (let i = 0; i < rows.length; i++) {
      const e = Math.exp(scores[at + i]! - top)
      all += e
      if (right[i]) good += e
    }
    for (let i = 0; i < rows.length; i++) {
      const e = Math.exp(scores[at + i]! - top)
      const p = e / all
      gradient[at + i] = weight * ((right[i] ? e / good : 0) - p)
      hessian[at + i] = weight * Math.max(p * (1 - p), 1e-6)
    }
    at += rows.length
  }
  return { gradient, hessian }
}

/** Rows whose slope is smaller teach a tree nothing and are left out of it. */
const SETTLED = 0.002

/** Whether a tree sees a group: two in three, other ones for each tree. */
const drawn = (group: number, tree: number): boolean =>
  (Math.imul(Math.imul(group + 1, 0x85ebca6b) ^ Math.imul(tree + 1, 0xc2b2ae35), 0x9e3779b1) >>> 16) % 3 > 0

/** Six features in ten, other ones for each tree. */
const columnsOf = (n: number, tree: number): number[] =>
  Array.from({ length: n }, (_, f) => f).filter(
    (f) => (Math.imul(Math.imul(f + 1, 0x9e3779b1) ^ Math.imul(tree + 1, 0x85ebca6b), 0xc2b2ae35) >>> 16) % 10 < 7,
  )

/** Adds a grown tree's leaves to the scores of all rows. */
function add(scores: Float64Array, { nodes, root, rows }: { nodes: readonly number[]; root: number; rows: Group['rows'] }): void {
  rows.forEach((row, i) => {
    let at = root
    for (let feature = nodes[at]!; feature >= 0; feature = nodes[at]!) at = row[feature]! <= nodes[at + 1]! ? at + 3 : nodes[at + 2]!
    scores[i]! += nodes[at + 1]! / 1e4
  })
}

interface Work {
  readonly binned: readonly Uint8Array[]
  readonly edges: readonly (readonly number[])[]
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly columns: readonly number[]
  readonly options: Options
}

/** The rows of a node with what `tallied` counts of them. */
interface Node {
  readonly members: Uint32Array
  readonly depth: number
  readonly tally: Float64Array
}

function grow(tree: number[], work: Work, { members, depth, tally }: Node): void {
  const cut = depth > 0 ? bestCut(work, members.length, tally) : null
  const at = tree.length
  if (!cut) {
    let [g, h] = [0, 0]
    for (const i of members) {
      g += work.gradient[i]!
      h += work.hessian[i]!
    }
    tree.push(-1, Math.round((1e4 * work.options.rate * g) / (h + work.options.lambda)), 0)
    return
  }
  tree.push(cut.feature, work.edges[cut.feature]![cut.bin]!, 0)
  const bins = work.binned[cut.feature]!
  const under = members.filter((i) => bins[i]! <= cut.bin)
  const over = members.filter((i) => bins[i]! > cut.bin)
  const [underTally, overTally] = depth > 1 ? divided(work, tally, [under, over]) : [NONE, NONE]
  grow(tree, work, { members: under, depth: depth - 1, tally: underTally })
  tree[at + 2] = tree.length
  grow(tree, work, { members: over, depth: depth - 1, tally: overTally })
}

const NONE = new Float64Array()

/** The tallies of both parts of a node: the smaller is counted, the larger is the rest. */
function divided(work: Work, whole: Float64Array, [a, b]: readonly [Uint32Array, Uint32Array]): [Float64Array, Float64Array] {
  const fewer = tallied(work, a.length < b.length ? a : b)
  const rest = whole.map((x, i) => x - fewer[i]!)
  return a.length < b.length ? [fewer, rest] : [rest, fewer]
}

/** Three to a bin: the sums of both slopes, and how many. */
const CELL = 3
const STRIDE = CELL * BINS

/** For each column and bin the slopes of a node's rows. */
function tallied({ binned, columns, gradient, hessian }: Work, members: Uint32Array): Float64Array {
  const out = new Float64Array(columns.length * STRIDE)
  const [g, h] = [gradient, hessian].map((slopes) => Float64Array.from(members, (i) => slopes[i]!)) as [Float64Array, Float64Array]
  for (const [c, f] of columns.entries()) count(out, c * STRIDE, { bins: binned[f]!, members, g, h })
  return out
}

interface Column {
  readonly bins: Uint8Array
  readonly members: Uint32Array
  readonly g: Float64Array
  readonly h: Float64Array
}

function count(out: Float64Array, from: number, { bins, members, g, h }: Column): void {
  for (let k = 0; k < members.length; k++) {
    const at = from + CELL * bins[members[k]!]!
    out[at]! += g[k]!
    out[at + 1]! += h[k]!
    out[at + 2]!++
  }
}

function bestCut({ edges, columns, options }: Work, all: number, tally: Float64Array): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null
  let most = 1e-3
  for (const [c, feature] of columns.entries()) {
    const size = edges[feature]!.length + 1
    const from = c * STRIDE
    let [g, h] = [0, 0]
    for (let b = 0; b < size; b++) {
      g += tally[from + CELL * b]!
      h += tally[from + CELL * b + 1]!
    }
    const whole = (g * g) / (h + options.lambda)
    let [lg, lh, ln] = [0, 0, 0]
    for (let bin = 0; bin < size - 1; bin++) {
      lg += tally[from + CELL * bin]!
      lh += tally[from + CELL * bin + 1]!
      ln += tally[from + CELL * bin + 2]!
      if (ln < options.least || all - ln < options.least) continue
      const gain = (lg * lg) / (lh + options.lambda) + ((g - lg) * (g - lg)) / (h - lh + options.lambda) - whole
      if (gain > most) {
        most = gain
        best = { feature, bin }
      }
    }
  }
  return best
}
