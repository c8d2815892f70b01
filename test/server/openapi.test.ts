import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { KyselyPlugin } from 'kysely'
import type { IncidentPage, IncidentRow, QueuePage } from '../../src/present/rows.ts'
import { app, type Rates } from '../../src/server/index.ts'
import { ACCESS } from '../../src/server/people/access.ts'
import { authenticator } from './authenticator.ts'
import { type Asker, asker, PASSWORD, type TeamServer, teamServer } from './team.ts'

interface Described {
  readonly paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
  readonly components: object
}

let held: TeamServer
let admin: Asker
let described: Described
const ajv = new Ajv2020({ strict: false, formats: { binary: true, uri: true, date: true } })
const seen = new Set<string>()

before(async () => {
  held = await teamServer({ examples: true })
  admin = await held.member('Ines', 'admin')
  described = await admin.data<Described>('GET', '/api/openapi.json')
})
after(() => held?.close())

const GONE: KyselyPlugin = {
  transformQuery: () => {
    throw new Error('The database is gone.')
  },
  transformResult: async ({ result }) => result,
}

/** The operations, as `METHOD /path/{id}`. */
const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))

/** Holds an answer to its description, and keeps that it was seen. */
async function holds(operation: string, response: Response): Promise<unknown> {
  const [method = '', path = ''] = operation.split(' ')
  const { content } = described.paths[path]?.[method.toLowerCase()]?.responses[response.status] ?? {}
  if (!content) assert.fail(`${operation} says ${response.status}, which is not described: ${await response.text()}`)
  const media = response.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = (content[media] ?? content['application/octet-stream'])?.schema
  assert.ok(schema, `${operation} says ${media}`)
  seen.add(`${operation} ${response.status}`)
  if (media === 'text/event-stream') return response.body?.cancel()
  const body: unknown = media === 'application/json' && content[media] ? await response.json() : await response.text()
  const valid = ajv.compile({ ...schema, components: described.components })
  assert.ok(
    valid(body),
    `${operation} ${response.status}: ${JSON.stringify(valid.errors?.slice(0, 3))} ${JSON.stringify(body).slice(0, 200)}`,
  )
  return body
}

/** Asks an operation with its path filled in, and holds the answer to its description and to the status expected. */
async function says(status: number, operation: string, { body, id, query = '', who = admin }: Asking = {}): Promise<unknown> {
  const [method = '', path = ''] = operation.split(' ')
  const response = await who.ask(method, path.replace(/\{\w+\}/, encodeURIComponent(id ?? 'none')) + query, body)
  if (response.status !== status)
    assert.fail(`${operation} says ${response.status}, not ${status}: ${(await response.text()).slice(0, 300)}`)
  return holds(operation, response)
}

interface Asking {
  readonly body?: unknown
  readonly id?: string | null
  readonly query?: string
  readonly who?: Asker
}

const pasted = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('what is read answers as described', async () => {
  for (const operation of operations()) {
    if (!operation.startsWith('GET ') || operation.includes('{') || operation.endsWith('/preview')) continue
    await says(200, operation)
  }
  const { rows } = (await says(200, 'GET /api/queue', { query: '?limit=3' })) as QueuePage
  await says(400, 'GET /api/queue', { query: '?limit=abc' })
  await says(200, 'GET /api/reports/{id}', { id: rows[0]!.report })
  await says(404, 'GET /api/reports/{id}')
  await says(200, 'GET /api/reports/{id}/original', { id: rows[0]!.report })
  await says(404, 'GET /api/reports/{id}/original')
  await says(200, 'GET /api/incidents/{id}', { id: rows[0]!.incident })
  await says(200, 'GET /api/incidents/{id}', { id: rows[0]!.incident, query: '?published=2015-01-01' })
  await says(400, 'GET /api/incidents/{id}', { id: rows[0]!.incident, query: '?published=soon' })
  await says(404, 'GET /api/incidents/{id}')
  await says(400, 'GET /api/sources', { query: '?group=none' })
  await says(400, 'GET /api/audit', { query: '?limit=0' })
  await says(400, 'GET /api/decisions/adrift', { query: '?limit=0' })
  await says(400, 'GET /api/incidents', { query: '?limit=0' })
  await says(404, 'GET /api/incidents', { query: '?after=none' })
  const [one, two] = (await says(200, 'GET /api/incidents')) as IncidentRow[]
  const change = (given: unknown) => ({ query: `?change=${encodeURIComponent(JSON.stringify(given))}` })
  await says(200, 'GET /api/incidents/preview', change({ merge: [one!.id, two!.id] }))
  await says(400, 'GET /api/incidents/preview', change({}))
  await says(404, 'GET /api/incidents/preview', change({ merge: ['a', 'b'] }))
})

