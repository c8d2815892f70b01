import { addDays } from '../../model/edtf.ts'
import { dayOf, easter, join, MONTHS, monthOf, numberIn, ORDINAL_WORDS, SEASONS, yearIn } from './calendar.ts'
import { DAY, form, MONTH, MONTH_STARTS, type Moment, type Rule, WHICH_YEAR, YEAR } from './rule.ts'

const TAIL = `(?:,? ${YEAR}| ${WHICH_YEAR})?`
const TO = '(?: ?[-–—/] ?| (?:to|and|or|until|till|through|into) (?:the )?)'

const month = (name: string): number => MONTHS[name.toLowerCase()]!

/** The year meant behind a month: stated, by reference, or null where nothing tells. */
function statedYear(stated: string | undefined, which: string | undefined, { published, anchor, year }: Moment): number | null {
  if (stated) return Number(stated)
  const now = published ? yearIn(published) : null
  if (!which) return null
  if (/that|same/i.test(which)) return year ?? (anchor ? yearIn(anchor) : null)
  if (/previous/i.test(which)) return anchor ? yearIn(anchor) - 1 : null
  return now === null ? null : now - (/last/i.test(which) ? 1 : 0)
}

/** A day and month without a year: the latest up to three days after publication, since a report may be dated early. */
function day(monthName: string, dayName: string, stated: number | null, { published, year: spoken, story }: Moment): string | null {
  const [m, d] = [month(monthName), numberIn(dayName)]
  const year = stated ?? spoken
  if (year !== null) return dayOf(year, m, d)
  if (!published) return null
  const here = dayOf(yearIn(published), m, d)
  const near = here && here <= addDays(published, 3) ? here : dayOf(yearIn(published) - 1, m, d)
  const told = story !== null && story < yearIn(published) ? dayOf(story, m, d) : null
  return told && near && near < addDays(published, -120) ? told : near
}

function days(monthName: string, names: readonly [string, string], year: number | null, now: Moment): string | null {
  const [first, last] = names.map((name) => day(monthName, name, year, now))
  return first && last ? join(first, last) : null
}

/** A bare month is the latest one begun by publication. */
function latestMonth(m: number, { published, year: spoken }: Moment): string | null {
  if (spoken !== null) return monthOf(spoken, m)
  if (!published) return null
  const year = yearIn(published)
  return monthOf(m <= Number(published.slice(5, 7)) ? year : year - 1, m)
}

/** 3/4/2015 is read as the order that lies nearest before publication, where only one can be it or both say the same. */
function slashed(a: number, b: number, year: number, { published }: Moment): string | null {
  const both = [dayOf(year, b, a), dayOf(year, a, b)].filter((d) => d !== null && (!published || d <= published))
  return both.length === 1 || both[0] === both[1] ? (both[0] ?? null) : null
}

/** "In March 31 people died": no day, but 31 people. */
const COUNTED =
  '(?!(?<=(?:^|[^\\p{L}])in [\\p{L}.]+ \\d{1,2}) (?:people|persons|civilians|soldiers|policemen|men|women|children|others|fighters|militants|villagers|of (?:them|the|their|its)|more|were|was|died|had|have)(?![\\p{L}]))'

