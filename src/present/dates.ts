import { daysOf } from '../model/edtf.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** An EDTF date or interval in words: `7 February 2018`, `5–11 February 2018`, `February 2018`, `since 3 May 2021`. */
export function inWords(edtf: string): string {
  const span = daysOf(edtf)
  if (!span) return edtf
  if (span.last === '9999-12-31') return `since ${day.format(Date.parse(span.first))}`
  if (span.first === '0000-01-01') return `until ${day.format(Date.parse(span.last))}`
  if (span.first === span.last) return day.format(Date.parse(span.first))
  if (/^\d{4}[~?%]?$/.test(edtf)) return edtf
  if (/^\d{4}-\d\d[~?%]?$/.test(edtf)) return month.format(Date.parse(span.first))
  return day.formatRange(Date.parse(span.first), Date.parse(span.last))
}
