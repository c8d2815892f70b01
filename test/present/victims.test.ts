import assert from 'node:assert/strict'
import { test } from 'node:test'
import { victimsOf } from '../../src/present/victims.ts'

const told = (text: string, min: number | null, max: number | null = min) =>
  victimsOf({ number: { text: null, min, max, approximate: false }, victims: { text, status: 'unknown' } })

test('a word that stands for people named elsewhere is left out', () => {
  for (const text of ['which', 'Who', 'them', 'others', 'that', ' they ', '']) assert.equal(told(text, 3), null, text)
  assert.equal(victimsOf({ number: { text: null, min: 3, max: 3, approximate: false }, victims: null }), null)
  assert.equal(told('those who fled', 3), 'those who fled')
})

test('one person is told as one, more as they were', () => {
  const pairs = [
    ['employees', 'employee'],
    ['people', 'person'],
    ['policemen', 'policeman'],
    ['Dravian soldiers', 'Dravian soldier'],
    ['members of the guards', 'member of the guards'],
    ['families', 'family'],
    ['nurses', 'nurse'],
    ['witnesses', 'witness'],
    ['coaches', 'coach'],
    ['police', 'police'],
    ['aid worker', 'aid worker'],
    ['a bus driver', 'a bus driver'],
  ] as const
  for (const [many, one] of pairs) {
    assert.equal(told(many, 1), one)
    assert.equal(told(many, 2), many)
    assert.equal(told(many, 1, null), many)
  }
})
