import { type Issue, issue, said } from '../model/issue.ts'
import { dayOf, MONTHS } from '../text/dates/calendar.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:Z|[+-](\d\d):?(\d\d))?)?$/i

/** A date of publication as ISO 8601, and what is wrong with it: it is none (then null), or lies after `today` (then kept). */
export function dateOf(written: string | undefined, today: string | null): { published: string | null; wrong: Issue | null } {
  const date = written?.trim()
  if (!date) return { published: null, wrong: null }
  const published = isoDate(date) ?? dayIn(date)
  if (!published) {
    const words = date.slice(0, 40)
    const message = isEither(date)
      ? said`"${words}" does not tell the day from the month; "on Sunday" and the like stay without a day. Write YYYY-MM-DD.`
      : said`"${words}" is no date; "on Sunday" and the like stay without a day. Write YYYY-MM-DD.`
    return { published: null, wrong: issue('bad-date', message) }
  }
  const late = today !== null && published.slice(0, 10) > today
  return { published, wrong: late ? issue('future-date', said`${published} lies in the future. Check the date.`) : null }
}

/** That an agency holds a report back, unless the embargo ended before `today`. */
export function embargoOf(until: string | undefined, today: string | null): Issue | null {
  if (!until?.trim()) return null
  const end = dateOf(until, null).published
  if (end !== null && today !== null && end.slice(0, 10) < today) return null
  return issue(
    'embargoed',
    said`Its agency holds it back until ${end ?? until.trim().slice(0, 40)}; it was read. Publish nothing of it before.`,
  )
}

/** The date as written but for what not every reader of ISO 8601 takes: blanks, a decimal comma, a leap second; null where it is none. */
function isoDate(date: string): string | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', hours = '0', minutes = '0'] = ISO.exec(date) ?? []
  if (!year) return null
  const time = new Date(Date.UTC(+year, +month! - 1, +day!))
  if (+year < 100 || time.getUTCMonth() !== +month! - 1 || time.getUTCDate() !== +day!) return null
  if (+hour > 23 || +minute > 59 || +second > 60 || +hours > 23 || +minutes > 59) return null
  return date.replace(' ', 'T').replace(/\s+/, '').replace(',', '.').replace(':60', ':59')
}

/** An hour behind the day, as spreadsheets add it. */
const HOUR = '(?: \\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]m)?)?$'
const NUMERIC = new RegExp(`^(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})${HOUR}`, 'i')
const NAMED = new RegExp(`^(?:(\\d{1,2}) )?([a-z]{3,9})\\.? (?:(\\d{1,2}),? )?([1-9]\\d{3})${HOUR}`, 'i')

/** A day as tables and people write it, where it can be read in one way only: `2021/3/9`, `20/04/2021`, `12.03.2021`, `March 12, 2021`. */
function dayIn(date: string): string | null {
  const [, before, name = '', behind, of] = NAMED.exec(date) ?? []
  if (of) return before && behind ? null : dayOf(+of, MONTHS[name.toLowerCase()] ?? 0, +(before ?? behind ?? 0))
  const [, first = '', mark, second = '', last = ''] = NUMERIC.exec(date) ?? []
  if (/^[1-9]\d{3}$/.test(first)) return last.length < 3 ? dayOf(+first, +second, +last) : null
  if (!/^[1-9]\d{3}$/.test(last) || first.length > 2) return null
  const [dayFirst, monthFirst] = [dayOf(+last, +second, +first), mark === '.' ? null : dayOf(+last, +first, +second)]
  return dayFirst === monthFirst || !monthFirst ? dayFirst : dayFirst ? null : monthFirst
}

/** Whether it is a day whichever of its first two numbers is the month: `12/03/2031`. */
function isEither(date: string): boolean {
  const [, first = '', , second = '', last = ''] = NUMERIC.exec(date) ?? []
  return dayOf(+last, +second, +first) !== null && dayOf(+last, +first, +second) !== null
}
