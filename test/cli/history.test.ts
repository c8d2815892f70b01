import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountCommand } from '../../src/cli/commands/account.ts'
import { addCommand } from '../../src/cli/commands/add.ts'
import { diffCommand } from '../../src/cli/commands/diff.ts'
import { rebuildCommand } from '../../src/cli/commands/rebuild.ts'
import type { Account } from '../../src/model/account.ts'
import type { Claim } from '../../src/model/claim.ts'
import { steps } from '../../src/pipeline.ts'
import type { Difference } from '../../src/present/difference.ts'
import { decide, listClaims, listDecisions, listReports, openStore, reread, type Steps, type Store, work } from '../../src/store/index.ts'
import { folder, run } from './run.ts'

const line = (published: string, title: string, text: string) =>
  JSON.stringify({ url: 'https://river.example/aleppo', outlet: 'River Post', published, title, text })
const FIRST = line('2031-05-02', 'Shelling kills six in Aleppo', 'Six people were killed when shells hit Aleppo on Thursday, police said.')
const MENDED = line(
  '2031-05-05',
  'Shelling kills nine in Aleppo',
  'Nine people were killed and 14 were wounded when shells hit Aleppo on Thursday, police said. An earlier version of this report gave fewer deaths.',
)
const OTHER = JSON.stringify({
  ...{ outlet: 'Hill Wire', published: '2031-05-03', title: 'Ten wounded in Aleppo' },
  text: 'Ten people were wounded when shells hit Aleppo on Thursday, the health ministry said.',
})

const NEWER = `${steps.reader.replace(/@.*/, '')}@99`

/** Today's reader in another version: it reads ten as eleven, finds nothing in what was wounded by the mended report, and the rest as before. */
const newer: Steps = {
  ...steps,
  reader: NEWER,
  read: async (report, lines) => {
    const { claims, issues } = await steps.read(report, lines)
    return {
      issues,
      claims: claims
        .filter(({ quote }) => !/14/.test(quote.exact))
        .map((claim): Claim => ({ ...claim, reader: NEWER, ...(/Ten people/.test(claim.quote.exact) ? more(claim) : {}) })),
    }
  },
}

const more = (claim: Claim): Partial<Claim> => ({
  casualty: { ...claim.casualty!, number: { ...claim.casualty!.number, min: 11, max: 11 } },
})

const claimOf = async (store: Store, words: RegExp): Promise<Claim> => {
  const found = (await listClaims(store)).find(({ claim }) => words.test(claim.quote.exact))
  assert.ok(found, `a claim on ${words}`)
  return found.claim
}

test('what was held at a time, what a correction moved, and what becomes of decisions when the reader changes', async (t) => {
  const here = folder(t, { '1.jsonl': FIRST, '2.jsonl': [MENDED, OTHER].join('\n') })
  const ledger = { ledger: join(here, 'ledger') }
  assert.equal((await run(addCommand, [join(here, '1.jsonl')], ledger)).code, 0)
  const between = new Date(Date.now() + 1).toISOString()
  assert.match((await run(addCommand, [join(here, '2.jsonl')], ledger)).out, /2 new, 1 of them corrections of earlier ones/)

  const heldOn = async (options: Record<string, string | boolean>) => {
    const { out, err } = await run(accountCommand, [], { ...ledger, format: 'json', ...options })
    assert.match(err, /^What was held by .* is linked anew: \d+ reports?\.\n$/)
    const { reports, incidents } = JSON.parse(out) as Account
    const killed = incidents.flatMap(({ tolls }) =>
      tolls.filter(({ policy, outcome, group }) => policy.startsWith('ecw-range@') && outcome === 'killed' && group === null),
    )
    return { reports: reports.length, killed: killed.map(({ low, high }) => [low, high]) }
  }
  assert.deepEqual(await heldOn({ asOf: '2031-05-01' }), { reports: 0, killed: [] })
  assert.deepEqual(await heldOn({ asOf: '2031-05-02' }), { reports: 1, killed: [[6, 6]] })
  const late = await heldOn({ asOf: '2031-05-05' })
  assert.deepEqual([late.reports, late.killed[0]?.[1]], [3, 9], 'both versions are kept')
  assert.deepEqual(await heldOn({ asOf: between, recorded: true }), { reports: 1, killed: [[6, 6]] }, 'by what was recorded')

  const moved = async (options: Record<string, string | boolean>) =>
    JSON.parse((await run(diffCommand, [], { ...ledger, format: 'json', ...options })).out) as Difference
  const first = await moved({ from: '2031-05-02', to: '2031-05-05' })
  assert.deepEqual([first.reports.added.length, first.reports.gone.length, first.moved.length, first.closed.length], [2, 0, 1, 0])
  assert.ok(first.moved[0]!.tolls.some(({ before, after }) => before?.high === 6 && after?.high === 9))
  assert.deepEqual((await moved({ from: '2031-05-05', to: '2031-05-06' })).moved, [])

  const store = await openStore(ledger)
  try {
    await readAnew(store)
  } finally {
    await store.close()
  }

  async function readAnew(store: Store): Promise<void> {
    const [six, ten, wounded] = [await claimOf(store, /^Six people/), await claimOf(store, /Ten people/), await claimOf(store, /14/)]
    for (const { id } of [six, ten, wounded])
      await decide(store, { claim: id, decision: 'reject', reason: 'corrected since', author: 'anna' })
    await work(store, steps, { until: 'idle' })
    assert.equal(await reread(store, NEWER), 3)
    await work(store, newer, { until: 'idle' })

    const standings = async () => (await listDecisions(store)).map(({ standing, anchor }) => [anchor.exact, standing])
    const expected = [
      [six.quote.exact, 'holds'],
      [ten.quote.exact, 'changed'],
      [wounded.quote.exact, 'orphaned'],
    ]
    assert.deepEqual(await standings(), expected)
    const rejected = await listClaims(store, { status: 'rejected' })
    assert.deepEqual(
      rejected.map(({ claim }) => [claim.quote.exact, claim.reader]),
      [[six.quote.exact, NEWER]],
    )
    assert.ok(
      (await listClaims(store)).every(({ claim }) => claim.reader === NEWER),
      'what stands is what the newer one read',
    )
    const since = await moved({ from: between, recorded: true })
    assert.equal(since.reports.added.length, 2)
    const then = await heldOn({ asOf: between, recorded: true })
    assert.deepEqual(then, { reports: 1, killed: [[6, 6]] }, 'what was held then is what the reader of then read')

    assert.equal((await run(rebuildCommand, [], ledger)).code, 0)
    assert.deepEqual(await standings(), expected)
    assert.equal((await listReports(store)).filter(({ revises }) => revises !== null).length, 1)
  }
})

test('a wrong date is told by the option as it was written', async () => {
  await assert.rejects(run(accountCommand, [], { asOf: 'yesterday' }), /--as-of wants a date such as .*, not "yesterday"/)
})
