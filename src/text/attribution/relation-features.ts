import type { Token } from '../document.ts'
import { governors, quotationAt } from './candidates.ts'
import { classCode, formCode, nextCode, sortCode, verbCode } from './codes.ts'
import { flag, holds, type View } from './features.ts'
import type { Relation } from './relation.ts'
import type { Source } from './source.ts'
import { talliesOf } from './tallies.ts'

/** What a relation's place and kind tell about whether the claim is on its source's word. */
export function relationFeatures(view: View, r: Relation, source: Source): number[] {
  return [1, ...nature(view, r, source), ...distance(view, r), ...quoting(view, r), ...syntax(view, r), ...company(view, r, source)]
}

const NATURE = [
  'form',
  'class',
  'verb',
  'sort',
  'named',
  'plural',
  'pronoun',
  'carried',
  'negated',
  'definite',
  'via',
  'nextWord',
  'speech',
]

const natures = new WeakMap<Relation, { readonly source: Source; readonly row: readonly number[] }>()

/** What a relation is, whatever the claim: told once. */
function nature(view: View, r: Relation, source: Source): readonly number[] {
  const kept = natures.get(r)
  if (kept?.source === source) return kept.row
  const row = natureOf(view, r, source)
  natures.set(r, { source, row })
  return row
}

function natureOf({ document }: View, r: Relation, source: Source): number[] {
  return [
    formCode(r.form),
    classCode(r.by),
    verbCode(r.verb),
    sortCode(source.sort),
    flag(source.named),
    flag(source.plural),
    flag(r.source.sort === 'pronoun'),
    flag(r.carried),
    flag(r.negated),
    flag(source.definite),
    flag(!!r.via),
    nextCode(/^\s*([\p{L}]+|[.,:;])/u.exec(document.text.slice(r.end, r.end + 16))?.[1]?.toLowerCase() ?? ''),
    flag(r.by === 'say' || r.form === 'preposition' || r.form === 'citing'),
  ]
}

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

const SYNTAX = ['governs', 'governed', 'depth', 'within', 'cueInQuote', 'sourceInQuote', 'subjectOfClaim']

function syntax({ place, tokens, path }: View, r: Relation): number[] {
  const here = r.sentence === place.sentence
  const cue = r.cue && here ? indexAt(tokens, r.cue.start) : -2
  const source = here ? indexAt(tokens, r.source.span.start) : -2
  return [
    cue >= 0 ? flag(path.includes(cue)) : -1,
    cue >= 0 ? flag(governors(tokens, cue).includes(place.anchor)) : -1,
    cue >= 0 ? path.indexOf(cue) : -2,
    flag(r.start <= place.start && r.end >= place.end),
    flag(!!r.cue && place.start <= r.cue.start && r.cue.end <= place.end),
    flag(place.start <= r.source.span.start && r.source.span.end <= place.end),
    source >= 0 ? flag(governors(tokens, source).slice(0, 3).includes(place.anchor)) : -1,
  ]
}

const indexAt = (tokens: readonly Token[], start: number): number => tokens.find((t) => t.start === start)?.i ?? -2

const COMPANY = ['last', 'peers', 'order', 'nested', 'inner', 'speaks', 'speaksAfter', 'speaksBefore', 'firstHere', 'toEnd']

/** The relation among the others: is it told within another, does its source speak again around the claim. */
function company({ document, place, relations, candidates }: View, r: Relation, source: Source): number[] {
  const peers = relations.filter((o) => o.sentence === r.sentence)
  const same = candidates.filter((c) => c.source && c.source.name === source.name && c.relation !== r)
  const { paragraph } = document.sentences[place.sentence]!
  const near = (c: (typeof same)[number]): boolean => document.sentences[c.relation!.sentence]!.paragraph === paragraph
  return [
    flag(peers.at(-1) === r),
    peers.length,
    peers.indexOf(r),
    peers.filter((o) => o !== r && holds(o, r)).length,
    peers.filter((o) => o !== r && holds(r, o) && holds(o, place)).length,
    same.length,
    same.filter((c) => c.relation!.sentence > place.sentence && near(c)).length,
    same.filter((c) => c.relation!.sentence < place.sentence && near(c)).length,
    flag(peers[0] === r),
    document.sentences[r.sentence]!.end - r.end,
  ]
}

export const RELATION_FEATURES = ['is', ...NATURE, ...DISTANCE, ...QUOTING, ...SYNTAX, ...COMPANY]

/** The row of the report's own voice. */
export const NOBODY: readonly number[] = RELATION_FEATURES.map((name) => (name === 'is' ? 0 : -9))
