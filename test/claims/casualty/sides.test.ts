import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** A sentence, and who each of its figures counts. */
const VICTIMS: readonly (readonly [sentence: string, victims: string])[] = [
  ['The army said that on the enemy side 26 were killed and 70 wounded.', 'the enemy side, the enemy side'],
  ['The enemy suffered nine dead in the fighting near Velm.', 'enemy'],
  ['The rebels suffered heavy losses, with 40 killed and 12 captured, the army said.', 'rebels, rebels'],
  ['Enemy losses were put at 96 killed and 11 captured.', 'Enemy, Enemy'],
  ['Among the police there were three dead and ten wounded.', 'police, police'],
  ['Among the dead were Britons, Germans and Belgians, said the minister, who had earlier given 28 killed.', 'Britons, -'],
]

test('a figure without a noun counts the side that its sentence told before', () => {
  for (const [sentence, victims] of VICTIMS) {
    const made = casualtiesOf(analyse(`Battle for Velm\n\n${sentence}`, 17), shippedModels(), '2031-05-13')
    assert.equal(made.map((c) => c.casualty!.victims?.text ?? '-').join(', '), victims, sentence)
  }
})
