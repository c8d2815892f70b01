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

export const DEFAULTS: Options = { trees: 120, depth: 5, rate: 0.12, least: 12, lambda: 2 }
const BINS = 48

/** Boosts trees on the log-likelihood that a right candidate is chosen (softmax over each group). */
export function boost(groups: readonly Group[], features: readonly string[], options: Options = DEFAULTS): Forest {
  const rows = groups.flatMap((g) => g.rows)
  const edges = features.map((_, f) => edgesOf(rows, f))
  const binned = features.map((_, f) => Uint8Array.from(rows, (row) => binOf(edges[f]!, row[f]!)))
  const scores = new Float64Array(rows.length)
  const nodes: number[] = []
  const roots: number[] = []
  for (let t = 0; t < options.trees; t++) {
    const { gradient, hessian } = slopes(groups, scores)
    roots.push(nodes.length)
    grow(
      nodes,
      { binned, edges, gradient, hessian, scores, options },
      Uint32Array.from(rows, (_, i) => i),
      options.depth,
    )
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

interface Work {
  readonly binned: readonly Uint8Array[]
  readonly edges: readonly (readonly number[])[]
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly scores: Float64Array
  readonly options: Options
}

function grow(tree: number[], work: Work, members: Uint32Array, depth: number): void {
  const cut = depth > 0 ? bestCut(work, members) : null
  const at = tree.length
  if (!cut) {
    let [g, h] = [0, 0]
    for (const i of members) {
      g += work.gradient[i]!
      h += work.hessian[i]!
    }
    const value = Math.round((1e4 * work.options.rate * g) / (h + work.options.lambda))
    for (const i of members) work.scores[i]! += value / 1e4
    tree.push(-1, value, 0)
    return
  }
  tree.push(cut.feature, work.edges[cut.feature]![cut.bin]!, 0)
  const bins = work.binned[cut.feature]!
  grow(
    tree,
    work,
    members.filter((i) => bins[i]! <= cut.bin),
    depth - 1,
  )
  tree[at + 2] = tree.length
  grow(
    tree,
    work,
    members.filter((i) => bins[i]! > cut.bin),
    depth - 1,
  )
}

function bestCut(work: Work, members: Uint32Array): { feature: number; bin: number } | null {
  const { binned, edges, gradient, hessian, options } = work
  let best: { feature: number; bin: number } | null = null
  let most = 1e-3
  const sumG = new Float64Array(256)
  const sumH = new Float64Array(256)
  const sumN = new Float64Array(256)
  for (let f = 0; f < binned.length; f++) {
    const size = edges[f]!.length + 1
    if (size < 2) continue
    sumG.fill(0, 0, size)
    sumH.fill(0, 0, size)
    sumN.fill(0, 0, size)
    const bins = binned[f]!
    let [g, h] = [0, 0]
    for (const i of members) {
      const b = bins[i]!
      sumG[b]! += gradient[i]!
      sumH[b]! += hessian[i]!
      sumN[b]!++
      g += gradient[i]!
      h += hessian[i]!
    }
    let [lg, lh, ln] = [0, 0, 0]
    const whole = (g * g) / (h + options.lambda)
    for (let b = 0; b < size - 1; b++) {
      lg += sumG[b]!
      lh += sumH[b]!
      ln += sumN[b]!
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
