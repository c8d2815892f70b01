import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../../training/attribution/gold.ts'
import { priorsOf } from '../../training/attribution/priors.ts'

const items = (written: boolean, lengths: readonly number[]) =>
  lengths.map((n) => ({ written, claim: { attribution: Array.from({ length: n }) } }) as unknown as Item)

test('written claims count so that chains of each length are as frequent as in the cases', () => {
  const [cases, written] = [items(false, [0, 1, 1, 2]), items(true, [0, 0, 1, 3])]
  const weightOf = priorsOf([...cases, ...written])
  assert.deepEqual(cases.map(weightOf), [1, 1, 1, 1])
  assert.deepEqual(written.map(weightOf), [0.5, 0.5, 2, 1])
})

test('without cases every claim counts alike', () => {
  const written = items(true, [0, 1])
  assert.deepEqual(written.map(priorsOf(written)), [1, 1])
})
