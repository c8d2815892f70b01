import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sums } from '../../src/text/attribution/forest.ts'
import { boost, DEFAULTS } from '../../training/attribution/boost.ts'
import { together } from '../../training/casualty/together.ts'

const TREES = { ...DEFAULTS, trees: 6, depth: 3, least: 1 }
const row = fc.array(fc.integer({ min: -9, max: 99 }), { minLength: 3, maxLength: 3 })
const groups = fc.array(
  fc.tuple(row, row, fc.boolean()).map(([a, b, first]) => ({ rows: [a, b], right: [first, !first] })),
  { minLength: 8, maxLength: 30 },
)

test('two forests as one sum to what they sum to on the mean', () => {
  fc.assert(
    fc.property(groups, groups, fc.array(row, { minLength: 1, maxLength: 9 }), (one, other, asked) => {
      const [a, b] = [boost(one, TREES), boost(other, TREES)]
      const [p, q, both] = [a, b, together(a, b)].map((forest) => sums(forest, asked)) as [Float64Array, Float64Array, Float64Array]
      for (const [i, sum] of both.entries()) assert.ok(Math.abs(sum - (p[i]! + q[i]!) / 2) <= TREES.trees, `${sum}: ${p[i]}, ${q[i]}`)
    }),
    { numRuns: 60 },
  )
})
