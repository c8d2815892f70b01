import type { Draft } from '../claims/define.ts'
import type { Document, Sentence, Token } from '../text/document.ts'
import type { Features, Naming } from '../text/linear.ts'
import { isRow } from '../text/places/items.ts'

/** A phrase that may tell a claim's time or place. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** How many sentences before its own a claim may take its time or place from. */
const BACK = 2

/** How many within its paragraph: a list's item may tell its place at its head. */
const BACK_IN_PARAGRAPH = 8

/** The sentences that a claim may take its time or place from: its own, the title's for the title's, and those right before. */
export function window(document: Document, draft: Draft): { first: number; last: number } {
  const { sentences } = document
  const own = sentences[draft.sentence]!
  let last = draft.sentence
  while (last + 1 < sentences.length && sentences[last + 1]!.start < draft.quote.end) last++
  let first = draft.sentence
  const within = (n: number): boolean => draft.sentence - n <= (sentences[n]!.paragraph === own.paragraph ? BACK_IN_PARAGRAPH : BACK)
  while (first > 0 && sentences[first - 1]!.title === own.title && within(first - 1)) first--
  return { first, last }
}

/** From how many words on a gap is longer. */
const GAPS = [0, 2, 5, 9, 16, 31]
const MARKS = [',', ';', ':', '—', '“', '”', '"', '.', '(', ')']

/** The features of one position that any phrase may have, made once. */
interface Standings {
  readonly pos: number
  readonly orders: readonly number[]
  readonly gaps: readonly number[]
  readonly marks: readonly number[]
  readonly says: number
  readonly joins: number
  readonly verbs: readonly number[]
}

function standingsOf(one: Naming['one'], position: string): Standings {
  const upTo3 = [0, 1, 2, 3]
  return {
    pos: one(`pos ${position}`),
    orders: upTo3.map((n) => one(`pos ${position} order ${n}`)),
    gaps: GAPS.map((n) => one(`gap ${n} ${position}`)),
    marks: MARKS.map((mark) => one(`gap has ${mark} ${position}`)),
    says: one(`gap says ${position}`),
    joins: one(`gap joins ${position}`),
    verbs: upTo3.map((n) => one(`gap verbs ${n} ${position}`)),
  }
}

const SAYS = /\b(?:said|says|told|according to|reported|announced|added|confirmed)\b/
const JOINS = /\b(?:and|but|while|whereas|when|after|before)\b/

type Placing = (document: Document, draft: Draft, phrase: Phrase, at: { readonly order: number; readonly position: string }) => number[]

/** Makes the features of one name that place a phrase beside a claim: where it stands, what lies between, how the parse joins them. */
export function placingBy({ one }: Naming): Placing {
  const known = new Map<string, Standings>()
  const plain = MARKS.map((mark) => one(`gap has ${mark}`))
  return (document, draft, phrase, { order, position }) => {
    let its = known.get(position)
    if (!its) known.set(position, (its = standingsOf(one, position)))
    const [from, to] = phrase.start >= draft.quote.end ? [draft.quote.end, phrase.start] : [phrase.end, draft.quote.start]
    const gap = from < to ? document.text.slice(from, Math.min(to, from + 400)) : ''
    const far = gap.split(/\s+/).length
    const out = [its.pos, one(`order ${order}`), its.orders[Math.min(order, 3)]!, its.gaps[GAPS.findLastIndex((n) => far >= n)]!]
    for (let k = 0; gap && k < MARKS.length; k++) if (gap.includes(MARKS[k]!)) out.push(plain[k]!, its.marks[k]!)
    if (SAYS.test(gap)) out.push(its.says)
    if (JOINS.test(gap)) out.push(its.joins)
    out.push(its.verbs[Math.min(verbsIn(document, phrase.sentence, from, to), 3)]!)
    if (phrase.sentence === draft.sentence) for (const word of joined(document.tokens(draft.sentence), draft, phrase)) out.push(one(word))
    return out
  }
}

const seen = new WeakMap<Phrase, Map<string, Features>>()

/** What is seen of a phrase that stands so to a claim, whatever the claim: made once. */
export function seenAt(phrase: Phrase, position: string, make: () => Features): Features {
  let known = seen.get(phrase)
  if (!known) seen.set(phrase, (known = new Map()))
  let features = known.get(position)
  if (!features) known.set(position, (features = make()))
  return features
}

