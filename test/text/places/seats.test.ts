import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSeat } from '../../../src/text/places/seats.ts'

/** A text, a name in it, the country that it is in, and whether the name tells where somebody sits or speaks rather than where something happened. */
const TEXTS: readonly [string, string, string, boolean][] = [
  ['Two guards died near the ford, according to Dushanbe.', 'Dushanbe', 'TJ', true],
  ['Two guards died near the ford; Dushanbe promised an inquiry.', 'Dushanbe', 'TJ', true],
  ['Bishkek dates the first shots to Friday.', 'Bishkek', 'KG', true],
  ['The army command in Khartoum said nothing.', 'Khartoum', 'SD', true],
  ['A monitor in London counted nine dead.', 'London', 'GB', true],
  ['Nine died. In Moscow a defence ministry spokesman said nothing had flown.', 'Moscow', 'RU', true],
  ['In Moscow, officials denied it.', 'Moscow', 'RU', true],
  ['A colonel at the press centre in Mozdok took it back.', 'Mozdok', 'RU', true],
  ['Two missiles had been launched from Vologda.', 'Vologda', 'RU', true],
  ['They came from the direction of Mozdok.', 'Mozdok', 'RU', true],
  ['Two brothers from Bihar fell at once.', 'Bihar', 'IN', true],
  ['Nine herders who came from Gao were shot in Ansongo.', 'Gao', 'ML', true],
  ['In Moscow a car bomb killed two officials of the ministry.', 'Moscow', 'RU', false],
  ['The road from Gao was mined.', 'Gao', 'ML', false],
  ['Nine died in Khartoum on Friday.', 'Khartoum', 'SD', false],
  ['Shells fell on Dushanbe for an hour.', 'Dushanbe', 'TJ', false],
]

describe('the seat of a source', () => {
  for (const [text, name, country, expected] of TEXTS)
    it(`${expected ? 'is' : 'is not'} ${name} in “${text}”`, () => {
      const start = text.indexOf(name)
      const place = { start, end: start + name.length }
      assert.equal(isSeat(text, { name: place, country } as Parameters<typeof isSeat>[1]), expected)
    })
})
