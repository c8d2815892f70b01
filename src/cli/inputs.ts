import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../formats/define.ts'

/** Each path as a stream that opens when it is read: a file, every file under a folder in sorted order, or `-` for standard input. */
export async function* inputs(paths: readonly string[], stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Input> {
  for (const path of paths) yield* path === '-' ? [{ path, bytes: bytesOf(stdin) }] : files(path)
}

/** A path that is not there is given all the same, so that reading it tells of it. Names that begin with a dot are passed over in folders. */
async function* files(path: string): AsyncGenerator<Input> {
  const isFolder = await stat(path).then(
    (it) => it.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    yield { path, bytes: createReadStream(path, { highWaterMark: 256 * 1024 }) }
    return
  }
  const names = await readdir(path).catch((error: Error) => error)
  if (names instanceof Error) yield { path, bytes: failing(names) }
  else for (const name of names.sort()) if (!name.startsWith('.')) yield* files(join(path, name))
}

/** A stream that fails when it is read. */
const failing = (error: Error): AsyncIterable<Uint8Array> => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) })

async function* bytesOf(stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of stdin) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
