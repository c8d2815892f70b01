import { readFileSync } from 'node:fs'
import { linesOf } from '../text/places/geojson.ts'
import type { ReferenceLine } from '../text/places/lines.ts'
import { Misuse, type Option, type Options } from './commands/define.ts'

export const LINES: Option = { flags: '--lines <file>', says: 'GeoJSON of named lines that reports measure from, with their errorKm' }

/** The reference lines of the file that the option names. */
export function linesIn({ lines }: Options): readonly ReferenceLine[] {
  if (typeof lines !== 'string') return []
  try {
    const found = linesOf(JSON.parse(readFileSync(lines, 'utf8')))
    if (found.length > 0) return found
  } catch (cause) {
    throw new Misuse(`${lines} could not be read as GeoJSON.`, { cause })
  }
  throw new Misuse(`${lines} holds no named line: give each feature a property "name", and "errorKm" for how far it may be off.`)
}
