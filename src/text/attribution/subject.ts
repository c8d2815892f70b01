import type { Token } from '../document.ts'
import { ROLE_NOUNS } from '../lexicon/en/sources.ts'
import { groupStart, isTime, nounish, type Phrase, phraseFrom, phraseTo, sourceNoun } from './phrases.ts'

const SKIP =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|could|can|may|might|must|should|did|does|do|not|n't|n’t|also|later|earlier|now|then|still|since|already|only|just|first|never|reportedly|further|himself|herself|itself|themselves|alone|nonetheless|nevertheless|meanwhile|however|both|all|each|once|again|today|yesterday|unable)$/
const RELATIVE = /^(?:who|which|that)$/

const skippable = (t: Token | undefined): boolean =>
  t !== undefined && (t.tag === 'AUX' || t.tag === 'ADV' || t.tag === 'PART' || SKIP.test(t.lower) || isTime(t))

/** What governs a finite verb to its left; null where nothing does. `relative` where the subject is who, which or that. */
export function subjectBefore(tokens: readonly Token[], verb: number): { phrase: Phrase; relative: boolean } | null {
  const seen = scanned(tokens, verb)
  const read = seen && settled(tokens, seen.phrase) ? null : parsed(tokens, verb)
  if (!seen || !read) return seen ?? read
  if (isName(tokens, seen.phrase, verb) && read.phrase.end < seen.phrase.start) return seen
  return seen.relative || !sourceNoun(tokens[read.phrase.head]!.lower) ? seen : read
}

/** "Nine died in 2022, Coast Rights Watch says": a name between a mark and the verb. */
const isName = (tokens: readonly Token[], { start, end }: Phrase, verb: number): boolean =>
  end === verb && tokens[start - 1]?.text === ',' && end - start > 1 && tokens.slice(start, end).every((t) => /^\p{Lu}/u.test(t.text))

/** A whole phrase right before its verb, that hangs on nothing: nothing further left can be the subject. */
function settled(tokens: readonly Token[], { start, head }: Phrase): boolean {
  if (tokens[head]!.tag === 'PRON' || sourceNoun(tokens[head]!.lower)) return true
  const before = tokens[start - 1]
  return tokens[start]!.tag === 'DET' && before?.tag !== 'ADP' && before?.tag !== 'VERB'
}

function parsed(tokens: readonly Token[], verb: number): { phrase: Phrase; relative: boolean } | null {
  for (const t of tokens) {
    if (t.i >= verb || t.head !== verb || !t.label.startsWith('nsubj')) continue
    if (RELATIVE.test(t.lower) && t.tag === 'PRON') return antecedent(tokens, t.i)
    if (isTime(t)) continue
    const whole = around(tokens, t.i, verb)
    return whole && { phrase: whole, relative: false }
  }
  return null
}

