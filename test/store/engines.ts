import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { binaries } from '../../src/store/binaries.ts'
import { connectEmbedded } from '../../src/store/embedded.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { postmaster } from '../../src/store/postmaster.ts'
import { commandAs, handOver, runAs } from '../../src/store/runas.ts'
import { freePort } from '../ports.ts'

/** Every store test runs on the Postgres that comes with the package and on a server that was there before. */
export const ENGINES = ['embedded', 'server'] as const
export type EngineName = (typeof ENGINES)[number]

export interface Engine {
  /** An empty ledger of its own. */
  fresh(options?: { now?: () => Date }): Promise<Store>
  /** The address of another connection to a store's database. */
  url(store: Store): string
}

/** Starts an engine for the tests of a file; it is stopped when they are done. */
export async function engineOf(name: EngineName): Promise<Engine> {
  const { url, stop, lasting } = await (name === 'embedded' ? embedded() : server())
  const opened: Store[] = []
  const made: string[] = []
  const root = new Client({ connectionString: url('postgres') })
  await root.connect()
  const prefix = `stemma_test_${process.pid}_${Date.now() % 1_000_000}`
  await root.query(`create database ${prefix}`)
  const template = await openStore({ url: url(prefix) })
  await template.queue.supervise(60)
  await template.close()
  after(async () => {
    for (const store of opened) await store.close()
    if (lasting) for (const database of [...made, prefix]) await root.query(`drop database if exists ${database} with (force)`)
    await root.end()
    await stop()
  })
  return {
    async fresh(options) {
      const database = `${prefix}_${made.length}`
      made.push(database)
      await copied(root, database, prefix)
      const store = await openStore({ url: url(database) }, options)
      opened.push(store)
      return store
    },
    url: (store) => String(store.connection.connectionString),
  }
}

/** A server's last files may still be going. */
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const

/** A copy of the template, as soon as nobody is connected to it any more. */
async function copied(root: Client, database: string, template: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await root.query(`create database ${database} template ${template}`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries === 100) throw error
      await sleep(50)
    }
}

interface Started {
  /** Whether it is still there when the tests are done. */
  readonly lasting: boolean
  url(database: string): string
  stop(): Promise<void>
}

async function embedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-e-'))
  const { config, client } = await connectEmbedded(folder)
  await client.end()
  return {
    lasting: false,
    url: (database) => `postgres://stemma@localhost/${database}?host=${encodeURIComponent(config.host!)}`,
    async stop() {
      const data = join(realpathSync(folder), 'postgres')
      const pid = postmaster(data)
      if (pid !== null) process.kill(pid, 'SIGQUIT')
      while (postmaster(data) !== null) await sleep(20)
      rmSync(folder, REMOVE)
    },
  }
}

/** The server of DATABASE_URL, else one on TCP with a password: Debian's where it is installed, else the package's. */
async function server(): Promise<Started> {
  const given = process.env.DATABASE_URL
  if (given)
    return {
      lasting: true,
      url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
      stop: async () => undefined,
    }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-s-'))
  const data = join(folder, 'data')
  const tools = installed() ?? binaries(join(folder, 'lib'))
  const as = runAs(null, [tmpdir()])
  for (const each of [folder, data]) {
    mkdirSync(each, { recursive: true, mode: 0o700 })
    handOver(each, as)
  }
  const secret = join(folder, 'secret')
  writeFileSync(secret, 'on purpose\n', { mode: 0o644 })
  const run = (program: string, args: readonly string[]) => {
    const { file, args: all, ids } = commandAs(as, program, args)
    return spawn(file, all, { ...ids, cwd: '/', stdio: 'ignore', env: { PATH: process.env.PATH, LC_ALL: 'C', ...tools.env } })
  }
  await ended(
    run(tools.initdb, ['-D', data, '-U', 'stemma', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync']),
  )
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' }
  const process_ = run(tools.postgres, ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])])
  const url = (database: string) => `postgres://stemma:on%20purpose@127.0.0.1:${port}/${database}`
  await answers(url('postgres'))
  return {
    lasting: false,
    url,
    async stop() {
      process_.kill('SIGQUIT')
      if (process_.exitCode === null) await new Promise((resolve) => process_.once('close', resolve))
      rmSync(folder, REMOVE)
    },
  }
}

function installed() {
  const bin = ['15', '16', '17', '18']
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((folder) => existsSync(join(folder, 'initdb')))
  return bin ? { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), env: {} } : null
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile} ended with ${code}`))))
  })
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 300) throw error
      await sleep(50)
    }
  }
}
