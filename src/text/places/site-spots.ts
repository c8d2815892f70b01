import type { Document, Sentence, Token } from '../document.ts'
import { CAPITALS } from '../lexicon/en/capitals.ts'
import { SIDES } from '../lexicon/en/place-words.ts'
import type { Atlas, NamedSpot } from './atlas.ts'
import { placesNamed } from './gazetteer.ts'
import { related, type Spot } from './relation.ts'
import { isSeat } from './seats.ts'

/** A noun that stands for a place, with its surroundings. */
export interface Pointing {
  readonly document: Document
  readonly atlas: Atlas
  readonly token: Token
  /** The words of its phrase before it. */
  readonly before: string
  /** The country named in its phrase. */
  readonly inside: string | null
  /** Whether only a country or a wide division is named with it. */
  readonly general: boolean
}

/** Nouns of a division's rank. */
export const DIVISIONS = new Set(
  'province governorate region state district county territory township municipality department prefecture oblast raion rayon cercle woreda wilaya zone subdistrict'.split(
    ' ',
  ),
)

/** Where a noun alone puts one: its capital or country, the division or the town told last, else what the report is about. */
export function siteSpot(here: Pointing): Spot | null {
  const { atlas, token, general } = here
  const noun = token.lemma
  if (noun === 'capital' && !isOfDivision(here)) return capital(here) ?? near(here)
  if (token.lower === 'here') return (isQuoted(here) ? null : atlas.dateline?.spot) ?? near(here)
  if (noun === 'country' || noun === 'nation') return sideOfLand(here) ?? atlas.land
  const side = SIDES.get(token.lower)
  if (side !== undefined) return atlas.land && related(atlas.land, { start: token.start, km: null, bearing: side, within: true })
  if (DIVISIONS.has(noun)) return division(here) ?? near(here)
  return general ? (abroad(here) ?? (item(here) ?? atlas.scene ?? atlas.focus)?.spot ?? null) : near(here)
}

/** "The provincial capital", "the Chechen capital": not that of a country. */
const isOfDivision = ({ before, inside }: Pointing): boolean =>
  /provinc|region|state|district|county/i.test(before) || (inside === null && /\p{Lu}\p{L}+\s$/u.test(before))

const SIDE = [...SIDES.keys()].sort((a, b) => b.length - a.length).join('|')
const SIDE_BEFORE = new RegExp(`(?<![\\p{L}-])(${SIDE}) of (?:the|this|that|our|their|its) $`, 'iu')
const SIDE_BEHIND = new RegExp(`^[’']s (?:far |extreme |deep )?(${SIDE})(?![\\p{L}-])`, 'iu')

/** "The country's far north", "the south of the country". */
function sideOfLand({ document: { text }, atlas: { land }, token }: Pointing): Spot | null {
  const side =
    SIDE_BEHIND.exec(text.slice(token.end, token.end + 24)) ?? SIDE_BEFORE.exec(text.slice(Math.max(0, token.start - 24), token.start))
  const bearing = side && SIDES.get(side[1]!.toLowerCase())
  return land && bearing != null ? related(land, { start: token.start, km: null, bearing, within: true }) : null
}

/** What an army has in other countries, too, and what two countries share. */
const POSTED = new Set(
  'base post outpost camp garrison barracks headquarters embassy consulate mission checkpoint compound ship convoy position border frontier'.split(
    ' ',
  ),
)

/** Of a site in another country than that of the report's scene ("a Libyan port" in a report about Khartoum), the place of that country told most, else the country. */
function abroad({ atlas: { spots, scene, focus }, inside, token }: Pointing): Spot | null {
  const at = scene ?? focus
  if (inside === null || at?.country == null || at.country === inside || POSTED.has(token.lemma)) return null
  const told = spots.filter((s) => s.country === inside && s.spot !== null && s.trust >= 1)
  const narrow = told.filter((s) => s.kind === 'town' || s.kind === 'division')
  const times = (s: NamedSpot): number => narrow.filter((o) => o.spot!.lat === s.spot!.lat && o.spot!.lon === s.spot!.lon).length
  const most = narrow.reduce<NamedSpot | null>((best, s) => (best && times(best) >= times(s) ? best : s), null)
  return (most ?? told[0])?.spot ?? null
}

