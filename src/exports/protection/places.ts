import type { Account, Point } from '../../model/account.ts'
import { kilometres } from '../../model/geo.ts'
import { placesNamed } from '../../text/places/gazetteer.ts'

/** A run of capitalised words, as names of places are. */
const RUN = /(?:(?:al|el)-)?\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:al|el)-)?\p{Lu}[\p{L}'’-]+){0,3}/gu

/** How far from an incident a place that its reports name may lie and give it away. */
const NEAR_KM = 60

type Told = Pick<Account, 'reports' | 'claims' | 'incidents'>

/**
 * Words for places that are finer than the kilometres allowed, longest first: what claims tell as such a place, the names within
 * those words, and names of towns by an incident that stand in titles and quotes.
 */
export function finePlaces({ reports, claims, incidents }: Told, km: number): string[] {
  const places = claims.flatMap(({ where }) => where ?? [])
  const isFine = ({ radiusKm }: { radiusKm: number | null }) => (radiusKm ?? 0) < km
  const fine = places.filter(isFine).map(({ text }) => text)
  const coarse = new Set(places.filter((where) => !isFine(where)).map(({ text }) => text))
  const within = namesIn(fine).filter((name) => !coarse.has(name) && !placesNamed(name).some((entry) => !isFine(entry)))
  const points = [...incidents.flatMap(({ where }) => where ?? []), ...places.flatMap(pointOf)]
  const near = namesIn([
    ...reports.map(({ title }) => title),
    ...claims.flatMap(({ quote, casualty }) => [quote.exact, casualty?.victims?.text ?? '', casualty?.by ?? '']),
    ...fine,
  ]).filter(
    (name) => !coarse.has(name) && placesNamed(name).some((entry) => entry.kind !== 'demonym' && isFine(entry) && isBy(entry, points)),
  )
  return [...new Set([...fine, ...within, ...near])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

const pointOf = ({ lat, lon, radiusKm }: { lat: number | null; lon: number | null; radiusKm: number | null }): Point[] =>
  lat === null || lon === null ? [] : [{ lat, lon, radiusKm: radiusKm ?? 0 }]

const isBy = (entry: { lat: number; lon: number }, points: readonly Point[]): boolean =>
  points.some((point) => kilometres(entry, point) <= point.radiusKm + NEAR_KM)

/** Runs of capitalised words, and each of their words alone. */
const namesIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((words) => (words.match(RUN) ?? []).flatMap((run) => [run, ...run.split(/\s+/)])).filter((name) => name.length >= 3),
  ),
]
