import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFresh } from '../../eval/coded.ts'

test('fresh reports are coded in their own words', () => {
  const reports = readFresh().flatMap((c) => c.reports)
  assert.equal(reports.length, 42)
  for (const { id, whole, gold } of reports) {
    for (const { quote, casualty } of gold) {
      assert.ok(whole.includes(quote), `${id}: ${quote}`)
      if (casualty?.number.text) assert.ok(whole.includes(casualty.number.text), `${id}: ${casualty.number.text}`)
      if (casualty) assert.ok(casualty.number.min !== null || casualty.number.max !== null, `${id}: ${quote}`)
    }
  }
})
