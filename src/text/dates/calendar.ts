import { addDays, daysOf } from '../../model/edtf.ts'

const numbered = (names: string, from: number): Record<string, number> =>
  Object.fromEntries(names.split(' ').flatMap((alike, i) => alike.split('|').map((name) => [name, i + from])))

/** Month names and their short forms, lower case and without a stop, to 1–12. */
export const MONTHS = numbered(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  1,
)

/** Weekday names to 0 (Monday) – 6 (Sunday). */
export const WEEKDAYS = numbered('monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun', 0)

/** Seasons to their EDTF level 1 month. */
export const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

const pad = (n: number): string => String(n).padStart(2, '0')

export const monthOf = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${pad(month)}`

/** ISO day, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${monthOf(year, month)}-${pad(day)}`
}

/** Number of days in a month. */
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const yearIn = (date: string): number => Number(date.slice(0, 4))
export const monthIn = (date: string): number => Number(date.slice(5, 7))

/** 0 (Monday) – 6 (Sunday). */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day))

/** The latest such weekday up to a day; before it with `strictly`. */
export function weekdayBefore(day: string, weekday: number, strictly = false): string {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return addDays(day, back === 0 && strictly ? -7 : -back)
}

/** The month `n` months after that of a date. */
export function shiftMonths(date: string, n: number): string {
  const months = yearIn(date) * 12 + monthIn(date) - 1 + n
  return monthOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)
}

/** The same day `n` months on, or the last of a shorter month. */
export function shiftDay(day: string, n: number): string {
  const month = shiftMonths(day, n)
  const last = lastDay(yearIn(month), monthIn(month))
  return `${month}-${pad(Math.min(Number(day.slice(8, 10)), last))}`
}

/** Easter Sunday of a year, by the Gregorian calendar of the western churches (the anonymous algorithm of 1876). */
export function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)!
}

/** An EDTF interval; one date where both ends are the same. */
export const interval = (first: string, last: string): string => (first === last ? first : `${first}/${last}`)

/** From the begin of one EDTF date to the end of another, each as precise as it was; null where they stand the wrong way. */
export function join(from: string, to: string): string | null {
  const first = from.split('/')[0]!
  const last = to.split('/').at(-1)!
  return daysOf(`${first}/${last}`) ? interval(first, last) : null
}

/** Whether EDTF names one day. */
export const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf)

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const NUMBERS: Record<string, number> = {
  ...numbered(WORDS, 1),
  a: 1,
  an: 1,
  'a couple of': 2,
  'couple of': 2,
  couple: 2,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
}
const ORDINALS = numbered(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
  1,
)

/** A number in digits or as a word or ordinal; NaN where it is none. */
export function numberIn(word: string): number {
  const lower = word.toLowerCase().replace(/\s+/g, ' ')
  const [tens, ones] = lower.split('-')
  const both = ones === undefined ? undefined : NUMBERS[tens!]! + NUMBERS[ones]!
  return NUMBERS[lower] ?? ORDINALS[lower] ?? both ?? Number.parseInt(lower, 10)
}

export const ORDINAL_WORDS: readonly string[] = Object.keys(ORDINALS)
export const NUMBER_WORDS: readonly string[] = WORDS.split(' ')
/** Words for tens above twenty; each of them may be followed by a hyphen and a word for ones. */
export const TENS: readonly string[] = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
