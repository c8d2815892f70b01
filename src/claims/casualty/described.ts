import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { REPORTING } from '../../text/lexicon/en/reporting.ts'
import { aged } from './aged.ts'
import { hyphened } from './hyphened.ts'
import { madeUpOf } from './made-up-of.ts'
import type { Mention } from './mentions.ts'
import { dressed, setBehind } from './set-behind.ts'
import { ofSide } from './sides.ts'
import { against, agedOnly, ofDead, ofLosers, ofOwn } from './told-of.ts'
import type { Stretch } from './victims.ts'

const NOUN = /^(?:NOUN|PROPN)$/
const COUNTED = /^(?:number|figure|toll|count|total|tally|list)$/
/** Whose count it is and not who was counted: "the official toll". */
const TELLS = /^(?:official|local|police|army|military|witness|doctor|resident)$/
/** What a count is called by and not who was counted: "body count", "casualty toll". */
const DEAD = /^(?:body|corpse|casualty|victim|fatality|dead)$/
const PASSED =
  /^(?:\d+|of|the|those|these|them|its|their|dead|killed|victims?|wounded|injured|slain|missing|captured|casualties|bodies|people)$/

/** The people that a number without a noun counts, where other words of its sentence tell: what is said of it, set beside it, or counted by it. */
export const describedBy = (m: Mention): Stretch | null =>
  others(m) ??
  oneOf(m) ??
  ofGroup(m) ??
  ofOwn(m) ??
  agedOnly(m) ??
  dressed(m) ??
  ofDead(m) ??
  sided(m) ??
  saidOf(m) ??
  beside(m) ??
  ofThem(m) ??
  ofWhole(m) ??
  before(m) ??
  numberOf(m) ??
  ofLosers(m) ??
  sameAs(m) ??
  ofHarmed(m) ??
  ofSide(m) ??
  madeUpOf(m) ??
  setBehind(m)

/** "One a civilian": who the one of others was. */
const oneOf = (m: Mention): Stretch | null =>
  m.number?.quantity.max === 1 && /^an?$/.test(m.scene.tokens[m.last + 1]?.lower ?? '') ? peopleFrom(m, m.last + 1) : null

/** "A family of four", "a crew of 22": the group that a figure is the size of; "a couple in their sixties". */
function ofGroup({ scene: { tokens }, number, first, last }: Mention): Stretch | null {
  if (tokens[first - 1]?.lower === 'of' && GROUP.test(tokens[first - 2]?.lower ?? '')) {
    const opens = tokens[first - 3]?.tag === 'ADJ' ? first - 3 : first - 2
    if (opens === 0 || /^(?:a|an|one|the|another|whole|entire|and|,)$/.test(tokens[opens - 1]!.lower)) return { first: opens, last }
  }
  return number && isPair(tokens, number.last) ? { first: number.last, last: number.last } : null
}

const GROUP = /^(?:family|household|crew|group|team|band|gang|party|patrol|squad|class|delegation)$/

/** "A couple" that counts no noun is two people. */
export const isPair = (tokens: Mention['scene']['tokens'], i: number): boolean =>
  tokens[i]!.lower === 'couple' &&
  !/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[i + 1]?.tag ?? '') &&
  !/^(?:of|more)$/.test(tokens[i + 1]?.lower ?? '')

/** "Fourteen of those killed at the mill on Monday were women": what "be" says of a share of those harmed, however far behind. */
const ofHarmed = (m: Mention): Stretch | null =>
  HARMED.test([1, 2, 3, 4].map((far) => m.scene.tokens[m.last + far]?.lower).join(' ')) ? saidLater(m) : null

const HARMED =
  /^of (?:those|the)(?: \S+)? (?:killed|dead|wounded|injured|hurt|slain|shot|captured|abducted|arrested|detained|displaced|missing)\b/

/** The noun that the figure it is set against counts. */
function sameAs(m: Mention): Stretch | null {
  const at = against(m)
  return at === null ? null : peopleFrom(m, at)
}

/** "ten others"; "others were hurt". */
function others({ scene: { tokens }, number }: Mention): Stretch | null {
  if (number && /^(?:others|anyone)$/.test(tokens[number.last]!.lower)) return { first: number.last, last: number.last }
  const at = number ? number.last + 1 : -1
  return tokens[at]?.lower === 'others' ? { first: at, last: at } : null
}

