import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issue, said } from '../../src/model/issue.ts'

test('an issue keeps what its message has of this input, in its order, and nothing where it has nothing', () => {
  assert.deepEqual(issue('uneven-row', said`The row has ${2} cells under ${'three'} headings.`, 'a.csv:4'), {
    code: 'uneven-row',
    message: 'The row has 2 cells under three headings.',
    values: [2, 'three'],
    place: 'a.csv:4',
  })
  assert.deepEqual(issue('empty', 'There is nothing in it.'), { code: 'empty', message: 'There is nothing in it.', place: null })
})
