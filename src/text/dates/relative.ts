import { addDays } from '../../model/edtf.ts'
import { interval, join, MONTHS, mondayOf, monthIn, monthOf, numberIn, SEASONS, shiftDay, shiftMonths, yearIn } from './calendar.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Rule } from './rule.ts'

const LAST = '(?:past|last|previous|preceding)'
const UNIT = '(hours?|days?|weeks?|fortnights?|months?|years?)'

/** A reading against the day of publication. */
const from =
  (read: (today: string, m: RegExpExecArray) => string | null): Rule['read'] =>
  (m, { published }) =>
    published && read(published, m)

const week = (monday: string): string => `${monday}/${addDays(monday, 6)}`

/** UCDP: past months never cross the turn of the year. */
function pastMonths(today: string, n: number): string {
  const first = shiftDay(today, -n)
  return interval(yearIn(first) < yearIn(today) && n < 12 ? `${yearIn(today)}-01-01` : first, today)
}

/** "The past N units" as UCDP reads them: hours and weeks include the day of reporting, days do not. */
function past(today: string, n: number, unit: string): string {
  if (unit.startsWith('hour')) return interval(addDays(today, n <= 24 ? -1 : n <= 72 ? -2 : -Math.ceil(n / 24)), today)
  if (unit.startsWith('day')) return n <= 7 ? interval(addDays(today, -n), addDays(today, -1)) : interval(addDays(today, -n), today)
  if (unit.startsWith('week')) return interval(addDays(today, 1 - 7 * n), today)
  if (unit.startsWith('fortnight')) return interval(addDays(today, 1 - 14 * n), today)
  if (unit.startsWith('month')) return pastMonths(today, n)
  return n === 1 ? interval(`${yearIn(today)}-01-01`, today) : `${yearIn(today) - n}/${yearIn(today)}`
}

/** "N units ago": the day for days and weeks, the month for months and one year, else the year. */
function ago(today: string, n: number, unit: string): string | null {
  if (unit.startsWith('hour')) return n < 10 ? today : addDays(today, -Math.ceil(n / 24))
  if (unit.startsWith('day')) return addDays(today, -n)
  if (unit.startsWith('week')) return addDays(today, -7 * n)
  if (unit.startsWith('fortnight')) return interval(addDays(today, -13), today)
  if (unit.startsWith('month')) return shiftMonths(today, -n)
  return n === 1 ? shiftMonths(today, -12) : String(yearIn(today) - n)
}

const days: readonly Rule[] = [
  {
    name: 'today',
    sort: 'day',
    starts: ['today', 'tonight', 'this'],
    form: form("(?:today(?:['’]s)?|tonight|this (?:morning|afternoon|evening))"),
    read: from((r) => r),
  },
  {
    name: 'day before yesterday',
    sort: 'day',
    starts: ['the', 'day'],
    form: form('(?:the )?day before yesterday'),
    read: from((r) => addDays(r, -2)),
  },
  { name: 'yesterday', sort: 'day', starts: ['yesterday'], form: form("yesterday(?:['’]s)?"), read: from((r) => addDays(r, -1)) },
  {
    name: 'last night',
    sort: 'day',
    starts: ['last', 'the'],
    form: form("(?:last night(?:['’]s)?|the other (?:day|night))"),
    read: from((r) => addDays(r, -1)),
  },
  { name: 'overnight', sort: 'day', starts: ['overnight'], form: form('overnight'), read: from((r) => interval(addDays(r, -1), r)) },
  {
    name: 'recently',
    sort: 'vague',
    starts: ['recently', 'lately', 'recent'],
    form: form('(?:recently|lately|recent (?:days|attacks))'),
    read: from((r) => interval(addDays(r, -3), addDays(r, -1))),
  },
  {
    name: 'few days ago',
    sort: 'day',
    starts: ['a', 'some', 'several'],
    form: form('(?:a few|some|several) days ago'),
    read: from((r) => interval(addDays(r, -5), r)),
  },
  {
    name: 'ago',
    sort: 'day',
    starts: COUNT_STARTS,
    form: form(`${COUNT} ${UNIT} ago`),
    read: from((r, m) => ago(r, numberIn(m[1]!), m[2]!.toLowerCase())),
  },
]

const weeks: readonly Rule[] = [
  {
    name: 'late last week',
    sort: 'period',
    starts: ['late'],
    form: form('late last week'),
    read: from((r) => `${addDays(mondayOf(r), -3)}/${addDays(mondayOf(r), -1)}`),
  },
  {
    name: 'early last week',
    sort: 'period',
    starts: ['early'],
    form: form('early last week'),
    read: from((r) => `${addDays(mondayOf(r), -7)}/${addDays(mondayOf(r), -6)}`),
  },
  {
    name: 'last week',
    sort: 'period',
    starts: ['last', 'the'],
    form: form("(?:last|the previous) week(?:['’]s)?(?!end)"),
    read: from((r) => week(addDays(mondayOf(r), -7))),
  },
  {
    name: 'weekend',
    sort: 'period',
    starts: ['weekend', 'last', 'this', 'the'],
    form: form("(?:(?:last|this|the|the past|this past) )?weekend(?:['’]s)?"),
    read: from((r, m) => weekend(r, /last|past/i.test(m[0]))),
  },
  {
    name: 'this week',
    sort: 'period',
    starts: ['this', 'earlier', 'the'],
    form: form("(?:(?:earlier )?this week(?:['’]s)?|earlier in the week|the (?:beginning|start) of (?:the|this) week)"),
    read: from((r) => interval(mondayOf(r), r)),
  },
]

