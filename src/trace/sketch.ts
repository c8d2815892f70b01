import { fairCopy } from '../text/fair-copy.ts'
import { plain } from '../text/words.ts'

/** Words in a shingle. */
const WIDTH = 4
/** One shingle in so many is kept: a "mod m" sketch (A. Broder, On the resemblance and containment of documents, 1997). */
const MODULUS = 4

/** A word of the plain text with its place in the report. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a body as its fair copy has them, numbers all alike, so that neither a hidden mark nor an edited figure changes a shingle. */
export function wordsOf(text: string, from: number): Word[] {
  const copy = fairCopy(text, from)
  return [...copy.text.slice(copy.body).matchAll(/[\p{L}\p{N}]+/gu)].map((m) => {
    const word = plain(m[0])
    const at = copy.body + m.index
    return { text: /^\p{N}/u.test(word) ? '#' : word, ...copy.own(at, at + m[0].length) }
  })
}

/** FNV-1a hashes (32 bits) of every run of four words. */
export function shingles(words: readonly Word[]): number[] {
  const out: number[] = []
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let hash = 0x811c9dc5
    for (let j = i; j < i + WIDTH; j++) {
      for (let k = 0; k < words[j]!.text.length; k++) hash = Math.imul(hash ^ words[j]!.text.charCodeAt(k), 0x01000193)
      hash = Math.imul(hash ^ 32, 0x01000193)
    }
    out.push(hash >>> 0)
  }
  return out
}

/** The shingles that stand for the text: a fixed share of them, the same share of any copy, however its tail was cut. */
export const sketch = (hashes: readonly number[]): number[] =>
  [...new Set(hashes.filter((h) => mix(h) % MODULUS === 0))].sort((a, b) => a - b)

function mix(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
