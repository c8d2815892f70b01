import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFreshCases } from '../../eval/coded.ts'

interface Coded {
  readonly id: string
  readonly reports: readonly string[]
  readonly discrepancies: readonly { readonly between: readonly string[] }[]
}

test('fresh cases are coded in the words of their reports', () => {
  const reports = readFreshCases().flatMap((c) => c.reports)
  assert.ok(reports.length >= 16)
  for (const { id, whole, gold } of reports) {
    for (const { quote, casualty, attribution } of gold) {
      const words = [quote, casualty?.number.text, casualty?.victims?.text, casualty?.by, ...attribution.map((a) => a.name)]
      for (const said of words) assert.ok(!said || whole.includes(said), `${id}: ${said}`)
    }
  }
})

test('a discrepancy of a fresh case is between claims of the incident’s reports', () => {
  for (const { name, reports, incidents } of readFreshCases()) {
    const claims = new Set(reports.flatMap((r) => r.gold.map((c) => `${r.file}#${c.id}`)))
    const coded = incidents as Coded[]
    assert.ok(
      coded.some(({ discrepancies }) => discrepancies.length > 0),
      name,
    )
    for (const incident of coded) {
      for (const ref of incident.discrepancies.flatMap((d) => d.between))
        assert.ok(claims.has(ref) && incident.reports.includes(ref.split('#')[0]!), `${name}/${ref}`)
    }
  }
})
