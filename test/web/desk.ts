import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '../../src/model/claim.ts'
import { steps } from '../../src/pipeline.ts'
import { type Desk, type Served, serve } from '../../src/server/index.ts'
import { listClaims, openStore, recordReadings, type Store, work } from '../../src/store/index.ts'
import { layExamples } from './examples.ts'

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
  if (!empty) await layExamples(folder)
  const store = await openStore({ ledger: folder })
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

/** Reads a report again as a later version of its reader would who makes of its claims what `change` does. */
export async function readAnew(store: Store, report: string, change: (claims: readonly Claim[]) => readonly Claim[]): Promise<void> {
  const listed = await listClaims(store, { reports: [report], limit: 1000 })
  const reader = listed[0]!.claim.reader.replace(/@.*/, '@99.0.0')
  const claims = change(listed.map(({ asRead }) => asRead)).map((claim) => ({ ...claim, reader }))
  await recordReadings(store, [{ report, reader, claims }], 'anna')
}
