import { type Issue, issue } from '../model/issue.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:Z|[+-](\d\d):?(\d\d))?)?$/i

/** A date of publication as ISO 8601, and what is wrong with it: it is none (then null), or lies after `today` (then kept). */
export function dateOf(written: string | undefined, today: string | null): { published: string | null; wrong: Issue | null } {
  const date = written?.trim()
  if (!date) return { published: null, wrong: null }
  const published = isoDate(date)
  if (!published) {
    const message = `"${date.slice(0, 40)}" is no date; relative dates stay unresolved. Write YYYY-MM-DD.`
    return { published: null, wrong: issue('bad-date', message) }
  }
  const late = today !== null && published.slice(0, 10) > today
  return { published, wrong: late ? issue('future-date', `${published} lies in the future. Check the date.`) : null }
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
