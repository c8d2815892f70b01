import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Limits } from '../define.ts'

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
  const counted = async function* () {
    for await (const piece of stream) {
      taken += piece.length
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
    broken(brokenOf(error as NodeJS.ErrnoException))
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

/** Whether what was unpacked is past all measure of what was packed. */
export const isBomb = (given: number, taken: number, { file, ratio }: Pick<Limits, 'file' | 'ratio'>): boolean =>
  given > file && given > ratio * taken

function brokenOf(error: NodeJS.ErrnoException): Broken {
  if (error.code === 'Z_BUF_ERROR') return { code: 'truncated', why: 'it ends too early' }
  if (error.code?.startsWith('Z_')) return { code: 'broken-archive', why: error.message }
  throw error
}
