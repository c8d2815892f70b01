import { plain } from '../src/text/places/normalise.ts'
import type { Weights } from '../src/text/weights.ts'

interface Feature {
  readonly properties: { readonly name: string | null; readonly name_en: string | null; readonly name_alt: string | null }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Rivers that change their name on the way: each line is one river, its first name the one it is kept under. */
const ONE_RIVER = `
Euphrates|Al Furat|Furat|Firat|Fırat|Murat
Tigris|Dijlah|Dicle|Dijla
Nile|White Nile|Bahr el Jebel|El Bahr el Abyad|Bahr el Abyad|Mountain Nile|Victoria Nile|Albert Nile|An Nil
Blue Nile|El Bahr el Azraq|Abay|Abbai
Dnieper|Dnipro|Dnepr|Dnyapro
Dniester|Dnister|Dnestr|Nistru
Danube|Donau|Duna|Dunav|Dunărea|Dunaj
Seversky Donets|Siverskyi Donets|Siversky Donets|Donets|Severskiy Donets
Amu Darya|Amudarya|Oxus
Ayeyarwady|Irrawaddy
Salween|Thanlwin|Nu
Mekong|Lancang
Brahmaputra|Yarlung Zangbo|Jamuna
Ganges|Ganga|Padma
Shabelle|Shebelle|Wabi Shabelle|Shebele|Uebi Scebeli|Webi Shabeelle
Jubba|Juba|Giuba|Genale
Congo|Lualaba|Zaire
Orontes|Asi|Al Asi|Nahr al Asi
Khabur|Khabour|Nahr al Khabur
Rhine|Rhein|Rhin
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

/** Names (with the number of their river) and lines (a river's points in thousandths of a degree, each but a line's first by its distance from the one before; lines parted by ends). */
export function riverTables({ features }: { readonly features: readonly Feature[] }): Weights {
  const aliases = new Map(ONE_RIVER.flatMap((names) => names.map((name) => [plain(name), plain(names[0]!)])))
  const lines = new Map<string, [number, number][][]>()
  const names = new Map<string, string>()
  for (const { properties, geometry } of features) {
    const own = [properties.name, properties.name_en, ...(properties.name_alt?.split('|') ?? [])]
      .filter((name) => name !== null && name !== undefined && plain(name).length > 2)
      .map((name) => plain(name!))
    if (!own.length) continue
    const river = own.map((name) => aliases.get(name)).find(Boolean) ?? own[0]!
    for (const name of own) names.set(name, river)
    lines.set(river, [...(lines.get(river) ?? []), ...partsOf(geometry)])
  }
  for (const [name, river] of aliases) if (lines.has(river)) names.set(name, river)
  const rivers = [...lines.keys()].sort()
  return {
    head: {
      rivers,
      names: Object.fromEntries([...names].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, river]) => [name, rivers.indexOf(river)])),
    },
    tables: packed(rivers.map((river) => lines.get(river)!)),
  }
}

function packed(rivers: readonly (readonly (readonly [number, number])[])[][]): Record<string, Int32Array> {
  const [points, ends, lastLine]: [number[], number[], number[]] = [[], [], []]
  for (const lines of rivers) {
    for (const line of lines) {
      let [north, east] = [0, 0]
      for (const [lon, lat] of line) {
        const [y, x] = [Math.round(lat * 1000), Math.round(lon * 1000)]
        points.push(y - north, x - east)
        ;[north, east] = [y, x]
      }
      ends.push(points.length / 2)
    }
    lastLine.push(ends.length)
  }
  return { points: Int32Array.from(points), ends: Int32Array.from(ends), lastLine: Int32Array.from(lastLine) }
}

function partsOf({ type, coordinates }: Feature['geometry']): [number, number][][] {
  if (type === 'LineString') return [coordinates as [number, number][]]
  return type === 'MultiLineString' ? (coordinates as [number, number][][]) : []
}
