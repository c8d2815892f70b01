import { readdirSync, readFileSync } from 'node:fs'

/**
 * Villages, quarters, camps, bases and sites that are in the news of armed conflict and not among GeoNames' places of 500 people and more, put down by
 * hand from general knowledge for this project (CC0) in localities/*.txt: country, then `name/other name lat lon [radius km]` between semicolons, two
 * decimals, good to some five kilometres. airports.txt holds the airports and air bases of OurAirports (public domain), two decimals, each also by the name
 * of the town that it serves, as the only or the largest one.
 */
const FOLDER = new URL('localities/', import.meta.url)

export interface Locality {
  readonly country: string
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly radius: number
}

export const LOCALITIES: readonly Locality[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n'))
  .flatMap((line) =>
    line
      .slice(3)
      .split(';')
      .map((item) => localityOf(line.slice(0, 2), item.trim())),
  )

function localityOf(country: string, item: string): Locality {
  const m = /^(.+?) (-?[\d.]+) (-?[\d.]+)(?: ([\d.]+))?$/.exec(item)
  if (!m || Math.abs(Number(m[2])) > 90) throw new Error(`Not a place: ${item}`)
  return { country, names: m[1]!.split('/'), lat: Number(m[2]), lon: Number(m[3]), radius: Number(m[4] ?? 5) }
}
