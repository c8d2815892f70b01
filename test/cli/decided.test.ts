import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { accountCommand } from '../../src/cli/commands/account.ts'
import { addCommand } from '../../src/cli/commands/add.ts'
import { type Command, Misuse, type Options } from '../../src/cli/commands/define.ts'
import { diffCommand } from '../../src/cli/commands/diff.ts'
import { explainCommand } from '../../src/cli/commands/explain.ts'
import { exportCommand } from '../../src/cli/commands/export.ts'
import { rebuildCommand } from '../../src/cli/commands/rebuild.ts'
import { showCommand } from '../../src/cli/commands/show.ts'
import type { Claim } from '../../src/model/claim.ts'
import { steps } from '../../src/pipeline.ts'
import { decide, entries, listClaims, listIncidents, merge, openStore, type Store, split, undo, work } from '../../src/store/index.ts'
import { run } from './run.ts'

const REPORTS = [
  [
    'River Post',
    '2021-05-04',
    'Shells kill six in Varn',
    'Six people were killed when shells hit the market in Varn on Tuesday, police said.',
  ],
  [
    ...['Hill Wire', '2021-05-05', 'Nine dead in Varn'],
    'Nine people were killed when shells hit the market in Varn on Tuesday, the health ministry said. “We carried 20 wounded,” a medic said.',
  ],
  [
    'Coast Daily',
    '2021-07-16',
    'Drone kills four by Ostrel bridge',
    'A drone killed four drivers at Ostrel bridge on Thursday, the army said.',
  ],
].map(([outlet, published, title, text]) => JSON.stringify({ outlet, published, title, text }))

let here: string
let ledger: Options
let store: Store
const said = async (command: Command, paths: readonly string[], options: Options = {}) =>
  (await run(command, paths, { ...ledger, ...options })).out
/** A time after all that is recorded so far and before what comes. */
async function now(): Promise<string> {
  const at = new Date(Date.now() + 1).toISOString()
  await new Promise((done) => setTimeout(done, 5))
  return at
}
const since = (from: string, options: Options = {}) => said(diffCommand, [], { recorded: true, from, format: 'text', ...options })

async function claimOf(words: RegExp): Promise<Claim> {
  const found = (await listClaims(store)).find(({ claim }) => words.test(claim.quote.exact))
  assert.ok(found, `a claim on ${words}`)
  return found.claim
}

async function saying(claim: string, what: Omit<Parameters<typeof decide>[1], 'claim' | 'author'>): Promise<string> {
  const from = await now()
  await decide(store, { claim, author: 'bo', ...what })
  await work(store, steps, { until: 'idle' })
  return since(from)
}

before(async () => {
  here = mkdtempSync(join(tmpdir(), 'stemma-'))
  writeFileSync(join(here, 'reports.jsonl'), REPORTS.join('\n'))
  ledger = { ledger: join(here, 'ledger') }
  assert.equal((await run(addCommand, [join(here, 'reports.jsonl')], ledger)).code, 0)
  store = await openStore({ ledger: String(ledger.ledger) })
})
after(async () => {
  await store.close()
  rmSync(here, { recursive: true, force: true })
})

