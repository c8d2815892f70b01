import { addDays } from '../../model/edtf.ts'
import { interval, mondayOf, WEEKDAYS, weekdayBefore, weekdayOf } from './calendar.ts'
import { form, MONTH, type Moment, type Rule, WEEKDAY, WEEKDAY_STARTS } from './rule.ts'

const number = (name: string): number => WEEKDAYS[name.toLowerCase()]!
const PART = "(?:['’]s)?"

/** A weekday is the latest one up to the day of publication. */
const latest = (name: string, { published }: Moment): string | null => published && weekdayBefore(published, number(name))

/** "Tuesday the 19th": the latest such day of a month that falls on it, or null within a year. */
function fallingOn(name: string, date: number, published: string | null): string | null {
  for (let day = published, n = 0; day && n < 400; day = addDays(day, -1), n++) {
    if (Number(day.slice(8)) === date && weekdayOf(day) === number(name)) return day
  }
  return null
}

/** "On the Friday": the first from the day spoken of on. */
function following(name: string, { anchor, published }: Moment): string | null {
  const day = anchor && weekdayBefore(addDays(anchor, 6), number(name))
  return day && (!published || day <= published) ? day : null
}

/** Weekdays, past-preferring. */
export const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: 'ahead',
    sort: 'ahead',
    starts: ['next', 'coming'],
    form: form(`(?:next|coming) (?:${WEEKDAY}|week|month|year)`),
    read: () => null,
  },
  {
    name: 'weekday week',
    sort: 'day',
    starts: ['last', ...WEEKDAY_STARTS],
    form: form(`last ${WEEKDAY} week`),
    read: (m, { published }) => published && addDays(weekdayBefore(published, number(m[1]!), true), -7),
  },
  {
    name: 'last weekday',
    sort: 'day',
    starts: ['last', 'past', 'previous'],
    form: form(`(?:last|past|previous) ${WEEKDAY}${PART}`),
    read: (m, { published }) => published && weekdayBefore(published, number(m[1]!), true),
  },
  {
    name: 'weekday last',
    sort: 'day',
    starts: WEEKDAY_STARTS,
    form: form(`${WEEKDAY} last(?! (?:week|month|year|night|time|spring|summer|autumn|fall|winter|${MONTH})(?![\\p{L}]))`),
    read: (m, { published }) => published && weekdayBefore(published, number(m[1]!), true),
  },
  {
    name: 'weekday of last week',
    sort: 'day',
    starts: WEEKDAY_STARTS,
    form: form(`${WEEKDAY},? (?:of )?last week`),
    read: (m, { published }) => published && addDays(mondayOf(published), number(m[1]!) - 7),
  },
  {
    name: 'weekday the nth',
    sort: 'day',
    starts: WEEKDAY_STARTS,
    form: form(`${WEEKDAY},? the (\\d{1,2})(?:st|nd|rd|th)`),
    read: (m, { published }) => fallingOn(m[1]!, Number(m[2]), published),
  },
  {
    name: 'night to weekday',
    sort: 'day',
    starts: ['night'],
    form: form(`night (?:in)?to ${WEEKDAY}`),
    read: (m, { published }) => {
      const day = published && weekdayBefore(published, number(m[1]!))
      return day && interval(addDays(day, -1), day)
    },
  },
  {
    name: 'weekday before',
    sort: 'anchored',
    starts: ['the'],
    form: form(`the ${WEEKDAY} before(?! (?:last|the|a|an|his|her|their|its|they|he|she|it)(?![\\p{L}]))`),
    read: (m, { anchor }) => anchor && weekdayBefore(anchor, number(m[1]!), true),
  },
  {
    name: 'the weekday',
    sort: 'anchored',
    starts: WEEKDAY_STARTS,
    form: form(`(?<=(?:on|that|since) the |that )${WEEKDAY}`),
    read: (m, now) => following(m[1]!, now) ?? latest(m[1]!, now),
  },
  { name: 'weekday', sort: 'day', starts: WEEKDAY_STARTS, form: form(`${WEEKDAY}${PART}`), read: (m, now) => latest(m[1]!, now) },
]
