import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { InvitationRow, Me, MemberRow, NewLink, TokenRow } from '../../src/present/people.ts'
import type { EntryRow } from '../../src/present/rows.ts'
import { hashPassword, passwordHolds, weakness } from '../../src/server/people/passwords.ts'
import { type Asker, asker, PASSWORD, type TeamServer, teamServer } from './team.ts'

let held: TeamServer
let admin: Asker
before(async () => {
  held = await teamServer()
  admin = await held.member('Ines', 'admin')
})
after(() => held?.close())

const accessOf = ({ values: { what, person, detail } }: EntryRow) => [what, person, detail].filter(Boolean).join(' · ')
const audit = async () => (await admin.data<{ rows: EntryRow[] }>('GET', '/api/audit?limit=500')).rows
const me = (who: Asker) => who.data<Me>('GET', '/api/me')
const signIn = (who: Asker, name: string, password = PASSWORD) => who.ask('POST', '/api/sign-in', { name, password })

test('an invitation lets one person in, once, under a name of their own', async () => {
  const { link } = await admin.data<NewLink>('POST', '/api/invitations', { role: 'coder' })
  const invitation = new URL(link).hash.slice(1)
  assert.equal(new URL(link).pathname, '/join')
  const lina = asker(held.url)
  assert.deepEqual(await lina.data('POST', '/api/join/look', { invitation }), { role: 'coder', person: null })
  for (const [name, password, status] of [
    ['Lina', 'short', 400],
    ['Lina', 'aaaaaaaaaaaaaaaa', 400],
    ['Lina', 'abcdefghijklmnop', 400],
    ['Lina', 'password12345', 400],
    ['Lina', 'lina lina 12', 400],
    ['ines', PASSWORD, 409],
    ['<b>Lina', PASSWORD, 400],
    ['Li\u202ena', PASSWORD, 400],
  ] as const)
    assert.equal((await lina.ask('POST', '/api/join', { invitation, name, password })).status, status, `${name} ${password}`)
  await lina.data('POST', '/api/join', { invitation, name: 'Lina', password: PASSWORD })
  assert.deepEqual(await me(lina), { team: true, person: { name: 'Lina', role: 'coder', hasPassword: true } })
  const again = await asker(held.url).ask('POST', '/api/join', { invitation, name: 'Other', password: PASSWORD })
  assert.equal(again.status, 404)
})

test('an invitation can be withdrawn, and ends by itself', async () => {
  const first = await admin.data<NewLink>('POST', '/api/invitations', { role: 'reader' })
  const rows = await admin.data<InvitationRow[]>('GET', '/api/invitations')
  assert.equal(rows.length, 1)
  await admin.data('DELETE', `/api/invitations/${rows[0]!.id}`)
  const second = await admin.data<NewLink>('POST', '/api/invitations', { role: 'reader' })
  const look = async ({ link }: NewLink) =>
    (await asker(held.url).ask('POST', '/api/join/look', { invitation: new URL(link).hash.slice(1) })).status
  assert.deepEqual([await look(first), await look(second)], [404, 200])
  held.ahead = 73 * 3_600_000
  assert.equal(await look(second), 404)
  held.ahead = 0
})

test('signing in takes the right name and password, and says the same of a wrong name as of a wrong password', async () => {
  await held.member('Omar', 'reader')
  const omar = asker(held.url)
  const wrong = await signIn(omar, 'Omar', 'another password')
  const nobody = await signIn(omar, 'Nobody', 'another password')
  assert.deepEqual([wrong.status, nobody.status], [401, 401])
  assert.deepEqual(await wrong.json(), await nobody.json())
  assert.equal(omar.cookie(), null)
  assert.equal((await signIn(omar, ' OMAR ')).status, 200)
  assert.match(omar.given() ?? '', /^stemma=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/)
  const told = (await audit()).filter(({ by, what }) => by === 'Omar' && what === 'access-changed').map(accessOf)
  assert.deepEqual(told, ['signed-in · Omar · password', 'refused · Omar · password', 'joined · Omar · reader'])
})

test('a session ends when its person signs out, after a week, and after half a day of rest', async () => {
  const nora = await held.member('Nora', 'reader')
  const kept = nora.cookie()!
  const status = async (ahead: number) => {
    held.ahead = ahead
    const { status } = await asker(held.url, { cookie: kept }).ask('GET', '/api/queue')
    held.ahead = 0
    return status
  }
  assert.deepEqual([await status(11 * 3_600_000), await status(24 * 3_600_000)], [200, 401])
  for (let hour = 11; hour < 7 * 24; hour += 11) assert.equal(await status(hour * 3_600_000), 200, `${hour}`)
  assert.equal(await status(7 * 24 * 3_600_000 + 1000), 401)
  const fresh = asker(held.url)
  await signIn(fresh, 'Nora')
  const second = fresh.cookie()!
  await fresh.data('POST', '/api/sign-out')
  assert.equal(fresh.cookie(), null)
  assert.equal((await asker(held.url, { cookie: second }).ask('GET', '/api/queue')).status, 401)
})

