import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountCommand } from '../../src/cli/commands/account.ts'
import { addCommand } from '../../src/cli/commands/add.ts'
import { diffCommand } from '../../src/cli/commands/diff.ts'
import { explainCommand } from '../../src/cli/commands/explain.ts'
import { exportCommand } from '../../src/cli/commands/export.ts'
import type { Account, Incident } from '../../src/model/account.ts'
import { listIncidents, openStore } from '../../src/store/index.ts'
import { folder, run } from './run.ts'

const line = (outlet: string, published: string, title: string, text: string) =>
  JSON.stringify({ url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/varn`, outlet, published, title, text })

const FIRST = [
  line(
    'River Post',
    '2021-05-04',
    'Shells kill six in Varn',
    'Six people were killed when shells hit the market in Varn on Tuesday, police said.',
  ),
  line(
    'Hill Wire',
    '2021-05-04',
    'Nine dead in Varn',
    'Nine people were killed when shells hit the market in Varn on Tuesday, the ministry said.',
  ),
]
const NOTICE = line(
  'Hill Wire',
  '2021-05-06',
  'Withdrawn: Varn',
  'Hill Wire has withdrawn its report of 4 May. It did not meet our standards.',
)

const killed = (incidents: readonly Incident[]) =>
  incidents.flatMap(({ tolls }) =>
    tolls.filter(({ policy, outcome, group }) => policy.startsWith('ucdp@') && outcome === 'killed' && group === null),
  )

test('a report that its outlet takes back, without a figure, counts no more: in the tables, in the account and in what is handed out', async (t) => {
  const here = folder(t, { '1.jsonl': FIRST.join('\n'), '2.jsonl': NOTICE })
  const ledger = { ledger: join(here, 'ledger') }
  await run(addCommand, [join(here, '1.jsonl')], ledger)
  await run(addCommand, [join(here, '2.jsonl')], ledger)
  const said = async (...[command, paths, options]: Parameters<typeof run>) => (await run(command, paths, { ...ledger, ...options })).out

  const held = JSON.parse(await said(accountCommand, [], { asOf: '2021-05-06', format: 'json' })) as Account
  const [toll] = killed(held.incidents)
  assert.deepEqual([toll?.low, toll?.high], [6, 6])
  assert.match(toll?.dropped[0]?.why ?? '', /^withdrawn: .* on 2021-05-06$/)
  const before = JSON.parse(await said(accountCommand, [], { asOf: '2021-05-05', format: 'json' })) as Account
  assert.deepEqual(
    killed(before.incidents).map(({ low, high }) => [low, high]),
    [[6, 9]],
  )
  const files = JSON.parse((await run(accountCommand, [join(here, '1.jsonl'), join(here, '2.jsonl')], { format: 'json' })).out) as Account
  assert.deepEqual(files.incidents, held.incidents, 'the same of the files')

  const store = await openStore(ledger)
  try {
    assert.deepEqual(killed((await listIncidents(store)).map(({ incident }) => incident)), killed(held.incidents), 'in the tables')
  } finally {
    await store.close()
  }
  const moved = await said(diffCommand, [], { from: '2021-05-05', to: '2021-05-06', format: 'text' })
  assert.match(moved, /ucdp@23.1 killed: 6 \/ \S+ \/ 9 → 6 \/ 6 \/ 6/)
  const notice = held.reports.find(({ revises }) => revises !== undefined)!
  const why = (await said(explainCommand, [toll!.dropped[0]!.claim], {})).replace(/\s+/g, ' ')
  assert.ok(why.includes(`stands in its place (${notice.id})`), why)
  const early = await said(exportCommand, [], { format: 'tolls-csv', asOf: '2021-05-05' })
  assert.match(early, /,ucdp@23\.1,killed,,6,\d,9,/)
  assert.doesNotMatch(await said(exportCommand, [], { format: 'tolls-csv' }), /,ucdp@23\.1,killed,,6,\d,9,/)
  for (const [wrong, says] of [
    [{ format: 'bundle', asOf: '2021-05-05' }, /name another format/],
    [{ format: 'json', recorded: true }, /--recorded wants a time/],
    [{ format: 'json', asOf: '5 May' }, /--as-of wants a date/],
  ] as const)
    await assert.rejects(run(exportCommand, [], { ...ledger, ...wrong }), says)
  const rows = await said(exportCommand, [], { format: 'claims-csv' })
  assert.ok(rows.includes(`,${notice.revises},${notice.id},Hill Wire,`))
  assert.ok((await said(exportCommand, [], { format: 'prov' })).includes(`"prov:wasRevisionOf":{"@id":"urn:stemma:${notice.revises}"}`))
})
