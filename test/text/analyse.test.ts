import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../src/text/analyse.ts'

const title = 'Shelling kills nine at market; army denies role'
const body =
  'KHARAZ, Sunday (XNA) — Nine people died on Sunday, two of them children, Dr. A. B. Noor said. “We ran,” he told Lt. Col. Sami.\n\nNo group spoke.'
const text = `${title}\n\n${body}`

test('the title is a paragraph and a sentence of its own', () => {
  const document = analyse(text, title.length + 2)
  assert.deepEqual(
    document.sentences.map(({ start, end, paragraph, title }) => [text.slice(start, end), paragraph, title]),
    [
      [title, 0, true],
      ['KHARAZ, Sunday (XNA) —', 1, false],
      ['Nine people died on Sunday, two of them children, Dr. A. B. Noor said.', 1, false],
      ['“We ran,” he told Lt. Col. Sami.', 1, false],
      ['No group spoke.', 2, false],
    ],
  )
})

test('tokens carry tags, lemmas and a tree', () => {
  const tokens = analyse('Gunmen killed ten soldiers.', 0).tokens(0)
  assert.deepEqual(
    tokens.map(({ text, tag, lemma, head, label }) => [text, tag, lemma, head, label]),
    [
      ['Gunmen', 'NOUN', 'gunman', 1, 'nsubj'],
      ['killed', 'VERB', 'kill', -1, 'root'],
      ['ten', 'NUM', 'ten', 3, 'nummod'],
      ['soldiers', 'NOUN', 'soldier', 1, 'obj'],
      ['.', 'PUNCT', '.', 1, 'punct'],
    ],
  )
})

const piece = fc.constantFrom(
  'Ten',
  'killed',
  'U.S.',
  'soldiers',
  ',',
  '.',
  '"',
  '“',
  '”',
  "'s",
  'can’t',
  '\n',
  '\n\n',
  '7',
  '1,300',
  '-',
  '(',
  ')',
  '…',
  'é',
  '😀',
  '\u0000',
)

test('sentences and tokens slice, go forward, and form one tree per sentence', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(30), (pieces, tail, cut) => {
      const text = pieces.join(' ') + tail
      const document = analyse(text, Math.min(cut, text.length))
      let last = 0
      for (const { n, start, end } of document.sentences) {
        assert.ok(start >= last && end > start && end <= text.length)
        last = end
        let from = start
        const tokens = document.tokens(n)
        for (const token of tokens) {
          assert.ok(token.start >= from && token.end > token.start && token.end <= end)
          assert.equal(token.text, text.slice(token.start, token.end))
          from = token.end
        }
        assert.ok(tokens.length === 0 || tokens.filter((token) => token.head === -1).length === 1)
        for (const token of tokens) {
          let steps = 0
          for (let at = token.head; at !== -1; at = tokens[at]!.head) assert.ok(steps++ < tokens.length)
        }
        assert.equal(document.tokens(n), tokens)
      }
    }),
    { numRuns: 200 },
  )
})

test('a mine is a noun, and what is mine a pronoun', () => {
  const tagOf = (text: string): string =>
    analyse(text, 0)
      .tokens(0)
      .find((t) => t.lower === 'mine')!.tag
  for (const text of ['Mine kills four of a family', 'A claymore mine hit the bus.', 'Claymore mine rips through packed bus'])
    assert.equal(tagOf(text), 'NOUN', text)
  for (const text of ['He was a friend of mine.', 'The house is mine.']) assert.equal(tagOf(text), 'PRON', text)
})