test('a decision is told with who made it, on which words and why, and each incident with its place', async () => {
  const nine = await claimOf(/^Nine people/)
  const edit = { casualty: { ...nine.casualty!, number: { text: 'Nine', min: 8, max: 8, approximate: false } } }
  const edited = await saying(nine.id, { decision: 'edit', edit, reason: 'one was counted twice' })
  assert.match(edited, /#\d+ \d{4}-\d\d-\d\d \d\d:\d\d bo edited “Nine people were killed” \(claim-\w+…\): one was counted twice/)
  assert.match(edited, /MOVED Varn · 2021-05-04 · incident-/)
  assert.match(edited, /~ “Nine people were killed” \(Hill Wire ← the health ministry\): figure 9 → 8/)
  const six = await claimOf(/^Six people/)
  const rejected = await saying(six.id, { decision: 'reject', reason: 'read off another page' })
  assert.match(rejected, /bo rejected “Six people were killed” .*: read off another page/)
  assert.match(rejected, /− “Six people were killed” \(River Post ← police\): no longer in the account/)
  const accepted = await saying((await claimOf(/20 wounded/)).id, { decision: 'accept', reason: '' })
  assert.match(accepted, /0 moved\.\n\nWhat people did in between\n {2}#\d+ .* bo accepted “20 wounded”/)
})

test('what was rejected and what was edited is explained as that, not as unknown', async () => {
  const [six] = await listClaims(store, { status: 'rejected' })
  const gone = await said(explainCommand, [six!.claim.id])
  assert.match(gone, /bo rejected it: it is in no account \(read off another page\)/)
  const edited = await said(explainCommand, [(await claimOf(/^Nine people/)).id])
  assert.match(edited, /bo edited it \(one was counted twice\)\n\n.*\n {4}figure 9 → 8/)
  await assert.rejects(said(showCommand, [six!.claim.id], { format: 'text' }), /stemma explain/)
})

test('a merge, a split and what is taken back say where the claims are now', async () => {
  const [a, b] = (await listIncidents(store)).map(({ incident }) => incident)
  let from = await now()
  const tied = await merge(store, [{ id: a!.id }, { id: b!.id }], { author: 'bo', reason: 'one operation' })
  assert.ok(tied.kind === 'done')
  await work(store, steps, { until: 'idle' })
  const merged = await since(from)
  assert.match(merged, /bo put two incidents together, .*: one operation/)
  assert.match(merged, /GONE .* · incident-\w+ · .*\n {2}\d of its claims (?:is|are) in incident-\w+ now/)
  from = await now()
  assert.equal((await undo(store, tied.entry.seq, { author: 'cy', reason: 'mistaken' })).kind, 'done')
  await work(store, steps, { until: 'idle' })
  assert.match(await since(from), /cy took back entry #\d+ \(put two incidents together, .*\): mistaken/)
  const wounded = await claimOf(/20 wounded/)
  const home = (await listIncidents(store)).find(({ incident }) => incident.claims.includes(wounded.id))!
  from = await now()
  await split(store, { incident: { id: home.incident.id }, claims: [wounded.id] }, { author: 'bo', reason: 'another day' })
  await work(store, steps, { until: 'idle' })
  const parted = await since(from)
  assert.match(parted, /bo took “20 wounded” \(claim-\w+…\) out of the incident of .*: another day/)
  assert.match(parted, /NEW .*\n {2}1 of its claims was in incident-/)
  const data = JSON.parse(await since(from, { format: 'json' })) as { acts: { seq: number; says: string }[] }
  assert.equal(data.acts.length, 1)
})

test('quotation marks within quoted words are single ones', async () => {
  const quoted = await claimOf(/wounded/)
  const why = await said(explainCommand, [quoted.id])
  assert.doesNotMatch(why, /“[^”]*“/)
})

test('an edited claim is handed out as edited on its exact words, a rejected one not, and as of before as it was read', async () => {
  const rows = await said(exportCommand, [], { format: 'claims-csv' })
  assert.match(rows, /Nine people were killed,\d+,\d+,.*,killed,Nine,8,8,/)
  assert.doesNotMatch(rows, /Six people were killed/)
  const [first] = await entries(store, { kinds: ['claim-decided'] })
  const before = new Date(Date.parse(first!.at) - 1).toISOString()
  const then = await said(exportCommand, [], { format: 'claims-csv', asOf: before, recorded: true })
  assert.match(then, /Nine people were killed,\d+,\d+,.*,killed,Nine,9,9,/)
  assert.match(then, /Six people were killed/)
})

test('an export has the same bytes after the tables are made again', async () => {
  for (const format of ['json', 'annotations', 'claims-csv', 'prov']) {
    const before = await said(exportCommand, [], { format })
    await run(rebuildCommand, [], ledger)
    assert.equal(await said(exportCommand, [], { format }), before, format)
  }
})

test('ids and times that are wrong or could be several are misuse, with what to do', async () => {
  const wrong: readonly (readonly [Command, readonly string[], Options, RegExp])[] = [
    [explainCommand, ['claim-'], {}, /"claim-" could be any of \d+: claim-\w+, .*Give more letters/],
    [explainCommand, [''], {}, /An id is empty/],
    [explainCommand, ['incident-none:ucdp:killed'], {}, /no incident incident-none/],
    [explainCommand, [`${(await listIncidents(store))[0]!.incident.id}:ucdp:hurt`], {}, /This incident has .*ucdp:killed/],
    [explainCommand, [(await claimOf(/Nine people/)).report], {}, /is a report: `stemma show report-/],
    [showCommand, ['report-'], { format: 'text' }, /could be any of 3/],
    [accountCommand, [], { asOf: '2021-02-30' }, /--as-of wants a date/],
    [accountCommand, [], { recorded: true }, /--recorded wants a time/],
    [accountCommand, ['x.jsonl'], { asOf: '2021-05-04' }, /name no files beside it/],
    [diffCommand, [], { from: '2021-05-04junk' }, /--from wants a date/],
    [diffCommand, [], { from: '2021-05-04T25:00' }, /--from wants a date/],
    [diffCommand, [], { from: '2021-05-06', to: '2021-05-04' }, /--from .* is later than --to/],
  ]
  for (const [command, paths, options, says] of wrong)
    await assert.rejects(run(command, paths, { ...ledger, ...options }), (error) => error instanceof Misuse && says.test(error.message))
})

test('a time without a zone is UTC', async () => {
  const [plain, zoned] = await Promise.all([since('2021-05-04 12:00'), since('2021-05-04T12:00Z')])
  assert.equal(plain, zoned)
})
