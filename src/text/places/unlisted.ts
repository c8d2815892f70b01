import { TITLES } from '../lexicon/en/place-words.ts'
import { type Mention, ORGANISED, SHORT_FORM, type Unknown } from './mentions.ts'
import { plain, sounded } from './normalise.ts'

/** Under what a name is kept: its spellings and capitals meet. */
export const nameKey = (name: string): string => sounded(plain(name))

/** A name that no gazetteer places, with whether something leads to it. */
export type Unlisted = Unknown & { readonly led: boolean }

/** The names of a text that look like places and are in no list, beside those whose namesakes are elsewhere. One that nothing ever leads to, a body of people or a rank is none. */
export function unlistedIn(text: string, unplaced: readonly Mention[], unknown: readonly Unknown[]): Unlisted[] {
  const foreign = unplaced
    .filter((m) => m.trust >= 1)
    .map(({ run, sentence, trust }) => ({ ...run, name: text.slice(run.start, run.end), sentence, led: trust >= 2 || isLed(text, run) }))
    .filter(({ name }) => !SHORT_FORM.test(name) && !isBody(name))
  const all = [...unknown.map((u) => ({ ...u, led: false })), ...foreign].sort((a, b) => a.start - b.start)
  const places = new Set([...unknown.filter(({ titled }) => !titled), ...foreign.filter(({ led }) => led)].map(({ name }) => nameKey(name)))
  return all.filter(({ name }) => places.has(nameKey(name)))
}

function isBody(name: string): boolean {
  const last = name.replace(/^.*[\s-]/su, '').toLowerCase()
  return ORGANISED.test(last) || TITLES.has(last.replace('.', ''))
}

const LEADING =
  /(?<!\p{L})(?:in|at|near|outside|around|of|from|to|towards?|called|reached|on|upon|by|beside|along|off|inside|within|across|into|through|between|and|beyond|above|below|behind|over|against|village|town|hamlet|district)\s(?:the )?$/iu
const RANKED =
  /^(?:,? (?:an?|the|in|near|at) |\s?\(| (?:village|town|hamlet|district|ward|quarter|market|camp|track|road|airfield|airport|base|hills?|island|valley)(?!\p{L}))/u

/** Whether what stands before or behind a run of capitals says that it is a place. */
const isLed = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  LEADING.test(text.slice(Math.max(0, start - 20), start)) || RANKED.test(text.slice(end, end + 14)) || isHead(text, { start, end })

/** "KURU CROSSING: two dead": capitals at the head of a line, with a mark behind. */
const isHead = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /(?:^|\n)\P{L}*$/u.test(text.slice(Math.max(0, start - 20), start)) &&
  /^ ?[:.—–|(]/.test(text.slice(end, end + 2)) &&
  text.slice(start, end) === text.slice(start, end).toUpperCase()
