import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { IncidentPage, IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { REFUSALS } from '../../src/server/refusals.ts'
import { desk, type Opened } from '../web/desk.ts'
import { ROOT } from '../web/once.ts'

let held: Opened
before(async () => {
  held = await desk()
})
after(() => held?.close())

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${held.url}/api${path}`)).json()) as T
async function post<T>(path: string, body: unknown = {}): Promise<{ status: number; said: T }> {
  const headers = { 'content-type': 'application/json', 'x-stemma': '1' }
  const response = await fetch(`${held.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, said: (await response.json()) as T }
}
const undo = async () => (await post<{ undone: { what: string } | null }>('/undo')).said.undone?.what ?? null
const redo = async () => (await post<{ redone: { what: string } | null }>('/redo')).said.redone?.what ?? null
const row = async (n: number) => (await get<QueuePage>('/queue?kind=casualty')).rows[n]!
const decide = async (n: number, to: string) => {
  const { id, version } = await row(n)
  return post('/decisions', { claims: [{ id, version }], to })
}
const standings = async () => [(await row(0)).standing, (await row(1)).standing]

test('what was undone is redone in turn, until something new is done', async () => {
  assert.deepEqual([await undo(), await redo()], [null, null])
  await decide(0, 'accepted')
  await decide(1, 'rejected')
  assert.deepEqual([await undo(), await undo(), await undo()], ['reject', 'accept', null])
  assert.deepEqual(await standings(), ['open', 'open'])
  assert.deepEqual([await redo(), await redo(), await redo()], ['accept', 'reject', null])
  assert.deepEqual(await standings(), ['accepted', 'rejected'])
  assert.equal(await undo(), 'reject')
  await decide(2, 'accepted')
  assert.equal(await redo(), null)
  assert.deepEqual(await standings(), ['accepted', 'open'])
})

test('many decisions made in one go are taken back in one, and brought back in one', async () => {
  const rows = (await get<QueuePage>('/queue?standing=open&limit=5')).rows
  await post('/decisions', { claims: rows.map(({ id, version }) => ({ id, version })), to: 'rejected', reason: 'a drill' })
  const rejected = async () => (await get<QueuePage>('/queue?standing=rejected')).total
  const before = await rejected()
  const { said } = await post<{ undone: { count: number } }>('/undo')
  assert.deepEqual([said.undone.count, await rejected()], [5, before - 5])
  assert.equal(await redo(), 'reject')
  assert.equal(await rejected(), before)
  await undo()
})

test('undo and redo say how the claims stand that they were on, and which version to decide on next', async () => {
  const [one, two] = (await get<QueuePage>('/queue?standing=open&limit=2')).rows
  await post('/decisions', { claims: [one!, two!].map(({ id, version }) => ({ id, version })), to: 'accepted' })
  const taken = (await post<{ undone: { claims: { id: string; version: number; standing: string }[] } }>('/undo')).said.undone.claims
  assert.deepEqual(taken.map(({ id, standing }) => [id, standing]).toSorted(), [one!, two!].map(({ id }) => [id, 'open']).toSorted())
  const { said } = await post<{ done: unknown[]; conflicts: unknown[] }>('/decisions', {
    claims: taken.map(({ id, version }) => ({ id, version })),
    to: 'rejected',
  })
  assert.deepEqual([said.done.length, said.conflicts.length], [2, 0])
  await undo()
  const { claims } = (await post<{ redone: { claims: { standing: string }[] } }>('/redo')).said.redone
  assert.deepEqual(
    claims.map(({ standing }) => standing),
    ['rejected', 'rejected'],
  )
  await undo()
})

test('an incident that was merged and taken apart again says where its claims are', async () => {
  await held.work()
  const [one, two] = await get<IncidentRow[]>('/incidents')
  const { said } = await post<{ incidents: string[] }>('/incidents/change', { merge: [one!.id, two!.id] })
  const gone = [one!.id, two!.id].find((id) => !said.incidents.includes(id))!
  const look = async (id: string) => {
    const response = await fetch(`${held.url}/api/incidents/${id}`)
    return { status: response.status, now: ((await response.json()) as { now?: { id: string }[] }).now?.map(({ id }) => id) }
  }
  assert.deepEqual(await look(gone), { status: 404, now: said.incidents })
  assert.equal(await undo(), 'merge')
  await held.work()
  assert.deepEqual((await get<IncidentRow[]>('/incidents')).map(({ id }) => id).sort(), (await all()).sort())
  const [merged] = said.incidents
  const { status, now } = await look(merged!)
  if (status === 404) assert.deepEqual(now?.sort(), [one!.id, two!.id].sort())
  assert.deepEqual(await look('none'), { status: 404, now: [] })
})

/** The incidents a page of one at a time. */
async function all(): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await get<IncidentRow[]>(`/incidents?limit=1${ids.length > 0 ? `&after=${ids.at(-1)}` : ''}`)
    if (page.length === 0) return ids
    ids.push(page[0]!.id)
  }
}

test('a claim is put in another incident, and stays there', async () => {
  const [one, two] = await get<IncidentRow[]>('/incidents')
  const { claims } = await get<IncidentPage>(`/incidents/${one!.id}`)
  const [claim] = claims
  const { status, said } = await post<{ incidents: string[] }>('/incidents/change', { place: two!.id, claims: [claim!.id] })
  assert.equal(status, 200)
  assert.equal(said.incidents.length, 1)
  const there = await get<IncidentPage>(`/incidents/${said.incidents[0]}`)
  assert.ok(there.claims.some(({ id }) => id === claim!.id) && there.claims.length === two!.claims + 1)
  assert.equal((await post('/incidents/change', { place: 'none', claims: [claim!.id] })).status, 404)
  assert.equal(await undo(), 'same')
  await held.work()
  assert.equal((await get<IncidentRow[]>('/incidents')).find(({ id }) => id === one!.id)?.claims, one!.claims)
})

test('a claim is said to repeat an earlier one of its report, and no later one', async () => {
  const { report } = await row(0)
  const page = await get<ReportPage>(`/reports/${report}`)
  const [a, b] = page.claims as [ReportPage['claims'][number], ReportPage['claims'][number]]
  const repeats = (of: typeof a, id: string) => post<{ code?: string }>(`/claims/${of.id}/edit`, { version: of.version, repeats: id })
  assert.equal((await repeats(a, b.id)).said.code, 'repeats-later')
  assert.equal((await repeats(b, a.id)).status, 200)
  assert.equal((await get<ReportPage>(`/reports/${report}`)).claims[1]!.repeats, a.id)
  await undo()
  assert.equal((await get<ReportPage>(`/reports/${report}`)).claims[1]!.repeats, b.repeats)
})

test('the queue is searched in the text of reports too, and shows the words around a claim', async () => {
  const { report } = await get<ReportPage>(`/reports/${(await row(0)).report}`)
  const last = report.text.trimEnd().split('\n\n').at(-1)!
  const { rows } = await get<QueuePage>(`/queue?text=${encodeURIComponent(last.slice(0, 40))}`)
  assert.ok(rows.some((one) => one.report === report.id))
  for (const { words, around } of rows.filter((one) => one.report === report.id))
    assert.ok(report.text.includes(around.before.replace(/^… /, '') + words))
})

test('every refusal has words in each language of the page', () => {
  for (const language of ['en', 'ar']) {
    const words = JSON.parse(readFileSync(join(ROOT, `src/web/words/${language}.json`), 'utf8')) as { refusal: Record<string, string> }
    assert.deepEqual(
      Object.keys(REFUSALS).filter((code) => !words.refusal[code]),
      [],
      language,
    )
  }
})
