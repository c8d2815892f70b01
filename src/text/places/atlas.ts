import { kilometres } from '../../model/geo.ts'
import type { Document, Sentence } from '../document.ts'
import { between, bordering } from './between.ts'
import { datelineOf, isDateline } from './dateline.ts'
import { EVERYWHERE } from './evidence.ts'
import type { Coordinates } from './geometry.ts'
import { itemHeads } from './items.ts'
import type { ReferenceLine } from './lines.ts'
import type { Stretch, Unknown } from './mentions.ts'
import { partBehind, type Relation, related, relationBefore, relationBehind, type Spot } from './relation.ts'
import { type Located, placesOf } from './resolve.ts'
import { lineSpots } from './river-spots.ts'

/** A name with where it puts one, its relation ("8 km east of") worked in. Offsets take the relation in. */
export interface NamedSpot {
  readonly start: number
  readonly end: number
  /** Where the bare name stands. */
  readonly name: { readonly start: number; readonly end: number }
  readonly sentence: number
  readonly kind: 'country' | 'demonym' | 'division' | 'town' | 'unlisted' | 'line'
  readonly rank: string
  readonly trust: number
  readonly relation: Relation | null
  /** ISO code of the country, where it is listed. */
  readonly country: string | null
  /** Null for a name that nothing in the text or the gazetteer places. */
  readonly spot: Spot | null
}

/** The places of a document. */
export interface Atlas {
  readonly spots: readonly NamedSpot[]
  /** The place that the report is about, as near as its words tell; null where they tell nothing. */
  readonly focus: NamedSpot | null
  /** The same among places narrower than a country. */
  readonly scene: NamedSpot | null
  /** Where the report was written, as its dateline tells. */
  readonly dateline: NamedSpot | null
  /** The country that the report is about; null where its words name none. */
  readonly land: Land | null
  /** Of a list, the place that each of its paragraphs begins with, by the number of the paragraph. */
  readonly items: ReadonlyMap<number, NamedSpot>
}

/** A country with its extent, as "the north", "the country" and "the capital" of a text mean it. */
export interface Land extends Spot {
  readonly country: string
  /** Half the extent in degrees, north–south and east–west. */
  readonly half: readonly [number, number]
}

/** Long documents are read for places this far. */
const SENTENCES = 200

/** Finds and places every name of a document, those that only the text itself places too ("Novosilka, 30 km west of Izium"). */
export function atlasOf(document: Document, lines: readonly ReferenceLine[] = []): Atlas {
  const { text } = document
  const sentences = document.sentences.slice(0, SENTENCES)
  const { located, unknown, share } = placesOf(text, sentences)
  const known = located.map((l) => spotOf(text, sentences[l.sentence]!, l))
  const focus = focusOf(text, sentences, known, share)
  const items = itemHeads(document, known)
  const home = focus && isHome(focus, known, share) ? focus : null
  const told = toldOf(text, unknown, known, (n) => items.get(sentences[n]!.paragraph) ?? home)
  const corrected = known.map((spot, i) => placedByText(text, spot, located[i]!, known))
  const unlisted = unknown.map((u) => unlistedSpot(text, sentences[u.sentence]!, u, told.get(u.name) ?? null))
  const rivers = sentences.flatMap((sentence) => lineSpots(text, sentence, lines, contextOf(known, sentence.n, focus)))
  const free = (s: NamedSpot): boolean => !rivers.some((r) => r.name.start < s.name.end && r.name.end > s.name.start)
  const each = [...corrected.filter(free), ...unlisted.filter(free), ...rivers].sort((a, b) => a.start - b.start)
  const spots = bordering(text, between(text, each))
  const about = focusOf(text, sentences, spots, share)
  const scene = about && isLand(about) ? sceneOf(about, text, sentences, spots, share) : about
  const dateline = datelineOf(text, sentences, spots)
  return { spots, focus: about, scene, dateline, land: landOf(located, about, share, sentences), items }
}

/** Whether a name is that of a country or its people. */
export const isLand = ({ kind }: NamedSpot): boolean => kind === 'country' || kind === 'demonym'

/** Of a report about a country, the town or division of it that is told most. */
const sceneOf = (
  { country }: NamedSpot,
  text: string,
  sentences: readonly Sentence[],
  spots: readonly NamedSpot[],
  share: (country: string) => number,
): NamedSpot | null =>
  focusOf(
    text,
    sentences,
    spots.filter((s) => !isLand(s) && s.country === country && s.trust >= 1),
    share,
  )

/** How much of a text's evidence must speak for a country that is in reports from everywhere, for the report to be about it. */
const HOME = 0.5

/** Whether a text is about the country of its focus: where envoys meet, or a monitor sits, is not where a village lies. */
const isHome = ({ country }: NamedSpot, known: readonly NamedSpot[], share: (country: string) => number): boolean =>
  country === null ||
  ((!EVERYWHERE.has(country) || share(country) > HOME) && known.every((k) => k.country === null || share(k.country) <= share(country)))

/** How many times as much of a text's evidence must speak for another country, for the report not to be about that of its focus. */
const RATHER = 2

