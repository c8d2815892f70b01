import assert from 'node:assert/strict'
import { test } from 'node:test'
import { best, feature, linearFrom, linearWeights, probabilities, score } from '../../src/text/linear.ts'
import { decodeWeights, encodeWeights } from '../../src/text/weights.ts'
import { learnClassifier, learnRanker } from '../../training/learn-linear.ts'

const verbs = [
  ['kill', 'dead'],
  ['slay', 'dead'],
  ['wound', 'hurt'],
  ['injure', 'hurt'],
  ['say', 'none'],
  ['walk', 'none'],
] as const
const examples = verbs.flatMap(([verb, label], i) =>
  [0, 1].map((side) => ({ features: [feature('verb', verb), feature('side', (i + side) % 2)], label })),
)

for (const kind of ['perceptron', 'logistic'] as const) {
  test(`a ${kind} learns its examples, survives rounding and comes out the same twice`, () => {
    const model = learnClassifier(examples, { kind, bits: 12, epochs: 30 })
    const bytes = encodeWeights(linearWeights(model))
    assert.deepEqual(bytes, encodeWeights(linearWeights(learnClassifier(examples, { kind, bits: 12, epochs: 30 }))))
    const read = linearFrom(decodeWeights(bytes))
    for (const { features, label } of examples) assert.equal(read.classes[best(score(read, features))], label)
  })

  test(`a ${kind} ranks`, () => {
    const near = [feature('distance', 1)]
    const far = [feature('distance', 5)]
    const ranker = learnRanker([{ candidates: [far, near], right: [1] }], { kind, bits: 8, epochs: 3 })
    assert.ok(score(ranker, near)[0]! > score(ranker, far)[0]!)
  })
}

test('probabilities sum to one and keep the order', () => {
  const shares = probabilities([2, 1, -30])
  assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12)
  assert.ok(shares[0]! > shares[1]! && shares[1]! > shares[2]!)
})
