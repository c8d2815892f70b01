import { REPORTING } from '../../text/lexicon/en/reporting.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

/** What befell people that is no outcome: freedom, and harm of other kinds. */
const OTHERWISE = /^(?:free|liberate|rescue|spare|rape|rob)$/
const AWAY = /^(?:got|get|gets) (?:away|out|clear)\b/
/** Right after a number of people, whatever the parse makes of it. */
const SURVIVED = /^survived?$/
const UNHARMED = /^(?:unharmed|unhurt|uninjured|unscathed)$/
const MET = /^(?:see|saw|meet|encounter|spot|notice)$/

/** Whether the words right beside people leave no doubt that no outcome is told of them: "raped 17 women", "freed four hostages", "fifteen survived", "saw no soldiers". */
export function isOtherwise(mention: Mention): boolean {
  const { scene, head, first, last, number, noun } = mention
  const { tokens, triggers } = scene
  const { label, head: at } = tokens[head]!
  const verb = tokens[at]
  if (number && SURVIVED.test(tokens[last + 1]?.lower ?? '') && !/^(?:with|but)$/.test(tokens[last + 2]?.lower ?? '')) return true
  if (number && AWAY.test(`${tokens[last + 1]?.lower} ${tokens[last + 2]?.lower}`)) return true
  if (label.startsWith('nsubj') && UNHARMED.test(verb?.lower ?? '')) return true
  if (isSpokenTo(mention) || isSpeaker(mention) || isSupply(mention) || isFetched(mention)) return true
  if (verb?.tag !== 'VERB' || triggers[at]) return false
  if (!/^(?:obj|nsubj:pass)$/.test(label)) return false
  const [from, to] = at < first ? [at + 1, first] : [last + 1, at]
  if (tokens[at - 1]?.lower === 'to' || tokens.slice(from, to).some((t) => /^[;:.,()–—]$/.test(t.text))) return false
  const nobody = number?.quantity.max === 0 && noun >= 0 && !triggers[noun] && at < first
  return OTHERWISE.test(verb.lemma) || (nobody && MET.test(verb.lemma))
}

const TALK = /^(?:speak|talk)$/
const ASK = /^(?:interview|question|consult|brief)$/

/** "Spoke to 27 inmates and six guards", "interviewed four of the wounded": those whom somebody asked. */
function isSpokenTo({ scene: { tokens, triggers }, head, noun }: Mention): boolean {
  if (noun >= 0 && triggers[noun]) return false
  let at = head
  while (tokens[at]!.label === 'conj' && tokens[at]!.head >= 0) at = tokens[at]!.head
  const { label, head: over } = tokens[at]!
  const verb = tokens[over]
  if (verb?.tag !== 'VERB') return false
  if (!/^obj$|^obl/.test(label)) return false
  if (label === 'obj' && ASK.test(verb.lemma)) return true
  return TALK.test(verb.lemma) && /^(?:to|with)$/.test(tokens[over + 1]?.lower ?? '')
}

/** Marks that an eye-witness sees of a wound. */
const WOUNDED = /^(?:bandag|crutch|stitch|plaster|wheelchair|blood)/

/** "Two officials said that twelve had died": who says it of others, with no word of outcome and no mark between. */
function isSpeaker({ scene, first, last, head, noun }: Mention): boolean {
  const { tokens, kids, triggers } = scene
  const { label, head: at } = tokens[head]!
  const verb = tokens[at]
  if (noun < 0 || label !== 'nsubj' || verb?.tag !== 'VERB' || at < last || REPORTING.get(verb.lemma)?.is !== 'say') return false
  if (tokens.slice(first, at).some((t) => triggers[t.i] || t.tag === 'PUNCT' || WOUNDED.test(t.lower))) return false
  return kids[at]!.some((k) => k > at && tokens[k]!.label === 'ccomp' && isOfOthers(scene, k))
}

const SELF = /^(?:he|she|it|they|i|we)$/

/** Whether what is said has a subject of its own that is not the speaker again. */
function isOfOthers({ tokens, kids }: Scene, at: number): boolean {
  const subject = kids[at]!.map((k) => tokens[k]!).find((t) => t.label.startsWith('nsubj'))
  return subject !== undefined && !SELF.test(subject.lower)
}

const BRING = /^(?:send|supply|order|request|deliver|need|distribute|donate|bring)$/

/** "Sent 300 body bags": things for the dead, counted before there are any. */
function isSupply({ scene: { tokens }, noun }: Mention): boolean {
  const t = tokens[noun]
  return t?.lemma === 'bag' && BRING.test(tokens[t.head]?.lemma ?? '')
}

const REFUGE = /^(?:raft|lifeboat|boat|water|sea|rubble|wreck|wreckage|debris|ruins)$/

/** "Took 21 people from a life raft": taken to safety, and not captured. */
function isFetched({ scene: { tokens, triggers }, head, last }: Mention): boolean {
  const { label, head: at } = tokens[head]!
  if (triggers[head] || label !== 'obj' || tokens[at]?.lemma !== 'take') return false
  return tokens[last + 1]?.lower === 'from' && tokens.slice(last + 2, last + 6).some((t) => REFUGE.test(t.lemma))
}

/** "Counted 20 crew and could not say how many were hurt": an outcome that is only asked for, the people told before it. */
export function isAsked({ scene: { tokens }, last }: Mention, anchor: number): boolean {
  const words = tokens.slice(last + 1, Math.max(last + 1, anchor)).map((t) => t.lower)
  return ASKED.test(`${words.join(' ')} `)
}

const ASKED = /\bhow many (?:(?:of (?:them|those|these)|more|people|others) )?(?:had |have )?(?:been |were |was |are )?$/

/** Whether it only says who some of a number were: "at least one of the 37 was an assailant". */
export function isSaidOf({ scene: { tokens, kids }, head, number }: Mention, others: readonly Mention[]): boolean {
  if (number || !kids[head]!.some((k) => tokens[k]!.label === 'cop')) return false
  const subject = kids[head]!.find((k) => tokens[k]!.label === 'nsubj')
  return others.some((m) => m.number && m.scene.tokens === tokens && m.head === subject && tokens[m.last + 1]?.lower === 'of')
}
