import { addDays } from '../../model/edtf.ts'
import {
  dayOf,
  isDay,
  join,
  MONTHS,
  mondayOf,
  monthIn,
  monthOf,
  numberIn,
  ORDINAL_WORDS,
  SEASONS,
  shiftDay,
  shiftMonths,
  yearIn,
} from './calendar.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Moment, type Rule, WEEKDAY } from './rule.ts'

const PART = '(?:day|night|morning|evening|afternoon|noon|hour|date)'

/** A reading against the day that the text speaks of; none that would lie after the report. */
const from =
  (read: (day: string, m: RegExpExecArray) => string | null): Rule['read'] =>
  (m, { anchor, near, published }) => {
    const dates = [anchor, near].map((day) => day && read(day, m))
    return dates.find((date) => date && (!published || date <= published)) ?? null
  }

function shifted(day: string, n: number, unit: string): string {
  if (/^hour/i.test(unit)) return addDays(day, Math.sign(n) * Math.floor(Math.abs(n) / 24))
  if (/^minute/i.test(unit)) return day
  if (/^day/i.test(unit)) return addDays(day, n)
  if (/^exact (?:month|year)/i.test(unit)) return shiftDay(day, /year/i.test(unit) ? 12 * n : n)
  return /^week/i.test(unit) ? addDays(day, 7 * n) : shiftMonths(day, /^year/i.test(unit) ? 12 * n : n)
}

/** What a report is about, told by its noun. */
const EVENT =
  '(?:the|his|her|their|its) (?:attacks?|(?:air ?)?strikes?|raids?|bombing|massacre|killings?|blast|explosion|shooting|battle|assault|kidnapping|abduction|ambush|crash|deaths?|murders?)'
const ABOUT_EVENT = new RegExp(`^ ${EVENT.replace(' ?', '\\s?')}(?![\\p{L}])`, 'iu')

/** "They died two days after soldiers came", not at a sentence's head: what lies so long before the day told. */
const lookingBack = ({ input, index, 0: words }: RegExpExecArray): boolean =>
  /^(?!the).* after$/is.test(words) &&
  /\p{L}/u.test(input.slice(0, index)) &&
  /^ (?!(?:in|at|on|near|with|by|to|from|and|for|of)\b)\p{L}/iu.test(input.slice(index + words.length)) &&
  !ABOUT_EVENT.test(input.slice(index + words.length))

/** "Two days later" from the day spoken of; with none, "two days after" such and such is so long before the report, as is "two days earlier". */
function byUnits(m: RegExpExecArray, way: 1 | -1, { anchor: spoken, near, published, lead, said }: Moment): string | null {
  const [n, unit] = [numberIn(m[1]!), /to the day/i.test(m[0]) ? `exact ${m[2]}` : m[2]!]
  const anchor = m[3] ? (lead ?? spoken) : way < 0 ? (said ?? spoken) : spoken
  if (way > 0 && (lookingBack(m) || /to the day after/i.test(m[0]))) {
    const day = said ?? spoken ?? published
    return day && shifted(day, -n, unit)
  }
  if (!anchor) return published && !/later/i.test(m[0]) ? shifted(published, -n, unit) : null
  const dates = [anchor, near ?? anchor].map((day) => shifted(day, way * n, unit))
  return dates.find((date) => !published || date <= published) ?? null
}

/** The day that is meant by "that day": in a report that looks back, not the one of the report itself. */
const told = ({ anchor, lead, published }: Moment): string | null =>
  lead && published && anchor && anchor >= addDays(published, -1) && lead < addDays(published, -6) ? lead : anchor

/** "On the 14th": of the month that the text speaks of, else the latest before publication. */
function nth(n: number, { anchor, published }: Moment): string | null {
  const base = anchor ?? published
  if (!base) return null
  const here = dayOf(yearIn(base), monthIn(base), n)
  if (here && (!published || here <= published)) return here
  const before = shiftMonths(base, -1)
  return dayOf(yearIn(before), monthIn(before), n)
}

const UNIT = '(minutes?|hours?|days?|weeks?|months?|years?)'

/** "On the second" may be of anything; from the fourth on it is a day. */
const LATE_ORDINALS = ORDINAL_WORDS.slice(3)

