import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../../src/text/analyse.ts'
import { candidatesFor, type Place } from '../../../src/text/attribution/candidates.ts'
import { modelFrom, modelWeights, shippedModel } from '../../../src/text/attribution/model.ts'
import { addWeights, contenders, weigh } from '../../../src/text/attribution/weighing.ts'
import { wordsOf } from '../../../src/text/attribution/words.ts'
import { learnRanker } from '../../../training/learn-linear.ts'

const { antecedent } = shippedModel()

/** A claim at the end of a text, with the words about each candidate. */
function read(text: string, claim = text.slice(-20)) {
  const document = analyse(text, 0)
  const [start, end, { n }] = [text.indexOf(claim), text.indexOf(claim) + claim.length, document.sentences.at(-1)!]
  const place: Place = { start, end, sentence: n, anchor: document.tokens(n).find((t) => t.tag === 'VERB')!.i, kind: 'casualty' }
  const candidates = candidatesFor(document, place, antecedent)
  return { candidates, words: wordsOf(document, place, candidates) }
}

test('own voice is told by the words of the claim alone, a source by its own words too', () => {
  const one = read('The mayor spoke of a flood. Nine people died in the market.')
  const other = read('The nurse spoke of a flood. Nine people died in the market.')
  assert.deepEqual(one.words[0], other.words[0])
  assert.equal(one.candidates[1]!.source!.name, 'The mayor')
  assert.notDeepEqual(one.words[1], other.words[1])
})

test('what stands between a source and a claim counts', () => {
  const [one, other] = ['that', 'after'].map((w) => read(`The mayor said ${w} nine people died.`, 'nine people died'))
  assert.ok(one!.words[1]!.some((hash) => !other!.words[1]!.includes(hash)))
})

test('a ranker learns from words who is believed', () => {
  const texts = ['The mayor said that nine people died.', 'The nurse said that two men drowned.', 'The pilot said that six guards fell.']
  const read3 = texts.map((text) => read(text))
  const words = learnRanker(
    read3.map((r) => ({ candidates: r.words, right: [1] })),
    { epochs: 5, bits: 16, rate: 0.1 },
  )
  for (const { words: all } of read3) {
    const weights = weigh(words, all)
    assert.ok(weights[1]! > weights[0]!)
  }
})

test('only those whose words weigh enough contend, and their rows are what they are among all', () => {
  const weights = [1, 9, 5.9, 6.1, 8]
  assert.deepEqual(contenders(weights), [1, 3, 4])
  assert.deepEqual(contenders([-7]), [0])
  const all = addWeights([[0], [1], [2], [3], [4]], weights)
  assert.deepEqual(addWeights([[1], [3], [4]], weights, [1, 3, 4]), [all[1], all[3], all[4]])
})

test('a claim of the same sentence is weighed among the same candidates', () => {
  const document = analyse('The mayor said that nine people died and two were hurt.', 0)
  const [one, other] = [0, 0].map((sentence) => candidatesFor(document, { sentence }, antecedent))
  assert.equal(one, other)
})

test('rows carry shares and distances as whole numbers', () => {
  assert.deepEqual(addWeights([[7], [8], [9]], [0, Math.log(2), Math.log(2)]), [
    [7, 200, -69, 0, 69],
    [8, 400, 0, 69, 69],
    [9, 400, 0, 69, 69],
  ])
  const weights = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(weights, (all) => {
      const rows = addWeights(
        all.map(() => []),
        all,
      )
      assert.ok(rows.flat().every(Number.isInteger))
      assert.ok(Math.abs(rows.reduce((sum, row) => sum + row[0]!, 0) - 1000) <= all.length)
      assert.equal(Math.max(...rows.map((row) => row[1]!)), 0)
    }),
  )
})

test('a model comes back from its file form', () => {
  const trees = { nodes: Int32Array.from([-1, 5, 0]), roots: Int32Array.from([0]) }
  const words = { classes: ['score'], bits: 1, unit: 1, weights: Int16Array.from([0, 32767]) }
  const weigher = { trees, words }
  const back = modelFrom(modelWeights({ origin: weigher, outer: weigher, antecedent: weigher }))
  assert.deepEqual(back.outer.trees, trees)
  assert.deepEqual([...back.origin.words.weights], [0, 32767])
})
