import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Case, readCases, toReport } from '../../eval/cases.ts'
import { goldClaims } from '../../eval/twins.ts'
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
  const claims = new Map(reports.map((r) => [r.id, goldClaims(r)]))
  return account(reports.map(toReport), { read: ({ id }) => ({ claims: claims.get(id)!, issues: [] }) })
}
