import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { ended, isLarge, type Kept, listed, opened, summed } from './records.ts'

export interface Packed {
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

/** What 32 bits hold no more; sizes and places from here on are written in 64, as ZIP64 has it. */
export const WIDE = 2 ** 32 - 1
/** The same of files, which are counted in 16 bits. */
const MANY = 2 ** 16 - 1

/**
 * A ZIP of files that are packed one after the other as their content comes, off this thread. Each is taken to its end before the next
 * is asked for. Files, and the whole, may be of any size; `wide` is from where on ZIP64 is written.
 */
export async function* zipped(files: AsyncIterable<Packed>, wide: number = WIDE): AsyncGenerator<Uint8Array> {
  const kept: Kept[] = []
  let at = 0
  for await (const { path, content } of files) {
    const file = { name: Buffer.from(path), at, size: 0, packed: 0, crc: 0 }
    const start = opened(file)
    yield start
    for await (const bytes of deflated(content, file)) {
      file.packed += bytes.length
      yield bytes
    }
    const sum = summed(file, wide)
    yield sum
    at += start.length + file.packed + sum.length
    kept.push(file)
  }
  const list = Buffer.concat(kept.map((file) => listed(file, wide)))
  yield list
  const large = Math.max(at, list.length) >= wide || kept.length >= MANY || kept.some((file) => isLarge(file, wide))
  yield ended({ count: kept.length, size: list.length, at, large })
}

function deflated(content: AsyncIterable<Uint8Array>, file: { size: number; crc: number }): AsyncIterable<Uint8Array> {
  const packing = createDeflateRaw({ level: 6 })
  pipeline(Readable.from(counted(content, file)), packing, () => undefined)
  return packing
}

/** The content as it goes by, with its length and checksum put down in the file's record. */
async function* counted(content: AsyncIterable<Uint8Array>, file: { size: number; crc: number }): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    file.size += bytes.length
    file.crc = crc32(bytes, file.crc)
    yield bytes
  }
}
