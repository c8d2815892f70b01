import type { Outcome } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { aged } from './aged.ts'
import { apposed, beside, describedBy, peopleFrom, saidLater, saidOf, sided } from './described.ts'
import { hyphened } from './hyphened.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'
import { widened } from './widened.ts'

/** A stretch of tokens of one sentence, last included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** The words that say who the people of this outcome were; null where no word does. */
export function victimsOf(m: Mention, outcome: Outcome): Stretch | null {
  const found = namedIn(m, outcome)
  return found && widened(m, found)
}

function namedIn(m: Mention, outcome: Outcome): Stretch | null {
  const { tokens, triggers } = m.scene
  const noun = broken(m) ? undefined : tokens[m.noun]
  if (!noun) return ofHarmed(m, outcome) ?? saidOf(m) ?? predicateOf(m) ?? describedBy(m) ?? ofWhom(m)
  if (triggers[m.noun] && HARMED.test(noun.lower) && !triggers[m.noun]!.some((t) => t.outcome === outcome))
    return beside(m) ?? { first: m.noun, last: m.noun }
  if (VICTIMS.test(noun.lower)) {
    const said = saidOf(m) ?? predicateOf(m) ?? beside(m)
    if (said) return said
  }
  const told = triggers[m.noun]?.some((t) => t.role === 'trace' || t.role === 'event' || t.role === 'people') || EMPTY.test(noun.lemma)
  if ((told && !KEPT.test(noun.lower)) || isPredicate(m)) return saidOf(m) ?? describing(m) ?? sided(m) ?? predicateOf(m) ?? describedBy(m)
  if (/^(?:them|whom|those|these|who)$/.test(noun.lower))
    return predicateOf(m) ?? describedBy(m) ?? saidLater(m) ?? (/^who/.test(noun.lower) ? antecedentOf(m) : { first: m.noun, last: m.noun })
  if (/^(?:which|that)$/.test(noun.lower)) return antecedentOf(m)
  const last = hyphened(tokens, Math.max(nameAfter(m), closeOf(m.scene, m.noun)))
  return { first: openOf(m, outcome), last: last === m.noun || last === nameAfter(m) ? apposed(tokens, aged(tokens, last)) : last }
}

/** A word of outcome read as a noun that names nobody: "16 shot", "15 surrendered", "251 taken hostage". */
function isPredicate({ scene: { tokens, phrases, triggers }, noun }: Mention): boolean {
  const { lower, lemma, tag } = tokens[noun]!
  if (phrases[noun]?.first === noun - 1 && /^(?:hostage|prisoner|captive)$/.test(lower)) return true
  return (
    tag !== 'PROPN' &&
    !PEOPLE.has(lemma) &&
    triggers[noun] !== null &&
    /(?:ed|en|hurt|slain|shot|lost|^flee|^die|^perish|^surrender)$/.test(lower)
  )
}

/** The people that a relative pronoun stands for; null where they are named by an outcome alone ("the wounded, of whom ten"). */
function antecedentOf({ scene: { tokens, triggers }, noun, first }: Mention): Stretch | null {
  const before = Math.min(first, noun)
  for (let at = before - 1; at >= 0 && at > before - 8; at--) {
    if (!/^(?:NOUN|PROPN)$/.test(tokens[at]!.tag)) continue
    return PEOPLE.has(tokens[at]!.lemma) && !triggers[at] ? { first: at, last: at } : null
  }
  return null
}

/** "Thirty herders of the Amu clan, of whom a dozen died": the people before "of whom", past the names that hang on them. */
function ofWhom({ scene: { tokens, triggers }, first }: Mention): Stretch | null {
  if (tokens[first - 1]?.lower !== 'whom' || tokens[first - 2]?.lower !== 'of') return null
  for (let at = first - 3; at >= 0 && at > first - 12 && !/^(?:VERB|AUX)$/.test(tokens[at]!.tag); at--)
    if (tokens[at]!.tag === 'NOUN' && PEOPLE.has(tokens[at]!.lemma) && tokens[at]!.lower !== tokens[at]!.lemma)
      return triggers[at] ? null : { first: at, last: at }
  return null
}