test('what is decided, changed and taken in answers as described', async () => {
  const { rows } = (await says(200, 'GET /api/queue', { query: '?kind=casualty' })) as QueuePage
  const [row, next] = rows
  await says(200, 'POST /api/decisions', { body: { claims: [{ id: row!.id, version: row!.version }], to: 'accepted' } })
  const late = { claims: [{ id: row!.id, version: row!.version }], to: 'rejected' }
  assert.equal(((await says(200, 'POST /api/decisions', { body: late })) as { conflicts: unknown[] }).conflicts.length, 1)
  await says(400, 'POST /api/decisions', { body: {} })
  await says(200, 'POST /api/claims/{id}/edit', { id: next!.id, body: { version: next!.version, origin: 'a doctor' } })
  await says(400, 'POST /api/claims/{id}/edit', { id: next!.id, body: { version: 0, number: { min: 2, max: 1, approximate: false } } })
  await says(404, 'POST /api/claims/{id}/edit', { body: { version: 0 } })
  await says(200, 'POST /api/undo')
  await says(200, 'POST /api/redo')
  const [one, two] = (await says(200, 'GET /api/incidents')) as IncidentRow[]
  await says(200, 'POST /api/incidents/change', { body: { merge: [one!.id, two!.id] } })
  await says(400, 'POST /api/incidents/change', { body: { merge: ['a'] } })
  await says(404, 'POST /api/incidents/change', { body: { merge: ['a', 'b'] } })
  const geometry = {
    type: 'LineString',
    coordinates: [
      [40, 35],
      [40.1, 35.2],
    ],
  }
  await says(200, 'POST /api/lines', { body: { name: 'the line', errorKm: 2, geometry } })
  await says(400, 'POST /api/lines', { body: { name: 'the line', errorKm: 2, geometry: { type: 'Circle' } } })
  await says(200, 'POST /api/imports', { body: pasted({ text: 'A mine killed two herders on Friday, police said.', outlet: 'Gazette' }) })
  await says(400, 'POST /api/imports', { body: pasted({ url: 'http://127.0.0.1/' }) })
  await says(200, 'POST /api/exports', { body: { format: 'geojson' } })
  await says(400, 'POST /api/exports', { body: { format: 'none' } })
  await ruled()
  await says(200, 'POST /api/turns', { body: { claims: [row!.id], to: 'Ines' } })
  await says(400, 'POST /api/turns', { body: {} })
  await says(404, 'POST /api/turns', { body: { claims: ['none'], to: 'Ines' } })
  await says(200, 'GET /api/turns')
  await says(200, 'GET /api/lines')
  await says(200, 'GET /api/imports')
  await says(200, 'GET /api/audit')
})

async function ruled(): Promise<void> {
  const incidents = (await says(200, 'GET /api/incidents')) as IncidentRow[]
  const disputed = incidents.find(({ discrepancies }) => discrepancies > 0)!
  const { incident } = (await says(200, 'GET /api/incidents/{id}', { id: disputed.id })) as IncidentPage
  const { about, between } = incident.discrepancies[0]!
  const ruling = { incident: incident.id, about, between, ruling: 'stand' }
  const { entry } = (await says(200, 'POST /api/rulings/discrepancies', { body: ruling })) as { entry: number }
  await says(400, 'POST /api/rulings/discrepancies', { body: { ...ruling, ruling: 'holds' } })
  await says(409, 'POST /api/rulings/discrepancies', { body: { ...ruling, between: ['none'] } })
  await says(200, 'POST /api/rulings/sources', { body: { how: 'one', between: ['an official', 'a police chief'] } })
  await says(400, 'POST /api/rulings/sources', { body: { how: 'one', between: ['a', 'a'] } })
  await says(200, 'GET /api/rulings/sources')
  await says(200, 'POST /api/entries/{entry}/undo', { id: String(entry) })
  await says(400, 'POST /api/entries/{entry}/undo', { id: '1' })
  await says(404, 'POST /api/entries/{entry}/undo', { id: '999999' })
}

/** The answer to a request that says how long its body will be, and has sent next to nothing of it. */
function announced(operation: string, megabytes: number): Promise<Response> {
  const [method = '', path = ''] = operation.split(' ')
  const { hostname, port, host } = new URL(held.url)
  const sent = { host, cookie: admin.cookie() ?? '', 'x-stemma': '1', 'content-length': megabytes * 2 ** 20 }
  const headers = { ...sent, 'content-type': path.endsWith('/imports') ? 'multipart/form-data; boundary=x' : 'application/json' }
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path: path.replace(/\{\w+\}/, 'none'), headers }, (answer) => {
      let text = ''
      answer.on('data', (piece: Buffer) => (text += piece))
      answer.on('end', () => {
        call.destroy()
        resolve(new Response(text, { status: answer.statusCode ?? 0, headers: { 'content-type': 'application/json' } }))
      })
    })
    call.on('error', reject)
    call.write('--x')
  })
}