/** The country of what the report is about, or the one that the title names or most of the text speaks for where that is another; null where none is named. */
function landOf(
  located: readonly Located[],
  focus: NamedSpot | null,
  share: (country: string) => number,
  sentences: readonly Sentence[],
): Land | null {
  const named = located.filter(({ entry }) => entry.kind === 'country' || entry.kind === 'demonym')
  const titled = (country: string): number => Number(named.some((l) => l.entry.country === country && sentences[l.sentence]?.title))
  const first = [...new Set(named.map(({ entry }) => entry.country))].sort(
    (a, b) => titled(b) - titled(a) || share(b) - share(a) || (a < b ? -1 : 1),
  )[0]
  const own = focus?.country ?? null
  const most = own !== null && (first === undefined || RATHER * share(own) >= share(first)) ? own : first
  const land = named.find(({ entry }) => entry.country === most)?.entry
  return land ? { lat: land.lat, lon: land.lon, radiusKm: land.radiusKm, half: land.half, country: land.country } : null
}

/** "11 km from Mali" counts from a border that the gazetteer does not know. */
const fromBorder = ({ entry }: Located, relation: Relation | null): Relation | null =>
  relation?.km != null && (entry.kind === 'country' || entry.kind === 'demonym') ? null : relation

function spotOf(text: string, sentence: Stretch, l: Located): NamedSpot {
  const part = partBehind(text, l.end)
  const relation =
    fromBorder(l, relationBefore(text, sentence.start, l.start)) ??
    (part && { start: l.start, km: null, bearing: part.bearing, within: true })
  const place = { lat: l.lat, lon: l.lon, radiusKm: l.radiusKm, half: l.entry.half }
  const kind =
    l.entry.kind === 'country'
      ? 'country'
      : l.entry.kind === 'demonym'
        ? 'demonym'
        : l.entry.kind === 'city' || l.entry.kind === 'suburb'
          ? 'town'
          : 'division'
  return {
    start: relation?.start ?? l.start,
    end: part?.end ?? l.end,
    name: { start: l.start, end: l.end },
    sentence: l.sentence,
    kind,
    rank: l.rank,
    trust: l.trust,
    relation,
    country: l.entry.country,
    spot: relation ? related(place, relation) : { lat: l.lat, lon: l.lon, radiusKm: l.radiusKm },
  }
}

interface Told {
  readonly spot: Spot
  readonly worth: number
}

/** Where the text puts the names that no gazetteer has: the best telling of each. */
function toldOf(
  text: string,
  unknown: readonly Unknown[],
  known: readonly NamedSpot[],
  about: (sentence: number) => NamedSpot | null,
): Map<string, Told> {
  const told = new Map<string, Told>()
  for (const u of unknown) {
    const here = tellingAt(text, u, known, about(u.sentence))
    const before = told.get(u.name)
    if (here && (!before || here.worth > before.worth)) told.set(u.name, here)
  }
  return told
}

