import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Account } from '../../src/model/account.ts'
import type { IncidentPage, IncidentRow } from '../../src/present/rows.ts'
import { incidentRows } from '../../src/server/incident-rows.ts'
import { desk, type Opened } from '../web/desk.ts'
import { asker } from './team.ts'

let held: Opened
before(async () => {
  held = await desk()
})
after(() => held?.close())

const get = <T>(path: string): Promise<T> => asker(held.url).data('GET', `/api${path}`)
const post = (path: string, body: unknown) => asker(held.url).ask('POST', `/api${path}`, body)
const rows = () => get<IncidentRow[]>('/incidents')

test('rows of incidents say what the incidents do, before and after decisions, a ruling, a merge and what takes them back', async () => {
  const first = await rows()
  for (const row of first) {
    const { card, incident, claims } = await get<IncidentPage>(`/incidents/${row.id}`)
    assert.deepEqual(
      { ...row, name: card.name, when: card.when, where: card.where, claims: claims.length, discrepancies: incident.discrepancies.length },
      row,
    )
    assert.equal(row.open, claims.filter(({ standing }) => standing === 'open').length)
  }
  assert.deepEqual(await rows(), first, 'asked again')

  const page = await get<IncidentPage>(`/incidents/${first[0]!.id}`)
  const highest = page.claims
    .filter(({ casualty, scope }) => casualty?.outcome === 'killed' && scope === 'incident')
    .toSorted((a, b) => (b.casualty?.number.max ?? 0) - (a.casualty?.number.max ?? 0))[0]!
  await post('/decisions', { claims: [{ id: highest.id, version: highest.version }], to: 'rejected' })
  await held.work()
  const rejected = (await rows()).find(({ id }) => id === first[0]!.id)!
  assert.notDeepEqual(rejected.killed, first[0]!.killed)
  assert.ok(rejected.open < first[0]!.open)
  await post('/undo', {})
  await held.work()
  assert.deepEqual(await rows(), first)

  const [discrepancy] = page.incident.discrepancies
  const { about, between } = discrepancy!
  await post('/rulings/discrepancies', { incident: page.incident.id, about, between, ruling: 'stand', holds: [], reason: 'both' })
  assert.equal((await rows()).find(({ id }) => id === first[0]!.id)!.unruled, first[0]!.unruled - 1)
  await post('/undo', {})
  await post('/incidents/change', { merge: [first[0]!.id, first[1]!.id] })
  await held.work()
  assert.equal((await rows()).length, first.length - 1)
  await post('/undo', {})
  await held.work()
  assert.deepEqual(await rows(), first)
})

test('incidents are found by words of their reports, an outlet or a source, page after page', async () => {
  const all = await rows()
  const { card, claims } = await get<IncidentPage>(`/incidents/${all[0]!.id}`)
  const found = async (text: string) => (await get<IncidentRow[]>(`/incidents?text=${encodeURIComponent(text)}`)).map(({ id }) => id)
  const source = claims.find(({ attribution }) => attribution.length > 0)!.attribution.at(-1)!.name
  for (const words of [card.reports[0]!.title, card.reports[0]!.outlet, claims[0]!.quote.exact, source])
    assert.ok((await found(words)).includes(all[0]!.id), words)
  assert.deepEqual(await found('no report has these words'), [])
  assert.deepEqual(await found('%'), [], 'a sign that no report has')
  const common = await found('killed')
  assert.ok(common.length > 1)
  const next = await get<IncidentRow[]>(`/incidents?text=killed&limit=1&after=${common[0]}`)
  assert.equal(next[0]!.id, common[1])
})

test('an export is of one incident where it is asked for, and names the version of the program', async () => {
  const [row] = await rows()
  const written = (body: object) => post('/exports', { format: 'json', ...body })
  const account = (await (await written({ incident: row!.id })).json()) as Account & { about: { software: string } }
  assert.match(account.about.software, /^stemma \d+\.\d+/)
  assert.deepEqual(
    account.incidents.map(({ id }) => id),
    [row!.id],
  )
  assert.equal(account.reports.length, row!.reports)
  assert.equal(account.claims.length, row!.claims)
  assert.equal((await written({ incident: 'incident-none' })).status, 400)
  assert.equal((await written({ format: 'bundle', incident: row!.id })).status, 400)
})

test('the rows are made without the texts of the reports', async () => {
  const read = new Set<string>()
  const db = held.store.db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      for (const row of result.rows) for (const column of Object.keys(row)) read.add(column)
      return result
    },
  })
  const made = await incidentRows({ ...held.store, db }, { limit: 100 })
  assert.deepEqual(made, await rows())
  assert.ok(read.has('outlet') && !read.has('text'), [...read].join(' '))
})
