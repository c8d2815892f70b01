import { addDays } from '../../model/edtf.ts'
import { interval, isDay, join, numberIn, shiftDay, shiftMonths, yearIn } from './calendar.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Rule } from './rule.ts'

const LAST = '(?:past|last|previous|preceding)'
export const UNIT = '(hours?|days?|weeks?|fortnights?|months?|years?)'

/** A reading against the day of publication. */
export const from =
  (read: (today: string, m: RegExpExecArray) => string | null): Rule['read'] =>
  (m, { published }) =>
    published && read(published, m)

/** UCDP: past months never cross the turn of the year. */
function pastMonths(today: string, n: number): string {
  const first = shiftDay(today, -n)
  return interval(yearIn(first) < yearIn(today) ? `${yearIn(today)}-01-01` : first, today)
}

/** "The past N units" as UCDP reads them: hours and weeks include the day of reporting, days do not. */
function past(today: string, n: number, unit: string): string {
  if (unit.startsWith('hour')) return interval(addDays(today, n <= 24 ? -1 : n <= 72 ? -2 : -Math.ceil(n / 24)), today)
  if (unit.startsWith('day')) return n <= 7 ? interval(addDays(today, -n), addDays(today, -1)) : interval(addDays(today, -n), today)
  if (unit.startsWith('week')) return interval(addDays(today, 1 - 7 * n), today)
  if (unit.startsWith('fortnight')) return interval(addDays(today, 1 - 14 * n), today)
  if (unit.startsWith('month')) return n < 12 ? pastMonths(today, n) : running(today, n, unit)
  return n === 1 ? interval(`${yearIn(today)}-01-01`, today) : `${yearIn(today) - n}/${yearIn(today)}`
}

const OF_FIGHTING =
  ' of (?:[\\p{L}-]+ ){0,2}?(?:fighting|clashes|violence|unrest|protests|battles?|bombardment|bombing|shelling|war|strikes|raids|rioting)'

/** "In the ten months to" a date: so long up to its end, told by months where it is of months or years. */
export function unitsTo(count: string | undefined, unit: string, to: string): string | null {
  const n = count === undefined ? 1 : numberIn(count)
  const last = to.split('/').at(-1)!
  if (/^(?:month|year)/i.test(unit)) return join(shiftMonths(last, 1 - (unit.startsWith('y') ? 12 * n : n)), last.slice(0, 7))
  return isDay(last) ? join(addDays(last, 1 - (/^week/i.test(unit) ? 7 * n : n)), last) : null
}

/** Lengths of time up to the report. */
export const SPANS: readonly Rule[] = [
  {
    name: 'past few',
    sort: 'span',
    starts: ['past', 'last', 'previous', 'preceding'],
    form: form(`${LAST} (?:few )?(days|weeks|months)(?! (?:of|in) )`),
    read: from((r, m) => few(r, m[1]!)),
  },
  {
    name: 'recent weeks',
    sort: 'span',
    starts: ['recent', 'several', 'a'],
    form: form('(?:recent|several|a number of) (weeks|months)'),
    read: from((r, m) => few(r, m[1]!)),
  },
  {
    name: 'past one',
    sort: 'span',
    starts: ['past', 'last'],
    form: form('(?:past|(?<=(?:in|over|during|within|for) the )last) (day|week|fortnight|month|year)'),
    read: from((r, m) => (m[1] === 'day' ? past(r, 24, 'hours') : past(r, 1, m[1]!.toLowerCase()))),
  },
  {
    name: 'past n',
    sort: 'span',
    starts: ['past', 'last', 'previous', 'preceding'],
    form: form(`${LAST} ${COUNT} ${UNIT}(?! (?:of|in) (?:(?:the|this|last) (?:month|year)|${MONTH}))`),
    read: from((r, m) => past(r, numberIn(m[1]!), m[2]!.toLowerCase())),
  },
  {
    name: 'n-day event',
    sort: 'span',
    starts: COUNT_STARTS,
    form: form(
      `${COUNT}[- ](days?|weeks?)(?:[- ](?:long|old))?(?= (?:offensive|battle|siege|operation|campaign|assault|fighting|bombardment))`,
    ),
    read: from((r, m) => interval(addDays(r, 1 - numberIn(m[1]!) * (m[2]!.startsWith('w') ? 7 : 1)), r)),
  },
  {
    name: 'week-old event',
    sort: 'span',
    starts: ['week'],
    form: form('week-(?:long|old)'),
    read: from((r) => interval(addDays(r, -6), r)),
  },
  {
    name: 'night-long',
    sort: 'day',
    starts: ['night'],
    form: form('night(?:-long (?:battle|clashes|fighting)| of clashes)'),
    read: from((r) => interval(addDays(r, -1), r)),
  },
  {
    name: 'in n units',
    sort: 'span',
    starts: ['in', 'over', 'within', 'for'],
    form: form(
      `(?:in|over|within) (?:just |only |little more than |more than |less than |the space of )?(?!(?:a|one) day)${COUNT} ${UNIT}(?!-)(?! (?:later|earlier|before|after|ago|of age|old))(${OF_FIGHTING})?`,
    ),
    read: from((r, m) => (m[3] ? fought : running)(r, numberIn(m[1]!), m[2]!.toLowerCase())),
  },
  {
    name: 'units of fighting',
    sort: 'span',
    starts: [...COUNT_STARTS, 'week'],
    form: form(`(?:${COUNT} (days?|weeks?|months?|years?)|week)${OF_FIGHTING}`),
    read: from((r, m) => fought(r, m[1] ? numberIn(m[1]) : 1, m[2]?.toLowerCase() ?? 'week')),
  },
]

function few(today: string, unit: string): string {
  if (/day/i.test(unit)) return interval(addDays(today, -3), addDays(today, -1))
  return /week/i.test(unit) ? interval(addDays(today, -21), today) : pastMonths(today, 3)
}

/** So many days of fighting: of a week and less the day of the report is one. */
function fought(today: string, n: number, unit: string): string {
  if (/^(?:month|year)/.test(unit)) return running(today, n, unit)
  const days = n * (unit.startsWith('week') ? 7 : 1)
  return interval(addDays(today, days > 7 ? -days : 1 - days), today)
}

/** From how many months on a length of time is told by months and no longer by days. */
const MONTHLY = 4

/** A length of time that ends with the report; of days it ends the day before, as "the past N days" does. */
function running(today: string, n: number, unit: string): string {
  const months = unit.startsWith('month') ? n : unit.startsWith('year') && n === 1 ? 12 : 0
  if (months >= MONTHLY) return interval(shiftMonths(today, -months), today.slice(0, 7))
  if (months) return interval(shiftDay(today, -months), today)
  if (unit.startsWith('year')) return interval(String(yearIn(today) - n), String(yearIn(today)))
  const days = unit.startsWith('hour') ? Math.ceil(n / 24) : n * (unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 1)
  return interval(addDays(today, -days), unit.startsWith('day') && n > 1 ? addDays(today, -1) : today)
}
