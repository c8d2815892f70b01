import type { Count } from '../../model/claim.ts'
import type { Translate } from '../words/index.ts'
import { countOf } from './day.ts'

/** What a count asserts, in figures and the words of the page's language. */
export function figureOf(t: Translate, { min, max, approximate }: Pick<Count, 'min' | 'max' | 'approximate'>): string {
  if (min === null && max === null) return t('figure.some')
  if (max === null && min === 0) return t('figure.unknown')
  if (max === null) return t('figure.least', { n: countOf(min ?? 0) })
  if (min === null) return t('figure.most', { n: countOf(max) })
  const figure = min === max ? countOf(min) : `${countOf(min)}–${countOf(max)}`
  return approximate ? t('figure.about', { n: figure }) : figure
}

/** What a toll leaves possible, from its low to its high. */
export const rangeOf = (t: Translate, toll: { readonly low: number | null; readonly high: number | null } | null | undefined): string =>
  toll && (toll.low || toll.high !== null) ? figureOf(t, { min: toll.low, max: toll.high, approximate: false }) : '–'
