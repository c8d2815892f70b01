import { createHash } from 'node:crypto'
import type { Store } from './open.ts'
import { logExport } from './queries/entries.ts'

export interface HandedOut {
  readonly format: string
  /** How it was made. */
  readonly about: Readonly<Record<string, unknown>>
  readonly author: string
}

/**
 * Passes on what is handed out, and keeps in the ledger that it was, with the SHA-256 of its bytes. The last bytes go only when that is
 * kept. Where it breaks off or is given up before, what went out until then is kept as `incomplete`.
 */
export async function* handOut(
  store: Store,
  chunks: AsyncIterable<Uint8Array>,
  { format, about, author }: HandedOut,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let [last, some, whole]: [Uint8Array | null, boolean, boolean] = [null, false, false]
  try {
    for await (const chunk of chunks) {
      if (last) {
        hash.update(last)
        some = true
        yield last
      }
      last = chunk
    }
    await logExport(
      store,
      {
        format,
        sha256: hash
          .copy()
          .update(last ?? '')
          .digest('hex'),
        about,
      },
      author,
    )
    whole = true
    if (last) yield last
  } finally {
    if (some && !whole) await logExport(store, { format, sha256: hash.digest('hex'), about: { ...about, incomplete: true } }, author)
  }
}
