import type { Terminal } from './terminal.ts'

/** A line on the terminal that says how far the work is; nothing at all in a pipe. */
export interface Progress {
  step(done: number, total?: number): void
  end(): void
}

const EVERY_MS = 100

export function progress({ err }: Terminal, what: string): Progress {
  if (!err.isTTY) return { step: () => undefined, end: () => undefined }
  let shown = 0
  return {
    step(done, total) {
      const now = performance.now()
      if (now - shown < EVERY_MS && done !== total) return
      shown = now
      err.write(`\r\u001b[K${what} ${total ? `${done} of ${total}` : done}`)
    },
    end: () => void err.write('\r\u001b[K'),
  }
}
