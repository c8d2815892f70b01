import { joined } from './lines.ts'

export interface Value {
  /** The line it begins on, from 1. */
  readonly line: number
  /** Its JSON; empty where it was too long. */
  readonly bytes: Uint8Array
  readonly tooLong: boolean
}

/** The values of one JSON array, or values that stand one after the other, split without being understood. */
export async function* values(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Value> {
  const scan = scanner()
  let held: Uint8Array[] = []
  let [size, line, begun] = [0, 1, 0]
  let inside = false
  const hold = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit) held = []
    else if (piece.length) held.push(piece)
  }
  const flush = (): Value => {
    const value = { line: begun, bytes: joined(held), tooLong: size > limit }
    held = []
    size = 0
    inside = false
    return value
  }
  for await (const chunk of stream) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const seen = scan(chunk[i]!)
      if (chunk[i] === LF) line++
      if (seen === 'begins') [from, begun, inside] = [i, line, true]
      else if (seen === 'ended' || seen === 'ends') {
        hold(chunk.subarray(from, seen === 'ends' ? i + 1 : i))
        yield flush()
      }
    }
    if (inside) hold(chunk.subarray(from))
  }
  if (inside) yield flush()
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST, END, COMMA, LF] = [34, 92, 123, 125, 91, 93, 44, 10]

/** Tells of each byte whether a value begins or ends with it, or ended before it. A line end closes a string that was left open. */
function scanner(): (byte: number) => 'begins' | 'ends' | 'ended' | null {
  let [inside, quoted, escaped, first] = [false, false, false, true]
  let depth = 0
  const nested = (byte: number) => {
    if (byte === QUOTE) quoted = true
    else if (byte === OPEN || byte === LIST) depth++
    else if (byte === CLOSE || byte === END) depth--
  }
  const within = (byte: number) => {
    if (quoted) {
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else if (byte === QUOTE || byte === LF) quoted = false
      return null
    }
    nested(byte)
    if (depth < 0 || (depth === 0 && byte === COMMA)) return 'ended'
    return depth === 0 && (byte === CLOSE || byte === END) ? 'ends' : null
  }
  return (byte) => {
    if (inside) {
      const seen = within(byte)
      if (seen) inside = false
      return seen
    }
    const opening = first && byte === LIST
    if (byte <= 32 || byte === COMMA || byte === END || byte === 0xef || byte === 0xbb || byte === 0xbf) return null
    first = false
    if (opening) return null
    inside = true
    depth = 0
    nested(byte)
    return 'begins'
  }
}
