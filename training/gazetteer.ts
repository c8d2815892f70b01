/**
 * Builds models/gazetteer.bin.gz and models/rivers.bin.gz: `node training/gazetteer.ts [RIVERS.geojson.gz]`. The places come from packages
 * (models/gazetteer.md names them), the rivers from Natural Earth 1:10m, default ../shared/data/ne_10m_rivers.geojson.gz; without that file the
 * rivers stay as they are. The same packages give the same bytes.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { kilometres } from '../src/model/geo.ts'
import { CONSONANTS, consonants, keyOf, plain, SOUNDED, sounded } from '../src/text/places/normalise.ts'
import { encodeWeights, type Weights } from '../src/text/weights.ts'
import { type City, cities, countries, divisions, nationalities, subdivisions } from './gazetteer-sources.ts'
import { LOCALITIES } from './localities.ts'
import { COUNTRY_NAMES, DEMONYMS, REGIONS } from './regions.ts'
import { riverTables } from './rivers.ts'

/** What a place is, in the order of src/text/places/gazetteer.ts. */
const KIND = { country: 0, demonym: 1, region: 2, admin1: 3, admin2: 4, city: 5, suburb: 6 } as const

interface Made {
  readonly kind: number
  readonly names: Set<string>
  readonly lat: number
  readonly lon: number
  readonly radius: number
  readonly country: string
  readonly admin1: string
  readonly population: number
  /** Half the extent, in degrees, north–south and east–west. */
  readonly half: readonly [number, number]
}

/** What is put down by hand with so much of a radius, in km, is a region. */
const WIDE_KM = 20

const LATIN = /^[\p{Script=Latin}\p{M}\s.'’‘ʻʼ`()-]+$/u
/** Where names are written in one way only, the looser keys would but mislead. */
const ONE_SPELLING = new Set(
  'US CA AU NZ GB IE FR DE AT CH NL BE LU IT ES PT DK NO SE FI IS PL CZ SK HU RO BG HR SI EE LV LT GR MX BR AR CL PE CO EC BO UY PY VE CR PA GT HN NI SV CU DO PR JM ZA JP KR TW'.split(
    ' ',
  ),
)

const usable = (name: string): boolean => LATIN.test(name) && !/^[A-Z]{2,4}$/.test(name) && plain(name).length >= 3

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.round((sorted.length - 1) * q))]!

/** The middle and reach of what lies in a division, from its places. */
function extent(members: readonly City[]): { lat: number; lon: number; radius: number; half: [number, number]; population: number } {
  const lats = members.map((c) => c.lat).sort((a, b) => a - b)
  const lons = members.map((c) => c.lon).sort((a, b) => a - b)
  const cut = members.length > 20 ? 0.02 : 0
  const middle = (v: readonly number[]) =>
    ((quantile(v, cut) + quantile(v, 1 - cut)) / 2) * 0.6 + (v.reduce((a, b) => a + b, 0) / v.length) * 0.4
  const [lat, lon] = [middle(lats), middle(lons)]
  const half: [number, number] = [(quantile(lats, 1 - cut) - quantile(lats, cut)) / 2, (quantile(lons, 1 - cut) - quantile(lons, cut)) / 2]
  const radius = 111 * Math.hypot(half[0], half[1] * Math.cos((lat * Math.PI) / 180)) * 0.8
  return { lat, lon, radius, half, population: members.reduce((n, c) => n + c.population, 0) }
}

function groupBy(all: readonly City[], key: (city: City) => string): Map<string, City[]> {
  const groups = new Map<string, City[]>()
  for (const city of all) {
    const members = groups.get(key(city))
    if (members) members.push(city)
    else groups.set(key(city), [city])
  }
  return groups
}

