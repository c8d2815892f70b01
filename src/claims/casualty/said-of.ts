import type { Outcome } from '../../model/claim.ts'
import { isPeople, type Mention } from './mentions.ts'
import { isUnreal } from './mood.ts'
import { isDenied, NOT } from './own-hand.ts'
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

const LIMB = /^(?:leg|foot|arm|hand|eye|finger|toe|limb|eyesight|sight)$/

/** "The woman at the head of the queue lost a leg." */
export function lostLimb({ scene: { tokens, kids }, head, plural }: Mention): Outcome | null {
  const { label, head: at } = tokens[head]!
  if (label !== 'nsubj' || tokens[at]?.lemma !== 'lose' || !(plural || isPeople(tokens, head) || tokens[head]!.tag === 'PROPN')) return null
  if (tokens.slice(head, at).some((t) => NOT.test(t.lower) || /^(?:almost|nearly)$/.test(t.lower))) return null
  return kids[at]!.some((k) => tokens[k]!.label === 'obj' && LIMB.test(tokens[k]!.lemma)) ? 'injured' : null
}

/** "No word of the 23 students." */
export function unheardOf({ scene: { tokens }, first, noun, number }: Mention): Outcome | null {
  if (!number || noun < 0 || !isPeople(tokens, noun)) return null
  const words = tokens.slice(Math.max(0, first - 4), first).map((t) => t.lower)
  return /\bno (?:word|news|trace) (?:of|from|about)(?: the| his| her| their)?$/.test(words.join(' ')) ? 'missing' : null
}

/** "Ana Ruiz, a surgeon, was killed": a name with what its bearer is beside it. */
export function namedHit({ scene, head, number }: Mention): Outcome | null {
  const { tokens, triggers, kids } = scene
  const { tag, label, head: at } = tokens[head]!
  if (number || tag !== 'PROPN' || label !== 'nsubj:pass' || !kids[head]!.some((k) => tokens[k]!.label === 'appos' && isPeople(tokens, k)))
    return null
  const does = triggers[at]?.find((t) => t.role === 'does' && (t.outcome === 'killed' || t.outcome === 'injured'))
  return does && !isDenied(scene, at) && !isUnreal(scene, at) ? does.outcome : null
}

const DIES = /^(?:died|succumbed|perished)$/

/** "Two soldiers who were wounded on Monday died": what the verb after their clause tells of those whom the clause tells of too. */
export function diedSince({ scene: { tokens }, last }: Mention): Outcome | null {
  const at = /^["“”]$/.test(tokens[last + 1]?.text ?? '') ? last + 2 : last + 1
  if (!/^(?:who|that)$/.test(tokens[at]?.lower ?? '') || !/^(?:was|were|had)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const verb = tokens.findIndex((t, i) => i > at + 1 && i < at + 16 && DIES.test(t.lower))
  const between = tokens.slice(at + 1, verb)
  if (verb < 0 || between.some((t) => t.label.startsWith('nsubj') || /^(?:,|;|that|but|when|as|after)$/.test(t.lower))) return null
  return 'killed'
}

const HOLDS = /^(?:believed|feared|thought|presumed|said|reported|known)$/

/** "Three more are believed to be": what is told of others right before, in so few words. */
export function isSoToo({ scene: { tokens }, last, number }: Mention): boolean {
  const at = /^(?:more|others?)$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
  const words = tokens.slice(at, at + 6).map((t) => t.lower)
  if (!number || !/^(?:is|are|was|were)$/.test(words[0] ?? '') || !HOLDS.test(words[1] ?? '') || words[2] !== 'to') return false
  const [be, been] = words.slice(3)
  const end = be === 'be' ? 4 : be === 'have' && been === 'been' ? 5 : -1
  return end > 0 && /^(?:[.,;:–—”"]|and|but)?$/.test(words[end] ?? '')
}

/** "Has not seized any soldiers": a verb of harm that was not done to anybody. */
export function isNotDoneToAny({ scene: { tokens, triggers, kids }, first, head, noun }: Mention): boolean {
  const { label, head: at } = tokens[head]!
  if (noun >= 0 && !isPeople(tokens, noun)) return false
  if (!/^any(?:one|body)?$/.test(tokens[first]!.lower) || label !== 'obj' || !tokens[at] || !triggers[at]?.some((t) => t.role === 'does'))
    return false
  return kids[at]!.some((k) => k < at && NOT.test(tokens[k]!.lower))
}

/** What not being done to anybody tells: an outcome of which there is none. */
export const noneOf = (m: Mention): Outcome | null =>
  isNotDoneToAny(m) ? m.scene.triggers[m.scene.tokens[m.head]!.head]!.find((t) => t.role === 'does')!.outcome : null
