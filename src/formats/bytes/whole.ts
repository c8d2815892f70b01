import { joined } from './lines.ts'

/** The whole stream, or null where it is longer than `limit` (the rest is then not read). */
export async function whole(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > limit) return null
    pieces.push(piece)
  }
  return joined(pieces)
}

/** Up to `most` first bytes, and the stream again from its start. */
export async function peek(stream: AsyncIterable<Uint8Array>, most: number): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const rest = stream[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  for (let size = 0; size < most; ) {
    const { done, value } = await rest.next()
    if (done) break
    pieces.push(value)
    size += value.length
  }
  return { head: joined(pieces).subarray(0, most), all: again(pieces, rest) }
}

async function* again(pieces: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Bytes as a stream of one piece. */
export async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
