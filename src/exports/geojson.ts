import type { Incident } from '../model/account.ts'
import { claimsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Book, Export, Sheet } from './define.ts'
import { linesOf, ofIncidents } from './rows/each.ts'
import { about, tollOf } from './rows/look.ts'

const LOSES = ['the words of the claims', 'tolls of other policies', 'what the discrepancies are']

/** Incidents as points with the radius that they leave open; those without a place have a null geometry. */
export const geojson: Export = {
  name: 'geojson',
  says: 'Incidents as points, each with the radius in kilometres that its sources leave open.',
  extension: '.geojson',
  media: 'application/geo+json',
  follows: 'RFC 7946; coordinates in WGS 84, longitude first',
  loses: LOSES,
  examples: ['"coordinates":[20.25,10.5]', '"radiusKm":5'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","about":${JSON.stringify(about(book, LOSES))},"features":[\n`
  yield* linesOf(ofIncidents(book, (sheet, incident) => [feature(sheet, incident)]))
  yield '\n]}\n'
}

function feature(sheet: Sheet, incident: Incident) {
  const { id, when, where, origins, reports, claims, discrepancies } = incident
  const toll = (outcome: 'killed' | 'injured') => {
    const found = tollOf(sheet, incident, outcome)
    return found ? { low: found.low, best: found.best, high: found.high } : null
  }
  return {
    type: 'Feature',
    id,
    geometry: where && { type: 'Point', coordinates: [where.lon, where.lat] },
    properties: {
      name: placeName(claimsOf(sheet.account, incident), where),
      radiusKm: where?.radiusKm ?? null,
      when,
      policy: sheet.policy,
      killed: toll('killed'),
      injured: toll('injured'),
      reports: reports.length,
      origins,
      claims: claims.length,
      discrepancies: discrepancies.length,
    },
  }
}
