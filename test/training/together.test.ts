import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scorerOf, softmax } from '../../src/claims/casualty/scorer.ts'
import { learn } from '../../training/casualty/learn.ts'
import { together } from '../../training/casualty/together.ts'

const CLASSES = ['none', 'killed', 'injured']
const HASHES = [-90, -7, 3, 11, 40, 77, 1000]

const examples = fc.array(fc.record({ hashes: fc.uniqueArray(fc.constantFrom(...HASHES), { minLength: 1 }), label: fc.nat(2) }), {
  minLength: 6,
  maxLength: 20,
})

test('two choices as one say what they say on the mean', () => {
  fc.assert(
    fc.property(examples, examples, fc.subarray(HASHES), (one, other, asked) => {
      const [a, b] = [learn(one, { classes: CLASSES, units: 3 }), learn(other, { classes: CLASSES, units: 2, seed: 8 })]
      const [p, q, both] = [a, b, together(a, b)].map((table) => scorerOf(table).weigh(asked)) as [Float64Array, Float64Array, Float64Array]
      const mean = softmax(p.map((x, c) => (Math.log(x) + Math.log(q[c]!)) / 2))
      for (const [c, x] of both.entries()) assert.ok(Math.abs(x - mean[c]!) < 0.02, `${CLASSES[c]}: ${x} for ${mean[c]}`)
    }),
    { numRuns: 60 },
  )
})
