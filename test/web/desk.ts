import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { inputs } from '../../src/cli/inputs.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { steps } from '../../src/pipeline.ts'
import { type Desk, type Served, serve } from '../../src/server/index.ts'
import { addReports, openStore, type Store, work } from '../../src/store/index.ts'

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

async function takeExamples(store: Store) {
  const batch = []
  for await (const found of ingest(inputs([join(ROOT, 'examples')], process.stdin)))
    if (!('issue' in found)) batch.push({ report: found.report, raw: found.bytes, claims: found.claims })
  await addReports(store, batch, { author: 'anna' })
  await work(store, steps, { until: 'idle' })
}

/** The page as it is shipped. */
export const buildPage = () => build({ root: join(ROOT, 'src/web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
