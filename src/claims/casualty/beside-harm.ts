import type { Token } from '../../text/document.ts'
import { isPeople, type Mention } from './mentions.ts'
import { NOT } from './own-hand.ts'

/** What somebody does to others, told of by its effect. */
const FELLS =
  /^(?:(?:shot|shoots?|stab(?:s|bed)?|hack(?:s|ed)?|beats?|bludgeon(?:s|ed)?|burn(?:s|ed|t)?|knif(?:es|ed)) (?:dead|to death)|shot and (?:killed|wounded)|gun(?:s|ned) down)$/

/** "Two men shot dead 22 people": who did it, the people that it was done to right behind. */
function isFeller({ scene: { tokens }, last }: Mention, all: readonly Mention[]): boolean {
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
function isShotAt({ scene: { tokens }, last }: Mention): boolean {
  const at = tokens.findIndex((t, i) => i > last && i < last + REACH && /^(?:shot|fired)$/.test(t.lower) && tokens[i + 1]?.lower === 'at')
  return at > 0 && tokens.slice(last + 1, at).some(isBe) && STRANDED.test(tokens[at + 2]?.lower ?? '.')
}

const REACH = 9
const isBe = ({ lemma }: Token): boolean => lemma === 'be'

/** "Clashed with about 60 fighters, nine of whom were killed": the whole of which a share is told, with no word of outcome of its own. */
function isWholeAlone(
  { scene: { tokens, triggers, phrases }, first, last, head, noun, number }: Mention,
  anchor: number,
  all: readonly Mention[],
): boolean {
  if (!number || noun < 0 || anchor <= last || tokens[last + 1]?.text !== ',') return false
  if (!hasShare(tokens, last + 2, all) || goesOn(tokens, last + 2)) return false
  const over = tokens[head]!.head
  const told = (i: number): boolean => triggers[i] != null || phrases[i] != null
  for (let i = first; i <= last; i++) if (told(i)) return false
  return !told(over) && !tokens.slice(Math.max(0, first - NEAR), first).some((t) => told(t.i))
}

const NEAR = 6

/** Whether a clause between commas that begins at a token has the verb of what stands before it behind it. */
function goesOn(tokens: readonly Token[], from: number): boolean {
  const close = tokens.findIndex((t, i) => i > from && t.text === ',')
  return close > 0 && /^(?:AUX|VERB)$/.test(tokens[close + 1]?.tag ?? '')
}

/** "Nine of whom", "of whom nine" at a token. */
function hasShare(tokens: readonly Token[], at: number, all: readonly Mention[]): boolean {
  const ofWhom = (i: number): boolean => tokens[i]?.lower === 'of' && tokens[i + 1]?.lower === 'whom'
  const first = ofWhom(at) ? at + 2 : at
  const share = all.find((m) => m.scene.tokens === tokens && m.number && m.first === first)
  return share !== undefined && (first > at || ofWhom(share.number!.last + 1))
}

const AID = /^(?:tent|food|blanket|tarpaulin|ration|supply|kit|parcel|medicine|shelter|water|aid|relief|assistance|bed|mattress|meal)$/
const AIDED = /^(?:send|deliver|distribute|bring|supply|provide|need|order|request|prepare|airlift|fly|truck)$/

/** "Sent tents for 350 families": those for whom aid is counted out. */
function isAided({ scene: { tokens, triggers }, first, last }: Mention): boolean {
  const [thing, preposition] = [tokens[first - 2], tokens[first - 1]]
  if (preposition?.lower !== 'for' || !thing || !AID.test(thing.lemma) || triggers.slice(first, last + 1).some(Boolean)) return false
  return tokens.slice(Math.max(0, first - 8), first - 2).some((t) => AIDED.test(t.lemma))
}

/** "Two foreigners took part", "300 families have returned": what they did is no outcome. */
function isDoing({ scene: { tokens, triggers }, head, last }: Mention): boolean {
  const { label, head: at } = tokens[head]!
  const verb = tokens[at]
  if (triggers[head] || label !== 'nsubj' || verb?.tag !== 'VERB' || at < last) return false
  if (tokens.slice(last + 1, at).some((t) => /^[;:.()–—]$/.test(t.text) || NOT.test(t.lower) || isBe(t))) return false
  return (
    (verb.lemma === 'take' && tokens[at + 1]?.lower === 'part') || /^(?:participate|return)$/.test(verb.lemma) || verb.lower === 'stayed'
  )
}

/** "No word of the 23 students": what is not there are news, and no people. */
export const isNoNews = ({ scene: { tokens }, noun, number }: Mention): boolean =>
  number?.quantity.form === 'none' && noun >= 0 && /^(?:word|news|trace|sign)$/.test(tokens[noun]!.lemma)

/** "Most of those who fled are back." */
function isBack({ scene: { tokens }, last, number, plural }: Mention): boolean {
  if (!number && !plural) return false
  const at = tokens.findIndex((t, i) => i > last && i < last + 10 && t.lower === 'back' && /^(?:are|were|been)$/.test(tokens[i - 1]!.lower))
  return (
    at > 0 &&
    /^(?:[.,;:–—]|home|in|at|now)?$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens.slice(last + 1, at).every((t) => t.tag !== 'PUNCT')
  )
}

/** "Foreigners of eight nationalities": what people are of, and no people. */
function isOfPeople({ scene: { tokens, triggers }, first, noun, number }: Mention): boolean {
  const [people, of, thing] = [tokens[first - 2], tokens[first - 1], tokens[noun]]
  if (!number || !people || !thing || thing.tag !== 'NOUN' || triggers[noun] || isPeople(tokens, noun)) return false
  return /^(?:of|from)$/.test(of!.lower) && people.lower !== people.lemma && isPeople(tokens, people.i)
}

const CHARGED = /^(?:accused|suspected|convicted|guilty)$/
const HARMING = /^(?:kill|murder|shoot|stab|wound|injur|execut|abduct|kidnapp|attack)ing$/

/** "A man accused of fatally shooting two others": who is said to have done it. */
function isCharged({ scene: { tokens }, first, last }: Mention): boolean {
  const at = tokens.findIndex((t, i) => i > first && i <= last + 1 && CHARGED.test(t.lower))
  if (at < 0 || tokens[at + 1]?.lower !== 'of') return false
  return [at + 2, at + 3].some((i) => HARMING.test(tokens[i]?.lower ?? ''))
}

/** Whether people stand beside the harm that is told and are not those harmed. */
export const isBeside = (mention: Mention, anchor: number, all: readonly Mention[]): boolean =>
  isFeller(mention, all) ||
  isShotAt(mention) ||
  isWholeAlone(mention, anchor, all) ||
  isAided(mention) ||
  isNoNews(mention) ||
  isDoing(mention) ||
  isBack(mention) ||
  isCharged(mention) ||
  isOfPeople(mention)