const dayMonth: readonly Rule[] = [
  {
    name: 'iso',
    sort: 'day',
    starts: ['#'],
    form: form('(\\d{4})-(\\d\\d)-(\\d\\d)'),
    read: (m) => dayOf(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    name: 'day-month-year',
    sort: 'day',
    starts: ['#'],
    form: form(`(\\d{1,2})-${MONTH}-(\\d{4})`),
    read: (m) => dayOf(Number(m[3]), month(m[2]!), Number(m[1])),
  },
  {
    name: 'slashed',
    sort: 'day',
    starts: ['#'],
    form: form('(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})'),
    read: (m, now) => slashed(Number(m[1]), Number(m[2]), Number(m[3]), now),
  },
  {
    name: 'day-to-day month',
    sort: 'day',
    starts: ['#', ...ORDINAL_WORDS],
    form: form(`${DAY}${TO}${DAY}(?: of)? ${MONTH}${TAIL}`),
    read: (m, now) => days(m[3]!, [m[1]!, m[2]!], statedYear(m[4], m[5], now), now),
  },
  {
    name: 'days and day month',
    sort: 'day',
    starts: ['#'],
    form: form(`${DAY}, (?:\\d{1,2}, )*\\d{1,2},? and ${DAY}(?: of)? ${MONTH}${TAIL}`),
    read: (m, now) => days(m[3]!, [m[1]!, m[2]!], statedYear(m[4], m[5], now), now),
  },
  {
    name: 'day month',
    sort: 'day',
    starts: ['#', ...ORDINAL_WORDS],
    form: form(`${DAY}(?: of)? ${MONTH}${TAIL}`),
    read: (m, now) => day(m[2]!, m[1]!, statedYear(m[3], m[4], now), now),
  },
  {
    name: 'month day-to-day',
    sort: 'day',
    starts: MONTH_STARTS,
    form: form(`${MONTH} ${DAY}${TO}${DAY}${TAIL}`),
    read: (m, now) => days(m[1]!, [m[2]!, m[3]!], statedYear(m[4], m[5], now), now),
  },
  {
    name: 'month day',
    sort: 'day',
    starts: MONTH_STARTS,
    form: form(`${MONTH} (?:the )?${DAY}${COUNTED}${TAIL}`),
    read: (m, now) => day(m[1]!, m[2]!, statedYear(m[3], m[4], now), now),
  },
]

const BEFORE_YEAR =
  '(?<=(?:^|[^\\p{L}])(?:in|since|of|from|until|till|by|during|between|and|to|through|late|early|mid|after|before|than|year|around|or|that|(?:reports?|figures?|totals?|tolls?|counts?|data) for)[ -](?:the |all of |year |late |early |mid[ -])?)'
const NAMED = '(?= (?:war|conflict|attack|attacks|bombing|massacre|offensive|uprising|coup|siege|invasion|campaign|strike|fighting))'
const NO_COUNT =
  '(?! (?:people|civilians|soldiers|men|women|children|dead|others?|fighters|troops|militants|families|miles|kilomet|feet|metres|tonn?e?s))'
const BEFORE_MONTH =
  '(?<=(?:^|[^\\p{L}])(?:in|since|of|from|until|till|by|during|between|and|to|through|late|early|mid|after|before|last|this|that|around|throughout)[ -](?:the |late |early |mid[ -]|end of )?)'

const periods: readonly Rule[] = [
  {
    name: 'month year',
    sort: 'period',
    starts: MONTH_STARTS,
    form: form(`${MONTH}(?:,? (?:of )?${YEAR}| ${WHICH_YEAR})`),
    read: (m, now) => {
      const year = statedYear(m[2], m[3], now)
      return year === null ? null : monthOf(year, month(m[1]!))
    },
  },
  {
    name: 'month-to-month',
    sort: 'period',
    starts: MONTH_STARTS,
    form: form(`${MONTH} ?[-–/] ?${MONTH}(?:,? ${YEAR})?(?! \\d)`),
    read: (m, now) => {
      const year = m[3] ? Number(m[3]) : null
      const last = year === null ? latestMonth(month(m[2]!), now) : monthOf(year, month(m[2]!))
      return last && join(monthOf(yearIn(last) - (month(m[1]!) > month(m[2]!) ? 1 : 0), month(m[1]!)), last)
    },
  },
  {
    name: 'month',
    sort: 'period',
    starts: MONTH_STARTS.filter((name) => name.length > 4 || name === 'july' || name === 'june' || name === 'may'),
    form: form(`(?:${BEFORE_MONTH}|(?!may|march))${MONTH}`),
    read: (m, now) => latestMonth(month(m[1]!), now),
  },
  {
    name: 'years',
    sort: 'period',
    starts: ['#'],
    form: form(`${YEAR}(?: ?[-–] ?| (?:to|through) )${YEAR}${NO_COUNT}(?! hours)`),
    read: (m) => join(m[1]!, m[2]!),
  },
  {
    name: 'year',
    sort: 'period',
    starts: ['#'],
    form: new RegExp(`${BEFORE_YEAR}${YEAR}(?![\\p{L}\\p{N}])(?!-\\w|\\.\\d)${NO_COUNT}`, 'yu'),
    read: (m) => m[1]!,
  },
  { name: 'year of a war', sort: 'period', starts: ['#'], form: form(`${YEAR}${NAMED}`), read: (m) => m[1]! },
  {
    name: 'season',
    sort: 'period',
    starts: Object.keys(SEASONS),
    form: form(`(spring|summer|autumn|fall|winter)(?: of)? (?:${YEAR}|(last|this) year)`),
    read: (m, now) => {
      const year = statedYear(m[2], m[3], now)
      return year === null ? null : `${year}-${SEASONS[m[1]!.toLowerCase()]}`
    },
  },
]

const HOLIDAYS: Record<string, readonly [number, number]> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
}

