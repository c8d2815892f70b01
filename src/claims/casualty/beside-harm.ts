import type { Token } from '../../text/document.ts'
import type { Mention } from './mentions.ts'

/** What somebody does to others, told of by its effect. */
const FELLS =
  /^(?:(?:shot|shoots?|stab(?:s|bed)?|hack(?:s|ed)?|beats?|bludgeon(?:s|ed)?|burn(?:s|ed|t)?|knif(?:es|ed)) (?:dead|to death)|shot and (?:killed|wounded)|gun(?:s|ned) down)$/

/** "Two men shot dead 22 people": who did it, the people that it was done to right behind. */
export function isFeller({ scene: { tokens }, last }: Mention, all: readonly Mention[]): boolean {
  const words = tokens.slice(last + 1, last + 4).map((t) => t.lower)
  const long = [3, 2].find((n) => FELLS.test(words.slice(0, n).join(' ')))
  if (long === undefined) return false
  const at = last + 1 + long
  const from = /^(?:the|an?|his|her|their)$/.test(tokens[at]?.lower ?? '') ? [at, at + 1] : [at]
  return all.some(
    (m) => m.scene.tokens === tokens && from.includes(m.first) && (m.number !== null || m.how === 'article' || from.length > 1),
  )
}

/** What may stand behind "shot at" where no place does. */
const STRANDED = /^(?:[,.;:–—]|from|by|as|when|while|after|before|and|but|or|on|with|again|several|many|repeatedly|during)$/

/** "Three men were shot at from a passing car": of being hit nothing is told. */
export function isShotAt({ scene: { tokens }, last }: Mention): boolean {
  const at = tokens.findIndex((t, i) => i > last && i < last + REACH && /^(?:shot|fired)$/.test(t.lower) && tokens[i + 1]?.lower === 'at')
  return at > 0 && tokens.slice(last + 1, at).some(isBe) && STRANDED.test(tokens[at + 2]?.lower ?? '.')
}

const REACH = 9
const isBe = ({ lemma }: Token): boolean => lemma === 'be'

/** "Clashed with about 60 fighters, nine of whom were killed": the whole of which a share is told, with no word of outcome of its own. */
export function isWholeAlone(
  { scene: { tokens, triggers, phrases }, first, last, head, noun, number }: Mention,
  anchor: number,
  all: readonly Mention[],
): boolean {
  if (!number || noun < 0 || anchor <= last || tokens[last + 1]?.text !== ',') return false
  const share = all.find((m) => m.scene.tokens === tokens && m.number && m.first === last + 2)
  if (!share) return false
  const [of, whom] = tokens.slice(share.number!.last + 1, share.number!.last + 3).map((t) => t.lower)
  if (of !== 'of' || whom !== 'whom') return false
  const over = tokens[head]!.head
  const told = (i: number): boolean => triggers[i] != null || phrases[i] != null
  for (let i = first; i <= last; i++) if (told(i)) return false
  return !told(over) && !tokens.slice(Math.max(0, first - NEAR), first).some((t) => told(t.i))
}

const NEAR = 6

const AID = /^(?:tent|food|blanket|tarpaulin|ration|supply|kit|parcel|medicine|shelter|water|aid|relief|assistance|bed|mattress|meal)$/
const AIDED = /^(?:send|deliver|distribute|bring|supply|provide|need|order|request|prepare|airlift|fly|truck)$/

/** "Sent tents for 350 families": those for whom aid is counted out. */
export function isAided({ scene: { tokens, triggers }, first, noun }: Mention): boolean {
  const [thing, preposition] = [tokens[first - 2], tokens[first - 1]]
  if (preposition?.lower !== 'for' || !thing || !AID.test(thing.lemma) || (noun >= 0 && triggers[noun])) return false
  return tokens.slice(Math.max(0, first - 8), first - 2).some((t) => AIDED.test(t.lemma))
}

/** "Two foreigners took part", "300 families have returned": what they did is no outcome. */
export function isDoing({ scene: { tokens, triggers }, head, last }: Mention): boolean {
  const { label, head: at } = tokens[head]!
  const verb = tokens[at]
  if (triggers[head] || label !== 'nsubj' || verb?.tag !== 'VERB' || at < last) return false
  if (tokens.slice(last + 1, at).some((t) => t.tag === 'PUNCT' || /^(?:not|never|n't)$/.test(t.lower) || isBe(t))) return false
  return (verb.lemma === 'take' && tokens[at + 1]?.lower === 'part') || /^(?:participate|return)$/.test(verb.lemma)
}

/** "No word of the 23 students": what is not there are news, and no people. */
export const isNoNews = ({ scene: { tokens }, noun, number }: Mention): boolean =>
  number?.quantity.form === 'none' && noun >= 0 && /^(?:word|news|trace|sign)$/.test(tokens[noun]!.lemma)
