import type { Point } from '../model/account.ts'

/** How a language says how far around a point something may be. */
export type Within = (place: string, km: number) => string

const ENGLISH: Within = (place, km) => `${place}, within ${km} km`

/** A point with its radius: `35.31° N 40.30° E, within 30 km`. Finer digits than the radius bears are left out. */
export function atPoint({ lat, lon, radiusKm }: Point, within: Within = ENGLISH): string {
  const digits = radiusKm >= 50 ? 1 : 2
  const axis = (value: number, [positive, negative]: [string, string]) =>
    `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`
  return within(`${axis(lat, ['N', 'S'])} ${axis(lon, ['E', 'W'])}`, Math.max(1, Math.round(radiusKm)))
}
