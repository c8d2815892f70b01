import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BESIDE, beside } from '../../src/extract/beside.ts'
import { draftOf } from './drafts.ts'

const TEXT = 'Shells killed six people in Homs and hurt nine in Hama on Sunday.'

const phraseOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, sentence: 0 })

const [KILLED, HURT] = [draftOf(TEXT, 'killed six people'), draftOf(TEXT, 'hurt nine')]
const ALL = [0, 1, 2]
const PLACES = [phraseOf('Homs'), phraseOf('Hama')]

test('a claim knows which of its phrases another claim stands nearer to', () => {
  const told = [KILLED, HURT]
  const [none, homs, hama] = beside(KILLED, PLACES, told, ALL)
  assert.deepEqual(none, [2, 0, -1, -1, -1, -1, -1])
  assert.deepEqual(homs, [2, 0, -1, 0, 0, 0, 2])
  assert.deepEqual(hama, [2, 0, -1, 1, 0, 1, 2])
  assert.deepEqual(beside(HURT, PLACES, told, ALL)[2]!.slice(3), [0, 0, 0, 2])
  assert.deepEqual(beside(HURT, PLACES, told, ALL)[0]!.slice(0, 3), [2, 1, HURT.quote.start - KILLED.quote.end])
})

test('a claim alone has nobody beside it', () => {
  for (const row of beside(KILLED, PLACES, [KILLED], ALL)) assert.equal(row.length, BESIDE)
  assert.deepEqual(beside(KILLED, PLACES, [KILLED], ALL)[1], [1, 0, -1, 0, 0, 0, 1])
})
