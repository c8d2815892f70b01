import type { Feature, FeatureCollection } from 'geojson'
import {
  type ExpressionSpecification,
  type GeoJSONSource,
  Map as GlMap,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef } from 'react'
import { type Translate, useTranslation } from '../words/index.ts'
import { type Basemap, basemap } from './basemap.ts'
import { disc } from './disc.ts'
import { flat } from './flat.ts'
import type { Place } from './locator.tsx'

setWorkerUrl(workerUrl)

const DEGREE_KM = 111.2

interface BigMapProps {
  places: readonly Place[]
  lines: readonly unknown[]
  chosen: string | null
  choose: (id: string) => void
}

/**
 * The map to move about in: each place as wide as what its words leave open, close ones gathered, the lines that people added. It is made once for a language:
 * other places and lines are put in it, and it stays where it was moved to.
 */
export default function BigMap({ places, lines, chosen, choose }: BigMapProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap | null>(null)
  const now = useRef({ places, lines, choose })
  now.current = { places, lines, choose }
  useEffect(() => {
    const holder = box.current
    if (!holder) return
    let base: Basemap | null = null
    let gone = false
    const recolour = new MutationObserver(() => {
      if (base) map.current?.setStyle(styleOf(base, now.current))
    })
    void basemap().then((got) => {
      if (gone) return
      base = got
      map.current = drawn(holder, { style: styleOf(got, now.current), places: now.current.places, t, pick: (id) => now.current.choose(id) })
      recolour.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    })
    return () => {
      gone = true
      recolour.disconnect()
      map.current?.remove()
      map.current = null
    }
  }, [t])
  useEffect(() => {
    const drawing = map.current
    if (!drawing) return
    const show = () => put(drawing, { places, lines })
    if (drawing.getContainer().hasAttribute('data-idle')) return show()
    drawing.once('idle', show)
    return () => void drawing.off('idle', show)
  }, [places, lines])
  useEffect(() => {
    const place = now.current.places.find(({ id }) => id === chosen)
    if (place) map.current?.fitBounds(boundsOf([place]), { padding: 60, maxZoom: 8, animate: false })
  }, [chosen])
  return (
    <div
      ref={box}
      className="bigmap"
      data-drawing={t('loading')}
      role="application"
      aria-label={t('map.label', { names: t('incident.count', { count: places.length }) })}
    />
  )
}

type Shown = Pick<BigMapProps, 'places' | 'lines'>

/** Shows other places and lines on a map that has drawn what it was given before; while it draws, only the last of many moves waits. */
function put(map: GlMap, shown: Shown): void {
  map.getContainer().removeAttribute('data-idle')
  for (const [id, data] of Object.entries(dataOf(shown))) map.getSource<GeoJSONSource>(id)?.setData(data)
}

interface Drawing {
  readonly style: StyleSpecification
  readonly places: readonly Place[]
  readonly pick: (id: string) => void
  readonly t: Translate
}

function drawn(container: HTMLElement, { style, places, pick, t }: Drawing): GlMap {
  const map = new GlMap({
    container,
    style,
    maxZoom: 8,
    attributionControl: false,
    dragRotate: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': t('nav.map'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'ScaleControl.Meters': t('map.metres'),
      'ScaleControl.Kilometers': t('map.kilometres'),
    },
    ...(places.length > 0 ? { bounds: boundsOf(places), fitBoundsOptions: { padding: 40, maxZoom: 7 } } : {}),
  })
  map.addControl(new NavigationControl({ showCompass: false }))
  map.addControl(new ScaleControl())
  map.on('click', 'spots', (event) => {
    const id: unknown = event.features?.[0]?.properties?.id
    if (typeof id === 'string') pick(id)
  })
  map.on('click', 'gathered', (event) => {
    const cluster: unknown = event.features?.[0]?.properties?.cluster_id
    const source = map.getSource<GeoJSONSource>('spots')
    if (typeof cluster === 'number')
      void source?.getClusterExpansionZoom(cluster).then((zoom) => map.easeTo({ center: event.lngLat, zoom, animate: false }))
  })
  map.on('idle', () => {
    for (const name of ['data-idle', 'data-drawn']) container.setAttribute(name, 'true')
  })
  return map
}