/** The words about a phrase that stands so to a claim: those beside it, and where in its sentence and paragraph it stands. */
export function surroundings(document: Document, phrase: Phrase, position: string): string[] {
  const { text } = document
  const own = document.sentences[phrase.sentence]!
  const out = around(document.tokens(phrase.sentence), phrase, position)
  if (text.slice(own.start, phrase.start).trim() === '') out.push(`first in sentence ${position}`)
  if (document.sentences[phrase.sentence - 1]?.paragraph !== own.paragraph)
    out.push(`head of paragraph ${position}`, `head of paragraph ${phrase.start - own.start < 3} ${position}`)
  if (phrase.end - phrase.start > 2 && text.slice(phrase.start, phrase.end) === text.slice(phrase.start, phrase.end).toUpperCase())
    out.push(`capitals ${position}`)
  return out
}

const verbsIn = (document: Document, n: number, from: number, to: number): number =>
  document.tokens(n).filter((t) => t.start >= from && t.end <= to && t.tag === 'VERB').length

/** Whether a phrase stands in the heading of the claim's paragraph: a row of fields or a short first sentence without a verb, and others behind it. */
export function headed(document: Document, draft: Draft, phrase: Phrase): boolean {
  if (phrase.sentence >= draft.sentence) return false
  const [own, its] = [document.sentences[draft.sentence]!, document.sentences[phrase.sentence]!]
  if (own.paragraph !== its.paragraph || its.title) return false
  for (let n = its.n - 1; document.sentences[n]?.paragraph === its.paragraph; n--) {
    const { start, end } = document.sentences[n]!
    if (/\p{L}/u.test(document.text.slice(start, end))) return false
  }
  const tokens = document.tokens(phrase.sentence)
  return isRow(document, its.n) || (tokens.length <= 10 && !tokens.some((t) => t.tag === 'VERB' || t.tag === 'AUX'))
}

/** In the quote, before or behind it in its sentence, or so many sentences before, in its paragraph or not. */
export function positionOf(document: Document, draft: Draft, phrase: Phrase): string {
  if (phrase.start < draft.quote.end && phrase.end > draft.quote.start) return 'quote'
  const { sentences } = document
  const [own, its] = [sentences[draft.sentence]!, sentences[phrase.sentence]!] as [Sentence, Sentence]
  if (phrase.sentence >= draft.sentence) return phrase.start < draft.quote.start ? 'before' : 'behind'
  if (its.title && !own.title) return 'title'
  const back = Math.min(4, draft.sentence - phrase.sentence)
  return `back ${back}${own.paragraph === its.paragraph ? '' : ' other paragraph'}`
}

function around(tokens: readonly Token[], phrase: Phrase, position: string): string[] {
  const { first, last, top } = wordsOf(tokens, phrase)
  const [before, behind] = [tokens[first - 1], tokens[last + 1]]
  const head = top && top.head >= 0 ? tokens[top.head]! : undefined
  return [
    `before ${before?.lower ?? '^'}`,
    `begins ${tokens[first]?.lower ?? ''}`,
    `behind ${behind?.lower ?? '$'}`,
    `behind tag ${behind?.tag ?? '$'}`,
    `before tag ${before?.tag ?? '^'}`,
    `top ${top?.label ?? '-'} ${position}`,
    `head ${head?.lemma ?? '-'}`,
    `head tag ${head?.tag ?? '-'} ${top?.label ?? '-'}`,
    `head ${head?.lemma ?? '-'} ${position}`,
  ]
}

interface Words {
  readonly first: number
  readonly last: number
  readonly top: Token | undefined
}

const words = new WeakMap<Phrase, Words>()

/** The words of a phrase in its sentence, looked for once: the first, the last, and the one whose head lies outside. */
export function wordsOf(tokens: readonly Token[], phrase: Phrase): Words {
  const kept = words.get(phrase)
  if (kept) return kept
  const first = tokens.findIndex((t) => t.end > phrase.start)
  let last = first
  while (last + 1 < tokens.length && tokens[last + 1]!.start < phrase.end) last++
  const found = { first, last, top: topOf(tokens, first, last) }
  words.set(phrase, found)
  return found
}

