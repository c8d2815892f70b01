import type { Draft } from '../claims/define.ts'
import type { Document, Token } from '../text/document.ts'
import { chain, FIGURE, type Phrase, stated, wordsOf } from './nearby.ts'

const LABELS = [
  'obl',
  'nmod',
  'obl:tmod',
  'advmod',
  'nsubj',
  'obj',
  'appos',
  'conj',
  'compound',
  'root',
  'nmod:tmod',
  'nmod:poss',
  'dep',
  'amod',
]
const TAGS = ['VERB', 'NOUN', 'PROPN', 'ADJ', 'AUX', 'NUM']
const BEFORE = [
  'on',
  'in',
  'at',
  'since',
  'of',
  'from',
  'by',
  'near',
  'to',
  'after',
  'before',
  'between',
  'until',
  'the',
  'for',
  'with',
  ',',
  '(',
  'a',
  'that',
  'said',
  'and',
  'around',
  'late',
  'outside',
  'over',
  'with',
  'against',
]
const TELLING = new Set(
  'say tell report announce state add confirm claim put count quote note write release issue publish list give record speak post declare insist deny estimate register document verify visit arrive bury reach rise raise bring stand'.split(
    ' ',
  ),
)
const TAKING = new Set(
  'kill die wound injure hit strike bomb attack shell shoot fire explode abduct seize capture raid storm massacre execute behead burn destroy flee displace crash ambush slaughter murder perish lose kidnap arrest detain blow detonate open enter fall happen occur take begin carry find hurt maim'.split(
    ' ',
  ),
)
const KINDS = ['casualty', 'attack', 'responsibility', 'contact', 'assurance', 'stance']
const SCOPES = ['incident', 'part', 'additional', 'cumulative', 'background']
const OUTCOMES = ['killed', 'injured', 'missing', 'captured', 'displaced', 'casualties']

export const codeOf = (list: readonly string[], value: string | undefined): number => (value === undefined ? -1 : list.indexOf(value))

const sort = (lemma: string | undefined): number => (lemma === undefined ? 0 : TELLING.has(lemma) ? 2 : TAKING.has(lemma) ? 1 : 0)

/** Numbers of the claim alone. */
export function claimRow(document: Document, draft: Draft): number[] {
  const sentence = document.sentences[draft.sentence]!
  const tokens = document.tokens(draft.sentence)
  const top = stated(tokens, draft)
  const head = top && top.head >= 0 ? tokens[top.head] : undefined
  let opening = sentence.n
  while (document.sentences[opening - 1]?.paragraph === sentence.paragraph) opening--
  return [
    codeOf(KINDS, draft.kind),
    codeOf(SCOPES, draft.scope),
    codeOf(OUTCOMES, draft.casualty?.outcome),
    sentence.title ? 1 : 0,
    draft.polarity === 'denied' ? 1 : 0,
    FIGURE.test(draft.quote.exact) ? 1 : 0,
    Math.min(30, sentence.n),
    Math.min(6, sentence.n - opening),
    Math.min(50, tokens.length),
    Math.min(25, draft.quote.exact.split(' ').length),
    sort(top?.lemma),
    codeOf(TAGS, top?.tag),
    codeOf(LABELS, top?.label),
    sort(head?.lemma),
    /\d/.test(draft.quote.exact) ? 1 : 0,
  ]
}

/** Numbers that place a phrase beside a claim. */
export function standing(document: Document, draft: Draft, phrase: Phrase): number[] {
  const { text, sentences } = document
  const { quote } = draft
  const [own, its] = [sentences[draft.sentence]!, sentences[phrase.sentence]!]
  const inside = phrase.start < quote.end && phrase.end > quote.start
  const side = inside ? 0 : phrase.start < quote.start ? -1 : 1
  const [from, to] = side > 0 ? [quote.end, phrase.start] : [phrase.end, quote.start]
  const gap = from < to ? text.slice(from, Math.min(to, from + 400)) : ''
  const has = (mark: RegExp): number => (mark.test(gap) ? 1 : 0)
  const { verbs, telling, taking } = verbsBetween(document.tokens(phrase.sentence), from, to)
  return [
    draft.sentence - phrase.sentence,
    side,
    own.paragraph - its.paragraph,
    gap.length,
    has(/,/),
    has(/[;:—–(]/),
    has(/[“”"]/),
    has(/\.\s/),
    verbs,
    telling,
    taking,
    has(/\b(?:and|but|while|whereas|when|after|before)\b/),
    Math.min(200, phrase.start - its.start),
    phrase.end - phrase.start,
    ...tied(document.tokens(phrase.sentence), draft, phrase),
  ]
}

/** How many verbs stand between two offsets, and how many of them tell or are what happens. */
function verbsBetween(tokens: readonly Token[], from: number, to: number): { verbs: number; telling: number; taking: number } {
  let [verbs, telling, taking] = [0, 0, 0]
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!
    if (t.tag !== 'VERB' || t.start < from || t.end > to) continue
    const kind = sort(t.lemma)
    verbs++
    if (kind === 2) telling++
    else if (kind === 1) taking++
  }
  return { verbs, telling, taking }
}

/** How the parse ties a phrase to its neighbours and to the claim. */
function tied(tokens: readonly Token[], draft: Draft, phrase: Phrase): number[] {
  const { first, last, top } = wordsOf(tokens, phrase)
  const head = top && top.head >= 0 ? tokens[top.head] : undefined
  const out = [
    codeOf(BEFORE, tokens[first - 1]?.lower),
    codeOf(BEFORE, tokens[first]?.lower),
    codeOf(TAGS, tokens[last + 1]?.tag),
    tokens[last + 1] && /^[,.;:]$/.test(tokens[last + 1]!.text) ? 1 : 0,
    codeOf(LABELS, top?.label),
    codeOf(TAGS, head?.tag),
    sort(head?.lemma),
  ]
  const anchor = phrase.sentence === draft.sentence ? stated(tokens, draft) : undefined
  if (!top || !anchor) return [...out, 9, 9, 0, 0, 0]
  const [up, down] = [chain(tokens, top), chain(tokens, anchor)]
  const meet = up.find((t) => down.includes(t))
  const [a, b] = meet ? [up.indexOf(meet), down.indexOf(meet)] : [8, 8]
  return [
    ...out,
    a,
    b,
    sort(meet?.lemma),
    down.slice(0, b).filter((t) => /^(?:ccomp|parataxis|conj|advcl|acl)/.test(t.label)).length,
    up.slice(0, a).filter((t) => /^(?:ccomp|parataxis|conj|advcl|acl)/.test(t.label)).length,
  ]
}

/** How many numbers `standing` gives. */
export const STANDING = 26
