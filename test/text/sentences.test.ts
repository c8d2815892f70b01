import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentences } from '../../src/text/sentences.ts'

/** The parts of each text are divided by `|`; line ends stay. */
const table: readonly (readonly [string, string])[] = [
  ['abbreviated countries', 'The U.S. said so.|The U.N. did not.|He left the U.S.|The plane followed.'],
  ['a country before a name', 'The U.S. Army and the U.N. Security Council met.'],
  ['ranks', 'Lt. Col. A. B. Sayyid met Brig. Gen. Noor and Sgt. Lee.|They spoke.'],
  ['initials', 'It was John F. Odhiambo who spoke.|He waited.'],
  ['a plan named by a letter', 'They chose Plan B. The rest is known.'.replace('B. ', 'B.|')],
  ['months', 'It began on Feb. 7 and ended in Mar. 2019.|Nobody stayed.'],
  ['times of day', 'It struck at 8 p.m. on Friday.|It struck again at 9 a.m.|The town slept.'],
  ['numbers', 'Some 3.5 tons burned.|Version No. 5 was kept.|He said no.|Then he left.'],
  ['a quote that ends a sentence', '“We ran.” The men hid.'.replace('” ', '”|')],
  ['a quote that goes on', '“Stop!” he said.|“Why?” she asked.'],
  ['a straight quote', 'He said "we saw nothing."|Nobody spoke.'],
  ['a quote closed by an opening mark', 'It was “a cold war.“|Then it ended.'],
  ['dots that trail off', 'They waited…|Then came more.|Was it… perhaps a mine?'],
  ['a missing space', 'The men fled.|The town burned.'.replace('|', '|')],
  ['a host name', 'See pravda.example.org for more.|Write to us.'],
  ['a dateline with a credit', 'BULAWE, Kenda (XNA) —|Nine people died.'],
  ['a dateline with one dash', 'NOVAPOL -|Nine people died.|Ten hid.'],
  ['a dateline in small letters', 'Kharaz, Kenda (XNA) –|Nine people died.'],
  ['no dateline', 'Kharaz – a town of traders – was hit.'],
  ['a bulleted list', 'What is known:|• Ten died.|• Four fled'],
  ['a numbered list', 'Three counts:|1. Ten died|2. Four fled'],
  ['a caption on a line of its own', 'Smoke over the town on Monday|Ten people died when the market was hit, the mayor said.'],
  ['wrapped lines', 'Ten people died when the market in the old\ntown was hit by shells, the mayor said.|Nobody else\nspoke.'],
  ['brackets', '(The army did not answer.) The mayor did.'.replace(') ', ')|')],
]

for (const [name, marked] of table) {
  test(name, () => {
    const parts = marked.split('|')
    const joiner = /caption|list/.test(name) ? '\n' : name === 'a missing space' ? '' : ' '
    const text = parts.join(joiner)
    assert.deepEqual(
      sentences(text, 0).map(({ start, end }) => text.slice(start, end)),
      parts,
    )
  })
}

const titles = [
  'Ten dead in Kharaz: army; rebels deny it',
  'TEN DEAD IN KHARAZ',
  'Market Hit By Shells, U.S. Says',
  'KHARAZ - Ten dead',
  'Dr. Noor: we ran',
]

for (const title of titles) {
  test(`one sentence of title: ${title}`, () => {
    const found = sentences(`${title}\n\nTen people died.`, title.length + 2)
    assert.deepEqual(
      found.map((one) => [one.n, one.start, one.end, one.paragraph, one.title]),
      [
        [0, 0, title.length, 0, true],
        [1, title.length + 2, title.length + 18, 1, false],
      ],
    )
  })
}

test('a sentence longer than any of prose is read in pieces, and no word is lost', () => {
  for (const text of ['ash '.repeat(3000).trim(), 'a'.repeat(9000), '😀'.repeat(5001)]) {
    const found = sentences(text, 0)
    assert.ok(found.length > 1 && found.every(({ start, end }) => end > start && end - start <= 4000))
    assert.equal(
      found.map(({ start, end }) => text.slice(start, end)).join(''),
      text.replaceAll(/ (?=ash)/g, (space, at: number) => (found.some((one) => one.end === at) ? '' : space)),
    )
    assert.ok(found.every(({ start, end }) => text.slice(start, end).isWellFormed()))
  }
})
