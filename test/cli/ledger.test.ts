import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { accountCommand } from '../../src/cli/commands/account.ts'
import { addCommand } from '../../src/cli/commands/add.ts'
import { checkpointCommand } from '../../src/cli/commands/checkpoint.ts'
import { type Command, Misuse, type Options } from '../../src/cli/commands/define.ts'
import { diffCommand } from '../../src/cli/commands/diff.ts'
import { explainCommand } from '../../src/cli/commands/explain.ts'
import { exportCommand } from '../../src/cli/commands/export.ts'
import { rebuildCommand } from '../../src/cli/commands/rebuild.ts'
import { verifyCommand } from '../../src/cli/commands/verify.ts'
import { workerCommand } from '../../src/cli/commands/worker.ts'
import { listReports, openStore } from '../../src/store/index.ts'
import { folder, run } from './run.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')

test('a ledger is filled by steps, checked by others, compared over time and made again', async (t) => {
  const here = folder(t, {})
  const ledger = { ledger: join(here, 'ledger') }
  const [checkpoint, entries] = [join(here, 'c.json'), join(here, 'entries.jsonl')]

  const added = await run(addCommand, [EXAMPLES], { ...ledger, wait: false, format: 'json' })
  assert.equal(added.code, 0, added.err)
  const { added: count, waiting } = JSON.parse(added.out) as { added: number; waiting: number }
  assert.ok(count > 0 && waiting === count)
  const worked = await run(workerCommand, [], { ...ledger, untilIdle: true })
  assert.deepEqual([worked.code, worked.out], [0, ''])
  assert.match(worked.err, new RegExp(`${count} reports read`))

  const made = await run(checkpointCommand, [], { ...ledger, entries })
  assert.equal(made.code, 0, made.err)
  writeFileSync(checkpoint, made.out)
  assert.equal((await run(verifyCommand, [checkpoint, entries], {})).code, 0)
  assert.match((await run(verifyCommand, [checkpoint], ledger)).out, /Verified the ledger/)
  writeFileSync(entries, readFileSync(entries, 'utf8').replace('"author":"anna"', '"author":"boris"'))
  const forged = await run(verifyCommand, [checkpoint, entries], {})
  const asData = JSON.parse((await run(verifyCommand, [checkpoint, entries], { format: 'json' })).out)
  assert.ok(!asData.holds && asData.faults.length > 0 && asData.checkpoints.length === 1)
  assert.equal(forged.code, 1)
  assert.match(forged.out, /FAULT entry 1 was changed/)
  await assert.rejects(run(verifyCommand, [checkpoint], { ...ledger, key: 'AAAA' }), Misuse)

  const moved = await run(diffCommand, [], { ...ledger, from: '2016-09-18', format: 'json' })
  const { reports, opened } = JSON.parse(moved.out) as { reports: { added: string[]; gone: string[] }; opened: unknown[] }
  assert.ok(reports.added.length > 0 && reports.gone.length === 0 && opened.length > 0)
  const still = await run(diffCommand, [], { ...ledger, from: '2100-01-01', recorded: true })
  assert.match(still.out, /Reports: none\. Claims: none\. Incidents: 0 new, 0 gone, 0 moved\./)
  await assert.rejects(run(diffCommand, [], ledger), Misuse)

  assert.match((await run(rebuildCommand, [], { ...ledger, reread: true })).out, /Rebuilt from \d+ entries/)
  const again = JSON.parse((await run(rebuildCommand, [], { ...ledger, format: 'json' })).out)
  assert.deepEqual(Object.keys(again), ['entries', 'linked', 'changed', 'orphaned'])
  assert.match((await run(verifyCommand, [checkpoint], ledger)).out, /Verified the ledger/)
})

test('what only looks at a ledger makes none', async (t) => {
  const ledger = join(folder(t, {}), 'none')
  const looking: readonly (readonly [Command, Options])[] = [
    [verifyCommand, {}],
    [exportCommand, { format: 'json' }],
    [checkpointCommand, {}],
    [diffCommand, { from: '2020-01-01' }],
    [rebuildCommand, {}],
    [explainCommand, {}],
    [accountCommand, { asOf: '2020-01-01' }],
  ]
  for (const [command, options] of looking) {
    await assert.rejects(run(command, [], { ...options, ledger }), /There is no ledger/, command.name)
    assert.ok(!existsSync(ledger), command.name)
  }
})

