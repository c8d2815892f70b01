import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Account } from '../../src/model/account.ts'
import { stemma } from './run.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const schema = (name: string) => JSON.parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')) as object
const ajv = new Ajv2020({ strict: false }).addSchema(schema('claim.schema.json'))

test('account --format json is as the schema says, and each id that it names is one it holds', async () => {
  const { code, out, err } = await stemma(['account', '--format', 'json', join(ROOT, 'examples')])
  assert.equal(code, 0, err)
  const account = JSON.parse(out) as Account
  const valid = ajv.compile(schema('account.schema.json'))
  assert.ok(valid(account), JSON.stringify(valid.errors))
  const reports = new Set(account.reports.map(({ id }) => id))
  const claims = new Set(account.claims.map(({ id }) => id))
  assert.ok(account.incidents.length >= 4)
  for (const incident of account.incidents) {
    assert.deepEqual(
      incident.reports.filter((id) => !reports.has(id)),
      [],
    )
    const named = [
      ...incident.claims,
      ...incident.tolls.flatMap(({ used, dropped }) => [...used, ...dropped.map(({ claim }) => claim)]),
      ...incident.discrepancies.flatMap(({ between }) => between),
    ]
    assert.deepEqual(
      named.filter((id) => !claims.has(id)),
      [],
    )
  }
})

test('the brief shows tolls, who says what and the discrepancies, without colour or progress in a pipe', async () => {
  const { out, err } = await stemma(['account', join(ROOT, 'examples')])
  assert.equal(err, '')
  assert.ok(!out.includes('\u001b'))
  for (const words of ['Toll', 'Who says what', 'Where the accounts disagree', 'Reports', 'ucdp@', ' ← '])
    assert.ok(out.includes(words), words)
})

test('the brief shows parts of a toll beneath it, and figures of other events beside it', async () => {
  const input = `date 2023-05-12 Toll of the Tarvel market bombing rises from The Outlet
The death toll of Tuesday's bombing of the market in Aleppo stands at 64, of whom at least 12 were children, health officials said.

In the year 2014 a raid on the same market had killed 30 people, the police said.
`
  const { out } = await stemma(['account', '-'], { input })
  assert.match(out, /killed {2,}64 {2,}The Outlet ← health officials\n {5,}of them 12 or more children {2,}The Outlet ← health officials/)
  assert.match(out, /Told beside it, of other events\n {5}killed 30 people {2,}the same market, 2014 {2,}The Outlet ← the police/)
})

test('the brief shows the tolls of civilians and combatants where they are not those of all, and of policies that count civilians alone', async () => {
  const input = `date 2023-05-12 A raid near Manbij from The Outlet
About 100 fighters were killed in the raid near Manbij on Tuesday, the army said. A monitoring group said it had killed 24 civilians.
`
  const { out } = await stemma(['account', '-'], { input })
  assert.match(out, /killed, civilians {2,}project-literal@1 {2,}24 {2,}24 {2,}24/)
  assert.match(out, /airwars@2023 {2,}24/)
  assert.match(out, /\n {6}combatants {2,}project-literal@1 {2,}50 {2,}100 {2,}150/)
})

test('--policy shows only the policies named', async () => {
  const { out } = await stemma(['account', '--policy', 'ucdp,ecw-range', join(ROOT, 'examples')])
  assert.match(out, /ucdp@/)
  assert.doesNotMatch(out, /gtd@/)
})

test('nothing in gives an empty account', async () => {
  const { code, out } = await stemma(['account', '--format', 'json', '-'], { input: '' })
  assert.equal(code, 1)
  assert.deepEqual((JSON.parse(out) as Account).incidents, [])
})
