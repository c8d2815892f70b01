import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { exportCommand } from '../../src/cli/commands/export.ts'
import { intoFile } from '../../src/cli/into-file.ts'
import { EXPORTS } from '../../src/exports/index.ts'
import { bookOf } from '../../src/exports/protection/book.ts'
import type { Account } from '../../src/model/account.ts'
import { sha256 } from '../../src/model/ids.ts'
import type { IncidentRow, ReportPage } from '../../src/present/rows.ts'
import { app } from '../../src/server/index.ts'
import { streamed } from '../../src/server/streamed.ts'
import { turns } from '../../src/server/turns.ts'
import { addReports, entries, openStore, type Store, snapshot, work } from '../../src/store/index.ts'
import { run } from '../cli/run.ts'
import { book, bytesOf } from '../exports/written.ts'
import { report, steps, taken } from '../store/made.ts'
import { until } from './serving.ts'

const REPORTS = 260

/** An older linker: it took what every report tells for an incident of its own. */
const older = {
  ...steps,
  joins: () => false,
}

let folder: string
let store: Store
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-'))
  store = await openStore({ ledger: folder })
  const made = Array.from({ length: REPORTS }, (_, n) =>
    report(`Police: ${n + 1} killed at Ferrytown. ${'It went on. '.repeat(20)}`, { title: `Report ${n}` }),
  )
  await addReports(store, taken(...made), { author: 'anna' })
  await work(store, older, { until: 'idle' })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const server = () => app({ store, author: 'anna', work: async () => undefined })
const headers = { 'content-type': 'application/json', 'x-stemma': '1', host: 'localhost' }
const ask = async (wanted: object): Promise<Response> =>
  server().request('http://localhost/api/exports', { method: 'POST', headers, body: JSON.stringify(wanted) })
const handedOut = async () =>
  (await entries(store, { kinds: ['export-made'] })).flatMap((entry) => (entry.kind === 'export-made' ? [entry.body] : []))
