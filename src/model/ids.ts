import { createHash } from 'node:crypto'

/** Hex SHA-256 of bytes or of a string's UTF-8. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** An id that names its kind and is made from its content: 128 bits, the same on every machine. */
export const idOf = (kind: 'report' | 'claim' | 'incident', ...content: readonly (string | number | null)[]): string =>
  `${kind}-${sha256(JSON.stringify(content)).slice(0, 32)}`
