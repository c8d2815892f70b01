import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../src/claims/define.ts'
import { type Keyed, LAYOUT, layoutOf, layoutRows } from '../../src/extract/layout.ts'
import { span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'

const TEXT = `Week in Oshen: Tarn and Belk hit

TARN. Two herders were killed. A boy was hurt.

BELK. Three traders were killed near Tarn.`
const document = analyse(TEXT, TEXT.indexOf('\n\n') + 2)
const sentenceAt = (at: number): number => document.sentences.findLastIndex((s) => s.start <= at)

const draftOf = (words: string): Draft => {
  const start = TEXT.indexOf(words)
  const quote = span(TEXT, start, start + words.length)
  return {
    kind: 'casualty',
    quote,
    sentence: sentenceAt(start),
    anchor: 0,
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    why: [],
  }
}
const named = (word: string, nth = 0): Keyed => {
  const start = [...TEXT.matchAll(new RegExp(word, 'gi'))][nth]!.index
  return { start, end: start + word.length, sentence: sentenceAt(start), key: word.toLowerCase() }
}

const all = [named('Tarn'), named('Belk'), named('Tarn', 1), named('Belk', 1), named('Tarn', 2)]
const told = [draftOf('Two herders were killed'), draftOf('A boy was hurt'), draftOf('Three traders were killed')]
const layout = layoutOf(document, all, () => all)
const rows = (claim: number) => layoutRows(document, told[claim]!, { phrases: all, layout, told, places: [0, 1, 2, 3, 4, 5] })

test('a claim knows how many places its report and paragraph name, and which paragraphs begin with one', () => {
  for (const row of rows(0)) assert.equal(row.length, LAYOUT)
  const [places, here, opened, opens, paragraphs, sentences, claims, beside] = rows(1)[0]!
  assert.deepEqual([places, here, opened, opens, paragraphs, sentences], [2, 1, 2, 1, 3, 3])
  assert.deepEqual([claims, beside], [3, 2])
})

test('a phrase knows what other places stand between it and the claim, and whether its own is told nearer', () => {
  const [, , , tarn, , later] = rows(1)
  assert.deepEqual(tarn!.slice(-8, -3), [0, 0, 0, 1, 1])
  assert.deepEqual(later!.slice(-8, -3), [1, 0, 0, 0, 1])
  const [, title] = rows(2)
  assert.deepEqual(title!.slice(-8, -3), [1, 1, 1, 1, 1])
})
