import type { Point } from '../../model/account.ts'
import { inWords } from '../../present/dates.ts'
import { atPoint } from '../../present/places.ts'
import type { Translate } from '../words/index.ts'
import { countOf, locale } from './day.ts'

/** The day or days of an incident (EDTF) in the language of the page. */
export function whenOf(t: Translate, edtf: string | null): string {
  if (!edtf) return t('incident.noDay')
  const key = `${locale()} ${edtf}`
  const words =
    said.get(key) ?? inWords(edtf, { locale: locale(), since: (day) => t('day.since', { day }), until: (day) => t('day.until', { day }) })
  said.set(key, words)
  return words
}

/** Days that were put in words: a list of thousands has each many times. */
const said = new Map<string, string>()

/** Where it was (coordinates read from left to right in any page), with what the words leave open, in the language of the page. */
export const whereOf = (t: Translate, point: Point | null): string =>
  point ? atPoint(point, (place, km) => t('day.within', { place: `\u2066${place}\u2069`, km: countOf(km) })) : t('incident.noPlace')
