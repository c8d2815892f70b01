const TEXT = 25
const HEAD_BYTES = 20
const NULL = -1

/**
 * An array of texts as Postgres takes it in its binary format (the dimensions, whether there are nulls, the type of the elements; then each
 * element's length and bytes): neither side has to quote and unquote what is in it.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  const lengths = values.map((value) => (value === null ? NULL : Buffer.byteLength(value)))
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), HEAD_BYTES))
  for (const [nth, word] of [1, Number(values.includes(null)), TEXT, values.length, 1].entries()) bytes.writeInt32BE(word, nth * 4)
  let at = HEAD_BYTES
  for (const [nth, value] of values.entries()) {
    at = bytes.writeInt32BE(lengths[nth]!, at)
    if (value !== null) at += bytes.write(value, at)
  }
  return bytes
}

/** A column's value as text that Postgres casts to the column's type; an object is JSON, an array one of texts. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
