import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Job } from 'pg-boss'
import type { Claim } from '../model/claim.ts'
import { type Issue, issue, said } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { byKeys, insertRows, isContention } from './database.ts'
import { isAway } from './embedded.ts'
import type { Store } from './open.ts'
import { listReferences, type ReferenceLine } from './queries/entries.ts'
import { type Bodies, bodiesOf } from './queries/joined.ts'
import { linkBlocks } from './queries/link.ts'
import { recordIn, sift } from './queries/readings.ts'
import { listReports } from './queries/reports.ts'
import { type LinkJob, LostLease, type QueueName, READ_TOGETHER, type ReadJob } from './queue.ts'
import type { Steps } from './steps.ts'
import { joinWorkers } from './workers.ts'

export interface WorkOptions {
  /** Reports read in one transaction. */
  readonly batch?: number
  /** Seconds after which work that a worker took on and no longer keeps is handed to another. */
  readonly lease?: number
  /** `idle`: end when nothing is left to do; else work until the signal comes. */
  readonly until?: 'idle'
  readonly signal?: AbortSignal
  /** Told after each batch. */
  readonly told?: (done: Done) => void
}

/** What a worker has done so far. */
export interface Done {
  readonly read: number
  readonly claims: number
  readonly linked: number
  readonly incidents: number
  readonly issues: readonly Issue[]
}

const NOTHING: Done = { read: 0, claims: 0, linked: 0, incidents: 0, issues: [] }
const IDLE_MS = 200
/** Batches that are read before linking gets its turn: what waits together is linked together. */
const READ_BEFORE_LINK = 20
/** Blocks that are linked in one transaction. */
const LINK_TOGETHER = 12
/** A report on which workers died this often is put aside. */
const GIVE_UP_AFTER = 8

/**
 * Does the work that reports and decisions make necessary: reads, then traces, links and reconciles. Any number of workers may run,
 * on any machine. What a batch did and that it is done are one transaction; a batch of a worker that died is done again.
 */
export async function work(store: Store, steps: Steps, options: WorkOptions = {}): Promise<Done> {
  const { batch = 50, lease = 60, until, signal, told } = options
  const run: Run = { store, steps, batch, lease, bodies: bodiesOf(), references: null }
  const others = await insist(store, () => joinWorkers(store))
  await insist(store, () => store.queue.supervise(lease))
  let done = NOTHING
  try {
    for (let round = 1; !signal?.aborted; round++) {
      const step = await survive(store, async () => {
        const read = round % READ_BEFORE_LINK === 0 ? null : await readBatch(run)
        return read ?? (await linkBatch(run)) ?? (await readBatch(run))
      })
      if (step) {
        done = { ...sum(done, step), issues: [] }
        told?.({ ...done, issues: step.issues })
      } else if ((await survive(store, () => rest(store, others))) === 'nothing left' && until === 'idle') return done
      else await sleep(IDLE_MS, undefined, { ref: true })
    }
    return done
  } finally {
    await others.leave()
  }
}

interface Run {
  readonly store: Store
  readonly steps: Steps
  readonly batch: number
  readonly lease: number
  readonly bodies: Bodies
  references: { at: number; lines: readonly ReferenceLine[] } | null
}

const sum = (a: Done, b: Done): Done => ({
  read: a.read + b.read,
  claims: a.claims + b.claims,
  linked: a.linked + b.linked,
  incidents: a.incidents + b.incidents,
  issues: [...a.issues, ...b.issues],
})

/** Runs a step; where the database went away meanwhile, waits for it, and the step is taken again later. */
async function survive<T>(store: Store, step: () => Promise<T>): Promise<T | null> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof LostLease || isContention(error)) return null
    if (!isAway(error)) throw error
    await store.recover()
    return null
  }
}

/** Runs a step until the database is there for it. */
async function insist<T>(store: Store, step: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await step()
    } catch (error) {
      if (!isAway(error)) throw error
      await store.recover()
    }
}

async function readBatch(run: Run): Promise<Done | null> {
  const jobs = await takeReads(run)
  if (jobs.length === 0) return null
  const [again, first] = [jobs.filter((job) => deaths(job) > 0), jobs.filter((job) => deaths(job) === 0)]
  const keep = keeping(run, 'read', jobs)
  let done = NOTHING
  try {
    if (first.length > 0) done = await readJobs(run, first, keep)
    for (const job of again) done = sum(done, await (job.data.reports.length > 1 ? parted(run.store, job) : readJobs(run, [job], keep)))
    return done
  } catch (error) {
    await giveBack(run.store, 'read', jobs, error)
    throw error
  }
}

/**
 * Begins the leases of a batch anew now and then while it is being done: however slow the machine, only who died loses work. The
 * queue's own `touch` keeps a heartbeat and leaves the lease as it is.
 */
function keeping({ store, lease }: Run, name: QueueName, jobs: readonly Job[]): () => Promise<void> {
  const ids = jobs.map(({ id }) => id)
  let at = performance.now()
  return async () => {
    if (performance.now() - at < (lease * 1000) / 3) return
    at = performance.now()
    await sql`update stemma_work.job set started_on = now() where name = ${name} and state = 'active' and id = any(${ids}::uuid[])`.execute(
      store.db,
    )
  }
}

