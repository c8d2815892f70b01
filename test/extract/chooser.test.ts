import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chooser, choose, weighed } from '../../src/extract/chooser.ts'

/** Words of weight 0, 1, 2 and 6 by their numbers, and one tree that takes what its row's first number says. */
const model: Chooser = {
  linear: { classes: ['one'], bits: 2, unit: 1, weights: Float32Array.of(0, 1, 2, 6) },
  forest: { nodes: Int32Array.of(0, 0, 6, -1, 0, 0, -1, 40_000, 0), roots: Int32Array.of(0) },
  leans: { casualty: 0, other: 0 },
}

/** Features that fall on each of the four weights. */
const WORD = [0, 1, 2, 3].map((slot) => {
  let hash = 0
  while (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 30 !== slot) hash++
  return hash
})

const choicesOf = (words: readonly number[], numbers: readonly number[]) => {
  const asked: number[][] = []
  const rows = (places: readonly number[]) => {
    asked.push([...places])
    return places.map((i) => [numbers[i]!])
  }
  const features = words.map((w) => [WORD[w]!])
  return { asked, choices: { sort: 'other' as const, features, rows, offsets: words.map(() => 0) } }
}

test('where words settle it, no numbers are looked at', () => {
  const { asked, choices } = choicesOf([0, 3, 0], [1, 0, 1])
  assert.equal(choose(model, choices), 1)
  assert.deepEqual(asked, [])
})

test('where words leave it open, the numbers of those in question decide', () => {
  const { asked, choices } = choicesOf([0, 3, 2], [1, 0, 1])
  assert.equal(choose(model, choices), 2)
  assert.deepEqual(asked, [[1, 2]])
})

test('all scores are told in the order of the choices, and the best of them is chosen', () => {
  const { choices } = choicesOf([1, 3, 2], [0, 0, 1])
  const all = weighed(model, choices)
  assert.deepEqual(
    all.map((x) => Math.round(10 * x)),
    [5, 30, 34],
  )
  assert.equal(choose(model, choices), 2)
})
