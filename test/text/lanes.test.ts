import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lanesOf, sumRows } from '../../src/text/lanes.ts'
import { feature, naming } from '../../src/text/linear.ts'

test('sums in lanes are the plain sums', () => {
  const weight = fc.integer({ min: -128, max: 127 })
  const table = fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      weights: fc.array(weight, { minLength: width * 5, maxLength: width * 5 }),
      rows: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 600 }),
    }),
  )
  fc.assert(
    fc.property(table, ({ width, weights, rows }) => {
      const lanes = lanesOf([{ weights: Int8Array.from(weights), width }])
      const sums = new Int32Array(lanes.per * 4)
      sumRows(lanes, Int32Array.from(rows), rows.length, sums)
      for (let c = 0; c < width; c++)
        assert.equal(
          sums[c],
          rows.reduce((sum, row) => sum + weights[row * width + c]!, 0),
        )
    }),
    { numRuns: 50 },
  )
})

test('tables side by side are summed as each by itself', () => {
  const parts = [
    { weights: Int8Array.of(1, -2, 3, 4, 5, -128), width: 3 },
    { weights: Int8Array.of(7, 8, 127, -9), width: 2 },
    { weights: new Int8Array(0), width: 0 },
  ]
  const lanes = lanesOf(parts)
  const sums = new Int32Array(lanes.per * 4)
  sumRows(lanes, Int32Array.of(1, 0, 1), 3, sums)
  assert.deepEqual([...sums.subarray(0, 5)], [9, 8, -253, 261, -10])
})

test('a pair of words makes the feature of the words joined', () => {
  const { one, first, pair } = naming('place')
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(one(a), feature('place', a))
      assert.equal(pair(first(a), b), feature('place', `${a} ${b}`))
    }),
  )
})
