import type { Polarity } from '../../model/claim.ts'
import type { Document } from '../../text/document.ts'
import { isDenial, isNoDenial } from '../../text/lexicon/en/denial.ts'
import type { Mention } from './mentions.ts'

const EARLIER =
  /\b(?:earlier|previous|prior|original|initial|first) (?:versions?|editions?|headlines?|captions?)(?: (?:of|on|to|in) (?:an? |the )?(?:this|our|the|earlier|previous|original)(?: [\w-]+)? (?:article|story|report|post|piece|dispatch|item|page|headline|bulletin|version)s?)*(?! of| by)\b/i
const ITSELF =
  /\b(?:this|the) (?:article|story|report|post|piece|dispatch|item|bulletin|headline|caption) (?:originally|initially|previously|earlier|first|incorrectly|wrongly|mistakenly|erroneously|mis[a-z]+ed)\b/i
/** Said of the report by a pronoun, once its correction has begun. */
const IT =
  /^(?:it|we) (?:had )?(?:originally|initially|previously|earlier|first|incorrectly|wrongly|mistakenly|erroneously|mis[a-z]+ed|said|stated|gave|put|reported)\b/i
const AMENDED =
  /\b(?:this|the) (?:article|story|report|post|piece|dispatch|item|page|bulletin) (?:was|has been|is being) (?:\w+ )?(?:corrected|amended|updated|changed|revised|edited)\b/i
/** "This post has been edited: it said". */
const SAID = new RegExp(`${AMENDED.source}\\s?[:;—–] (?:it|we) (?:had )?(?:\\w+ )?(?:said|stated|gave|put|reported)\\b`, 'i')
/** What parts the figure that is right from the one that was not. */
const RIGHT = /;|\b(?:in fact|actually|but|instead|when|while|whereas|correct|should have|rather than|not)\b/i

const RIGHTED = /\b(?:in fact|actually|(?:figure|number|toll|total|count) (?:is|was|stands at))(?: \w+)? ?$/i

/** What a report's own correction makes of a figure: the one given before is denied, the right one asserted; null where it corrects nothing. "An earlier version of this article said 40 were killed" */
export function correctionOf({ scene: { document, sentence, tokens }, first, last }: Mention): Polarity | null {
  const words = document.text.slice(sentence.start, sentence.end)
  const [from, to] = [tokens[first]!.start - sentence.start, tokens[last]!.end - sentence.start]
  const told = EARLIER.exec(words) ?? ITSELF.exec(words) ?? SAID.exec(words) ?? (corrects(document, sentence.n - 1) ? IT.exec(words) : null)
  if (!told) return null
  const [left, right] = from >= told.index ? [told.index + told[0].length, from] : [to, told.index]
  const between = words.slice(left, right)
  if (RIGHTED.test(between)) return 'asserted'
  return left <= right && !RIGHT.test(between) ? 'denied' : null
}

/** Whether a sentence tells of an earlier version of its report. */
function corrects({ text, sentences }: Document, n: number): boolean {
  const sentence = sentences[n]
  const words = sentence ? text.slice(sentence.start, sentence.end) : ''
  return AMENDED.test(words) || EARLIER.test(words) || ITSELF.test(words)
}

const REVISED =
  /\b(?:revised|raised|corrected|adjusted|updated|increased|lowered|reduced|cut|risen|rose|rises)(?: (?:up|down|upwards?|downwards?))? to (?:at least |about |some )?$/i

/** Whether it is what a toll has become: "has meanwhile been revised to 143". */
export const isRevisedTo = ({ number, scene: { document, sentence, tokens }, first }: Mention): boolean =>
  number !== null && REVISED.test(document.text.slice(sentence.start, tokens[first]!.start))

/** Whether it is told beside a denial of something else: "denied any part in the killing of 40". */
export const isSpared = ({ scene: { document, sentence, tokens }, first }: Mention): boolean =>
  isNoDenial(document.text.slice(sentence.start, tokens[first]!.start))

/** Whether its source tells it to say that it is not so, or that there is no sign of it: "rejected reports that 40 were killed". */
export function isRejected({ number, scene: { document, sentence, tokens }, first, last }: Mention): boolean {
  const [from, to] = [tokens[first]!.start, tokens[last]!.end]
  const { text } = document
  return isDenial(text.slice(sentence.start, from), text.slice(from, to), text.slice(to, sentence.end), number !== null)
}
