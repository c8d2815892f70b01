import type { Document, Sentence } from '../../../text/document.ts'
import { matchesOf } from '../../../text/matches.ts'

/** A phrase of time, by the kind of stretch that it sets. Offsets are into the report. */
export interface Time {
  readonly sort: string
  readonly start: number
  readonly end: number
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const SORTS: readonly (readonly [string, RegExp])[] = [
  [
    'since',
    new RegExp(`\\bsince (?:the |early |late |mid-?|last )?(?:${MONTH}|(?:19|20)\\d\\d|\\w+day|start|beginning|then|war|\\w+)\\b`, 'gi'),
  ],
  [
    'ago',
    /\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|some) (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before|previously)\b/gi,
  ],
  ['year', /\b(?:last|previous|same|that) (?:year|summer|winter|spring|autumn|decade)\b|\bthe year before\b/gi],
  ['this year', /\bthis (?:year|decade)\b/gi],
  ['month', /\b(?:last|previous|this|that) month\b/gi],
  ['week', /\b(?:last|previous|this|that) week\b/gi],
  [
    'span',
    /\b(?:over|in|during|for|within|through) (?:the )?(?:past|last|previous|course of|space of|recent)?\s?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|recent|many) )?(?:hours|days|weeks|months|years|decades|century)\b/gi,
  ],
  [
    'now',
    /\b(?:today|tonight|yesterday|overnight|this morning|this afternoon|this evening|last night|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gi,
  ],
]

/** Years and months, which are the report's own or another's. */
const CALENDAR = new RegExp(
  `\\b(?:(${MONTH})(?: \\d{1,2})?,? )?((?:19|20)\\d\\d)\\b|\\b(${MONTH}) \\d{1,2}\\b|\\b\\d{1,2} (${MONTH})\\b|\\b(?:in|of|since|late|early|mid-?) ?(${MONTH})\\b`,
  'g',
)

const kept = new WeakMap<Document, Map<number, readonly Time[]>>()

/** The phrases of time in sentence `n`; none where there is no such sentence. */
export function timesOf(document: Document, n: number): readonly Time[] {
  const of = kept.get(document) ?? new Map<number, readonly Time[]>()
  if (!of.size) kept.set(document, of)
  const sentence = document.sentences[n]
  const found = of.get(n) ?? (sentence ? find(document, sentence) : [])
  of.set(n, found)
  return found
}

function find(document: Document, sentence: Sentence): Time[] {
  const text = document.text.slice(sentence.start, sentence.end)
  const out: Time[] = []
  const take = (sort: string, at: number, length: number) => {
    out.push({ sort, start: sentence.start + at, end: sentence.start + at + length })
  }
  for (const [sort, pattern] of SORTS) for (const m of matchesOf(pattern, text)) take(sort, m.index, m[0].length)
  const own = ownDates(document)
  for (const m of matchesOf(CALENDAR, text)) {
    const month = m[1] ?? m[3] ?? m[4] ?? m[5]
    if (m[2])
      take(
        own.year === null || m[2] >= own.year ? 'own year' : own.year === `${Number(m[2]) + 1}` ? 'year before' : 'old year',
        m.index,
        m[0].length,
      )
    if (month) take(own.months.has(month) ? 'own month' : 'other month', m.index, m[0].length)
  }
  return out.sort((a, b) => a.start - b.start)
}

interface Own {
  /** The latest year that the report names. */
  readonly year: string | null
  /** Months named at the beginning. */
  readonly months: ReadonlySet<string>
}

const dates = new WeakMap<Document, Own>()
const LEAD = 600

function ownDates(document: Document): Own {
  let own = dates.get(document)
  if (own) return own
  const years = document.text.match(/\b(?:19|20)\d\d\b/g) ?? []
  const months = document.text.slice(0, LEAD).match(new RegExp(`\\b${MONTH}\\b`, 'g')) ?? []
  own = { year: years.toSorted().at(-1) ?? null, months: new Set(months) }
  dates.set(document, own)
  return own
}
