import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sha256 } from '../../src/model/ids.ts'
import type { Role } from '../../src/model/person.ts'
import {
  beginSession,
  entries,
  giveRole,
  invite,
  join,
  keepChallenge,
  listPeople,
  makeToken,
  nameKey,
  personNamed,
  rebuild,
  revokeToken,
  type Store,
  sessionOf,
  shutOut,
  takeChallenge,
  tokenOf,
  verifyLedger,
} from '../../src/store/index.ts'
import { ENGINES, engineOf } from './engines.ts'

const hash = (given: string) => sha256(given)
const link = (store: Store, secret: string, role: Role = 'reader') =>
  invite(store, { hash: hash(secret), role, person: null, author: 'set-up' })
const joining = (store: Store, secret: string, name: string) =>
  join(store, { invitation: hash(secret), name, password: 'a hash', session: hash(`${secret} ${name}`) })

async function member(store: Store, name: string, role: Role) {
  await link(store, `link of ${name}`, role)
  const joined = await joining(store, `link of ${name}`, name)
  assert.ok(joined.kind === 'done')
  return joined.person
}

for (const name of ENGINES)
  describe(`people on ${name}`, async () => {
    const engine = await engineOf(name)

    test('a link that many take at once lets one in, and a name that many take at once is one person’s', async () => {
      const store = await engine.fresh()
      await link(store, 'one')
      const all = await Promise.all(['Ada', 'Ben', 'Cleo', 'Dan'].map((who) => joining(store, 'one', who)))
      assert.deepEqual(all.map(({ kind }) => kind).sort(), ['done', 'no-invitation', 'no-invitation', 'no-invitation'])
      for (const secret of ['two', 'three', 'four']) await link(store, secret)
      const same = await Promise.all([
        joining(store, 'two', 'Yusuf'),
        joining(store, 'three', ' yusuf '),
        joining(store, 'four', '\uff39usuf'),
      ])
      assert.deepEqual(same.map(({ kind }) => kind).sort(), ['done', 'name-taken', 'name-taken'])
      assert.equal(nameKey('\uff39USUF '), 'yusuf')
    })

    test('two admins who shut each other out at once leave one', async () => {
      const store = await engine.fresh()
      const [a, b] = [await member(store, 'Ada', 'admin'), await member(store, 'Ben', 'admin')]
      const both = await Promise.all([shutOut(store, a.id, 'Ben'), giveRole(store, b.id, { role: 'reader', author: 'Ada' })])
      assert.deepEqual(both.sort(), ['done', 'last-admin'])
      const left = (await listPeople(store)).filter(({ role, ended }) => role === 'admin' && ended === null)
      assert.equal(left.length, 1)
    })

    test('a challenge that is answered twice at once counts once', async () => {
      const store = await engine.fresh()
      await keepChallenge(store, 'sign this', null)
      const taken = await Promise.all([1, 2, 3].map(() => takeChallenge(store, 'sign this', null)))
      assert.deepEqual(taken.sort(), [false, false, true])
    })

    test('a token stands for the lesser of its role and its person’s, and for nothing once either has ended', async () => {
      const store = await engine.fresh()
      await member(store, 'Ada', 'admin')
      const ben = await member(store, 'Ben', 'editor')
      const id = await makeToken(store, ben, { hash: hash('t'), label: 'script', role: 'editor', days: 1 })
      const role = async () => (await tokenOf(store, hash('t')))?.role ?? null
      assert.equal(await role(), 'editor')
      await giveRole(store, ben.id, { role: 'reader', author: 'Ada' })
      assert.equal(await role(), 'reader')
      await giveRole(store, ben.id, { role: 'admin', author: 'Ada' })
      assert.equal(await role(), 'editor')
      assert.equal(await revokeToken(store, id, { of: 'another', author: 'Ada' }), false)
      assert.equal(await revokeToken(store, id, { of: null, author: 'Ada' }), true)
      assert.equal(await role(), null)
    })

    test('rebuilding leaves people and sessions as they are; every change of them is an entry, and the chain holds', async () => {
      const store = await engine.fresh()
      const ada = await member(store, 'Ada', 'admin')
      const known = await personNamed(store, 'ADA')
      await beginSession(store, ada, { hash: hash('s'), proof: 'passkey' })
      await rebuild(store)
      assert.deepEqual(await personNamed(store, 'Ada'), known)
      assert.equal((await sessionOf(store, hash('s')))?.name, 'Ada')
      const told = (await entries(store)).map((entry) => [entry.author, entry.kind === 'access-changed' ? entry.body.what : entry.kind])
      assert.deepEqual(told, [
        ['set-up', 'invited'],
        ['Ada', 'joined'],
        ['Ada', 'signed-in'],
      ])
      assert.deepEqual((await verifyLedger(store)).faults, [])
    })
  })
