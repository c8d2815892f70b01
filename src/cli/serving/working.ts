import { setTimeout as sleep } from 'node:timers/promises'
import { type Steps, type Store, work } from '../../store/index.ts'

/** What a server reads and links beside its answers. */
export interface Working {
  /** Works steadily from now on. */
  start(): void
  /** Resolves once nothing waits any more of what waited when it was called. */
  now(): Promise<void>
  end(): Promise<void>
}

/** Before what failed is tried again. */
const PAUSE_MS = 5000

/** What fails is told, and tried again after a pause: people are answered meanwhile. */
export function working(store: Store, steps: Steps, failed: (error: unknown) => void): Working {
  const until = new AbortController()
  const { signal } = until
  const steadily = async (): Promise<void> => {
    while (!signal.aborted)
      await work(store, steps, { signal }).catch((error) => {
        failed(error)
        return sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
      })
  }
  const now = oneAtATime(async () => {
    if (!signal.aborted) await work(store, steps, { until: 'idle', signal })
  })
  let steady: Promise<void> | null = null
  return {
    start: () => void (steady ??= steadily()),
    now,
    async end() {
      until.abort()
      await Promise.allSettled([steady, now()])
    },
  }
}

/**
 * One round at a time, however many ask: who asks while one runs gets the next, with all others who ask meanwhile. Each round of work
 * has a connection to the database of its own.
 */
export function oneAtATime(round: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = (): Promise<void> => {
    running ??= round().finally(() => (running = null))
    return running
  }
  const after = async (one: Promise<void>): Promise<void> => {
    await one.catch(() => undefined)
    next = null
    return begin()
  }
  return () => {
    if (running === null) return begin()
    next ??= after(running)
    next.catch(() => undefined)
    return next
  }
}
