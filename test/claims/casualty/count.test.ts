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
  assert.deepEqual(boundsOf('Four villagers were slain and at least nine were hurt.'), [
    [4, 4],
    [9, null],
  ])
})
