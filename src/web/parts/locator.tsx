import { type GeoProjection, geoGraticule10, geoMercator, geoPath } from 'd3-geo'
import type { Feature } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import type { HeldClaim } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { type Basemap, basemap } from './basemap.ts'
import { disc } from './disc.ts'

export interface Place {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

const WIDTH = 480
const HEIGHT = 340
const DEGREE_KM = 111.2
const EARTH_KM = 6371

/** A small map of the place with its honest uncertainty: a disc where the radius is known, and what the claims call it. */
interface LocatorProps {
  points: readonly Place[]
  claims?: readonly HeldClaim[]
  lines?: readonly unknown[]
}

export function Locator({ points, claims = [], lines = [] }: LocatorProps) {
  const { t } = useTranslation()
  const names = [...new Set(claims.flatMap(({ where, scope }) => (where && scope !== 'background' ? [where.text] : [])))]
  return (
    <figure>
      {points.length > 0 ? <Chart points={points} lines={lines} /> : <p className="muted">{t('incident.noPlace')}</p>}
      {names.length > 0 && (
        <figcaption>
          {t('map.stated')}{' '}
          <bdi>
            {names
              .slice(0, 8)
              .map((name) => `“${name}”`)
              .join(', ')}
          </bdi>
        </figcaption>
      )}
    </figure>
  )
}

function Chart({ points, lines }: { points: readonly Place[]; lines: readonly unknown[] }) {
  const { t } = useTranslation()
  const base = useBasemap()
  const projection = useMemo(() => around(points), [points])
  const path = geoPath(projection)
  const isFew = points.length < 12
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="map"
      role="img"
      aria-label={t('map.label', {
        names: isFew ? points.map(({ name }) => name).join(', ') : t('incident.count', { count: points.length }),
      })}
    >
      <rect width={WIDTH} height={HEIGHT} className={base ? 'water' : 'land'} />
      {base && (
        <>
          <path d={path(base.land) ?? ''} className="land" />
          <path d={path(base.rivers) ?? ''} className="river" />
          <path d={path(base.borders) ?? ''} className="border" />
        </>
      )}
      <path d={path(geoGraticule10()) ?? ''} className="graticule" />
      {(lines as readonly Feature[]).map((line, n) => (
        <g key={`${n} ${String(line.properties?.name)}`}>
          <path
            d={path(line) ?? ''}
            className="line-error"
            strokeWidth={(2 * Number(line.properties?.errorKm ?? 0) * projection.scale()) / EARTH_KM}
          />
          <path d={path(line) ?? ''} className="line" strokeWidth={1.6}>
            <title>{`${String(line.properties?.name)} ${t('day.error', { km: String(line.properties?.errorKm) })}`}</title>
          </path>
        </g>
      ))}
      {points.map(({ id, name, lat, lon, radiusKm }) => {
        const at = projection([lon, lat])
        return (
          <g key={id}>
            <path d={path(disc({ lat, lon, radiusKm }, points.length)) ?? ''} className="radius" />
            {at && <circle cx={at[0]} cy={at[1]} r={3.5} className="spot" />}
            {at && isFew && (
              <text x={at[0]} y={at[1] - 9} textAnchor="middle">
                {name.length > 40 ? `${name.slice(0, 38)}…` : name}
              </text>
            )}
          </g>
        )
      })}
      <Bar {...barOf(projection)} />
    </svg>
  )
}

const BAR_PX = 90

/** How far the map reaches, as a bar of a round number of kilometres where the places are. */
function Bar({ km, width }: { km: number; width: number }) {
  const { t } = useTranslation()
  return (
    <g className="bar" transform={`translate(10 ${HEIGHT - 10})`}>
      <path d={`M0 -5V0H${width}V-5`} />
      <text x={width / 2} y={-6} textAnchor="middle">{`${km} ${t('map.kilometres')}`}</text>
    </g>
  )
}

/** The longest round number of kilometres that the bar has room for, at the middle of the map. */
function barOf(projection: GeoProjection): { km: number; width: number } {
  const [, lat] = projection.invert!([WIDTH / 2, HEIGHT / 2])!
  const pxPerKm = projection.scale() / (EARTH_KM * Math.cos((lat * Math.PI) / 180))
  const km = ROUND.findLast((one) => one * pxPerKm <= BAR_PX) ?? ROUND[0]!
  return { km, width: km * pxPerKm }
}

const ROUND = [10, 20, 50, 100, 200, 500, 1000, 2000]

/** Drawn about ten times as wide as the radius, and wide enough for a border or a coast to tell where it is. */
function around(points: readonly Place[]) {
  const reach = (place: Place) => Math.max(250, place.radiusKm * 3) / DEGREE_KM
  const corners = points.flatMap((place) =>
    [-1, 1].map(
      (side) =>
        [place.lon + (side * reach(place)) / Math.max(0.2, Math.cos((place.lat * Math.PI) / 180)), place.lat + side * reach(place)] as [
          number,
          number,
        ],
    ),
  )
  return geoMercator().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'MultiPoint', coordinates: corners },
  )
}

/** The base map once it is there. */
function useBasemap(): Basemap | null {
  const [base, setBase] = useState<Basemap | null>(null)
  useEffect(() => {
    let here = true
    void basemap()
      .then((got) => here && setBase(got))
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [])
  return base
}