test('a file that is not there is misuse, and entries alone are said to be vouched for by nobody', async (t) => {
  const here = folder(t, { 'e.jsonl': '' })
  for (const name of ['c.json', 'c.jsonl', 'c.zip']) await assert.rejects(run(verifyCommand, [join(here, name)], {}), Misuse, name)
  const { code, out } = await run(verifyCommand, [join(here, 'e.jsonl')], {})
  assert.equal(code, 0)
  assert.match(out, /Held against no checkpoint/)
})

test('what is no entry, no file or no JSON is misuse, told with its place', async (t) => {
  const entry = '{"seq":1,"kind":"report-added"'
  const here = folder(t, { 'other.jsonl': '{"id":"a","text":"b"}', 'cut.jsonl': entry, 'null.jsonl': 'null' })
  const refused: readonly (readonly [string, RegExp])[] = [
    ['other.jsonl', /other\.jsonl:1: What stands there is no entry of a ledger/],
    ['null.jsonl', /null\.jsonl:1: What stands there is no entry of a ledger/],
    ['cut.jsonl', /cut\.jsonl:1: What stands there is not JSON/],
    ['.', /is a folder: name the file in it/],
  ]
  for (const [name, says] of refused) await assert.rejects(run(verifyCommand, [join(here, name)], {}), says, name)
})

test('add tells of what nobody reads and of what it cannot keep by file and line', async (t) => {
  const here = folder(t, {
    'a.jsonl': [
      '{"id":"a","text":"Six people were killed in the shelling of the town on Sunday."}',
      '{"id":"b","text":"Шестеро людей загинули внаслідок обстрілу міста у неділю, повідомили рятувальники."}',
    ].join('\n'),
  })
  const ledger = { ledger: join(here, 'ledger') }
  const file = join(here, 'a.jsonl')
  const first = await run(addCommand, [file], ledger)
  assert.ok(first.err.includes(`${file}:2: `), first.err)
  assert.ok(!first.err.includes(`${file}:1: `) && !/^b: /m.test(first.err), first.err)
  const other = join(here, 'b.jsonl')
  writeFileSync(other, '\n{"id":"a","text":"Nine people were killed in another town."}\n')
  assert.match((await run(addCommand, [other], ledger)).err, /b\.jsonl:2: The ledger has another text under the id a/)
})

test('a big feed is sent once, and its reports are taken in together', async (t) => {
  const items = Array.from(
    { length: 20 },
    (_, n) => `<item><title>No. ${n}</title><description>Shells killed ${n + 2} people in the town.</description></item>`,
  )
  const here = folder(t, {
    'big.rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>River Post</title><!--${'x'.repeat(9_000_000)}-->${items.join('')}</channel></rss>`,
  })
  const ledger = join(here, 'ledger')
  assert.equal((await run(addCommand, [join(here, 'big.rss')], { ledger, wait: false })).code, 0)
  const store = await openStore({ ledger })
  const reports = await listReports(store)
  await store.close()
  assert.deepEqual([reports.length, new Set(reports.map(({ sha256 }) => sha256)).size], [20, 1])
  assert.ok(new Set(reports.map(({ added }) => added)).size <= 2)
})

test('a field past what an index holds does not keep the rest out', async (t) => {
  const long = Array.from({ length: 9000 }, (_, i) => ((i * 2_654_435_761) >>> 0).toString(36)).join(' ')
  const records = [
    { id: 'url', url: `https://river.example/${long.replaceAll(' ', '')}`, text: 'Two people were killed in the town on Sunday.' },
    { id: 'title', outlet: 'River Post', title: long, text: 'Three people were killed in the town on Sunday.' },
    { id: long, lang: 'en\0\ud800', text: 'Four people were killed in the town on Sunday.' },
    { id: 'last', text: 'Five people were killed in the town on Sunday.' },
  ]
  const here = folder(t, { 'a.jsonl': records.map((record) => JSON.stringify(record)).join('\n') })
  const added = await run(addCommand, [join(here, 'a.jsonl')], { ledger: join(here, 'ledger'), wait: false, format: 'json' })
  assert.match(added.err, /^[^\n]*a\.jsonl:3: The id "[^\n]*\[bad-field\]\n$/)
  assert.deepEqual([added.code, JSON.parse(added.out)], [0, { added: 4, known: 0, revised: 0, refused: 0, waiting: 4 }])
})
