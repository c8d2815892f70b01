import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { backlog, openStore, type Store, verifyLedger, work } from '../../src/store/index.ts'
import { postmaster } from '../../src/store/postmaster.ts'
import { claimsOf, numbers, SEED, steps } from './made.ts'

const KILLS = Number(process.env.STEMMA_KILLS ?? 10)

interface Acknowledged {
  readonly reports: Set<string>
  readonly decisions: Map<number, string>
}

/** Starts one of the programs in kills/ and collects what it says was acknowledged. */
async function started(program: string, args: readonly string[], acknowledged: Acknowledged): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kills', `${program}.ts`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  let rest = ''
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.stdout!.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [kind, ...words] = line.split(' ')
        if (kind === 'open') resolve()
        else if (kind === 'report') for (const id of words) acknowledged.reports.add(id)
        else if (kind === 'decision') acknowledged.decisions.set(Number(words[0]), words[1]!)
      }
    })
  })
  return child
}

const killed = (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  child.kill('SIGKILL')
  return new Promise((resolve) => child.once('close', () => resolve()))
}

const running = new Set<ChildProcess>()

test(`after ${KILLS} kills under load, everything that was acknowledged is there and the run goes on`, async (t) => {
  const ledger = mkdtempSync(join(tmpdir(), 'stemma-k-'))
  t.after(() => {
    for (const child of running) child.kill('SIGKILL')
    const pid = postmaster(join(realpathSync(ledger), 'postgres'))
    if (pid !== null) process.kill(pid, 'SIGKILL')
    rmSync(ledger, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
  const random = numbers(SEED)
  const acknowledged: Acknowledged = { reports: new Set(), decisions: new Map() }
  const counts = { adder: 0, worker: 0, postgres: 0 }
  let adder = await started('adder', [ledger, '1'], acknowledged)
  let worker = await started('worker', [ledger], acknowledged)
  for (let kill = 1; kill <= KILLS; kill++) {
    await sleep(30 + random() * 400)
    const victim = (['adder', 'worker', 'postgres'] as const)[Math.floor(random() * 3)]!
    counts[victim]++
    if (victim === 'adder') {
      await killed(adder)
      adder = await started('adder', [ledger, String(1 + kill * 100_000)], acknowledged)
    } else if (victim === 'worker') {
      await killed(worker)
      worker = await started('worker', [ledger], acknowledged)
    } else {
      const pid = postmaster(join(realpathSync(ledger), 'postgres'))
      if (pid !== null) process.kill(pid, 'SIGKILL')
    }
    assert.equal(adder.exitCode ?? worker.exitCode, null, 'a process ended by itself')
  }
  await killed(adder)
  await killed(worker)
  const store = await openStore({ ledger })
  await work(store, steps, { until: 'idle', lease: 3 })
  const held = await check(store, acknowledged)
  t.diagnostic(
    `seed ${SEED}, kills ${JSON.stringify(counts)}, acknowledged ${acknowledged.reports.size} reports and ${acknowledged.decisions.size} decisions; ${held}`,
  )
  await store.close()
})

async function check(store: Store, { reports, decisions }: Acknowledged): Promise<string> {
  assert.deepEqual((await verifyLedger(store)).faults, [])
  assert.equal(await backlog(store), 0)
  const { rows: kept } = await sql<{ id: string; text: string }>`select id, text from report`.execute(store.db)
  const ids = new Set(kept.map(({ id }) => id))
  assert.deepEqual(
    [...reports].filter((id) => !ids.has(id)),
    [],
  )
  const { rows: entries } = await sql<{
    seq: number
    hash: string
    kind: string
    report: string
  }>`select seq, hash, kind, report from entry order by seq`.execute(store.db)
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]))
  assert.deepEqual(
    [...decisions].filter(([seq, hash]) => hashes.get(seq) !== hash),
    [],
  )
  const { rows: read } = await sql<{
    report: string
    count: number
  }>`select report, count(*) as count from entry where kind = 'claims-read' group by report`.execute(store.db)
  assert.deepEqual([read.length, read.filter(({ count }) => count !== 1)], [kept.length, []])
  const { rows: claims } = await sql<{ id: string; linked: boolean; status: string | null }>`select id, status,
    exists (select 1 from incident_claim i where i.claim = claim.id) as linked from claim where current order by id`.execute(store.db)
  const expected = kept.flatMap(({ id, text }) => claimsOf({ id, text } as Parameters<typeof claimsOf>[0]).map((claim) => claim.id)).sort()
  assert.deepEqual(claims.map(({ id }) => id).sort(), expected)
  assert.deepEqual(
    claims.filter(({ linked, status }) => linked !== (status !== 'rejected')),
    [],
  )
  return `${kept.length} reports, ${claims.length} claims and ${entries.length} entries kept`
}