/** Waits until so many transactions are open; one that is fetching is open as one that waits is. */
const opened = (count: number) => until(async () => (await open()) === count)
const open = async () => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from pg_stat_activity where xact_start is not null and pid <> pg_backend_pid() and backend_type = 'client backend' and datname = current_database()`.execute(
    store.db,
  )
  return rows[0]!.n
}

test('what is exported is what the workbench shows, also of incidents that an older linker made', async () => {
  const rows = (await (await server().request('http://localhost/api/incidents?limit=1000', { headers })).json()) as IncidentRow[]
  const shown = rows.map(({ id }) => id).sort()
  assert.equal(shown.length, REPORTS, 'each by itself')
  const told = ({ incidents }: Account) => incidents.map(({ id }) => id).sort()
  assert.deepEqual(told((await (await ask({ format: 'json' })).json()) as Account), shown)
  const { out, err } = await run(exportCommand, [], { ledger: folder, author: 'anna', format: 'json', names: 'withhold', sites: 'blur' })
  assert.deepEqual(told(JSON.parse(out) as Account), shown, err)
})

test('every format is the same from the pages of a ledger and from an account in memory', async () => {
  const now = await snapshot(store)
  try {
    const reports = await Array.fromAsync(now.reports({ claims: true, texts: true }))
    const incidents = await Array.fromAsync(now.incidents())
    const whole: Account = {
      reports: reports.flatMap((page) => page.reports),
      claims: reports.flatMap((page) => page.claims),
      incidents: incidents.flatMap((page) => page.incidents),
      issues: [],
    }
    assert.deepEqual([whole.reports.length, whole.incidents.length], [REPORTS, REPORTS])
    const texts = new Map(reports.flatMap((page) => [...page.texts]))
    const held = await bookOf(now, { software: 'stemma 0' })
    const memory = await book(whole, { texts, software: 'stemma 0' })
    for (const one of EXPORTS) assert.ok((await bytesOf(one, held!)).equals(await bytesOf(one, memory)), one.name)
  } finally {
    await now.close()
  }
})

test('a download that is given up stops the work, lets the database go, and is kept as incomplete', async () => {
  const before = (await handedOut()).length
  const body = (await ask({ format: 'json', for: 'a look' })).body!.getReader()
  const { value } = await body.read()
  assert.ok(value!.length > 0 && value!.length < 200_000)
  // The ledger is held as it was when it was asked.
  await opened(1)
  await body.cancel()
  await opened(0)
  const [last, ...more] = (await handedOut()).slice(before)
  assert.deepEqual([more.length, last!.format, (last!.about as { incomplete?: boolean }).incomplete], [0, 'json', true])
})

test('the last bytes go when it is kept that they do', async () => {
  const before = (await handedOut()).length
  const body = (await ask({ format: 'json' })).body!.getReader()
  const parts: Uint8Array[] = []
  for (let read = await body.read(); !read.done; read = await body.read()) {
    const whole = Buffer.concat([...parts, read.value])
      .toString()
      .endsWith('"issues": []\n}\n')
    assert.equal((await handedOut()).length, before + (whole ? 1 : 0))
    parts.push(read.value)
  }
  assert.ok(parts.length > 2, `${parts.length} parts`)
  const last = (await handedOut()).at(-1)!
  assert.equal(last.sha256, createHash('sha256').update(Buffer.concat(parts)).digest('hex'))
  await opened(0)
})

/** How a client sees a body: whether it came to its end. */
async function fetched(body: () => ReadableStream<Uint8Array>, leave = false): Promise<'whole' | 'broken' | 'left'> {
  const http = createServer(getRequestListener(() => new Response(body())))
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  try {
    return await new Promise((done) => {
      const asked = request({ port, host: '127.0.0.1', agent: false }, (answer) => {
        answer.on('data', () => {
          if (!leave) return
          asked.destroy()
          done('left')
        })
        answer.on('end', () => done('whole'))
        answer.on('error', () => done('broken'))
      })
      asked.on('error', () => done('broken'))
      asked.end()
    })
  } finally {
    http.close()
  }
}

async function* chunksOf(most: number, made: { n: number; ended?: () => void }, fault?: Error): AsyncGenerator<Uint8Array> {
  try {
    for (; made.n < most; made.n++) yield Buffer.alloc(65_536, 'x')
    if (fault) throw fault
  } finally {
    made.ended?.()
  }
}

test('what breaks in the middle does not look whole', async () => {
  const told: string[] = []
  const how = { ended: async () => void told.push('ended'), failed: (error: Error) => void told.push(error.message) }
  assert.equal(await fetched(() => streamed(chunksOf(5, { n: 0 }), how)), 'whole')
  assert.equal(await fetched(() => streamed(chunksOf(5, { n: 0 }, new Error('the disk')), how)), 'broken')
  assert.deepEqual(told, ['ended', 'the disk', 'ended'])
})

test('nothing more is made for who is gone, nor for who takes nothing', async () => {
  const made = { n: 0 }
  const gone = new Promise<void>((ended) => {
    void fetched(() => streamed(chunksOf(1_000_000, made), { ended: async () => ended(), failed: () => undefined }), true)
  })
  await gone
  assert.ok(made.n < 10_000, `${made.n} chunks`)
  const idle = { n: 0 }
  await new Promise<void>((ended) => {
    const body = streamed(chunksOf(9, idle), { ended: async () => ended(), failed: () => undefined, patience: 5 })
    void body.getReader().read()
  })
  assert.equal(idle.n, 0)
})

test('turns are given out in their order, and one who has gone takes none', async () => {
  const { take } = turns(2)
  const stays = new AbortController()
  const order: string[] = []
  const [first] = [await take(stays.signal), await take(stays.signal)]
  const goes = new AbortController()
  const left = take(goes.signal).catch(() => order.push('left'))
  const third = take(stays.signal).then((leave) => {
    order.push('third')
    return leave
  })
  goes.abort()
  await left
  first()
  first()
  await third
  assert.deepEqual(order, ['left', 'third'])
})

test('a file has its name when it is whole, and what was there stays until then', async () => {
  const path = join(folder, 'out.json')
  writeFileSync(path, 'before')
  await assert.rejects(intoFile(path, chunksOf(3, { n: 0 }, new Error('the disk'))), /the disk/)
  assert.equal(readFileSync(path, 'utf8'), 'before')
  await intoFile(path, chunksOf(3, { n: 0 }))
  assert.equal(readFileSync(path, 'utf8').length, 3 * 65_536)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  )
})

test('a report is had as it came, under a name that tells what it is, and only where its bytes are kept', async () => {
  const bytes = Buffer.from('<!doctype html><p>Police: 3 killed at Ferrytown.</p>')
  const page = { ...report('Police: 3 killed at Ferrytown.', { title: 'A page' }), sha256: sha256(bytes) }
  const lost = { ...report('Police: 4 killed at Ferrytown.', { title: 'Another' }), sha256: sha256('elsewhere') }
  await addReports(store, [{ report: page, raw: bytes }, ...taken(lost)], { author: 'anna' })
  const get = (path: string) => server().request(`http://localhost/api/reports/${path}`, { headers })
  const kept = await Promise.all([page, lost].map(async ({ id }) => ((await (await get(id)).json()) as ReportPage).original))
  assert.deepEqual(kept, [true, false])
  const [had, gone, none] = await Promise.all([page.id, lost.id, 'nobody'].map((id) => get(`${id}/original`)))
  assert.deepEqual([had!.status, gone!.status, none!.status], [200, 404, 404])
  assert.deepEqual(Buffer.from(await had!.arrayBuffer()), bytes)
  assert.match(had!.headers.get('content-disposition') ?? '', /^attachment; filename="[0-9a-f]{16}\.html"$/)
})
