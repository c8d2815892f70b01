import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { app, type Rates } from '../../src/server/index.ts'
import { hostOf, limiter, TEAM_RATES } from '../../src/server/people/limits.ts'
import { asker, PASSWORD, type TeamServer, teamServer } from './team.ts'

const FAST = { burst: 1000, perMinute: 1000 }
const RATES: Rates = { api: FAST, 'sign-in': FAST, import: FAST, heavy: FAST, telling: FAST }

test('a limit lets a burst through, then as many as a minute gives, and says how long to wait', () => {
  let now = 0
  const limit = limiter({ ...RATES, 'sign-in': { burst: 3, perMinute: 6 } }, () => now)
  const tries = () => limit('sign-in', 'one')
  assert.deepEqual([tries(), tries(), tries(), tries(), tries()], [0, 0, 0, 10, 10])
  assert.equal(limit('sign-in', 'another'), 0)
  assert.equal(limit('api', 'one'), 0)
  now = 9_000
  assert.equal(tries(), 1)
  now = 10_000
  assert.deepEqual([tries(), tries()], [0, 10])
  now = 3_600_000
  assert.deepEqual([tries(), tries(), tries(), tries()], [0, 0, 0, 10], 'no more than a burst is saved up')
})

test('who asks from ever new addresses fills no memory, and forgets nobody who is waiting', () => {
  let now = 0
  const limit = limiter({ ...RATES, 'sign-in': { burst: 1, perMinute: 1 } }, () => now)
  for (let i = 0; i < 100_000; i++) {
    now += 0.01
    limit('sign-in', `address ${i}`)
    if (i % 5000 === 0) assert.equal(limit('sign-in', 'same') > 0, i > 0)
  }
})

test('an IPv6 host is its whole network, an IPv4 address itself however it is written', () => {
  for (const [address, host] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['unknown', 'unknown'],
  ] as const)
    assert.equal(hostOf(address), host)
})

test('the page on serving says the limits that hold', () => {
  const page = readFileSync(new URL('../../docs/serving.md', import.meta.url), 'utf8')
  const { 'sign-in': signIn, import: imports, heavy, api } = TEAM_RATES
  for (const { burst, perMinute } of [signIn, imports, heavy, api]) assert.ok(page.includes(`| ${burst} | ${perMinute} |`))
})

let held: TeamServer
before(async () => {
  held = await teamServer({
    rates: {
      ...TEAM_RATES,
      'sign-in': { burst: 8, perMinute: 0.01 },
      import: { burst: 2, perMinute: 1 },
      api: { burst: 60, perMinute: 0.01 },
    },
  })
})
after(() => held?.close())

test('passwords cannot be tried out: 429 with Retry-After, by address and, from anywhere, by name', async () => {
  await held.member('Ines', 'admin')
  const one = asker(held.url)
  const tries = async () => one.ask('POST', '/api/sign-in', { name: 'Ines', password: 'not the password' })
  const statuses: number[] = []
  for (let i = 0; i < 9; i++) statuses.push((await tries()).status)
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 401, 401, 401, 429])
  const last = await tries()
  assert.ok(Number(last.headers.get('retry-after')) > 0)
  assert.match(((await last.json()) as { message: string }).message, /too often/)
})

test('a name is guarded from many addresses at once', async () => {
  const desk = { store: held.store, author: '', work: async () => undefined }
  const team = { origin: held.url, proxies: 1 }
  const many = app({ ...desk, team, rates: { ...RATES, 'sign-in': { burst: 3, perMinute: 0.01 } } })
  const from = (address: string, name: string, password: string) =>
    many.request(`${held.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'x-stemma': '1', 'content-type': 'application/json', 'x-forwarded-for': address, host: new URL(held.url).host },
      body: JSON.stringify({ name, password }),
    })
  const statuses: number[] = []
  for (let i = 0; i < 5; i++) statuses.push((await from(`203.0.113.${i}`, i % 2 ? 'INES' : 'Ines', 'not it')).status)
  assert.deepEqual(statuses, [401, 401, 401, 429, 429])
  assert.equal((await from('203.0.113.99', 'Ines', PASSWORD)).status, 429)
})

test('taking reports in has a limit of its own, and so has everything', async () => {
  const store = held.store
  const alone = app({
    store,
    author: 'anna',
    work: async () => undefined,
    rates: { ...RATES, import: { burst: 2, perMinute: 0.01 }, api: { burst: 4, perMinute: 0.01 } },
  })
  const ask = (method: string, path: string) =>
    alone.request(path, { method, headers: { host: '127.0.0.1', 'x-stemma': '1' }, ...(method === 'POST' ? { body: new FormData() } : {}) })
  const imports = [await ask('POST', '/api/imports'), await ask('POST', '/api/imports'), await ask('POST', '/api/imports')]
  assert.deepEqual(
    imports.map(({ status }) => status),
    [400, 400, 429],
  )
  const wait = Number(imports[2]!.headers.get('retry-after'))
  assert.ok(wait > 0 && wait <= 6000, `${wait} s`)
  assert.deepEqual([(await ask('GET', '/api/queue')).status, (await ask('GET', '/api/queue')).status], [200, 429])
  assert.equal((await ask('GET', '/healthz')).status, 200, 'probes are never turned away')
})
