import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export interface Packed {
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

const DEFLATED = 8
/** Sizes in a ZIP have 32 bits; the larger ones of ZIP64 are not written here. */
const MOST = 2 ** 32 - 1

/**
 * A ZIP of files that are packed one after the other as their content comes, off this thread. Each is taken to its end before the next
 * is asked for. Throws where a file or the whole is larger than 4 GiB.
 */
export async function* zipped(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let whole = 0
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    whole += bytes.length
    ready.push(bytes)
  })
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  for await (const { path, content } of files) {
    const file: ZipInputFile = { filename: path, size: 0, crc: 0, compression: DEFLATED, mtime: new Date(1980, 0, 1) }
    zip.add(file)
    const deflated = createDeflateRaw({ level: 6 })
    pipeline(Readable.from(counted(content, file)), deflated, () => undefined)
    for await (const bytes of deflated) {
      file.ondata!(null, bytes, false)
      yield* take()
    }
    if (file.size > MOST || whole > MOST) throw new Error(`${path} makes the ZIP larger than 4 GiB, which this program does not write.`)
    file.ondata!(null, new Uint8Array(0), true)
    yield* take()
  }
  zip.end()
  yield* take()
}

/** The content as it goes by, with its length and checksum put down in the file's record. */
async function* counted(content: AsyncIterable<Uint8Array>, file: ZipInputFile): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    file.size += bytes.length
    file.crc = crc32(bytes, file.crc)
    yield bytes
  }
}