/** "no losses on the army's side", "deaths were reported on the rebel side", "dead among the villagers": whose the dead were. */
export function sided(m: Mention): Stretch | null {
  const { tokens } = m.scene
  for (let at = m.last + 1; at < m.last + 8 && tokens[at] && !/^[,.;:]$/.test(tokens[at]!.text); at++) {
    if (tokens[at]!.lower === 'among' && !/^(?:them|those|whom|which)$/.test(tokens[at + 1]?.lower ?? '')) return peopleFrom(m, at + 1)
    if (tokens[at]!.lower !== 'on') continue
    const side = tokens.findIndex((t, i) => i > at + 1 && i < at + 7 && /^sides?$/.test(t.lower))
    if (side > 0 && !/^(?:both|each|either)$/.test(tokens[at + 1]!.lower)) return { first: at + 1, last: side }
  }
  return null
}

/** "Seven of the dead were children". */
export function saidOf(m: Mention): Stretch | null {
  const { tokens } = m.scene
  let at = pastAside(tokens, m.last + 1)
  if (tokens[at]?.lower === 'but') at += 2
  while (at < m.last + 8 && tokens[at] && PASSED.test(tokens[at]!.lower)) at++
  if (!/^(?:was|were|is|are)$/.test(tokens[at]?.lower ?? '')) return null
  return peopleFrom(m, at + 1) ?? agedFrom(tokens, at + 1) ?? knownAs(m, at + 1)
}

/** Past the words that only say who tells it: "three, the mayor said, are traders". */
function pastAside(tokens: Mention['scene']['tokens'], at: number): number {
  if (tokens[at]?.text !== ',') return at
  const close = tokens.findIndex((t, i) => i > at && i < at + 8 && t.text === ',')
  return close > 0 && tokens.slice(at + 1, close).some((t) => REPORTING.has(t.lemma)) ? close + 1 : at
}

/** "Two were identified by an officer as his men". */
function knownAs(m: Mention, from: number): Stretch | null {
  const { tokens } = m.scene
  if (!/^(?:identify|describe|name|list|know|recognise|recognize)$/.test(tokens[from]?.lemma ?? '')) return null
  const as = tokens.findIndex((t, i) => i > from && i < from + 8 && t.lower === 'as')
  return as < 0 ? null : peopleFrom(m, as + 1)
}

/** "under ten", "younger than five", "between five and 14". */
function agedFrom(tokens: Mention['scene']['tokens'], first: number): Stretch | null {
  const far = { under: 1, over: 1, aged: 1, younger: 2, older: 2, between: 3 }[tokens[first]?.lower ?? '']
  const last = far ? first + far : -1
  return tokens[last]?.tag === 'NUM' ? { first, last } : null
}

