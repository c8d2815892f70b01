import type { Account, Incident, Point } from '../../model/account.ts'
import { kilometres } from '../../model/geo.ts'
import { placesNamed } from '../../text/places/gazetteer.ts'

/** A run of capitalised words, as names of places are. */
const RUN = /(?:(?:al|el)-)?\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:al|el)-)?\p{Lu}[\p{L}'’-]+){0,3}/gu

/** How far from an incident a place that its reports name may lie and give it away. */
const NEAR_KM = 60
/** Fewer kilometres than a degree of latitude has. */
const KM_A_DEGREE = 110

/** What tells finer places than are allowed, gathered from an account as it goes by. */
export interface PlacesTold {
  reports(reports: readonly Pick<Account['reports'][number], 'title'>[]): void
  claims(claims: Account['claims']): void
  incidents(incidents: readonly Pick<Incident, 'where'>[]): void
  /**
   * Words for places that are finer than the kilometres allowed, longest first: what claims tell as such a place, the names within
   * those words, and names of towns by an incident that stand in titles and quotes.
   */
  places(): string[]
}

export function placesTold(km: number): PlacesTold {
  const isFine = ({ radiusKm }: { radiusKm: number | null }) => (radiusKm ?? 0) < km
  const towns = (name: string) => placesNamed(name).filter((entry) => entry.kind !== 'demonym' && isFine(entry))
  const [fine, coarse, near] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const points = new Map<string, Point>()
  const put = (point: Point) => void points.set(`${point.lat} ${point.lon} ${point.radiusKm}`, point)
  const tell = (words: readonly string[]) => {
    for (const name of namesIn(words)) if (!near.has(name) && towns(name).length > 0) near.add(name)
  }
  return {
    reports: (reports) => tell(reports.map(({ title }) => title)),
    claims(claims) {
      for (const { where, quote, casualty } of claims) {
        tell([quote.exact, casualty?.victims?.text ?? '', casualty?.by ?? ''])
        if (!where) continue
        ;(isFine(where) ? fine : coarse).add(where.text)
        pointOf(where).forEach(put)
      }
    },
    incidents: (incidents) => incidents.flatMap(({ where }) => where ?? []).forEach(put),
    places() {
      tell([...fine])
      const all = [...points.values()]
      const within = namesIn([...fine]).filter((name) => !placesNamed(name).some((entry) => !isFine(entry)))
      const by = [...near].filter((name) => towns(name).some((entry) => isBy(entry, all)))
      const names = [...within, ...by].filter((name) => !coarse.has(name))
      return [...new Set([...fine, ...names])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    },
  }
}

const pointOf = ({ lat, lon, radiusKm }: { lat: number | null; lon: number | null; radiusKm: number | null }): Point[] =>
  lat === null || lon === null ? [] : [{ lat, lon, radiusKm: radiusKm ?? 0 }]

const isBy = (entry: { lat: number; lon: number }, points: readonly Point[]): boolean =>
  points.some(
    (point) =>
      Math.abs(entry.lat - point.lat) * KM_A_DEGREE <= point.radiusKm + NEAR_KM && kilometres(entry, point) <= point.radiusKm + NEAR_KM,
  )

/** Runs of capitalised words, and each of their words alone. */
const namesIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((words) => (words.match(RUN) ?? []).flatMap((run) => [run, ...run.split(/\s+/)])).filter((name) => name.length >= 3),
  ),
]
