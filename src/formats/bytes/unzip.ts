import { crc32 } from 'node:zlib'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import type { Limits } from '../define.ts'
import { directory } from './directory.ts'
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
  /** The checksum of what was unpacked so far. */
  crc: number
  /** Why it does not unpack, where it does not. */
  wrong: string | null
}

export interface UnzipOptions {
  readonly wanted: (name: string) => boolean
  readonly limits: Pick<Limits, 'file' | 'ratio'>
  /** Told of what is wrong: a file that cannot be unpacked, or what ends the archive. It does not throw. */
  readonly broken: (what: Broken) => void
}

const CUT: Broken = { code: 'truncated', why: 'it ends too early' }

/** The wanted files of a ZIP archive as its bytes come, held against the list and the checksums that stand at its end. */
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
        while (!entry.pieces.length && !entry.ended && !machine.fault() && !machine.over()) await more()
        if (entry.wrong && !entry.pieces.length) continue
        yield { name: entry.name, bytes: bytesOf(entry) }
        for await (const _ of bytesOf(entry));
      } else if (machine.over()) break
      else await more()
    }
  } finally {
    await source.return?.(undefined)
  }
  for (const fault of [machine.fault() ?? machine.missing(), ...machine.damaged()]) if (fault) options.broken(fault)
}

/** Stored, and deflated. */
const READ = [0, 8]

/** Bytes at the end of an archive among which its list of files is looked for. */
const TAIL = 4 * 1024 * 1024

/** The unpacking itself: bytes go in, opened files fill up. */
function unpacking({ wanted, limits, broken: odd }: UnzipOptions) {
  const opened: Opened[] = []
  const met: Opened[] = []
  const tail = ending(TAIL)
  let fault: Broken | null = null
  let [taken, given, seen, over] = [0, 0, 0, false]
  const fail = (what: Broken) => {
    fault ??= what
  }
  const fill = (entry: Opened, piece: Uint8Array | null, final: boolean) => {
    given += piece?.length ?? 0
    if (piece?.length && !fault) {
      entry.pieces.push(piece)
      entry.crc = crc32(piece, entry.crc)
    }
    entry.ended ||= final
  }
  const machine = new Unzip((file: UnzipFile) => {
    seen++
    if (!wanted(file.name)) return
    if (!READ.includes(file.compression)) {
      odd({ code: 'broken-archive', why: `${file.name} is packed in a way (${file.compression}) that is not read, and was left out` })
      return
    }
    const entry: Opened = { name: file.name, pieces: [], ended: false, crc: 0, wrong: null }
    opened.push(entry)
    met.push(entry)
    file.ondata = (error, piece, final) => {
      if (error) entry.wrong ??= error.message
      fill(entry, entry.wrong ? null : piece, final || entry.wrong !== null)
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
      tail.add(bytes)
      try {
        machine.push(bytes, last)
      } catch (error) {
        fail(last ? CUT : { code: 'broken-archive', why: (error as Error).message })
      }
      if (isBomb(given, taken, limits)) fail({ code: 'bomb', why: `it grows to more than ${limits.ratio} times its size` })
    },
    /** Whether files of the list at the end of the archive were not met. */
    missing(): Broken | null {
      const count = directory(tail.bytes())?.count
      if (count === undefined) return CUT
      return count === seen ? null : { code: 'broken-archive', why: `it lists ${count} files, of which ${seen} were found` }
    },
    /** The files met that do not unpack, or not to what the list says. */
    damaged(): Broken[] {
      const listed = Map.groupBy(directory(tail.bytes())?.files ?? [], ({ name }) => name)
      return met.flatMap(({ name, crc, wrong, ended }): Broken[] => {
        const told = listed.get(name) ?? []
        const differs = ended && !fault && told.length > 0 && !told.some((one) => one.crc === crc)
        if (!wrong && !differs) return []
        const locked = told.length > 0 && told.every((one) => one.locked)
        const why = locked ? 'is packed under a password' : wrong ? `does not unpack (${wrong})` : 'is not what its checksum says'
        return [{ code: 'broken-archive', why: `${name} ${why}` }]
      })
    },
  }
}

/** The last bytes of what is added, `most` or a little more. */
function ending(most: number) {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    add(piece: Uint8Array) {
      pieces.push(piece)
      size += piece.length
      while (size - pieces[0]!.length > most) size -= pieces.shift()!.length
    },
    bytes: () => Buffer.concat(pieces),
  }
}

const SLICE = 16 * 1024

async function* slices(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}
