import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import type { Limits } from '../define.ts'
import { type Broken, isBomb } from './gunzip.ts'

/** A file of a ZIP archive, to be read before the next one is asked for. */
export interface Entry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const SLICE = 16 * 1024

/** The files of a ZIP archive as the bytes come; those that `wanted` turns down are passed over. Faults go to `broken` and end it. */
export async function* unzip(
  stream: AsyncIterable<Uint8Array>,
  { wanted, limits, broken }: { wanted: (name: string) => boolean; limits: Pick<Limits, 'file' | 'ratio'>; broken: (what: Broken) => void },
): AsyncGenerator<Entry> {
  const opened: { name: string; pieces: Uint8Array[]; ended: boolean }[] = []
  let fault: Broken | null = null
  let [taken, given] = [0, 0]
  const start = (file: UnzipFile) => {
    if (!wanted(file.name)) return
    const entry = { name: file.name, pieces: [] as Uint8Array[], ended: false }
    opened.push(entry)
    file.ondata = (error, piece, final) => {
      if (error) fault ??= { code: 'broken-archive', why: error.message }
      given += piece?.length ?? 0
      if (piece?.length && !fault) entry.pieces.push(piece)
      entry.ended ||= final
    }
    file.start()
  }
  const machine = new Unzip(start)
  machine.register(UnzipInflate)
  const source = slices(stream)[Symbol.asyncIterator]()
  let over = false
  const more = async () => {
    const { done, value } = await source.next()
    over = done === true
    taken += value?.length ?? 0
    try {
      machine.push(value ?? new Uint8Array(), over)
    } catch (error) {
      fault ??= over ? { code: 'truncated', why: 'it ends too early' } : { code: 'broken-archive', why: (error as Error).message }
    }
    if (isBomb(given, taken, limits)) fault ??= { code: 'bomb', why: `it grows to more than ${limits.ratio} times its size` }
  }
  async function* bytesOf(entry: (typeof opened)[number]): AsyncGenerator<Uint8Array> {
    while (!fault) {
      yield* entry.pieces.splice(0)
      if (entry.ended) return
      if (over) fault ??= { code: 'truncated', why: 'it ends too early' }
      else await more()
    }
  }
  try {
    while (!fault && (opened.length || !over)) {
      const entry = opened[0]
      if (!entry) {
        await more()
        continue
      }
      const bytes = bytesOf(entry)
      yield { name: entry.name, bytes }
      for await (const _ of bytes);
      for (; !fault && !entry.ended; entry.pieces = []) await (over ? cut() : more())
      opened.shift()
    }
  } finally {
    await source.return?.(undefined)
  }
  if (fault) broken(fault)

  async function cut(): Promise<void> {
    fault ??= { code: 'truncated', why: 'it ends too early' }
  }
}

async function* slices(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}
