import { readWeights, type Table } from '../weights.ts'
import { CONSONANTS, consonants, keyOf, plain, SOUNDED, sounded } from './normalise.ts'

const PLACE_KINDS = ['country', 'demonym', 'region', 'admin1', 'admin2', 'city', 'suburb'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A named place of the gazetteer. A demonym ("Syrian") stands for its country. */
export interface GazetteerEntry {
  readonly id: number
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  /** What the name alone leaves open. */
  readonly radiusKm: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Number of the first-level division it lies in; 0 or more, the same for places of one division. */
  readonly admin1: number
  readonly population: number
  /** Half the extent in degrees, north–south and east–west; 0 for points. */
  readonly half: readonly [number, number]
}

interface Loaded {
  readonly keys: Uint32Array
  readonly countries: readonly string[]
  readonly tables: Readonly<Record<string, Table>>
}

let loaded: Loaded | null = null

/** models/gazetteer.bin.gz, read when first asked for. */
function gazetteer(): Loaded {
  if (loaded) return loaded
  const { head, tables } = readWeights('gazetteer')
  const deltas = tables.keys!
  const keys = new Uint32Array(deltas.length)
  let key = 0
  for (let i = 0; i < deltas.length; i++) {
    key = (key + deltas[i]!) >>> 0
    keys[i] = key
  }
  loaded = { keys, countries: head.countries as string[], tables }
  return loaded
}

/** How loosely a name was matched: letter for letter, by its sound, or by its consonants only. */
export type Match = 'plain' | 'sounded' | 'consonants'

/** Every place that bears a name; a name is looked up without marks, case and Arabic articles. */
export function placesNamed(name: string, how: Match = 'plain'): GazetteerEntry[] {
  const key = lookedUpAs(name)[how]
  return key ? entriesOf(key) : []
}

/** Whether any place bears a name, letter for letter. */
export function isPlaceName(name: string): boolean {
  const key = plain(name)
  if (key.length < 2) return false
  const { keys } = gazetteer()
  const hash = keyOf(key)
  return keys[firstAt(keys, hash)] === hash
}

/** What a name is looked up as, by each way of matching; '' where that way tells nothing. */
function lookedUpAs(name: string): Readonly<Record<Match, string>> {
  const light = plain(name)
  if (light.length < 2) return { plain: '', sounded: '', consonants: '' }
  const sound = sounded(light)
  const bare = consonants(sound)
  return { plain: light, sounded: SOUNDED + sound, consonants: bare && CONSONANTS + bare }
}

/** Places of a name by letter, then by sound, then by consonants, each with the way that it was first matched by. */
export function placesLike(name: string): (GazetteerEntry & { readonly match: Match })[] {
  const found = new Map<number, GazetteerEntry & { readonly match: Match }>()
  const looked = lookedUpAs(name)
  for (const match of name.length < 5 ? BY_LETTER : WAYS)
    if (looked[match]) for (const entry of entriesOf(looked[match])) if (!found.has(entry.id)) found.set(entry.id, { ...entry, match })
  return [...found.values()]
}

const WAYS = ['plain', 'sounded', 'consonants'] as const
const BY_LETTER = ['plain'] as const

let withheld: ((place: GazetteerEntry) => boolean) | null = null

/** Leaves out places, to measure how a text is read whose places the gazetteer lacks; null brings them back. */
export function withhold(which: ((place: GazetteerEntry) => boolean) | null): void {
  withheld = which
}

function entriesOf(name: string): GazetteerEntry[] {
  const { keys, tables } = gazetteer()
  const key = keyOf(name)
  const found: GazetteerEntry[] = []
  for (let i = firstAt(keys, key); keys[i] === key; i++) {
    const place = entry(tables.ids![i]!)
    if (!withheld?.(place)) found.push(place)
  }
  return found
}

function firstAt(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

function entry(id: number): GazetteerEntry {
  const { countries, tables } = gazetteer()
  const at = (name: string): number => tables[name]![id]!
  return {
    id,
    kind: PLACE_KINDS[at('kind')]!,
    lat: at('lat') / 1000,
    lon: at('lon') / 1000,
    radiusKm: at('radius') / 10,
    country: countries[at('country')]!,
    admin1: at('admin1'),
    population: Math.round(2 ** (at('population') / 4)) - 1,
    half: [at('halfLat') / 10, at('halfLon') / 10],
  }
}
