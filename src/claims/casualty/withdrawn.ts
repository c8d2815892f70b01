import type { Polarity } from '../../model/claim.ts'
import type { Document } from '../../text/document.ts'
import { firstFrom } from '../../text/first-from.ts'
import * as words from '../../text/lexicon/en/taking-back.ts'
import type { Mention } from './mentions.ts'

/** What stands around a figure: its sentence before and after it, what comes before the next figure, and the next sentence of the paragraph. */
interface Around {
  readonly before: string
  /** The sentence from its beginning to the figure's end and a word or two on. */
  readonly figure: string
  /** The people and their sentence from there on. */
  readonly people: string
  readonly after: string
  readonly own: string
  readonly next: string
}

/** What becomes of a figure that is told and taken back: it is denied, the one put in its place asserted; null where nothing is taken back. */
export function withdrawalOf(m: Mention): Polarity | null {
  const around = aroundOf(m)
  const { before, people, after, own, next, figure } = around
  if (!words.MAY_TAKE_BACK.test(`${before} ${after} ${next}`)) return isCorrection(m) ? corrected(m, around) : null
  if (words.INSTEAD.test(before) || words.OUGHT.test(before)) return 'asserted'
  const withdrawn =
    (words.FOR.test(before) && words.READ.test(after)) ||
    isStruck(m) ||
    (m.number !== null && (words.WITHDRAWING.test(before) || words.WITHDRAWN.test(own) || words.STRUCK_OFF.test(before))) ||
    (m.number !== null && isLast(m) && words.RECANTED.test(next)) ||
    (words.IS_WITHDRAWN.test(own) && words.TOLD_IN.test(before)) ||
    (words.LISTED.test(people) && words.ALIVE.test(people) && !/\bof (?:the )?$/i.test(before)) ||
    isLowered(m, around) ||
    (words.JUDGED.test(own) && words.FIGURED.test(figure))
  return withdrawn ? 'denied' : corrected(m, around)
}

function aroundOf({ scene: { document, sentence, tokens, numbers }, first, last }: Mention): Around {
  const { text, sentences } = document
  const following = sentences[sentence.n + 1]
  const to = tokens[last]!.end
  const other = numbers.find((p) => p.first > last)
  return {
    before: text.slice(sentence.start, tokens[first]!.start),
    figure: text.slice(sentence.start, Math.min(to + 12, sentence.end)),
    people: text.slice(tokens[first]!.start, sentence.end),
    after: text.slice(to, sentence.end),
    own: text.slice(to, other ? tokens[other.first]!.start : sentence.end),
    next: following?.paragraph === sentence.paragraph ? text.slice(following.start, following.end) : '',
  }
}

/** Whether no other figure follows it in its sentence. */
const isLast = ({ last, scene: { numbers } }: Mention): boolean => !numbers.some((p) => p.first > last)

/** "from 27 to 20": less than it was. */
function isLowered({ number, last, scene: { numbers } }: Mention, { before, own }: Around): boolean {
  if (!number || !words.LOWERED.test(before) || !words.TO.test(own)) return false
  const [was, is] = [number.quantity, numbers.find((p) => p.first > last)?.quantity]
  return !!is && (was.max ?? was.min ?? 0) > (is.min ?? is.max ?? 0)
}

/** Markdown's strike-out: "~~31 killed~~". */
function isStruck({ scene: { document, tokens }, first, last }: Mention): boolean {
  const { starts, ends } = struckIn(document)
  const end = ends[firstFrom(starts, tokens[first]!.start + 1) - 1]
  return end !== undefined && tokens[last]!.end <= end
}

interface Struck {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const kept = new WeakMap<Document, Struck>()

/** What a text strikes out, line by line and without the marks; looked for once. */
function struckIn(document: Document): Struck {
  const known = kept.get(document)
  if (known) return known
  const matches = [...document.text.matchAll(/~~(.*?)~~/g)]
  const struck = {
    starts: matches.map(({ index }) => index + 2),
    ends: matches.map(({ index, 1: words }) => index + 2 + words!.length),
  }
  kept.set(document, struck)
  return struck
}

/** A figure of the report's own that a correction or a verdict is about. */
function corrected(m: Mention, { before, after, next }: Around): Polarity | null {
  if (words.WRONGLY.test(before) && !words.PUT_RIGHT.test(before)) return 'denied'
  const end = after.search(/[;:—–]/)
  const told = before + (end < 0 ? after : after.slice(0, end))
  if (words.OWN_WORD.test(told) && (words.VERDICT.test(next) || (end >= 0 && words.VERDICT.test(after.slice(end + 1))))) return 'denied'
  if (!isCorrection(m)) return null
  if (words.NOT_THE_OTHER.test(after)) return 'asserted'
  const gave = words.GAVE.exec(before)
  return gave && !words.PUT_RIGHT.test(before.slice(gave.index + gave[0].length)) ? 'denied' : null
}

/** Whether a sentence, or its paragraph, opens as a correction does. */
function isCorrection({ scene: { document, sentence } }: Mention): boolean {
  const { text, sentences } = document
  const { n, paragraph } = sentence
  let first = n
  while (sentences[first - 1]?.paragraph === paragraph) first--
  return [first, n].some((k) => words.CORRECTION.test(text.slice(sentences[k]!.start, sentences[k]!.end)))
}
