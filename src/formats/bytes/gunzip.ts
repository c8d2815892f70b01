import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Gunzip } from 'fflate'
import type { Limits } from '../define.ts'
import { joined } from './lines.ts'

/** Why a stream was given up, after what it gave before. */
export type Broken = { readonly code: 'truncated' | 'broken-archive' | 'bomb'; readonly why: string }

const OPTIONS = { chunkSize: 64 * 1024 }

/** Gzip (any number of members) unpacked as it comes. What is wrong is told to `broken` and ends the stream; it does not throw. */
export async function* gunzip(
  stream: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, 'file' | 'ratio'>,
  broken: (what: Broken) => void,
): AsyncGenerator<Uint8Array> {
  let taken = 0
  let held: Uint8Array[] = []
  const counted = async function* () {
    for await (const piece of stream) {
      taken += piece.length
      if (taken <= SMALL) held.push(piece)
      else held = []
      yield piece
    }
  }
  const source = Readable.from(counted(), { objectMode: false, highWaterMark: 64 * 1024 })
  const unpacked = createGunzip(OPTIONS)
  source.on('error', (error) => unpacked.destroy(error))
  let given = 0
  try {
    for await (const piece of source.pipe(unpacked) as AsyncIterable<Uint8Array>) {
      given += piece.length
      if (isBomb(given, taken, limits)) return broken({ code: 'bomb', why: `it grows to more than ${limits.ratio} times its size` })
      yield piece
    }
  } catch (error) {
    const what = brokenOf(error as NodeJS.ErrnoException)
    const rest = saved(held, limits.file).subarray(given)
    if (rest.length) yield rest
    broken(what)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

/** Bytes of a stream that are kept, to unpack it again where it breaks off: the fast way loses what it has not given by then. */
const SMALL = 1024 * 1024

/** All that comes before the break, `most` bytes of it or little more. */
function saved(pieces: readonly Uint8Array[], most: number): Uint8Array {
  const found: Uint8Array[] = []
  let size = 0
  const machine = new Gunzip((piece) => {
    found.push(piece)
    size += piece.length
  })
  const bytes = joined(pieces)
  try {
    for (let at = 0; at < bytes.length && size < most; at += 64) machine.push(bytes.subarray(at, at + 64))
  } catch {
    return joined(found)
  }
  return joined(found)
}

/** Whether what was unpacked is past all measure of what was packed. */
export const isBomb = (given: number, taken: number, { file, ratio }: Pick<Limits, 'file' | 'ratio'>): boolean =>
  given > file && given > ratio * taken

function brokenOf(error: NodeJS.ErrnoException): Broken {
  if (error.code === 'Z_BUF_ERROR') return { code: 'truncated', why: 'it ends too early' }
  if (error.code?.startsWith('Z_')) return { code: 'broken-archive', why: error.message }
  throw error
}
