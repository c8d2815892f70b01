import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

test('what a word right beside people weakens is hedged, and nothing beside it', () => {
  const table: readonly (readonly [text: string, told: readonly string[]])[] = [
    ['Over 120 thought dead below a hall in Velm.', ['121 hedged']],
    ['Some 40 people may have been killed in Velm on Sunday.', ['40 hedged']],
    ['In Velm 12 people were killed, and nine others are believed to have died.', ['12 plain', '9 hedged']],
    ['Ninety villagers were allegedly killed in Velm.', ['90 hedged']],
    ['Up to 140 deaths in Velm cannot be ruled out.', ['null hedged']],
    ['Twelve soldiers were killed in Velm and may be buried there.', ['12 plain']],
    ['The mayor said that 14 people were killed in Velm.', ['14 plain']],
  ]
  for (const [text, told] of table) {
    const found = casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13')
    assert.deepEqual(
      found.map(({ casualty, certainty }) => `${casualty!.number.min} ${certainty}`),
      told,
      text,
    )
  }
})
