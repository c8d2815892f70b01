import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'

const HARMS =
  /^(?:kill|die|wound|injure|hurt|attack|shoot|bomb|strike|shell|raid|storm|kidnap|abduct|capture|seize|arrest|detain|lose|suffer|behead|execute|murder|massacre|stab|ambush|fall|perish|snatch|drown|rob)$/
const APART = /[(),:;–—]/

/**
 * Whether one who is only told of is told of, in the claim's own words, as who did the harm or whom it befell: "Ana Ruiz lost two sons",
 * "the group has killed hundreds", "one of them, Corporal Ano Samad, has died".
 */
export function isBefallen(document: Document, { relation, source }: Link, place: Place): boolean {
  if (relation.form !== 'mention' || relation.sentence !== place.sentence || source.sort === 'document') return false
  const { start, end } = source.span
  const tokens = document.tokens(relation.sentence)
  const head = tokens.find((t) => t.start >= start && t.end <= end && /^nsubj/.test(t.label))
  const verb = head && tokens[head.head]
  if (verb?.tag !== 'VERB' || !HARMS.test(verb.lemma) || verb.start < Math.max(end, place.start) || verb.end > place.end) return false
  return !APART.test(document.text.slice(end, verb.start))
}
