import { geoCircle } from 'd3-geo'
import type { Polygon } from 'geojson'

const DEGREE_KM = 111.2

/** From this number on, discs are drawn with fewer corners: 24 where it was 180, a disc of 10 km then being 86 m off at most. */
const MANY = 100

/** What the words for a place leave open, on the globe, as one of so many. */
export const disc = ({ lat, lon, radiusKm }: { lat: number; lon: number; radiusKm: number }, among: number): Polygon =>
  geoCircle()
    .center([lon, lat])
    .radius(radiusKm / DEGREE_KM)
    .precision(among < MANY ? 2 : 15)()
