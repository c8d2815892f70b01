import type { Language } from '../words/index.ts'

/** English dates are written day first, as most who read them here do. */
const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar' }
export const locale = () => LOCALES[document.documentElement.lang === 'ar' ? 'ar' : 'en']

/** A day in words, in the language of the page: of a moment, or of a day that is told without its hour. */
export const dayOf = (time: string | number): string =>
  new Date(time).toLocaleDateString(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A moment by the reader's own clock, with the zone that it goes by. */
export const momentOf = (time: string): string => new Date(time).toLocaleString(locale(), MOMENT)

const MOMENT: Intl.DateTimeFormatOptions = {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
}

export const shortDay = (time: Date): string => time.toLocaleDateString(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
/** One of each language: a list of thousands would else look its rules up for each figure. */
const FIGURES = { en: new Intl.NumberFormat(LOCALES.en), ar: new Intl.NumberFormat(LOCALES.ar) }
export const countOf = (n: number): string => FIGURES[document.documentElement.lang === 'ar' ? 'ar' : 'en'].format(n)
