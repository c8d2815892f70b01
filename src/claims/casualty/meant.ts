import type { Count, Scope, Status } from '../../model/claim.ts'
import { type Span, span } from '../../model/span.ts'
import { isOtherGender } from '../../text/coreference/gender.ts'
import type { Document, Token } from '../../text/document.ts'
import { REPORTING } from '../../text/lexicon/en/reporting.ts'
import { kindOfWord, PARTS } from '../../text/word-kinds.ts'
import type { Draft } from '../define.ts'
import { isPerson, type Mention, peopleAt } from './mentions.ts'
import type { Told } from './read.ts'

/** The people whom other words tell of, and their status. */
export interface Whom {
  readonly words: Span
  readonly status: Status
}

const whomOf = ({ spans, casualty }: Draft): Whom | null =>
  spans?.victims && casualty?.victims ? { words: spans.victims, status: casualty.victims.status } : null

/**
 * The people, and their status, that a number alone has too: those of the claim before it in its sentence, "five soldiers were killed and 12
 * wounded"; of the whole where a share stands between, "nine people, two of them children, were killed and 20 hurt". The displaced are no soldiers.
 */
export function sharing({ mention: m, outcome }: Told, scope: Scope, before: readonly Draft[]): Whom | null {
  const share = before.at(-1)
  const last = scope === 'part' ? share : wholeAbove(share)
  if (last && isOneOfSeveral(last, before)) return null
  if (!m.number || last?.sentence !== m.scene.sentence.n) return null
  const { max, text } = last.casualty!.number
  if (max === 1 && m.number.quantity.max !== 1 && text?.toLowerCase() !== 'one') return null
  if (outcome === 'displaced' && last.casualty!.victims?.status === 'combatant') return null
  const between = m.scene.document.text.slice(last.quote.end, m.number.quantity.start)
  return /[;:.]\s/.test(between) ? null : whomOf(last)
}

/** The claim that a share, or a share of a share, is of; any other claim itself. */
const wholeAbove = (draft: Draft | null | undefined): Draft | null | undefined => (draft?.scope === 'part' ? wholeAbove(draft.of) : draft)

const PRONOUN = /^(?:them|these|those)$/i
const ONE = /^(?:he|she|him|her)$/i

interface Meaning {
  readonly count: Count
  readonly words: Span
  readonly before: readonly Draft[]
}

/** Whom a pronoun stands for: "ten of them", "he died on the way". */
export function meant({ mention: m, outcome }: Told, { count, words, before }: Meaning): Whom | null {
  if (!m.number)
    return ONE.test(words.exact)
      ? (oneMeant(m, words.exact.toLowerCase(), before) ?? speakerBefore(m, outcome, words.exact.toLowerCase()))
      : null
  if (/^they$/i.test(words.exact)) return tellerBefore(m)
  if (!PRONOUN.test(words.exact)) return null
  const near = before.filter((d) => d.sentence >= m.scene.sentence.n - 1 && d.scope !== 'part' && isWider(d, count))
  const last = near.at(-1)
  if (!last) return groupBefore(m)
  return PRONOUN.test(last.spans?.victims?.exact ?? 'them') ? null : whomOf(last)
}

/** The people whom the sentence before a mention, or else the sentence before it, has for a subject: "the raiders attacked at dawn. Ten of them died". */
function groupBefore({ scene: { document, sentence, tokens }, first }: Mention): Whom | null {
  const own = tokens.findLast((t) => t.i < first && isGroup(tokens, t))
  if (own) return whomAt(document, tokens, own)
  if (sentence.n === 0 || document.sentences[sentence.n - 1]!.title) return null
  const last = document.tokens(sentence.n - 1)
  const group = last.find((t) => isGroup(last, t))
  return group ? whomAt(document, last, group) : null
}

/** Those who only say something are nobody's victims. */
const isGroup = (tokens: readonly Token[], { i, label, lower, lemma, tag, head }: Token): boolean =>
  tag === 'NOUN' &&
  label.startsWith('nsubj') &&
  lower !== lemma &&
  !REPORTING.has(tokens[head]?.lemma ?? '') &&
  !/^(?:witness|source|official)$/.test(lemma) &&
  peopleAt(tokens, i) !== undefined

