import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TOLL_WORDS, type TollCode, tollCode, tollWords } from '../../src/model/toll-words.ts'
import { POLICIES } from '../../src/policies/index.ts'

test('the words of every code lead back to it and to its values', () => {
  for (const code of Object.keys(TOLL_WORDS) as TollCode[]) {
    const names = [...TOLL_WORDS[code].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)
    const values = Object.fromEntries(names.map((name, n) => [name, `${n + 12}`]))
    assert.deepEqual(tollCode(tollWords(code, values)), { code, values })
  }
  assert.equal(tollCode('words of another policy'), null)
  assert.equal(tollWords('adjusted', { low: null, high: 4, least: null, most: 4 }), 'reported – to 4, adjusted – to 4')
})

test('no policy says of its examples what has no code', () => {
  for (const policy of POLICIES)
    for (const { figures, blames = [] } of policy.examples)
      for (const { step, notes = [], dropped } of policy.tolls({ figures, blames }))
        for (const words of [step ?? '', ...notes, ...dropped.map(({ why }) => why)]) assert.ok(tollCode(words), words)
})