/** What a speaker calls here is where that speaker is. */
const isQuoted = ({ document, token }: Pointing): boolean => document.quotations.some((q) => q.start < token.start && q.end > token.end)

/** The capital of the country named beside it, else of the one that the report is about; of two the one that the text names. */
function capital({ document, atlas, inside }: Pointing): Spot | null {
  const country = inside ?? atlas.land?.country ?? atlas.focus?.country
  const names = (country && CAPITALS.get(country)) || []
  const name = names.length > 1 ? (names.find((n) => document.text.includes(n)) ?? names[0]) : names[0]
  const found = name ? placesNamed(name).filter((p) => p.country === country && p.kind === 'city') : []
  const place = found.sort((a, b) => b.population - a.population)[0]
  return place ? { lat: place.lat, lon: place.lon, radiusKm: place.radiusKm } : null
}

/** The division told last, of the same rank where there is one; none of another country than the report's unless its rank is told. */
function division({ atlas, token }: Pointing): Spot | null {
  const before = atlas.spots.filter((s) => s.kind === 'division' && s.spot && s.name.end <= token.start && s.trust >= 1)
  const home = atlas.land?.country ?? atlas.scene?.country ?? null
  const own = before.filter((s) => s.country === home || s.country === null)
  const among = own.length ? own : before.filter((s) => home === null || s.rank !== '')
  return (among.findLast((s) => s.rank === token.lemma) ?? among.at(-1))?.spot ?? null
}

/** The nearest town told before in the paragraph, else what the report is about. */
function near({ document, atlas, token }: Pointing): Spot | null {
  const here = document.sentences.findLast((s) => s.start <= token.start)
  const told = (s: NamedSpot): boolean =>
    s.name.end <= token.start &&
    s !== atlas.dateline &&
    s.spot !== null &&
    (s.kind === 'town' || s.kind === 'unlisted') &&
    s.trust >= 2 &&
    !isSeat(document.text, s) &&
    here !== undefined &&
    document.sentences[s.sentence]!.paragraph === here.paragraph &&
    here.n - s.sentence <= 1
  return (atlas.spots.findLast(told) ?? item({ document, atlas, token }) ?? heading(document, atlas, here))?.spot ?? focused(atlas, token)
}

/** The place of the list's item that a noun stands in. */
const item = ({ document, atlas, token }: Pick<Pointing, 'document' | 'atlas' | 'token'>): NamedSpot | undefined =>
  atlas.items.size ? atlas.items.get(document.sentences.findLast((s) => s.start <= token.start)?.paragraph ?? -1) : undefined

/** What the report is about, if narrower than a country: that says no more of where a street or a district is than that the report is of it. */
const focused = ({ scene, dateline, land }: Atlas, token: Token): Spot | null =>
  scene?.spot ?? (URBAN.has(token.lemma) && dateline?.kind === 'town' && dateline.country === land?.country ? dateline.spot : null)

/** What a report that names no other place of its country has in the town that it was sent from. */
const URBAN = new Set('city avenue boulevard street square palace parliament downtown embassy airport stadium cathedral'.split(' '))

/** The town that a paragraph begins with, as in a list or a bulletin: "MACHALA. A bomb went off." */
function heading({ sentences, text }: Document, { spots, dateline }: Atlas, here: Sentence | undefined): NamedSpot | undefined {
  const opening = here && !here.title ? sentences.find((s) => s.paragraph === here.paragraph) : undefined
  if (!opening) return undefined
  return spots.find(
    (s) =>
      s !== dateline &&
      s.spot !== null &&
      (s.kind === 'town' || s.kind === 'unlisted') &&
      s.name.start >= opening.start &&
      !/\p{L}{3}/u.test(text.slice(opening.start, s.name.start)) &&
      /[.:]/.test(text.slice(s.name.end - 1, s.name.end + 1)),
  )
}
