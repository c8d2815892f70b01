/** Bytes that are handed on together. */
const SIZE = 65_536

/** Pieces as bytes, small ones put together to chunks of some 64 KiB. */
export async function* chunks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    held.push(bytes)
    size += bytes.length
    if (size < SIZE) continue
    yield held.length === 1 ? bytes : Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