/** The group around a head, with what hangs on it up to the verb. */
function around(tokens: readonly Token[], head: number, limit: number): Phrase | null {
  let last = head
  while (last + 1 < limit && nounish(tokens[last + 1]) && !isTime(tokens[last + 1])) last++
  if (/^[“"]$/.test(tokens[head]!.text)) return null
  const start = groupStart(tokens, last)
  const phrase = phraseFrom(tokens, start)
  if (!phrase || phrase.end > limit) return { start, end: last + 1, head: last }
  return phrase.head < head ? { start, end: last + 1, head: last } : phrase
}

function antecedent(tokens: readonly Token[], who: number): { phrase: Phrase; relative: boolean } | null {
  let at = who - 1
  if (tokens[at]?.text === ',') at--
  if (tokens[at]?.tag === 'ADP') at--
  const phrase = behindCue(tokens, phraseTo(tokens, at)) ?? governed(tokens, who)
  return phrase && { phrase: farther(tokens, phrase), relative: true }
}

const CUE_NOUN = /^(?:word|words|authority|evidence|reference|account|strength|basis)$/

/** "On the word of a clerk, who": the clerk. */
function behindCue(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (!phrase || !CUE_NOUN.test(tokens[phrase.head]!.lower) || !/^(?:of|to)$/.test(tokens[phrase.head + 1]?.lower ?? '')) return phrase
  return phraseFrom(tokens, phrase.head + 2)
}

/** "A priest told him so, who had it from": the subject of the clause before, by the parse, where other words stand between. */
function governed(tokens: readonly Token[], who: number): Phrase | null {
  const verb = tokens[tokens[who]!.head]
  const over = verb && tokens[verb.head]
  if (!over || over.i >= who || over.tag !== 'VERB' || tokens[who - 1]?.text !== ',') return null
  const subject = tokens.find((t) => t.head === over.i && t.label === 'nsubj' && nounish(t))
  return subject ? around(tokens, subject.i, over.i) : null
}

function scanned(tokens: readonly Token[], verb: number): { phrase: Phrase; relative: boolean } | null {
  let at = verb - 1
  while (at >= 0 && skippable(tokens[at])) {
    const adverbial = isTime(tokens[at])
    at--
    while (adverbial && at > 0 && /^(?:on|in|at|by|last|this|the|that|late|early)$/.test(tokens[at]!.lower)) at--
  }
  at = pastTurn(tokens, at)
  if (at < 0) return null
  if (RELATIVE.test(tokens[at]!.lower)) return antecedent(tokens, at)
  if (tokens[at]!.text === ',') return overApposition(tokens, at, verb)
  const phrase = phraseTo(tokens, at)
  if (!phrase || isTime(tokens[phrase.head])) return atSegment(tokens, verb)
  return { phrase: tokens[phrase.head]!.tag === 'PRON' ? phrase : beforeModifiers(tokens, phrase), relative: false }
}

/** "Who in turn relied", "which in its turn quotes": the token before these words, else the same. */
function pastTurn(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'turn') return at
  const from = /^(?:its|his|her|their)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return tokens[from]?.lower === 'in' ? from - 1 : at
}

/** The phrase at the start of the verb's stretch between marks: "A nurse who would not be named said". */
function atSegment(tokens: readonly Token[], verb: number): { phrase: Phrase; relative: boolean } | null {
  let from = verb - 1
  while (
    from > 0 &&
    !/^[,;:“”"—–(|•]$/.test(tokens[from - 1]!.text) &&
    !/^(?:but|while|whereas|although|that|because)$/.test(tokens[from - 1]!.lower)
  )
    from--
  while (from < verb && (tokens[from]!.tag === 'ADV' || tokens[from]!.tag === 'CCONJ')) from++
  const phrase = phraseFrom(tokens, from)
  return phrase && phrase.end <= verb && !isTime(tokens[phrase.head]) ? { phrase, relative: false } : null
}

/** "X, a spokesman for Y, said" and "X, who had been there, said": the subject stands before the comma before. */
function overApposition(tokens: readonly Token[], comma: number, verb: number): { phrase: Phrase; relative: boolean } | null {
  for (let at = comma - 1; at > 0 && verb - at < 30; at--) {
    if (/^[;:“”"]$/.test(tokens[at]!.text)) return null
    if (tokens[at]!.text !== ',') continue
    const inner = tokens[at + 1]!
    const opener =
      inner.tag === 'DET' ||
      inner.tag === 'NUM' ||
      /^(?:who|whose|which|himself|herself|now|then|also|one|speaking|citing|quoting)$/.test(inner.lower) ||
      nounish(inner) ||
      inner.tag === 'ADJ' ||
      inner.tag === 'ADP' ||
      inner.tag === 'VERB' ||
      inner.tag === 'PRON'
    if (!opener) continue
    const phrase = phraseTo(tokens, at - 1)
    if (!phrase || isTime(tokens[phrase.head])) return null
    return { phrase: beforeModifiers(tokens, farther(tokens, phrase)), relative: false }
  }
  return null
}

/** Whether a preposition leads to a phrase that does not lead to who speaks, as "by" and "according to" do. */
const isLedTo = (tokens: readonly Token[], start: number): boolean =>
  tokens[start - 1]?.tag === 'ADP' && tokens[start - 1]!.lower !== 'by' && tokens[start - 2]?.lower !== 'according'

/** "Omar Zaki, a doctor at the clinic, some 50 km away, said", "Omar Zaki, head of the clinic, who": over a description to whom it describes. */
function farther(tokens: readonly Token[], phrase: Phrase): Phrase {
  const first = tokens[phrase.start]!
  const described = /^(?:a|an|the|one)$/.test(first.lower)
  if (tokens[phrase.start - 1]?.text !== ',' || !(described || (first.tag !== 'PROPN' && ROLE_NOUNS.has(tokens[phrase.head]!.lower))))
    return phrase
  const outer = phraseTo(tokens, phrase.start - 2)
  if (!outer || isTime(tokens[outer.head]) || isLedTo(tokens, outer.start)) return phrase
  const head = tokens[outer.head]!
  if (head.tag === 'PROPN') return outer
  return /^(?:a|an|one)$/.test(first.lower) && tokens[outer.start]!.lower === 'the' && ROLE_NOUNS.has(head.lower) ? outer : phrase
}

/** "A shopkeeper who drove four of the injured to Abs said", "pictures put out by supporters show": back over the clause. */
function beforeModifiers(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.start - 1; at > 0 && phrase.start - at < 12; at--) {
    const t = tokens[at]!
    if (/^[,;:“”"—–]$/.test(t.text)) break
    if (/^(?:who|which)$/.test(t.lower) && at > 0 && nounish(tokens[at - 1])) {
      const outer = phraseTo(tokens, at - 1)
      if (outer) return { ...outer, end: phrase.end }
    }
  }
  const before = tokens[phrase.start - 1]
  if (before && /^(?:by|at|in|from)$/.test(before.lower)) {
    const participle = tokens[phrase.start - 2]
    if (participle && participle.tag === 'VERB' && /(?:ed|en|run|seen|put|out|ing)$/.test(participle.lower)) {
      const outer = phraseTo(tokens, phrase.start - 3)
      if (outer) return { ...outer, end: phrase.end }
    }
  }
  return phrase
}

/** The subject of an inverted verb ("said X", "says the mayor"), to its right. */
export function subjectAfter(tokens: readonly Token[], end: number): Phrase | null {
  let at = end
  while (at < end + 2 && tokens[at] && tokens[at]!.tag === 'ADV') at++
  const phrase = phraseFrom(tokens, at)
  if (!phrase) return null
  return isTime(tokens[phrase.head]) ? null : phrase
}
