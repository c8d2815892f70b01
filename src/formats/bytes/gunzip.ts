import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Limits } from '../define.ts'
import { joined } from './lines.ts'

/** Why a stream was given up, after what it gave before. */
export type Broken = { readonly code: 'truncated' | 'broken-archive' | 'bomb'; readonly why: string }

const OPTIONS = { chunkSize: 64 * 1024 }

/** What stands between two members of which the first is broken, so that no line or record of the one runs on into the other. */
const BETWEEN = Buffer.from('\r\n\r\n')

/**
 * Gzip (any number of members) unpacked as it comes. What is wrong is told to `broken`, once; where a member is damaged it goes on with the
 * next. It does not throw.
 */
export async function* gunzip(
  stream: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, 'file' | 'ratio'>,
  broken: (what: Broken) => void,
): AsyncGenerator<Uint8Array> {
  const source = slices(stream)
  let wrong: Broken | null = null
  let [taken, given, times] = [0, 0, 0]
  let begin: Uint8Array | null = null
  const next = async (): Promise<Uint8Array | undefined> => {
    const { value } = await source.next()
    taken += value?.length ?? 0
    return value
  }
  try {
    do {
      const members = unpacking(begin ?? new Uint8Array(), next, limits.file)
      let piece = await members.next()
      for (; !piece.done; piece = await members.next()) {
        given += piece.value.length
        if (isBomb(given, taken, limits)) return broken({ code: 'bomb', why: `it grows to more than ${limits.ratio} times its size` })
        yield piece.value
      }
      if (!piece.value) break
      wrong ??= piece.value.what
      times++
      begin = piece.value.what.code === 'truncated' ? null : await nextMember(piece.value.left, next)
      if (begin) yield BETWEEN
    } while (begin)
  } finally {
    await source.return(undefined)
  }
  if (wrong) broken(times > 1 ? { ...wrong, why: `${wrong.why}, and ${times - 1} more` } : wrong)
}

const SLICE = 16 * 1024

async function* slices(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of stream) for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}

interface Break {
  readonly what: Broken
  /** What was taken in and may not have been unpacked. */
  readonly left: Uint8Array
}

/** The members from `begin` on, up to the end or to where one is broken. */
async function* unpacking(
  begin: Uint8Array,
  next: () => Promise<Uint8Array | undefined>,
  most: number,
): AsyncGenerator<Uint8Array, Break | null> {
  const engine = createGunzip(OPTIONS)
  let [recent, from, taken, given] = [[] as Uint8Array[], 0, 0, 0]
  const fed = async function* () {
    for (let piece: Uint8Array | undefined = begin; piece; piece = await next()) {
      recent.push(piece)
      taken += piece.length
      while (taken > SMALL && recent[0] && from + recent[0].length <= engine.bytesWritten) from += recent.shift()!.length
      if (piece.length) yield piece
    }
  }
  const source = Readable.from(fed(), { objectMode: false, highWaterMark: SLICE })
  source.on('error', (error) => engine.destroy(error))
  try {
    for await (const piece of source.pipe(engine) as AsyncIterable<Uint8Array>) {
      given += piece.length
      yield piece
    }
    return null
  } catch (error) {
    const what = brokenOf(error as NodeJS.ErrnoException)
    const held = joined(recent)
    if (from > 0) return { what, left: held.subarray(engine.bytesWritten - from) }
    const { bytes, end } = await saved(held, most)
    if (bytes.length > given) yield bytes.subarray(given)
    return { what, left: held.subarray(end) }
  } finally {
    source.destroy()
    engine.destroy()
  }
}

const MEMBER = Uint8Array.of(0x1f, 0x8b, 8)

/** The bytes from the next beginning of a member on, or null. */
async function nextMember(left: Uint8Array, next: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | null> {
  for (let bytes = Buffer.from(left), from = 1; ; from = 0) {
    const at = bytes.indexOf(MEMBER, from)
    if (at >= 0) return bytes.subarray(at)
    const piece = await next()
    if (!piece) return null
    bytes = Buffer.concat([bytes.subarray(Math.max(0, bytes.length - MEMBER.length + 1)), piece])
  }
}

/** Bytes of a stream that are kept, to unpack it again where it breaks off: the fast way loses what it has not given by then. */
const SMALL = 1024 * 1024

interface Saved {
  readonly bytes: Uint8Array
  /** Where it breaks. */
  readonly end: number
}

/** All that comes before the break, `most` bytes of it or little more: fed a little at a time, and at last byte by byte. */
async function saved(bytes: Uint8Array, most: number): Promise<Saved> {
  const { end } = await fed(bytes, { from: 0, step: 64, most })
  return fed(bytes, { from: end, step: 1, most })
}

interface Feeding {
  /** Up to where all is fed at once. */
  readonly from: number
  readonly step: number
  readonly most: number
}

async function fed(bytes: Uint8Array, { from, step, most }: Feeding): Promise<Saved> {
  const found: Uint8Array[] = []
  const engine = createGunzip(OPTIONS)
  let size = 0
  engine.on('data', (piece: Uint8Array) => {
    found.push(piece)
    size += piece.length
  })
  const failed = new Promise<false>((done) => engine.on('error', () => done(false)))
  const isFed = (piece: Uint8Array) => Promise.race([failed, new Promise<boolean>((done) => engine.write(piece, (error) => done(!error)))])
  let end = from
  if (from === 0 || (await isFed(bytes.subarray(0, from))))
    for (; end < bytes.length && size < most; end += step) if (!(await isFed(bytes.subarray(end, end + step)))) break
  engine.destroy()
  return { bytes: joined(found), end: Math.min(end, bytes.length) }
}

/** Whether what was unpacked is past all measure of what was packed. */
export const isBomb = (given: number, taken: number, { file, ratio }: Pick<Limits, 'file' | 'ratio'>): boolean =>
  given > file && given > ratio * taken

function brokenOf(error: NodeJS.ErrnoException): Broken {
  if (error.code === 'Z_BUF_ERROR') return { code: 'truncated', why: 'it ends too early' }
  if (error.code?.startsWith('Z_')) return { code: 'broken-archive', why: error.message }
  throw error
}
