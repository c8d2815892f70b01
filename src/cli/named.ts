import { Misuse } from './commands/define.ts'

/** Ids that are listed where one could be any of several. */
const MOST = 5

/** What an id names, or the first letters of one; null where there is nothing. Letters that fit several are misuse: they are listed. */
export function named<T extends { readonly id: string }>(things: readonly T[], start: string): T | null {
  if (start === '') throw new Misuse('An id is empty. `stemma show` lists what the ledger holds.')
  const found = things.filter(({ id }) => id.startsWith(start))
  const exact = found.find(({ id }) => id === start)
  if (exact || found.length < 2) return exact ?? found[0] ?? null
  const ids = found.slice(0, MOST).map(({ id }) => id)
  const more = found.length > MOST ? ` and ${found.length - MOST} more` : ''
  throw new Misuse(`"${start}" could be any of ${found.length}: ${ids.join(', ')}${more}. Give more letters.`)
}