/** The token of a stretch whose head lies outside it. */
function topOf(tokens: readonly Token[], first: number, last: number): Token | undefined {
  if (first < 0) return undefined
  let t = tokens[first]!
  for (let steps = 0; t.head >= first && t.head <= last && steps < 20; steps++) t = tokens[t.head]!
  return t
}

/** How the parse leads from the phrase to the word that states the claim. */
function joined(tokens: readonly Token[], draft: Draft, phrase: Phrase): string[] {
  const { top } = wordsOf(tokens, phrase)
  const anchor = stated(tokens, draft)
  if (!top || !anchor) return []
  const [up, down] = [chain(tokens, top), chain(tokens, anchor)]
  const meet = up.find((t) => down.includes(t))
  const [a, b] = [meet ? up.indexOf(meet) : up.length, meet ? down.indexOf(meet) : down.length]
  const path = `${up
    .slice(0, Math.min(a, 3))
    .map((t) => t.label)
    .join('>')}^${down
    .slice(0, Math.min(b, 3))
    .map((t) => t.label)
    .join('<')}`
  return [
    `path ${path}`,
    `steps ${Math.min(a, 4)} ${Math.min(b, 4)}`,
    `meet ${meet?.lemma ?? '-'}`,
    `under ${a > 0 && b === 0}`,
    `meet tag ${meet?.tag ?? '-'} ${Math.min(b, 2)}`,
  ]
}

const known = new WeakMap<Draft, { readonly tokens: readonly Token[]; readonly top: Token | undefined }>()

/** The topmost word of the quote in its sentence, looked for once. */
export function stated(tokens: readonly Token[], draft: Draft): Token | undefined {
  const kept = known.get(draft)
  if (kept?.tokens === tokens) return kept.top
  const top = topmost(tokens, draft)
  known.set(draft, { tokens, top })
  return top
}

function topmost(tokens: readonly Token[], { quote, anchor }: Draft): Token | undefined {
  let top: Token | undefined
  let height = Number.POSITIVE_INFINITY
  for (const token of tokens) {
    if (token.start < quote.start || token.end > quote.end) continue
    const steps = chain(tokens, token).length
    if (steps < height) [top, height] = [token, steps]
  }
  return top ?? tokens[anchor]
}

export function chain(tokens: readonly Token[], from: Token): Token[] {
  const out = [from]
  for (let t = from; t.head >= 0 && out.length < 12; ) {
    t = tokens[t.head]!
    out.push(t)
  }
  return out
}

export const FIGURE =
  /\b(?:toll|figures?|number|count|total|names?|list|tally|estimate[ds]?|bodies|remains|so far|brought|bringing|puts?|put|risen|rose|rises|raised)\b/i

const claims = new WeakMap<Draft, readonly string[]>()

/** What of the claim itself bears on whether it has a time or place of its own; looked at once. */
export function claimWords(document: Document, draft: Draft): readonly string[] {
  let words = claims.get(draft)
  if (!words) claims.set(draft, (words = wordsOfClaim(document, draft)))
  return words
}

function wordsOfClaim(document: Document, draft: Draft): string[] {
  const sentence = document.sentences[draft.sentence]!
  const tokens = document.tokens(draft.sentence)
  const anchor = stated(tokens, draft)
  const head = anchor && anchor.head >= 0 ? tokens[anchor.head] : undefined
  return [
    `kind ${draft.kind}`,
    `scope ${draft.scope}`,
    `outcome ${draft.casualty?.outcome ?? '-'}`,
    `title ${sentence.title}`,
    `figure ${FIGURE.test(draft.quote.exact)}`,
    `early ${sentence.n <= 1 ? '1' : sentence.n <= 4 ? '4' : sentence.n <= 10 ? '10' : 'late'}`,
    `polarity ${draft.polarity}`,
    `anchor ${anchor?.lemma ?? '-'}`,
    `anchor tag ${anchor?.tag ?? '-'} ${anchor?.label ?? '-'}`,
    `governor ${head?.lemma ?? '-'}`,
    `opens ${tokens[0]?.lower ?? ''}`,
    `few ${tokens.length < 12}`,
  ]
}
