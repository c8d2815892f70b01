import { kilometres } from '../../model/geo.ts'
import { divisionOf, divisionsOf, EVERYWHERE, evidenceOf, prior, shareIn } from './evidence.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import { type Candidate, type Lowered, type Mention, mentionsIn, type Stretch, type Unknown } from './mentions.ts'
import { personsIn } from './persons.ts'
import { type Anchor, isFarOff, isStray, isWhole, SMALL } from './stray.ts'
import { unlistedIn } from './unlisted.ts'

/** A mention with the place it is taken for. */
export interface Located extends Mention {
  readonly entry: GazetteerEntry
  /** The point meant: a division's seat where it shares the name, else the place's own. */
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

export interface PlacesOfText {
  /** How much of the text's evidence is for a country, 0–1. */
  readonly share: (country: string) => number
  readonly located: readonly Located[]
  readonly unknown: readonly Unknown[]
}

const MATCH_COST = { plain: 0, sounded: 1.2, consonants: 3 } as const

/** Names, ranks, neighbours and the countries of the text decide between the places of one name. */
export function placesOf(text: string, stretches: readonly Stretch[]): PlacesOfText {
  const lowered = lowerWords(text)
  const found = stretches.map((stretch) => mentionsIn(text, stretch, lowered))
  const persons = personsIn(text)
  const mentions = found.flatMap((f) => f.mentions).filter((m) => m.trust >= 2 || !isPerson(text, m, persons))
  const share = shareIn(evidenceOf(mentions))
  const told: Shares = { country: share, division: shareIn(divisionsOf(mentions)), lone: false }
  const shares = mentions.some((m) => leads(m, best(m, told, []))) ? told : { ...told, lone: true }
  const first = mentions.map((m) => ({ m, entry: best(m, shares, []) }))
  const anchors = first.flatMap(({ m, entry }) =>
    entry && m.trust >= 1 && entry.kind !== 'country' && entry.kind !== 'demonym' && (m.candidates[0]!.match === 'plain' || m.trust === 3)
      ? [{ name: m.name, entry, whole: isWhole(m) || entry.kind !== 'city' || entry.population > SMALL }]
      : [],
  )
  const located = mentions.flatMap((m, i) => {
    const entry = best(m, shares, anchors, beside(text, mentions, i, first))
    return entry ? [pointed(m, entry)] : []
  })
  const placed = new Set(located.map(({ start }) => start))
  return {
    share: (country) => share(country, ''),
    located,
    unknown: unlistedIn(
      text,
      mentions.filter(({ start }) => !placed.has(start)),
      found.flatMap((f) => f.unknown),
    ).filter((u) => u.led || !isPerson(text, u, persons)),
  }
}

/** Whether a name is or ends in the last name of somebody in the text, or stands before it. */
function isPerson(text: string, { name, end }: { readonly name: string; readonly end: number }, persons: ReadonlySet<string>): boolean {
  if (persons.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())) return true
  const next = /^ (?:\p{Lu}\. )?(\p{Lu}[\p{L}’'-]+)/u.exec(text.slice(end, end + 30))?.[1]
  return next !== undefined && persons.has(next.toLowerCase().replace(/[’']s?$/, ''))
}

/** The country or division named right behind a name ("Baga, Nigeria"; "Shindand district of Herat province"). */
function beside(
  text: string,
  mentions: readonly Mention[],
  i: number,
  first: readonly { entry: GazetteerEntry | null }[],
): GazetteerEntry | null {
  const next = mentions[i + 1]
  if (
    !next ||
    next.sentence !== mentions[i]!.sentence ||
    !/^(?:,? ?(?:in )?(?:the )?|[\p{L} ]{0,20} (?:of|in) (?:the )?|[’']s [\p{L} ]{0,20}| \()$/u.test(
      text.slice(mentions[i]!.end, next.start),
    )
  )
    return null
  const entry = first[i + 1]?.entry ?? null
  return entry && entry.kind !== 'city' && entry.kind !== 'suburb' ? entry : null
}

/** Whether a place tells what country a text is about. */
const leads = ({ trust }: Mention, entry: GazetteerEntry | null): boolean =>
  entry !== null && !EVERYWHERE.has(entry.country) && (trust >= 1 || entry.kind === 'country' || entry.kind === 'demonym')

/** How much of a text's evidence speaks for a country, and for a division of one, leaving out a name. */
interface Shares {
  /** Whether nothing in the text tells its country: then a name that is one country's alone does. */
  readonly lone: boolean
  readonly country: (country: string, without: string) => number
  readonly division: (division: string, without: string) => number
}

/** What a division that all else speaks for adds. */
const DIVISION = 3

function best(m: Mention, shares: Shares, anchors: readonly Anchor[], inside: GazetteerEntry | null = null): GazetteerEntry | null {
  const may = m.candidates.filter((c) => plausible(m, c, shares) || inside?.country === c.country || isNextDoor(c, m, anchors))
  const lettered = may.some(({ match }) => match === 'plain')
  const known = may.some((c) => c.match === 'plain' && c.kind === 'city' && c.population > KNOWN && towers(c, m.candidates))
  let top: Candidate | null = null
  let score = Number.NEGATIVE_INFINITY
  for (const c of may) {
    if ((lettered && c.match === 'consonants') || (known && c.match === 'sounded' && c.kind === 'city')) continue
    const here = shares.country(c.country, m.name)
    const s =
      prior(c) +
      (c.population >= GREAT && towers(c, m.candidates, 10) ? TOWERING : 0) +
      6 * Math.sqrt(here) +
      DIVISION * Math.sqrt(shares.division(divisionOf(c), m.name)) +
      ranked(m.rank, c) +
      nearness(c, m.name, anchors) -
      MATCH_COST[c.match] +
      (inside && inside.id !== c.id && inside.country === c.country ? 2 + (inside.admin1 === c.admin1 ? 2 : 0) : 0)
    if (s > score) [top, score] = [c, s]
  }
  return top && (isStray(top, m, anchors) || isFarOff(top, m, anchors)) ? null : top
}

/** How near to another place of its text a town beyond the border is known by its name, km. */
const NEXT_DOOR_KM = 100

/** Whether a town of the very letters, of the only country that has the name, is near to another place that the text names: the one across the border. */
function isNextDoor(c: Candidate, m: Mention, anchors: readonly Anchor[]): boolean {
  if (c.match !== 'plain' || c.kind !== 'city' || m.trust < 2 || !isWhole(m)) return false
  if (m.candidates.some((o) => o.match === 'plain' && o.country !== c.country)) return false
  return anchors.some(({ name, entry }) => name !== m.name && entry.kind === 'city' && kilometres(c, entry) <= NEXT_DOOR_KM)
}

/** Small places and loose matches count only where the text is about their country. */
function plausible(m: Mention, c: Candidate, shares: Shares): boolean {
  const { name, candidates, trust } = m
  const { match } = c
  const here = shares.country(c.country, name)
  if (c.kind === 'country' || c.kind === 'demonym') return match === 'plain'
  if (trust >= (c.population >= GREAT ? 1 : 2) && towers(c, candidates)) return true
  if (EVERYWHERE.has(c.country) && c.kind !== 'admin1' && c.population < 1_000_000) return here > 0.3
  if (match === 'consonants') return here > 0.3 && trust >= 2
  if (match === 'sounded') return here > 0.12
  const large = c.kind === 'admin1' || c.kind === 'region'
  if (trust === 0) return large ? here > 0.15 : c.population > 100_000 && here > 0.2
  if (large) return here > 0.03
  if (c.population > 2_000_000) return true
  if (
    (c.population > 50_000 || (shares.lone && trust >= 2 && isWhole(m))) &&
    candidates.every((o) => o.country === c.country || o.match !== 'plain')
  )
    return true
  return here > (c.population > 300_000 ? 0.03 : trust >= 2 ? 0.06 : 0.12)
}

/** What being the great city that all the world knows by a name counts for, against small namesakes where the text is. */
const TOWERING = 4

/** A place of so many people is known beyond its country. */
const KNOWN = 200_000
/** One of so many is meant even where nothing leads to it, as in a dateline. */
const GREAT = 1_000_000

/** Whether a well-known place is far larger than all others of its name: it is meant wherever a report is about. */
const towers = (c: Candidate, candidates: readonly Candidate[], times = c.population >= GREAT ? 4 : 10): boolean =>
  c.match === 'plain' &&
  c.population > KNOWN &&
  candidates.every((o) => o.country === c.country || o.match !== 'plain' || o.population * times < c.population)

const TOWN = /^(?:city|town|village|hamlet|commune|settlement|capital|suburb|quarter|neighbou?rhood)$/
const LARGE = /^(?:province|governorate|region|state|oblast|wilaya|countryside)$/
const MIDDLE = /^(?:district|county|cercle|raion|territory|township|prefecture|department|municipality|woreda|area|zone|local)$/

function ranked(rank: string, c: GazetteerEntry): number {
  if (!rank) return 0
  if (LARGE.test(rank)) return c.kind === 'admin1' || c.kind === 'region' ? 3 : c.kind === 'city' ? 0 : -1
  if (MIDDLE.test(rank)) return c.kind === 'admin2' ? 2 : c.kind === 'admin1' ? 1 : 0
  return TOWN.test(rank) ? (c.kind === 'city' || c.kind === 'suburb' ? 2 : -2) : 0
}

/** Up to 2 for standing close to another place of the text. */
function nearness(c: GazetteerEntry, name: string, anchors: readonly Anchor[]): number {
  let near = Number.POSITIVE_INFINITY
  for (const { name: other, entry } of anchors)
    if (other !== name && entry.country === c.country) near = Math.min(near, kilometres(c, entry))
  return near < 60 ? 2 : near < 150 ? 1.4 : near < 400 ? 0.6 : 0
}

/** A division that bears its seat's name stands at the seat; a bare name is the town. */
function pointed(m: Mention, entry: GazetteerEntry): Located {
  if (entry.kind !== 'admin1' && entry.kind !== 'admin2') return { ...m, entry, lat: entry.lat, lon: entry.lon, radiusKm: entry.radiusKm }
  const seats = m.candidates
    .filter((c) => c.kind === 'city' && c.country === entry.country && (entry.kind === 'admin2' || c.admin1 === entry.admin1))
    .sort((a, b) => b.population - a.population)
  const seat = seats.find((c) => kilometres(c, entry) < entry.radiusKm * 1.5 + 10)
  if (!seat) return { ...m, entry, lat: entry.lat, lon: entry.lon, radiusKm: entry.radiusKm }
  const whole = m.rank !== '' && !TOWN.test(m.rank)
  return { ...m, entry: whole ? entry : seat, lat: seat.lat, lon: seat.lon, radiusKm: whole ? entry.radiusKm : seat.radiusKm * 1.5 }
}

/** Words that the text writes with a small letter somewhere: no names. Looked for when asked, then kept. */
function lowerWords(text: string): Lowered {
  const known = new Map<string, boolean>()
  return {
    has: (word) => {
      let found = known.get(word)
      if (found === undefined) {
        found = standsIn(text, word)
        known.set(word, found)
      }
      return found
    },
  }
}

/** Whether a word of small letters begins somewhere in a text by itself, with no letter or apostrophe on either side. */
function standsIn(text: string, word: string): boolean {
  if (word.length < 3 || !/^\p{Ll}+$/u.test(word)) return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}’'-]/u.test(text[at - 1] ?? '') && !/\p{Ll}/u.test(text[at + word.length] ?? '')) return true
  return false
}
