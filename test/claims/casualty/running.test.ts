import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** A sentence, and the scope of its last figure. */
const SCOPES: readonly [sentence: string, scope: string][] = [
  ['Two more weavers died of their burns on Monday, taking the toll in the Velm fire attack to 16, a doctor said.', 'cumulative'],
  ['His death takes to 1,871 the number of Danish soldiers killed since 2003.', 'cumulative'],
  ['Two weavers died yesterday at the base where they had been treated, which makes 68 dead.', 'cumulative'],
  ['Two more weavers died in hospital, which raises the number of victims to seven.', 'cumulative'],
  ['Nine weavers had died by Friday noon. That brings the dead of the battle to 106, the ministry said.', 'cumulative'],
  ['The ministry raised its own toll to 39 on Tuesday.', 'incident'],
]

test('what those told before come to with earlier ones is a running total', () => {
  for (const [sentence, scope] of SCOPES) {
    const text = `Fire attack in Velm\n\n${sentence}`
    const last = casualtiesOf(analyse(text, 19), shippedModels(), '2031-05-13').at(-1)
    assert.equal(last?.scope, scope, sentence)
  }
})
