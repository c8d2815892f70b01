import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../formats/define.ts'

/** Each path as a stream that opens when it is read: a file, every file under a folder in sorted order, or `-` for standard input. */
export async function* inputs(paths: readonly string[], stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Input> {
  for (const path of paths) yield* path === '-' ? [{ path, bytes: bytesOf(stdin) }] : files(path)
}

/**
 * A path that is not there is given all the same, so that reading it tells of it. In folders, names that begin with a dot and folders
 * that a link leads back into are passed over, and what is no file (a pipe, a socket) is told of and not waited for.
 */
async function* files(path: string, within: readonly string[] = []): AsyncGenerator<Input> {
  const kind = await stat(path).catch(() => null)
  if (!kind?.isDirectory()) {
    const odd = within.length > 0 && kind !== null && !kind.isFile()
    yield {
      path,
      bytes: odd ? failing(new Error('it is a pipe, a socket or a device')) : createReadStream(path, { highWaterMark: 256 * 1024 }),
    }
    return
  }
  const names = await readdir(path).catch((error: Error) => error)
  if (names instanceof Error) {
    yield { path, bytes: failing(names) }
    return
  }
  const here = await realpath(path)
  if (within.includes(here)) return
  for (const name of names.sort()) if (!name.startsWith('.')) yield* files(join(path, name), [...within, here])
}

/** A stream that fails when it is read. */
const failing = (error: Error): AsyncIterable<Uint8Array> => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) })

async function* bytesOf(stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of stdin) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
