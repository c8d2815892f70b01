import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atLeast, ROLES } from '../../src/model/person.ts'
import { app } from '../../src/server/index.ts'
import { ACCESS } from '../../src/server/people/access.ts'
import { type Asker, asker, type TeamServer, teamServer } from './team.ts'

let held: TeamServer
const askers: Record<string, Asker> = {}
before(async () => {
  held = await teamServer()
  for (const role of ROLES) {
    askers[role] = await held.member(`the ${role}`, role)
    if (role !== 'admin') continue
    const { token } = await askers.admin!.data<{ token: string }>('POST', '/api/tokens', { label: 'all', role: 'admin', days: 1 })
    askers['admin’s token'] = asker(held.url, { authorization: `Bearer ${token}` })
  }
  askers.nobody = asker(held.url)
  askers['a forged cookie'] = asker(held.url, { cookie: `stemma=${'A'.repeat(43)}` })
  askers['a forged token'] = asker(held.url, { authorization: `Bearer stemma_${'A'.repeat(43)}` })
})
after(() => held?.close())

/** What would end the sessions that the table is gone through with. */
const LEAVES = new Set(['POST /api/sign-out', 'POST /api/sign-out/everywhere'])

const rows = Object.entries(ACCESS).filter(([route]) => route !== 'GET /*')

test('every route of the server has its row in the table of who may ask it, and every row its route', () => {
  const { routes } = app({ store: held.store, author: '', work: async () => undefined, team: { origin: held.url, proxies: 0 } })
  const there = new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))
  assert.deepEqual([...there].sort(), Object.keys(ACCESS).sort())
  const all = [...new Set(routes.filter(({ method }) => method === 'ALL').map(({ path }) => path))]
  assert.deepEqual(all.sort(), ['/*', '/api/*'], 'what answers every method is what goes before, or says that there is nothing')
})

test('every route lets in exactly the roles that its row says', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const [route, row] of rows)
    for (const [name, one] of Object.entries(askers)) {
      if (LEAVES.has(route) && ROLES.some((role) => role === name)) continue
      const [method = '', path = ''] = route.split(' ')
      const response = await one.ask(method, path.replace(/:\w+/, 'none'), method === 'GET' ? undefined : {})
      const status = await kind(response)
      asked++
      const wanted = wantedOf(name, row)
      if (status !== wanted) wrong.push(`${route} for ${name}: ${response.status}, not ${wanted}`)
    }
  assert.deepEqual(wrong, [])
  assert.ok(asked > 300, `${asked}`)
})

/** Let in (whatever the route then makes of an empty request), not known, or not allowed. */
async function kind(response: Response): Promise<'in' | 'unknown' | 'forbidden'> {
  const streams = response.headers.get('content-type')?.includes('event-stream')
  const body = streams ? '' : await response.text()
  if (streams) await response.body?.cancel()
  if (response.status === 401) return body.includes('Sign in first') ? 'unknown' : 'in'
  return response.status === 403 ? 'forbidden' : 'in'
}

function wantedOf(name: string, row: (typeof ACCESS)[string]) {
  if (row.for === 'anyone') return 'in'
  const role = ROLES.find((one) => one === name) ?? (name === 'admin’s token' ? 'admin' : null)
  if (role === null) return 'unknown'
  if (row.signedIn && name === 'admin’s token') return 'forbidden'
  return atLeast(role, row.for) ? 'in' : 'forbidden'
}

test('one person on their own machine needs no account, and there are none', async () => {
  const alone = app({ store: held.store, author: 'anna', work: async () => undefined })
  for (const [route, row] of rows) {
    const [method = '', path = ''] = route.split(' ')
    const headers = { host: '127.0.0.1', 'x-stemma': '1', 'content-type': 'application/json' }
    const response = await alone.request(path.replace(/:\w+/, 'none'), { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) })
    if (row.team) assert.equal(response.status, 404, route)
    else assert.ok(![401, 403].includes(response.status), `${route} ${response.status}`)
    await response.body?.cancel()
  }
  const me = await (await alone.request('/api/me', { headers: { host: '127.0.0.1' } })).json()
  assert.deepEqual(me, { team: false, person: null })
})