/** The one told of last in the sentence or the one before it, else the subject of that. */
function oneMeant(m: Mention, pronoun: string, before: readonly Draft[]): Whom | null {
  const n = m.scene.sentence.n
  const last = before.findLast((d) => d.sentence >= n - 1)
  const whom = last?.casualty?.number.max === 1 ? whomOf(last) : null
  if (whom && !ONE.test(whom.words.exact))
    return whom.words.exact.split(/\W+/).some((w) => isOtherGender(w.toLowerCase().replace(/s$/, ''), pronoun)) ? null : whom
  return whom ?? (last || n === 0 ? null : subjectOf(m, n - 1, pronoun))
}

/** "A colleague who was with them says; he himself was hit": who spoke before in the sentence, of those who live to tell. */
function speakerBefore({ scene: { document, tokens }, first }: Mention, outcome: string, pronoun: string): Whom | null {
  if (/^(?:killed|missing)$/.test(outcome)) return null
  const teller = tokens.findLast((t) => t.i < first && isTeller(tokens, t))
  return teller && isOne(tokens, teller) && !isOtherGender(teller.lemma, pronoun) ? whomAt(document, tokens, teller) : null
}

/** "The rebels say that they lost four": who says so of themselves. */
function tellerBefore({ scene: { document, tokens }, first }: Mention): Whom | null {
  const teller = tokens.findLast((t) => t.i < first && isTeller(tokens, t))
  return teller && (teller.tag === 'PROPN' || (teller.lower !== teller.lemma && peopleAt(tokens, teller.i) !== undefined))
    ? whomAt(document, tokens, teller)
    : null
}

const isTeller = (tokens: readonly Token[], { tag, label, head }: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(tag) && label.startsWith('nsubj') && REPORTING.has(tokens[head]?.lemma ?? '')

/** The one person that a sentence is about: the subject of its main verb, with what is set beside it. */
function subjectOf({ scene: { document } }: Mention, n: number, pronoun: string): Whom | null {
  if (document.sentences[n]!.title) return null
  const tokens = document.tokens(n)
  const head = tokens.find((t) => /^nsubj/.test(t.label) && tokens[t.head]?.label === 'root')
  if (!head || !(isOne(tokens, head) || (isFullName(tokens, head) && !isTeller(tokens, head))) || isOtherGender(head.lemma, pronoun))
    return null
  return whomAt(document, tokens, head)
}

/** A noun with the words before it that describe it and the name after it. */
function whomAt({ text }: Document, tokens: readonly Token[], { i }: Token): Whom {
  let [first, last] = [i, i]
  while (first > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]!.tag) && tokens[first - 1]!.head === i) first--
  while (tokens[last + 1]?.tag === 'PROPN' && tokens[last + 1]!.head === i) last++
  return { words: span(text, tokens[first]!.start, tokens[last]!.end), status: peopleAt(tokens, i) ?? 'unknown' }
}

const isOne = (tokens: readonly Token[], { i, lower, lemma, tag }: Token): boolean =>
  tag === 'NOUN' && lower === lemma && (peopleAt(tokens, i) !== undefined || isPerson(tokens[i]!))

/** "Odo Marsh": two words of capital and small letters, the last of which is no word for a thing. */
function isFullName(tokens: readonly Token[], { i, tag, head }: Token): boolean {
  const name = tokens.slice(Math.max(0, i - 1), i + 3).filter((t) => t.tag === 'PROPN' && (t.i === i || t.head === i || t.i === head))
  return (
    tag === 'PROPN' &&
    name.length === 2 &&
    name.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text)) &&
    (kindOfWord(name[1]!.lower) & PARTS) === 0
  )
}

/** Of several groups told as one ("four men and six boys were killed and 20 hurt") the last is not all of them. */
function isOneOfSeveral(last: Draft, before: readonly Draft[]): boolean {
  const other = before[before.indexOf(last) - 1]
  return (
    other !== undefined &&
    other.sentence === last.sentence &&
    other.scope === last.scope &&
    other.scope !== 'part' &&
    other.casualty?.outcome === last.casualty!.outcome &&
    other.casualty.victims !== null &&
    other.anchor === last.anchor
  )
}

/** Whether a claim tells of more people, or of an open number. */
export function isWider({ casualty }: Draft, count: Count): boolean {
  const size = (c: Count): number => c.min ?? c.max ?? 0
  return casualty!.number.max === null || size(casualty!.number) > size(count)
}
