/** Timing: passes take turns, and of each the fastest turn counts, since what else the machine does only ever adds time. */

import { Worker } from 'node:worker_threads'
import type { Report } from '../src/model/report.ts'
import { PASSES } from './passes.ts'

export type Name = keyof typeof PASSES

/** Seconds of the fastest turn. */
export type Times = Readonly<Record<Name, number>>

const NAMES: readonly Name[] = ['stemma', 'wink']

export function oneThread(reports: readonly Report[], turns: number): Times {
  const times = { stemma: Number.POSITIVE_INFINITY, wink: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of NAMES) {
      const start = performance.now()
      PASSES[name](reports)
      const seconds = (performance.now() - start) / 1000
      if (turn > 0) times[name] = Math.min(times[name], seconds)
    }
  }
  return times
}

/** The same on two worker threads, half the reports each. */
export async function twoThreads(reports: readonly Report[], turns: number): Promise<Times> {
  const halves = [reports.filter((_, i) => i % 2 === 0), reports.filter((_, i) => i % 2 === 1)]
  const workers = halves.map((half) => new Worker(new URL('./worker.ts', import.meta.url), { workerData: half }))
  const times = { stemma: Number.POSITIVE_INFINITY, wink: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of NAMES) {
      const start = performance.now()
      await Promise.all(workers.map((worker) => answer(worker, name)))
      const seconds = (performance.now() - start) / 1000
      if (turn > 0) times[name] = Math.min(times[name], seconds)
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()))
  return times
}

function answer(worker: Worker, name: Name): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.postMessage(name)
  })
}
