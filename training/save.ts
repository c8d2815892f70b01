/** Writes weights into models/, gzipped, and tells their size and SHA-256 before the zipping. */

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { encodeWeights, type Weights } from '../src/text/weights.ts'

export function save(name: string, weights: Weights): void {
  const bytes = encodeWeights(weights)
  writeFileSync(new URL(`../models/${name}.bin.gz`, import.meta.url), gzipSync(bytes, { level: 9 }))
  console.log(`${name}: ${bytes.length} bytes, SHA-256 ${digest(bytes)}`)
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
