import { addDays } from '../../model/edtf.ts'
import { interval, join, MONTHS, mondayOf, monthIn, monthOf, numberIn, SEASONS, shiftDay, shiftMonths, yearIn } from './calendar.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Rule, YEAR } from './rule.ts'
import { from, SPANS, UNIT } from './spans.ts'

const week = (monday: string): string => `${monday}/${addDays(monday, 6)}`

/** "N units ago": the day for days and weeks, the month for months and one year, else the year; `exact`ly so many to the day. */
function ago(today: string, n: number, unit: string, exact: boolean): string | null {
  if (exact && /^(?:month|year)/.test(unit)) return shiftDay(today, unit.startsWith('year') ? -12 * n : -n)
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
    form: form("(?:last (?:night|evening)(?:['’]s)?|the other (?:day|night))"),
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
    form: form(`${COUNT} ${UNIT} ago(?: (today|tonight|to the day))?`),
    read: from((r, m) => ago(r, numberIn(m[1]!), m[2]!.toLowerCase(), m[3] !== undefined)),
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
    starts: ['this'],
    form: form("this month(?:['’]s)?"),
    read: from((r) => r.slice(0, 7)),
  },
  {
    name: 'all month',
    sort: 'period',
    starts: ['all'],
    form: form('all month'),
    read: (_, { published, anchor }) => (anchor ?? published)?.slice(0, 7) ?? null,
  },
  {
    name: 'since the turn',
    sort: 'period',
    starts: ['since'],
    form: form('since (?:the )?(?:first|start|beginning|turn) of (?:the|this) (month|year)|since (?:the )?new year'),
    read: from((r, m) => interval(m[1]?.toLowerCase() === 'month' ? `${r.slice(0, 8)}01` : `${r.slice(0, 4)}-01-01`, r)),
  },
  {
    name: 'quarter',
    sort: 'period',
    starts: ['first', 'second', 'third', 'fourth', 'last'],
    form: form(
      `(?<=(?:in|during|over|for|of|to) the )(first|second|third|fourth|last) quarter(?: of (?:${YEAR}|the year|this year|(last) year))?`,
    ),
    read: from((r, m) => quarter(r, m[1]!.toLowerCase(), m[2] ? Number(m[2]) : m[3] ? yearIn(r) - 1 : null)),
  },
  {
    name: 'first months of the year',
    sort: 'period',
    starts: ['first'],
    form: form(`first (?:${COUNT} )?(months?|weeks?) of (?:this year|the year|this one|${YEAR})`),
    read: from((r, m) => {
      const n = m[1] ? numberIn(m[1]) : 1
      const year = m[3] ? Number(m[3]) : yearIn(r)
      return m[2]!.startsWith('month') && n < 12 ? interval(monthOf(year, 1), monthOf(year, n)) : null
    }),
  },
  {
    name: 'year so far',
    sort: 'period',
    starts: ['so', 'this', 'the'],
    form: form(
      'so far this year|this year so far|the year (?:so far|to date)|(?<=(?:start|beginning|outset|turn) of )(?:the|this) year|(?<=(?:of|for) )the year(?! (?:before|after|to|in|of|earlier|ended|just|that|\\d))',
    ),
    read: from((r) => interval(`${r.slice(0, 4)}-01-01`, r)),
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
    name: 'half of a year',
    sort: 'period',
    starts: ['first', 'second', 'last'],
    form: form('(first|second|last) half of (?:the|this|(last)) year'),
    read: from((r, m) => {
      const year = yearIn(r) - (m[2] ? 1 : 0)
      return /first/i.test(m[1]!) ? interval(monthOf(year, 1), monthOf(year, 6)) : interval(monthOf(year, 7), monthOf(year, 12))
    }),
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

/** The latest such quarter over by publication, or that of a year. */
function quarter(today: string, name: string, told: number | null): string {
  const n = /last|fourth/.test(name) ? 4 : numberIn(name)
  const year = told ?? (3 * n < monthIn(today) ? yearIn(today) : yearIn(today) - 1)
  return interval(monthOf(year, 3 * n - 2), monthOf(year, 3 * n))
}

/** The latest such season over or running by publication, northern reckoning. */
function season(today: string, name: string): string {
  const code = SEASONS[name]!
  const begins = (code - 20) * 3
  return `${begins <= monthIn(today) ? yearIn(today) : yearIn(today) - 1}-${code}`
}

/** Phrases read against the day of publication: the table of the UCDP GED codebook 23.1, appendix 2, and its kin. */
export const RELATIVE: readonly Rule[] = [...days, ...SPANS, ...weeks, ...months]
