import { type Case, dealt } from '../../eval/cases.ts'
import { kilometres } from '../../src/model/geo.ts'
import { type GazetteerEntry, withhold } from '../../src/text/places/gazetteer.ts'
import { forgetNames } from '../../src/text/places/mentions.ts'
import { LOCALITIES } from '../localities.ts'
import type { Study } from './fit.ts'
import { placeStudies } from './places.ts'

/** How near to a case's own places the list by hand is left out. */
const NEAR_KM = 50

const keyOf = ({ country, lat, lon }: Pick<GazetteerEntry, 'country' | 'lat' | 'lon'>): string =>
  `${country} ${Math.round(lat * 1000)} ${Math.round(lon * 1000)}`

/** The studies of places read without what was put down by hand near each case's own: how the product fares where its list knows nothing. */
export function studiesApart(cases: readonly Case[]): Study[] {
  const byHand = new Set(LOCALITIES.map(keyOf))
  const studies = cases.flatMap((c, k) => {
    const own = c.reports.flatMap(({ gold }) =>
      gold.flatMap(({ where }) => (where?.lat != null && where.lon !== null ? [{ lat: where.lat, lon: where.lon }] : [])),
    )
    forgetNames()
    withhold((place) => byHand.has(keyOf(place)) && own.some((at) => kilometres(at, place) <= NEAR_KM))
    return placeStudies([c]).map((study) => ({ ...study, ...dealt(c, k) }))
  })
  forgetNames()
  withhold(null)
  return studies
}
