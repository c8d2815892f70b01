import { daysOf } from '../model/edtf.ts'

/** How a language writes days, and the words it sets around an open end. */
export interface DayWords {
  /** BCP 47. */
  readonly locale: string
  readonly since: (day: string) => string
  readonly until: (day: string) => string
}

const ENGLISH: DayWords = { locale: 'en-GB', since: (day) => `since ${day}`, until: (day) => `until ${day}` }

/** An EDTF date or interval in words: `7 February 2018`, `5–11 February 2018`, `February 2018`, `since 3 May 2021`. */
export function inWords(edtf: string, { locale, since, until }: DayWords = ENGLISH): string {
  const span = daysOf(edtf)
  if (!span) return edtf
  const { day, month } = formats(locale)
  if (span.last === '9999-12-31') return since(day.format(Date.parse(span.first)))
  if (span.first === '0000-01-01') return until(day.format(Date.parse(span.last)))
  if (span.first === span.last) return day.format(Date.parse(span.first))
  if (/^\d{4}[~?%]?$/.test(edtf)) return edtf
  if (/^\d{4}-\d\d[~?%]?$/.test(edtf)) return month.format(Date.parse(span.first))
  return day.formatRange(Date.parse(span.first), Date.parse(span.last))
}

const made = new Map<string, { readonly day: Intl.DateTimeFormat; readonly month: Intl.DateTimeFormat }>()

function formats(locale: string) {
  const held = made.get(locale)
  if (held) return held
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const fresh = { day: new Intl.DateTimeFormat(locale, { day: 'numeric', ...month }), month: new Intl.DateTimeFormat(locale, month) }
  made.set(locale, fresh)
  return fresh
}
