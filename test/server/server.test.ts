import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { verifyBundle } from '../../src/cli/verify/bundle.ts'
import type { QueuePage } from '../../src/present/rows.ts'
import { desk, type Opened } from '../web/desk.ts'

let held: Opened
before(async () => {
  held = await desk()
})
after(() => held?.close())

const ask = (path: string, init?: RequestInit) => fetch(`${held.url}/api${path}`, init)
const change = (path: string, body: unknown, headers: Record<string, string> = { 'x-stemma': '1' }) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

test('what is not right is refused in words', async () => {
  for (const [path, status] of [
    ['/queue?limit=abc', 400],
    ['/queue?offset=-1', 400],
    ['/reports/none', 404],
    ['/incidents/none', 404],
    ['/nowhere', 404],
    ['/incidents/preview?change=x', 400],
  ] as const) {
    const response = await ask(path)
    assert.equal(response.status, status, path)
    assert.ok(((await response.json()) as { message: string }).message.length > 5, path)
  }
  for (const body of [{}, { claims: [], to: 'accepted' }, { claims: [{ id: 'x', version: 0 }], to: 'eaten' }])
    assert.equal((await change('/decisions', body)).status, 400)
})

test('another site can change nothing and read nothing', async () => {
  const row = ((await (await ask('/queue?limit=1')).json()) as QueuePage).rows[0]!
  const decision = { claims: [{ id: row.id, version: row.version }], to: 'rejected' }
  assert.equal((await change('/decisions', decision, {})).status, 403)
  assert.equal((await change('/decisions', decision, { 'x-stemma': '1', 'sec-fetch-site': 'cross-site' })).status, 403)
  const rebound = await new Promise<number>((resolve, reject) => {
    import('node:http').then(({ request }) =>
      request(`${held.url}/api/queue`, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode ?? 0))
        .on('error', reject)
        .end(),
    )
  })
  assert.equal(rebound, 421)
  const { headers } = await ask('/queue')
  assert.equal(headers.get('access-control-allow-origin'), null)
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
})

test('an address of a closed network is refused by name and by number', async () => {
  for (const url of [
    'http://127.0.0.1:1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0x7f000001/',
    'http://2130706433/',
    'file:///etc/passwd',
    'http://user:secret@example.org/',
  ]) {
    const form = new FormData()
    form.append('url', url)
    const response = await ask('/imports', { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
    assert.equal(response.status, 400, url)
  }
})

test('an upload is taken in, told of and never read as a page', async () => {
  const form = new FormData()
  form.append(
    'file',
    new File(
      ['date 2020-02-02 <img src=x onerror=alert(1)> from Gazette\n\nA bomb killed two people on Sunday, police said.\n'],
      'one.txt',
    ),
  )
  form.append('file', new File([''], 'empty.txt'))
  const response = await ask('/imports', { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
  const row = (await response.json()) as { reports: number; issues: { place: string }[] }
  assert.equal(row.reports, 1)
  assert.deepEqual(
    row.issues.map(({ place }) => place),
    ['empty.txt'],
  )
})

test('a bundle from the workbench is held against itself', async () => {
  const answer = await change('/exports', { format: 'bundle' })
  assert.equal(answer.status, 200)
  const path = join(mkdtempSync(join(tmpdir(), 'stemma-')), 'case.zip')
  try {
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
    const { faults, checkpoint, entries } = await verifyBundle(path)
    assert.deepEqual([faults, checkpoint?.size === entries, entries > 0], [[], true, true])
  } finally {
    rmSync(dirname(path), { recursive: true })
  }
})

/** What is told of changes, after those that were told up to an id, until it has some words. */
async function events(words: string, from: string | null, meanwhile: () => Promise<unknown> = async () => undefined): Promise<string> {
  const stop = new AbortController()
  const response = await ask('/events', { signal: stop.signal, headers: from === null ? {} : { 'last-event-id': from } })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let told = ''
  const until = async (what: string) => {
    for (let done = false; !done && !told.includes(what); ) {
      const read = await reader.read()
      done = read.done
      told += read.value ?? ''
    }
  }
  await until('event: alive')
  await meanwhile()
  await until(words)
  stop.abort()
  return told
}

async function decideOne(): Promise<void> {
  const row = ((await (await ask('/queue?standing=open&limit=1')).json()) as QueuePage).rows[0]!
  await change('/decisions', { claims: [{ id: row.id, version: row.version }], to: 'accepted' })
}

test('events say first from where on they tell, then of a change, and after a break of what was missed', async () => {
  const idsIn = (told: string): string[] => [...told.matchAll(/^id: (\d+\.\d+)$/gm)].map(([, id]) => id!)
  const first = await events('event: ledger', null, decideOne)
  const start = idsIn(first)[0]!
  assert.ok(first.indexOf('event: alive') < first.indexOf('event: ledger'), first)
  let missed = await events('event: alive', start)
  assert.match(missed, /event: ledger.*event: alive/s)
  // What follows from the decision may still come in.
  for (let tries = 0; tries < 50 && missed.includes('event: ledger'); tries++) missed = await events('event: alive', idsIn(missed).at(-1)!)
  assert.doesNotMatch(missed, /event: ledger/)
})
