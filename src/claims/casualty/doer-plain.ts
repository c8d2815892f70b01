import type { Token } from '../../text/document.ts'
import { isDoer, SENT, WEAPON } from './doer.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

/** The noun that words leave no doubt of as who or what did it, by its token: the subject of a verb that has the people for its object, or what "by" leads to; -1 where there is none. */
export function plainDoer(m: Mention, done: number): number {
  const { tokens } = m.scene
  if (done < 0) return sufferedFrom(m)
  if (tokens[done]!.tag !== 'VERB' || !isDeed(m, done)) return -1
  const subject = isObject(m, done) ? subjectOf(m, done) : agentOf(m, done)
  return subject >= 0 && isDoer(m, subject) ? subject : -1
}

/** "Two passengers were grazed by bullets": what did it where the verb is no word of outcome. */
function sufferedFrom(m: Mention): number {
  const { tokens } = m.scene
  const { label, head } = tokens[m.head]!
  const by = label === 'nsubj:pass' ? agentOf(m, head) : -1
  return by >= 0 && isDoer(m, by) ? by : -1
}

/** A verb of what somebody does to others, and not "bury", "lose" or "evacuate". */
export const isDeed = ({ scene: { tokens, triggers } }: Mention, verb: number): boolean =>
  /^(?:shoot|hang)$/.test(tokens[verb]!.lemma) ||
  (triggers[verb] ?? []).some((t) => t.role === 'does' && /^(?:killed|injured|captured|casualties)$/.test(t.outcome))

/** Whether the people, or the one of their list told first, are the object of a verb. */
export function isObject({ scene: { tokens, kids }, head, first }: Mention, verb: number): boolean {
  if (first < verb || kids[verb]!.some((k) => tokens[k]!.label.endsWith(':pass'))) return false
  let at = head
  for (let n = 0; n < 3 && /^(?:conj|nummod|nmod)$/.test(tokens[at]!.label); n++) at = tokens[at]!.head
  return tokens[at]!.label === 'obj' && tokens[at]!.head === verb
}

/** The subject of a verb, or of the one that it is coordinated with. */
export function subjectOf({ scene }: Mention, verb: number): number {
  const { tokens, kids } = scene
  for (let at = verb, n = 0; n < 3; n++) {
    const own = kids[at]!.find((k) => tokens[k]!.label === 'nsubj')
    if (own !== undefined) return own
    const { label, head } = tokens[at]!
    const sent = sentBefore(scene, at)
    if (sent >= 0) return sent
    if (label !== 'conj' || head < 0 || tokens[head]!.tag !== 'VERB' || kids[at]!.some((k) => tokens[k]!.label.endsWith(':pass'))) return -1
    at = head
  }
  return -1
}

/** "The shells fired by the army killed nine": the weapon that a participle stands behind, where a parser takes that for the verb of the sentence. */
function sentBefore({ tokens }: Scene, verb: number): number {
  const at = tokens.findLastIndex((t) => t.i < verb - 1 && WEAPON.test(t.lemma) && t.label.startsWith('nsubj'))
  const sent = tokens[at + 1]
  if (at < 0 || sent?.tag !== 'VERB' || !SENT.test(sent.lower) || tokens[at]!.head !== at + 1) return -1
  const between = tokens.slice(at + 2, verb)
  return between.some((t) => t.label.startsWith('nsubj') || /^(?:and|but|or|;|that)$/.test(t.lower)) ? -1 : at
}

function agentOf({ scene: { tokens, kids }, first, last }: Mention, verb: number): number {
  const by = (k: number): boolean => kids[k]!.some((c) => tokens[c]!.label === 'case' && tokens[c]!.lower === 'by')
  return kids[verb]!.find((k) => /^ob[lj]/.test(tokens[k]!.label) && (k < first || k > last) && by(k) && isAgent(tokens[k]!)) ?? -1
}

const isAgent = ({ tag, lemma }: Token): boolean => /^(?:NOUN|PROPN)$/.test(tag) && (WEAPON.test(lemma) || !NO_AGENT.test(lemma))

/** What "by" leads to that says when, how, where or on whose word. */
const NO_AGENT =
  /(?:day|night|fall|morning|evening|noon|dawn|week|month|hand|accident|mistake|surprise|number|name|way|road|side|river|bus|boat|count|tally|reckoning|account|figure|estimate|register|list|record|location|date|age|name|standard|order)$/
