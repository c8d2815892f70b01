import type { Token } from '../document.ts'
import { BODY_NOUNS, DOCUMENT_NOUNS, OUTLET_NOUNS, ROLE_NOUNS } from '../lexicon/en/sources.ts'

/** A noun phrase in a sentence: tokens `start` to `end` (excluded), and the token of its head. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly head: number
}

const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:’s|'s)?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|gmt|utc)\.?$|^(?:today|yesterday|tomorrow|tonight|midday|noon|midnight|dawn|week|month|year|morning|afternoon|evening|night|weekend|hours?|days?|weeks?|months?|years?|time)$/
export const isTime = (t: Token | undefined): boolean =>
  t !== undefined && TIME.test(t.lower) && !(t.i > 0 && /^(?:Dawn|Time|Day|Week)$/.test(t.text))

const POSSESSIVE = /^(?:its|his|her|their|our|my|your|whose)$/
const PRONOUN = /^(?:he|she|it|they|them|him|her|us|me|we|i|one|some|others|another|both|those|everyone|all|many|who)$/
const genitive = (t: Token | undefined): boolean => t !== undefined && /^(?:['’]s|['’])$/.test(t.text)
export const nounish = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.tag === 'NOUN' ||
    t.tag === 'PROPN' ||
    (t.tag === 'ADJ' && sourceNoun(t.lower)) ||
    (t.tag === 'NUM' && /^(?:one|two|three|four)$/.test(t.lower)))
const modifier = (t: Token | undefined): boolean =>
  t !== undefined &&
  (nounish(t) ||
    t.tag === 'ADJ' ||
    t.tag === 'NUM' ||
    genitive(t) ||
    (t.tag === 'PRON' && POSSESSIVE.test(t.lower)) ||
    POSSESSIVE.test(t.lower))
const hyphen = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑]$/.test(t.text)
const determiner = (t: Token | undefined): boolean =>
  t !== undefined &&
  t.tag !== 'SCONJ' &&
  (t.tag === 'DET' || /^(?:the|a|an|this|that|these|those|another|some|several|all|both|no|any|many|few|other)$/.test(t.lower))
const quoteMark = (t: Token | undefined): boolean => t !== undefined && /^["“”„«»]+$|^``$|^''$|^[‘’]$/.test(t.text)

export const sourceNoun = (lower: string): boolean =>
  ROLE_NOUNS.has(lower) || BODY_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower) || OUTLET_NOUNS.has(lower)

/** Where the noun group that ends with token `last` begins. */
export function groupStart(tokens: readonly Token[], last: number): number {
  let at = last
  while (at > 0) {
    const before = tokens[at - 1]
    if (isTime(before) && !genitive(tokens[at]) && !dated(tokens, at - 1)) break
    if (before?.lower === 'that' && (/[^s]s$/.test(tokens[last]!.lower) || /^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 2]?.tag ?? ''))) break
    if (determiner(before)) {
      at--
      if (at > 0 && /^(?:all|both|half|many|some|one|most)$/.test(tokens[at - 1]!.lower)) at--
      break
    }
    if (modifier(before)) at--
    else if (sharing(tokens, at - 1)) at -= 2
    else if (hyphen(before) && at > 1 && tokens[at - 1]!.end === tokens[at]!.start) at -= 2
    else if (at > 2 && hyphen(tokens[at - 2]) && tokens[at - 2]!.end === before!.start) at -= 3
    else if (participle(tokens, at - 1) && (modifier(tokens[at - 2]) || determiner(tokens[at - 2]))) at--
    else if (quoteMark(before) && at > 1 && opens(tokens, at - 1)) at--
    else break
    if (POSSESSIVE.test(tokens[at]!.lower)) break
  }
  while (at < last && (genitive(tokens[at]) || isTime(tokens[at]) || (tokens[at]!.tag === 'NUM' && /^\d{4}$/.test(tokens[at]!.text)))) at++
  return at
}

/** Whether a time is part of a name: "the March 17 disaster", "the Friday raid". */
function dated(tokens: readonly Token[], i: number): boolean {
  let at = i
  while (at >= 0 && (isTime(tokens[at]) || tokens[at]!.tag === 'NUM')) at--
  return at >= 0 && /^(?:the|this|that|a)$/.test(tokens[at]!.lower)
}

/** Whether an "and" joins two modifiers of one noun: "Syrian and Iraqi officials", "medical and security sources". */
function sharing(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (!before || !/^(?:and|or)$/.test(tokens[i]!.lower) || !/^(?:amod|compound|nmod)/.test(before.label)) return false
  return before.head > i + 1 && modifier(tokens[i + 1]) && !determiner(tokens[i + 1])
}

const opens = (tokens: readonly Token[], i: number): boolean => tokens[i]!.end === tokens[i + 1]?.start
const participle = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] !== undefined &&
  (tokens[i]!.tag === 'VERB' || tokens[i]!.tag === 'ADV') &&
  /(?:ed|ing|ly|named|run|led)$/.test(tokens[i]!.lower)

/** "Phoned his brother", "detained two men": a verb with its object, where "injured men" are one group. */
const takesObject = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  return tokens[i]!.tag === 'VERB' && (determiner(next) || next?.tag === 'NUM' || POSSESSIVE.test(next?.lower ?? ''))
}

