import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherwise } from '../../../src/claims/casualty/grammar.ts'
import { seen } from '../../../src/claims/casualty/read.ts'
import { analyse } from '../../../src/text/analyse.ts'

const otherwise = (text: string): string[] =>
  seen(analyse(text, 0)).flatMap(({ mention: m }) =>
    isOtherwise(m) ? [text.slice(m.scene.tokens[m.first]!.start, m.scene.tokens[m.last]!.end)] : [],
  )

test('people whom a verb of no outcome stands right beside are no casualties by it', () => {
  assert.deepEqual(otherwise('They killed nine farmers and raped 17 women.'), ['17 women'])
  assert.deepEqual(otherwise('Soldiers killed seven raiders, freeing four hostages.'), ['four hostages'])
  assert.deepEqual(otherwise('Fifteen survived.'), ['Fifteen'])
  assert.deepEqual(otherwise('Fifteen survived with burns.'), [])
  assert.deepEqual(otherwise('The bishop was unharmed but his guard lost a leg.'), ['The bishop'])
  assert.deepEqual(otherwise('Nine farmers were killed and the villagers saw no soldiers until noon.'), ['no soldiers'])
})

test('bodies that were seen, and whom somebody hopes to free, are left to the reader', () => {
  assert.deepEqual(otherwise('The villagers saw nine bodies.'), [])
  assert.deepEqual(otherwise('The nurse saw no bodies in the yard.'), [])
  assert.deepEqual(otherwise('They tried to free four hostages.'), [])
})
