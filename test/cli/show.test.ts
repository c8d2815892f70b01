import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { addCommand } from '../../src/cli/commands/add.ts'
import { explainCommand } from '../../src/cli/commands/explain.ts'
import { showCommand } from '../../src/cli/commands/show.ts'
import type { Account } from '../../src/model/account.ts'
import { sha256 } from '../../src/model/ids.ts'
import { steps } from '../../src/pipeline.ts'
import { entries, openStore, work } from '../../src/store/index.ts'
import { folder, lines, run, stemma } from './run.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')

test('what was added is shown, the same as of the files, and explained', async (t) => {
  const ledger = join(folder(t, {}), 'ledger')
  const added = await stemma(['add', '--ledger', ledger, '--author', 'anna', EXAMPLES])
  assert.equal(added.code, 0, added.err)
  const [shown, files, again] = await Promise.all([
    stemma(['show', '--ledger', ledger, '--format', 'json']),
    stemma(['account', '--format', 'json', EXAMPLES]),
    stemma(['add', '--ledger', ledger, EXAMPLES]),
  ])
  const held = JSON.parse(shown.out) as Account
  assert.deepEqual({ ...held, issues: [] }, { ...(JSON.parse(files.out) as Account), issues: [] })
  assert.match(again.out, /0 new/)

  const incident = held.incidents.toSorted((a, b) => b.reports.length - a.reports.length)[0]!
  const one = await stemma(['show', '--ledger', ledger, incident.id.slice(0, 20)])
  assert.match(one.out, /Who says what/)
  const why = await stemma(['explain', '--ledger', ledger, incident.id, incident.claims[0]!, `${incident.id}:ucdp:killed`])
  assert.equal(why.code, 0, why.err)
  for (const words of ['Why these reports are one incident', 'Why it was read so', 'Origins:', 'Used'])
    assert.ok(why.out.includes(words), words)
  const pairs = why.out.split('Origins:')[0]!.match(/ and .*: [+−]\d/g) ?? []
  assert.ok(pairs.length < incident.reports.length, 'of each report only what joins it most strongly')
  const ids = [incident.id, incident.claims[0]!, `${incident.id}:ucdp:killed`]
  const data = lines((await stemma(['explain', '--ledger', ledger, '--format', 'json', ...ids])).out) as Record<string, object>[]
  assert.deepEqual(
    data.map((one) => Object.keys(one)),
    [
      ['incident', 'reports'],
      ['claim', 'asRead', 'decisions', 'report'],
      ['incident', 'tolls', 'claims'],
    ],
  )
  const toll = incident.tolls.find(({ group }) => group === 'civilian')!
  const slot = `${incident.id}:${toll.policy}:${toll.outcome}`
  const civilians = await stemma(['explain', '--ledger', ledger, `${slot}:civilians`])
  assert.equal(civilians.out.match(/: low /g)?.length, 1, civilians.err)
  const nobody = await stemma(['explain', '--ledger', ledger, `${slot}:nobody`])
  assert.equal(nobody.code, 2)
  const whose = held.reports.find(({ id }) => incident.reports.includes(id))!
  const original = await stemma(['show', '--ledger', ledger, '--original', whose.id.slice(0, 20)])
  assert.deepEqual([original.code, sha256(original.out)], [0, whose.sha256], original.err)
  assert.match((await stemma(['show', '--ledger', ledger, '--original', incident.id])).err, /several reports/)
  const none = await stemma(['explain', '--ledger', ledger, 'incident-none'])
  assert.equal(none.code, 2)

  const cut = await stemma(['export', '--ledger', ledger, '--format', 'json'], { head: true })
  assert.equal(cut.code, 0, cut.err)
  const store = await openStore({ ledger })
  const [handed] = (await entries(store, { kinds: ['export-made'] })).toReversed()
  await store.close()
  assert.ok(
    handed?.kind === 'export-made' && (handed.body.about as { incomplete?: true }).incomplete,
    'what a closed pipe broke off is kept as incomplete',
  )

  const before = await stemma(['account', '--ledger', ledger, '--as-of', '2016-09-18', '--format', 'json'])
  const then = JSON.parse(before.out) as Account
  assert.ok(then.reports.length > 0 && then.reports.every(({ published }) => (published ?? '') <= '2016-09-18'))
})

test('an empty ledger says what to do, and one that is not there is misuse and is not made', async (t) => {
  const path = folder(t, { 'none.txt': '' })
  const ledger = join(path, 'ledger')
  const gone = await stemma(['show', '--ledger', ledger])
  assert.equal(gone.code, 2)
  assert.match(gone.err, /no ledger .*stemma add/)
  assert.ok(!existsSync(ledger))
  await stemma(['add', '--ledger', ledger, join(path, 'none.txt')])
  const { code, err } = await stemma(['show', '--ledger', ledger])
  assert.equal(code, 0)
  assert.match(err, /stemma add/)
})

test('what is stored is shown and explained, not what would be linked now', async (t) => {
  const report = {
    outlet: 'Hill Wire',
    published: '2021-05-05',
    text: 'Nine people were killed when shells hit Varn on Tuesday, police said.',
  }
  const here = folder(t, { 'one.jsonl': JSON.stringify(report) })
  const ledger = { ledger: join(here, 'ledger') }
  await run(addCommand, [join(here, 'one.jsonl')], { ...ledger, wait: false })
  const waiting = await run(showCommand, [], { ...ledger, format: 'json' })
  assert.deepEqual((JSON.parse(waiting.out) as Account).incidents, [])
  assert.match(waiting.err, /wait to be read and linked/)
  const store = await openStore(ledger)
  const otherwise: typeof steps.account = (known) => {
    const { incidents, edges } = steps.account(known)
    return { edges, incidents: incidents.map((one) => ({ ...one, origins: 77 })) }
  }
  await work(store, { ...steps, account: otherwise }, { until: 'idle' })
  await store.close()
  const shown = JSON.parse((await run(showCommand, [], { ...ledger, format: 'json', policy: 'ucdp' })).out) as Account
  assert.deepEqual([shown.incidents.map(({ origins }) => origins), shown.reports.length], [[77], 1])
  assert.ok(shown.incidents[0]!.tolls.length > 0 && shown.incidents[0]!.tolls.every(({ policy }) => policy.startsWith('ucdp@')))
  const { id, claims, reports } = shown.incidents[0]!
  assert.match((await run(explainCommand, [id], ledger)).out, /Origins: 77 /)
  assert.match((await run(showCommand, [], { ...ledger, format: 'text' })).out, /^1 report, 1 claim, 1 incident\n[\s\S]*77 origins/)
  for (const one of [claims[0]!, reports[0]!]) {
    const { out } = await run(showCommand, [one.slice(0, 20)], { ...ledger, format: 'json' })
    assert.deepEqual((JSON.parse(out) as Account).claims, shown.claims, one)
  }
})
