import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatesOf } from '../../../src/claims/propositions/candidates.ts'
import { shippedModels } from '../../../src/claims/propositions/models.ts'
import { isStrike } from '../../../src/claims/propositions/plain.ts'
import { propositionsOf } from '../../../src/claims/propositions/read.ts'
import { analyse } from '../../../src/text/analyse.ts'

const TITLE = 'Twelve killed in market attack'
const BEFORE = `${TITLE}\n\nTwelve people were killed in the market of Tolo on Monday, the police said. `

/** What is read in a sentence: kind and polarity. */
const read = (sentence: string): string[] =>
  propositionsOf(analyse(BEFORE + sentence, TITLE.length), shippedModels())
    .filter(({ quote }) => quote.start >= BEFORE.length)
    .map(({ kind, polarity }) => `${kind} ${polarity}`)

/** Who did it, in words of which the model alone is little sure. */
const WHO: readonly string[] = [
  'The marines said that the insurgents did it.',
  '“They were killed by the army,” the mayor said.',
  'The police identified the gunman who killed the twelve as Omar Dost, 34.',
  'Officials pinned the bombing on a local gang.',
  'The killings are the work of the Gulf Cartel, the prosecutor said.',
  'The inquiry laid the deaths of thirty people at the army’s door.',
  'The bombing was carried out by the militia, the court ruled.',
]

for (const sentence of WHO) test(`whose deed it was: ${sentence}`, () => assert.ok(read(sentence).includes('responsibility asserted')))

/** Whether a sentence tells of a strike for itself, by its words alone. */
const struck = (text: string): boolean => candidatesOf(analyse(text, 0)).some(isStrike)

test('a strike is told by what was sent and what it came down on, in a clause of its own', () => {
  for (const sentence of ['A rocket struck the bazaar, officials said.', 'Rockets hit the bus station, the mayor said.'])
    assert.ok(struck(sentence), sentence)
  for (const sentence of ['Eight people died when rockets hit the bus station.', 'Rockets could hit the bus station, the mayor said.'])
    assert.ok(!struck(sentence), sentence)
})

/** What somebody says was not so. */
const NOT: readonly string[] = [
  'A police spokesman denied that officers had lent the gang a car.',
  '“We don’t strike markets,” an official said.',
  'The ministry denies having struck the market.',
]

for (const sentence of NOT) test(`said not to be so: ${sentence}`, () => assert.ok(read(sentence).some((r) => r.endsWith('denied'))))

test('what nobody says, or says of nothing done, is no claim', () => {
  for (const sentence of ['The shops did not open on Tuesday.', 'He did it every morning.', 'The singer was identified as Omar Dost.'])
    assert.deepEqual(read(sentence), [], sentence)
})

/** Told only to say that it is untrue. */
const UNTRUE: readonly string[] = [
  'That its guns shelled the market is untrue, the army said.',
  'It is not true that our planes bombed the market, General Karo said.',
  'Reports that the army shelled the market are false, the ministry said.',
]

for (const sentence of UNTRUE)
  test(`told to be untrue: ${sentence}`, () => {
    const attacks = read(sentence).filter((r) => r.startsWith('attack'))
    assert.deepEqual(attacks, ['attack denied'])
  })
