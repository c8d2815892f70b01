import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { freePort } from '../ports.ts'

const BIN = resolve(import.meta.dirname, '../../bin/stemma.js')

/** `stemma serve` as a process. */
export interface Serving {
  readonly url: string
  /** All that it wrote to standard error so far. */
  err(): string
  /** Asks it to end; gives its exit code, null where a signal ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** Starts the command on a ledger's folder and waits until it says where it is open. */
export async function serving(folder: string, ...args: readonly string[]): Promise<Serving> {
  const port = await freePort()
  const { DATABASE_URL: _, ...env } = process.env
  const child: ChildProcess = spawn(process.execPath, [BIN, 'serve', '--ledger', folder, '--port', String(port), ...args], { env })
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  while (!err.includes('The workbench is open')) {
    if (child.exitCode !== null || child.signalCode !== null) assert.fail(err)
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    url: out.trim().replace(/\/$/, '') || `http://localhost:${port}`,
    err: () => err,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}

/** What `find` gives once it gives something; fails after some minutes. */
export async function until<T>(find: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 3000; tries++) {
    const found = await find()
    if (found) return found
    await new Promise((done) => setTimeout(done, 100))
  }
  return assert.fail('It did not come to be.')
}
