// The price of the ledger: `node bench/store.ts [--reports 10000] [--full]`. Reports are generated; `--full` reads them by the built-in
// rules, else by steps that cost next to nothing. It prints and asserts nothing.
import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { addReports, listClaims, listIncidents, openStore, type Store } from '../src/store/index.ts'
import { busySeconds, serverSeconds } from './store/cpu.ts'
import { generated } from './store/generate.ts'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' }, full: { type: 'boolean', default: false } } })
const most = Number(values.reports)
const reader = values.full ? 'full' : 'light'

interface Measured {
  readonly reports: number
  readonly workers: number
  readonly takenInPerSecond: number
  readonly linkedPerSecond: number
  readonly endToEndPerSecond: number
  /** Processor milliseconds per report: taking in and working, and the server's part. */
  readonly cpuMs: string
  /** Processors that were busy with something else meanwhile: what the times bear with. */
  readonly elsewhere: number
  readonly workerMb: number
  readonly incidents: number
  readonly incidentMs: string
  readonly diskMb: number
}

const rows: Measured[] = []
for (const [reports, workers] of [
  [most / 10, 2],
  [most, 1],
  [most, 2],
] as const)
  rows.push(await measure(reports, workers))
console.table(rows)
const [small, one, two] = rows as [Measured, Measured, Measured]
console.log(`steps ${reader}; load ${loadavg()[0]!.toFixed(1)}`)
console.log(`cost per report at ${most} against ${most / 10}: ${(small.endToEndPerSecond / two.endToEndPerSecond).toFixed(2)}`)
console.log(`two workers against one: ${(two.linkedPerSecond / one.linkedPerSecond).toFixed(2)}`)

async function measure(reports: number, workers: number): Promise<Measured> {
  const ledger = mkdtempSync(join(tmpdir(), 'stemma-b-'))
  const store = await openStore({ ledger })
  const data = join(realpathSync(ledger), 'postgres')
  try {
    const before = { own: process.cpuUsage(), server: serverSeconds(data), busy: busySeconds() }
    const started = performance.now()
    for (let from = 0; from < reports; from += 500)
      await addReports(
        store,
        Array.from({ length: Math.min(500, reports - from) }, (_, i) => ({ report: generated(from + i), raw: null })),
        { author: 'bench' },
      )
    const takenIn = performance.now() - started
    const own = process.cpuUsage(before.own)
    const { ms, rss, cpu } = await worked(ledger, workers)
    const node = (own.user + own.system + cpu) / 1000 / reports
    const server = ((serverSeconds(data) - before.server) * 1000) / reports
    const busy = (busySeconds() - before.busy) * 1000
    const query = await incidentMs(store)
    const counts = await sizes(store)
    return {
      reports,
      workers,
      takenInPerSecond: Math.round(reports / (takenIn / 1000)),
      linkedPerSecond: Math.round(reports / (ms / 1000)),
      endToEndPerSecond: Math.round(reports / ((takenIn + ms) / 1000)),
      cpuMs: `${node.toFixed(2)} + ${server.toFixed(2)}`,
      elsewhere: Math.max(0, Number(((busy - (node + server) * reports) / (takenIn + ms)).toFixed(2))),
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

/** Starts the workers, lets them begin together, and waits until nothing is left. */
async function worked(ledger: string, count: number): Promise<{ ms: number; rss: number; cpu: number }> {
  const workers = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'store', 'worker.ts'), ledger, reader], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  })
  for (const { lines } of workers) await lines.next()
  const started = performance.now()
  for (const { child } of workers) child.stdin.write('go\n')
  const ended = await Promise.all(
    workers.map(async ({ lines }) => {
      const { value } = await lines.next()
      return { at: performance.now(), ...(JSON.parse(String(value)) as { rss: number; cpu: number }) }
    }),
  )
  return {
    ms: Math.max(...ended.map(({ at }) => at)) - started,
    rss: Math.max(...ended.map((each) => each.rss)),
    cpu: ended.reduce((sum, each) => sum + each.cpu, 0),
  }
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