/** Pieces of work that come to a batch of reports. */
async function takeReads({ store, batch }: Run): Promise<readonly Job<ReadJob>[]> {
  const jobs: Job<ReadJob>[] = []
  for (let left = batch; left > 0; ) {
    const most = Math.ceil(left / READ_TOGETHER)
    const more = await store.queue.take<ReadJob>('read', most)
    jobs.push(...more)
    left -= more.reduce((total, { data }) => total + data.reports.length, 0)
    if (more.length < most) break
  }
  return jobs
}

/** How often workers died on it. */
const deaths = ({ data, retryCount }: Job<ReadJob>): number => (data.died ?? 0) + retryCount

/** Hands each report of a piece of work out alone, since a worker died on one of them. */
async function parted(store: Store, job: Job<ReadJob>): Promise<Done> {
  await store.db.transaction().execute(async (trx) => {
    await store.queue.add(
      trx,
      'read',
      job.data.reports.map((report) => ({ reports: [report], died: deaths(job) })),
    )
    await store.queue.done(trx, 'read', [job])
  })
  return NOTHING
}

async function readJobs(run: Run, jobs: readonly Job<ReadJob>[], keep: () => Promise<void>): Promise<Done> {
  const { store, steps } = run
  const ids = [...new Set(jobs.flatMap(({ data }) => data.reports))]
  const reports = await listReports(store, { ids, limit: ids.length })
  const references = await referencesOf(run)
  const hopeless = new Set(jobs.filter((job) => deaths(job) >= GIVE_UP_AFTER).flatMap(({ data }) => data.reports))
  const readings = []
  const issues: Issue[] = []
  for (const report of reports) {
    await keep()
    const found = hopeless.has(report.id) ? aside(report.id) : await readOne(steps, report, references)
    readings.push({ report: report.id, reader: steps.reader, claims: found.claims })
    issues.push(...found.issues.map((each) => ({ ...each, place: report.id })))
  }
  const { sound, refused } = sift(readings, new Map(reports.map(({ id, text }) => [id, text])))
  const all = [...issues, ...refused]
  await store.db.transaction().execute(async (trx) => {
    await byKeys(trx)
    await sql`delete from issue where report = any(${ids}::text[])`.execute(trx)
    await insertRows(
      trx,
      'issue',
      all.map(({ code, message, place }) => ({ report: place ?? '', code, message, place })),
    )
    await store.queue.done(trx, 'read', jobs)
    await recordIn(store, trx, { readings: sound, author: steps.reader })
  })
  return { ...NOTHING, read: reports.length, claims: sound.reduce((total, { claims }) => total + claims.length, 0), issues: all }
}

async function readOne(
  steps: Steps,
  report: Report,
  references: readonly ReferenceLine[],
): Promise<{ claims: readonly Claim[]; issues: readonly Issue[] }> {
  try {
    return await steps.read(report, references)
  } catch (error) {
    const message = said`The reader ${steps.reader} failed on it: ${error instanceof Error ? error.message : String(error)}. It is kept unread.`
    return { claims: [], issues: [issue('reader-failed', message, report.id)] }
  }
}

const aside = (report: string) => ({
  claims: [],
  issues: [issue('reader-died', said`Workers died ${GIVE_UP_AFTER} times while they read it. It is kept unread.`, report)],
})

async function referencesOf(run: Run): Promise<readonly ReferenceLine[]> {
  const now = performance.now()
  if (run.references === null || now - run.references.at > 2000) run.references = { at: now, lines: await listReferences(run.store) }
  return run.references.lines
}

async function linkBatch(run: Run): Promise<Done | null> {
  const { store, steps, bodies } = run
  const jobs = await store.queue.take<LinkJob>('link', LINK_TOGETHER)
  if (jobs.length === 0) return null
  const keep = keeping(run, 'link', jobs)
  const beat = setInterval(() => void keep().catch(() => undefined), (run.lease * 1000) / 3)
  try {
    const { reports, incidents, issues } = await linkBlocks(store, jobs, { steps, bodies })
    return { ...NOTHING, linked: reports, incidents, issues }
  } catch (error) {
    await giveBack(store, 'link', jobs, error)
    throw error
  } finally {
    clearInterval(beat)
  }
}

/** Gives back what was not done, if the database is there; else its lease ends. */
async function giveBack(store: Store, name: 'read' | 'link', jobs: readonly Job[], error: unknown): Promise<void> {
  if (isAway(error)) await store.recover()
  await store.queue.giveBack(name, jobs, error instanceof Error ? error.message : String(error)).catch(() => undefined)
}

/** What a worker does when it finds nothing to do: frees the work of dead workers, wakes blocks that wait without a job. */
async function rest(store: Store, others: { freeAbandoned(): Promise<number> }): Promise<'nothing left' | 'wait'> {
  if ((await others.freeAbandoned()) > 0) return 'wait'
  const { rows } = await sql<{ block: string }>`select distinct block from pending order by block limit 100`.execute(store.db)
  if (rows.length > 0) await store.db.transaction().execute((trx) => store.queue.add(trx, 'link', rows))
  return rows.length > 0 || (await backlog(store)) > 0 ? 'wait' : 'nothing left'
}

/** How many reports wait to be read and blocks to be linked, or are being so. */
export async function backlog({ db }: Store): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select coalesce(sum(case name when 'read' then jsonb_array_length(data->'reports') else 1 end), 0)::bigint as count
    from stemma_work.job where name in ('read', 'link') and state < 'completed'`.execute(db)
  return rows[0]!.count
}