const WORDS_OF_RANK =
  /\b(?:province|governorate|region|state|district|department|département|prefecture|county|oblast|raion|rayon|cercle|municipality|wilaya|muhafazat|mohafazat|muḩāfaz̧at|division|subdivision|shahrestan|ostan|qaḑā’|qada|zone|woreda|commune|parish|canton|territory|autonomous|republic|area|local government|locality|of|de|du|de la|des|d’|d')\b/giu

/** A division's name, and the same without the word for its rank. */
function withoutRank(name: string): string[] {
  const bare = name.replace(WORDS_OF_RANK, ' ').replace(/\s+/g, ' ').trim()
  return bare.length >= 3 && bare !== name ? [name, bare] : [name]
}

function madeCountries(all: readonly City[]): Made[] {
  const [names, people] = [countries(), nationalities()]
  return [...groupBy(all, (c) => c.country)].flatMap(([country, members]) => {
    const at = { ...extent(members), country, admin1: '' }
    const radius = Math.max(60, at.radius)
    return [
      { ...at, radius, kind: KIND.country, names: new Set([...(names[country] ?? []), ...(COUNTRY_NAMES[country] ?? [])]) },
      {
        ...at,
        radius,
        kind: KIND.demonym,
        names: new Set([people[country] ?? '', ...(DEMONYMS[country] ?? [])].filter(Boolean).flatMap(withPlural)),
      },
    ]
  })
}

/** "Syrian" and "Syrians"; other plurals stand in the list. */
const withPlural = (name: string): string[] => (/(?:an|en|i|er)$/.test(name) ? [name, `${name}s`] : [name])

function madeDivisions(all: readonly City[], level: 1 | 2): Made[] {
  const members = groupBy(all, (c) => (level === 1 ? c.admin1 : c.admin2))
  const aliases = level === 1 ? aliasesOf(members) : new Map<string, string[]>()
  return divisions(level).flatMap(({ code, name }): Made[] => {
    const inside = members.get(code)
    if (!inside) return []
    const at = extent(inside)
    const [country, a1] = code.split('.')
    const radius = level === 1 ? Math.max(25, at.radius) : Math.min(60, Math.max(15, at.radius))
    return [
      {
        ...at,
        radius,
        kind: level === 1 ? KIND.admin1 : KIND.admin2,
        names: new Set([...withoutRank(name), ...(aliases.get(code) ?? [])]),
        country: country!,
        admin1: `${country}.${a1}`,
      },
    ]
  })
}

/** CLDR's names of first-level divisions, found by a like name or by the like name of the seat. */
function aliasesOf(members: ReadonlyMap<string, readonly City[]>): Map<string, string[]> {
  const codes = new Map<string, string>()
  for (const [code, inside] of members) {
    for (const seat of inside.filter((c) => c.feature === 'PPLA'))
      for (const name of [seat.name, ...seat.alternates]) codes.set(`${seat.country} ${sounded(plain(name))}`, code)
  }
  for (const { code, name } of divisions(1))
    for (const bare of withoutRank(name)) codes.set(`${code.slice(0, 2)} ${sounded(plain(bare))}`, code)
  const found = new Map<string, string[]>()
  for (const { country, name } of subdivisions()) {
    const code = withoutRank(name)
      .map((bare) => codes.get(`${country} ${sounded(plain(bare))}`))
      .find(Boolean)
    if (code) found.set(code, [...(found.get(code) ?? []), ...withoutRank(name)])
  }
  return found
}

const madeCities = (all: readonly City[]): Made[] =>
  all.map((c) => ({
    kind: c.feature === 'PPLX' ? KIND.suburb : KIND.city,
    names: new Set([c.name, ...c.alternates].filter(usable)),
    lat: c.lat,
    lon: c.lon,
    radius: c.feature === 'PPLX' ? 3 : 3 + 0.3 * Math.sqrt(c.population / 1000),
    country: c.country,
    admin1: c.admin1,
    population: c.feature === 'PPLC' ? Math.max(c.population, 500_000) : c.population,
    half: [0, 0],
  }))

const madeRegions = (): Made[] =>
  REGIONS.map(({ name, lat, lon, radius, country }) => ({
    kind: KIND.region,
    names: new Set([name]),
    lat,
    lon,
    radius,
    country,
    admin1: '',
    population: 1_000_000,
    half: [radius / 150, radius / 150],
  }))

/** Places put down by hand, by the names that the packages lack thereabouts; what is as wide as a county counts as a region. */
function madeLocalities(all: readonly City[]): Made[] {
  const listed = citiesByName(all)
  return LOCALITIES.flatMap(({ names, lat, lon, radius, country }): Made[] => {
    const own = names.filter((name) => !(listed.get(`${country} ${plain(name)}`) ?? []).some((c) => isOne(c, { lat, lon }, radius)))
    if (!own.length) return []
    const wide = radius >= WIDE_KM
    const half: [number, number] = wide ? [radius / 150, radius / 150] : [0, 0]
    const kind = wide ? KIND.region : KIND.city
    return [{ kind, names: new Set(own), lat, lon, radius, country, admin1: '', population: 20_000, half }]
  })
}

/** Whether a listed town is the place put down by hand: a namesake within 40 km, for a quarter or a site one in the same city, for one of several towns put down together one within 100 km. */
const isOne = (town: City, at: { lat: number; lon: number }, radius: number): boolean =>
  kilometres(town, at) <= (radius <= 2 ? 10 : radius < WIDE_KM ? 40 : 100)

function citiesByName(all: readonly City[]): Map<string, City[]> {
  const named = new Map<string, City[]>()
  for (const city of all)
    for (const name of [city.name, ...city.alternates]) {
      const key = `${city.country} ${plain(name)}`
      const others = named.get(key)
      if (others) others.push(city)
      else named.set(key, [city])
    }
  return named
}

/** Sorted keys of all names with the places that bear them. */
function keysOf(places: readonly Made[]): { keys: number[]; ids: number[] } {
  const pairs = new Map<string, [number, number]>()
  const add = (name: string, id: number) => {
    const key = keyOf(name)
    pairs.set(`${key} ${id}`, [key, id])
  }
  for (const [id, place] of places.entries()) {
    for (const name of place.names) {
      const light = plain(name)
      if (!light) continue
      add(light, id)
      if (place.kind === KIND.demonym || ONE_SPELLING.has(place.country)) continue
      const sound = sounded(light)
      add(SOUNDED + sound, id)
      if (place.kind >= KIND.admin1 && consonants(sound)) add(CONSONANTS + consonants(sound), id)
    }
  }
  const sorted = [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { keys: sorted.map(([key]) => key), ids: sorted.map(([, id]) => id) }
}

const deltas = (sorted: readonly number[]): Int32Array => Int32Array.from(sorted, (key, i) => (key - (sorted[i - 1] ?? 0)) | 0)

function tables(): Weights {
  const all = cities()
  const places = [
    ...madeCountries(all),
    ...madeRegions(),
    ...madeLocalities(all),
    ...madeDivisions(all, 1),
    ...madeDivisions(all, 2),
    ...madeCities(all),
  ].sort((a, b) =>
    a.country < b.country
      ? -1
      : a.country > b.country
        ? 1
        : a.admin1 < b.admin1
          ? -1
          : a.admin1 > b.admin1
            ? 1
            : a.kind - b.kind || a.lat - b.lat || a.lon - b.lon,
  )
  const [countryCodes, admin1Codes] = [[...new Set(places.map((p) => p.country))], [...new Set(places.map((p) => p.admin1))]]
  const { keys, ids } = keysOf(places)
  console.log(`${places.length} places, ${keys.length} keys`)
  const of = (read: (p: Made) => number) => places.map(read)
  return {
    head: { countries: countryCodes },
    tables: {
      keys: deltas(keys),
      ids: Int32Array.from(ids),
      lat: Int32Array.from(of((p) => Math.round(p.lat * 1000))),
      lon: Int32Array.from(of((p) => Math.round(p.lon * 1000))),
      kind: Int8Array.from(of((p) => p.kind)),
      radius: Int16Array.from(of((p) => Math.round(p.radius * 10))),
      population: Int8Array.from(of((p) => Math.round(Math.log2(p.population + 1) * 4))),
      country: Int16Array.from(of((p) => countryCodes.indexOf(p.country))),
      admin1: Int16Array.from(of((p) => admin1Codes.indexOf(p.admin1))),
      halfLat: Int8Array.from(of((p) => Math.min(127, Math.round(p.half[0] * 10)))),
      halfLon: Int8Array.from(of((p) => Math.min(127, Math.round(p.half[1] * 10)))),
    },
  }
}

function save(name: string, made: Weights): void {
  const bytes = encodeWeights(made)
  const packed = gzipSync(bytes, { level: 9 })
  writeFileSync(new URL(`../models/${name}.bin.gz`, import.meta.url), packed)
  console.log(`${name}: ${packed.length} bytes packed, SHA-256 of the content ${createHash('sha256').update(bytes).digest('hex')}`)
}

save('gazetteer', tables())
const rivers = process.argv[2] ?? '../shared/data/ne_10m_rivers.geojson.gz'
if (existsSync(rivers)) save('rivers', riverTables(JSON.parse(gunzipSync(readFileSync(rivers)).toString('utf8'))))
else console.error(`No rivers in ${rivers}: models/rivers.bin.gz stays as it is.`)
