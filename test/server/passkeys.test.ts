import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Me, PasskeyRow } from '../../src/present/people.ts'
import { authenticator } from './authenticator.ts'
import { type Asker, asker, PASSWORD, type TeamServer, teamServer } from './team.ts'

let held: TeamServer
let lina: Asker
before(async () => {
  held = await teamServer()
  lina = await held.member('Lina', 'coder')
})
after(() => held?.close())

const BEGIN = '/api/sign-in/passkey/begin'
const me = async (who: Asker) => (await who.data<Me>('GET', '/api/me')).person

async function added(who: Asker, key: ReturnType<typeof authenticator>, label = 'a key'): Promise<number> {
  const options = await who.data('POST', '/api/passkeys/begin')
  return (await who.ask('POST', '/api/passkeys', { label, made: key.make(options) })).status
}

test('a passkey is added, signs in without a name, and can stand without a password', async () => {
  const key = authenticator(held.url)
  assert.equal(await added(lina, key, 'the blue key'), 200)
  const fresh = asker(held.url)
  await fresh.data('POST', '/api/sign-in/passkey', key.sign(await fresh.data('POST', BEGIN)))
  assert.deepEqual(await me(fresh), { name: 'Lina', role: 'coder', hasPassword: true })
  await lina.data('POST', '/api/password', { now: PASSWORD, next: null })
  assert.equal((await asker(held.url).ask('POST', '/api/sign-in', { name: 'Lina', password: PASSWORD })).status, 401)
  const [row] = await lina.data<PasskeyRow[]>('GET', '/api/passkeys')
  assert.equal(row?.label, 'the blue key')
  assert.ok(row?.used)
  const remove = () => lina.ask('DELETE', `/api/passkeys/${row!.id}`)
  assert.equal((await remove()).status, 409, 'one way in must be left')
  await lina.data('POST', '/api/password', { now: '', next: PASSWORD })
  assert.equal((await remove()).status, 200)
  assert.equal((await fresh.ask('POST', '/api/sign-in/passkey', key.sign(await fresh.data('POST', BEGIN)))).status, 401)
})

test('what a key signs serves once, for this site, for who asked, and not for long', async () => {
  const other = await held.member('Omar', 'reader')
  const key = authenticator(held.url)
  await added(lina, key)
  const fresh = asker(held.url)
  const tries = async (signed: object) => (await fresh.ask('POST', '/api/sign-in/passkey', signed)).status
  const signed = key.sign(await fresh.data('POST', BEGIN))
  assert.deepEqual([await tries(signed), await tries(signed)], [200, 401], 'again')
  assert.equal(await tries(key.sign({ challenge: 'bWFkZSB1cA' })), 401, 'a challenge of its own')
  const late = key.sign(await fresh.data('POST', BEGIN))
  held.ahead = 6 * 60_000
  assert.equal(await tries(late), 401, 'too late')
  held.ahead = 0
  assert.equal(await added(lina, authenticator('https://evil.example')), 400, 'another site')
  assert.equal(await added(lina, authenticator(held.url, 'evil.example')), 400, 'another site’s key')
  const options = await other.data('POST', '/api/passkeys/begin')
  assert.equal((await lina.ask('POST', '/api/passkeys', { label: 'x', made: authenticator(held.url).make(options) })).status, 400)
  const asked = await other.data('POST', '/api/passkeys/begin')
  assert.equal(await tries(key.sign(asked)), 401, 'asked for adding, not for signing in')
  assert.equal(await added(other, key), 400, 'another’s key')
})
