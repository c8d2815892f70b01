import type { Token } from '../document.ts'
import { CITING_PHRASES, PARTICLES, REPORTING, type Reporting, SOURCE_PREPOSITIONS } from '../lexicon/en/reporting.ts'
import { sourceNoun } from './phrases.ts'
import { whenceAt } from './whence-cues.ts'

/** A word or words that attribute: tokens `start` to `end` (excluded) of the sentence. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly by: Reporting['is'] | 'have' | 'preposition' | 'cite'
  readonly verb: string
  readonly ing: boolean
  /** Where the source begins, if not right behind the cue. */
  readonly from?: number
}

const PREPOSITIONS = new Map<string, string[][]>()
for (const phrase of SOURCE_PREPOSITIONS) {
  const words = phrase.split(' ')
  PREPOSITIONS.set(words[0]!, [...(PREPOSITIONS.get(words[0]!) ?? []), words])
}

const ALWAYS = /^(?:said|says|told|tells|wrote|writes|added|adds|insists|insisted|denies|denied|tweeted|announced|spoke|speaks|puts)$/
const HAVE = /^(?:has|have|had|gave|gives)$/

/** Every cue of a sentence, in order. */
export function cuesOf(tokens: readonly Token[]): Cue[] {
  const found: Cue[] = []
  for (let i = 0; i < tokens.length; i++) {
    const cue = prepositionAt(tokens, i) ?? citingAt(tokens, i) ?? whenceAt(tokens, i) ?? verbAt(tokens, i)
    if (!cue) continue
    found.push(cue)
    i = cue.end - 1
  }
  return found
}

function prepositionAt(tokens: readonly Token[], i: number): Cue | null {
  for (const words of PREPOSITIONS.get(tokens[i]!.lower) ?? []) {
    if (!words.every((w, k) => tokens[i + k]?.lower === w)) continue
    if (words.length === 1 && !/^\p{Lu}|^(?:the|a|an|its)$/u.test(tokens[i + 1]?.text ?? '')) continue
    return { start: i, end: i + words.length, by: 'preposition', verb: words.join(' '), ing: false }
  }
  return null
}

const CITING = CITING_PHRASES.map((phrase) => phrase.split(' '))

/** "Writes with reference to Reuters": as if "citing" stood there. */
function citingAt(tokens: readonly Token[], i: number): Cue | null {
  const words = CITING.find((all) => all.every((w, k) => tokens[i + k]?.lower === w))
  return words ? { start: i, end: i + words.length, by: 'cite', verb: 'cite', ing: true } : null
}

function verbAt(tokens: readonly Token[], i: number): Cue | null {
  const t = tokens[i]!
  const entry = REPORTING.get(t.lower)
  if (!entry) return have(tokens, i)
  if (naming(tokens, i) || inAll(tokens, i)) return null
  const verbal = t.tag === 'VERB' || ALWAYS.test(t.lower) || mistagged(tokens, i, entry) || isInverted(tokens, i)
  if (!verbal) return null
  if (/^(?:citing|quoting|cited|quoted|cites?|quotes?)$/.test(t.lower))
    return { start: i, end: i + 1, by: 'cite', verb: entry.verb, ing: entry.ing }
  const particles = PARTICLES.get(entry.verb)
  const next = tokens[i + 1]?.lower ?? ''
  if (particles && /^(?:go|point|speak)$/.test(entry.verb) && !particles.includes(next) && entry.verb !== 'speak') return null
  if (
    (entry.verb === 'own' && next !== 'up') ||
    (entry.verb === 'arrive' && (next !== 'at' || !/^\d|^[“"]/.test(tokens[i + 2]?.text ?? ''))) ||
    (entry.verb === 'refer' && next !== 'to') ||
    (entry.verb === 'put' && /^(?:out of action|to (?:death|flight|rest))$/.test(phraseAt(tokens, i + 1, next)))
  )
    return null
  const end = particles?.includes(next) && next !== 'of' ? i + 2 : i + 1
  return { start: i, end, by: entry.is, verb: entry.verb, ing: entry.ing }
}

/** The words from a token on, as many as "out of action" and "to death" have. */
const phraseAt = (tokens: readonly Token[], at: number, first: string): string =>
  tokens
    .slice(at, at + (first === 'out' ? 3 : 2))
    .map((t) => t.lower)
    .join(' ')

/** "A leader named Ana Ruiz", "a man identified as Ruiz": what somebody is called, not whom they name. */
const naming = (tokens: readonly Token[], i: number): boolean =>
  /^(?:named|called|nicknamed|known|identified)$/.test(tokens[i]!.lower) &&
  tokens[i - 1]?.tag === 'NOUN' &&
  (tokens[i + 1]?.tag === 'PROPN' || (tokens[i + 1]?.lower === 'as' && tokens[i + 2]?.tag === 'PROPN')) &&
  tokens[i]!.label.startsWith('acl')

/** "All told": in all. */
const inAll = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'told' && tokens[i - 1]?.lower === 'all' && !/^(?:of|that|the|\p{Lu}.*)$/u.test(tokens[i + 1]?.text ?? '')

/** "Ten hurt, say officers". */
const isInverted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'say' && /^[,”"]$/.test(tokens[i - 1]?.text ?? '') && sourceNoun(tokens[i + 1]?.lower ?? '')

const PLURAL = /s$|^(?:police|people|media)$/

/** "Monitor counts 46", "the general acknowledged,": a finite verb that the tagger took for something else, behind a source. */
function mistagged(tokens: readonly Token[], i: number, entry: Reporting): boolean {
  const [before, t, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  if (!before || entry.ing || !(sourceNoun(before.lower) || before.tag === 'PROPN' || /^(?:both|others|some)$/.test(before.lower)))
    return false
  if (/(?:ed|id|ote|ook|old)$/.test(t.lower)) return t.tag !== 'NOUN' || !next || /^(?:[,.;”"]|that)$/.test(next.text)
  if (!next) return true
  if (/^[.,]$/.test(next.text)) return (t.lower !== entry.verb || PLURAL.test(before.lower)) && afterComma(tokens, i)
  if (next.text === ':' && i + 2 === tokens.length) return t.lower !== entry.verb
  if (t.lower !== entry.verb) return !/^(?:of|by|from|in|for|on|[,.;:–—])$/.test(next.lower)
  return (
    PLURAL.test(before.lower) &&
    (next.tag === 'NUM' ||
      next.tag === 'DET' ||
      next.tag === 'SCONJ' ||
      /^(?:that|[“"])$/.test(next.text) ||
      (/^(?:speak|talk)$/.test(t.lower) && next.lower === 'of'))
  )
}

/** "…, the Defence Ministry reports.": the subject is short and follows a comma. */
function afterComma(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 7; k--) if (tokens[k]!.text === ',' || /^[”"]$/.test(tokens[k]!.text)) return true
  return false
}

function have(tokens: readonly Token[], i: number): Cue | null {
  const t = tokens[i]!
  if (PARTICLES.has(t.lemma) && t.tag === 'VERB' && PARTICLES.get(t.lemma)!.includes(tokens[i + 1]?.lower ?? ''))
    return { start: i, end: i + 2, by: 'say', verb: t.lemma, ing: t.lower.endsWith('ing') }
  if (!HAVE.test(t.lower)) return null
  for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
    if (tokens[k]!.tag === 'VERB' && k <= i + 2) return null
    if (tokens[k]!.tag === 'NUM' || /^(?:toll|figure|no|dozens|scores|hundreds|several)$/.test(tokens[k]!.lower))
      return { start: i, end: i + 1, by: 'have', verb: 'have', ing: false }
  }
  return null
}
