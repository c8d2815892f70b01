import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import type { Limits } from '../define.ts'
import { type Broken, isBomb } from './gunzip.ts'

/** A file of a ZIP archive; what is not read of it before the next is asked for is passed over. */
export interface Entry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

interface Opened {
  readonly name: string
  pieces: Uint8Array[]
  ended: boolean
}

export interface UnzipOptions {
  readonly wanted: (name: string) => boolean
  readonly limits: Pick<Limits, 'file' | 'ratio'>
  /** Told of what is wrong: a file that cannot be unpacked, or what ends the archive. It does not throw. */
  readonly broken: (what: Broken) => void
}

const CUT: Broken = { code: 'truncated', why: 'it ends too early' }

/** The wanted files of a ZIP archive as its bytes come, held against the number that the archive itself lists. */
export async function* unzip(stream: AsyncIterable<Uint8Array>, options: UnzipOptions): AsyncGenerator<Entry> {
  const machine = unpacking(options)
  const source = slices(stream)[Symbol.asyncIterator]()
  const more = async () => {
    const { done, value } = await source.next()
    machine.push(value ?? new Uint8Array(), done === true)
  }
  async function* bytesOf(entry: Opened): AsyncGenerator<Uint8Array> {
    while (!machine.fault()) {
      yield* entry.pieces.splice(0)
      if (entry.ended) return
      if (machine.over()) machine.fail(CUT)
      else await more()
    }
  }
  try {
    while (!machine.fault()) {
      const entry = machine.opened.shift()
      if (entry) {
        yield { name: entry.name, bytes: bytesOf(entry) }
        for await (const _ of bytesOf(entry));
      } else if (machine.over()) break
      else await more()
    }
  } finally {
    await source.return?.(undefined)
  }
  const fault = machine.fault() ?? machine.missing()
  if (fault) options.broken(fault)
}

/** Stored, and deflated. */
const READ = [0, 8]

/** The unpacking itself: bytes go in, opened files fill up. */
function unpacking({ wanted, limits, broken: odd }: UnzipOptions) {
  const opened: Opened[] = []
  let fault: Broken | null = null
  let [taken, given, seen, over] = [0, 0, 0, false]
  let tail: Uint8Array = new Uint8Array()
  const fail = (what: Broken) => {
    fault ??= what
  }
  const machine = new Unzip((file: UnzipFile) => {
    seen++
    if (!wanted(file.name)) return
    if (!READ.includes(file.compression)) {
      odd({ code: 'broken-archive', why: `${file.name} is packed in a way (${file.compression}) that is not read, and was left out` })
      return
    }
    const entry: Opened = { name: file.name, pieces: [], ended: false }
    opened.push(entry)
    file.ondata = (error, piece, final) => {
      if (error) fail({ code: 'broken-archive', why: error.message })
      given += piece?.length ?? 0
      if (piece?.length && !fault) entry.pieces.push(piece)
      entry.ended ||= final
    }
    file.start()
  })
  machine.register(UnzipInflate)
  return {
    opened,
    fail,
    fault: () => fault,
    over: () => over,
    push(bytes: Uint8Array, last: boolean) {
      over = last
      taken += bytes.length
      tail = Buffer.concat([tail, bytes]).subarray(-SLICE)
      try {
        machine.push(bytes, last)
      } catch (error) {
        fail(last ? CUT : { code: 'broken-archive', why: (error as Error).message })
      }
      if (isBomb(given, taken, limits)) fail({ code: 'bomb', why: `it grows to more than ${limits.ratio} times its size` })
    },
    /** Files that the list at the end of the archive has and that were not met. */
    missing(): Broken | null {
      const at = Buffer.from(tail).lastIndexOf(Uint8Array.of(0x50, 0x4b, 5, 6))
      const listed = at < 0 || at + 12 > tail.length ? null : tail[at + 10]! + 256 * tail[at + 11]!
      if (listed === null) return CUT
      return listed === seen % 65_536 || listed === 65_535
        ? null
        : { code: 'broken-archive', why: `it lists ${listed} files, of which ${seen} were found` }
    },
  }
}

const SLICE = 16 * 1024

async function* slices(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}
