import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { itemsOf, linesIn } from '../../src/cli/verify/members.ts'

const listed = (text: string) => {
  const lists: Record<string, unknown[]> = {}
  for (const [list, item] of itemsOf(Buffer.from(text), (name) => (lists[name] = []))) lists[list]!.push(item)
  return lists
}

test('the items of an object’s lists are those that JSON.parse gives, however it is written', () =>
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter((name) => name !== '__proto__'),
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.integer()),
      ),
      fc.constantFrom(0, 2),
      (value, indent) => {
        const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
        const lists = Object.fromEntries(Object.entries(plain).filter(([, one]) => Array.isArray(one)))
        assert.deepEqual({ ...listed(JSON.stringify(value, null, indent)) }, { ...lists })
      },
    ),
  ))

test('what is cut short or no JSON throws', () => {
  for (const text of ['{"claims":[{"a":1},', '{"claims":[{"a":1}]', '{"claims":["a', '{"claims":[1,nul]}', '{"claims":[1,,2]}'])
    assert.throws(() => listed(text), SyntaxError, text)
})

test('lines are told with their numbers, an empty one too', () => {
  assert.deepEqual(
    [...linesIn(Buffer.from('ä\n\nb'))],
    [
      ['ä', 1],
      ['', 2],
      ['b', 3],
    ],
  )
})
