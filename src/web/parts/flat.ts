import { geoEquirectangular, geoStream } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'

/**
 * Polygons cut at 180° east, where a flat map ends; on a globe a ring runs on across it, and drawn flat it would be a band around the
 * whole map. In degrees; outer rings come first in their polygon.
 */
export function flat(land: FeatureCollection<Polygon | MultiPolygon>): FeatureCollection<Polygon> {
  const features = land.features.flatMap((feature): Feature<Polygon>[] => {
    const rings = ringsOf(feature)
    const outer = rings.filter((ring) => area(ring) < 0)
    const holes = rings.filter((ring) => area(ring) > 0)
    const polygon = (ring: Position[]): Polygon => ({
      type: 'Polygon',
      coordinates: [ring, ...holes.filter(([at]) => at && isIn(at, ring))],
    })
    return outer.map((ring) => ({ type: 'Feature', properties: {}, geometry: polygon(ring) }))
  })
  return { type: 'FeatureCollection', features }
}

function ringsOf(feature: Feature): Position[][] {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0)
  const rings: Position[][] = []
  const sink = {
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    lineStart: () => rings.push([]),
    lineEnd: () => rings.at(-1)!.push(rings.at(-1)![0]!),
    point: (x: number, y: number) => rings.at(-1)!.push([x, -y]),
    sphere: () => undefined,
  }
  geoStream(feature, degrees.stream(sink as never))
  return rings
}

/** Below 0 where the ring runs as the hands of a clock do, as d3 has the outer ones. */
const area = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]![0]! * y - x * ring[i]![1]!), 0) / 2

/** Whether a point is in a ring: a line from it crosses the ring an odd number of times. */
function isIn([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1]!
    const [bx = 0, by = 0] = ring[i]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}
