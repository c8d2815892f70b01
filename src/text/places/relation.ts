import { NUMBER_WORDS, numberIn } from '../dates/calendar.ts'
import { bearingOf, type Coordinates, offset } from './geometry.ts'

/** How a phrase stands to the place it names: at it, near it, or so far and in that direction from it. */
export interface Relation {
  /** Offset into the text where the phrase begins, e.g. at "8" of "8 km east of X". */
  readonly start: number
  readonly km: number | null
  /** Degrees; null where no direction is told. */
  readonly bearing: number | null
  /** Whether a part of the place is meant ("the western outskirts of X", "northern X"), not somewhere beyond it. */
  readonly within: boolean
}

const COMPASS = '(?:north|south)(?:[- ]?(?:east|west))?|east|west'
const QUANTITY = `\\d+(?:[.,]\\d+)?(?: ?(?:-|–|to) ?\\d+)?|(?:a )?couple of|a few|a dozen|${[...NUMBER_WORDS].sort((a, b) => b.length - a.length).join('|')}|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a few hundred`
const UNIT = "(km|nautical miles?|nmi|kilomet(?:er|re)s?'?|miles?|mi|met(?:er|re)s?|m|yards?)"
const ROUGHLY =
  '(?:(?:about|some|around|roughly|approximately|nearly|just|only|less than|more than|a little over|a bit over|over|under|almost|at least) )?'
const DISTANCE = `${ROUGHLY}(${QUANTITY})(?: ?\\([^)]{1,20}\\))?[ -]?${UNIT}(?: ?\\([^)]{1,20}\\))?`
const FILL = "(?:the |its |their )?(?:[\\p{L}'’-]+ (?:of )?){0,3}"

const spaced = (source: string, flags = 'iu'): RegExp => new RegExp(source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), flags)

/** Without one of these no distance is told. */
const UNITS = /km|nmi|kilomet|mile|met(?:er|re)|yard|(?<![a-z])mi?(?![a-z])/i