/** A dash, colon or verb between the number and the noun, or a day for a noun: "62 dead - police", "nine suffered burns", "17 wounded Saturday" count none of these. */
const broken = ({ scene: { tokens }, number, noun }: Mention): boolean =>
  number !== null &&
  noun >= 0 &&
  (DAY.test(tokens[noun]!.lower) ||
    tokens
      .slice(number.last + 1, noun)
      .some((t) => (/^[–—:-]$/.test(t.text) && tokens[t.i - 1]!.end < t.start) || /^(?:sustained|suffered|received)$/.test(t.lower)))

/** Those that one outcome befell, of whom another is told. */
const HARMED = /^(?:wounded|injured|missing|captured|abducted|kidnapped|displaced|detained)$/

/** "Two of the injured died." */
function ofHarmed(m: Mention, outcome: Outcome): Stretch | null {
  const { tokens, triggers } = m.scene
  const at = m.last + 3
  if (tokens[m.last + 1]?.lower !== 'of' || tokens[m.last + 2]?.lower !== 'the' || !HARMED.test(tokens[at]?.lower ?? '')) return null
  return triggers[at]?.some((t) => t.outcome === outcome) ? null : (beside(m) ?? { first: at, last: at })
}

/** Words that stand for people and say nothing of them. */
const EMPTY = /^(?:life|name|loss|body|hurt)$/
/** Words for those harmed, of whom the sentence may say who they were. */
const VICTIMS = /^(?:victim|martyr|casualty|casualties|fatality|fatalities)s?$/
/** Words of outcome that are words for people too. */
const KEPT = /^(?:prisoner|hostage|refugee|captive|detainee|patient|victim|martyr|evacuee)s?$/
const GROUPS =
  /^(?:civilian|combatant|child|militant|soldier|police|military|rebel|coalition|army|guard|fighter|student|woman|afghan|insurgent|palestinian|israeli|syrian)/

/** "Nineteen of the dead were women": what the verb "be" says of the mention. */
function predicateOf({ scene, head, last }: Mention): Stretch | null {
  const { tokens, kids } = scene
  const t = tokens[head]!
  const said = tokens[t.head]
  if (t.label !== 'nsubj' || !said || said.i < last || !/^(?:NOUN|PROPN)$/.test(said.tag)) return null
  if (!kids[said.i]!.some((k) => tokens[k]!.label === 'cop') || !PEOPLE.has(said.lemma)) return null
  const first = Math.min(said.i, ...kids[said.i]!.filter((k) => k < said.i && /^(?:amod|compound|nmod:poss)$/.test(tokens[k]!.label)))
  return { first, last: closeOf(scene, said.i) }
}

/** "civilian deaths", "the bodies of eleven men": the words that describe the people of a trace or an event. */
function describing(m: Mention): Stretch | null {
  const { tokens, kids, triggers } = m.scene
  const group = (i: number): boolean =>
    GROUPS.test(tokens[i]!.lemma) || (PEOPLE.has(tokens[i]!.lemma) && !triggers[i] && !EMPTY.test(tokens[i]!.lemma))
  for (let i = m.number ? m.number.last + 1 : m.first; i < m.noun; i++) if (group(i)) return { first: i, last: i }
  if (tokens[m.noun + 1]?.text === ',' && tokens[m.noun + 2]?.lower === 'of') return peopleFrom(m, m.noun + 3)
  for (const k of kids[m.noun]!) {
    if (k < m.noun && GROUPS.test(tokens[k]!.lemma)) return { first: k, last: k }
    if (
      k > m.noun &&
      /^nmod/.test(tokens[k]!.label) &&
      kids[k]!.some((c) => /^(?:of|among)$/.test(tokens[c]!.lower)) &&
      /^(?:NOUN|PROPN)$/.test(tokens[k]!.tag)
    ) {
      const start = Math.min(k, ...kids[k]!.filter((c) => c < k && /^(?:amod|compound|nmod:poss)$/.test(tokens[c]!.label)))
      return start === k && EMPTY.test(tokens[k]!.lemma) ? null : { first: start, last: closeOf(m.scene, k) }
    }
  }
  return null
}

const LEAVE =
  /^(?:more|other|others|additional|further|of|the|a|an|its|these|those|them|whom|whose|us|all|some|any|or|so|another|at|least|part|reportedly|internally|,|dead|slain|leaves|kills|injures|wounds)$/

