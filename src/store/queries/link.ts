import { sql } from 'kysely'
import type { Job } from 'pg-boss'
import type { Issue } from '../../model/issue.ts'
import { digest } from '../canonical.ts'
import { byKeys, type Columns, insertColumns, unhurried } from '../database.ts'
import type { Store } from '../open.ts'
import type { LinkJob } from '../queue.ts'
import type { Steps, Telling } from '../steps.ts'
import type { Tx } from '../tables.ts'
import { accountComponents, failure, keepFailures } from './component.ts'
import { type Bodies, type Group, joined, rename } from './joined.ts'
import { type KnownReport, knownIn } from './known.ts'
import { constraints } from './ties.ts'

/** Reports that are linked in one transaction, at most. */
const BATCH = 300

export interface Linked {
  readonly reports: number
  /** Incidents that changed or went. */
  readonly incidents: number
  readonly issues: readonly Issue[]
}

/**
 * Links what waits in some blocks: tells the events of the reports anew, finds the tellings that may be of the same incidents, and
 * makes the incidents of every group of these anew. What reaches into other blocks locks them first, and so begins again.
 */
export async function linkBlocks(store: Store, jobs: readonly Job<LinkJob>[], means: Means): Promise<Linked> {
  const own = jobs.map(({ data }) => data.block).sort()
  for (let blocks: readonly string[] = own; ; ) {
    const result = await store.db
      .transaction()
      .execute((trx) => linkLocked(store, trx, { jobs, own, blocks, means }))
      .catch(asWider)
    if (!(result instanceof Wider)) return result
    blocks = result.blocks
  }
}

export interface Means {
  readonly steps: Steps
  readonly bodies: Bodies
}

interface Locked {
  readonly jobs: readonly Job<LinkJob>[]
  readonly own: readonly string[]
  readonly blocks: readonly string[]
  readonly means: Means
}

async function linkLocked(store: Store, trx: Tx, { jobs, own, blocks, means }: Locked): Promise<Linked> {
  await byKeys(trx)
  await unhurried(trx)
  await lock(trx, blocks)
  const reports = await takePending(trx, own)
  const linked = await linkReports(trx, { reports, blocks }, means)
  if (linked.kind === 'wider') throw new Wider(linked.blocks)
  if (reports.length === BATCH) await store.queue.add(trx, 'link', jobs.map(({ data }) => data).sort(byBlock))
  await store.queue.done(trx, 'link', jobs)
  return linked
}

const byBlock = (a: LinkJob, b: LinkJob): number => (a.block < b.block ? -1 : 1)

function asWider(error: unknown): Wider {
  if (error instanceof Wider) return error
  throw error
}

class Wider extends Error {
  readonly blocks: readonly string[]
  constructor(blocks: readonly string[]) {
    super('More blocks are needed.')
    this.blocks = blocks
  }
}

async function lock(trx: Tx, blocks: readonly string[]): Promise<void> {
  const sorted = [...blocks].sort()
  await sql`insert into block select unnest(${sorted}::text[]) on conflict do nothing`.execute(trx)
  await sql`select 1 from block where block = any(${sorted}::text[]) order by block for update`.execute(trx)
}

async function takePending(trx: Tx, blocks: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{
    report: string
  }>`delete from pending p using (select block, report from pending where block = any(${[...blocks]}::text[])
    order by block, report limit ${BATCH}) mine where p.block = mine.block and p.report = mine.report returning p.report`.execute(trx)
  return rows.map(({ report }) => report).sort()
}

type Attempt = ({ readonly kind: 'done' } & Linked) | { readonly kind: 'wider'; readonly blocks: readonly string[] }

async function linkReports(
  trx: Tx,
  { reports, blocks }: { reports: readonly string[]; blocks: readonly string[] },
  { steps, bodies }: Means,
): Promise<Attempt> {
  if (reports.length === 0) return { kind: 'done', reports: 0, incidents: 0, issues: [] }
  const { all, components: before } = await withCompany(trx, reports)
  const known = knownIn(trx)
  const held = await known.of(all)
  const beyond = [...new Set([...held.values()].map(({ block }) => block))]
  if (!within(beyond, blocks)) return { kind: 'wider', blocks: union(beyond, blocks) }
  await forget(trx, all)
  const { tellings, issues: untold } = tell(held, all, steps)
  const ties = await constraints({ db: trx }, all)
  const { groups, blocks: needed } = await joined(trx, { tellings, ties }, { steps, bodies })
  if (!within(needed, blocks)) return { kind: 'wider', blocks: union(needed, blocks) }
  await rename(trx, groups)
  await keep(trx, { tellings, groups, held })
  const joinedTo = groups.flatMap(({ components }) => components)
  const after = groups.map(({ component }) => component).sort()
  await keepFailures(trx, all, untold)
  const { incidents, issues } = await accountComponents(trx, { before: [...before, ...joinedTo], after, known }, steps)
  return { kind: 'done', reports: reports.length, incidents, issues: [...untold, ...issues] }
}

/** The reports with all that they were in one component with, which must be told apart anew when one of them changes. */
async function withCompany(trx: Tx, reports: readonly string[]): Promise<{ all: readonly string[]; components: readonly string[] }> {
  const { rows } = await sql<{ report: string; component: string }>`select distinct report, component from telling
    where component in (select component from telling where report = any(${[...reports]}::text[]))`.execute(trx)
  return {
    all: [...new Set([...reports, ...rows.map(({ report }) => report)])].sort(),
    components: [...new Set(rows.map(({ component }) => component))].sort(),
  }
}

const within = (needed: readonly string[], held: readonly string[]): boolean => needed.every((block) => held.includes(block))
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].sort()

async function forget(trx: Tx, reports: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`delete from telling where report = any(${[...reports]}::text[]) returning id`.execute(trx)
  if (rows.length > 0) await sql`delete from place where telling = any(${rows.map(({ id }) => id)}::text[])`.execute(trx)
}

/** The events that reports tell, and which reports the pipeline failed on: these are in no incident, and the others go on. */
function tell(held: ReadonlyMap<string, KnownReport>, ids: readonly string[], steps: Steps) {
  const issues: Issue[] = []
  const tellings = ids.flatMap((id): readonly Telling[] => {
    const found = held.get(id)
    if (!found) return []
    try {
      return steps.tell(found.report, found.claims)
    } catch (error) {
      issues.push(failure([id], error))
      return []
    }
  })
  return { tellings, issues }
}

interface Kept {
  readonly tellings: readonly Telling[]
  readonly groups: readonly Group[]
  readonly held: ReadonlyMap<string, KnownReport>
}

async function keep(trx: Tx, { tellings, groups, held }: Kept): Promise<void> {
  const components = new Map(groups.flatMap(({ component, tellings: ids }) => ids.map((id) => [id, component] as const)))
  const rows = tellings.map(({ id, report, at, claims, body }) => ({
    ...{ id, report, at, claims: [...claims], body: JSON.stringify(body) },
    component: components.get(id)!,
    block: held.get(report)!.block,
    version: digest(body).slice(0, 16),
  }))
  await insertColumns(trx, { table: 'telling', types: TELLING }, rows)
  const places = tellings.flatMap(({ id, at, keys }) => [...new Set(keys)].map((key) => ({ key, at, telling: id })))
  await insertColumns(trx, { table: 'place', types: PLACE }, places)
}

const TELLING: Columns<'telling'> = {
  ...{ id: 'text', report: 'text', component: 'text', block: 'text', at: 'text' },
  ...{ claims: 'text[]', version: 'text', body: 'json' },
}

const PLACE: Columns<'place'> = { key: 'text', at: 'text', telling: 'text' }
