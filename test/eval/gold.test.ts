import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readCases } from '../../eval/cases.ts'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

for (const { name, reports } of readCases(root('test/gold'), root('examples'))) {
  test(`the gold of ${name} stands in its reports`, () => {
    for (const { id, whole, gold } of reports) {
      const ids = new Set(gold.map((g) => g.id))
      assert.equal(ids.size, gold.length, `${id}: an id twice`)
      for (const g of gold) {
        const words = [g.quote, g.casualty?.number.text, g.casualty?.victims?.text, g.casualty?.by, g.when?.text, g.where?.text]
        const sources = g.attribution.flatMap((a) => [a.name, a.cue])
        for (const word of [...words, ...sources]) assert.ok(!word || whole.includes(word), `${id}#${g.id}: not in the text: ${word}`)
        for (const other of [g.of, g.repeats]) assert.ok(!other || ids.has(other), `${id}#${g.id}: no claim ${other}`)
      }
    }
  })
}
