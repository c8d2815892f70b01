import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

const boundsOf = (text: string) =>
  casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty }) => [casualty!.number.min, casualty!.number.max])

test('a qualifier at the end of the clause bounds the figure', () => {
  assert.deepEqual(boundsOf('Four villagers were slain at most, the general said.'), [[null, 4]])
  assert.deepEqual(boundsOf('Nine porters were killed at the very least.'), [[9, null]])
  assert.deepEqual(boundsOf('Four villagers were slain at most crossings.'), [[4, 4]])
  assert.deepEqual(boundsOf('In the attack 20 people or more died.'), [[20, null]])
  assert.deepEqual(boundsOf('Twelve villagers, if not more, were killed.'), [[12, null]])
  assert.deepEqual(boundsOf('Nine people at least had been beheaded.'), [[9, null]])
  assert.deepEqual(boundsOf('He put the dead at 30, no more.'), [[null, 30]])
  assert.deepEqual(boundsOf('Four villagers were slain and at least nine were hurt.'), [
    [4, 4],
    [9, null],
  ])
})

test('names right after a plural are counted', () => {
  assert.deepEqual(boundsOf('Rebels killed the soldiers Ristov, Kojin and Vasil in an ambush.'), [[3, 3]])
  assert.deepEqual(boundsOf('Eugene Noland (19) and Petar Moran (38) were killed by shots near the mill.'), [[2, 2]])
})

test('a couple and twins are two people', () => {
  assert.deepEqual(boundsOf('A married couple died when the shell hit.'), [[2, 2]])
  assert.deepEqual(boundsOf('The twins were killed by a mine.'), [[2, 2]])
})

test('"knows of no" is no count of none, and "was not hurt" is one', () => {
  const told = (text: string) =>
    casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty, polarity }) => [
      casualty!.number.min,
      casualty!.number.max,
      polarity,
    ])
  assert.deepEqual(told('The ministry said it knew of no civilian deaths in the strike.'), [[1, null, 'denied']])
  assert.deepEqual(told('The ministry said no civilian was killed in the strike.'), [[0, 0, 'asserted']])
  assert.deepEqual(told('The strike wounded 12 guards. Civilians were not harmed in the strike.'), [
    [12, 12, 'asserted'],
    [0, 0, 'asserted'],
  ])
})
