import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'
import { report } from '../../made.ts'

const LEAD = 'A car bomb killed nine people at the market of Oshen on Sunday, police said.'

/** Which other claims of a kind the words after a lead carry. */
const told = (body: string, kind: string): string[] =>
  extract(report(`${LEAD}\n\n${body}`, { title: 'Bomb kills nine in Oshen' })).claims.flatMap((c) =>
    c.kind === kind && body.includes(c.quote.exact) ? [c.quote.exact] : [],
  )

for (const [kind, body] of [
  ['responsibility', 'No group has said that it did it.'],
  ['responsibility', 'No one has said it was theirs.'],
  ['responsibility', 'The governor did not know who had done it.'],
  ['responsibility', 'Nobody has claimed the bombing.'],
  ['stance', 'The fighters, who call themselves the Valley Guard, left at noon.'],
  ['stance', 'The union called a strike of two days.'],
] as const)
  test(`no ${kind}: ${body}`, () => assert.deepEqual(told(body, kind), []))

test('what somebody does say or call it stays', () => {
  assert.deepEqual(told('The Valley Guard said that it did it.', 'responsibility').length, 1)
  assert.deepEqual(told('The mayor called the bombing a crime.', 'stance'), ['called the bombing a crime'])
})
