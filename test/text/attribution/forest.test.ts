import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { best, type Forest, rankedTogether, scores, sums } from '../../../src/text/attribution/forest.ts'

const WIDTH = 4

/** A tree of three-number nodes: feature, threshold, where the right side begins; or -1, the leaf's worth, 0. */
type Tree = { readonly leaf: number } | { readonly feature: number; readonly cut: number; readonly low: Tree; readonly high: Tree }

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ leaf: fc.integer({ min: -9000, max: 9000 }) }),
    fc.record({ feature: fc.nat(WIDTH - 1), cut: fc.integer({ min: -20, max: 20 }), low: tie('tree'), high: tie('tree') }),
  ),
}))

function lay(t: Tree, nodes: number[]): void {
  if ('leaf' in t) {
    nodes.push(-1, t.leaf, 0)
    return
  }
  const at = nodes.push(t.feature, t.cut, 0) - 3
  lay(t.low, nodes)
  nodes[at + 2] = nodes.length
  lay(t.high, nodes)
}

const worth = (t: Tree, row: readonly number[]): number => ('leaf' in t ? t.leaf : worth(row[t.feature]! <= t.cut ? t.low : t.high, row))

function forestOf(trees: readonly Tree[]): Forest {
  const nodes: number[] = []
  const roots = trees.map((t) => {
    const root = nodes.length
    lay(t, nodes)
    return root
  })
  return { nodes: Int32Array.from(nodes), roots: Int32Array.from(roots) }
}

const value = fc.oneof(fc.integer({ min: -25, max: 25 }), fc.double({ min: -25, max: 25, noNaN: true }))
const rows = fc.array(fc.array(value, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1, maxLength: 9 })

test('each row comes to the leaves that its values lead to', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 12 }), rows, (trees, table) => {
      const due = table.map((row) => trees.reduce((sum, t) => sum + worth(t, row), 0))
      const forest = forestOf(trees)
      assert.deepEqual([...sums(forest, table)], due)
      assert.deepEqual([...scores(forest, table)], due)
      assert.equal(best(forest, table), due.indexOf(Math.max(...due)))
    }),
  )
})

test('groups of rows stand in the order of their sums, each for its best row', () => {
  const forest = forestOf([
    { feature: 0, cut: 1, low: { leaf: 0 }, high: { feature: 0, cut: 2, low: { leaf: 4000 }, high: { leaf: 3000 } } },
  ])
  const rows = [1, 2, 3, 3].map((x) => [x, 0, 0, 0])
  const ranked = rankedTogether(forest, rows, [0, 1, 2, 2])
  assert.deepEqual(
    ranked.map(({ first }) => first),
    [2, 1, 0],
  )
  assert.equal(ranked[0]!.odds, 1)
  assert.ok(Math.abs(ranked[1]!.odds - Math.exp(0.1) / 2) < 1e-9)
})
