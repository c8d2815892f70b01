import { joined } from './lines.ts'

/** Reads a stream by lines and lengths, holding no more than it is asked for. */
export interface Cursor {
  /** The next line without its end, cut at `limit` bytes; null at the end. */
  line(limit: number): Promise<string | null>
  /** The next `size` bytes, fewer at the end. */
  take(size: number): Promise<Uint8Array>
  /** Passes over `size` bytes; how many there were. */
  skip(size: number): Promise<number>
  /** Lets the stream go. */
  close(): Promise<void>
}

export function cursor(stream: AsyncIterable<Uint8Array>): Cursor {
  const source = stream[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const more = async (): Promise<boolean> => {
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
    async take(size) {
      const parts: Uint8Array[] = []
      await pieces(size, (piece) => parts.push(piece))
      return joined(parts)
    },
    skip: (size) => pieces(size, () => undefined),
    async close() {
      await source.return?.()
    },
  }
}
