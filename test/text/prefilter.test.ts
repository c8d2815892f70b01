import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayTell } from '../../src/text/prefilter.ts'

test('texts that may tell of violence', () => {
  for (const text of [
    'Ten were KILLED.',
    'A mine went off.',
    'Nobody was hurt.',
    'The toll rose.',
    'Two bodies lay there.',
    'It claimed the attack.',
  ]) {
    assert.ok(mayTell(text), text)
  }
})

test('texts that cannot', () => {
  for (const text of [
    'The market opened late.',
    'Traders drank tea and determined the price of seed.',
    '',
    'A new bridge, built by the province.',
  ]) {
    assert.ok(!mayTell(text), text)
  }
})
