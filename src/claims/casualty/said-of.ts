import type { Outcome } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { isPerson, type Mention, peopleAt } from './mentions.ts'
import { isUnreal } from './mood.ts'
import type { Scene } from './scene.ts'

/** "Forty people are feared trapped under the rubble": what is said of a number of people by "be" and a word or phrase for a state. */
export function stateOf({ scene, last, noun, number }: Mention): Outcome | null {
  const { tokens } = scene
  if (!number || number.quantity.max === 0 || noun < 0 || !isPeople(tokens, noun)) return null
  let at = last + 1
  while (at < tokens.length && LINKS.test(tokens[at]!.lower)) at++
  if (!tokens.slice(last + 1, at).some((t) => COPULA.test(t.lower)) || !FINITE.test(tokens[last + 1]!.lower) || isUnreal(scene, at))
    return null
  return stateAt(scene, at)
}

/** Between people and their state: "are", "have also been", "were believed to be". */
const LINKS =
  /^(?:is|are|was|were|be|been|being|has|have|had|remain|remains|remained|lie|lies|lay|to|still|also|now|all|both|reportedly|believed|feared|thought|said|reported|known|listed)$/
const FINITE = /^(?:is|are|was|were|has|have|had|remain|remains|remained|lie|lies|lay|still|also|now|all|both|reportedly)$/
const COPULA = /^(?:is|are|was|were|been|be|remain|remains|remained|lie|lies|lay)$/

/** What a word or phrase at a token says of the state of people: of those told of by "be" alone. */
function stateAt({ tokens, triggers, phrases }: Scene, at: number): Outcome | null {
  const own = phrases[at] ?? phrases[at + 1]
  if (own?.trigger.role === 'is') return own.trigger.outcome
  const is = tokens[at] && triggers[at]?.find((t) => t.role === 'is')
  return is ? is.outcome : null
}

const isPeople = (tokens: readonly Token[], i: number): boolean => isPerson(tokens[i]!) || peopleAt(tokens, i) !== undefined

const LIMB = /^(?:leg|foot|arm|hand|eye|finger|toe|limb|eyesight|sight)$/

/** "The woman at the head of the queue lost a leg." */
export function lostLimb({ scene: { tokens, kids }, head, plural }: Mention): Outcome | null {
  const { label, head: at } = tokens[head]!
  if (label !== 'nsubj' || tokens[at]?.lemma !== 'lose' || !(plural || isPeople(tokens, head) || tokens[head]!.tag === 'PROPN')) return null
  if (tokens.slice(head, at).some((t) => /^(?:not|never|n't|almost|nearly)$/.test(t.lower))) return null
  return kids[at]!.some((k) => tokens[k]!.label === 'obj' && LIMB.test(tokens[k]!.lemma)) ? 'injured' : null
}

/** "No word of the 23 students." */
export function unheardOf({ scene: { tokens }, first, noun, number }: Mention): Outcome | null {
  if (!number || noun < 0 || !isPeople(tokens, noun)) return null
  const words = tokens.slice(Math.max(0, first - 4), first).map((t) => t.lower)
  return /\bno (?:word|news|trace) (?:of|from|about)(?: the| his| her| their)?$/.test(words.join(' ')) ? 'missing' : null
}