test('more than 64 MB of files, or 8 MB of anything else, is refused before it is read', async () => {
  for (const operation of operations()) {
    const [method = '', path = ''] = operation.split(' ')
    if ('413' in described.paths[path]![method.toLowerCase()]!.responses)
      await holds(operation, await announced(operation, path === '/api/imports' ? 65 : 9))
  }
})

test('a body that does not say how long it is is bounded as it comes', async () => {
  const alone = app({ store: held.store, author: 'anna', work: async () => undefined })
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 2 ** 20
      controller.enqueue(new Uint8Array(2 ** 20))
    },
  })
  const headers = { host: '127.0.0.1', 'x-stemma': '1', 'transfer-encoding': 'chunked', 'content-type': 'application/json' }
  const response = await alone.request(
    new Request('http://127.0.0.1/api/decisions', { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
  )
  assert.equal(response.status, 413)
  assert.ok(sent < 16 * 2 ** 20)
})

test('what is done about people answers as described', async () => {
  const { link } = (await says(200, 'POST /api/invitations', { body: { role: 'reader' } })) as { link: string }
  await says(400, 'POST /api/invitations', { body: {} })
  await says(404, 'POST /api/invitations', { body: { person: 'none' } })
  const invitation = new URL(link).hash.slice(1)
  const lina = asker(held.url)
  await says(200, 'POST /api/join/look', { who: lina, body: { invitation } })
  await says(400, 'POST /api/join/look', { who: lina, body: {} })
  await says(404, 'POST /api/join/look', { who: lina, body: { invitation: 'none' } })
  const join = (name: string, password = PASSWORD) => ({ who: lina, body: { invitation, name, password } })
  await says(400, 'POST /api/join', join('Lina', 'short'))
  await says(409, 'POST /api/join', join('Ines'))
  await says(200, 'POST /api/join', join('Lina'))
  await says(404, 'POST /api/join', join('Lina'))
  await says(200, 'GET /api/me', { who: lina })
  await says(200, 'POST /api/password', { who: lina, body: { now: PASSWORD, next: 'four boats and one oar' } })
  await says(400, 'POST /api/password', { who: lina, body: { now: PASSWORD, next: 'four boats and one oar' } })
  const { id } = (await says(200, 'POST /api/tokens', { who: lina, body: { label: 'one', role: 'reader', days: 3 } })) as { id: string }
  await says(400, 'POST /api/tokens', { who: lina, body: { label: 'one', role: 'admin', days: 3 } })
  await says(200, 'GET /api/tokens', { who: lina })
  await says(200, 'DELETE /api/tokens/{id}', { who: lina, id })
  await says(404, 'DELETE /api/tokens/{id}', { who: lina, id })
  await says(200, 'POST /api/sign-out', { who: lina })
  await says(401, 'POST /api/sign-in', { who: lina, body: { name: 'Lina', password: PASSWORD } })
  await says(200, 'POST /api/sign-in', { who: lina, body: { name: 'Lina', password: 'four boats and one oar' } })
  await says(400, 'POST /api/sign-in', { who: lina, body: {} })
  await says(200, 'POST /api/sign-out/everywhere', { who: lina })
  const people = (await says(200, 'GET /api/people')) as { id: string; name: string }[]
  const whose = (name: string) => people.find((one) => one.name === name)!.id
  await says(200, 'PATCH /api/people/{id}', { id: whose('Lina'), body: { role: 'coder' } })
  await says(400, 'PATCH /api/people/{id}', { id: whose('Lina'), body: { role: 'king' } })
  await says(404, 'PATCH /api/people/{id}', { body: { role: 'coder' } })
  await says(409, 'PATCH /api/people/{id}', { id: whose('Ines'), body: { role: 'coder' } })
  await says(200, 'POST /api/people/{id}/sign-out', { id: whose('Lina') })
  await says(404, 'POST /api/people/{id}/sign-out')
  await says(200, 'DELETE /api/people/{id}', { id: whose('Lina') })
  await says(404, 'DELETE /api/people/{id}', { id: whose('Lina') })
  await says(409, 'DELETE /api/people/{id}', { id: whose('Ines') })
  await says(200, 'POST /api/invitations', { body: { role: 'reader' } })
  const [open] = (await says(200, 'GET /api/invitations')) as { id: string }[]
  await says(200, 'DELETE /api/invitations/{id}', { id: open!.id })
  await says(404, 'DELETE /api/invitations/{id}', { id: open!.id })
})