/** Days before and after Easter Sunday. */
const OF_EASTER: Record<string, number> = {
  'palm sunday': -7,
  'maundy thursday': -3,
  'holy thursday': -3,
  'good friday': -2,
  'easter sunday': 0,
  'easter day': 0,
  easter: 0,
  'easter monday': 1,
}

/** "At Christmas" and "Christmas raids", and not "at Christmas parties". */
const ALONE = '(?=[,.;:)]|$| (?:\\d|of|in|last|this|the|and|when|it|they|we|he|she)(?![\\p{L}]))'
const DEEDS = '(?:raid|attack|massacre|bombing|killing|strike|shooting|assault|ambush)(?:e?s)?(?![\\p{L}])'
const OF_YEAR = `(?:,? (?:of |in )?${YEAR}| ${WHICH_YEAR})?`

const holidays: readonly Rule[] = [
  {
    name: 'holiday',
    sort: 'day',
    starts: ['christmas', 'new'],
    form: form(
      `(christmas day|christmas eve|new year['’]s day|new year['’]s eve|(?<=(?:^|[^\\p{L}])(?:at|on|since|before|after|until|till|by) )christmas${ALONE}|christmas(?= ${DEEDS}))${OF_YEAR}`,
    ),
    read: (m, now) => {
      const [mon, d] = HOLIDAYS[m[1]!.toLowerCase().replace('’', "'").replace(/\s+/g, ' ')]!
      const name = Object.keys(MONTHS).find((n) => MONTHS[n] === mon)!
      return day(name, String(d), statedYear(m[2], m[3], now), now)
    },
  },
  {
    name: 'Easter',
    sort: 'day',
    starts: ['palm', 'maundy', 'holy', 'good', 'easter'],
    form: form(
      `(palm sunday|(?:maundy|holy) thursday|good friday|easter (?:sunday|monday|day)|(?<=(?:^|[^\\p{L}])(?:at|on|over|since|before|after|until|till|by) )easter${ALONE})${OF_YEAR}`,
    ),
    read: (m, now) => {
      const off = OF_EASTER[m[1]!.toLowerCase().replace(/\s+/g, ' ')]!
      const year = statedYear(m[2], m[3], now) ?? now.year
      if (year !== null) return addDays(easter(year), off)
      if (!now.published) return null
      const here = addDays(easter(yearIn(now.published)), off)
      return here <= now.published ? here : addDays(easter(yearIn(now.published) - 1), off)
    },
  },
]

/** Dates that a calendar can tell by themselves, or with their year. */
export const ABSOLUTE: readonly Rule[] = [...dayMonth, ...periods, ...holidays]
