import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** The last sentence of a report on a raid that killed 24, and the scope of the last claim in it. */
const SENTENCES: readonly [sentence: string, scope: string][] = [
  ['Four of our members were among the dead, the party said.', 'part'],
  ['Elsewhere, gunmen ambushed a convoy near Tarn, killing five soldiers.', 'background'],
  ['In a separate incident, a mine wounded three herders near Tarn.', 'background'],
  ['The fighting has killed more than 900 people since January. In March alone 141 people were killed.', 'part'],
]

const lead = 'Raid in Velm\n\nGunmen killed 24 people in the market of Velm on Monday, a doctor said. The market was closed on Tuesday.'

test('what words set apart, or tell of some of those told before, is not the toll', () => {
  for (const [sentence, scope] of SENTENCES) {
    const drafts = casualtiesOf(analyse(`${lead} ${sentence}`, 14), shippedModels(), '2021-06-04')
    assert.equal(drafts.at(-1)?.scope, scope, sentence)
  }
})

test('a headline that counts on tells of one more', () => {
  const title = 'Third crew member dead after Monday attack, army says'
  const [first] = casualtiesOf(
    analyse(`${title}\n\nA ship was attacked on Monday. Two sailors were killed at once.`, title.length + 2),
    shippedModels(),
    '2021-06-04',
  )
  assert.equal(first?.scope, 'additional')
})
