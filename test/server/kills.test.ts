import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { steps } from '../../src/pipeline.ts'
import { backlog, everyEntry, listReports, openStore, verifyLedger, work } from '../../src/store/index.ts'
import { postmaster } from '../../src/store/postmaster.ts'
import { numbers, SEED } from '../store/made.ts'
import { buildPage } from '../web/built.ts'
import { type Serving, serving, until } from './serving.ts'
import { asker } from './team.ts'

const KILLS = Number(process.env.STEMMA_KILLS ?? 3)
const ledger = mkdtempSync(join(tmpdir(), 'stemma-sk-'))
let running: Serving | null = null

before(buildPage)
after(async () => {
  await running?.stop('SIGKILL')
  const pid = postmaster(join(realpathSync(ledger), 'postgres'))
  if (pid !== null) process.kill(pid, 'SIGKILL')
  rmSync(ledger, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

/** What the server answered for: titles of reports, reasons of decisions. */
const acknowledged = { reports: new Set<string>(), decisions: new Set<string>() }

/** Mondays: every report tells of its own, so that what is linked again stays small however many there are. */
const FIRST = Date.parse('1970-01-05')
const WEEK = 7 * 86_400_000
let week = 0

const answered = (): number => acknowledged.reports.size + acknowledged.decisions.size

/** Hands reports in and decides on what waits, until the server is gone. */
async function press(url: string, run: number): Promise<void> {
  const one = asker(url)
  for (let n = 1; ; n++) {
    const name = `run ${run} report ${n}`
    try {
      const form = new FormData()
      const text = `Shelling killed ${n + 1} people and wounded ${n + 2} in hamlet ${run}-${n} on Monday, the mayor said.`
      const published = new Date(FIRST + WEEK * week++).toISOString().slice(0, 10)
      for (const [field, value] of Object.entries({ text, title: name, outlet: 'Gazette', published })) form.append(field, value)
      await one.data('POST', '/api/imports', form)
      acknowledged.reports.add(name)
      const { rows } = await one.data<{ rows: { id: string; version: number }[] }>('GET', '/api/queue?limit=1')
      if (!rows.length) continue
      const { done } = await one.data<{ done: unknown[] }>('POST', '/api/decisions', { claims: rows, to: 'accepted', reason: name })
      if (done.length) acknowledged.decisions.add(name)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return
    }
  }
}

test(`after ${KILLS} kills of the workbench's server, everything that it answered for is there and the run goes on`, async (t) => {
  const random = numbers(SEED)
  for (let kill = 1; kill <= KILLS; kill++) {
    running = await serving(ledger)
    const enough = answered() + 2 + random() * 20
    const pressing = press(running.url, kill)
    await until(() => answered() > enough && acknowledged.decisions.size >= kill)
    await sleep(random() * 100)
    await running.stop('SIGKILL')
    await pressing
  }
  const store = await openStore({ ledger })
  t.after(() => store.close())
  await work(store, steps, { until: 'idle', lease: 3 })
  assert.deepEqual((await verifyLedger(store)).faults, [])
  assert.equal(await backlog(store), 0)
  const [titles, reasons] = [new Set<string>(), new Set<string>()]
  for (const { title } of await listReports(store, { limit: 100_000 })) titles.add(title)
  for await (const page of everyEntry(store)) for (const entry of page) if (entry.kind === 'claim-decided') reasons.add(entry.body.reason)
  assert.deepEqual([...acknowledged.reports.difference(titles)], [])
  assert.deepEqual([...acknowledged.decisions.difference(reasons)], [])
  assert.ok(acknowledged.reports.size >= KILLS && acknowledged.decisions.size >= 1)
  t.diagnostic(
    `seed ${SEED}, acknowledged ${acknowledged.reports.size} reports and ${acknowledged.decisions.size} decisions, ${titles.size} reports kept`,
  )
})
