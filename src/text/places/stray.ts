import { kilometres } from '../../model/geo.ts'
import { isCapital } from '../lexicon/en/capitals.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import type { Candidate, Mention } from './mentions.ts'

/** A place of the text that others are looked for near. */
export interface Anchor {
  readonly name: string
  /** Whether the name is no part of a longer one that a small town is taken for. */
  readonly whole: boolean
  readonly entry: GazetteerEntry
}

/** Whether a name is all of its run of capitals: "Sadar Hospital" is not of any Sadar. */
export const isWhole = ({ start, end, run }: Mention): boolean => run.start === start && run.end === end

/** Nearer than this to some other place of its text a small namesake may stand, km. */
const STRAY_KM = 250
/** Towns of fewer people are small. */
export const SMALL = 200_000
/** A name that so many towns of a country bear tells none of them by itself. */
const NAMESAKES = 3

/** Whether a place is a small one of many of its name and far from all else that the text names. */
export function isStray(c: Candidate, m: Mention, anchors: readonly Anchor[]): boolean {
  if (c.kind !== 'city' || c.population > SMALL) return false
  if (namesakes(m.candidates.filter((o) => o.country === c.country && o.kind === 'city' && o.match === 'plain')) < NAMESAKES) return false
  const others = anchors.filter(({ name, entry }) => name !== m.name && entry.kind !== 'region')
  return others.length > 1 && others.every(({ entry }) => kilometres(c, entry) > STRAY_KM)
}

/** How many towns there are, those listed twice but once. */
const namesakes = (towns: readonly Candidate[]): number =>
  towns.filter((t, i) => !towns.slice(0, i).some((o) => kilometres(o, t) < 30)).length

/** Nearer than this to some other place of its text a place of like consonants, or of a part of a longer name, may stand, km. */
const LOOSE_KM = 200
/** Villages that few have heard of. */
const TINY = 12_000

/** Whether a name that fits loosely, or whose town is tiny, is put far from all else that the text names in that country, its capital left out. */
export function isFarOff(c: Candidate, m: Mention, anchors: readonly Anchor[]): boolean {
  const grown = c.population > SMALL && PART_OF_TOWN.test(m.rank)
  if (c.kind !== 'city' || (!grown && c.population > SMALL && (isWhole(m) || m.name.length > SHORT))) return false
  const loose = grown || c.match === 'consonants' || !isWhole(m)
  const others = anchors.filter(
    ({ name, entry, whole }) => name !== m.name && whole && (loose || (entry.country === c.country && !isCapital(name, entry.country))),
  )
  if (others.length < (loose ? 1 : 2) || (!loose && (c.population > TINY || m.candidates.every((o) => o.country === c.country))))
    return false
  return others.every(({ entry }) => kilometres(c, entry) - (entry.kind === 'city' ? 0 : entry.radiusKm) > (loose ? LOOSE_KM : STRAY_KM))
}

const SHORT = 4
/** What is no town by itself. */
const PART_OF_TOWN = /^(?:suburb|quarter|neighbou?rhood|ward|settlement)$/