/** A line's stated error on either side, in pixels: at zoom 0 one of 512 spans the Earth, and it doubles with every zoom. */
const KM_AT_0 = (2 * Math.PI * 6371 * Math.cos((34 * Math.PI) / 180)) / 512
const errorWidth: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['*', ['coalesce', ['get', 'errorKm'], 0], 2 / KM_AT_0],
  20,
  ['*', ['coalesce', ['get', 'errorKm'], 0], (2 * 2 ** 20) / KM_AT_0],
]

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
const collection = (features: readonly Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features: [...features] })

/** What the map shows beside the ground: spots, each with its disc, and lines. */
function dataOf({ places, lines }: Shown): Readonly<Record<'spots' | 'discs' | 'lines', FeatureCollection>> {
  const spots = places.map(
    ({ id, name, lat, lon }): Feature => ({
      type: 'Feature',
      properties: { id, name },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }),
  )
  const discs = places.map((place): Feature => ({ type: 'Feature', properties: {}, geometry: disc(place, places.length) }))
  return { spots: collection(spots), discs: collection(discs), lines: collection(lines as Feature[]) }
}

function styleOf(base: Basemap, shown: Shown): StyleSpecification {
  const { spots, discs, lines } = dataOf(shown)
  const geojson = (data: FeatureCollection | Feature['geometry']) => ({ type: 'geojson' as const, data })
  return {
    version: 8,
    sources: {
      land: geojson(flat(base.land)),
      borders: geojson(base.borders),
      rivers: geojson(base.rivers),
      lines: geojson(lines),
      discs: geojson(discs),
      spots: { ...geojson(spots), cluster: true, clusterRadius: 36, clusterMaxZoom: 6 },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour('water') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': colour('river'), 'line-width': 1.2 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': colour('border'), 'line-width': 0.8, 'line-dasharray': [3, 2] },
      },
      {
        id: 'line-errors',
        type: 'line',
        source: 'lines',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colour('cue-line'), 'line-opacity': 0.18, 'line-width': errorWidth },
      },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': colour('cue-line'), 'line-width': 2 } },
      { id: 'discs', type: 'fill', source: 'discs', paint: { 'fill-color': colour('no'), 'fill-opacity': 0.16 } },
      { id: 'rims', type: 'line', source: 'discs', paint: { 'line-color': colour('no'), 'line-width': 1, 'line-dasharray': [4, 3] } },
      {
        id: 'gathered',
        type: 'circle',
        source: 'spots',
        filter: ['has', 'point_count'],
        paint: {
          'circle-color': colour('no'),
          'circle-opacity': 0.85,
          'circle-radius': ['step', ['get', 'point_count'], 11, 10, 15, 100, 20],
        },
      },
      {
        id: 'spots',
        type: 'circle',
        source: 'spots',
        filter: ['!', ['has', 'point_count']],
        paint: { 'circle-color': colour('no'), 'circle-radius': 5, 'circle-stroke-color': colour('surface'), 'circle-stroke-width': 1.5 },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'spots',
        filter: ['has', 'point_count'],
        layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 11, 'text-allow-overlap': true },
        paint: { 'text-color': colour('surface') },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'spots',
        filter: ['!', ['has', 'point_count']],
        layout: {
          'text-field': ['get', 'name'],
          'text-size': 12,
          'text-offset': [0, -1.1],
          'text-anchor': 'bottom',
          'text-optional': true,
        },
        paint: { 'text-color': colour('text'), 'text-halo-color': colour('land'), 'text-halo-width': 1.6 },
      },
    ],
  }
}

function boundsOf(places: readonly Place[]): [number, number, number, number] {
  const reach = ({ radiusKm }: Place) => Math.max(60, radiusKm * 2) / DEGREE_KM
  const wide = (place: Place) => reach(place) / Math.max(0.2, Math.cos((place.lat * Math.PI) / 180))
  return [
    Math.min(...places.map((place) => place.lon - wide(place))),
    Math.max(-85, Math.min(...places.map((place) => place.lat - reach(place)))),
    Math.max(...places.map((place) => place.lon + wide(place))),
    Math.min(85, Math.max(...places.map((place) => place.lat + reach(place)))),
  ]
}
