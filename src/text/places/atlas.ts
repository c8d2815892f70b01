import type { Document, Sentence } from '../document.ts'
import { isCapital } from '../lexicon/en/capitals.ts'
import { between, bordering } from './between.ts'
import { datelineOf, isDateline } from './dateline.ts'
import { EVERYWHERE } from './evidence.ts'
import { withoutFacilities } from './facilities.ts'
import type { Coordinates } from './geometry.ts'
import { itemHeads } from './items.ts'
import type { ReferenceLine } from './lines.ts'
import type { Stretch, Unknown } from './mentions.ts'
import { partBehind, type Relation, related, relationBefore, type Spot } from './relation.ts'
import { type Located, placesOf } from './resolve.ts'
import { lineSpots } from './river-spots.ts'
import { isSeat } from './seats.ts'
import { placedByText, type Told, toldOf } from './told.ts'

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
  const { located: all, unknown, share } = placesOf(text, sentences)
  const located = withoutFacilities(text, all)
  const known = located.map((l) => spotOf(text, sentences[l.sentence]!, l))
  const focus = focusOf(text, sentences, known, share)
  const items = itemHeads(document, known)
  const home = focus && isHome(focus, known, share) && !onlySpeaks(text, focus, known) ? focus : null
  const rivers = sentences.flatMap((sentence) => lineSpots(text, sentence, lines, contextOf(known, sentence.n, focus)))
  const telling = {
    text,
    sentences,
    known: [...known, ...rivers].sort((a, b) => a.start - b.start),
    share,
    about: (n: number) => items.get(sentences[n]!.paragraph) ?? home,
  }
  const told = toldOf(telling, unknown)
  const corrected = known.map((spot, i) => placedByText(telling, spot, located[i]!))
  const unlisted = unknown.map((u) => unlistedSpot(text, sentences[u.sentence]!, u, told(u.name)))
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

/** Whether a capital that nothing is said to be in is beside other countries: then it may be its government. */
const onlySpeaks = (text: string, { name, country, trust }: NamedSpot, known: readonly NamedSpot[]): boolean =>
  trust < 2 &&
  country !== null &&
  isCapital(text.slice(name.start, name.end), country) &&
  known.some((k) => isLand(k) && k.country !== country)

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

/** What a place counts for where only a source sits. */
const SEAT = 0.1
/** What a capital counts for that nothing is said to be in, beside places of a country that more speaks for: it is its government. */
const STATE = 0.4

const isState = (
  text: string,
  { name, country, trust }: NamedSpot,
  spots: readonly NamedSpot[],
  share: (country: string) => number,
): boolean =>
  trust < 2 &&
  country !== null &&
  isCapital(text.slice(name.start, name.end), country) &&
  spots.some((s) => s.country !== null && s.country !== country && s.trust >= 2 && !isLand(s) && share(s.country) > share(country))

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
      (spot.relation && spot.relation.km === null && !spot.relation.within ? 0.7 : 1) *
      (isSeat(text, spot) ? SEAT : isState(text, spot, spots, share) ? STATE : 1)
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
