import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { KyselyPlugin } from 'kysely'
import { app, type Line } from '../../src/server/index.ts'
import { metricsOf } from '../../src/server/metrics.ts'
import { until } from './serving.ts'
import { type TeamServer, teamServer } from './team.ts'

let held: TeamServer
before(async () => {
  held = await teamServer()
})
after(() => held?.close())

test('metrics are as Prometheus reads them, and add up', () => {
  const metrics = metricsOf()
  for (const seconds of [0.004, 0.03, 0.03, 2, 20]) metrics.answered('GET /api/reports/:id', 200, seconds)
  metrics.answered('GET /api/reports/:id', 404, 0.001)
  metrics.answered('none', 404, 0.001)
  const text = metrics.text([{ name: 'stemma_reports', help: 'Reports taken in.', value: 3 }])
  const sample = /^[a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})? -?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/
  for (const line of text.trimEnd().split('\n')) assert.match(line, line.startsWith('#') ? /^# (HELP|TYPE) \w+ .+$/ : sample)
  const value = (start: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(start))
        ?.split(' ')
        .at(-1),
    )
  const of = 'method="GET",route="/api/reports/:id"'
  assert.equal(value(`stemma_http_requests_total{${of},status="200"}`), 5)
  const name = 'stemma_http_request_duration_seconds'
  const buckets = ['0.005', '0.025', '0.05', '2.5', '10', '+Inf'].map((le) => value(`${name}_bucket{${of},le="${le}"}`))
  assert.deepEqual(buckets, [2, 2, 4, 5, 5, 6])
  assert.equal(value(`${name}_count{${of}}`), 6)
  assert.equal(value(`${name}_sum{${of}}`), 22.065)
  assert.equal(value('stemma_reports'), 3)
  assert.ok(value('process_resident_memory_bytes') > 1e6)
  const types = text.match(/^# TYPE \w+/gm) ?? []
  assert.equal(new Set(types).size, types.length, 'each metric is declared once')
})

test('a failure is logged by where it happened and under the id that the answer gives, never by its words', async () => {
  const lines: Line[] = []
  const failing: KyselyPlugin = {
    transformQuery: () => {
      throw Object.assign(new TypeError('in the text "Two children were killed at Qasraniya"'), { code: '22P02' })
    },
    transformResult: async ({ result }) => result,
  }
  const store = { ...held.store, db: held.store.db.withPlugin(failing) }
  const server = app({ store, author: 'anna', work: async () => undefined, log: (line) => void lines.push(line) })
  const answer = await server.request('/api/queue?text=Qasraniya', { headers: { host: '127.0.0.1' } })
  assert.equal(answer.status, 500)
  const { message } = (await answer.json()) as { message: string }
  const [failed, request] = lines
  assert.ok(failed?.event === 'failed' && request?.event === 'request')
  assert.ok(message.includes(failed.request) && failed.request === request.request)
  assert.equal(answer.headers.get('x-request-id'), failed.request)
  assert.deepEqual([failed.error, failed.code, request.status], ['TypeError', '22P02', 500])
  assert.ok(failed.at.some((line) => line.includes('queue.ts')))
  assert.doesNotMatch(JSON.stringify(lines) + message, /Qasraniya|children/)
})

test('a machine that only looks whether the server lives learns nothing else', async () => {
  const ask = async (path: string) => {
    const response = await fetch(held.url + path, { headers: { host: 'ignored' } })
    return [response.status, await response.text()]
  }
  assert.deepEqual(await ask('/healthz'), [200, 'ok\n'])
  await until(async () => isDeepStrictEqual(await ask('/readyz'), [200, 'ready\n']))
  assert.equal((await ask('/metrics'))[0], 401)
})

test('whoever stops listening leaves no wait behind, which would keep a server that stops', async () => {
  const { ask } = await held.member('Nour', 'reader')
  const waits = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
  const before = waits()
  const bodies = await Promise.all(Array.from({ length: 20 }, async () => (await ask('GET', '/api/events')).body!.getReader()))
  for (const body of bodies) for (let said = ''; !said.includes('alive'); ) said += Buffer.from((await body.read()).value ?? []).toString()
  await Promise.all(bodies.map((body) => body.cancel()))
  // Shorter than the time between two signs of life, in which a wait would end by itself.
  for (let tries = 0; tries < 150 && waits() > before + 10; tries++) await new Promise((done) => setTimeout(done, 100))
  assert.ok(waits() <= before + 10, `${waits()} waits, ${before} before`)
})
