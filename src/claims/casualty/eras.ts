import { daysApart, daysOf } from '../../model/edtf.ts'
import { datesOf, type SaidDate } from '../../text/dates/document.ts'
import type { Mention } from './mentions.ts'

/** How old, on the day of publication, what a mention tells of is by the dates around it: in half steps of the logarithm of days; `NONE` where no date tells. */
export interface Ages {
  /** The nearest date of its own sentence, and how long a stretch that is. */
  readonly own: number
  readonly span: number
  /** The last date before it and the first after it in its sentence. */
  readonly before: number
  readonly after: number
  /** The last date of the sentences before it in its paragraph. */
  readonly lead: number
  /** The first date of the report. */
  readonly oldest: number
  /** How long the stretch is that a date of its sentence opens ("since Friday"). */
  readonly since: number
}

const NONE = 99

export function agesOf(m: Mention, published: string | null): Ages {
  const { document, sentence, tokens } = m.scene
  const all = datesOf(document, published)
  const [start, end] = [tokens[m.first]!.start, tokens[m.last]!.end]
  const here = all.filter((p) => p.sentence === sentence.n)
  const before = here.findLast((p) => p.end <= start)
  const after = here.find((p) => p.start >= end)
  const near = before && after ? (start - before.end < after.start - end ? before : after) : (before ?? after)
  const lead = all.findLast((p) => p.sentence < sentence.n && document.sentences[p.sentence]!.paragraph === sentence.paragraph)
  const age = (p: SaidDate | undefined): number => ageOf(p, published)
  return {
    own: age(near),
    span: spanOf(near),
    before: age(before),
    after: age(after),
    lead: age(lead),
    oldest: age(all[0]),
    since: spanOf(here.find((p) => p.lead === 'since')),
  }
}

/** A stretch of a year and a half. */
const LONG = 18

/** Whether the mention's sentence counts since a year long past ("since 2011"); without a day of publication any year told is. */
export function tellsEra(m: Mention, published: string | null): boolean {
  const { document, sentence } = m.scene
  if (!published) return /\bsince (?:[a-z]+ )?(?:19|20)\d\d\b/i.test(document.text.slice(sentence.start, sentence.end))
  const { since } = agesOf(m, published)
  return since !== NONE && since >= LONG
}

const steps = (days: number): number => Math.round(2 * Math.log2(1 + days))

function ageOf(phrase: SaidDate | undefined, published: string | null): number {
  const days = phrase?.edtf && published ? daysOf(phrase.edtf) : null
  if (!days || !published) return NONE
  const today = published.slice(0, 10)
  return days.first > today ? -steps(daysApart(days, { first: today, last: today })) : steps(daysApart(days, { first: today, last: today }))
}

function spanOf(phrase: SaidDate | undefined): number {
  const days = phrase?.edtf ? daysOf(phrase.edtf) : null
  return days ? steps(daysApart({ first: days.first, last: days.first }, { first: days.last, last: days.last })) : NONE
}
