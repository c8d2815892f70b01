import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Account } from '../../src/model/account.ts'
import type { IncidentPage, IncidentRow, QueuePage, SourceRuling } from '../../src/present/rows.ts'
import { rebuild } from '../../src/store/index.ts'
import { desk, type Opened } from '../web/desk.ts'

let held: Opened
before(async () => {
  held = await desk()
})
after(() => held?.close())

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${held.url}/api${path}`)).json()) as T
async function post<T>(path: string, body: unknown): Promise<{ status: number; said: T }> {
  const headers = { 'content-type': 'application/json', 'x-stemma': '1' }
  const response = await fetch(`${held.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, said: (await response.json()) as T }
}
async function disputed(): Promise<IncidentPage> {
  const row = (await get<IncidentRow[]>('/incidents')).find(({ discrepancies }) => discrepancies > 0)
  return get<IncidentPage>(`/incidents/${row!.id}`)
}

test('a discrepancy is ruled on, open again when the ruling is taken back, and ruled again after a rebuild', async () => {
  const { incident } = await disputed()
  const [{ about, between }] = incident.discrepancies as [IncidentPage['incident']['discrepancies'][number]]
  const ask = { incident: incident.id, about, between, reason: 'the later count' }
  assert.equal((await post('/rulings/discrepancies', { ...ask, ruling: 'holds' })).status, 400)
  assert.equal((await post('/rulings/discrepancies', { ...ask, ruling: 'none', between: between.slice(1) })).status, 409)
  const { said } = await post<{ entry: number }>('/rulings/discrepancies', { ...ask, ruling: 'holds', holds: [between[0]] })
  const ruling = async () => (await get<IncidentPage>(`/incidents/${incident.id}`)).rulings[0]
  const open = async () => (await get<IncidentRow[]>('/incidents')).find(({ id }) => id === incident.id)?.unruled
  const { by, reason, holds, since } = (await ruling())!
  assert.deepEqual({ by, reason, holds, since }, { by: 'anna', reason: 'the later count', holds: [between[0]], since: [] })
  assert.equal(await open(), incident.discrepancies.length - 1)
  await rebuild(held.store)
  await held.work()
  assert.equal((await ruling())?.seq, said.entry)
  const { incidents } = (await post<Account>('/exports', { format: 'json' })).said
  const given = incidents.flatMap(({ discrepancies }) => discrepancies.flatMap(({ ruling }) => ruling ?? []))
  assert.deepEqual(
    given.map(({ ruling, holds, reason }) => ({ ruling, holds, reason })),
    [{ ruling: 'holds', holds: [between[0]], reason: 'the later count' }],
  )
  await post(`/entries/${said.entry}/undo`, {})
  assert.equal(await ruling(), undefined)
  assert.equal((await post<{ undone: unknown }>('/undo', {})).said.undone, null)
})

test('two sources called one count once, and twice again when that is taken back', async () => {
  await held.work()
  const { incident, claims } = await disputed()
  const figures = new Set(claims.filter(({ kind, scope }) => kind === 'casualty' && scope !== 'background').map(({ id }) => id))
  const [a, b] = (incident.sources ?? [])
    .filter(({ kind, claims }) => kind !== 'outlet' && claims.some((id) => figures.has(id)))
    .map(({ name }) => name)
  const origins = async () => (await get<IncidentPage>(`/incidents/${incident.id}`)).incident.origins
  const before = await origins()
  const { said } = await post<{ entry: number }>('/rulings/sources', { how: 'one', between: [a, b], reason: 'same office' })
  assert.equal(await origins(), before - 1)
  assert.deepEqual(
    (await get<SourceRuling[]>('/rulings/sources')).map(({ how, between, by }) => ({ how, between, by })),
    [{ how: 'one', between: [a, b], by: 'anna' }],
  )
  await post(`/entries/${said.entry}/undo`, {})
  assert.equal(await origins(), before)
})

test('claims are given to somebody, found by that, and given back', async () => {
  const { rows } = await get<QueuePage>('/queue?limit=3')
  const claims = rows.map(({ id }) => id)
  assert.equal((await post('/turns', { claims: ['none'], to: 'bilal' })).status, 404)
  await post('/turns', { claims, to: 'bilal' })
  const mine = await get<QueuePage>('/queue?who=bilal')
  assert.deepEqual(
    mine.rows.map(({ id, who }) => [id, who]),
    claims.map((id) => [id, 'bilal']),
  )
  assert.deepEqual(await get('/turns'), { me: 'anna', people: [], rows: [{ who: 'bilal', claims: 3, open: 3 }] })
  await post('/turns', { claims: claims.slice(1), to: null })
  assert.equal((await get<QueuePage>('/queue?who=bilal')).total, 1)
  await post('/undo', {})
  assert.equal((await get<QueuePage>('/queue?who=bilal')).total, 3)
  const all = await get<QueuePage>('/queue')
  assert.equal((await get<QueuePage>('/queue?who=-')).total, all.total - 3)
})

test('an incident is shown as it was recorded at a time, without what was decided later', async () => {
  const { incident, recorded, claims } = await disputed()
  const at = recorded.at(-1)!
  await new Promise((resolve) => setTimeout(resolve, 5))
  const [claim] = claims as [IncidentPage['claims'][number]]
  await post('/decisions', { claims: [{ id: claim.id, version: claim.version }], to: 'rejected' })
  await held.work()
  const then = await get<IncidentPage>(`/incidents/${incident.id}?recorded=${at}`)
  assert.ok(then.claims.some(({ id }) => id === claim.id))
  const now = await get<IncidentPage>(`/incidents/${incident.id}?recorded=${new Date().toISOString()}`)
  assert.ok(!now.claims.some(({ id }) => id === claim.id))
})

test('the audit is filtered by kind, person and day', async () => {
  const found = await get<{ rows: { what: string; by: string }[] }>('/audit?kind=claims-assigned&by=anna&from=2000-01-01')
  assert.ok(found.rows.length > 0 && found.rows.every(({ what, by }) => what === 'claims-assigned' && by === 'anna'))
  assert.deepEqual((await get<{ rows: unknown[] }>('/audit?to=2000-01-01')).rows, [])
})
