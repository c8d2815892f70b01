import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codePoints } from '../../src/exports/rows/code-points.ts'

test('a place counted in code points is as many as stand before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (parts) => {
      const places = codePoints(parts.join(''))
      for (const n of parts.keys()) {
        const before = parts.slice(0, n).join('')
        assert.equal(places(before.length), [...before].length)
      }
    }),
  )
})

test('of a long text with many places each is looked up, not counted from the beginning', () => {
  const text = 'a wall \u{1F9F1} fell, '.repeat(60_000)
  const places = codePoints(text)
  const last = Array.from({ length: 50_000 }, (_, n) => places(text.length - n * 16)).at(-1)
  assert.equal(last, [...text.slice(0, text.length - 49_999 * 16)].length)
})
