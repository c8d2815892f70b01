import { addDays } from '../../model/edtf.ts'
import { dayOf, MONTHS, mondayOf, monthIn, monthOf, numberIn, shiftMonths, yearIn } from './calendar.ts'
import { COUNT, COUNT_STARTS, form, MONTH, type Moment, type Rule } from './rule.ts'

const PART = '(?:day|night|morning|evening|afternoon|date)'

/** A reading against the day that the text speaks of; none that would lie after the report. */
const from =
  (read: (day: string, m: RegExpExecArray) => string | null): Rule['read'] =>
  (m, { anchor, published }) => {
    const date = anchor && read(anchor, m)
    return date && published && date > published ? null : date
  }

/** A time of day is of the day spoken of, else of the report's. */
const clock: Rule['read'] = (_, { anchor, published }) => anchor ?? published

function shifted(day: string, n: number, unit: string): string {
  if (/^hour|^minute/i.test(unit)) return day
  if (/^day/i.test(unit)) return addDays(day, n)
  return /^week/i.test(unit) ? addDays(day, 7 * n) : shiftMonths(day, /^year/i.test(unit) ? 12 * n : n)
}

/** "Two days later" from the day spoken of; with none, "two days after" such and such is so long before the report, as is "two days earlier". */
function byUnits(m: RegExpExecArray, way: 1 | -1, { anchor, published }: Moment): string | null {
  const [n, unit] = [numberIn(m[1]!), m[2]!]
  const date = anchor ? shifted(anchor, way * n, unit) : published && /later/i.test(m[0]) ? null : published && shifted(published, -n, unit)
  return date && published && date > published ? null : date
}

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

const days: readonly Rule[] = [
  {
    name: 'same day',
    sort: 'anchored',
    starts: ['that', 'the'],
    form: form(`(?:that|the same|the very same) (?:very )?${PART}`),
    read: from((a) => a),
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
    read: from((a) => addDays(a, 1)),
  },
  {
    name: 'day before',
    sort: 'anchored',
    starts: ['the', 'a'],
    form: form(`(?:the|a) ${PART} (?:before|earlier)`),
    read: from((a) => addDays(a, -1)),
  },
  {
    name: 'day of the event',
    sort: 'anchored',
    starts: ['the', 'on'],
    form: form(
      `the ${PART} (?:itself|of the (?:attack|attacks|strike|strikes|raid|bombing|massacre|killings|blast|explosion|shooting|battle|assault|kidnapping|abduction))`,
    ),
    read: from((a) => a),
  },
  {
    name: 'nth day',
    sort: 'anchored',
    starts: ['the'],
    form: form('the (first|second|third|fourth|fifth) day'),
    read: from((a, m) => addDays(a, numberIn(m[1]!) - 1)),
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
    form: form(`${COUNT} ${UNIT} (?:later|after|afterwards)`),
    read: (m, now) => byUnits(m, 1, now),
  },
  {
    name: 'units earlier',
    sort: 'anchored',
    starts: COUNT_STARTS,
    form: form(`${COUNT} ${UNIT} (?:earlier|before|previously)`),
    read: (m, now) => byUnits(m, -1, now),
  },
  {
    name: 'week before',
    sort: 'anchored',
    starts: ['the', 'that'],
    form: form('(?:the week (before|earlier)|that week)'),
    read: from((a, m) => weekBefore(a, m[1])),
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
    name: 'that month',
    sort: 'anchored',
    starts: ['that'],
    form: form(`that ${MONTH}`),
    read: (m, { anchor, year }) =>
      anchor === null && year === null ? null : monthOf(year ?? yearIn(anchor!), MONTHS[m[1]!.toLowerCase()]!),
  },
]

function weekBefore(anchor: string, before: string | undefined): string {
  if (before) return `${addDays(anchor, -7)}/${addDays(anchor, -1)}`
  return `${mondayOf(anchor)}/${addDays(mondayOf(anchor), 6)}`
}

const HALF = '(?:a\\.?m\\.?|p\\.?m\\.?)'
const ZONE = '(?: \\((?:\\d{1,2}[:.]?\\d\\d )?(?:GMT|UTC|local(?: time)?)\\)| (?:GMT|UTC|local time|hours))?'
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})'
const AT = '(?<=(?:^|[^\\p{L}])(?:at|around|about|until|till|by|from|since|between|before|after|to|and) )'
const OF_DAY = "(?: in the (?:early )?(?:morning|afternoon|evening)| at night|(?: o['’]clock))?"

const clocks: readonly Rule[] = [
  { name: 'clock', sort: 'clock', starts: ['#'], form: form(`\\d{1,2}(?:[:.]\\d\\d)? ?${HALF}${ZONE}`), read: clock },
  {
    name: 'clock of 24',
    sort: 'clock',
    starts: ['#'],
    form: form(
      `(?:${AT}[0-2]?\\d[:.][0-5]\\d|[0-2]?\\d:[0-5]\\d)${ZONE}${OF_DAY}(?! ?(?:kilomet|km|miles?|metres?|meters?|million|billion|per cent|percent|%))`,
    ),
    read: clock,
  },
  {
    name: 'spoken clock',
    sort: 'clock',
    starts: ['half', 'quarter', 'a', 'twenty', 'ten', 'five'],
    form: form(`(?:half|(?:a )?quarter|twenty|ten|five) (?:past|to) ${HOUR}${OF_DAY}`),
    read: clock,
  },
  {
    name: "o'clock",
    sort: 'clock',
    starts: COUNT_STARTS,
    form: form(
      `${HOUR}(?: in the (?:early )?(?:morning|afternoon|evening)| at night| o['’]clock(?: in the (?:morning|afternoon|evening)| at night)?)`,
    ),
    read: clock,
  },
  {
    name: 'bare hour',
    sort: 'clock',
    starts: COUNT_STARTS,
    form: form(`(?<=(?:^|[^\\p{L}])at (?:about |around )?)${HOUR}(?=[.,;]| on | in the |$)`),
    read: clock,
  },
  {
    name: 'time of day',
    sort: 'clock',
    starts: ['dawn', 'daybreak', 'dusk', 'noon', 'midday', 'midnight', 'nightfall', 'sunrise', 'sunset'],
    form: form('(?<=(?:at|before|after|around|about|by|since|until) )(?:dawn|daybreak|dusk|noon|midday|midnight|nightfall|sunrise|sunset)'),
    read: clock,
  },
  {
    name: 'part of the day',
    sort: 'clock',
    starts: ['in', 'during', 'by', 'all'],
    form: form(
      '(?:(?:in|during|by) the (?:early |late )?(?:morning|afternoon|evening|night|day|small hours|early hours)|all (?:night|day))(?! of (?:mon|tue|wed|thu|fri|sat|sun|\\d))',
    ),
    read: clock,
  },
]

/** Phrases read against another date of the text. */
export const ANCHORED: readonly Rule[] = [...days, ...clocks]
