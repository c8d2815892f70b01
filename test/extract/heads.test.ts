import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headOver, placeOver } from '../../src/extract/heads.ts'
import { analyse } from '../../src/text/analyse.ts'
import { datesOf } from '../../src/text/dates/document.ts'

const TEXT = `Incidents in Oshen district, 1–7 February

Compiled from calls of the harbour desk.

3 February

A bus was hit near the mill. The driver lived.

A shell fell in a yard at Tarn.

Tuesday 6 February, Tarn

Two herders were killed on their way home.

Prices

Flour costs more than it did.`

test('a time in a heading stands over what follows up to the next heading, one in the title over all the rest', () => {
  const document = analyse(TEXT, TEXT.indexOf('\n\n') + 2)
  const told = datesOf(document, '2018-02-13')
  const over = (words: string, published = '2018-02-13'): string | null => {
    const at = TEXT.indexOf(words)
    const sentence = document.sentences.findLast((s) => s.start <= at)!
    return headOver(document, told, sentence.n, published)?.edtf ?? null
  }
  assert.deepEqual(
    ['Compiled', 'The driver', 'A shell', 'Two herders', 'Flour'].map((words) => over(words)),
    ['2018-02-01/2018-02-07', '2018-02-03', '2018-02-03', '2018-02-06', '2018-02-01/2018-02-07'],
  )
})

test('a place in a heading stands over what follows, the one of the title over all the rest', () => {
  const document = analyse(TEXT, TEXT.indexOf('\n\n') + 2)
  const phraseOf = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from)
    return { start, end: start + words.length, sentence: document.sentences.findLastIndex((s) => s.start <= start), words }
  }
  const titled = phraseOf('Oshen')
  const told = [titled, phraseOf('Tarn'), phraseOf('Tarn', TEXT.indexOf('Tuesday'))]
  const over = (words: string): string | undefined => placeOver(document, { told, titled }, phraseOf(words).sentence)?.words
  assert.deepEqual(['Compiled', 'A shell', 'Two herders', 'Flour'].map(over), ['Oshen', 'Oshen', 'Tarn', 'Oshen'])
})

test('a row of fields stands over the paragraph behind it', () => {
  const text =
    'Events of the week\n\nRow 7 | 3 February 2018 | Oshen | Tarn | killed: 2 | injured: 0\n\nTwo herders fell.\n\nNotes on this list: one row was merged with another.'
  const document = analyse(text, text.indexOf('\n\n') + 2)
  const told = datesOf(document, '2018-02-13')
  const over = (words: string): string | null => {
    const sentence = document.sentences.findLast((s) => s.start <= text.indexOf(words))!
    return headOver(document, told, sentence.n, '2018-02-13')?.edtf ?? null
  }
  assert.deepEqual(['Two herders', 'Notes'].map(over), ['2018-02-03', null])
})
