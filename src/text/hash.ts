/** Hashes that models key their weights by. Changing one makes every shipped weight file worthless. */

/** The number of a word, whatever its capitals. */
export const wordCode = (text: string, start = 0, end = text.length): number => hashWord(text, start, end, 0x811c9dc5)

/** FNV-1a of the code units between two offsets, case folded in ASCII and Latin-1, digits as one. */
export function hashWord(text: string, from: number, to: number, seed: number): number {
  let hash = seed | 0
  for (let at = from; at < to; at++) {
    let code = text.charCodeAt(at)
    if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) code += 32
    else if (code >= 48 && code <= 57) code = 48
    else if (code === 0x2019) code = 39
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 12)
}

/** The same of a whole text, exactly as written. */
export function hashExactly(text: string, seed: number): number {
  return finished(begun(text, seed | 0))
}

/** The state of `hashExactly` after some more text; parts taken in turn hash as their whole does, once `finished`. */
export function begun(text: string, state: number): number {
  let hash = state
  const { length } = text
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

export function finished(state: number): number {
  let hash = state ^ (state >>> 15)
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 12)
}

/** One well mixed number of two. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x27d4eb2f)
  return hash ^ (hash >>> 15)
}

/** `count` fixed pseudo-random 32-bit numbers, to stand for the members of a small closed set. */
export function codes(count: number, seed: number): Int32Array {
  const out = new Int32Array(count)
  for (let i = 0; i < count; i++) out[i] = mix(i + 1, seed)
  return out
}
