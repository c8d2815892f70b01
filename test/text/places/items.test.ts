import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../../src/text/analyse.ts'
import { atlasOf } from '../../../src/text/places/atlas.ts'

const headsOf = (text: string): string[] =>
  [...atlasOf(analyse(text, 0)).items.values()].map(({ name }) => text.slice(name.start, name.end))

/** Texts with the places that their paragraphs begin with, where they are lists. */
const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ['Gao. Two Malian traders were shot.\n\nMopti: a mine went off.', ['Gao', 'Mopti']],
  ['12/06 – Gao: two Malian traders were shot.\n\nNight of 13 June, Mopti. A mine went off.', ['Gao', 'Mopti']],
  ['1/ Aden, day 4. Yemeni shops are shut.\n\n2/ Taiz (old town): a child was shot.', ['Aden', 'Taiz']],
  ['Row 7 | Nigeria | Borno | Bama | dead: 2\n\nRow 8 | Nigeria | Borno | Gwoza | dead: 1', ['Bama', 'Gwoza']],
  ['Gao. Two Malian traders were shot.\n\nA mine went off in Mopti.', []],
  ['Gao was calm. Malian shops opened.\n\nMopti saw protests. They ended at noon.', []],
]

test('the places of a list are those that its paragraphs begin with', () => {
  for (const [text, heads] of LISTS) assert.deepEqual(headsOf(text), heads, text)
})

test('what only its text places lies where its item of a list is', () => {
  const text = 'Gao. Two Malian traders were shot.\n\nMopti: a mine went off in the village of Tandiou.'
  const spot = atlasOf(analyse(text, 0)).spots.find((s) => text.slice(s.name.start, s.name.end) === 'Tandiou')?.spot
  assert.ok(spot && Math.abs(spot.lat - 14.49) < 0.2, JSON.stringify(spot))
})
