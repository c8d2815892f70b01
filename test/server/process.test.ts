import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { stemma } from '../cli/run.ts'
import { buildPage } from '../web/built.ts'
import { type Serving, serving, until } from './serving.ts'
import { asker, PASSWORD } from './team.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-serve-'))
let running: Serving | null = null

before(buildPage)
after(async () => {
  await running?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The one server of these tests at a time. */
async function served(...args: readonly string[]): Promise<Serving> {
  running = await serving(folder, ...args)
  return running
}

const LINK = /\/join#([\w-]{43})\n/
/** Words that a report, a search, a reason, a name and a password have, and nothing else. */
const SECRETS = ['Qasraniya', 'quicklimed', 'Umm Zahra', 'tamarisk', 'Zeynep', PASSWORD]

test('the first start prints a link for the first admin, and no log line holds a word of a report, a query, a name or a secret', async () => {
  const server = await served('--team')
  const [, invitation = ''] = await until(() => LINK.exec(server.err()))
  const zeynep = asker(server.url)
  const kept = Number(/timeout=(\d+)/.exec((await zeynep.ask('GET', '/')).headers.get('keep-alive') ?? '')?.[1])
  assert.ok(kept >= 60, 'a connection outlives what keeps the server busy: its time is up before what came in is read')
  await zeynep.data('POST', '/api/join', { invitation, name: 'Zeynep', password: PASSWORD })
  const form = new FormData()
  form.append('text', 'Shelling of Qasraniya killed two children on Monday and the quicklimed wells were hit, Umm Zahra said.')
  form.append('title', 'Qasraniya shelled')
  form.append('outlet', 'Gazette')
  await zeynep.data('POST', '/api/imports', form)
  type Queue = { rows: { id: string; version: number; report: string }[] }
  const search = async () => (await zeynep.data<Queue>('GET', '/api/queue?outlet=Gazette')).rows[0]
  const row = await until(search)
  await zeynep.data('GET', '/api/queue?text=Qasraniya')
  await zeynep.data('GET', `/api/reports/${row.report}`)
  await zeynep.data('POST', '/api/decisions', { claims: [row], to: 'accepted', reason: 'tamarisk' })
  await zeynep.ask('GET', '/api/reports/quicklimed')
  await zeynep.ask('GET', '/nowhere/Qasraniya?text=tamarisk')
  await zeynep.ask('POST', '/api/decisions', { quicklimed: 'Umm Zahra' })
  await asker(server.url).ask('POST', '/api/sign-in', { name: 'Zeynep', password: 'tamarisk quicklimed' })
  const { token } = await zeynep.data<{ token: string }>('POST', '/api/tokens', { label: 'tamarisk', role: 'reader', days: 1 })
  const metrics = await (await asker(server.url, { authorization: `Bearer ${token}` }).ask('GET', '/metrics')).text()
  assert.match(metrics, /^stemma_reports 1$/m)
  assert.match(metrics, /^stemma_http_requests_total\{method="GET",route="\/api\/reports\/:id",status="404"\} 1$/m)
  assert.equal(await server.stop(), 0)
  const lines = server
    .err()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.ok(lines.length >= 10)
  for (const line of lines) assert.deepEqual(Object.keys(line).sort(), ['event', 'from', 'ms', 'request', 'route', 'status', 'time', 'who'])
  assert.ok(lines.some(({ route, status, who }) => route === 'POST /api/decisions' && status === 200 && String(who).startsWith('person-')))
  const text = server.err().replace(LINK, '') + metrics
  for (const secret of [...SECRETS, token, zeynep.cookie()?.split('=')[1] ?? '?', row.report, row.id])
    assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), secret)
})

test('later starts print no link unless asked; the session and the entries are still there', async () => {
  const again = await served('--team', '--set-up')
  const [, invitation = ''] = await until(() => LINK.exec(again.err()))
  const omar = asker(again.url)
  await omar.data('POST', '/api/join', { invitation, name: 'Omar', password: PASSWORD })
  const { rows } = await omar.data<{ rows: { by: string; what: string }[] }>('GET', '/api/audit')
  assert.ok(rows.some(({ by, what }) => by === 'Zeynep' && what === 'claim-decided'))
  const { sound } = await omar.data<{ sound: boolean }>('GET', '/api/audit/verify')
  assert.ok(sound)
  await again.stop()
  const last = await served('--team', '--origin', 'https://stemma.example.org', '--trust-proxy')
  assert.equal(last.url, 'https://stemma.example.org')
  await last.stop()
  assert.doesNotMatch(last.err(), /join#/)
})

test('what would be open to others by mistake is refused at the start', async () => {
  const wrong = [
    [['--team', '--origin', 'http://stemma.example.org'], 'https'],
    [['--team', '--origin', 'https://stemma.example.org/path'], 'scheme and a host'],
    [['--team', '--port', '0'], '--origin'],
    [['--team', '--trust-proxy', 'all'], 'number of proxies'],
    [['--host', '0.0.0.0'], '--team'],
    [['--trust-proxy'], '--team'],
    [['--origin', 'https://stemma.example.org'], '--team'],
  ] as const
  const ran = await Promise.all(
    wrong.map(async ([args, word]) => ({ args, word, ...(await stemma(['serve', '--ledger', folder, ...args])) })),
  )
  for (const { args, word, code, err } of ran) assert.ok(code === 2 && err.includes(word), `${args.join(' ')}: ${code} ${err}`)
})

test('a port that another holds is told plainly, and nothing is left working behind', async (t) => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  t.after(() => other.close())
  const { port } = other.address() as AddressInfo
  const { code, err } = await stemma(['serve', '--ledger', folder, '--port', String(port)])
  assert.equal(code, 2, err)
  assert.equal(err, `stemma: Port ${port} is taken. Name another with --port, or 0 for any that is free.\n`)
})