const days: readonly Rule[] = [
  {
    name: 'same day',
    sort: 'anchored',
    starts: ['that', 'the', 'same'],
    form: form(`(?:that|the same|that same|the very same|(?<=^|[.:;(–—*] ?)same) (?:very )?${PART}`),
    read: (m, now) => {
      const { near, published } = now
      const anchor = told(now)
      const day = /same/i.test(m[0]) ? (near ?? anchor) : anchor
      return day && published && day > published ? null : day
    },
  },
  {
    name: 'next day',
    sort: 'anchored',
    starts: ['the', 'next'],
    form: form(`(?:the )?(?:next|following) ${PART}`),
    read: from((a) => addDays(a, 1)),
  },
  {
    name: 'day after',
    sort: 'anchored',
    starts: ['the', 'a'],
    form: form(`(?:the|a) ${PART} (?:after|later)`),
    read: (m, now) => {
      const day = lookingBack(m) ? (now.said ?? now.anchor ?? now.published) : now.anchor
      const date = day && addDays(day, lookingBack(m) ? -1 : 1)
      return date && now.published && date > now.published ? null : date
    },
  },
  {
    name: 'day before',
    sort: 'anchored',
    starts: ['the', 'a'],
    form: form(`(?:the|a) ${PART} (?:before|earlier)( ${EVENT})?`),
    read: (m, { anchor, said, lead }) => {
      const day = m[1] ? (lead ?? anchor) : (said ?? anchor)
      return day && addDays(day, -1)
    },
  },
  {
    name: 'day of the event',
    sort: 'anchored',
    starts: ['the', 'on'],
    form: form(
      `the ${PART} (?:itself|in question|of the (?:attack|attacks|strike|strikes|raid|bombing|massacre|killings|blast|explosion|shooting|battle|assault|kidnapping|abduction))`,
    ),
    read: from((a) => a),
  },
  {
    name: 'nth day',
    sort: 'anchored',
    starts: ['the'],
    form: form('the (first|second|third|fourth|fifth) (?:day|night|evening|afternoon)'),
    read: (m, { anchor, lead, span, published }) => {
      const dates = [lead, anchor, span?.split('/')[0]].map((day) => (day && isDay(day) ? addDays(day, numberIn(m[1]!) - 1) : null))
      return dates.find((date) => date && (!published || date <= published)) ?? null
    },
  },
  {
    name: 'previous day',
    sort: 'anchored',
    starts: ['the', 'previous'],
    form: form(`(?:the )?previous ${PART}`),
    read: from((a) => addDays(a, -1)),
  },
  {
    name: 'units later',
    sort: 'anchored',
    starts: COUNT_STARTS,
    form: form(`${COUNT} ${UNIT}(?: to the day)? (?:later|after|afterwards)`),
    read: (m, now) => byUnits(m, 1, now),
  },
  {
    name: 'units earlier',
    sort: 'anchored',
    starts: COUNT_STARTS,
    form: form(`${COUNT} ${UNIT} (?:earlier|before|previously|beforehand|in advance(?! of)|ahead(?! of))( ${EVENT})?`),
    read: (m, now) => byUnits(m, -1, now),
  },
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
    name: 'nth',
    sort: 'anchored',
    starts: ['#'],
    form: form(
      '(?<=(?:on|since|of|until|till|by|to|from|after|before|and) the )(\\d{1,2})(?:st|nd|rd|th)(?! [\\p{L}\\d])|(?<=(?:on|since|until|till|by|from|before) the )(\\d{1,2})(?:st|nd|rd|th)',
    ),
    read: (m, now) => nth(Number(m[1] ?? m[2]), now),
  },
  {
    name: 'nth in words',
    sort: 'anchored',
    starts: LATE_ORDINALS,
    form: form(`(?<=(?:on|since|until|till) the )(${LATE_ORDINALS.join('|')})(?=[,.;:)]|$)`),
    read: (m, now) => nth(numberIn(m[1]!), now),
  },
  {
    name: 'nth of the month',
    sort: 'anchored',
    starts: ['the'],
    form: form(`the (\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS.join('|')}) of (?:the|this|(last)) month`),
    read: (m, now) => nth(numberIn(m[1]!), m[2] && now.published ? { ...now, anchor: `${shiftMonths(now.published, -1)}-28` } : now),
  },
  {
    name: 'nth of a part',
    sort: 'anchored',
    starts: ['#', ...ORDINAL_WORDS],
    form: form(`(?<=(?:night|evening|morning|afternoon|eve|dawn) of the )(\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS.join('|')})`),
    read: (m, now) => nth(numberIn(m[1]!), now),
  },
  {
    name: 'hours later',
    sort: 'anchored',
    starts: ['hours', 'minutes', 'moments', 'soon', 'shortly', 'within'],
    form: form(
      '(?:(?:hours|minutes|moments) (?:later|earlier|before|after|afterwards|beforehand)|(?:soon|shortly) afterwards?|within (?:the hour|hours|minutes|half an hour)(?! of))',
    ),
    read: from((a) => a),
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

/** Phrases read against another date of the text. */
export const ANCHORED: readonly Rule[] = days
