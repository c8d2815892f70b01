import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { oneAtATime } from '../../src/cli/serving/working.ts'
import { backlog, openStore } from '../../src/store/index.ts'
import { serving, until } from '../server/serving.ts'
import { asker } from '../server/team.ts'
import { buildPage } from '../web/built.ts'

/** Rounds that end when they are told to. */
function rounds() {
  const begun: PromiseWithResolvers<void>[] = []
  const ask = oneAtATime(() => {
    begun.push(Promise.withResolvers())
    return begun.at(-1)!.promise
  })
  return { begun, ask }
}

test('who asks while a round runs gets the next, with all others who ask meanwhile', async () => {
  const { begun, ask } = rounds()
  const first = ask()
  const [second, third] = [ask(), ask()]
  assert.equal(begun.length, 1)
  begun[0]!.resolve()
  await first
  await until(() => begun.length === 2)
  begun[1]!.resolve()
  await Promise.all([second, third])
  void ask()
  assert.equal(begun.length, 3)
})

test('a round that fails fails for who asked for it, and the next is done', async () => {
  const { begun, ask } = rounds()
  const first = ask()
  const second = ask()
  begun[0]!.reject(new Error('disk full'))
  await assert.rejects(first, /disk full/)
  await until(() => begun.length === 2)
  begun[1]!.resolve()
  await second
})

test('however many reports are handed in while others wait, the server keeps few connections to the database', async () => {
  await buildPage()
  const ledger = mkdtempSync(join(tmpdir(), 'stemma-many-'))
  after(() => rmSync(ledger, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
  const server = await serving(ledger)
  const one = asker(server.url)
  const store = await openStore({ ledger })
  let most = 0
  for (let n = 0; n < 40; n++) {
    const form = new FormData()
    form.append('text', `Shelling killed ${n + 2} people in hamlet ${n}, the mayor said. `.repeat(n === 0 ? 600 : 1))
    await one.data('POST', '/api/imports', form)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where backend_type = 'client backend'`.execute(store.db)
    most = Math.max(most, rows[0]!.count)
  }
  await until(async () => (await backlog(store)) === 0)
  await store.close()
  assert.equal(await server.stop(), 0)
  assert.ok(most <= 30, `${most} connections`)
})
