import { kilometres } from '../../model/geo.ts'
import { readWeights, type Table } from '../weights.ts'
import { type Coordinates, nearestOn } from './geometry.ts'
import { plain } from './normalise.ts'

/** A named line that a user knows better than a map of rivers: a border, a front, a de-confliction line. Coordinates as in GeoJSON: longitude first. */
export interface ReferenceLine {
  readonly name: string
  readonly geometry:
    | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
    | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  /** How far the line may be off. */
  readonly errorKm: number
}

/** A line that the text speaks of: its parts, and how far it may be off. */
export interface Line {
  readonly parts: readonly (readonly Coordinates[])[]
  readonly errorKm: number
}

interface Rivers {
  readonly names: ReadonlyMap<string, number>
  readonly tables: Readonly<Record<string, Table>>
}

let loaded: Rivers | null = null

function rivers(): Rivers {
  if (loaded) return loaded
  const { head, tables } = readWeights('rivers')
  loaded = { names: new Map(Object.entries(head.names as Record<string, number>)), tables }
  return loaded
}

/** Natural Earth draws 1:10 million: its lines are good to some kilometres. */
const RIVER_ERROR_KM = 3

/** A river by any of its names ("Al Furat" is the Euphrates); null where none is called so. */
export function riverNamed(name: string): Line | null {
  const { names, tables } = rivers()
  const river = names.get(plain(name.replace(/\b(?:river|the)\b/gi, '')))
  if (river === undefined) return null
  const { points, ends, lastLine } = tables
  const parts: Coordinates[][] = []
  for (let line = river === 0 ? 0 : lastLine![river - 1]!; line < lastLine![river]!; line++) {
    const part: Coordinates[] = []
    let [north, east] = [0, 0]
    for (let i = line === 0 ? 0 : ends![line - 1]!; i < ends![line]!; i++) {
      north += points![2 * i]!
      east += points![2 * i + 1]!
      part.push({ lat: north / 1000, lon: east / 1000 })
    }
    parts.push(part)
  }
  return { parts, errorKm: RIVER_ERROR_KM }
}

/** A user's line by its name, given in full or within the words ("the agreed de-confliction line"). */
export function lineNamed(words: string, lines: readonly ReferenceLine[]): Line | null {
  const said = ` ${plain(words)} `
  const line = lines.find(({ name }) => said.includes(` ${plain(name)} `))
  if (!line) return null
  const parts = line.geometry.type === 'LineString' ? [line.geometry.coordinates] : line.geometry.coordinates
  return { parts: parts.map((part) => part.map(([lon, lat]) => ({ lat: lat!, lon: lon! }))), errorKm: line.errorKm }
}

/** The point of a line nearest to where the text otherwise is. */
export function nearestOfLine(line: Line, to: Coordinates): { point: Coordinates; km: number } | null {
  const found = line.parts.flatMap((part) => nearestOn(part, to) ?? [])
  return found.length ? found.reduce((a, b) => (b.km < a.km ? b : a)) : null
}

/** How far the line goes from a point: to its farthest vertex, in km. */
export const reachOf = ({ parts }: Line, from: Coordinates): number => Math.max(0, ...parts.flat().map((at) => kilometres(from, at)))
