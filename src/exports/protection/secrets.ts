import { createHash } from 'node:crypto'
import { plain } from '../../text/words.ts'
import { finder } from './finder.ts'
import { withoutSites } from './sites.ts'

/** What is kept back, and whether the names of sites of care and shelter are too. */
export interface Secrets {
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly blurSites: boolean
  /** These names of sites. */
  readonly sites: readonly string[]
}

/** Takes out of any words what must not be told. */
export function hiding({ names, places, blurSites }: Secrets): (words: string) => string {
  const [name, place] = [finder(names), finder(places)]
  return (words) => {
    const unnamed = name ? name(words, '[name withheld]') : words
    const placeless = place ? place(unnamed, '[place withheld]') : unnamed
    return blurSites ? withoutSites(placeless) : placeless
  }
}

/** Whether an address, an id or a key tells, in small letters and between dashes, what is kept back. */
export function telling({ names, places, sites }: Secrets): (value: string) => boolean {
  const found = finder([...names, ...places, ...sites].map(slug))
  return (value) => {
    const words = slug(value)
    return found !== null && found(words, '') !== words
  }
}

/** Letters and digits alone, in small letters, between single spaces. */
const slug = (value: string): string =>
  plain(decoded(value))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** An address with what stands in it for letters as letters. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What stands for an id that tells too much: the same for the same id. */
export const otherId = (id: string): string => `withheld-${createHash('sha256').update(`stemma ${id}`).digest('hex').slice(0, 32)}`
