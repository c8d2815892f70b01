import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markRepeats } from '../../src/extract/repeats.ts'
import { casualty, report } from '../made.ts'

/** Which of a report's claims repeats which, by their order. */
function repeated(body: string, told: readonly (readonly [exact: string, victims: string])[]): (number | null)[] {
  const of = report(body)
  const claims = markRepeats(told.map(([exact, victims]) => casualty(of, exact, { victims })))
  return claims.map(({ repeats }) => (repeats === null ? null : claims.findIndex((c) => c.id === repeats)))
}

test('the same figure told again repeats the first', () => {
  assert.deepEqual(
    repeated('12 miners died there. Police said 12 people died.', [
      ['12 miners died', 'miners'],
      ['12 people died', 'people'],
    ]),
    [null, 0],
  )
})

test('one person and another person are two tellings', () => {
  assert.deepEqual(
    repeated('1 clerk died. 1 porter died. 1 clerk was killed.', [
      ['1 clerk died', 'clerk'],
      ['1 porter died', 'porter'],
      ['1 clerk was killed', 'clerk'],
    ]),
    [null, null, 0],
  )
})
