import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { joined } from './lines.ts'

/** A stored HTTP response, its body unpacked. */
export interface Response {
  readonly status: number
  readonly media: string
  readonly body: Uint8Array
}

/** A response as it went over the wire; null where it is none. Throws where the body does not unpack within `limit` bytes. */
export function response(bytes: Uint8Array, limit: number): Response | null {
  const end = headerEnd(bytes)
  const head = Buffer.from(bytes.subarray(0, end)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head)?.[1]
  if (!status) return null
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(head)?.[1]?.trim().toLowerCase() ?? ''
  const sent = bytes.subarray(end)
  const whole = header('transfer-encoding').includes('chunked') ? unchunked(sent) : sent
  return { status: +status, media: header('content-type'), body: unpacked(whole, header('content-encoding'), limit) }
}

function headerEnd(bytes: Uint8Array): number {
  for (let i = 1; i < Math.min(bytes.length, 65_536); i++) {
    if (bytes[i] === 10 && (bytes[i - 1] === 10 || (bytes[i - 1] === 13 && bytes[i - 2] === 10))) return i + 1
  }
  return bytes.length
}

/** Archives often hold the body unchunked under a header that says chunked: what is not chunks is given as it is. */
function unchunked(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    const size = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?\r?$/i.exec(
      Buffer.from(bytes.subarray(at, end < 0 ? at : Math.min(end, at + 64))).toString('latin1'),
    )?.[1]
    if (!size) return chunks.length ? joined(chunks) : bytes
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + (bytes[end + 1 + length] === 13 ? 2 : 1)
  }
  return joined(chunks)
}

function unpacked(bytes: Uint8Array, encoding: string, limit: number): Uint8Array {
  const options = { maxOutputLength: limit }
  if (/gzip/.test(encoding) && bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, options)
  if (encoding === 'br') return brotliDecompressSync(bytes, options)
  if (encoding === 'deflate') return (isZlib(bytes) ? inflateSync : inflateRawSync)(bytes, options)
  if (encoding === 'zstd' && bytes[0] === 0x28 && bytes[1] === 0xb5) return zstdDecompressSync(bytes, options)
  return bytes
}

/** Many servers send `deflate` without the head that belongs to it (RFC 1950). */
const isZlib = (bytes: Uint8Array): boolean => (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
