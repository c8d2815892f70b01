import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWritten } from '../../eval/coded.ts'
import { reworded } from '../../training/casualty/reworded.ts'
import { thinned } from '../../training/casualty/thin.ts'
import { seeded } from '../../training/random.ts'

const written = readWritten().slice(0, 12)

test('thinned reports hold every claim that they keep, are shorter than what they came from, and the same each time', () => {
  const thin = thinned(written)
  const whole = new Map(written.flatMap((c) => c.reports.map((r) => [r.id, r] as const)))
  assert.ok(thin.length > 20)
  assert.deepEqual(thin, thinned(written))
  for (const { reports } of thin)
    for (const { id, whole: text, gold } of reports) {
      assert.ok(gold.length > 0)
      assert.ok(gold.length <= whole.get(id.replace('~', ''))!.gold.length)
      for (const { quote } of gold) assert.ok(text.includes(quote), `${id}: ${quote}`)
    }
})

test('rewording changes words alike in text and claims, and no number', () => {
  const random = seeded(3)
  const numbers = (text: string) => text.match(/\d+/g)
  let changed = 0
  for (const report of written.flatMap((c) => c.reports)) {
    const made = reworded(report, random)
    if (made.whole !== report.whole) changed++
    assert.deepEqual(numbers(made.whole), numbers(report.whole))
    assert.equal(made.gold.length, report.gold.length)
    for (const { quote } of made.gold) assert.ok(made.whole.includes(quote), quote)
  }
  assert.ok(changed > 40)
})
