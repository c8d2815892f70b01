import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

const TITLE = 'News of the week\n\n'

const toldIn = (body: string): string[] => {
  const text = TITLE + body
  return casualtiesOf(analyse(text, TITLE.length), shippedModels(), '2021-05-04').map(
    ({ casualty }) => `${casualty!.outcome} ${casualty!.victims?.text}`,
  )
}

/** One person alone in a report, and as whom the claim has them. */
const ALONE: readonly (readonly [string, string])[] = [
  ['Municipal clerk Bruno Salas was seriously wounded in an explosion in Qasr.', 'injured Municipal clerk Bruno Salas'],
  ['The deputy head of the port, Idris Bello, was assassinated late on Saturday.', 'killed deputy head of the port, Idris Bello'],
  ['Rebels have been blamed for the murder of analyst Edmund Chaves.', 'killed analyst Edmund Chaves'],
  ['Damir Orlov, a street vendor walking by, was killed.', 'killed Damir Orlov, a street vendor walking by'],
  ['An aid worker of the Blue Lamp was abducted in the north on Wednesday.', 'captured aid worker of the Blue Lamp'],
]

for (const [text, claim] of ALONE) test(`alone: ${text}`, () => assert.deepEqual(toldIn(text), [claim]))

test('nobody is told of by what could befall them, or befell them otherwise', () => {
  for (const text of [
    'Militants threatened to kill the judge.',
    'The minister survived an attempt to murder him.',
    'A man was arrested for shoplifting in the town centre.',
    'The court sentenced Tomas Keller to death.',
  ])
    assert.deepEqual(toldIn(text), [], text)
})
