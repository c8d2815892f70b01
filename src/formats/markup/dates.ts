const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones whose names mean one offset in news; a name that means several (IST, CST of China) or none known leaves the zone open. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  wet: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  sast: '+02:00',
  eat: '+03:00',
  msk: '+03:00',
}
const TIME = String.raw`(\d\d?):(\d\d)(?::(\d\d))?\s*([ap]\.?m\b\.?)?`
const ZONE = String.raw`(?:\s*\(?([a-z]{1,5}|[+-]\d\d:?\d\d)\b\)?)?`
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4}|\d\d)\b(?:(?:,|\s+at)?\s+${TIME}${ZONE})?`,
  'i',
)
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b(?:(?:,|\s+at)?\s+${TIME}${ZONE})?`,
  'i',
)
/** As C's `asctime` writes it, and mailboxes. */
const YEAR_LAST = new RegExp(String.raw`^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+${TIME}${ZONE}\s+(\d{4})$`, 'i')

/**
 * A date as mail, feeds and English pages write it (`Tue, 13 Feb 2018 22:10:00 +0300`, `Feb. 13, 2018 10:10 p.m. ET`) as ISO 8601 in its
 * own zone, or in none where the zone is not told or not known; any other string as it is.
 */
export function isoOf(written: string): string {
  const date = written.trim()
  const [, d1, m1, y1, ...t1] = DAY_FIRST.exec(date) ?? []
  if (d1) return iso([y1!, m1!, d1], t1) ?? date
  const [, m2, d2, y2, ...t2] = MONTH_FIRST.exec(date) ?? []
  if (d2) return iso([y2!, m2!, d2], t2) ?? date
  const [, m3, d3, ...t3] = YEAR_LAST.exec(date) ?? []
  const year = t3.pop()
  return (d3 && iso([year!, m3!, d3], t3)) || date
}

type Matched = readonly (string | undefined)[]

function iso([year, name, day]: readonly [string, string, string], [hour, minute, second = '00', half, zone = '']: Matched): string | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (!month) return null
  const full = year.length === 2 ? (+year < 70 ? `20${year}` : `19${year}`) : year
  const on = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!hour) return on
  const hours = half ? (+hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour
  return `${on}T${String(hours).padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`
}

/** `-0000` says that the zone is not known (RFC 5322). */
function offsetOf(zone: string): string {
  const [, hours, minutes] = /^([+-]\d\d):?(\d\d)$/.exec(zone) ?? []
  if (!hours) return ZONES[zone.toLowerCase()] ?? ''
  return hours === '-00' && minutes === '00' ? '' : `${hours}:${minutes}`
}

/** `20180213` or `20180213221000` as ISO 8601; any other string as it is. */
export function compactDate(written: string): string {
  const m = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(written.trim())
  if (!m) return written.trim()
  const day = `${m[1]}-${m[2]}-${m[3]}`
  return m[4] ? `${day}T${m[4]}:${m[5]}:${m[6]}Z` : day
}

/** Whether it is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null
  return time !== null && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}
