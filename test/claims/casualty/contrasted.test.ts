import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

test('a figure set against the one that is told has its outcome and is denied, as is a deed that its source says was not done', () => {
  const table: readonly (readonly [text: string, told: readonly string[]])[] = [
    ['The police said that fourteen people were killed in Velm, not twenty.', ['killed 14 asserted', 'killed 20 denied']],
    ['Two soldiers, and not six, lost their lives in Velm on Sunday.', ['killed 2 asserted', 'killed 6 denied']],
    ['Not nine but eight soldiers were killed in Velm.', ['killed 9 denied', 'killed 8 asserted']],
    ['The faction says it did not kill 16 villagers in Velm.', ['killed 16 denied']],
    ['Fifteen men were killed in Velm, rather than 65.', ['killed 15 asserted', 'killed 65 denied']],
    ['Nine soldiers were killed in Velm, and by no means 60.', ['killed 9 asserted', 'killed 60 denied']],
    ['Twelve people were killed in Velm, not one of them armed.', ['killed 12 asserted']],
  ]
  for (const [text, told] of table) {
    const found = casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13')
    assert.deepEqual(
      found.map(({ casualty, polarity }) => `${casualty!.outcome} ${casualty!.number.min} ${polarity}`),
      told,
      text,
    )
  }
})
