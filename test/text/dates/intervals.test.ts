import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysOf } from '../../../src/model/edtf.ts'
import { datesIn } from '../../../src/text/dates/resolve.ts'

const words = fc.constantFrom(
  ...'on in since until by from to between and the last next night of early late Sunday Monday Friday, March 3 12 2016 16 May April yesterday weeks days ago three at 2.30 a.m. week month year past first'.split(
    ' ',
  ),
)
const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('1995-01-01', n))

test('whatever is read lies within its words and its days are in order', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), day, (said, published) => {
      const text = said.join(' ')
      let end = 0
      for (const phrase of datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], published)) {
        assert.ok(phrase.start >= end && phrase.end > phrase.start && phrase.end <= text.length)
        end = phrase.end
        if (phrase.edtf !== null) assert.ok(daysOf(phrase.edtf), `${text}: ${phrase.edtf}`)
      }
    }),
    { seed: 7, numRuns: 600, examples: [['Sunday night to Friday,'.split(' '), '1995-01-01']] },
  )
})

test('a day told without its year is never far ahead of the report', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.constantFrom('January', 'May', 'August', 'December'), day, (n, month, published) => {
      const text = `It began on ${n} ${month}.`
      const edtf = datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], published)[0]!.edtf!
      assert.ok(edtf <= addDays(published, 3) && edtf > addDays(published, -367), `${text} ${published}: ${edtf}`)
    }),
    { seed: 7, numRuns: 200 },
  )
})
