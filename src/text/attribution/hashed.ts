import { hashExactly, mix } from '../hash.ts'

const known = new Map<string, number>()

/** The hash of a word, kept for the many that come again. */
export function word(text: string): number {
  let hash = known.get(text)
  if (hash === undefined) {
    if (known.size > 50_000) known.clear()
    known.set(text, (hash = hashExactly(text, 0x51ed27)))
  }
  return hash
}

/** The feature of a name with two values, and with three. */
export const pair = (name: number, a: number, b: number): number => mix(mix(name, a), b)
export const triple = (name: number, a: number, b: number, c: number): number => mix(pair(name, a, b), c)
