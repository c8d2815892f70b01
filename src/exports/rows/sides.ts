import type { Claim } from '../../model/claim.ts'
import { placesNamed } from '../../text/places/gazetteer.ts'
import { countryCoded } from './countries.ts'
import { most } from './look.ts'

export interface Side {
  /** As the reports have it. */
  readonly words: string
  /** The forces of a state, or an armed group that is none. */
  readonly is: 'state' | 'group'
  /** ISO code of the state that the words name ("Syrian", "of Iraq"). */
  readonly state: string | null
}

const STATE =
  /\b(?:army|armies|military|air ?force|navy|government|regime|troops|soldiers?|coalition|national guard|(?:security|armed|special|border|defen[cs]e) forces|police(?:men|man)?|gendarmes?|marines|peacekeepers?|republican guard)\b/i
const GROUP =
  /\b(?:rebels?|insurgents?|militants?|militias?|militia(?:men|man)|fighters?|gunm[ae]n|guerr?illas?|jihadi(?:st)?s?|separatists?|paramilitar(?:y|ies)|extremists?|mercenar(?:y|ies)|herders|bandits|gang|cartel|taliban|islamic state|isis|isil|al[- ]qaeda|al[- ]shabaab|boko haram|hamas|hezbollah|houthis?|farc|eln|m23|pkk|ypg)\b/i

/** What somebody is, by the words for them; null for a weapon, a crowd or nobody. */
export function sideOf(words: string): Side | null {
  const is = GROUP.test(words) ? 'group' : STATE.test(words) ? 'state' : null
  return is && { words: words.replace(/^(?:the|a|an|some)\s+/i, ''), is, state: is === 'state' ? stateIn(words) : null }
}

/** "The Syrian army", "government forces of Iraq", "US warplanes": the country of a demonym or name. */
function stateIn(words: string): string | null {
  const found = (words.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).flatMap((name) =>
    placesNamed(name).filter(({ kind }) => kind === 'demonym' || kind === 'country'),
  )
  return found[0]?.country ?? null
}

export interface Sides {
  /** Who did it. */
  readonly a: Side | null
  /** Whom it was done to, where that is a side. */
  readonly b: Side | null
  /** Only civilians are counted. */
  readonly civilians: boolean
}

/** More words than these are a clause, and tell of more than who did it. */
const WORDS = 6

/**
 * The sides of an incident, as most claims have them: who is said to have done it, and who of the other side was harmed. Nobody is
 * taken to have harmed their own.
 */
export function sidesOf(claims: readonly Claim[]): Sides {
  const told = claims.filter(({ scope, polarity, casualty }) => scope !== 'background' && polarity === 'asserted' && casualty)
  const victims = told.flatMap(({ casualty }) => (casualty?.victims ? [casualty.victims] : []))
  const harmed = sidesIn(victims.filter(({ status }) => status === 'combatant').map(({ text }) => text))
  const own = new Set(harmed.flatMap(({ words, state }) => [words, state ?? words]))
  const doers = sidesIn(told.flatMap(({ casualty }) => casualty?.by ?? []).filter((words) => words.split(/\s+/).length <= WORDS))
  const statuses = new Set(victims.map(({ status }) => status))
  return {
    a: commonest(doers.filter(({ words, state }) => !own.has(words) && (state === null || !own.has(state)))),
    b: commonest(harmed),
    civilians: statuses.has('civilian') && !statuses.has('combatant') && !statuses.has('mixed'),
  }
}

const sidesIn = (words: readonly string[]): Side[] => words.flatMap((one) => sideOf(one) ?? [])

function commonest(sides: readonly Side[]): Side | null {
  const first = most(sides.map(({ words }) => words))
  const found = sides.find(({ words }) => words === first)
  return found ? (namedIn(sides, found) ?? found) : null
}

/** "The army" beside "the Syrian army": the one that says whose, where all that say it agree. */
function namedIn(sides: readonly Side[], { is, state }: Side): Side | null {
  const named = sides.filter((side) => side.is === is && side.state !== null)
  return state === null && new Set(named.map((side) => side.state)).size === 1 ? named[0]! : null
}

/** UCDP's name for a side: a state's forces are its government. */
export function ucdpSide(side: Side | null): string | null {
  const country = side?.state ? countryCoded(side.state) : null
  return side && (country ? `Government of ${country.ucdp}` : side.words)
}

/** UCDP's types: 1 where a state fights, 2 where groups do, 3 where an armed side harms civilians alone; null where a side is not known. */
export function ucdpType({ a, b }: Sides, civiliansAlone: boolean): 1 | 2 | 3 | null {
  if (!a) return null
  if (b) return a.is === 'state' || b.is === 'state' ? 1 : 2
  return civiliansAlone ? 3 : null
}

/** ACLED's name for a side. */
export function acledActor(side: Side | null): string | null {
  const country = side?.state ? countryCoded(side.state) : null
  if (!side || !country) return side?.words ?? null
  return `${/\bpolice/i.test(side.words) ? 'Police' : 'Military'} Forces of ${country.acled}`
}

/** ACLED's kind of actor, where the words tell it; groups are told apart by what they want, which words alone do not say. */
export const acledInter = (side: Side | null, country: string | null): string | null =>
  side?.is !== 'state' || !side.state || !country ? null : side.state === country ? 'State forces' : 'External/Other forces'
