import type { Token } from '../document.ts'
import type { Cue } from './cues.ts'

/** The verb of cues that tell whence a figure or a story told beside them comes: "had it from", "attributed the figure to". */
export const WHENCE = 'have from'
/** The verb of "heard from". */
export const HEARD = 'hear from'

const GETS = /^(?:have|get|hear|learn|know|obtain|receive)$/
const IT = /^(?:it|this|that|these|those|them)$/
const FIGURE =
  /^(?:figures?|numbers?|tolls?|counts?|tall(?:y|ies)|stor(?:y|ies)|information|estimates?|accounts?|claims?|reports?|versions?)$/
/** How many words an object may have, and one set before its subject may stand off. */
const SPAN = 6

/** "Had it from", "knew it, she said, from", "figures which it has from", "attributed the toll to" at a token: where a teller has it from. */
export function whenceAt(tokens: readonly Token[], i: number): Cue | null {
  const t = tokens[i]!
  const turned = inTurn(tokens, i)
  if (turned || (t.tag !== 'VERB' && t.tag !== 'AUX')) return turned
  if (t.lemma === 'attribute') return cueAt(tokens, i, 'to')
  if (!GETS.test(t.lemma)) return null
  return cueAt(tokens, i, 'from') ?? (/^(?:hear|learn)$/.test(t.lemma) && tokens[i + 1]?.lower === 'from' ? heard(t) : null)
}

function cueAt(tokens: readonly Token[], i: number, link: 'from' | 'to'): Cue | null {
  const at = linkAfter(tokens, i, link)
  if (at < 0) return null
  const ing = tokens[i]!.lower.endsWith('ing')
  const apart = tokens.slice(i, at).some((t) => t.text === ',')
  return { start: i, end: apart ? i + 2 : at + 1, by: 'cite', verb: WHENCE, ing, from: at + 1 }
}

/** By which words behind it each verb of relying and asking takes whoever it relies on; '' where nothing stands between. */
const RELIES: ReadonlyMap<string, string> = new Map([
  ['rely', 'on'],
  ['draw', 'on'],
  ['rest', 'on'],
  ['base', 'on'],
  ['speak', 'to with'],
  ['talk', 'to with'],
  ['refer', 'to'],
  ['cite', ''],
  ['quote', ''],
  ['credit', ''],
  ['ask', ''],
  ['interview', ''],
])

/** "Who in turn relied on", "which in its turn quotes": whence one just named has it. */
function inTurn(tokens: readonly Token[], i: number): Cue | null {
  const words = RELIES.get(tokens[i]!.lemma)
  const before = tokens.slice(Math.max(0, i - 5), i).map((t) => t.lower)
  if (
    words === undefined ||
    !/\b(?:who|which),? in (?:(?:his|her|its|their) )?turn,?(?: (?:has|have|had))?$/.test(before.join(' ').replaceAll(' ,', ','))
  )
    return null
  const link = words.split(' ').includes(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1
  return words && link === i + 1 ? null : { start: i, end: link, by: 'cite', verb: WHENCE, ing: false, from: link }
}

/** "Heard from his neighbour that": the thing told comes behind. */
const heard = ({ i, lower }: Token): Cue => ({ start: i, end: i + 2, by: 'cite', verb: HEARD, ing: lower.endsWith('ing'), from: i + 2 })

/** Where "from" or "to" stands behind an object that is the thing told; -1 where none does. */
function linkAfter(tokens: readonly Token[], i: number, link: string): number {
  const is = (at: number): boolean => tokens[at]?.lower === link
  if (link === 'from' && IT.test(tokens[i + 1]?.lower ?? '')) return is(i + 2) ? i + 2 : pastAside(tokens, i + 2, is)
  if (is(i + 1)) return fronted(tokens, i, link) ? i + 1 : -1
  for (let at = i + 1; at <= i + SPAN; at++) if (is(at)) return tokens.slice(i + 1, at).some((t) => FIGURE.test(t.lower)) ? at : -1
  return -1
}

/** ", she said, from": past words set between commas. */
function pastAside(tokens: readonly Token[], at: number, is: (at: number) => boolean): number {
  if (tokens[at]?.text !== ',') return -1
  const close = tokens.findIndex((t, k) => k > at && t.text === ',')
  return close > at && close - at < SPAN && is(close + 1) ? close + 1 : -1
}

/** "Which it had from", "those numbers she got from": the thing told stands before the subject. An attack is attributed to others than a figure is. */
const fronted = (tokens: readonly Token[], i: number, link: string): boolean =>
  tokens.slice(Math.max(0, i - SPAN), Math.max(0, i - 1)).some((t) => FIGURE.test(t.lower) || (link === 'from' && t.lower === 'which'))