test('signing out everywhere ends every session, and an admin can do so to others', async () => {
  await held.member('Sami', 'coder')
  const both = [asker(held.url), asker(held.url)]
  for (const one of both) await signIn(one, 'Sami')
  assert.deepEqual(await both[0]!.data('POST', '/api/sign-out/everywhere'), { ended: 3 })
  assert.equal((await both[1]!.ask('GET', '/api/queue')).status, 401)
  await signIn(both[1]!, 'Sami')
  const sami = (await admin.data<MemberRow[]>('GET', '/api/people')).find(({ name }) => name === 'Sami')!
  assert.deepEqual(await admin.data('POST', `/api/people/${sami.id}/sign-out`), { ended: 1 })
  assert.equal((await both[1]!.ask('GET', '/api/queue')).status, 401)
})

test('a page that listens hears of the work, not of who comes in, and no more once its session has ended', async () => {
  const rami = await held.member('Rami', 'editor')
  const response = await rami.ask('GET', '/api/events')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  await held.member('Somebody', 'reader')
  await rami.data('POST', '/api/lines', { name: 'a line', errorKm: 1, geometry: { type: 'Point', coordinates: [1, 1] } })
  let told = ''
  while (!told.includes('event: ledger')) told += (await reader.read()).value ?? ''
  assert.match(told, /^event: ledger\ndata: 1\n/m)
  await rami.data('POST', '/api/sign-out/everywhere')
  let rest = await reader.read()
  while (!rest.done) rest = await reader.read()
  assert.ok(rest.done)
})

test('one person has thirty streams open at most', async () => {
  const tabs = await held.member('Tabs', 'reader')
  const stop = new AbortController()
  const open = async () => fetch(`${held.url}/api/events`, { headers: { cookie: tabs.cookie() ?? '' }, signal: stop.signal })
  const statuses: number[] = []
  for (let i = 0; i < 60 && statuses.at(-1) !== 429; i++) statuses.push((await open()).status)
  stop.abort()
  assert.deepEqual([statuses.at(-1), statuses.length >= 30 && statuses.length < 40], [429, true])
})

test('a new password ends the other sessions; a lost one is set anew by a link', async () => {
  const tariq = await held.member('Tariq', 'reader')
  const other = asker(held.url)
  await signIn(other, 'Tariq')
  const next = 'seven lamps along the quay'
  assert.equal((await tariq.ask('POST', '/api/password', { now: 'not it at all', next })).status, 400)
  assert.equal((await tariq.ask('POST', '/api/password', { now: PASSWORD, next: null })).status, 400, 'no other way in is left')
  await tariq.data('POST', '/api/password', { now: PASSWORD, next })
  assert.deepEqual([(await tariq.ask('GET', '/api/queue')).status, (await other.ask('GET', '/api/queue')).status], [200, 401])
  assert.equal((await signIn(other, 'Tariq')).status, 401)
  const row = (await admin.data<MemberRow[]>('GET', '/api/people')).find(({ name }) => name === 'Tariq')!
  const { link } = await admin.data<NewLink>('POST', '/api/invitations', { person: row.id })
  const invitation = new URL(link).hash.slice(1)
  await other.data('POST', '/api/join', { invitation, name: 'whatever', password: PASSWORD })
  assert.deepEqual((await me(other)).person, { name: 'Tariq', role: 'reader', hasPassword: true })
  assert.equal((await tariq.ask('GET', '/api/queue')).status, 401)
})

test('a role given holds at once; who is shut out is out; somebody must be left who lets people in', async () => {
  const hana = await held.member('Hana', 'reader')
  const people = await admin.data<MemberRow[]>('GET', '/api/people')
  const id = (name: string) => people.find((one) => one.name === name)!.id
  const decide = () => hana.ask('POST', '/api/undo')
  const forbidden = await decide()
  assert.deepEqual([forbidden.status, ((await forbidden.json()) as { needs: string }).needs], [403, 'coder'])
  await admin.data('PATCH', `/api/people/${id('Hana')}`, { role: 'coder' })
  assert.equal((await decide()).status, 200)
  const { token } = await hana.data<{ token: string }>('POST', '/api/tokens', { label: 'script', role: 'coder', days: 1 })
  await admin.data('DELETE', `/api/people/${id('Hana')}`)
  assert.equal((await decide()).status, 401)
  assert.equal((await asker(held.url).ask('GET', '/api/queue', undefined, { authorization: `Bearer ${token}` })).status, 401)
  assert.equal((await signIn(hana, 'Hana')).status, 401)
  for (const [method, body] of [
    ['PATCH', { role: 'editor' }],
    ['DELETE', undefined],
  ] as const)
    assert.equal((await admin.ask(method, `/api/people/${id('Ines')}`, body)).status, 409)
})

