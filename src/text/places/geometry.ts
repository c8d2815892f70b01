import { kilometres } from '../../model/geo.ts'

export interface Coordinates {
  readonly lat: number
  readonly lon: number
}

const EARTH_KM = 6371
const rad = (degrees: number): number => (degrees * Math.PI) / 180
const deg = (radians: number): number => (radians * 180) / Math.PI

/** The point at a distance (km) and bearing (degrees, 0 north, 90 east) on a great circle. */
export function offset({ lat, lon }: Coordinates, km: number, bearing: number): Coordinates {
  const [d, b, a] = [km / EARTH_KM, rad(bearing), rad(lat)]
  const north = Math.asin(Math.sin(a) * Math.cos(d) + Math.cos(a) * Math.sin(d) * Math.cos(b))
  const east = rad(lon) + Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(a), Math.cos(d) - Math.sin(a) * Math.sin(north))
  return { lat: deg(north), lon: ((deg(east) + 540) % 360) - 180 }
}

/** The bearing (degrees, 0–360) at which a great circle leaves for another point. */
export function bearing(from: Coordinates, to: Coordinates): number {
  const [a, b, l] = [rad(from.lat), rad(to.lat), rad(to.lon - from.lon)]
  const angle = Math.atan2(Math.sin(l) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(l))
  return (deg(angle) + 360) % 360
}

export const midway = (a: Coordinates, b: Coordinates): Coordinates => offset(a, kilometres(a, b) / 2, bearing(a, b))

/** The point of a line nearest to another point, taken flat between two vertices and no farther than they are, and its distance in km. */
export function nearestOn(line: readonly Coordinates[], to: Coordinates): { point: Coordinates; km: number } | null {
  let best: { point: Coordinates; km: number } | null = null
  for (const [i, vertex] of line.entries())
    for (const point of i + 1 < line.length ? [vertex, footOn(vertex, line[i + 1]!, to)] : [vertex]) {
      const km = kilometres(point, to)
      if (!best || km < best.km) best = { point, km }
    }
  return best
}

function footOn(a: Coordinates, b: Coordinates, to: Coordinates): Coordinates {
  const shrink = Math.cos(rad(to.lat))
  const [x, y] = [(b.lon - a.lon) * shrink, b.lat - a.lat]
  const length = x * x + y * y
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((to.lon - a.lon) * shrink * x + (to.lat - a.lat) * y) / length))
  return { lat: a.lat + t * (b.lat - a.lat), lon: a.lon + t * (b.lon - a.lon) }
}

const POINTS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']
const LETTERS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

/** The bearing of a compass word ("south-east", "northeastern", "NW"); null where it is none. */
export function bearingOf(word: string): number | null {
  const bare = word.toLowerCase().replace(/(?:ern|erly|wards?)$/, '')
  const joined = bare.replace(/[-\s]/g, '')
  const i = POINTS.findIndex((point) => point.replace('-', '') === joined)
  if (i >= 0) return i * 45
  const letters = LETTERS.indexOf(joined)
  return letters >= 0 ? letters * 45 : null
}
