import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

/** Natural Earth's land, rivers and borders (1:50m, public domain), served with the page. */
export interface Basemap {
  readonly land: FeatureCollection<Polygon | MultiPolygon>
  readonly rivers: MultiLineString
  readonly borders: MultiLineString
}

let kept: Promise<Basemap> | undefined

export const basemap = (): Promise<Basemap> => (kept ??= loaded())

async function loaded(): Promise<Basemap> {
  const get = async <T>(name: string) => (await fetch(`/basemap/${name}.json`)).json() as Promise<T>
  const [world, rivers] = await Promise.all([get<World>('countries'), get<MultiLineString>('rivers')])
  const land = feature(world, world.objects.land) as unknown as FeatureCollection<Polygon | MultiPolygon>
  return { land, rivers, borders: mesh(world, world.objects.countries as never, (a, b) => a !== b) }
}
