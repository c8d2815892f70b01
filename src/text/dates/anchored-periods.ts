import { addDays } from '../../model/edtf.ts'
import { join, MONTHS, mondayOf, monthOf, numberIn, SEASONS, shiftMonths, yearIn } from './calendar.ts'
import { from, shifted, told } from './leaning.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Moment, type Rule, WEEKDAY } from './rule.ts'

/** Weeks, months, years and lengths of time that lean on another date of the text. */
export const ANCHORED_PERIODS: readonly Rule[] = [
  {
    name: 'week before',
    sort: 'anchored',
    starts: ['the', 'that'],
    form: form('(?:the week (before|earlier)|that week)'),
    read: (m, now) => {
      const day = m[1] ? now.anchor : told(now)
      return day && weekBefore(day, m[1])
    },
  },
  {
    name: 'the year before',
    sort: 'anchored',
    starts: ['the'],
    form: form('the year (?:before|earlier)'),
    read: (_, { before, anchor, published }) => {
      const of = before ?? anchor ?? published
      return of && String(yearIn(of) - 1)
    },
  },
  {
    name: 'first units',
    sort: 'anchored',
    starts: ['first'],
    form: form(
      `(?<=(?:in|during|over|within) (?:the|its|their) )first (?:${COUNT} )?(days?|weeks?|fortnight|months?)(?! of(?! (?:the|its|this) (?:war|fighting|battle|siege|offensive|campaign|operation|protests|uprising)))`,
    ),
    read: (m, now) => firstUnits(m[1] ? numberIn(m[1]) : null, m[2]!.toLowerCase(), now),
  },
  {
    name: 'units since',
    sort: 'span',
    starts: [...COUNT_STARTS, 'days', 'weeks', 'months', 'year', 'month', 'week'],
    form: form(
      `(?<=(?:in|over|during|within) (?:the )?)(?:${COUNT} )?(days?|weeks?|fortnight|months?|years?) since(?! (?:the )?(?:\\d|then|that|last|${MONTH}|${WEEKDAY}))`,
    ),
    read: (m, now) => unitsSince(m[1], m[2]!.toLowerCase(), now),
  },
  {
    name: 'since then',
    sort: 'span',
    starts: ['since'],
    form: form('since then'),
    read: (_, { before, anchor, published }) => {
      const begun = (before ?? anchor)?.split('/')[0]
      return begun && published ? join(begun, published) : null
    },
  },
  {
    name: 'same span',
    sort: 'span',
    starts: ['the', 'that', 'those'],
    form: form(
      `(?<=(?:in|during|over|for|within|throughout) )(?:the same|that|those) (?:(?:${COUNT} )?(?:days|weeks|months|fortnight)|period|time|span)(?! (?:of )?(?:last|the previous) year)`,
    ),
    read: (_, { span }) => span,
  },
  {
    name: 'following units',
    sort: 'anchored',
    starts: ['the'],
    form: form(`(?<=(?:in|over|during|within) )the (?:following|next|ensuing|subsequent) (?:${COUNT} )?(days|weeks?)`),
    read: from((a, m) => {
      const n = m[1] ? numberIn(m[1]) : 1
      return m[1] || m[2] === 'week' ? join(addDays(a, 1), addDays(a, /^week/i.test(m[2]!) ? 7 * n : n)) : null
    }),
  },
  {
    name: 'that season',
    sort: 'anchored',
    starts: ['that', 'the'],
    form: form('(?:that|that same|the same) (spring|summer|autumn|fall|winter)'),
    read: (m, now) => {
      const of = spokenYear(now)
      return of && `${of}-${SEASONS[m[1]!.toLowerCase()]}`
    },
  },
  {
    name: 'that year',
    sort: 'anchored',
    starts: ['that', 'the'],
    form: form('(?<=(?:in|during|throughout) )(?:that|that same|the same) year'),
    read: (_, now) => spokenYear(now),
  },
  {
    name: 'that month',
    sort: 'anchored',
    starts: ['that'],
    form: form(`that ${MONTH}`),
    read: (m, now) => {
      const of = spokenYear(now)
      return of ? monthOf(Number(of), MONTHS[m[1]!.toLowerCase()]!) : null
    },
  },
]

/** The year that the text speaks of. */
const spokenYear = ({ anchor, before, year }: Moment): string | null => (year ? String(year) : ((before ?? anchor)?.slice(0, 4) ?? null))

/** "In the first fortnight": from the day that the text speaks of on. */
function firstUnits(n: number | null, unit: string, { anchor: spoken, lead, published }: Moment): string | null {
  const days = (n ?? (unit === 'days' ? 4 : 1)) * (unit.startsWith('week') ? 7 : unit === 'fortnight' ? 14 : 1)
  for (const begun of [spoken, lead]) {
    const last = begun && (unit.startsWith('month') ? shiftMonths(begun, n ?? 1) : addDays(begun, days - 1))
    if (begun && last && (!published || last <= published)) return join(begun, last)
  }
  return null
}

/** "In the three weeks since": so long up to the report; "in the days since" from the day that the text speaks of. */
function unitsSince(count: string | undefined, unit: string, { anchor: spoken, lead, published }: Moment): string | null {
  if (!published) return null
  const one = count !== undefined || /^(?:week|fortnight|month|year)$/.test(unit)
  if (!one) return (lead ?? spoken) && join((lead ?? spoken)!, published)
  const n = count === undefined ? 1 : numberIn(count)
  return join(unit === 'fortnight' ? addDays(published, -14 * n) : shifted(published, -n, unit), published)
}

function weekBefore(anchor: string, before: string | undefined): string {
  if (before) return `${addDays(anchor, -7)}/${addDays(anchor, -1)}`
  return `${mondayOf(anchor)}/${addDays(mondayOf(anchor), 6)}`
}
