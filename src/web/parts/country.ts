import { atPoint } from '../../present/places.ts'
import type { IncidentRow } from '../../present/rows.ts'
import type { Translate } from '../words/index.ts'
import { locale } from './day.ts'

const names = new Map<string, Intl.DisplayNames>()

/** A country (ISO 3166-1 alpha-2) in the language of the page. */
export function countryOf(code: string): string {
  const language = locale()
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, known)
  return known.of(code) ?? code
}

/** What tells an incident from another of its name: its country, else its point, read from left to right in any page. */
export const landOf = (t: Translate, { country, point }: Pick<IncidentRow, 'country' | 'point'>): string =>
  country ? countryOf(country) : point ? atPoint(point, (place) => `\u2066${place}\u2069`) : t('incident.noPlace')
