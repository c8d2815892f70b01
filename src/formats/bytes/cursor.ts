import { joined } from './lines.ts'

/** Reads a stream by lines and lengths, holding no more than it is asked for. */
export interface Cursor {
  /** The next line without its end, cut at `limit` bytes; null at the end. */
  line(limit: number): Promise<string | null>
  /** The next `size` bytes, fewer at the end. */
  take(size: number): Promise<Uint8Array>
  /** Passes over `size` bytes, or up to where `mark` (ASCII) begins among them; how many there were. */
  skip(size: number, mark?: string): Promise<number>
  /** Up to `size` of the next bytes, which stay. */
  peek(size: number): Promise<Uint8Array>
  /** Puts bytes before the next. */
  back(bytes: Uint8Array): void
  /** Lets the stream go. */
  close(): Promise<void>
}

const STEP = 64 * 1024

export function cursor(stream: AsyncIterable<Uint8Array>): Cursor {
  const source = stream[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const waiting: Uint8Array[] = []
  const back = (bytes: Uint8Array) => {
    waiting.push(held)
    held = bytes
  }
  const more = async (): Promise<boolean> => {
    while (waiting.length) {
      held = waiting.pop()!
      if (held.length) return true
    }
    for (;;) {
      const { done, value } = await source.next()
      if (done) return false
      if (!value.length) continue
      held = value
      return true
    }
  }
  const pieces = async (size: number, keep: (piece: Uint8Array) => void): Promise<number> => {
    let left = size
    while (left > 0 && (held.length || (await more()))) {
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      left -= piece.length
      keep(piece)
    }
    return size - left
  }
  const take = async (size: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    await pieces(size, (piece) => parts.push(piece))
    return joined(parts)
  }
  return {
    async line(limit) {
      const parts: Uint8Array[] = []
      let size = 0
      while (held.length || (await more())) {
        const at = held.indexOf(10)
        const part = at < 0 ? held : held.subarray(0, at)
        if (size < limit) parts.push(part.subarray(0, limit - size))
        size += part.length
        held = held.subarray(at < 0 ? held.length : at + 1)
        if (at >= 0) return Buffer.from(joined(parts)).toString('latin1').replace(/\r$/, '')
      }
      return size ? Buffer.from(joined(parts)).toString('latin1') : null
    },
    take,
    async skip(size, mark) {
      if (mark === undefined) return pieces(size, () => undefined)
      for (let passed = 0; ; ) {
        const asked = Math.min(size - passed, STEP)
        const piece = await take(asked)
        const found = Buffer.from(piece.buffer, piece.byteOffset, piece.length).indexOf(mark)
        const last = piece.length < asked || passed + asked === size
        const end = found >= 0 ? found : last ? piece.length : piece.length - mark.length + 1
        back(piece.subarray(end))
        passed += end
        if (found >= 0 || last) return passed
      }
    },
    async peek(size) {
      const found = await take(size)
      back(found)
      return found
    },
    back,
    async close() {
      await source.return?.()
    },
  }
}
