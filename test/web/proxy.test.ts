import assert from 'node:assert/strict'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { hashOf, type Line, type Served, secret, serve } from '../../src/server/index.ts'
import { addReference, invite } from '../../src/store/index.ts'
import { freePort } from '../ports.ts'
import { certificateFor } from '../server/certificate.ts'
import { PASSWORD, type TeamServer, teamServer } from '../server/team.ts'
import { browser } from './browser.ts'
import { buildPage } from './built.ts'
import { visitor } from './page.ts'

let chrome: Browser
let held: TeamServer
let behind: Served
let proxy: Server
let origin: string
const lines: Line[] = []

before(async () => {
  await buildPage()
  ;[chrome, held] = await Promise.all([browser(), teamServer()])
  const port = await freePort()
  origin = `https://localhost:${port}`
  const desk = { store: held.store, author: '', work: async () => undefined, log: (line: Line) => void lines.push(line) }
  behind = await serve({ ...desk, team: { origin, proxies: 1 } }, { port: 0 })
  proxy = await passing(new URL(behind.url), port)
})
after(async () => {
  await chrome?.close()
  proxy?.closeAllConnections()
  proxy?.close()
  await behind?.close()
  await held?.close()
})

/** A proxy that does TLS, as docs/serving.md sets one up. */
function passing({ hostname, port }: URL, at: number): Promise<Server> {
  const server = createServer(certificateFor('localhost'), (asked, answer) => {
    const headers = { ...asked.headers, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' }
    const call = request({ hostname, port, method: asked.method, path: asked.url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    call.on('error', () => answer.destroy())
    answer.on('close', () => call.destroy())
    asked.pipe(call)
  })
  return new Promise((resolve, reject) => server.on('error', reject).listen(at, '127.0.0.1', () => resolve(server)))
}

test('behind a proxy that does TLS a team joins, works and hears of changes; the session is for TLS and this host alone', async () => {
  const invitation = secret()
  await invite(held.store, { hash: hashOf(invitation), role: 'editor', person: null, author: 'test' })
  const context = await visitor(chrome, { ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const [answer] = await Promise.all([page.waitForResponse(`${origin}/join`), page.goto(`${origin}/join#${invitation}`)])
  assert.equal((await answer.allHeaders())['strict-transport-security'], 'max-age=31536000')
  await page.getByLabel('Name').fill('Lina')
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set and enter' }).click()
  await page.getByRole('link', { name: 'Lina · editor' }).waitFor()
  const [cookie] = await context.cookies()
  assert.deepEqual(
    [cookie?.name, cookie?.secure, cookie?.httpOnly, cookie?.sameSite, cookie?.domain, cookie?.path],
    ['__Host-stemma', true, true, 'Strict', 'localhost', '/'],
  )
  await page.goto(`${origin}/settings`)
  await page.getByText('No lines yet.').waitFor()
  const geojson = { type: 'Feature', properties: { errorKm: 1 }, geometry: { type: 'Point', coordinates: [1, 1] } }
  await addReference(held.store, { name: 'the old bridge', geojson }, 'somebody else')
  await page.getByText('the old bridge').waitFor()
  assert.ok(lines.some((line) => line.event === 'request' && line.route === 'POST /api/join' && line.from === '203.0.113.7'))
  await context.close()
})