const MEASURED = spaced(
  `(?<![\\p{L}\\d])${DISTANCE} (?:(?:away|farther|further|due|to the|inland)(?: to the)? )*(?:(${COMPASS}) )?(?:away )?(?:of|from|outside|off|short of|inside|below|above) ${FILL}$`,
)
const BEYOND = spaced(`(?<![\\p{L}\\d])(?:(?:just|to the|far|areas?|villages?) )*(${COMPASS}) of ${FILL}$`)
const EDGE = spaced(
  `(?<![\\p{L}\\d])(?:(?:the|on the|in the) )*(?:(${COMPASS})(?:ern)? )?(outskirts|edge|suburbs?|outer suburbs?|fringes?|quarters?|part|side|half|countryside|rim|approaches) of ${FILL}$`,
)
/** "In the north of Mali" is a part of it, "north of Mali" is beyond. */
const IN_THE = /(?:in|across|throughout|of|from) the (?:far |extreme )?(?:north|south|east|west)[- ]?(?:east|west)? of [^.]*$/iu
const PART = spaced(`(?<![\\p{L}\\d])(?:(?:the far|the|far|rebel-held|government-held|deep in) )*(${COMPASS})(?:ern)? (?:parts? of )?$`)
const AROUND =
  /(?<![\p{L}\d])(?:near(?:by)?|close to|outside|around|in the vicinity of|the vicinity of|not far from|just outside|in and around|in or near|the area of|towards?|along|on the road to|on the road from|the road out of|on the way to|off|on the coast of|off the coast of)\s+(?:the\s+)?(?:[\p{L}'’-]+\s+(?:of\s+)?){0,3}$/iu

/** What the words before a place's name make of it; null for the place itself. */
export function relationBefore(text: string, floor: number, at: number): Relation | null {
  const from = Math.max(floor, at - 110)
  const before = text.slice(from, at)
  const measured = UNITS.test(before) ? MEASURED.exec(before) : null
  if (measured)
    return {
      start: from + measured.index,
      km: kilometresOf(measured[1]!, measured[2]!),
      bearing: measured[3] ? bearingOf(measured[3]) : null,
      within: false,
    }
  const edge = EDGE.exec(before)
  if (edge) return { start: from + edge.index, km: null, bearing: edge[1] ? bearingOf(edge[1]) : null, within: true }
  const beyond = BEYOND.exec(before)
  if (beyond) {
    const start = from + beyond.index
    return { start, km: null, bearing: bearingOf(beyond[1]!), within: IN_THE.test(text.slice(floor, start) + beyond[0]) }
  }
  const part = PART.exec(before)
  if (part) return { start: from + part.index, km: null, bearing: bearingOf(part[1]!), within: true }
  const around = AROUND.exec(before)
  return around ? { start: from + around.index, km: null, bearing: null, within: false } : null
}

const OWNED = spaced(
  `^[’']s? (?:far )?(?:(${COMPASS})(?:ern)?(?: (countryside|outskirts|edge|suburbs?|part|side|half|districts?|flank|reaches|border areas?|areas?|region|highlands?|lowlands?|provinces?|coast))?|(?:countryside|outskirts|suburbs))(?![\\p{L}-]| \\p{Lu})`,
  'u',
)

/** "Mali's far north", "Homs’s eastern countryside", behind a name: a part of the place, with where its words end. */
export function partBehind(text: string, at: number): { readonly end: number; readonly bearing: number | null } | null {
  const owned = /^[’']/.test(text.slice(at, at + 1)) ? OWNED.exec(text.slice(at, at + 60)) : null
  return owned && { end: at + owned[0].length, bearing: owned[1] ? bearingOf(owned[1]) : null }
}

const AWAY = spaced(
  `^[ ,(]{0,3}(?:(?:a|the|an) [\\p{L}' -]{0,40}?)?${DISTANCE} (?:(?:away|farther|further|due|down the coast|up the coast|to the|inland) ?)*(${COMPASS})?`,
)

/** "…, seven kilometres away", "…, 60 miles to the north-east", behind a name: a distance from where the text was. */
export function relationBehind(text: string, at: number): Pick<Relation, 'km' | 'bearing'> | null {
  const behind = text.slice(at, at + 90)
  const away = UNITS.test(behind) ? AWAY.exec(behind) : null
  if (!away || /^\s*(?:of|from)\s/i.test(text.slice(at + away[0].length, at + away[0].length + 6))) return null
  return { km: kilometresOf(away[1]!, away[2]!), bearing: away[3] ? bearingOf(away[3]) : null }
}

function kilometresOf(quantity: string, unit: string): number {
  const lower = quantity.toLowerCase().replace(/\s+/g, ' ')
  const range = /^(\d+) ?(?:-|–|to) ?(\d+)$/.exec(lower)
  const tens: Record<string, number> = { seventy: 70, eighty: 80, 'a few': 3, 'a dozen': 12, 'a hundred': 100, 'a few hundred': 300 }
  const n = range
    ? (Number(range[1]) + Number(range[2])) / 2
    : (tens[lower] ?? (/^\d/.test(lower) ? Number(lower.replace(/,(?=\d{3})/g, '').replace(',', '.')) : numberIn(lower)))
  if (/^n/i.test(unit)) return n * 1.852
  if (/^mi/i.test(unit)) return n * 1.609
  return /^(?:met|m$|yard)/i.test(unit) ? n / 1000 : n
}

export interface Spot extends Coordinates {
  readonly radiusKm: number
}

/** Where a relation puts one beside a place of some extent. */
export function related(place: Spot & { readonly half?: readonly [number, number] }, relation: Relation): Spot {
  const { km, bearing: towards, within } = relation
  if (km !== null && towards !== null)
    return { ...offset(place, km, towards), radiusKm: Math.max(2, km * 0.25, Math.min(place.radiusKm, 6) * 0.6) }
  if (km !== null) return { lat: place.lat, lon: place.lon, radiusKm: Math.max(place.radiusKm, km + 2) }
  if (towards === null) return { lat: place.lat, lon: place.lon, radiusKm: within ? place.radiusKm * 1.3 : place.radiusKm + 12 }
  if (!within) return { ...offset(place, place.radiusKm + 6, towards), radiusKm: place.radiusKm + 12 }
  return partOf(place, towards)
}

/** How far out a side lies, of half the extent, and how much farther a corner. */
const SIDE = 0.6
const CORNER = 1.3

/** A country's or province's side lies about halfway to its border, a town's halfway to its edge. */
function partOf(place: Spot & { readonly half?: readonly [number, number] }, towards: number): Spot {
  const [north, east] = place.half ?? [0, 0]
  if (north === 0 && east === 0) return { ...offset(place, place.radiusKm * 0.5, towards), radiusKm: place.radiusKm * 0.8 }
  const angle = (towards * Math.PI) / 180
  const out = towards % 90 === 0 ? SIDE : SIDE * CORNER
  return { lat: place.lat + north * out * Math.cos(angle), lon: place.lon + east * out * Math.sin(angle), radiusKm: place.radiusKm * 0.6 }
}