/** The weekend begun by publication, or on a Saturday or Sunday with `last` the one before. */
function weekend(today: string, last: boolean): string {
  const saturday = addDays(mondayOf(today), 5)
  const begun = saturday <= today && !last ? saturday : addDays(saturday, -7)
  return interval(begun, addDays(begun, 1) > today ? today : addDays(begun, 1))
}

const months: readonly Rule[] = [
  {
    name: 'earlier this month',
    sort: 'period',
    starts: ['earlier'],
    form: form('earlier (?:this|in the) month'),
    read: from((r) => join(`${r.slice(0, 8)}01`, addDays(r, -1)) ?? r),
  },
  {
    name: 'earlier this year',
    sort: 'period',
    starts: ['earlier'],
    form: form('earlier (?:this|in the) year'),
    read: from((r) => join(`${r.slice(0, 4)}-01-01`, addDays(r, -1)) ?? r),
  },
  {
    name: 'this month',
    sort: 'period',
    starts: ['this', 'all'],
    form: form("(?:this|all) month(?:['’]s)?"),
    read: from((r) => r.slice(0, 7)),
  },
  {
    name: 'last month',
    sort: 'period',
    starts: ['last', 'the'],
    form: form("(?:last|the previous) month(?:['’]s)?"),
    read: from((r) => shiftMonths(r, -1)),
  },
  { name: 'this year', sort: 'period', starts: ['this'], form: form("this year(?:['’]s)?"), read: from((r) => r.slice(0, 4)) },
  {
    name: 'last year',
    sort: 'period',
    starts: ['last', 'the'],
    form: form("(?:last|the previous) year(?:['’]s)?"),
    read: from((r) => String(yearIn(r) - 1)),
  },
  {
    name: 'this or last season',
    sort: 'period',
    starts: ['last', 'this'],
    form: form('(?:last|this) (spring|summer|autumn|fall|winter)'),
    read: from((r, m) => season(r, m[1]!.toLowerCase())),
  },
  {
    name: 'last named month',
    sort: 'period',
    starts: ['last'],
    form: form(`last ${MONTH}`),
    read: from((r, m) => {
      const n = MONTHS[m[1]!.toLowerCase()]!
      return monthOf(n < monthIn(r) ? yearIn(r) : yearIn(r) - 1, n)
    }),
  },
]

/** The latest such season over or running by publication, northern reckoning. */
function season(today: string, name: string): string {
  const code = SEASONS[name]!
  const begins = (code - 20) * 3
  return `${begins <= monthIn(today) ? yearIn(today) : yearIn(today) - 1}-${code}`
}

const spans: readonly Rule[] = [
  {
    name: 'past few',
    sort: 'span',
    starts: ['past', 'last', 'previous', 'preceding'],
    form: form(`${LAST} (?:few )?(days|weeks|months)`),
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
    form: form(`${LAST} ${COUNT} ${UNIT}`),
    read: from((r, m) => past(r, numberIn(m[1]!), m[2]!.toLowerCase())),
  },
  {
    name: 'n-day event',
    sort: 'span',
    starts: COUNT_STARTS,
    form: form(
      `${COUNT}[- ](days?|weeks?)(?:[- ](?:long|old))? (?=offensive|battle|siege|operation|campaign|assault|fighting|bombardment)`.replace(
        ' (?=',
        '(?= ',
      ),
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
      `(?:in|over|within) (?:just |only |little more than |more than |less than |the space of )?${COUNT} ${UNIT}(?!-)(?! (?:later|earlier|before|after|ago|of age|old))`,
    ),
    read: from((r, m) => running(r, numberIn(m[1]!), m[2]!.toLowerCase())),
  },
]

function few(today: string, unit: string): string {
  if (/day/i.test(unit)) return interval(addDays(today, -3), addDays(today, -1))
  return /week/i.test(unit) ? interval(addDays(today, -21), today) : pastMonths(today, 3)
}

/** A length of time that ends with the report. */
function running(today: string, n: number, unit: string): string {
  if (unit.startsWith('month')) return interval(shiftDay(today, -n), today)
  if (unit.startsWith('year')) return interval(String(yearIn(today) - n), String(yearIn(today)))
  const days = unit.startsWith('hour') ? Math.ceil(n / 24) : n * (unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 1)
  return interval(addDays(today, -days), today)
}

/** Phrases read against the day of publication: the table of the UCDP GED codebook 23.1, appendix 2, and its kin. */
export const RELATIVE: readonly Rule[] = [...days, ...spans, ...weeks, ...months]
