import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

/** A file as it is sent, whole and packed; packed once for as long as it stays the same. */
export interface KeptFile {
  readonly bytes: Uint8Array
  /** By gzip; null where that gains nothing. */
  readonly packed: Uint8Array | null
  /** The same for the same bytes. */
  readonly digest: string
}

const kept = new Map<string, { readonly stamp: string; readonly file: Promise<KeptFile> }>()

/** A file that is there; null for none. */
export async function keptFile(path: string): Promise<KeptFile | null> {
  const there = await stat(path).catch(() => null)
  if (!there?.isFile()) return null
  const stamp = `${there.mtimeMs} ${there.size}`
  const known = kept.get(path)
  if (known?.stamp === stamp) return known.file
  const file = read(path)
  kept.set(path, { stamp, file })
  file.catch(() => kept.delete(path))
  return file
}

async function read(path: string): Promise<KeptFile> {
  const bytes = await readFile(path)
  const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return { bytes, packed: packed.length < bytes.length ? packed : null, digest }
}
