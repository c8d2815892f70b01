import type { Document, Token } from '../document.ts'
import { type Candidate, governors, type Place, quotationAt } from './candidates.ts'
import type { Relation } from './relation.ts'

export const FORMS = [
  'after',
  'before',
  'inverted',
  'amid',
  'participle',
  'relative',
  'passive',
  'preposition',
  'citing',
  'noun',
  'headline',
  'short',
  'via',
]
export const CLASSES = ['say', 'count', 'judge', 'deny', 'show', 'weak', 'have', 'cite', 'preposition', 'noun', 'none']
export const SORTS = ['person', 'body', 'document', 'outlet', 'other', 'pronoun']
export const VERBS = [
  'say',
  'tell',
  'add',
  'put',
  'count',
  'give',
  'speak',
  'write',
  'report',
  'find',
  'show',
  'call',
  'blame',
  'claim',
  'list',
  'see',
  'know',
  'have',
  'believe',
  'publish',
]

/** What the ranker looks at, in the order of `FEATURES`. */
export function featuresOf(document: Document, place: Place, candidates: readonly Candidate[]): number[][] {
  const claim = claimView(document, place, candidates)
  return candidates.map((c) => [...claim.values, ...(c.relation ? relationValues(document, place, claim, c, c.relation) : NOBODY)])
}

interface ClaimView {
  readonly values: readonly number[]
  readonly quotation: { start: number; end: number } | null
  readonly relations: readonly Relation[]
  readonly path: readonly number[]
  readonly tokens: readonly Token[]
  readonly at: number
}

export const FEATURES = [
  'title',
  'quoted',
  'first',
  'inParagraph',
  'had',
  'opens',
  'length',
  'relationsHere',
  'holding',
  'relationsBefore',
  'quoteRuns',
  'definite',
  'digits',
  'firstPerson',
  'is',
  'sentences',
  'paragraphs',
  'form',
  'class',
  'verb',
  'sort',
  'named',
  'plural',
  'pronoun',
  'carried',
  'negated',
  'holds',
  'side',
  'distance',
  'between',
  'semicolon',
  'contrast',
  'commas',
  'that',
  'adjoins',
  'sameQuotation',
  'relationQuoted',
  'abutsQuotation',
  'governs',
  'governed',
  'depth',
  'within',
  'last',
  'others',
  'order',
  'via',
  'colon',
  'own',
  'nearest',
  'repeated',
] as const

const RELATION_WIDTH = FEATURES.length - FEATURES.indexOf('is')
const NOBODY: readonly number[] = Array.from({ length: RELATION_WIDTH }, (_, i) => (i === 0 ? 0 : -9))

function claimView(document: Document, place: Place, candidates: readonly Candidate[]): ClaimView {
  const sentence = document.sentences[place.sentence]!
  const tokens = document.tokens(place.sentence)
  const quotation = quotationAt(document, place.start, place.end)
  const relations = candidates.flatMap((c) => (c.relation ? [c.relation] : []))
  const here = relations.filter((r) => r.sentence === place.sentence)
  const holding = here.filter((r) => holds(r, place))
  const first = tokens[0]?.lower ?? ''
  const text = document.text.slice(sentence.start, sentence.end)
  const at = document.sentences.findIndex((s) => s.paragraph === sentence.paragraph)
  const path = governors(tokens, place.anchor)
  const values = [
    flag(sentence.title),
    flag(!!quotation),
    place.sentence,
    place.sentence - at,
    flag(/\bhad\b/.test(text)),
    flag(place.start - sentence.start < 4),
    sentence.end - sentence.start,
    here.length,
    holding.length,
    relations.filter((r) => r.sentence < place.sentence).length,
    quotation ? flag(quotation.start < sentence.start) + 2 * flag(quotation.end > sentence.end) : -1,
    flag(/^(?:the|this|that|these|those|it|they|he|she|among|of|another)$/.test(first)),
    flag(/\d/.test(document.text.slice(place.start, place.end))),
    flag(/\b(?:we|our|us|I|my)\b/.test(document.text.slice(place.start, place.end))),
  ]
  return { values, quotation, relations, path, tokens, at: place.start }
}

const flag = (yes: boolean): number => (yes ? 1 : 0)
const holds = (r: Relation, place: Place): boolean => {
  const middle = (place.start + place.end) / 2
  return r.content.some((c) => c.start <= middle && middle < c.end)
}

function relationValues(document: Document, place: Place, claim: ClaimView, candidate: Candidate, r: Relation): number[] {
  const home = document.sentences[place.sentence]!
  const there = document.sentences[r.sentence]!
  const side = r.end <= place.start ? -1 : r.start >= place.end ? 1 : 0
  const gap = side < 0 ? document.text.slice(r.end, place.start) : side > 0 ? document.text.slice(place.end, r.start) : ''
  const here = r.sentence === place.sentence
  const inside = quotationAt(document, r.start, r.end)
  const cue = r.cue && here ? (claim.tokens.find((t) => t.start === r.cue!.start)?.i ?? -2) : -2
  const between = claim.relations.filter(
    (o) => o !== r && (side < 0 ? o.start >= r.end && o.end <= place.start : side > 0 ? o.end <= r.start && o.start >= place.end : false),
  ).length
  const peers = claim.relations.filter((o) => o.sentence === r.sentence)
  const source = candidate.source!
  return [
    1,
    r.sentence - place.sentence,
    there.paragraph - home.paragraph,
    FORMS.indexOf(r.form),
    CLASSES.indexOf(r.by),
    VERBS.indexOf(r.verb),
    SORTS.indexOf(source.sort),
    flag(source.named),
    flag(source.plural),
    flag(r.source.sort === 'pronoun'),
    flag(r.carried),
    flag(r.negated),
    here ? flag(holds(r, place)) : -1,
    side,
    gap.length,
    between,
    flag(gap.includes(';')),
    flag(/\b(?:but|while|whereas|although|though|however)\b/i.test(gap)),
    count(gap, ','),
    flag(/^\s*,?\s*(?:\w+ )?that\b/.test(document.text.slice(r.end, r.end + 14))),
    flag(gap.length < 4),
    flag(!!inside && inside === claim.quotation),
    flag(!!inside),
    abuts(document, claim, r),
    cue >= 0 ? flag(claim.path.includes(cue)) : -1,
    cue >= 0 ? flag(governors(claim.tokens, cue).includes(place.anchor)) : -1,
    cue >= 0 ? claim.path.indexOf(cue) : -2,
    flag(r.start <= place.start && r.end >= place.end),
    flag(peers.at(-1) === r),
    peers.length,
    peers.indexOf(r),
    flag(!!r.via),
    flag(gap.includes(':')),
    flag(place.start <= r.start && r.end <= place.end),
    between === 0 ? 1 : 0,
    claim.relations.filter((o) => o.source.head === r.source.head).length,
  ]
}

const count = (text: string, what: string): number => Math.min(9, text.split(what).length - 1)

/** How near a relation stands to the ends of the quotation that holds the claim: 2 touches, 1 in a sentence of it, 0 neither, -1 no quotation. */
function abuts(document: Document, claim: ClaimView, r: Relation): number {
  const q = claim.quotation
  if (!q) return -1
  const gap = r.start >= q.end ? r.start - q.end : q.start >= r.end ? q.start - r.end : -1
  if (gap < 0) return 0
  if (gap <= 6) return 3
  const { start, end } = document.sentences[r.sentence]!
  return (q.end > start && q.end <= end + 1) || (q.start >= start - 1 && q.start < end) ? 2 : gap < 60 ? 1 : 0
}
