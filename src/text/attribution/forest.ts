/**
 * Gradient-boosted trees as flat whole numbers. A node is three: its feature (-1: a leaf), the threshold (a leaf: its value in
 * ten-thousandths), and where to go when the feature is above the threshold (otherwise the next node).
 */
export interface Forest {
  readonly nodes: Int32Array
  /** Where each tree begins in `nodes`. */
  readonly roots: Int32Array
}

/** Trees made whole: every leaf lies as deep as the deepest, so that a walk takes so many steps without a look whether it is at its end. */
interface Grown {
  readonly depth: number
  readonly trees: number
  /** A tree's tests from 1 on, those below test `n` at 2n and 2n + 1; each holds its feature in the low bits, its threshold above them. */
  readonly tests: Int32Array
  readonly leaves: Int32Array
}

const FEATURE_BITS = 10
const FEATURE = (1 << FEATURE_BITS) - 1
/** Thresholds lie below this, so that a test fits one number. */
const HIGHEST = (1 << (31 - FEATURE_BITS)) - 1

/** No tree is taken to be lower than this: so many steps are written out one by one. */
const LEAST_DEPTH = 4

const kept = new WeakMap<Forest, Grown>()

function grownOf(forest: Forest): Grown {
  let grown = kept.get(forest)
  if (!grown) kept.set(forest, (grown = grow(forest)))
  return grown
}

function grow({ nodes, roots }: Forest): Grown {
  const deep = (at: number): number => (nodes[at]! < 0 ? 0 : 1 + Math.max(deep(at + 3), deep(nodes[at + 2]!)))
  const depth = roots.reduce((most, root) => Math.max(most, deep(root)), LEAST_DEPTH)
  const size = 1 << depth
  const tests = new Int32Array(roots.length * size).fill(HIGHEST << FEATURE_BITS)
  const leaves = new Int32Array(roots.length * size)
  const lay = (tree: number, at: number, slot: number): void => {
    const leaf = nodes[at]! < 0
    if (slot >= size) leaves[tree * size + slot - size] = nodes[at + 1]!
    else if (!leaf) tests[tree * size + slot] = (nodes[at + 1]! << FEATURE_BITS) | nodes[at]!
    if (slot >= size) return
    lay(tree, leaf ? at : at + 3, 2 * slot)
    lay(tree, leaf ? at : nodes[at + 2]!, 2 * slot + 1)
  }
  for (const [tree, root] of roots.entries()) lay(tree, root, 1)
  return { depth, trees: roots.length, tests, leaves }
}

/** Rows side by side as whole numbers: thresholds are whole, so that a value stands above one just when it does rounded up. */
let cells = new Int32Array(4096)
/** The same as they come; copied whole, since numbers read one by one from rows of several sorts are boxed. */
let plain = new Float64Array(4096)

function fill(rows: readonly (readonly number[])[], width: number): void {
  const size = rows.length * width
  if (size > cells.length) {
    cells = new Int32Array(2 * size)
    plain = new Float64Array(2 * size)
  }
  const [from, to] = [plain, cells]
  for (let i = 0; i < rows.length; i++) from.set(rows[i]!, i * width)
  for (let at = 0; at < size; at++) to[at] = Math.ceil(from[at]!)
}

/**
 * The sum of the leaves that the row of `cells` beginning at `from` comes to in some trees. No branch to guess wrong: a test's outcome
 * is reckoned with. Two trees go down side by side, since each step has to wait for the one before.
 */
function reach({ depth, tests, leaves }: Grown, from: number, first: number, past: number): number {
  const row = cells
  const size = 1 << depth
  let sum = 0
  let base = first * size
  for (const last = (past - 1) * size; base < last; base += 2 * size) {
    const beside = base + size
    let [a, b] = [1, 1]
    for (let step = depth; step > 0; step--) {
      a = below(tests[base + a]!, a, row, from)
      b = below(tests[beside + b]!, b, row, from)
    }
    sum += leaves[base + a - size]! + leaves[base + b]!
  }
  if (base >= past * size) return sum
  let a = 1
  for (let step = depth; step > 0; step--) a = below(tests[base + a]!, a, row, from)
  return sum + leaves[base + a - size]!
}

/** Which of the two tests below test `at` comes next. */
const below = (test: number, at: number, row: Int32Array, from: number): number =>
  2 * at + (((test >> FEATURE_BITS) - row[from + (test & FEATURE)]!) >>> 31)

/** The sum of the trees' leaves for every row, in ten-thousandths. */
export function sums(forest: Forest, rows: readonly (readonly number[])[]): Float64Array {
  const grown = grownOf(forest)
  const width = rows[0]?.length ?? 0
  fill(rows, width)
  const out = new Float64Array(rows.length)
  for (let i = 0; i < out.length; i++) out[i] = reach(grown, i * width, 0, grown.trees)
  return out
}

/** The place of the highest score, the first of equals. */
export function best(forest: Forest, rows: readonly (readonly number[])[]): number {
  const reached = scores(forest, rows)
  let top = 0
  for (let i = 1; i < reached.length; i++) if (reached[i]! > reached[top]!) top = i
  return top
}

/** Every so many trees, rows that trail the first by more than `LOST` are given up: no tree to come makes that good. */
const ROUND = 16
const LOST = 4.5e4

/** The score of every row, in ten-thousandths; that of a row given up stands where it fell behind. */
export function scores(forest: Forest, rows: readonly (readonly number[])[]): Float64Array {
  const grown = grownOf(forest)
  const count = rows.length
  const width = rows[0]?.length ?? 0
  fill(rows, width)
  const reached = new Float64Array(count)
  const open: number[] = []
  for (let i = 0; i < count; i++) open.push(i)
  for (let tree = 0; tree < grown.trees; tree += ROUND) {
    if (tree > 0) {
      const least = highest(reached) - LOST
      let left = 0
      for (let k = 0; k < open.length; k++) if (reached[open[k]!]! > least) open[left++] = open[k]!
      open.length = left
      if (left < 2) break
    }
    const past = Math.min(tree + ROUND, grown.trees)
    for (const i of open) reached[i]! += reach(grown, i * width, tree, past)
  }
  return reached
}

function highest(list: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < list.length; i++) if (list[i]! > top) top = list[i]!
  return top
}

/** Rows that belong together, weighed against the likeliest such group. */
export interface Together {
  /** The place of its likeliest row, the first of equals. */
  readonly first: number
  /** How likely it is against the likeliest group, at most 1. */
  readonly odds: number
}

/** Groups of rows, likeliest first: each is as likely as all of its rows in sum (softmax), and the likeliest of them stands for it. */
export function rankedTogether(forest: Forest, rows: readonly (readonly number[])[], groupOf: readonly number[]): Together[] {
  const reached = scores(forest, rows)
  const top = highest(reached)
  const groups = new Map<number, { all: number; first: number }>()
  reached.forEach((s, i) => {
    const group = groupOf[i]!
    const known = groups.get(group)
    const weight = Math.exp((s - top) / 1e4)
    if (!known) groups.set(group, { all: weight, first: i })
    else groups.set(group, { all: known.all + weight, first: s > reached[known.first]! ? i : known.first })
  })
  const ranked = [...groups.values()].sort((a, b) => b.all - a.all)
  return ranked.map(({ first, all }) => ({ first, odds: all / ranked[0]!.all }))
}
