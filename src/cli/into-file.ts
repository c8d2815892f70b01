import { createWriteStream, realpathSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** Writes a file that has its name only when it is whole: until then it is beside it under another, and where that fails it is nowhere. */
export async function intoFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile()) return pipeline(chunks, createWriteStream(path))
  const target = there ? realpathSync(path) : path
  const part = `${target}.${process.pid}.part`
  try {
    await pipeline(chunks, createWriteStream(part, { mode: 0o600, flush: true }))
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
