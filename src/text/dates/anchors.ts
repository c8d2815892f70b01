import { isDay } from './calendar.ts'
import type { DatePhrase } from './compose.ts'

/** A phrase read, with the paragraph that it stands in. */
export interface Read {
  readonly phrase: DatePhrase
  readonly paragraph: number
}

/** The first day of a phrase that is a day or days; null for months, spans and times since. */
export const dayIn = ({ sort, edtf, lead }: DatePhrase): string | null =>
  edtf && (sort === 'day' || sort === 'anchored') && lead !== 'since' && isDay(edtf.split('/')[0]!) ? edtf.split('/')[0]! : null

const SAYING =
  /\b(?:said|says|told|telling|announced|announcing|statement|reported|wrote|confirmed|published|released|added|spoke|speaking|posted|briefing|interview)\b[^.;:]{0,25}$/i

/** Whether a date is beside a word of saying: then it tells when something was said. */
export const saysWhenSaid = (text: string, { start, end }: DatePhrase): boolean =>
  SAYING.test(text.slice(Math.max(0, start - 45), start)) ||
  /^(?:\s+(?:said|told|announced|that)|,? (?:adding|saying|citing))\b/i.test(text.slice(end, end + 12))

/** The nearest day told before, in a paragraph or anywhere, that is not only when something was said. */
export function anchorBefore(text: string, read: readonly Read[], at: number, paragraph: number | null): string | null {
  for (let i = read.length - 1; i >= 0; i--) {
    const { phrase, paragraph: its } = read[i]!
    if (phrase.end > at || (paragraph !== null && its !== paragraph) || saysWhenSaid(text, phrase)) continue
    const day = dayIn(phrase)
    if (day) return day
  }
  return null
}

/** The nearest day told before from an offset on, said or not. */
export function saidBefore(read: readonly Read[], at: number, from: number): string | null {
  const last = read.findLast(({ phrase }) => phrase.end <= at && phrase.start >= from && dayIn(phrase) !== null)
  return last ? dayIn(last.phrase) : null
}

/** The last time told before in a paragraph. */
export const toldBefore = (read: readonly Read[], at: number, paragraph: number): string | null =>
  read.findLast(({ phrase, paragraph: its }) => its === paragraph && phrase.end <= at && phrase.edtf !== null && phrase.sort !== 'vague')
    ?.phrase.edtf ?? null

/** The last span of time told before. */
export const spanBefore = (read: readonly Read[], at: number): string | null =>
  read.findLast(({ phrase }) => phrase.end <= at && phrase.edtf?.includes('/') === true && phrase.sort !== 'vague')?.phrase.edtf ?? null

const EVENING = /\b(?:evening|night|nightfall|dusk|sunset|p\.?m\b|(?:1[89]|2[0-3])[:.][0-5]\d)/i

/** Whether the phrase told last in a paragraph is of an evening or a night. */
export function nightBefore(text: string, read: readonly Read[], at: number, paragraph: number): boolean {
  const last = read.findLast(({ phrase, paragraph: its }) => its === paragraph && phrase.end <= at && phrase.edtf !== null)
  return last !== undefined && EVENING.test(text.slice(last.phrase.start, last.phrase.end))
}
