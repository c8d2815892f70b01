import type { ReferenceLine } from './lines.ts'

/** What a line of GeoJSON that states no error is taken to be off by. */
const STATED_NONE_KM = 1

type Position = readonly number[]

/**
 * The reference lines of a GeoJSON value (RFC 7946): a geometry, a feature, or a collection. Names and errors are the properties `name` and
 * `errorKm`; `called` names what bears no name. Points stand for themselves, areas for their outline; what has no name is left.
 */
export function linesOf(geojson: unknown, called?: string): ReferenceLine[] {
  if (!isRecord(geojson)) return []
  if (geojson.type === 'FeatureCollection' && Array.isArray(geojson.features))
    return geojson.features.flatMap((one) => linesOf(one, called))
  const properties = isRecord(geojson.properties) ? geojson.properties : {}
  const geometry = geojson.type === 'Feature' ? geojson.geometry : geojson
  const name = typeof properties.name === 'string' && properties.name.trim() ? properties.name.trim() : called
  const parts = partsOf(geometry)
  if (!name || parts.length === 0) return []
  const errorKm = typeof properties.errorKm === 'number' && properties.errorKm >= 0 ? properties.errorKm : STATED_NONE_KM
  return [{ name, errorKm, geometry: { type: 'MultiLineString', coordinates: parts } }]
}

function partsOf(geometry: unknown): readonly (readonly Position[])[] {
  if (!isRecord(geometry)) return []
  const { type, coordinates } = geometry
  const parts = partsOfType(String(type), coordinates)
  return parts.filter((part) => part.length > 1 && part.every(isPosition))
}

function partsOfType(type: string, coordinates: unknown): readonly (readonly Position[])[] {
  if (type === 'Point') return [[coordinates as Position, coordinates as Position]]
  if (type === 'LineString') return [coordinates as readonly Position[]]
  if (type === 'MultiLineString' || type === 'Polygon') return coordinates as readonly (readonly Position[])[]
  return type === 'MultiPolygon' ? (coordinates as readonly (readonly (readonly Position[])[])[]).flat() : []
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isPosition = (at: unknown): boolean => Array.isArray(at) && Math.abs(at[0] as number) <= 180 && Math.abs(at[1] as number) <= 90
