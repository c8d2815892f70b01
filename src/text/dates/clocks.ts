import { addDays } from '../../model/edtf.ts'
import { interval } from './calendar.ts'
import { COUNT_STARTS, form, type Rule } from './rule.ts'

/** The small hours, behind an evening. */
const SMALL_HOURS =
  /\b(?:(?:after|past) midnight|(?:12|[1-5])(?:[:.][0-5]\d)?\s*a\.?m|0?[0-5][:.][0-5]\d|(?:before |at |by |until )?(?:dawn|daybreak|sunrise|first light|daylight)|(?:by|towards?|until|till) (?:the )?morning|early morning|small hours|early hours)/i

/** A time of day is of the day spoken of, else of the report's; the small hours behind an evening are the day after. */
const clock: Rule['read'] = (m, { anchor, published, night }) => {
  const day = anchor ?? published
  const next = day && night && SMALL_HOURS.test(m[0]) ? addDays(day, 1) : day
  return next && published && next > published ? day : next
}

/** "During the night" is the last one before the report. */
const nightly: Rule['read'] = (_, { published }) => published && interval(addDays(published, -1), published)

const HALF = '(?:a\\.?m\\.?|p\\.?m\\.?)'
const ZONE = '(?: \\((?:\\d{1,2}[:.]?\\d\\d )?(?:gmt|utc|local(?: time)?)\\)| (?:gmt|utc|local time|hours))?'
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1\\d|2[0-4]|0?\\d)'
const AT = '(?<=(?:^|[^\\p{L}])(?:at|around|about|until|till|by|from|since|between|before|after|to|and) )'
const OF_DAY = "(?: in the (?:early )?(?:morning|afternoon|evening)| at night|(?: o['’]clock))?"

const NO_DAY = '(?! (?:of|to) (?:the |mon|tue|wed|thu|fri|sat|sun|\\d))'

/** Times of day. */
export const CLOCKS: readonly Rule[] = [
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
    form: form(
      `(?:(?:half|(?:a )?quarter|twenty|ten|five) past|(?:a )?quarter to|${AT}(?:twenty|ten|five) to) (?:${HOUR}|noon|midnight)${OF_DAY}`,
    ),
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
    form: form(
      `(?<=(?:^|[^\\p{L}])(?:at|until|till) (?:about |around )?)(?<!\\b(?:tolls?|numbers?|figures?|counts?|dead|deaths?|killed|losses|wounded|injured|it|them|put|stood|stands?|now) at (?:about |around )?)${HOUR}(?=[.,;:)”"](?!\\d)| (?:on|in the|that|to|and|but|when|while|by|after|before|with|as|from|for|he|she|they|it|we|i|this|last) |$)`,
    ),
    read: clock,
  },
  {
    name: 'time of day',
    sort: 'clock',
    starts: ['dawn', 'daybreak', 'dusk', 'noon', 'midday', 'midnight', 'nightfall', 'sunrise', 'sunset', 'first', 'daylight', 'dark'],
    form: form(
      '(?<=(?:at|before|after|around|about|by|since|until|past) )(?:dawn|daybreak|dusk|noon|midday|midnight|nightfall|sunrise|sunset|first light|daylight|dark)',
    ),
    read: clock,
  },
  {
    name: 'hours of four figures',
    sort: 'clock',
    starts: ['#'],
    form: form(
      `(?:(?<=(?:at|from|until|by|before|after|around) )[01]\\d[0-5]\\d(?: (?:hours|hrs))|(?<=(?:at|from|until|by|around) )0\\d[0-5]\\d)`,
    ),
    read: clock,
  },
  {
    name: 'part of the day',
    sort: 'clock',
    starts: ['in', 'during', 'by', 'all', 'throughout', 'until', 'till', 'towards', 'toward'],
    form: form(
      `(?:(?:in|in the course of|during|by|throughout|until|till|towards?) (?:the )?(?:early |late |same )?(?:morning|afternoon|evening|day|small hours|early hours)|all day)${NO_DAY}`,
    ),
    read: clock,
  },
  {
    name: 'since morning',
    sort: 'clock',
    starts: ['since'],
    form: form(
      `since (?:(?:the )?(?:early )?morning|dawn|daybreak|sunrise|first light|noon|midday|lunch(?:time)?|sunset|dusk|nightfall|midnight)${NO_DAY}`,
    ),
    read: (_, { published }) => published,
  },
  {
    name: 'night',
    sort: 'clock',
    starts: ['in', 'during', 'through', 'throughout', 'all'],
    form: form(`(?:(?:in|in the course of|during|through|throughout) the (?:late )?night|all night|all through the night)${NO_DAY}`),
    read: nightly,
  },
]
