import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenise } from '../../src/text/tokens.ts'

/** Tokens divided by spaces; `~` joins what had none between. */
const table: readonly string[] = [
  'The U.S.~-~backed force , he said .'.replace(' ,', '~,').replace(' .', '~.'),
  'al~-~Bab fell on Feb. 7~, 2018~.',
  '1,300 people~,~3.5 tons~,~$~5 million~.',
  'Lt. Col. A. B. Noor is n’t here~.'.replace('is n’t', 'is~n’t'),
  "The army~'s men did~n't can~not they~’ll Ali~’s",
  'Within 8~km or 30 km~,~at 8~pm~.',
  'The 21~-~year~-~old~(~a baker~)~said~:~“~no~”~.',
  'See https://example.org/a.b?c=1 or desk@example.org~,~@user and #tag~.',
  'Wait~...~then 10~-~15 left~–~maybe 200~/~300~.',
  'At 7 p.m. on the 7th~,~the U.N. left the U.S.',
  "soldiers~' bodies",
  'No. 5 and Dr. Noor etc. met~.',
  'é~😀'.replace('~', ' '),
]

for (const marked of table) {
  test(marked, () => {
    const text = marked.replaceAll('~', '')
    const offsets = tokenise(text, 0, text.length)
    const found = Array.from({ length: offsets.length / 2 }, (_, i) => text.slice(offsets[2 * i], offsets[2 * i + 1]))
    assert.deepEqual(found, marked.split(/[ ~]/))
  })
}

test('offsets stay within the stretch asked for', () => {
  assert.deepEqual(tokenise('ten U.S. men', 4, 8), [4, 8])
})