/** "Ten of the gunmen", "any of its soldiers", "“scores” of conscripts". */
function ofThem(m: Mention): Stretch | null {
  const { tokens } = m.scene
  const at = m.last + 1
  if (/^["”’']$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.lower === 'of') return peopleFrom(m, at + 2)
  if (tokens[at]?.lower !== 'of' || !/^(?:the|its|their|his|her|my|our)$/.test(tokens[at + 1]?.lower ?? '')) return null
  return peopleFrom(m, tokens[at + 2]?.tag === 'NUM' ? at + 3 : at + 2)
}

/** "Of the 13 pupils who were taken, two were killed": the whole that a clause begins with. */
function ofWhole(m: Mention): Stretch | null {
  const { tokens, numbers } = m.scene
  const at = tokens.findLastIndex((t, i) => i < m.first && t.lower === 'of' && (i === 0 || /^[,;:.“"—–]$/.test(tokens[i - 1]!.text)))
  if (at < 0 || m.first - at > 20 || numbers.some((p) => p.first > at + 6 && p.last < m.first)) return null
  let first = at + 1
  while (/^(?:the|some|his|its|their|about|these|those)$/.test(tokens[first]?.lower ?? '') || tokens[first]?.tag === 'NUM') first++
  if (first === at + 1 || first >= m.first) return null
  const counted = tokens[first - 1]!.tag === 'NUM' && tokens[first]!.tag === 'NOUN' && tokens[first]!.lower !== tokens[first]!.lemma
  return peopleFrom(m, first) ?? (counted ? { first, last: first } : null)
}

/** "Militants: 202 killed", "of the royal guards, 46". */
function before({ scene: { tokens, numbers }, first }: Mention): Stretch | null {
  const at = /^[:,]$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  const t = tokens[at]
  if (
    !t ||
    !PEOPLE.has(t.lemma) ||
    !/(?:s|men|children)$/.test(t.lower) ||
    t.lemma === t.lower ||
    numbers.some((p) => p.last < at && p.last >= at - 3)
  )
    return null
  const adjective = tokens[at - 1]
  return { first: adjective && /^(?:ADJ|PROPN)$/.test(adjective.tag) && adjective.head === at ? at - 1 : at, last: at }
}

/** "Most of those who died when it fell were civilians": the first that "be" says of people after the mention. */
export function saidLater(m: Mention): Stretch | null {
  const { tokens } = m.scene
  for (let at = m.last + 1; at < Math.min(tokens.length, m.last + 22) && tokens[at]!.text !== ';'; at++) {
    const found = /^(?:were|are)$/.test(tokens[at]!.lower) ? peopleFrom(m, at + 1) : null
    if (found) return found
  }
  return null
}

/** "two others, both girls", "49 dead, all of them civilians", "one of the injured, a woman aged 28". */
export function beside(m: Mention): Stretch | null {
  const { tokens } = m.scene
  let at = m.last + 1
  while (at < m.last + 5 && tokens[at] && PASSED.test(tokens[at]!.lower)) at++
  const all = tokens.findIndex(
    (t, i) => i > m.last && i < m.last + 12 && t.text === ',' && /^(?:all|both)$/.test(tokens[pastQuote(tokens, i + 1)]?.lower ?? ''),
  )
  if (tokens[at]?.text !== ',' || !BESIDE.test(tokens[pastQuote(tokens, at + 1)]?.lower ?? '')) at = all
  if (at < 0) return null
  at = pastQuote(tokens, at + 1)
  if (/^(?:a|an)$/.test(tokens[at]!.lower) && m.plural) return together(m, at)
  if (tokens[at + 1]?.lower === 'of') at += 2
  return peopleFrom(m, at + 1)
}

const BESIDE = /^(?:both|all|a|an|mostly)$/
const pastQuote = (tokens: Mention['scene']['tokens'], at: number): number => (/^["“]$/.test(tokens[at]?.text ?? '') ? at + 1 : at)

/** "Two of the dead, a man and a woman, …": people told one by one who are as many as the figure. */
function together({ number, scene: { tokens, numbers } }: Mention, first: number): Stretch | null {
  const close = tokens.findIndex(
    (t, i) => i > first && i < first + 14 && t.text === ',' && !/^(?:an?|his|her|their)$/.test(tokens[i + 1]?.lower ?? ''),
  )
  const last = close - 1
  if (last <= first || !PEOPLE.has(tokens[last]!.lemma)) return null
  const inside = tokens.slice(first, close)
  const singles = inside.filter((t) => /^(?:an?|his|her|their)$/.test(t.lower) && tokens[t.i + 1]!.tag !== 'NUM').length
  const more = numbers.filter((p) => p.first > first && p.last < close).reduce((sum, p) => sum + (p.quantity.max ?? 0), 0)
  return inside.some((t) => t.lower === 'and') && singles + more === number?.quantity.max ? { first, last } : null
}

/** "the number of civilians is 33", "brings to 99 the number of civilians killed": what a toll or number is of, with no other number between. */
function numberOf(m: Mention): Stretch | null {
  const { tokens, numbers } = m.scene
  for (const [i, t] of tokens.entries()) {
    if (!COUNTED.test(t.lemma) || t.tag === 'VERB' || Math.abs(i - m.first) > 25) continue
    if (
      numbers.some(
        (p) =>
          p !== m.number && p.core > Math.min(i, m.last) && p.core < Math.max(i, m.first) && !TIME.test(tokens[p.last + 1]?.lemma ?? ''),
      )
    )
      continue
    if (tokens[i + 1]?.lower === 'of') return peopleFrom(m, i + 2)
    for (let k = i - 1; k >= Math.max(0, i - 2); k--)
      if (PEOPLE.has(tokens[k]!.lemma) && !DEAD.test(tokens[k]!.lemma) && !TELLS.test(tokens[k]!.lemma)) return { first: k, last: k }
  }
  return deadOf(m)
}

const TIME = /^(?:minute|hour|day|week|month|year)$/

/** "cuts civilian dead in the town to 39", "civilian deaths at 12", "Ruritanian dead now 31": whose deaths a figure that follows counts. */
function deadOf(m: Mention): Stretch | null {
  const {
    first,
    scene: { tokens, numbers },
  } = m
  const at = tokens.findLastIndex((t, i) => i < first && i > first - 9 && /^(?:dead|death|casualty|fatality|loss)$/.test(t.lemma))
  const bound = /^(?:to|at|by|reach|of)$/.test(tokens[first - 1]?.lemma ?? '')
  const beside = first - at < 4 && tokens.slice(at + 1, first).every((t) => /^(?:now|so|far|as|is|are|:)$/.test(t.lower))
  if (tokens[at + 1]?.lower === 'of' && (bound || tokens[first - 1]?.text === ':')) return peopleFrom(m, at + 2)
  if (at < 1 || !(bound || beside) || numbers.some((p) => p.core > at && p.last < first)) return null
  const owner = /^[’']s$/.test(tokens[at - 1]!.text) ? at - 2 : at - 1
  return owner >= 0 && PEOPLE.has(tokens[owner]!.lemma) ? { first: owner, last: owner } : null
}

/** Words for people that begin at a token or close after it. */
export function peopleFrom({ scene: { tokens } }: Mention, from: number): Stretch | null {
  let first = from
  while (
    /^(?:all|both|the|a|an|of|them|mostly|also|those|dead|killed|wounded|injured|missing|kidnapped|captured)$/.test(
      tokens[first]?.lower ?? '',
    )
  )
    first++
  for (let at = pastOpening(tokens, first); at < first + 5 && tokens[at] && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.tag); at++) {
    if (!(PEOPLE.has(tokens[at]!.lemma) || NATION.test(tokens[at]!.text)) || headed(tokens, at)) continue
    const more = /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '') && PEOPLE.has(tokens[at + 2]?.lemma ?? '')
    return { first, last: aged(tokens, more ? at + 2 : hyphened(tokens, at)) }
  }
  return null
}

/** Past whose they are, and a word that hyphens join to the next: "my sister", "off-duty guards". */
function pastOpening(tokens: Mention['scene']['tokens'], first: number): number {
  const at = /^(?:my|our|his|her|their|its)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first
  return tokens[at + 1]?.text === '-' && tokens[at + 1]!.start === tokens[at]!.end && !PEOPLE.has(tokens[at]!.lemma) ? at + 2 : at
}

/** "Palestinians", "Lebanese": people by their country. */
const NATION = /^\p{Lu}\p{Ll}+(?:ns|is|ese|ots|eks)$/u

/** Whether another noun for people follows that the word only describes: "Russian contract soldiers". */
const headed = (tokens: Mention['scene']['tokens'], at: number): boolean =>
  [1, 2].some((far) => PEOPLE.has(tokens[at + far]?.lemma ?? '') && tokens.slice(at + 1, at + far + 1).every(({ tag }) => NOUN.test(tag)))

/** "A man, a driver": what one person is, at the end of the sentence or before a comma. */
function pastRole(tokens: Mention['scene']['tokens'], last: number): number {
  if (!/^an?$/.test(tokens[last + 2]?.lower ?? '') || tokens[last]!.lower !== tokens[last]!.lemma) return last
  let at = last + 3
  while (tokens[at]?.tag === 'ADJ' || (NOUN.test(tokens[at]?.tag ?? '') && NOUN.test(tokens[at + 1]?.tag ?? ''))) at++
  const ends = tokens[at + 1]?.text ?? '.'
  const listed = ends === ',' && /^(?:and|or|an?)$/.test(tokens[at + 2]?.lower ?? '')
  return PEOPLE.has(tokens[at]?.lemma ?? '') && /^[.,;)]$/.test(ends) && !listed && tokens[at + 2]?.tag !== 'NUM' ? at : last
}

/** The end of what is set beside the noun before its verb: "civilians, most of them women and children, were killed"; not of some told apart ("including the mayor", "two children among them"). */
export function apposed(tokens: Mention['scene']['tokens'], last: number): number {
  if (tokens[last + 1]?.text !== ',') return last
  const opens = tokens[last + 2]?.lower ?? ''
  const close = tokens.findIndex((t, i) => i > last + 2 && i < last + 18 && t.text === ',')
  if (close < 0 || !/^(?:AUX|VERB|ADV)$/.test(tokens[close + 1]?.tag ?? '')) return pastRole(tokens, last)
  const inside = tokens.slice(last + 2, close)
  const included = opens === 'including' || /^(?:them|included)$/.test(inside.at(-1)!.lower)
  if (included && (/^(?:an?|the)$/.test(inside[opens === 'including' ? 1 : 0]?.lower ?? '') || inside.some(({ tag }) => tag === 'NUM')))
    return last
  const share = included || /^(?:most|mostly|many|mainly|largely|some|for|half|all|a|an)$/.test(opens)
  return share && !inside.some((t) => t.tag === 'VERB' && t.label !== 'acl' && !/ing$/.test(t.lower)) ? close - 1 : last
}
