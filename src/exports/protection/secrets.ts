import { createHash } from 'node:crypto'
import { plain } from '../../text/words.ts'
import { siteNames, withoutSites } from './sites.ts'

/** What is kept back, and whether the names of sites of care and shelter are too. */
export interface Secrets {
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly blurSites: boolean
}

/** Takes out of any words what must not be told. */
export function hiding({ names, places, blurSites }: Secrets): (words: string) => string {
  const [name, place] = [finder(names), finder(places)]
  return (words) => {
    const unnamed = name ? words.replace(name, '[name withheld]') : words
    const placeless = place ? unnamed.replace(place, '[place withheld]') : unnamed
    return blurSites ? withoutSites(placeless) : placeless
  }
}

/** Names of several words are known in any case and over a line's end, a single word as it is written or in capitals. */
const finder = (list: readonly string[]): RegExp | null =>
  list.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.map(pattern).join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null

function pattern(name: string): string {
  const words = name.split(/\s+/).map((word) => RegExp.escape(word))
  return words.length > 1 ? `(?i:${words.join('\\s+')})` : `${words[0]}|${RegExp.escape(name.toUpperCase())}`
}

/** Whether an address, an id or a key tells, in small letters and between dashes, what is kept back; `words` are those in which sites are named. */
export function telling({ names, places, blurSites }: Secrets, words: readonly string[]): (value: string) => boolean {
  const secrets = [...names, ...places, ...(blurSites ? siteNames(words) : [])].map(slug).filter((one) => one.length > 2)
  if (secrets.length === 0) return () => false
  const found = new RegExp(` (?:${[...new Set(secrets)].map((one) => RegExp.escape(one.trim())).join('|')}) `)
  return (value) => found.test(slug(value))
}

/** Letters and digits alone, in small letters, between single spaces. */
const slug = (value: string): string =>
  ` ${plain(decoded(value))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What stands for an id that tells too much: the same for the same id. */
export const otherId = (id: string): string => `withheld-${createHash('sha256').update(`stemma ${id}`).digest('hex').slice(0, 32)}`
