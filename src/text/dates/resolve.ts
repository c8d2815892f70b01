import { addDays } from '../../model/edtf.ts'
import { isDay, yearIn } from './calendar.ts'
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

/**
 * The date phrases of a text in order, read against its day of publication (ISO, or null: then only full dates are read). Phrases that lean
 * on another date take the nearest day before them in their paragraph, else the day that the beginning tells, else the nearest before.
 */
export function datesIn(text: string, stretches: readonly Stretch[], published: string | null): DatePhrase[] {
  const today = published?.slice(0, 10) ?? null
  const read: Read[] = []
  let lead: string | null = null
  for (const [n, { start, end, paragraph }] of stretches.entries()) {
    const momentAt = (at: number): Moment => ({
      published: today,
      anchor: anchorBefore(read, at, paragraph) ?? lead ?? anchorBefore(read, at, null),
      year: yearBefore(text, read, at, paragraph, today),
    })
    for (const phrase of composeInOrder(text, start, end, momentAt, read, paragraph)) read.push({ phrase, paragraph })
    if (n < LEAD_SENTENCES)
      lead = eventDay(
        read.map(({ phrase }) => phrase),
        today,
      )
  }
  return read.map(({ phrase }) => phrase)
}

/** The day that a beginning is about: a calendar date a week past or older, as in a report that looks back, else the first day told. */
function eventDay(phrases: readonly DatePhrase[], today: string | null): string | null {
  const days = phrases.flatMap((phrase) => {
    const day = dayIn(phrase)
    return day ? [{ day, dated: /month|iso|slashed/.test(phrase.rule) }] : []
  })
  return (days.find(({ day, dated }) => dated && today && day < addDays(today, -6)) ?? days[0])?.day ?? null
}

/** The year that a full date nearest before in the paragraph tells, where it is more than a year past. */
function yearBefore(text: string, read: readonly Read[], at: number, paragraph: number, today: string | null): number | null {
  const last = read.findLast(({ phrase, paragraph: its }) => its === paragraph && phrase.end <= at && phrase.edtf !== null)
  if (!last || !today || /since|until|till/.test(last.phrase.lead)) return null
  const year = yearIn(last.phrase.edtf!)
  const stated = text.slice(last.phrase.start, last.phrase.end).includes(String(year))
  return (stated || last.inherits) && year < yearIn(today) ? year : null
}

type Read = { phrase: DatePhrase; paragraph: number; inherits?: boolean }

/** Each phrase of a stretch may lean on those read before it in the same stretch. */
function composeInOrder(
  text: string,
  start: number,
  end: number,
  momentAt: (at: number) => Moment,
  read: readonly Read[],
  paragraph: number,
): DatePhrase[] {
  const cores = findDates(text, start, end)
  if (!cores.length) return []
  const first = compose(text, cores, start, momentAt)
  const here = (at: number): Moment => {
    const inside = first.filter((p) => p.end <= at && p.sort === 'day').map((phrase) => ({ phrase, paragraph }))
    return { ...momentAt(at), anchor: anchorBefore([...read, ...inside], at, paragraph) ?? momentAt(at).anchor }
  }
  return first.length > 1 && first.some((p) => p.sort === 'anchored' || p.sort === 'clock') ? compose(text, cores, start, here) : first
}

const dayIn = ({ sort, edtf, lead }: DatePhrase): string | null =>
  edtf && (sort === 'day' || sort === 'anchored') && lead !== 'since' && isDay(edtf.split('/')[0]!) ? edtf.split('/')[0]! : null

function anchorBefore(read: readonly Read[], at: number, paragraph: number | null): string | null {
  for (let i = read.length - 1; i >= 0; i--) {
    const { phrase, paragraph: its } = read[i]!
    if (phrase.end > at || (paragraph !== null && its !== paragraph)) continue
    const day = dayIn(phrase)
    if (day) return day
  }
  return null
}
