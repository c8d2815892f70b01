import { addDays } from '../../model/edtf.ts'
import { ANCHORED_PERIODS } from './anchored-periods.ts'
import { dayOf, isDay, monthIn, numberIn, ORDINAL_WORDS, shiftMonths, yearIn } from './calendar.ts'
import { from, shifted, told, UNIT } from './leaning.ts'
import { COUNT, COUNT_STARTS, form, type Moment, type Rule } from './rule.ts'

const PART = '(?:day|night|morning|evening|afternoon|noon|hour|date)'

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

/** "On the 14th": of the month that the text speaks of, else the latest before publication. */
function nth(n: number, { anchor, published }: Moment): string | null {
  const base = anchor ?? published
  if (!base) return null
  const here = dayOf(yearIn(base), monthIn(base), n)
  if (here && (!published || here <= published)) return here
  const before = shiftMonths(base, -1)
  return dayOf(yearIn(before), monthIn(before), n)
}

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
    name: 'nth',
    sort: 'anchored',
    starts: ['#'],
    form: form(
      '(?<=(?:on|since|of|until|till|by|to|from|after|before|between|and) the )([12]?\\d|3[01])(?:st|nd|rd|th)(?! [\\p{L}\\d])|(?<=(?:on|since|until|till|by|from|before|between) the )([12]?\\d|3[01])(?:st|nd|rd|th)',
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
]

/** Phrases read against another date of the text. */
export const ANCHORED: readonly Rule[] = [...days, ...ANCHORED_PERIODS]
