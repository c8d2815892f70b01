import { kilometres } from '../../model/geo.ts'
import type { NamedSpot } from './atlas.ts'
import type { Stretch, Unknown } from './mentions.ts'
import { related, relationBehind, type Spot } from './relation.ts'
import type { Located } from './resolve.ts'
import { isSeat } from './seats.ts'
import { nameKey } from './unlisted.ts'

/** Where the text puts a name, and how much that telling is worth: 5 measured with a direction, 4 measured, 3 within a town, 1 beside one, less by what the report is about. */
export interface Told {
  readonly spot: Spot
  readonly worth: number
}

/** What a text says of the places that it names. */
export interface Telling {
  readonly text: string
  readonly sentences: readonly (Stretch & { readonly paragraph: number })[]
  readonly known: readonly NamedSpot[]
  readonly share: (country: string) => number
  /** What a sentence, by its number, is about. */
  readonly about: (sentence: number) => NamedSpot | null
}

type Named = Pick<Unknown, 'start' | 'end' | 'sentence' | 'street'>

/** A telling worth no more than this is that of a place beside it: then the one told oftenest is right. */
const BESIDE = 1

/** Where the text puts the names that no gazetteer has: the best telling of each, in all its spellings. */
export function toldOf(telling: Telling, unknown: readonly Unknown[]): (name: string) => Told | null {
  const tellings = new Map<string, Told[]>()
  for (const u of unknown) {
    const here = tellingAt(telling, u, telling.about(u.sentence))
    const key = nameKey(u.name)
    if (here) tellings.set(key, [...(tellings.get(key) ?? []), here])
  }
  const best = new Map([...tellings].map(([key, told]) => [key, bestOf(told)]))
  return (name) => best.get(nameKey(name)) ?? null
}

function bestOf(told: readonly Told[]): Told {
  const top = told.reduce((a, b) => (b.worth > a.worth ? b : a))
  if (top.worth > BESIDE) return top
  const votes = ({ spot }: Told): number =>
    told
      .filter((o) => o.spot.lat === spot.lat && o.spot.lon === spot.lon)
      .reduce((sum, { worth }) => sum + worth, spot.radiusKm > 40 ? 0 : 0.5)
  return told.reduce((a, b) => (votes(b) > votes(a) ? b : a))
}

/** Small words that no apposition has: a new clause begins with them. */
const CLAUSE =
  '(?:is|are|was|were|be|been|has|had|have|do|does|did|will|would|can|could|may|might|must|sat|sits?|said|says|told|came|went|left|lost|held|took|fell|died|killed|and|but|as|after|while|when|before|until|since|for|to|by|that|who|whom|than|because|if)'
const RANK =
  '(?:village|town|hamlet|city|district|area|camp|county|parish|quarter|ward|settlement|neighbou?rhood|suburb|island|region|subdivision|sub-county|territory|commune)'
/** What may stand between a name and the place that it is said to be at: ", a village in", " in", " hamlet of the", " (". */
const APPOSED = new RegExp(
  `^(?:, (?:(?!${CLAUSE} )[\\p{Ll}\\d’'-]+,? ){0,10}|(?: ${RANK})?,? (?:in|of|at|near|on|by|off|outside|inside|within) (?:the )?(?:\\p{Ll}+ (?:of )?){0,3}| ?\\()\\s*$`,
  'u',
)

/** Where one mention of a name puts it: by the place told behind it, else by the nearest told before it, else by what the report is about. */
function tellingAt(telling: Telling, u: Named, focus: NamedSpot | null): Told | null {
  const { text, known } = telling
  if (u.street) return townOf(u, known, focus)
  const away = relationBehind(text, u.end)
  const next = known.find((k) => k.sentence === u.sentence && k.start >= u.end && k.kind !== 'demonym' && !isSeat(text, k))
  const gap = next ? text.slice(u.end, next.start) : ''
  const apposed = next?.spot && (APPOSED.test(gap) || (next.relation && /^,?\s+$/.test(gap))) ? apposedTo(next) : null
  if (apposed) return apposed
  if (away?.km != null && focus?.spot)
    return {
      spot: related(focus.spot, { start: 0, km: away.km, bearing: away.bearing, within: false }),
      worth: away.bearing === null ? 2.5 : 3.5,
    }
  const near = nearestTo(telling, u)
  const spot = near?.spot ?? (focus && focus.kind !== 'demonym' && focus.kind !== 'country' ? focus.spot : null)
  return spot ? { spot: { ...spot, radiusKm: Math.max(40, spot.radiusKm) }, worth: near?.worth ?? 0.5 } : null
}

/** Where the place told right behind a name puts it. */
function apposedTo({ spot, relation, kind }: NamedSpot): Told | null {
  if (!spot) return null
  if (relation?.km != null) return { spot, worth: relation.bearing === null ? 4 : 5 }
  if (kind === 'town') return { spot: { ...spot, radiusKm: Math.max(10, spot.radiusKm) }, worth: 3 }
  if (kind === 'line') return { spot, worth: 1.5 }
  return kind === 'division' ? { spot: { ...spot, radiusKm: Math.max(15, spot.radiusKm) }, worth: spot.radiusKm < 40 ? 3 : 2 } : null
}

/** How much of what speaks for the country of the report must speak for another, for a name beside its places to lie there. */
const RATHER = 0.5

/** The nearest town or division told in the sentence, no seat of a source, of the country that the report is about. */
function nearestTo({ text, sentences, known, share }: Telling, u: Named): Told | null {
  const narrow = known.filter((k) => k.spot && (k.kind === 'town' || k.kind === 'division') && k.trust >= 2 && !isSeat(text, k))
  const most = Math.max(0, ...known.map(({ country }) => (country ? share(country) : 0)))
  const home = narrow.filter(({ country }) => country === null || share(country) >= RATHER * most)
  const here = home.filter((k) => k.sentence === u.sentence).sort((a, b) => Math.abs(a.start - u.start) - Math.abs(b.start - u.start))[0]
  if (here?.spot) return { spot: here.spot, worth: BESIDE }
  const { paragraph } = sentences[u.sentence]!
  const before = home.findLast(
    (k) => k.sentence < u.sentence && u.sentence - k.sentence <= 2 && sentences[k.sentence]!.paragraph === paragraph,
  )
  return before?.spot ? { spot: before.spot, worth: 0.6 } : null
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
export function placedByText(telling: Telling, spot: NamedSpot, l: Located): NamedSpot {
  const { text, known } = telling
  if (spot.kind !== 'town' || spot.relation) return spot
  const holder = known.find((k) => k.sentence === spot.sentence && k.start >= spot.end)
  if (holder?.spot && holder.kind === 'town' && HELD.test(text.slice(spot.end, holder.start)) && kilometres(l, holder.spot) > NAMESAKE_KM)
    return { ...spot, spot: { ...holder.spot, radiusKm: Math.max(10, holder.spot.radiusKm) } }
  const others = { ...telling, known: known.filter((k) => k !== spot) }
  const told = tellingAt(others, { ...spot.name, sentence: spot.sentence }, null)
  if (!told || told.worth < 4) return spot
  return kilometres(l, told.spot) > told.spot.radiusKm * 2 + 10 ? { ...spot, spot: told.spot } : spot
}
