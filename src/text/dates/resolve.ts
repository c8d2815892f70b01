import { addDays } from '../../model/edtf.ts'
import { anchorBefore, dayIn, nightBefore, type Read, saidBefore, saysWhenSaid, spanBefore, toldBefore } from './anchors.ts'
import { numberIn, yearIn } from './calendar.ts'
import { compose, type DatePhrase } from './compose.ts'
import { findDates } from './find.ts'
import type { Moment } from './rule.ts'
import { isLog, stampAt } from './stamps.ts'

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
  /** The day of the last heading that is a date alone, as in a diary. */
  heading: string | null
  /** Where lines open with the time of what they tell: the day that its title bears, else that of the report; null elsewhere. */
  log: string | null
}

/**
 * The date phrases of a text in order, read against its day of publication (ISO, or null: then only full dates are read). Phrases that lean
 * on another date take the nearest day before them in their paragraph, else the day that the beginning tells, else the nearest before.
 */
export function datesIn(text: string, stretches: readonly Stretch[], published: string | null): DatePhrase[] {
  const story: Story = { text, today: published?.slice(0, 10) ?? null, read: [], lead: null, year: null, heading: null, log: null }
  const logged = isLog(text)
  if (logged) story.log = story.today
  for (const [n, { start, end, paragraph }] of stretches.entries()) {
    const stamp = logged ? stampAt(text, start, end) : null
    const cores = stamp ? [stamp, ...findDates(text, stamp.end, end)] : findDates(text, start, end)
    if (!cores.length) continue
    const phrases = compose(text, cores, start, (at, here) =>
      momentAt(story, { at, start, paragraph }, [...story.read, ...here.map((phrase) => ({ phrase, paragraph }))]),
    )
    story.read.push(...phrases.map((phrase) => ({ phrase, paragraph })))
    story.heading = headingOf(story, start, end, phrases) ?? story.heading
    if (logged && paragraph === stretches[0]!.paragraph) story.log = phrases.map(dayIn).find((day) => day !== null) ?? story.log
    if (n < LEAD_SENTENCES) takeLead(story)
  }
  return story.read.map(({ phrase }) => phrase)
}

interface Here {
  readonly at: number
  /** Where the sentence begins. */
  readonly start: number
  readonly paragraph: number
}

function momentAt({ text, today, lead, year, heading, log }: Story, { at, start, paragraph }: Here, read: readonly Read[]): Moment {
  const near = anchorBefore(text, read, at, null)
  return {
    published: today,
    anchor: anchorBefore(text, read, at, paragraph) ?? heading ?? log ?? lead ?? near,
    near,
    year: yearBefore(text, read, at, paragraph, today),
    story: year,
    lead,
    said: saidBefore(read, at, start),
    before: toldBefore(read, at, paragraph),
    span: spanBefore(read, at),
    night: nightBefore(text, read, at, paragraph),
  }
}

/** The day that heads a part of a text: a line with a date and no other word. The day of the report itself heads nothing. */
function headingOf({ text, today }: Story, start: number, end: number, [only, ...others]: readonly DatePhrase[]): string | null {
  const day = only && others.length === 0 ? dayIn(only) : null
  if (!day || day === today || /\p{L}/u.test(text.slice(start, only!.start) + text.slice(only!.end, end))) return null
  return /\n\s*$/.test(text.slice(0, start)) ? day : null
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
