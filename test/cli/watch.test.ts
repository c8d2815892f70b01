import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Visit } from '../../src/cli/watch/fetch.ts'
import { visitsIn } from '../../src/cli/watch/visits.ts'
import { type WatchOptions, watch } from '../../src/cli/watch/watch.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Issue } from '../../src/model/issue.ts'
import { folder } from './run.ts'

const RSS =
  '<rss version="2.0"><channel><title>River Post</title><item><title>Two dead</title><description>Two people died.</description></item></channel></rss>'
const MINUTE = 60_000

/** A server that answers each path as told, and the requests it had. */
async function server(t: TestContext, answers: Readonly<Record<string, (request: IncomingMessage, answer: ServerResponse) => void>>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const one = createServer((request, answer) => {
    asked.push({ path: request.url ?? '', headers: request.headers })
    const found = answers[request.url ?? '']
    if (found) found(request, answer)
    else answer.writeHead(404).end()
  })
  await new Promise<void>((done) => one.listen(0, '127.0.0.1', done))
  t.after(() => one.close())
  return { asked, at: `http://127.0.0.1:${(one.address() as AddressInfo).port}` }
}

/** Options with a clock that only sleeping moves. */
function clock(rounds: number): WatchOptions & { readonly told: Issue[]; readonly slept: number[] } {
  let time = Date.UTC(2031, 4, 2)
  const told: Issue[] = []
  const slept: number[] = []
  const sleep = async (ms: number) => {
    slept.push(ms)
    time += ms
  }
  return {
    agent: 'stemma/0.0.0',
    every: 30 * MINUTE,
    timeout: 60_000,
    most: 100_000,
    visits: new Map<string, Visit>(),
    now: () => time,
    sleep,
    rounds,
    tell: (one) => told.push(one),
    told,
    slept,
  }
}

test('a feed is asked only for what has changed', async (t) => {
  const { asked, at } = await server(t, {
    '/rss': ({ headers }, answer) => {
      if (headers['if-none-match'] === '"a"' && headers['if-modified-since']) answer.writeHead(304).end()
      else
        answer
          .writeHead(200, { etag: '"a"', 'last-modified': 'Fri, 02 May 2031 00:00:00 GMT', 'content-type': 'application/rss+xml' })
          .end(RSS)
    },
  })
  const options = clock(3)
  const given = await Array.fromAsync(ingest(watch([`${at}/rss`], options)))
  assert.deepEqual(
    given.map((one) => ('issue' in one ? one.issue : one.report.text)),
    ['Two dead\n\nTwo people died.'],
  )
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/robots.txt', '/rss', '/rss', '/rss'],
  )
  assert.equal(asked[1]?.headers['user-agent'], 'stemma/0.0.0')
  assert.deepEqual(options.slept, [30 * MINUTE, 30 * MINUTE])
})

test('a server in trouble is left alone longer each time, or as long as it says', async (t) => {
  let n = 0
  const { asked, at } = await server(t, {
    '/rss': (_, answer) => {
      n++
      if (n === 3) answer.writeHead(503, { 'retry-after': '36000' }).end()
      else if (n < 4) answer.writeHead(500).end()
      else answer.writeHead(200, { 'content-type': 'text/xml' }).end(RSS)
    },
  })
  const options = clock(40)
  const given = await Array.fromAsync(watch([`${at}/rss`], options))
  const visits = asked.filter(({ path }) => path === '/rss').length
  assert.equal(options.told.filter(({ code }) => code === 'not-fetched').length, 3)
  assert.ok(visits < 25 && given.length > 0, `${visits} visits`)
  assert.match(options.told[0]!.message, /answered 500/)
})

test('robots.txt is heeded, its absence allows, its failure forbids', async (t) => {
  const shut = await server(t, {
    '/robots.txt': (_, answer) => answer.end('User-agent: stemma\nDisallow: /private'),
    '/private': (_, answer) => answer.end(RSS),
    '/open': (_, answer) => answer.end(RSS),
  })
  const ill = await server(t, { '/robots.txt': (_, answer) => answer.writeHead(500).end(), '/rss': (_, answer) => answer.end(RSS) })
  const options = clock(1)
  const given = await Array.fromAsync(watch([`${shut.at}/private`, `${shut.at}/open`, `${ill.at}/rss`], options))
  assert.deepEqual(
    given.map(({ path }) => path),
    [`${shut.at}/open`],
  )
  assert.deepEqual(
    options.told.map(({ code, place }) => [code, place]),
    [
      ['robots', `${shut.at}/private`],
      ['not-fetched', `${ill.at}/rss`],
    ],
  )
})

test('an answer without an end and a server that is not there are told of', async (t) => {
  const { at } = await server(t, { '/rss': (_, answer) => answer.end('x'.repeat(200_000)) })
  const options = clock(1)
  assert.deepEqual(await Array.fromAsync(watch([`${at}/rss`, 'http://127.0.0.1:1/rss'], options)), [])
  assert.deepEqual(
    options.told.map(({ code }) => code),
    ['feed-lost', 'not-fetched'],
  )
})

test('a feed for which asking again will not help is lost, until it is there again', async (t) => {
  let there = false
  const { at } = await server(t, {
    '/gone': (_, answer) => (there ? answer.writeHead(200).end(RSS) : answer.writeHead(410).end()),
    '/ill': (_, answer) => answer.writeHead(500).end(),
    '/busy': (_, answer) => answer.writeHead(429).end(),
  })
  const [gone, ill, busy] = [`${at}/gone`, `${at}/ill`, `${at}/busy`]
  const options = clock(2)
  await Array.fromAsync(watch([gone, ill, busy], options))
  const told = () => options.told.splice(0).map(({ code, place }) => `${code} ${place?.slice(at.length)}`)
  assert.deepEqual(told(), ['feed-lost /gone', 'not-fetched /ill', 'not-fetched /busy'])
  assert.deepEqual([options.visits.get(gone)?.lost, options.visits.get(ill)?.lost], ['it answered 410', undefined])
  await Array.fromAsync(watch([gone, ill], { ...options, rounds: 1 }))
  assert.deepEqual(told(), ['feed-lost /gone', 'not-fetched /ill'], 'also while it is left alone')
  there = true
  await Array.fromAsync(watch([gone, ill], { ...options, rounds: 400 }))
  assert.equal(options.visits.get(gone)?.lost, undefined)
  assert.match(options.visits.get(ill)?.lost ?? '', /^it failed \d+ times in a row, at last because it answered 500$/)
  assert.equal(told().filter((one) => one === 'not-fetched /ill').length, 7)
})

test('of a file of visits that somebody else wrote to, what is a visit is kept', (t) => {
  const kept = { failures: 1, notBefore: 5, etag: '"a"' }
  const here = folder(t, {
    'a.json': JSON.stringify({ a: null, b: kept, c: { failures: 'x', notBefore: 1 } }),
    'b.json': '{"a":',
    'c.json': 'null',
  })
  assert.deepEqual([...visitsIn(join(here, 'a.json'))], [['b', kept]])
  for (const name of ['b.json', 'c.json', 'none.json']) assert.equal(visitsIn(join(here, name)).size, 0)
})
