import type { Incident, Point } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { kilometres } from '../../model/geo.ts'
import { type GazetteerEntry, placesNamed } from '../../text/places/gazetteer.ts'
import { type Country, countryCoded } from './countries.ts'
import { clearly, most } from './look.ts'

/** The country and the divisions that the claims' own words for the place name; null where they name none. */
export interface Setting {
  readonly code: string | null
  readonly country: Country | null
  readonly adm1: string | null
  readonly adm2: string | null
}

/** How far off the incident's point a place of that name may lie, beyond the radii of both. */
const SLACK_KM = 30

const DIVISION = /\b(?:the|province|governorate|district|region|state|county|oblast|department)\b/gi

/** Words like "Hillville, Lake province" are taken apart; every name has to have a place in the gazetteer where the incident is. */
export function settingOf({ where }: Incident, claims: readonly Claim[]): Setting {
  const votes: Record<'code' | 'admin1' | 'admin2', string[]> = { code: [], admin1: [], admin2: [] }
  for (const claim of claims)
    if (where && claim.where && claim.scope !== 'background')
      for (const name of namesIn(claim.where.text)) {
        const here = placesNamed(name).filter((entry) => entry.kind !== 'demonym' && isHere(entry, where))
        if (here.length > 0) votes.code.push(...new Set(here.map(({ country }) => country)))
        for (const kind of ['admin1', 'admin2'] as const) if (here.some((entry) => entry.kind === kind)) votes[kind].push(name)
      }
  const code = clearly(votes.code)
  return { code, country: code === null ? null : countryCoded(code), adm1: most(votes.admin1), adm2: most(votes.admin2) }
}

const namesIn = (words: string): string[] => [
  ...new Set(
    words
      .split(/,|;|\(|\)|\b(?:in|near|of|and|outside|around|between)\b/)
      .map((part) => part.replace(DIVISION, ' ').replace(/\s+/g, ' ').trim())
      .filter((part) => /^\p{Lu}/u.test(part)),
  ),
]

/** A division holds the point; a town lies by it. */
function isHere(entry: GazetteerEntry, where: Point): boolean {
  const [north, east] = entry.half
  if (north > 0) return Math.abs(entry.lat - where.lat) <= north + 0.1 && Math.abs(entry.lon - where.lon) <= east + 0.1
  return kilometres(entry, where) <= entry.radiusKm + where.radiusKm + SLACK_KM
}
