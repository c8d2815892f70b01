import type { Forest } from '../../src/text/attribution/forest.ts'

/** Rows of one decision: candidates, of which one or more are right. */
export interface Group {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
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
  const binned = features.map((_, f) => Uint8Array.from(rows, (row) => binOf(edges[f]!, row[f]!)))
  const home = groups.flatMap((g, k) => g.rows.map(() => k))
  const scores = new Float64Array(rows.length)
  const nodes: number[] = []
  const roots: number[] = []
  for (let t = 0; t < options.trees; t++) {
    const { gradient, hessian } = slopes(groups, scores)
    roots.push(nodes.length)
    const open = Uint32Array.from(rows.keys()).filter((i) => Math.abs(gradient[i]!) > SETTLED && drawn(home[i]!, t))
    grow(
      nodes,
      { binned, edges, gradient, hessian, options, columns: columnsOf(features.length, t) },
      { members: open, depth: options.depth },
    )
    add(scores, { nodes, root: roots.at(-1)!, rows })
  }
  return { nodes: Int32Array.from(nodes), roots: Int32Array.from(roots) }
}

function edgesOf(rows: readonly (readonly number[])[], f: number): number[] {
  const values = [...new Set(rows.map((row) => row[f]!))].sort((a, b) => a - b)
  if (values.length <= BINS) return values.slice(0, -1)
  const sorted = rows.map((row) => row[f]!).sort((a, b) => a - b)
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!)
  return [...new Set(cuts)]
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
  for (const { rows, right } of groups) {
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
      gradient[at + i] = (right[i] ? e / good : 0) - p
      hessian[at + i] = Math.max(p * (1 - p), 1e-6)
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

function grow(tree: number[], work: Work, { members, depth }: { members: Uint32Array; depth: number }): void {
  const cut = depth > 0 ? bestCut(work, members) : null
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
  grow(tree, work, { members: members.filter((i) => bins[i]! <= cut.bin), depth: depth - 1 })
  tree[at + 2] = tree.length
  grow(tree, work, { members: members.filter((i) => bins[i]! > cut.bin), depth: depth - 1 })
}

function bestCut(work: Work, members: Uint32Array): { feature: number; bin: number } | null {
  const { binned, edges, columns, options } = work
  const tally = { g: new Float64Array(256), h: new Float64Array(256), n: new Float64Array(256) }
  let best: { feature: number; bin: number } | null = null
  let most = 1e-3
  for (const f of columns) {
    const size = edges[f]!.length + 1
    if (size < 2) continue
    const { g, h } = fill(work, tally, { bins: binned[f]!, members, size })
    let [lg, lh, ln] = [0, 0, 0]
    const whole = (g * g) / (h + options.lambda)
    for (let b = 0; b < size - 1; b++) {
      lg += tally.g[b]!
      lh += tally.h[b]!
      ln += tally.n[b]!
      if (ln < options.least || members.length - ln < options.least) continue
      const gain = (lg * lg) / (lh + options.lambda) + ((g - lg) * (g - lg)) / (h - lh + options.lambda) - whole
      if (gain > most) {
        most = gain
        best = { feature: f, bin: b }
      }
    }
  }
  return best
}

type Tally = Readonly<Record<'g' | 'h' | 'n', Float64Array>>

/** Sums slopes by bin; gives their totals. */
function fill(
  { gradient, hessian }: Work,
  tally: Tally,
  { bins, members, size }: { bins: Uint8Array; members: Uint32Array; size: number },
): { g: number; h: number } {
  tally.g.fill(0, 0, size)
  tally.h.fill(0, 0, size)
  tally.n.fill(0, 0, size)
  let [g, h] = [0, 0]
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!
    const b = bins[i]!
    tally.g[b]! += gradient[i]!
    tally.h[b]! += hessian[i]!
    tally.n[b]!++
    g += gradient[i]!
    h += hessian[i]!
  }
  return { g, h }
}