/** The noun group that begins at token `from`, its head the last noun before a preposition, verb or mark; null where none begins. */
export function groupFrom(tokens: readonly Token[], from: number): Phrase | null {
  let at = from
  if (tokens[at] && PRONOUN.test(tokens[at]!.lower) && tokens[at]!.tag === 'PRON' && !(tokens[at + 1] && nounish(tokens[at + 1])))
    return { start: at, end: at + 1, head: at }
  while (tokens[at] && (determiner(tokens[at]) || quoteMark(tokens[at]))) at++
  let head = -1
  let joined = -1
  for (; tokens[at]; at++) {
    const t = tokens[at]!
    if (isTime(t) && !genitive(tokens[at + 1]) && (head >= 0 || t.tag === 'PROPN')) break
    if (nounish(t)) head = at
    else if (sharing(tokens, at)) continue
    else if (head >= 0 && (determiner(t) || (t.tag === 'NUM' && nounish(tokens[at + 1])))) break
    else if (modifier(t) || determiner(t)) continue
    else if (hyphen(t) && tokens[at + 1] && t.end === tokens[at + 1]!.start) {
      at++
      if (tokens[at]!.tag === 'PROPN') head = at
      else if (head >= 0 && nounish(tokens[at])) {
        if (sourceNoun(tokens[at]!.lower) && !sourceNoun(tokens[head]!.lower)) head = at
        joined = at
      }
    } else if (participle(tokens, at) && head < 0 && !takesObject(tokens, at)) continue
    else if (quoteMark(t) && at > from && tokens[at - 1]!.end === t.start && quoteMark(tokens[from])) continue
    else break
  }
  if (head < 0) return pronounAt(tokens, from)
  let end = Math.max(head, joined) + 1
  if (tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && tokens[end + 1]?.tag === 'PROPN') end += 3
  end += numberOf(tokens, end)
  if (quoteMark(tokens[end]) && tokens.slice(from, head).filter(quoteMark).length % 2) end++
  return { start: from, end, head }
}

/** How many tokens the number of a name has behind it: "Canal 24" before a mark, "Oshen-2"; none behind other words. */
function numberOf(tokens: readonly Token[], end: number): number {
  const short = (at: number): boolean => /^\d{1,3}$/.test(tokens[at]?.text ?? '')
  if (tokens[end - 1]?.tag !== 'PROPN') return 0
  if (hyphen(tokens[end]) && short(end + 1) && tokens[end]!.start === tokens[end - 1]!.end && tokens[end]!.end === tokens[end + 1]!.start)
    return 2
  return short(end) && /^[,.;:”"]?$/.test(tokens[end + 1]?.text ?? '') && !isTime(tokens[end - 1]) ? 1 : 0
}

function pronounAt(tokens: readonly Token[], i: number): Phrase | null {
  const t = tokens[i]
  return t && (PRONOUN.test(t.lower) || (t.tag === 'NUM' && /^(?:one|two|three|four)$/.test(t.lower)))
    ? { start: i, end: i + 1, head: i }
    : null
}

const LINKS =
  /^(?:of|for|in|at|from|with|near|inside|on|to|within|across|by|under|close|familiar|into|about|behind|over|outside|among|around|between)$/

/** The group that begins at `from` with what hangs on it: "of the", "for the", "in Kabul", "close to"; times are left out. */
export function phraseFrom(tokens: readonly Token[], from: number, links: RegExp = LINKS): Phrase | null {
  const first = groupFrom(tokens, from)
  if (!first) return null
  let end = first.end
  for (;;) {
    const link = tokens[end]
    if (!link || !links.test(link.lower)) break
    const skip = /^(?:close|familiar)$/.test(link.lower) ? 2 : 1
    const next = groupFrom(tokens, end + skip)
    if (
      !next ||
      isTime(tokens[next.head]) ||
      isTime(tokens[next.start]) ||
      (next.end === next.start + 1 && tokens[next.head]!.tag === 'PRON' && !partitive(tokens, end))
    )
      break
    end = next.end
  }
  return { start: first.start, end, head: first.head }
}

/** "one of them", "some of those": whether token `of` stands between a part and its whole. */
const partitive = (tokens: readonly Token[], of: number): boolean =>
  tokens[of]?.lower === 'of' &&
  /^(?:one|some|both|many|several|most|two|three|four|all|none|each|others)$/.test(tokens[of - 1]?.lower ?? '')

/** The phrase that ends with token `last`, read leftwards over what hangs on it. */
export function phraseTo(tokens: readonly Token[], last: number): Phrase | null {
  if (last < 0) return null
  if (tokens[last]?.text === ')' && tokens[last - 2]?.text === '(' && tokens[last - 1]?.tag === 'PROPN') {
    const named = phraseTo(tokens, last - 3)
    return named && { ...named, end: last + 1 }
  }
  if (!nounish(tokens[last])) {
    const t = tokens[last]!
    const single = pronounAt(tokens, last)
    if (single) return partitive(tokens, last - 1) ? { start: last - 2, end: last + 1, head: last - 2 } : single
    if (!(t.tag === 'ADJ' || t.tag === 'NUM' || quoteMark(t))) return null
    if (quoteMark(t) && !(last > 0 && tokens[last - 1]!.end === t.start)) return null
  }
  let start = groupStart(tokens, last)
  let head = last
  while (head > start && !nounish(tokens[head])) head--
  for (;;) {
    const link = tokens[start - 1]
    if (!link || !LINKS.test(link.lower) || start < 2) break
    const back = /^(?:to|with)$/.test(link.lower) && /^(?:close|familiar)$/.test(tokens[start - 2]!.lower) ? start - 3 : start - 2
    if (partitive(tokens, start - 1)) {
      start -= 2
      head = start
      continue
    }
    if (back < 0 || !nounish(tokens[back]) || (isTime(tokens[back]) && !genitive(tokens[back]))) break
    head = back
    start = groupStart(tokens, back)
  }
  return { start, end: last + 1, head }
}