const APPOSED =
  /^(?:,? (?:(?:a|an|the|in|of|at|near|which|lies|lying|situated|located|village|town|hamlet|district|part|small|remote|rural|some|about|around|and)[ ,]+|[\p{Ll}-]+ ){0,9}| ?\()\s*$/iu

/** Where one mention of a name puts it: by the place told behind it, else by the nearest told before it, else by what the report is about. */
function tellingAt(
  text: string,
  u: Pick<Unknown, 'start' | 'end' | 'sentence' | 'street'>,
  known: readonly NamedSpot[],
  focus: NamedSpot | null,
): Told | null {
  if (u.street) return townOf(u, known, focus)
  const away = relationBehind(text, u.end)
  const next = known.find((k) => k.sentence === u.sentence && k.start >= u.end && k.kind !== 'demonym')
  if (next?.spot && APPOSED.test(text.slice(u.end, next.start))) {
    if (next.relation?.km != null && next.relation.bearing !== null) return { spot: next.spot, worth: 5 }
    if (next.relation?.km != null) return { spot: next.spot, worth: 4 }
    if (next.kind === 'town') return { spot: { ...next.spot, radiusKm: Math.max(10, next.spot.radiusKm) }, worth: 3 }
    if (next.kind === 'division')
      return { spot: { ...next.spot, radiusKm: Math.max(15, next.spot.radiusKm) }, worth: next.spot.radiusKm < 40 ? 3 : 2 }
  }
  if (away?.km != null && focus?.spot)
    return {
      spot: related(focus.spot, { start: 0, km: away.km, bearing: away.bearing, within: false }),
      worth: away.bearing === null ? 2.5 : 3.5,
    }
  const inside = known.filter((k) => k.sentence === u.sentence && k.spot && (k.kind === 'town' || k.kind === 'division') && k.trust >= 2)
  const nearest = inside.sort((a, b) => Math.abs(a.start - u.start) - Math.abs(b.start - u.start))[0]
  const spot = nearest?.spot ?? (focus && focus.kind !== 'demonym' && focus.kind !== 'country' ? focus.spot : null)
  return spot ? { spot: { ...spot, radiusKm: Math.max(40, spot.radiusKm) }, worth: nearest ? 1 : 0.5 } : null
}

/** A street lies in the nearest town of its sentence, else in the one that the report is about, else in the last one told. */
function townOf(u: Pick<Unknown, 'start' | 'sentence'>, known: readonly NamedSpot[], focus: NamedSpot | null): Told | null {
  const towns = known.filter((k) => k.kind === 'town' && k.spot && k.trust >= 1)
  const here = towns.filter((k) => k.sentence === u.sentence).sort((a, b) => Math.abs(a.start - u.start) - Math.abs(b.start - u.start))[0]
  const town = here ?? (focus?.kind === 'town' ? focus : towns.findLast((k) => k.start < u.start))
  return town?.spot ? { spot: town.spot, worth: here ? 3 : 2 } : null
}

/** "The Leninsky district in Donetsk": what stands between a part of a town and the town. */
const HELD =
  /^(?: (?:district|quarter|neighbou?rhood|suburb|area|settlement|part|borough|street|market|ward|zone))?,? (?:in|of|inside) (?:the )?(?:\p{Ll}+ (?:of )?){0,3}$/u
/** Farther than this from the town that it is said to be in, a place is another of its name. */
const NAMESAKE_KM = 150

/** A listed name that the text itself puts elsewhere ("al-Salam, 40 km west of Arish") is another place of that name. */
function placedByText(text: string, spot: NamedSpot, l: Located, known: readonly NamedSpot[]): NamedSpot {
  if (spot.kind !== 'town' || spot.relation) return spot
  const holder = known.find((k) => k.sentence === spot.sentence && k.start >= spot.end)
  if (holder?.spot && holder.kind === 'town' && HELD.test(text.slice(spot.end, holder.start)) && kilometres(l, holder.spot) > NAMESAKE_KM)
    return { ...spot, spot: { ...holder.spot, radiusKm: Math.max(10, holder.spot.radiusKm) } }
  const others = known.filter((k) => k !== spot)
  const told = tellingAt(text, { ...spot.name, sentence: spot.sentence }, others, null)
  if (!told || told.worth < 4) return spot
  return kilometres(l, told.spot) > told.spot.radiusKm * 2 + 10 ? { ...spot, spot: told.spot } : spot
}

function unlistedSpot(text: string, sentence: Stretch, u: Unknown, told: Told | null): NamedSpot {
  const relation = relationBefore(text, sentence.start, u.start)
  const spot = told && (relation ? related(told.spot, relation) : told.spot)
  return {
    start: relation?.start ?? u.start,
    end: u.end,
    name: { start: u.start, end: u.end },
    sentence: u.sentence,
    kind: 'unlisted',
    rank: '',
    trust: told ? Math.min(3, told.worth) : 0,
    relation,
    country: null,
    spot,
  }
}

const LEVEL = { line: 0, town: 3, unlisted: 2.4, division: 1.6, country: 0.4, demonym: 0.2 } as const

/** The most told of the narrowest places, the title and the first sentences counting double. */
function focusOf(
  text: string,
  sentences: readonly Sentence[],
  spots: readonly NamedSpot[],
  share: (country: string) => number,
): NamedSpot | null {
  const votes = new Map<string, { vote: number; best: NamedSpot }>()
  for (const spot of spots) {
    const sentence = sentences[spot.sentence]
    if (!spot.spot || !sentence || isDateline(text, sentence, spot)) continue
    const key = `${spot.spot.lat.toFixed(2)},${spot.spot.lon.toFixed(2)}`
    const early = sentence.title ? 2 : spot.sentence <= 3 ? 1.6 : spot.sentence <= 8 ? 0.8 : 0.4
    const vote =
      LEVEL[spot.kind] *
      early *
      (spot.country === null ? 0.7 : 0.1 + share(spot.country)) *
      (0.4 + spot.trust / 3) *
      (spot.relation && spot.relation.km === null && !spot.relation.within ? 0.7 : 1)
    const before = votes.get(key)
    votes.set(key, { vote: (before?.vote ?? 0) + vote, best: before && before.best.trust >= spot.trust ? before.best : spot })
  }
  let top: { vote: number; best: NamedSpot } | null = null
  for (const v of votes.values()) if (!top || v.vote > top.vote) top = v
  return top?.best ?? null
}

/** The point that a line is looked at from: the narrowest place of its sentence, else what the report is about, else the nearest town or division told. */
function contextOf(known: readonly NamedSpot[], n: number, focus: NamedSpot | null): Coordinates | null {
  const narrow = known.filter((k) => k.spot && (k.kind === 'town' || k.kind === 'division'))
  const here = narrow.find((k) => k.sentence === n)
  if (here) return here.spot
  if (focus && (focus.kind === 'town' || focus.kind === 'division')) return focus.spot
  const near = narrow.filter((k) => k.trust >= 2).sort((a, b) => Math.abs(a.sentence - n) - Math.abs(b.sentence - n))[0]
  return near?.spot ?? focus?.spot ?? null
}