const QUOTE = /^["”“]$/

/** The first describing word: the number, its "more", its article and the outcome told are not part of it; another outcome is ("wounded guards were abducted"). */
function openOf(m: Mention, outcome: Outcome): number {
  const { tokens, kids, triggers } = m.scene
  const told = (i: number): boolean => triggers[i]?.some((t) => t.outcome === outcome || outcome === 'casualties') ?? false
  let at = m.number ? m.number.last + 1 : Math.min(m.first, ...kids[m.noun]!.filter((k) => k < m.noun && tokens[k]!.label === 'nmod:poss'))
  const loose = (i: number): boolean => QUOTE.test(tokens[i]!.text) && !tokens.slice(i + 1, m.noun + 2).some((t) => QUOTE.test(t.text))
  while (at < m.noun && (LEAVE.test(tokens[at]!.lower) || loose(at) || (told(at) && /^(?:ADJ|VERB)$/.test(tokens[at]!.tag)))) at++
  if (tokens[at]?.text === '-') return Math.max(0, at - 1)
  return tokens[at - 1]?.text === '-' &&
    tokens[at - 1]!.start === tokens[at - 2]?.end &&
    tokens[at - 1]!.end === tokens[at]!.start &&
    !m.number
    ? at - 2
    : at
}

/** The last describing word: "members of the tribe", "women and children", "people who were sheltering in it". */
function closeOf(scene: Scene, noun: number): number {
  const { tokens, kids, joined } = scene
  let last = noun
  for (const k of kids[noun]!) {
    const kid = tokens[k]!
    if (k < noun || k > last + 8) continue
    const comma = tokens[last + 1]?.text === ','
    if (/^(?:compound|flat|nmod:poss|fixed)$/.test(kid.label)) last = Math.max(last, k)
    else if (kid.label === 'nmod' && !comma && kids[k]!.some((c) => /^(?:of|from|with|in|on|at|under|belonging)$/.test(tokens[c]!.lower)))
      last = attached(scene, k, last)
    else if (kid.label === 'conj' && !comma && k <= last + 4 && isPeople(scene, k)) last = Math.max(last, closeOf(scene, k))
    else if (/^acl/.test(kid.label) && !comma && !joined[k]) last = attached(scene, k, last)
  }
  return last
}

/** The end of the name that a noun for one person opens: "the mayor Ana Ruiz"; else the noun itself. */
export function nameAfter({ scene: { tokens }, noun }: Mention): number {
  const t = tokens[noun]
  if (!t || t.lower !== t.lemma || !/^(?:NOUN|ADJ|PROPN)$/.test(t.tag)) return noun
  let at = noun
  while (isName(tokens, at + 1)) at++
  const tied = tokens.slice(noun + 1, at + 1).some((x) => x.head === noun) || (t.head > noun && t.head <= at)
  return tied ? at : noun
}

const isName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[i]!.text) && !DAY.test(tokens[i]!.lower)

/** "in", "on" and clauses belong to the people only where they stand before the verb. */
function attached(scene: Scene, k: number, last: number): number {
  const { tokens, kids } = scene
  const to = end(tokens, kids, k)
  const of = kids[k]!.some((c) => /^(?:of|from)$/.test(tokens[c]!.lower))
  const more = tokens[to + 1]
  const verb = more && /^(?:AUX|VERB)$/.test(more.tag) && more.head !== k
  const told = scene.joined.slice(k, to + 1).some((t) => t)
  return (of || verb) && !told ? Math.max(last, to) : last
}

/** A bare plural that shares the number: it has no number and no article of its own. */
const isPeople = ({ tokens, kids, numbers }: Scene, k: number): boolean =>
  PEOPLE.has(tokens[k]!.lemma) && !kids[k]!.some((c) => /^(?:nummod|det)$/.test(tokens[c]!.label)) && !numbers.some((p) => p.last === k - 1)

/** A day or month says when and not who: "members of the guard on February 7". */
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|\d{1,2}(?:st|nd|rd|th))$/

/** The last token under `i`, stopping at a comma and before a day. */
function end(tokens: readonly Token[], kids: readonly (readonly number[])[], i: number): number {
  let last = i
  for (const k of kids[i]!) {
    if (k < i) continue
    if (tokens[k]!.tag === 'PUNCT' || DAY.test(tokens[k]!.lower) || /^(?:parataxis|appos|conj|cc|advcl|punct)$/.test(tokens[k]!.label))
      break
    last = Math.max(last, end(tokens, kids, k))
  }
  return last
}
