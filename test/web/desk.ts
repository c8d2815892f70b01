import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { inputs } from '../../src/cli/inputs.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Claim } from '../../src/model/claim.ts'
import { sha256 } from '../../src/model/ids.ts'
import { steps } from '../../src/pipeline.ts'
import { type Desk, type Served, serve } from '../../src/server/index.ts'
import { addReports, listClaims, openStore, recordReadings, type Store, work } from '../../src/store/index.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface Opened {
  readonly store: Store
  readonly url: string
  /** A second person's server on the same ledger. */
  readonly other: string
  /** Reads and links what is waiting. */
  work(): Promise<void>
  close(): Promise<void>
}

/** A ledger of its own with the bundled examples in it, or none, and the workbench on it. */
export async function desk({ empty = false }: { empty?: boolean } = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-web-'))
  const store = await openStore({ ledger: folder })
  if (!empty) await takeExamples(store)
  const working = new Set<Promise<unknown>>()
  const person = (author: string): Desk => ({
    store,
    author,
    work: async () => {
      const one = work(store, steps, { until: 'idle' })
      working.add(one)
      await one.finally(() => working.delete(one))
    },
  })
  const [one, two]: Served[] = await Promise.all([serve(person('anna'), { port: 0 }), serve(person('bilal'), { port: 0 })])
  return {
    store,
    url: one!.url.replace(/\/$/, ''),
    other: two!.url.replace(/\/$/, ''),
    work: async () => void (await work(store, steps, { until: 'idle' })),
    async close() {
      await Promise.all([one!.close(), two!.close()])
      await Promise.allSettled(working)
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function takeExamples(store: Store) {
  const batch = []
  for await (const found of ingest(inputs([join(ROOT, 'examples')], process.stdin)))
    if (!('issue' in found)) batch.push({ report: found.report, raw: found.bytes, claims: found.claims })
  await addReports(store, batch, { author: 'anna' })
  await work(store, steps, { until: 'idle' })
}

const BUILT = join(ROOT, 'src/web/dist')
/** Holds the process that builds: one at a time, however long it takes. */
const LOCK = join(tmpdir(), `stemma-page-${sha256(`${ROOT} ${process.getuid?.()}`).slice(0, 12)}.pid`)

/** The page as it is shipped: built once for all tests that ask for it, and again when its source is newer. */
export async function buildPage(): Promise<void> {
  while (!locked()) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    const newest = Math.max(
      ...['src/web', 'src/model', 'src/present'].map((room) => newestIn(join(ROOT, room))),
      timeOf(join(ROOT, 'vite.config.ts')),
    )
    if (timeOf(join(BUILT, 'index.html')) < newest)
      await build({ root: join(ROOT, 'src/web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function locked(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(LOCK, { force: true })
    return false
  }
}

/** Whether the process that holds the lock is gone; one that has just made it may not have written its number yet. */
function isAbandoned(): boolean {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newestIn = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.parentPath.startsWith(BUILT))
      .map((one) => timeOf(join(one.parentPath, one.name))),
  )

/** Reads a report again as a later version of its reader would who makes of its claims what `change` does. */
export async function readAnew(store: Store, report: string, change: (claims: readonly Claim[]) => readonly Claim[]): Promise<void> {
  const listed = await listClaims(store, { reports: [report], limit: 1000 })
  const reader = listed[0]!.claim.reader.replace(/@.*/, '@99.0.0')
  const claims = change(listed.map(({ asRead }) => asRead)).map((claim) => ({ ...claim, reader }))
  await recordReadings(store, [{ report, reader, claims }], 'anna')
}
