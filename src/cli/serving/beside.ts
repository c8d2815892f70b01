import { Worker } from 'node:worker_threads'
import { steps } from '../../pipeline.ts'
import type { Steps } from '../../store/index.ts'

/** A step to be done; what it is given is plain data. */
export interface Asked {
  readonly id: number
  readonly step: 'read' | 'account'
  readonly given: readonly unknown[]
}

export type Answer = { readonly id: number; readonly made: unknown } | { readonly id: number; readonly failed: string }

export interface Beside {
  readonly steps: Steps
  end(): Promise<void>
}

/**
 * The steps, with reading and the account done in a thread of their own, so that whoever asks the server is answered meanwhile. A
 * thread that dies fails what it was given, and another takes its place.
 */
export function stepsBeside(): Beside {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let thread: Worker | null = null
  let asked = 0
  const died = (error: Error): void => {
    thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const one = new Worker(new URL('./thread.ts', import.meta.url))
    one.unref()
    one.on('error', died)
    one.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('failed' in answer) asker?.reject(new Error(answer.failed))
      else asker?.resolve(answer.made)
    })
    return one
  }
  const ask = <T>(step: Asked['step'], ...given: readonly unknown[]): Promise<T> => {
    thread ??= start()
    const answered = Promise.withResolvers<unknown>()
    const id = asked++
    waiting.set(id, answered)
    thread.postMessage({ id, step, given } satisfies Asked)
    return answered.promise as Promise<T>
  }
  return {
    steps: {
      ...steps,
      read: (report, references) => ask('read', report, references),
      account: (held) => ask('account', held),
    },
    end: async () => void (await thread?.terminate()),
  }
}