test('passkeys answer as described', async () => {
  const omar = await held.member('Omar', 'reader')
  const key = authenticator(held.url)
  await says(200, 'POST /api/passkeys', {
    who: omar,
    body: { label: 'key', made: key.make(await says(200, 'POST /api/passkeys/begin', { who: omar })) },
  })
  await says(200, 'POST /api/sign-in/passkey', { who: omar, body: key.sign(await says(200, 'POST /api/sign-in/passkey/begin')) })
  await says(200, 'POST /api/password', { who: omar, body: { now: PASSWORD, next: null } })
  const [row] = (await says(200, 'GET /api/passkeys', { who: omar })) as { id: string }[]
  await says(409, 'DELETE /api/passkeys/{id}', { who: omar, id: row!.id })
  await says(200, 'POST /api/password', { who: omar, body: { now: '', next: PASSWORD } })
  await says(200, 'DELETE /api/passkeys/{id}', { who: omar, id: row!.id })
  const answer = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} }
  await says(200, 'POST /api/passkeys/begin')
  await says(400, 'POST /api/passkeys', {
    body: { label: 'key', made: { ...answer, response: { clientDataJSON: 'e30', attestationObject: 'oA' } } },
  })
  await says(404, 'DELETE /api/passkeys/{id}')
  await says(200, 'POST /api/sign-in/passkey/begin')
  await says(400, 'POST /api/sign-in/passkey', { body: {} })
  const signed = { ...answer, response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' } }
  await says(401, 'POST /api/sign-in/passkey', { body: signed })
})

test('every route turns away as described: unknown, forbidden, too often, without accounts', async () => {
  const nobody = asker(held.url)
  const reader = await held.member('Rana', 'reader')
  const { token } = await reader.data<{ token: string }>('POST', '/api/tokens', { label: 'one', role: 'reader', days: 3 })
  const script = asker(held.url, { authorization: `Bearer ${token}` })
  const foreign = asker(held.url, { 'sec-fetch-site': 'cross-site', cookie: reader.cookie() ?? '' })
  const none = { burst: 0, perMinute: 1 }
  const rates: Rates = { api: none, 'sign-in': none, import: none, heavy: none, telling: none }
  const desk = { store: held.store, author: '', work: async () => undefined }
  const busy = app({ ...desk, team: { origin: held.url, proxies: 0 }, rates })
  const alone = app(desk)
  for (const operation of operations()) {
    const [method = '', path = ''] = operation.split(' ')
    const { responses } = described.paths[path]![method.toLowerCase()]!
    const filled = path.replace(/\{\w+\}/, 'none')
    const body = method === 'GET' ? undefined : {}
    if ('401' in responses && !/sign-in/.test(path)) await holds(operation, await nobody.ask(method, filled, body))
    if ('403' in responses) {
      const asked = [
        await reader.ask(method, filled, body),
        await script.ask(method, filled, body),
        await foreign.ask(method, filled, body),
      ]
      const refused = asked.filter(({ status }) => status === 403)
      assert.ok(refused.length > 0, operation)
      for (const response of refused) await holds(operation, response)
    }
    const request = { method, headers: { 'x-stemma': '1' } }
    if ('429' in responses) {
      const response = await busy.request(
        new Request(held.url + filled, { ...request, headers: { ...request.headers, host: new URL(held.url).host } }),
      )
      assert.equal(response.headers.get('retry-after'), '60', operation)
      await holds(operation, response)
    }
    if ('404' in responses && !seen.has(`${operation} 404`))
      await holds(
        operation,
        await alone.request(new Request(`http://127.0.0.1${filled}`, { ...request, headers: { ...request.headers, host: '127.0.0.1' } })),
      )
  }
})

test('a server whose database is gone is alive and not ready', async () => {
  const store = { ...held.store, db: held.store.db.withPlugin(GONE) }
  const lost = app({ store, author: '', work: async () => undefined })
  const ask = (path: string) => lost.request(path, { headers: { host: '10.0.0.7' } })
  await holds('GET /healthz', await ask('/healthz'))
  const ready = await ask('/readyz')
  assert.equal(ready.status, 503)
  await holds('GET /readyz', ready)
})

test('each operation says the least role that the gate asks for', () => {
  for (const [path, methods] of Object.entries(described.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
      assert.equal((operation as { 'x-role'?: string })['x-role'], ACCESS[route]?.for, route)
    }
  const open = Object.keys(ACCESS).filter((route) => route !== 'GET /*')
  assert.equal(operations().length, open.length, 'nothing that is asked goes undescribed')
})

test('nothing is described that was not seen', () => {
  const all = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  )
  console.log(
    `operations: ${operations().length}, answers described and seen: ${all.filter((one) => seen.has(one)).length} of ${all.length}`,
  )
  assert.deepEqual(
    all.filter((one) => !seen.has(one)),
    [],
  )
})
