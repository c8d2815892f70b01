import { addDays } from '../../model/edtf.ts'
import { dayOf, WEEKDAYS, weekdayBefore, weekdayOf, yearIn } from './calendar.ts'
import type { Core } from './find.ts'
import { form, type Moment, type Rule, WEEKDAY, WEEKDAY_STARTS } from './rule.ts'

const number = (name: string): number => WEEKDAYS[name.toLowerCase()]!

/** How far back a day without its month or year may lie. */
const RECENT = 62

/** The latest day up to publication, not long before it, that a test holds for. */
function latestDay(published: string | null, holds: (day: string) => boolean): string | null {
  for (let day = published, n = 0; day && n <= RECENT; day = addDays(day, -1), n++) if (holds(day)) return day
  return null
}

/** "8/2", day and month in whichever order lies nearest before publication. */
function inFigures(a: number, b: number, published: string | null, weekday?: number): string | null {
  if (!published) return null
  const years = [yearIn(published), yearIn(published) - 1]
  const days = years.flatMap((year) => [dayOf(year, b, a), dayOf(year, a, b)])
  return latestDay(published, (day) => days.includes(day) && (weekday === undefined || weekdayOf(day) === weekday))
}

/** The day told of where a time of day stands for what happened then. */
const clock: Rule['read'] = (_, { anchor, published }: Moment) => anchor ?? published

const HOUR_OF_DAY = '(?:[01]?\\d|2[0-3])'
const CLOSES = '(?= ?(?:[,:;.)\\]–—]|$))'

/** Days and times as logs and digests write them. */
export const STAMPS: readonly Rule[] = [
  {
    name: 'weekday, day and month in figures',
    sort: 'day',
    starts: WEEKDAY_STARTS,
    form: form(`${WEEKDAY},? (\\d{1,2})/(\\d{1,2})(?!/)`),
    read: (m, { published }) => inFigures(Number(m[2]), Number(m[3]), published, number(m[1]!)),
  },
  {
    name: 'weekday and day in figures',
    sort: 'day',
    starts: WEEKDAY_STARTS,
    form: form(`${WEEKDAY},? (\\d{1,2})(?:st|nd|rd|th)?${CLOSES}(?![:.]\\d)`),
    read: (m, { published }) =>
      latestDay(published, (day) => Number(day.slice(8)) === Number(m[2]) && weekdayOf(day) === number(m[1]!)) ??
      (published && weekdayBefore(published, number(m[1]!))),
  },
  {
    name: 'day and month in figures',
    sort: 'day',
    starts: ['#'],
    form: form(`(?<=^[\\[(•*–-]? ?)(\\d{1,2})/(\\d{1,2})(?!/)${CLOSES}`),
    read: (m, { published }) => inFigures(Number(m[1]), Number(m[2]), published),
  },
  {
    name: 'on a day and month in figures',
    sort: 'day',
    starts: ['#'],
    form: form(
      '(?:(?<=(?:^|[^\\p{L}])(?:on|since|until|dated) )|(?<=^)(?=\\d\\d/0\\d|0\\d/\\d\\d)(?=\\d\\d/\\d\\d \\p{Ll}))(\\d{1,2})/(\\d{1,2})(?![/%]|[.,:-]\\d)',
    ),
    read: (m, { published }) => inFigures(Number(m[1]), Number(m[2]), published),
  },
  {
    name: 'hours with h',
    sort: 'clock',
    starts: ['#'],
    form: form(`(?:${HOUR_OF_DAY}h[0-5]\\d|(?<=(?:at|by|from|until|around|about|to) |/\\d{1,2}, )${HOUR_OF_DAY}h)`),
    read: clock,
  },
  { name: 'hours of four figures, hrs', sort: 'clock', starts: ['#'], form: form('(?:[01]\\d|2[0-3])[0-5]\\d ?hrs'), read: clock },
]

const LINE_HEAD = '(?<=(?:^|\\n)[\\[(]?)'
const TIME = '(?:[01]?\\d|2[0-3])(?:[:.]| ?h ?)[0-5]\\d'
const FIGURES = '(?:[01]\\d|2[0-3])[0-5]\\d'
const ANY_STAMP = new RegExp(`${LINE_HEAD}(?:${TIME}|${FIGURES})(?![\\p{L}\\p{N}/%]|[.,]\\d| ?-)`, 'gu')
const BARE_STAMP = new RegExp(`^[\\[(]?(${FIGURES})(?![\\p{L}\\p{N}/%]|[.,]\\d| ?-)`, 'u')
/** How many lines that open with a time make a log. */
const FEWEST = 3

/** Whether the lines of a text open with the time of what they tell, as in a log or on a live page. */
export const isLog = (text: string): boolean => (text.match(ANY_STAMP) ?? []).length >= FEWEST

/** The four figures at the head of a log's line: "0648 Rockets on the port". */
export function stampAt(text: string, start: number, end: number): Core | null {
  const m = start > 0 && text[start - 1] !== '\n' ? null : BARE_STAMP.exec(text.slice(start, end))
  if (!m) return null
  const at = start + m[0].indexOf(m[1]!)
  return { start: at, end: at + m[1]!.length, rule: BARE, match: m }
}

const BARE: Rule = { name: 'stamp', sort: 'clock', starts: [], form: BARE_STAMP, read: clock }
