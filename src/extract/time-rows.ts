import type { Draft, Setting } from '../claims/define.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import type { SaidDate } from '../text/dates/document.ts'
import type { Document } from '../text/document.ts'
import { claimRow, codeOf, STANDING, standing } from './standing.ts'

const SORTS = ['day', 'period', 'anchored', 'clock', 'span', 'vague']
const LEADS = ['since', 'until', 'till', 'by', 'from', 'before', 'after', 'between', 'as of']
const SAID = /\b(?:said|says|told|announced|statement|reported|wrote|confirmed|published|released|added|posted|briefing|interview)\b/i
const PARTS = ['morning', 'evening', 'night', 'overnight', 'afternoon', 'dawn', 'early', 'late', 'noon', 'midnight']

interface Told {
  readonly setting: Setting
  /** Every date of the report. */
  readonly all: readonly SaidDate[]
  /** The choices to look at: 0 for no time, then each phrase. */
  readonly places: readonly number[]
}

/** A row for each of the choices asked for. */
export function timeRows(document: Document, draft: Draft, phrases: readonly SaidDate[], { setting, all, places }: Told): number[][] {
  const claim = claimRow(document, draft)
  const own = phrases.filter((p) => p.sentence >= draft.sentence)
  const rowAt = (i: number): number[] => {
    const p = phrases[i]
    if (!p) return new Array<number>(PHRASE + STANDING + 2).fill(-99)
    return [i, own.indexOf(p), ...kept(p, () => phraseRow(document, p, setting, all)), ...standing(document, draft, p)]
  }
  const few = [Math.min(own.length, 4), Math.min(phrases.length, 6)]
  return places.map((k) => [k === 0 ? 1 : 0, ...claim, ...few, ...rowAt(Math.max(0, k - 1))])
}

const PHRASE = 14

const known = new WeakMap<SaidDate, readonly number[]>()

/** What does not hang on the claim is made once for each phrase. */
function kept(phrase: SaidDate, make: () => readonly number[]): readonly number[] {
  const row = known.get(phrase) ?? make()
  known.set(phrase, row)
  return row
}

function phraseRow(document: Document, p: SaidDate, { published }: Setting, all: readonly SaidDate[]): number[] {
  const main = mainOf(all)
  const { text } = document
  const said = text.slice(p.start, p.end).toLowerCase()
  const days = p.edtf && daysOf(p.edtf)
  const age = days && published ? Math.min(5000, daysApart(days, { first: published, last: published })) : -1
  return [
    codeOf(SORTS, p.sort),
    codeOf(LEADS, p.lead),
    p.edtf === null ? -1 : p.edtf.includes('/') ? 4 : p.edtf.split('-').length,
    age,
    all.filter((o) => o.edtf !== null && o.edtf === p.edtf).length,
    all.indexOf(p),
    /['’]s?$/.test(said) ? 1 : 0,
    main !== null && p.edtf === main ? 1 : 0,
    PARTS.findIndex((x) => said.includes(x)),
    /month/.test(p.rule) ? 2 : /weekday/.test(p.rule) ? 1 : /year/.test(p.rule) ? 3 : 0,
    SAID.test(text.slice(Math.max(0, p.start - 30), p.start)) ? 1 : 0,
    SAID.test(text.slice(p.end, p.end + 25)) ? 1 : 0,
    /^\s+(?:\p{Ll}+\s+){0,2}(?:attack|strike|raid|bombing|massacre|killings?|blast|explosion|shooting|battle|assault|ambush|crash|incident)s?\b/u.test(
      text.slice(p.end, p.end + 40),
    )
      ? 1
      : 0,
    Math.min(12, p.sentence),
  ]
}

const mains = new WeakMap<readonly SaidDate[], string | null>()

/** The date told most. */
function mainOf(all: readonly SaidDate[]): string | null {
  let main = mains.get(all)
  if (main === undefined) mains.set(all, (main = mostTold(all)))
  return main
}

function mostTold(all: readonly SaidDate[]): string | null {
  const votes = new Map<string, number>()
  for (const p of all) if (p.edtf && p.sort !== 'vague') votes.set(p.edtf, (votes.get(p.edtf) ?? 0) + (p.sentence < 4 ? 2 : 1))
  let top: [string, number] | null = null
  for (const v of votes) if (!top || v[1] > top[1]) top = v
  return top?.[0] ?? null
}
