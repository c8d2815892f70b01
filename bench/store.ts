// The price of the ledger: `node bench/store.ts [--reports 10000] [--full]`. Reports are generated into a file, which `stemma add`
// takes in: first alone, then with the workers running beside it, as people do it. `--full` reads them by the built-in rules, else by
// steps that cost next to nothing. It prints and asserts nothing.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { addCommand } from '../src/cli/commands/add.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { listClaims, listIncidents, openStore, type Store } from '../src/store/index.ts'
import { busySeconds, serverSeconds } from './store/cpu.ts'
import { generated } from './store/generate.ts'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' }, full: { type: 'boolean', default: false } } })
const most = Number(values.reports)
const reader = values.full ? 'full' : 'light'

interface Measured {
  readonly reports: number
  readonly workers: number
  /** Null where workers ran while the file was taken in. */
  readonly takenInPerSecond: number | null
  readonly linkedPerSecond: number | null
  /** From the file to linked incidents. */
  readonly endToEndPerSecond: number
  /** Processor milliseconds per report: taking in and working, and the server's part. */
  readonly nodeMs: number
  readonly serverMs: number
  /** Processors that were busy with something else meanwhile: what the times bear with. */
  readonly elsewhere: number
  readonly workerMb: number
  readonly incidents: number
  readonly incidentMs: string
  readonly diskMb: number
}

const QUIET = { in: new PassThrough(), out: new PassThrough().resume(), err: process.stderr, env: {}, cwd: '.' } as unknown as Terminal

const rows: Measured[] = []
for (const [reports, workers, when] of [
  [most / 10, 2, 'at once'],
  [most, 1, 'after'],
  [most, 2, 'after'],
  [most, 2, 'at once'],
] as const)
  rows.push(await measure(reports, workers, when))
console.table(rows)
const [small, one, two, all] = rows as [Measured, Measured, Measured, Measured]
const cost = ({ nodeMs, serverMs }: Measured): number => nodeMs + serverMs
console.log(`steps ${reader}; load ${loadavg()[0]!.toFixed(1)}`)
console.log(`from file to linked incidents with two workers: ${all.endToEndPerSecond} a second`)
console.log(`processor time per report at ${most} against ${most / 10}: ${(cost(all) / cost(small)).toFixed(2)}`)
console.log(`two workers against one: ${(two.linkedPerSecond! / one.linkedPerSecond!).toFixed(2)}`)

/** Takes a file in with workers that start after it or at once with it. */
async function measure(reports: number, count: number, when: 'after' | 'at once'): Promise<Measured> {
  const ledger = mkdtempSync(join(tmpdir(), 'stemma-b-'))
  const store = await openStore({ ledger })
  const data = join(realpathSync(ledger), 'postgres')
  const file = written(join(ledger, 'reports.jsonl'), reports)
  const workers = await waiting(ledger, count)
  try {
    const before = { own: process.cpuUsage(), server: serverSeconds(data), busy: busySeconds() }
    const started = performance.now()
    if (when === 'at once') tell(workers, 'go')
    await addCommand.run(QUIET, [file], { ledger, author: 'bench', wait: false, format: 'json' })
    const own = process.cpuUsage(before.own)
    const takenIn = performance.now() - started
    if (when === 'after') tell(workers, 'go')
    tell(workers, 'end')
    const { rss, cpu } = await ended(workers)
    const took = performance.now() - started
    const node = (own.user + own.system + cpu) / 1000 / reports
    const server = ((serverSeconds(data) - before.server) * 1000) / reports
    const busy = (busySeconds() - before.busy) * 1000
    const query = await incidentMs(store)
    const counts = await sizes(store)
    return {
      reports,
      workers: count,
      takenInPerSecond: when === 'after' ? Math.round(reports / (takenIn / 1000)) : null,
      linkedPerSecond: when === 'after' ? Math.round(reports / ((took - takenIn) / 1000)) : null,
      endToEndPerSecond: Math.round(reports / (took / 1000)),
      nodeMs: Number(node.toFixed(2)),
      serverMs: Number(server.toFixed(2)),
      elsewhere: Math.max(0, Number(((busy - (node + server) * reports) / took).toFixed(2))),
      workerMb: Math.round(rss / 1024),
      incidents: counts.incidents,
      incidentMs: query,
      diskMb: Math.round(counts.bytes / 1e6),
    }
  } finally {
    await store.close()
    rmSync(ledger, { recursive: true, force: true })
  }
}

/** Generated reports as JSON lines. */
function written(path: string, reports: number): string {
  const file = openSync(path, 'w')
  for (let n = 0; n < reports; n++) {
    const { title, outlet, published, url, lang, text, body } = generated(n)
    writeSync(file, `${JSON.stringify({ title, outlet, published, url, lang, text: text.slice(body) })}\n`)
  }
  closeSync(file)
  return path
}

type Workers = Awaited<ReturnType<typeof waiting>>

/** Workers that have the ledger open and wait for a word. */
async function waiting(ledger: string, count: number) {
  const workers = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'store', 'worker.ts'), ledger, reader], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  })
  for (const { lines } of workers) await lines.next()
  return workers
}

/** `go`: begin; `end`: end when nothing is left. */
function tell(workers: Workers, word: 'go' | 'end'): void {
  for (const { child } of workers) child.stdin.write(`${word}\n`)
}

async function ended(workers: Workers): Promise<{ rss: number; cpu: number }> {
  const said = await Promise.all(
    workers.map(async ({ lines }) => JSON.parse(String((await lines.next()).value)) as { rss: number; cpu: number }),
  )
  return { rss: Math.max(...said.map(({ rss }) => rss)), cpu: said.reduce((sum, { cpu }) => sum + cpu, 0) }
}

/** Everything of one incident: the median and the slowest of fifty. */
async function incidentMs(store: Store): Promise<string> {
  const some = await listIncidents(store, { limit: 50 })
  const times: number[] = []
  for (const { incident } of some) {
    const started = performance.now()
    await listIncidents(store, { ids: [incident.id] })
    await listClaims(store, { incident: incident.id })
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return `${times[Math.floor(times.length / 2)]?.toFixed(1)} (${times.at(-1)?.toFixed(1)})`
}

async function sizes({ db }: Store): Promise<{ incidents: number; bytes: number }> {
  const { rows } = await sql<{ incidents: number; bytes: number }>`select (select count(*) from incident where not gone) as incidents,
    pg_database_size(current_database()) as bytes`.execute(db)
  return rows[0]!
}
