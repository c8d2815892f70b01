import { decode, wideOf } from './decode.ts'
import { unwide } from './unwide.ts'
import { peek } from './whole.ts'

/** A stream of lines, whatever they were written by. */
export interface Lined {
  /** In UTF-8 without a byte order mark, its lines ended by line feeds. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The first of it as text. */
  readonly head: string
  /** The encoding, where it was UTF-16. */
  readonly wide: ReturnType<typeof wideOf>
}

/** Lines of UTF-16, or ended by carriage returns alone, as readers of lines want them. */
export async function lined(stream: AsyncIterable<Uint8Array>): Promise<Lined> {
  const { head, all } = await peek(stream, 4096)
  const wide = wideOf(head)
  const text = decode(head).text.replace(/^\uFEFF/, '')
  const plain = wide ? unwide(all, wide) : unmarked(all)
  const isOld = /\r[\s\S]/.test(text) && !text.includes('\n')
  return { bytes: isOld ? fed(plain) : plain, head: isOld ? text.replaceAll('\r', '\n') : text, wide }
}

const MARK = [0xef, 0xbb, 0xbf]

async function* unmarked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array()
  for await (const piece of stream) {
    if (!first) yield piece
    else if (first.length + piece.length < MARK.length) first = Buffer.concat([first, piece])
    else {
      const begin: Uint8Array = first.length ? Buffer.concat([first, piece]) : piece
      yield MARK.every((byte, i) => begin[i] === byte) ? begin.subarray(MARK.length) : begin
      first = null
    }
  }
  if (first?.length) yield first
}

const [LF, CR] = [10, 13]

async function* fed(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield piece.map((byte) => (byte === CR ? LF : byte))
}
