import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Case, type GoldClaim, type GoldReport, readCases, toReport } from '../../eval/cases.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { account } from '../../src/pipeline.ts'

const HERE = import.meta.dirname
const ROOT = join(HERE, '..', '..')

/** The account of the examples on their annotated claims. One that differs is written beside its golden, to be looked at. */
describe('golden accounts', () => {
  for (const one of readCases(join(ROOT, 'test', 'gold'), join(ROOT, 'examples')))
    it(one.name, () => {
      const made = `${JSON.stringify(accountOf(one), null, 1)}\n`
      const [golden, beside] = [join(HERE, `${one.name}.json`), join(HERE, `${one.name}.actual.json`)]
      if (!existsSync(golden)) writeFileSync(golden, made)
      const same = readFileSync(golden, 'utf8') === made
      if (same) rmSync(beside, { force: true })
      else writeFileSync(beside, made)
      assert.ok(same, `${beside} differs from its golden: look at both, and keep the better`)
    })
})

function accountOf({ reports }: Case) {
  const by = new Map(reports.map((r) => [r.id, r]))
  return account(reports.map(toReport), { read: (report) => ({ claims: claimsOf(report, by.get(report.id)!), issues: [] }) })
}

function claimsOf(report: Report, { gold }: GoldReport): Claim[] {
  const id = (of: string | null | undefined) => (of ? `${report.id}#${of}` : null)
  return gold.map((g: GoldClaim): Claim => {
    const start = Math.max(report.text.indexOf(g.quote, report.body), report.text.indexOf(g.quote))
    return {
      ...g,
      id: `${report.id}#${g.id}`,
      report: report.id,
      reader: 'gold@1',
      quote: { start, end: start + g.quote.length, exact: g.quote },
      of: id(g.of),
      repeats: id(g.repeats),
      attribution: g.attribution.map(({ name, named }) => ({ name, named, source: null, cue: null })),
      where: g.where
        ? { text: g.where.text, lat: g.where.lat ?? null, lon: g.where.lon ?? null, radiusKm: g.where.radiusKm ?? null }
        : null,
    } as Claim
  })
}
