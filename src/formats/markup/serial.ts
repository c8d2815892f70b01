/** What a number format shows of a number: a day (with a time where it has one), a time of day, or the number itself. */
export type Shown = 'day' | 'time' | 'number'

/** Formats that a spreadsheet has without naming them (ECMA-376 part 1, 18.8.30): days, East Asian days, times. */
const BUILT_IN: readonly (readonly [from: number, to: number, Shown])[] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'day'],
  [27, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
]

/** What a format shows, by its number and, where it is one of the file's own, its code (`dd/mm/yyyy`). */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number'
  const marks = code.replace(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '').split(';')[0]!
  if (/[yd]|mmm/i.test(marks) || (/m/i.test(marks) && !/[hs]/i.test(marks))) return 'day'
  return /[hs]/i.test(marks) ? 'time' : 'number'
}

const DAY = 86_400
/** The day after which serial numbers end: 9999-12-31. */
const LAST = 2_958_466

/**
 * A number as its format shows it, in ISO 8601: days are counted from 1900 with a 29 February that was none, or from 1904; times are parts of
 * a day. A number that is no such day stays one.
 */
export function written(value: number, shown: Shown, is1904: boolean): string {
  const isTime = shown === 'time' && value >= 0 && value < 1
  const isDay = shown === 'day' && value >= (is1904 ? 0 : 1) && value < LAST && (is1904 || Math.floor(value) !== 60)
  if (!isTime && !isDay) return String(value)
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30)
  const iso = new Date(first + Math.round(value * DAY) * 1000).toISOString()
  return isTime ? iso.slice(11, 19) : dayOrTime(iso.slice(0, 19))
}

/** A time as spreadsheets write days: without the hour where it is midnight, as that is none. */
export const dayOrTime = (iso: string): string => iso.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
