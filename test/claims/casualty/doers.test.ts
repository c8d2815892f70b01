import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

test('the words of a doer end before what was done, whatever the parse hangs on it', () => {
  const text = 'Unknown gunmen on a motorcycle shot dead a former rebel commander in the town of Osh.'
  const [found] = casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13')
  assert.equal(found!.casualty!.by, 'Unknown gunmen on a motorcycle')
})

test('a figure does not count the one person told before it', () => {
  const [one, three] = casualtiesOf(analyse('A man killed a weaver and injured three in a tram.', 0), shippedModels(), '2031-05-13')
  assert.equal(one!.casualty!.victims!.text, 'weaver')
  assert.equal(three!.casualty!.victims, null)
})

test('a doer is no word of the outcome, no conjunction, and of a part is seldom told again', () => {
  const doers = (text: string): (string | null)[] =>
    casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty }) => casualty!.by)
  assert.deepEqual(doers('Gunmen on a motorcycle shot dead a priest in Osh on Sunday.'), ['Gunmen on a motorcycle'])
  assert.deepEqual(doers('Raiders in three trucks killed nine drivers.'), ['Raiders in three trucks'])
  assert.deepEqual(doers('Coalition raids on Osh left 120 people dead.'), ['Coalition raids'])
  const part = 'Warplanes bombed two camps a day after 148 people, 142 of them students, were killed in Osh.'
  assert.deepEqual(doers(part), ['Warplanes', null])
})

test('a doer stands behind a relative pronoun, and before a verb of violence that tells no outcome; who loses people is none', () => {
  const doers = (text: string): (string | null)[] =>
    casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty }) => casualty!.by)
  assert.deepEqual(doers('A firing squad in Velm shot two sergeants on Wednesday whom a military court had found guilty.'), [
    'firing squad',
  ])
  assert.deepEqual(doers('It asks for an inquiry into the use of pellet guns, which from 2016 to 2017 had killed 17 in Velm.'), [
    'pellet guns',
  ])
  assert.deepEqual(doers('The army units lost two men in Velm on Sunday.'), [null])
})

test('the words for a weapon go on to who sent it, and not to where it lay', () => {
  const doers = (text: string): (string | null)[] =>
    casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty }) => casualty!.by)
  assert.deepEqual(doers('Two bombs dropped by army jets on a market killed 14 people.'), ['Two bombs dropped by army jets'])
  assert.deepEqual(doers('A missile fired by the Iran-aligned Houthis struck a petrol station and killed five drivers.'), [
    'missile fired by the Iran-aligned Houthis',
  ])
  assert.deepEqual(doers('A bomb planted by the roadside killed three farmers.'), ['bomb'])
})
