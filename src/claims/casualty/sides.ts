import { PEOPLE } from '../../text/lexicon/en/people.ts'
import type { Mention } from './mentions.ts'
import type { Stretch } from './victims.ts'

const LOSSES = /^(?:losses|casualties|deaths|fatalities|dead|wounded|martyrs)$/
const SUFFER = /^(?:suffer|sustain|incur|take|mourn|register|record|concede|admit|acknowledge)$/
const HARMED =
  /^(?:killed|wounded|injured|dead|deceased|martyred|missing|captured|arrested|displaced|hurt|eliminated|neutrali[sz]ed|deaths|injuries|casualties|losses)$/
/** What losses do to come to a figure. */
const COUNTS = /^(?:put|stand|number|total|reach|amount|estimate|give|count|least|figure|end|night|morning|afternoon|evening|\w+day)$/
/** How far before a figure its side may be told. */
const FAR = 14

/** Whose dead a figure without a noun counts, where the sentence tells before it: "on the rebel side 26 were killed", "enemy losses were put at 96 killed". */
export const ofSide = (m: Mention): Stretch | null =>
  m.number ? (onSide(m) ?? lossesOf(m) ?? sufferer(m) ?? among(m) ?? labelled(m)) : null

/** "on the friendly side, six dead and eleven wounded", "the losses of the other side at 10", "Government side: 3 killed". */
function onSide({ first, scene: { tokens } }: Mention): Stretch | null {
  const side = tokens.findLastIndex((t, i) => i < first && i >= first - FAR && /^sides?$/.test(t.lower))
  if (side < 1 || tokens[side + 1]!.lower === 'of' || stops(tokens, side + 2, first)) return null
  let at = side - 1
  while (at > 0 && /^(?:NOUN|PROPN|ADJ|PART)$/.test(tokens[at]!.tag)) at--
  if (at === 0 && tokens[side + 1]?.text === ':') return { first: 0, last: side }
  if (!/^(?:the|our|their|its|his|this)$/.test(tokens[at]!.lower)) return null
  const [before, how] = [tokens[at - 2], tokens[at - 1]?.lower]
  const fronted = !before || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.tag)
  return (how === 'on' && fronted) || (how === 'of' && LOSSES.test(before?.lower ?? '')) ? { first: at, last: side } : null
}

/** "Enemy losses were put at 96 killed and 11 captured", "the army's dead at 41". */
function lossesOf({ first, last, scene: { tokens, numbers } }: Mention): Stretch | null {
  const at = tokens.findLastIndex((t, i) => i < first && i >= first - FAR && LOSSES.test(t.lower))
  if (at < 1 || stops(tokens, at + 2, first) || numbers.some((p) => p.last < at && p.last >= at - 3)) return null
  const between = tokens.slice(at + 1, first)
  if (between.some((t) => /^(?:NOUN|PROPN|VERB)$/.test(t.tag) && !COUNTS.test(t.lemma) && !HARMED.test(t.lower))) return null
  if (!between.some((t) => /^(?:at|to|of|:|are|were|is|was)$/.test(t.lower))) return null
  if (between.some((t) => t.text === ',') && !isHarmed(tokens, last)) return null
  const owner = /^[’']s?$/.test(tokens[at - 1]!.text) ? at - 2 : at - 1
  return isSide(tokens[owner]) || /^\p{Lu}{2,6}$/u.test(tokens[owner]?.text ?? '') ? { first: owner, last: owner } : null
}

/** "The enemy suffered nine dead", "the rebels suffered heavy losses, with 40 killed and 12 captured". */
function sufferer({ first, last, scene: { tokens, kids } }: Mention): Stretch | null {
  const verb = tokens.findLastIndex((t, i) => i < first && i >= first - FAR && t.tag === 'VERB')
  if (verb < 0 || !SUFFER.test(tokens[verb]!.lemma) || !isHarmed(tokens, last)) return null
  const subject = kids[verb]!.find((k) => tokens[k]!.label === 'nsubj' && k < verb)
  if (subject === undefined || !isSide(tokens[subject])) return null
  const nation = tokens[subject - 1]
  return {
    first: nation && nation.head === subject && /^\p{Lu}/u.test(nation.text) && nation.tag !== 'DET' ? subject - 1 : subject,
    last: subject,
  }
}

/** "Among the police there were three dead and ten wounded". */
function among({ first, scene: { tokens } }: Mention): Stretch | null {
  if (!/^among(?:st)?$/.test(tokens[0]?.lower ?? '')) return null
  const at = tokens.findIndex((t, i) => i > 0 && i < 5 && isSide(t))
  if (
    at < 0 ||
    tokens.slice(1, at).some((t) => HARMED.test(t.lower) || /^(?:victims|them|those)$/.test(t.lower)) ||
    at >= first ||
    !/^(?:there|,)$/.test(tokens[at + 1]?.lower ?? '') ||
    stops(tokens, at + 2, first)
  )
    return null
  return { first: at, last: at }
}

/** "Civilians wounded: 127", "Police dead: 3". */
function labelled({ first, scene: { tokens } }: Mention): Stretch | null {
  if (tokens[first - 1]?.text !== ':') return null
  const harmed = HARMED.test(tokens[first - 2]?.lower ?? '')
    ? first - 2
    : HARMED.test(tokens[1]?.lower ?? '') && tokens[2]?.text === ','
      ? 1
      : 0
  const side = tokens[harmed - 1]
  return isSide(side) || (side?.i === 0 && /^\p{Lu}{2,5}$/u.test(side.text)) ? { first: side!.i, last: side!.i } : null
}

/** Whether a figure ends in a word of outcome or one follows. */
const isHarmed = (tokens: Mention['scene']['tokens'], last: number): boolean =>
  [last, last + 1].some((i) => HARMED.test(tokens[i]?.lower ?? ''))

const isSide = (t: Mention['scene']['tokens'][number] | undefined): boolean =>
  t !== undefined && (PEOPLE.has(t.lemma) || t.lower === 'enemy') && !HARMED.test(t.lower) && !LOSSES.test(t.lower)

const stops = (tokens: Mention['scene']['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^[;.:]$/.test(text))
