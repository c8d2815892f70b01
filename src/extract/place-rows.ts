import type { Draft } from '../claims/define.ts'
import { kilometres } from '../model/geo.ts'
import type { Document } from '../text/document.ts'
import type { NamedSpot } from '../text/places/atlas.ts'
import { headed } from './nearby.ts'
import type { PlacePhrase } from './place-choices.ts'
import { claimRow, codeOf, STANDING, standing } from './standing.ts'

const KINDS = ['country', 'division', 'town', 'unlisted', 'line', 'site']
const NOUNS = [
  'hospital',
  'clinic',
  'school',
  'mosque',
  'church',
  'market',
  'base',
  'camp',
  'village',
  'town',
  'city',
  'district',
  'province',
  'region',
  'country',
  'area',
  'there',
  'here',
  'home',
  'house',
  'road',
  'street',
  'station',
  'building',
  'hotel',
  'scene',
  'border',
  'capital',
  'state',
  'prison',
  'morgue',
]

export interface Told {
  readonly focus: NamedSpot | null
  readonly spots: readonly NamedSpot[]
  /** Where lists begin. */
  readonly heads: ReadonlySet<number>
  /** The choices to look at: 0 for no place, then each phrase. */
  readonly places: readonly number[]
}

/** A row for each of the choices asked for. */
export function placeRows(document: Document, draft: Draft, phrases: readonly PlacePhrase[], told: Told): number[][] {
  const claim = claimRow(document, draft)
  const own = phrases.filter((p) => p.sentence >= draft.sentence)
  const named = own.filter((p) => p.named)
  const rowAt = (i: number): number[] => {
    const p = phrases[i]
    if (!p) return new Array<number>(PHRASE + STANDING + 4).fill(-99)
    const row = kept(p, () => phraseRow(document, p, phrases, told))
    return [i, own.indexOf(p), named.indexOf(p), ...row, headed(document, draft, p) ? 1 : 0, ...standing(document, draft, p)]
  }
  const few = [Math.min(own.length, 4), Math.min(named.length, 4), Math.min(phrases.length, 8)]
  const none = (): number[] => {
    const firstNamed = rowAt(phrases.findIndex((p) => p.named !== null))
    return [1, ...claim, ...few, ...rowAt(0), firstNamed[3]!, firstNamed[18]!, firstNamed[19]!]
  }
  return told.places.map((k) => (k === 0 ? none() : [0, ...claim, ...few, ...rowAt(k - 1), 0, 0, 0]))
}

const PHRASE = 14

const known = new WeakMap<PlacePhrase, readonly number[]>()

/** What does not hang on the claim is made once for each phrase. */
function kept(phrase: PlacePhrase, make: () => readonly number[]): readonly number[] {
  const row = known.get(phrase) ?? make()
  known.set(phrase, row)
  return row
}

function phraseRow(document: Document, p: PlacePhrase, phrases: readonly PlacePhrase[], { focus, spots, heads }: Told): number[] {
  const { text } = document
  const same = (a: { lat: number; lon: number } | null | undefined, b: { lat: number; lon: number } | null | undefined): boolean =>
    !!a && !!b && a.lat === b.lat && a.lon === b.lon
  const next = phrases.find(
    (o) =>
      o !== p && o.start >= p.end && o.start - p.end < 24 && /^[,( ]*(?:in|of|a|the|near)?[ \p{Ll}]*$/u.test(text.slice(p.end, o.start)),
  )
  const inside = phrases.some((o) => o !== p && o.start <= p.start && o.end >= p.end)
  return [
    codeOf(KINDS, p.named?.kind ?? 'site'),
    codeOf(NOUNS, p.site?.noun ?? p.named?.rank),
    p.spot ? Math.min(600, p.spot.radiusKm) : -1,
    p.named?.trust ?? -1,
    p.named?.relation ? (p.named.relation.km !== null ? 3 : p.named.relation.within ? 2 : 1) : 0,
    same(focus?.spot, p.spot) ? 1 : 0,
    focus?.spot && p.spot ? Math.min(2000, kilometres(focus.spot, p.spot)) : -1,
    spots.filter((s) => s.spot && same(s.spot, p.spot)).length,
    spots.filter((s) => s.start < p.start && s.spot && same(s.spot, p.spot)).length,
    heads.size > 1 && heads.has(p.start) ? 1 : 0,
    next ? codeOf(KINDS, next.named?.kind ?? 'site') : -1,
    inside ? 1 : 0,
    /^[’']s?\b/.test(text.slice(p.end, p.end + 2)) || /[’']s$/.test(text.slice(p.start, p.end)) ? 1 : 0,
    Math.min(12, p.sentence),
  ]
}
