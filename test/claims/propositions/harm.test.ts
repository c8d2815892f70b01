import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/propositions/models.ts'
import { propositionsOf } from '../../../src/claims/propositions/read.ts'
import { analyse } from '../../../src/text/analyse.ts'

const read = (text: string): string[] => propositionsOf(analyse(text, 0), shippedModels()).map((d) => `${d.kind}: ${d.quote.exact}`)

test('where harm is told without a word such as killed, wounded, soldiers or police, the other claims are read too', () => {
  const told = read(
    'A mine went off under a school van near the village of Tal Nur on Monday, the mayor said. Nine pupils lost their lives. The mayor blamed the Dawn Front for the blast.',
  )
  assert.deepEqual(told.sort(), [
    'attack: A mine went off under a school van near the village of Tal Nur on Monday',
    'responsibility: blamed the Dawn Front for the blast',
  ])
})

test('where nobody is harmed nor in arms nothing is claimed', () => {
  assert.deepEqual(read('The mayor blamed the baker for the smoke. The two men met on Monday and agreed to mend the chimney.'), [])
})