test('a token does what its role allows for its time, in its person’s name, and nothing about people', async () => {
  const edit = await held.member('Edna', 'editor')
  assert.equal((await edit.ask('POST', '/api/tokens', { label: 'x', role: 'admin', days: 1 })).status, 400)
  const { id, token } = await edit.data<{ id: string; token: string }>('POST', '/api/tokens', { label: 'nightly', role: 'coder', days: 30 })
  assert.match(token, /^stemma_[\w-]{43}$/)
  const script = asker(held.url, { authorization: `Bearer ${token}`, 'x-stemma': '' })
  const status = async (method: string, path: string, body?: unknown) => (await script.ask(method, path, body)).status
  assert.equal(await status('GET', '/api/queue'), 200)
  assert.equal(await status('POST', '/api/undo'), 200, 'no cookie, so no header against forged requests')
  assert.equal(await status('POST', '/api/incidents/change', { merge: ['a', 'b'] }), 403)
  assert.equal(await status('GET', '/api/tokens'), 403)
  const [row] = await edit.data<TokenRow[]>('GET', '/api/tokens')
  assert.ok(row?.used && row.label === 'nightly' && !JSON.stringify(row).includes(token.slice(7)))
  held.ahead = 31 * 24 * 3_600_000
  assert.equal(await status('GET', '/api/queue'), 401)
  held.ahead = 0
  const other = await held.member('Olga', 'editor')
  assert.equal((await other.ask('DELETE', `/api/tokens/${id}`)).status, 404, 'another’s')
  await edit.data('DELETE', `/api/tokens/${id}`)
  assert.equal(await status('GET', '/api/queue'), 401)
  const told = (await audit()).map(accessOf)
  assert.ok(told.includes('token-made · Edna · nightly (coder)') && told.includes('token-revoked · Edna · nightly'))
})

test('what is done carries the name of who is signed in, and who came in is for admins to see', async () => {
  const one = await held.member('Yara', 'editor')
  const line = { name: 'Line of Yara', errorKm: 1, geometry: { type: 'Point', coordinates: [10, 10] } }
  await one.data('POST', '/api/lines', line)
  const rows = await audit()
  assert.equal(rows.find(({ what }) => what === 'reference-added')?.by, 'Yara')
  assert.ok(rows.some((row) => accessOf(row) === 'joined · Yara · editor'))
  const seen = await one.data<{ rows: EntryRow[] }>('GET', '/api/audit')
  assert.deepEqual([...new Set(seen.rows.map(({ what }) => what))], ['reference-added'])
  assert.deepEqual(await one.data('POST', '/api/undo'), { undone: { what: 'reference-added', words: null, count: 1, claims: [] } })
  assert.deepEqual(await admin.data('POST', '/api/undo'), { undone: null }, 'another’s act')
})

test('a reader exports with names withheld and sites blurred only', async () => {
  const rana = await held.member('Rana', 'reader')
  const refused = await rana.ask('POST', '/api/exports', { format: 'geojson', names: 'keep' })
  assert.deepEqual([refused.status, ((await refused.json()) as { needs: string }).needs], [403, 'editor'])
  assert.equal((await rana.ask('POST', '/api/exports', { format: 'geojson', sites: 'keep' })).status, 403)
  assert.equal((await rana.ask('POST', '/api/exports', { format: 'geojson' })).status, 200)
})

test('passwords are kept as salted scrypt, and unicode spellings of one password are one', async () => {
  const kept = await hashPassword('caf\u00e9 au lait at noon')
  assert.match(kept, /^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/)
  assert.notEqual(kept, await hashPassword('caf\u00e9 au lait at noon'))
  assert.deepEqual(
    [
      await passwordHolds('cafe\u0301 au lait at noon', kept),
      await passwordHolds('cafe au lait at noon', kept),
      await passwordHolds('x', null),
    ],
    [true, false, false],
  )
  assert.equal(weakness('x'.repeat(300), 'a')?.code, 'password-long')
  assert.equal(weakness(PASSWORD, 'Ines'), null)
})

test('no secret is kept as it is', async () => {
  const cookie = admin.cookie()!.split('=')[1]!
  const tables = ['person', 'session', 'token', 'invitation', 'entry'] as const
  const all = await Promise.all(tables.map((table) => held.store.db.selectFrom(table).selectAll().execute()))
  const text = JSON.stringify(all)
  assert.ok(!text.includes(cookie) && !text.includes(PASSWORD) && !text.includes('stemma_'))
})

test('a turn can be given to everybody of the team who may decide', async () => {
  await held.member('Cleo', 'coder')
  await held.member('Rim', 'reader')
  const { people } = await admin.data<{ people: string[] }>('GET', '/api/turns')
  assert.ok(people.includes('Ines') && people.includes('Cleo') && !people.includes('Rim'))
})
