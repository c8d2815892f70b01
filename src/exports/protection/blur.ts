import type { Point } from '../../model/account.ts'
import { kilometres } from '../../model/geo.ts'

const KM_PER_DEGREE = 111.195

/** A point moved to the middle of its cell of about `km`, with a radius that still holds all that it did. */
export function blur(point: Point, km: number): Point {
  const step = km / KM_PER_DEGREE
  const lat = clamp((Math.floor(point.lat / step) + 0.5) * step, 90)
  const wide = step / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  const lon = clamp((Math.floor(point.lon / wide) + 0.5) * wide, 180)
  const moved = rounded({ lat, lon, radiusKm: Math.max(km, point.radiusKm) })
  return { ...moved, radiusKm: upwards(Math.max(km, point.radiusKm + kilometres(point, moved))) }
}

/** No more digits than the radius bears: four decimals (11 m) down to one (11 km). */
export function rounded({ lat, lon, radiusKm }: Point): Point {
  const digits = radiusKm >= 50 ? 1 : radiusKm >= 5 ? 2 : radiusKm >= 0.5 ? 3 : 4
  return { lat: round(lat, digits), lon: round(lon, digits), radiusKm: upwards(radiusKm) }
}

const clamp = (degrees: number, bound: number) => Math.max(-bound, Math.min(bound, degrees))
const upwards = (km: number) => Math.ceil(km * 10) / 10
const round = (value: number, digits: number) => Number(value.toFixed(digits))
