export interface Line {
  /** From 1. */
  readonly n: number
  /** Without its line end; empty where it was too long. */
  readonly bytes: Uint8Array
  /** How long it was. */
  readonly size: number
  readonly tooLong: boolean
}

const LF = 10
const NOTHING = new Uint8Array()

/** Splits a stream at line feeds, holding no more than `limit` bytes of a line. The carriage return stays. */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let size = 0
  let n = 1
  const hold = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit) held = []
    else if (piece.length) held.push(piece)
  }
  const flush = (): Line => {
    const tooLong = size > limit
    const line = { n: n++, bytes: tooLong ? NOTHING : joined(held), size, tooLong }
    held = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      hold(chunk.subarray(from, at))
      yield flush()
      from = at + 1
    }
    hold(chunk.subarray(from))
  }
  if (size) yield flush()
}

/** The pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
