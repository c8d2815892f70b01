import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import { sheetOf } from '../../src/exports/protection/sheet.ts'
import { SAMPLE, SAMPLE_REPORTS } from '../../src/exports/sample/account.ts'

const texts = new Map(SAMPLE_REPORTS.map((report) => [report.id, report]))
const sheet = sheetOf(SAMPLE, { software: 'stemma 0.0.0', texts })!
const coarse = sheetOf(SAMPLE, { software: 'stemma 0.0.0', texts, protection: { coarsen: 150 } })!
const open = sheetOf(SAMPLE, { software: 'stemma 0.0.0', texts, protection: { withholdNames: false, blurSites: false } })!
const words = (content: string | Uint8Array) => (typeof content === 'string' ? content : Buffer.from(content).toString('latin1'))

test('every file of the folder is a line of the list', () => {
  const files = readdirSync(new URL('../../src/exports', import.meta.url)).filter((name) => name.endsWith('.ts'))
  const entries = files.filter((name) => name !== 'define.ts' && name !== 'index.ts')
  assert.equal(EXPORTS.length, entries.length)
  assert.equal(new Set(EXPORTS.map(({ name }) => name)).size, EXPORTS.length)
})

for (const one of EXPORTS) {
  const { name, examples, loses } = one
  test(`${name}: what it writes of the sample holds its examples, policy and program`, () => {
    const written = words(one.write(sheet))
    for (const example of examples) assert.ok(written.includes(example), `${example}\n${written.slice(0, 2000)}`)
    assert.ok(loses.length > 0)
    if (name === 'bundle') return
    assert.ok(written.includes('stemma 0.0.0'), 'names the program')
    assert.ok(written.includes('ucdp@23.1') || written.includes('ecw-range@1.01'), 'names a policy')
  })

  test(`${name}: is the same every time, and holds an empty account`, () => {
    assert.deepEqual(one.write(sheet), one.write(sheet))
    one.write({ ...sheet, account: { reports: [], claims: [], incidents: [], issues: [] } })
  })

  test(`${name}: tells nothing that is kept back`, () => {
    if (name === 'bundle') return
    const written = words(one.write(sheet))
    for (const secret of ['Ruth', 'Saint Anna', '10.51', '20.267']) assert.ok(!written.includes(secret), secret)
    const coarsened = words(one.write(coarse))
    for (const secret of ['Hillville', '20.25', '10.5,', '10.51']) assert.ok(!coarsened.includes(secret), `${secret}\n${coarsened}`)
    for (const { text } of SAMPLE_REPORTS) assert.ok(!words(one.write(open)).includes(text.slice(-60)), 'no whole article')
  })
}
