import type { Token } from '../document.ts'
import { type Candidate, governors, quotationAt } from './candidates.ts'
import { labelCode } from './codes.ts'
import { COMPANY, company, REPUTE, repute } from './company.ts'
import { flag, holds, type View } from './features.ts'
import { NATURE, nature } from './nature.ts'
import type { Relation } from './relation.ts'
import { talliesOf } from './tallies.ts'

/** Where a pronoun is told of: 1 and how likely it stands for the source. */
const PRONOUN = NATURE.indexOf('pronoun')

/** A row with what a relation's place and kind tell about whether the claim is on its source's word behind it. */
export function withRelation(row: readonly number[], view: View, { relation, source, share }: Candidate, i: number): number[] {
  const [r, who] = [relation!, source!]
  const told = nature(view, r, who)
  const kind = share === undefined ? told : told.with(PRONOUN, 1 + share)
  return row.concat(IS, kind, distance(view, r), quoting(view, r), syntax(view, r), company(view, r), repute(view, r, i), [
    cueGap(view.place, r),
  ])
}

const IS: readonly number[] = [1]

const DISTANCE = [
  'sentences',
  'paragraphs',
  'holds',
  'side',
  'gap',
  'between',
  'semicolon',
  'contrast',
  'commas',
  'thatAfter',
  'colon',
  'and',
  'stops',
  'verbs',
]

/** The offsets of what lies between a claim and a relation; alike where they touch or overlap. */
const stretch = (place: View['place'], r: Relation): readonly [number, number] =>
  r.end <= place.start ? [r.end, place.start] : r.start >= place.end ? [place.end, r.start] : [0, 0]

function distance({ document, place, relations }: View, r: Relation): number[] {
  const side = r.end <= place.start ? -1 : r.start >= place.end ? 1 : 0
  const [from, to] = stretch(place, r)
  const gap = document.text.slice(from, to)
  const { commas, stops } = talliesOf(document)
  const between = relations.filter(
    (o) => o !== r && (side < 0 ? o.start >= r.end && o.end <= place.start : side > 0 && o.end <= r.start && o.start >= place.end),
  )
  const here = r.sentence === place.sentence
  return [
    r.sentence - place.sentence,
    document.sentences[r.sentence]!.paragraph - document.sentences[place.sentence]!.paragraph,
    here ? flag(holds(r, place)) : -1,
    side,
    gap.length,
    between.length,
    flag(gap.includes(';')),
    flag(/\b(?:but|while|whereas|although|though|however)\b/i.test(gap)),
    Math.min(9, from < to ? commas[to]! - commas[from]! : 0),
    flag(/\bthat\b/.test(gap)),
    flag(gap.includes(':')),
    flag(/\band\b/.test(gap)),
    Math.min(9, from < to ? stops[to - 1]! - stops[from]! : 0),
    between.filter((o) => o.sentence === place.sentence).length,
  ]
}

const QUOTING = ['sameQuotation', 'inQuotation', 'abuts', 'quoteAfterStop', 'marks']

function quoting({ document, place, quotation }: View, r: Relation): number[] {
  const inside = quotationAt(document, r.start, r.end)
  const tail = quotation && r.end <= quotation.start ? document.text.slice(r.end, quotation.start) : null
  const [from, to] = stretch(place, r)
  const { marks } = talliesOf(document)
  return [
    flag(!!inside && inside === quotation),
    flag(!!inside),
    abuts(document, quotation, r),
    tail === null ? -1 : flag(/^[^“"]{0,40}[.]\s*[“"]$/.test(tail)),
    Math.min(6, from < to ? marks[to]! - marks[from]! : 0),
  ]
}

/** How near a relation stands to the ends of the quotation that holds the claim: 3 touches, 2 in a sentence of it, 1 near, 0 not, -1 no quotation. */
function abuts(document: View['document'], q: View['quotation'], r: Relation): number {
  if (!q) return -1
  const gap = r.start >= q.end ? r.start - q.end : q.start >= r.end ? q.start - r.end : -1
  if (gap < 0) return 0
  if (gap <= 6) return 3
  const { start, end } = document.sentences[r.sentence]!
  return (q.end > start && q.end <= end + 1) || (q.start >= start - 1 && q.start < end) ? 2 : gap < 60 ? 1 : 0
}

const SYNTAX = [
  'governs',
  'governed',
  'depth',
  'within',
  'cueInQuote',
  'sourceInQuote',
  'subjectOfClaim',
  'cueLabel',
  'underCue',
  'aboveCue',
  'meetsClaim',
  'meetsCue',
  'hangsOnSource',
]

function syntax({ place, tokens, path }: View, r: Relation): number[] {
  const here = r.sentence === place.sentence
  const cue = r.cue && here ? indexAt(tokens, r.cue.start) : -2
  const source = here ? indexAt(tokens, r.source.span.start) : -2
  const up = cue >= 0 ? governors(tokens, cue) : []
  return [
    cue >= 0 ? flag(path.includes(cue)) : -1,
    cue >= 0 ? flag(up.includes(place.anchor)) : -1,
    cue >= 0 ? path.indexOf(cue) : -2,
    flag(r.start <= place.start && r.end >= place.end),
    flag(!!r.cue && place.start <= r.cue.start && r.cue.end <= place.end),
    flag(place.start <= r.source.span.start && r.source.span.end <= place.end),
    source >= 0 ? flag(governors(tokens, source).slice(0, 3).includes(place.anchor)) : -1,
    cue >= 0 ? labelCode(tokens[cue]!.label) : -2,
    ...(cue >= 0 ? meeting(tokens, { cue: [cue, ...up], claim: [place.anchor, ...path] }) : [-2, -2, -2, -2]),
    here ? flag(path.some((i) => tokens[i]!.start >= r.source.span.start && tokens[i]!.end <= r.source.span.end)) : -1,
  ]
}

/**
 * How the ways up from cue and claim meet: the label by which the claim hangs under the cue, by which the cue hangs under the
 * claim, and, where a third word governs both, the labels of either's side.
 */
function meeting(tokens: readonly Token[], { cue, claim }: { cue: readonly number[]; claim: readonly number[] }): number[] {
  const meet = cue.findIndex((i) => claim.includes(i))
  if (meet < 0) return [-1, -1, -1, -1]
  const across = claim.indexOf(cue[meet]!)
  const mine = meet > 0 ? labelCode(tokens[cue[meet - 1]!]!.label) : -1
  const its = across > 0 ? labelCode(tokens[claim[across - 1]!]!.label) : -1
  if (meet === 0) return [its, -1, -1, -1]
  return across === 0 ? [-1, mine, -1, -1] : [-1, -1, its, mine]
}

const indexAt = (tokens: readonly Token[], start: number): number => tokens.find((t) => t.start === start)?.i ?? -2

/** Letters between a cue and a claim, below zero where the cue stands behind; 999 without a cue. */
function cueGap({ start, end }: View['place'], { cue }: Relation): number {
  if (!cue) return 999
  const gap = cue.end <= start ? start - cue.end : end <= cue.start ? end - cue.start : 0
  return Math.max(-300, Math.min(300, gap))
}

const RELATION_FEATURES = ['is', ...NATURE, ...DISTANCE, ...QUOTING, ...SYNTAX, ...COMPANY, ...REPUTE, 'cueGap']

/** The row of the report's own voice. */
export const NOBODY: readonly number[] = RELATION_FEATURES.map((name) => (name === 'is' ? 0 : -9))
