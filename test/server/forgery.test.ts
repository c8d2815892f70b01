import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { app } from '../../src/server/index.ts'
import { asker, type TeamServer, teamServer } from './team.ts'

/** What a page of another site, a name pointed here, or a bad proxy could send. */
let held: TeamServer
let cookie: string
before(async () => {
  held = await teamServer()
  cookie = (await held.member('Ines', 'admin')).cookie() ?? ''
})
after(() => held?.close())

const desk = () => ({ store: held.store, author: 'anna', work: async () => undefined })
const ORIGIN = 'https://stemma.example.org'
/** A server behind a proxy, and the same cookie under the name that it has there. */
const behind = (proxies = 1) => app({ ...desk(), team: { origin: ORIGIN, proxies } })
const theirs = () => cookie.replace('stemma=', '__Host-stemma=')
type Sent = Record<string, string>

test('a change takes the page’s header, its origin and its site; one of them wrong and it is refused', async () => {
  const server = behind()
  const good = { host: 'stemma.example.org', cookie: theirs(), 'x-stemma': '1', origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
  const undo = async (headers: Sent) => (await server.request(`${ORIGIN}/api/undo`, { method: 'POST', headers })).status
  assert.equal(await undo(good), 200)
  for (const [wrong, what] of [
    [{ 'x-stemma': '' }, 'no header: a form of another site'],
    [{ origin: 'https://evil.example' }, 'another origin'],
    [{ origin: 'null' }, 'a sandboxed frame'],
    [{ origin: 'http://stemma.example.org' }, 'the same host without TLS'],
    [{ origin: 'https://stemma.example.org:8443' }, 'another port'],
    [{ 'sec-fetch-site': 'cross-site' }, 'another site'],
    [{ 'sec-fetch-site': 'same-site' }, 'a sister of the site'],
  ] as const)
    assert.equal(await undo({ ...good, ...wrong }), 403, what)
  const { origin: _, 'sec-fetch-site': __, ...bare } = good
  assert.equal(await undo(bare), 200, 'a program that says neither')
  assert.equal(await undo({ ...good, cookie: '' }), 401)
})

test('no method that changes anything goes round it', async () => {
  const server = behind()
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'].filter((one) => one !== 'TRACE')) {
    const headers = { host: 'stemma.example.org', cookie: theirs(), origin: 'https://evil.example', 'x-stemma': '1' }
    assert.equal((await server.request(`${ORIGIN}/api/people/x`, { method, headers })).status, 403, method)
  }
  const asked = { host: 'stemma.example.org', origin: 'https://evil.example', 'access-control-request-method': 'POST' }
  const preflight = await server.request(`${ORIGIN}/api/undo`, {
    method: 'OPTIONS',
    headers: { ...asked, 'access-control-request-headers': 'x-stemma' },
  })
  assert.equal(preflight.headers.get('access-control-allow-origin'), null)
  assert.equal(preflight.headers.get('access-control-allow-headers'), null)
})

test('one person’s server answers to this machine’s names alone, and to changes from its own page alone', async () => {
  const alone = app(desk())
  const status = async (headers: Sent, method = 'GET', path = '/api/queue') =>
    (await alone.request(`http://127.0.0.1:4747${path}`, { method, headers })).status
  for (const host of ['127.0.0.1:4747', 'localhost:4747', '[::1]:4747']) assert.equal(await status({ host }), 200, host)
  for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', ''])
    assert.equal(await status({ host }), 421, host)
  const undo = (headers: Sent) => status({ host: '127.0.0.1:4747', 'x-stemma': '1', ...headers }, 'POST', '/api/undo')
  assert.equal(await undo({ origin: 'http://127.0.0.1:4747' }), 200)
  for (const origin of ['http://evil.example', 'http://127.0.0.1:8080', 'http://localhost:4747', 'null'])
    assert.equal(await undo({ origin }), 403, origin)
})

test('behind a proxy: its own name alone, TLS or the way to it, and cookies that are for TLS', async () => {
  const server = behind()
  const ask = (headers: Sent, path = '/api/me', method = 'GET') => server.request(`http://10.0.0.5:4747${path}`, { method, headers })
  const proxied = { host: '10.0.0.5:4747', 'x-forwarded-host': 'stemma.example.org', 'x-forwarded-proto': 'https' }
  const fine = await ask(proxied)
  assert.equal(fine.status, 200)
  assert.equal(fine.headers.get('strict-transport-security'), 'max-age=31536000')
  assert.equal((await ask({ ...proxied, host: 'stemma.example.org' })).status, 200)
  assert.equal((await ask({ host: 'evil.example' })).status, 421)
  assert.equal((await ask({ ...proxied, 'x-forwarded-host': 'evil.example' })).status, 421)
  const plain = await ask({ ...proxied, 'x-forwarded-proto': 'http' }, '/incidents?x=1')
  assert.deepEqual([plain.status, plain.headers.get('location')], [308, `${ORIGIN}/incidents`])
  assert.equal((await ask({ ...proxied, 'x-forwarded-proto': 'http', 'x-stemma': '1' }, '/api/undo', 'POST')).status, 403)
  assert.equal((await ask({ host: '10.0.0.5' }, '/healthz')).status, 200, 'probes know it by its number')
  const out = await ask({ ...proxied, cookie: theirs(), 'x-stemma': '1' }, '/api/sign-out', 'POST')
  assert.match(out.headers.get('set-cookie') ?? '', /^__Host-stemma=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
})

test('without a trusted proxy nothing that is forwarded is believed', async () => {
  const server = behind(0)
  const headers = { host: 'evil.example', 'x-forwarded-host': 'stemma.example.org', 'x-forwarded-proto': 'https' }
  assert.equal((await server.request('http://evil.example/api/me', { headers })).status, 421)
})

test('the client’s address is what the nearest trusted proxies wrote, whatever the client wrote before', async () => {
  const lines: string[] = []
  const address = async (proxies: number, forwarded: string) => {
    const server = app({ ...desk(), team: { origin: held.url, proxies }, log: (line) => line.event === 'request' && lines.push(line.from) })
    await server.request(`${held.url}/healthz`, { headers: { 'x-forwarded-for': forwarded } })
    return lines.at(-1)
  }
  assert.equal(await address(1, '1.1.1.1, 203.0.113.9'), '203.0.113.9')
  assert.equal(await address(2, '1.1.1.1, 203.0.113.9, 10.0.0.1'), '203.0.113.9')
  assert.equal(await address(0, '203.0.113.9'), 'unknown')
})

test('the page’s content policy stays strict for a team', async () => {
  const { headers } = await asker(held.url).ask('GET', '/sign-in')
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/)
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  assert.equal(headers.get('strict-transport-security'), null, 'not without TLS')
})
