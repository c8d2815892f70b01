import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { type Binaries, binaries } from './binaries.ts'
import { postmaster, removeStalePid } from './postmaster.ts'
import { commandAs, handOver, isOwn, type RunAs, runAs } from './runas.ts'

const USER = 'stemma'
const PORT = 5432
const SOCKET_MAX = 100
const START_MS = 60_000

/** Settings that hold the promise (a commit is on the disk) and keep an idle server small. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(PORT),
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  log_min_messages: 'warning',
  unix_socket_permissions: '0700',
}

/** Connects to the ledger in a folder: makes it where there is none, starts its server where none runs, adopts one that does. */
export async function connectEmbedded(ledger: string): Promise<{ config: ClientConfig; client: Client }> {
  const folder = prepare(ledger)
  await ensureMade(folder)
  const deadline = performance.now() + START_MS
  let last: unknown
  for (let pause = 20; performance.now() < deadline; pause = Math.min(pause * 1.5, 400)) {
    const config: ClientConfig = { host: socketFolder(folder), port: PORT, user: USER, database: 'postgres' }
    const client = new Client(config)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return { config, client }
    } catch (error) {
      last = error
      if (!isAway(error)) throw error
    }
    await ensureRunning(folder)
    await sleep(pause)
  }
  throw new Error(`The ledger's Postgres did not start in ${START_MS / 1000} s. See ${join(folder, 'server.log')}.`, { cause: last })
}

/** Stops the server of a folder as a clean shutdown, and waits until it is gone. */
export async function stopEmbedded(ledger: string): Promise<void> {
  const data = join(realpathSync(ledger), 'postgres')
  const pid = postmaster(data)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 30_000 && postmaster(data) === pid; waited += 10) await sleep(10)
}

/** Whether the server of a folder lives; a killed one's last connections may answer a moment longer. */
export const isServed = (ledger: string): boolean => postmaster(join(realpathSync(ledger), 'postgres')) !== null

/** Whether a server that is not there, is starting or is stopping explains the error: worth another try. */
export function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  const codes = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003', '08000']
  return (code !== undefined && codes.includes(code)) || /Connection terminated|not queryable|Client was closed/.test(message ?? '')
}

function prepare(ledger: string): string {
  if (process.platform === 'win32') throw new Error('A ledger in a folder needs Unix sockets. Name a Postgres server in DATABASE_URL.')
  mkdirSync(ledger, { recursive: true, mode: 0o700 })
  return realpathSync(ledger)
}

/** In the data folder, which is closed to others; in a closed temporary folder where that path is too long for a socket. */
function socketFolder(folder: string): string {
  const data = join(folder, 'postgres')
  const socket = `${data}/.s.PGSQL.${PORT}`
  return Buffer.byteLength(socket) <= SOCKET_MAX
    ? data
    : join(tmpdir(), `stemma-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`)
}

async function ensureMade(folder: string): Promise<void> {
  const data = join(folder, 'postgres')
  if (!existsSync(data)) await create(folder, data, binaries(join(folder, 'lib')))
}

async function ensureRunning(folder: string): Promise<void> {
  await ensureMade(folder)
  const data = join(folder, 'postgres')
  const tools = binaries(join(folder, 'lib'))
  if (postmaster(data) !== null) return
  removeStalePid(data)
  start(folder, tools, runAs(data, []))
}

/** Made beside its place and moved there whole, so that a killed start leaves nothing half made. */
async function create(folder: string, data: string, tools: Binaries): Promise<void> {
  clearAbandoned(folder)
  const as = runAs(null, [folder === '/' ? folder : join(folder, '..'), tools.postgres])
  if (as === 'nobody') chmodSync(folder, 0o711)
  const fresh = join(folder, `postgres.new-${process.pid}-${randomUUID()}`)
  mkdirSync(fresh, { mode: 0o700 })
  handOver(fresh, as)
  await initdb(tools, fresh, as)
  try {
    renameSync(fresh, data)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(data)) throw error
  }
}

function initdb(tools: Binaries, data: string, as: RunAs): Promise<void> {
  const options = ['-D', data, '-U', USER, '-E', 'UTF8', '--locale=C', '--auth-local=trust', '--auth-host=reject', '--data-checksums']
  const { file, args, ids } = commandAs(as, tools.initdb, options)
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...ids, cwd: '/', env: environment(tools), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said.trim()}`))))
  })
}

function start(folder: string, tools: Binaries, as: RunAs): void {
  const data = join(folder, 'postgres')
  const socket = socketFolder(folder)
  if (socket !== data) {
    mkdirSync(socket, { recursive: true, mode: 0o700 })
    if (!isOwn(socket)) throw new Error(`${socket} belongs to somebody else. Remove it, or put the ledger under a shorter path.`)
    handOver(socket, as)
  }
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socket }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args, ids } = commandAs(as, tools.postgres, ['-D', data, ...settings])
  const log = openSync(join(folder, 'server.log'), 'a', 0o600)
  const child = spawn(file, args, { ...ids, cwd: '/', env: environment(tools), detached: true, stdio: ['ignore', log, log] })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
}

const environment = (tools: Binaries): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...tools.env })

/** Removes what starts that were killed left behind. */
function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
