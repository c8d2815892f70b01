/** The file form of trained weights: a JSON head, then typed tables, little-endian; gzipped in models/. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export type Table = Int8Array | Int16Array | Int32Array

export interface Weights {
  /** Plain values that the model needs beside its tables, e.g. label names. */
  readonly head: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, Table>>
}

interface Entry {
  readonly name: string
  readonly type: 'int8' | 'int16' | 'int32'
  readonly length: number
}

const ALIGN = 8

export function encodeWeights(weights: Weights): Uint8Array {
  const names = Object.keys(weights.tables).sort()
  const entries = names.map((name): Entry => ({ name, type: typeOf(weights.tables[name]!), length: weights.tables[name]!.length }))
  const json = new TextEncoder().encode(JSON.stringify({ head: weights.head, tables: entries }))
  let size = pad(4 + json.length)
  const starts = names.map((name) => {
    const start = size
    size = pad(size + weights.tables[name]!.byteLength)
    return start
  })
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, 4)
  for (const [i, name] of names.entries()) {
    const table = weights.tables[name]!
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), starts[i]!)
  }
  return bytes
}

/** Throws where the bytes are not such a file. */
export function decodeWeights(source: Uint8Array): Weights {
  const bytes = source.byteOffset % ALIGN === 0 ? source : source.slice()
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  const { head, tables: entries } = json as { head: Record<string, unknown>; tables: Entry[] }
  const tables: Record<string, Table> = {}
  let at = pad(4 + length)
  for (const { name, type, length: count } of entries) {
    const table = view(bytes, at, { type, count })
    tables[name] = table
    at = pad(at + table.byteLength)
  }
  return { head, tables }
}

/** Reads models/NAME.bin.gz of this package; throws where it is missing or broken. */
export function readWeights(name: string): Weights {
  const zipped = readFileSync(new URL(`../../models/${name}.bin.gz`, import.meta.url))
  return decodeWeights(gunzipSync(zipped, { chunkSize: Math.max(LEAST_CHUNK, unzippedSize(zipped)) }))
}

/** What zlib asks of a chunk; the whole in one chunk spares putting many together. */
const LEAST_CHUNK = 64

/** As the last four bytes of a gzip file tell it (RFC 1952, 2.3.1), with room for zlib to see the end. */
const unzippedSize = (zipped: Buffer): number => zipped.readUInt32LE(zipped.length - 4) + LEAST_CHUNK

function view(bytes: Uint8Array, at: number, what: { readonly type: Entry['type']; readonly count: number }): Table {
  const start = bytes.byteOffset + at
  if (what.type === 'int8') return new Int8Array(bytes.buffer, start, what.count)
  if (what.type === 'int16') return new Int16Array(bytes.buffer, start, what.count)
  return new Int32Array(bytes.buffer, start, what.count)
}

function typeOf(table: Table): Entry['type'] {
  if (table instanceof Int8Array) return 'int8'
  return table instanceof Int16Array ? 'int16' : 'int32'
}

function pad(size: number): number {
  return Math.ceil(size / ALIGN) * ALIGN
}

/** Rounds learnt weights to a byte each. The scale is set by `keep`, the share of non-zero weights that must not be clipped. */
export function toBytes(weights: ArrayLike<number>, keep = 0.9999): Int8Array {
  const sizes: number[] = []
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) sizes.push(Math.abs(weights[i]!))
  sizes.sort((a, b) => a - b)
  const top = sizes[Math.floor((sizes.length - 1) * keep)] ?? 1
  const bytes = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) bytes[i] = Math.max(-127, Math.min(127, Math.round((weights[i]! / top) * 127)))
  return bytes
}
