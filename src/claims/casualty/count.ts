import type { Count } from '../../model/claim.ts'
import { anchorOf } from './anchor.ts'
import { isPair } from './described.ts'
import { exactSizeOf } from './lists.ts'
import type { Mention } from './mentions.ts'
import type { Told } from './read.ts'
import { isNotDoneToAny } from './said-of.ts'

/** What the mention's words assert of how many; a reference takes the figure told before it. */
export function countOf({ mention: m, list }: Told, before: readonly Count[]): Count {
  if (list) return summed([m, ...list])
  if (knowsOfNone(m)) return { text: null, min: 1, max: null, approximate: false }
  const q = m.number?.quantity
  if (q && isNotDoneToAny(m)) return { ...NOBODY, text: m.scene.document.text.slice(q.start, q.end) }
  const text = q ? m.scene.document.text.slice(q.start, q.end) : null
  if (q?.form === 'reference' && q.min === null) {
    const meant = before.findLast((c) => (c.min ?? c.max ?? 0) > 0)
    return { text, min: meant?.min ?? 1, max: meant?.max ?? null, approximate: meant?.approximate ?? false }
  }
  if (q && m.noun < 0 && isPair(m.scene.tokens, m.number!.last)) return { text, min: 2, max: 2, approximate: false }
  if (q) return { text, ...trailing(m, { min: q.min, max: q.max, approximate: q.approximate }) }
  const noun = m.scene.tokens[m.noun]
  if (noun && TWO.test(noun.lower)) return { text: m.scene.document.text.slice(noun.start, noun.end), min: 2, max: 2, approximate: false }
  if (m.how === 'article')
    return { text: article(m.scene.tokens.slice(m.first, m.noun).map((t) => t.text)), min: 1, max: 1, approximate: false }
  const names = m.plural ? namesAfter(m) : 0
  if (names > 1) return { text: null, min: names, max: names, approximate: false }
  return { text: null, min: 1, max: m.plural ? null : 1, approximate: false }
}

/** "The soldiers Ristov, Kojin and Vasil": how many are named right after a plural. */
function namesAfter({ noun, scene: { tokens } }: Mention): number {
  let [at, names, ends] = [noun + 1, 0, false]
  for (;;) {
    const from = at
    while (tokens[at]?.tag === 'PROPN') at++
    if (at === from) return 0
    names++
    if (ends) return names
    ends = tokens[at]?.lower === 'and'
    if (!ends && tokens[at]?.text !== ',') return 0
    at++
    if (!ends && tokens[at]?.lower === 'and') [ends, at] = [true, at + 1]
  }
}

/** Nouns for two people. */
const TWO = /^(?:couple|twins)$/

const UNAWARE =
  /\b(?:aware|know|knows|knew|known|heard|learn(?:ed|t)|reports?|evidence|indications?|signs?|information|confirmation|records?) (?:of|about|on) $/i

/** "It knew of no civilian deaths": no sign of any, and no count of none. */
export const knowsOfNone = ({ number, first, noun, scene: { document, sentence, tokens } }: Mention): boolean =>
  number?.quantity.form === 'none' &&
  noun >= 0 &&
  tokens[first]!.lower === 'no' &&
  UNAWARE.test(document.text.slice(sentence.start, tokens[first]!.start))

export const NOBODY: Count = { text: null, min: 0, max: 0, approximate: false }

/** "The bishop was not hit", "civilians were not harmed": asserted of people without a number, it counts none. */
export function isUnharmed({ mention: m, outcome, list }: Told, polarity: string): boolean {
  if (m.number || list || polarity !== 'asserted' || (outcome !== 'injured' && outcome !== 'casualties')) return false
  const { tokens, kids } = m.scene
  const verb = anchorOf(m, outcome)
  const told = verb >= 0 && tokens[m.head]!.head === verb && tokens[m.head]!.label.startsWith('nsubj')
  return told && kids[verb]!.some((k) => k < verb && /^(?:not|n[’']t|never)$/.test(tokens[k]!.lower))
}

type Bounds = Omit<Count, 'text'>

/** "Four were slain at most": a qualifier at the end of the clause bounds a bare figure as one beside it does. */
function trailing({ number, last, scene: { document, sentence, tokens, numbers } }: Mention, bounds: Bounds): Bounds {
  if (!number || number.quantity.bound || bounds.min === null || bounds.min !== bounds.max || bounds.approximate) return bounds
  const after = document.text.slice(tokens[last]!.end, sentence.end)
  if (OR_MORE.test(after)) return { ...bounds, max: null }
  if (NO_MORE.test(after)) return { ...bounds, min: null }
  let at = last + 1
  while (at < last + FAR && /^(?:AUX|VERB|ADJ|ADV|NOUN)$/.test(tokens[at]?.tag ?? '')) at++
  const first = [at, at - 1, at - 2].find((i) => i > last && tokens[i]?.lower === 'at')
  if (first === undefined || numbers.some((p) => p.core > last && p.core < first)) return bounds
  const words = tokens.slice(first, first + 4).map((t) => t.lower)
  const bound = /^at(?: the)?(?: very)? (least|most)(?: [.,;:)(–—]| and| but|$)/.exec(words.join(' '))?.[1]
  if (!bound) return bounds
  return bound === 'least' ? { ...bounds, max: null } : { ...bounds, min: null }
}

/** "20 people or more", "twelve villagers, if not more,", "nine people at least had been". */
const OR_MORE =
  /^(?:(?: (?:dead|killed|wounded|injured|hurt|missing))? or more\b|,? (?:if not|perhaps|maybe|possibly|and (?:perhaps|maybe|possibly|probably)) more\b|,? at (?:the )?(?:very )?least(?:,? (?:had|have|has|were|was|are|died|killed)\b))(?! than)/i
/** "30, no more". */
const NO_MORE = /^, (?:no|not) more(?= ?(?:[,.;:)]|$))/i

/** So many words may stand between a figure and the qualifier at the end of its clause. */
const FAR = 6

/** A list with no numeral of its own counts all that it names. */
function summed(list: readonly Mention[]): Count {
  const sum = list.reduce((n, m) => n + (exactSizeOf(m) ?? 1), 0)
  return { text: null, min: sum, max: sum, approximate: false }
}

const article = (words: readonly string[]): string => words.find((w) => /^an?$/i.test(w)) ?? 'a'
