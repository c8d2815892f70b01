import { addDays } from '../../model/edtf.ts'
import { isDay, numberIn, yearIn } from './calendar.ts'
import { compose, type DatePhrase } from './compose.ts'
import { findDates } from './find.ts'
import type { Moment } from './rule.ts'

export type { DatePhrase } from './compose.ts'

/** A stretch of the text that is read as one, in order: a sentence with the number of its paragraph. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** How many sentences of the beginning may tell the day that the report is about. */
const LEAD_SENTENCES = 8

/** What has been read so far, and what the beginning told. */
interface Story {
  readonly text: string
  readonly today: string | null
  readonly read: Read[]
  lead: string | null
  year: number | null
}

interface Read {
  readonly phrase: DatePhrase
  readonly paragraph: number
}

/**
 * The date phrases of a text in order, read against its day of publication (ISO, or null: then only full dates are read). Phrases that lean
 * on another date take the nearest day before them in their paragraph, else the day that the beginning tells, else the nearest before.
 */
export function datesIn(text: string, stretches: readonly Stretch[], published: string | null): DatePhrase[] {
  const story: Story = { text, today: published?.slice(0, 10) ?? null, read: [], lead: null, year: null }
  for (const [n, { start, end, paragraph }] of stretches.entries()) {
    const cores = findDates(text, start, end)
    if (!cores.length) continue
    const phrases = compose(text, cores, start, (at, here) =>
      momentAt(story, at, [...story.read, ...here.map((phrase) => ({ phrase, paragraph }))], paragraph),
    )
    story.read.push(...phrases.map((phrase) => ({ phrase, paragraph })))
    if (n < LEAD_SENTENCES) takeLead(story)
  }
  return story.read.map(({ phrase }) => phrase)
}

function momentAt({ text, today, lead, year }: Story, at: number, read: readonly Read[], paragraph: number): Moment {
  return {
    published: today,
    anchor: anchorBefore(text, read, at, paragraph) ?? lead ?? anchorBefore(text, read, at, null),
    year: yearBefore(text, read, at, paragraph, today),
    story: year,
  }
}

/** The day that a beginning is about: a calendar date a week past or older, as in a report that looks back, else the first day told; and its year. */
function takeLead(story: Story): void {
  const { text, today } = story
  const days = story.read.flatMap(({ phrase }) => {
    const day = dayIn(phrase)
    return day
      ? [{ day, dated: /month|iso|slashed/.test(phrase.rule), said: saysWhenSaid(text, phrase) || datesLine(text, phrase, today) }]
      : []
  })
  const past = days.find(({ day, dated }) => dated && today && day < addDays(today, -6))
  story.lead = (past ?? days.find(({ said }) => !said) ?? days[0])?.day ?? null
  const stated = story.read.find(({ phrase }) => phrase.lead !== 'since' && statedYear(text, phrase, today) !== null)
  story.year = stated ? statedYear(text, stated.phrase, today) : yearsBack(text, today)
}

const BACK =
  /(?<![\p{L}])([\p{L}]+|\d{1,2}) years (?:after|on from|since) (?:\p{L}+ ){1,3}?(?:was|were|is|had|it|they|the|a|an)(?![\p{L}])/iu

/** The year of what a report looks back on from its beginning: "three years after they were taken". */
function yearsBack(text: string, today: string | null): number | null {
  const m = BACK.exec(text.slice(0, 600))
  const n = m ? numberIn(m[1]!) : Number.NaN
  return today && n < 60 ? yearIn(today) - n : null
}

const LINE = /(?:^|\n)(?:\p{Lu}[\p{L}.'’-]*[ ,/(]*|\(){1,7}$/u
const BARE_DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu
const CLOSED = /^(?:,? \d{4})?(?:\)|[.:]\s|\s+(?:\(|\/|[-–—]))/u

/** Whether a date is the day of the report in its dateline ("AMMAN, 23 July (Wire) —", "(Amman, 23 July 2019)"): then it dates nothing told. */
export function datesLine(text: string, { start, end, sort, edtf }: Omit<DatePhrase, 'rule' | 'lead'>, today: string | null): boolean {
  return (
    today !== null &&
    sort === 'day' &&
    (edtf === today || edtf === addDays(today, -1)) &&
    CLOSED.test(text.slice(end, end + 12)) &&
    BARE_DAY.test(text.slice(start, end)) &&
    LINE.test(text.slice(Math.max(0, start - 60), start))
  )
}

/** The year that a phrase of a day or month spells out; a time since then is of another story. */
function statedYear(text: string, { start, end, edtf, rule }: DatePhrase, today: string | null): number | null {
  if (edtf === null || (today !== null && edtf.endsWith(`/${today}`)) || !/month|season|iso|slashed/.test(rule)) return null
  const year = yearIn(edtf)
  return text.slice(start, end).includes(String(year)) ? year : null
}

/** A year before the report's that the date nearest before in the paragraph spells out. */
function yearBefore(text: string, read: readonly Read[], at: number, paragraph: number, today: string | null): number | null {
  const last = read.findLast(
    ({ phrase, paragraph: its }) =>
      its === paragraph && phrase.end <= at && phrase.edtf !== null && statedYear(text, phrase, today) !== null,
  )
  if (!last || !today || /since|until|till/.test(last.phrase.lead)) return null
  const year = yearIn(last.phrase.edtf!)
  return year < yearIn(today) ? year : null
}

const dayIn = ({ sort, edtf, lead }: DatePhrase): string | null =>
  edtf && (sort === 'day' || sort === 'anchored') && lead !== 'since' && isDay(edtf.split('/')[0]!) ? edtf.split('/')[0]! : null

const SAYING =
  /\b(?:said|says|told|telling|announced|announcing|statement|reported|wrote|confirmed|published|released|added|spoke|speaking|posted|briefing|interview)\b[^.;:]{0,25}$/i

/** Whether a date is beside a word of saying: then it tells when something was said. */
const saysWhenSaid = (text: string, { start, end }: DatePhrase): boolean =>
  SAYING.test(text.slice(Math.max(0, start - 45), start)) || /^\s+(?:said|told|announced|that)\b/i.test(text.slice(end, end + 12))

function anchorBefore(text: string, read: readonly Read[], at: number, paragraph: number | null): string | null {
  for (let i = read.length - 1; i >= 0; i--) {
    const { phrase, paragraph: its } = read[i]!
    if (phrase.end > at || (paragraph !== null && its !== paragraph) || saysWhenSaid(text, phrase)) continue
    const day = dayIn(phrase)
    if (day) return day
  }
  return null
}
