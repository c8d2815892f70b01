import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import type { Mention } from './mentions.ts'
import type { Stretch } from './victims.ts'

const ABOUT = /^(?:up|for|to|at|about|around|some|nearly|almost|roughly|over|only|just|least|most|more|than|now|another)$/
const MAKE = /^(?:make|account|number|constitute|form|total|be)$/
/** What a group is that people are told to be from. */
const GROUP =
  /^(?:family|household|clan|tribe|community|village|hamlet|flock|congregation|parish|crew|battalion|brigade|unit|class|school|side)$/
/** How far a subject may stand before its verb. */
const FAR = 6

/** Who the people of a figure without a noun were, where a verb makes them up of it or a "from" says: "women make up 120 of the dead", "ten from one family". */
export const madeUpOf = (m: Mention): Stretch | null =>
  m.number ? (subjectOf(m) ?? fromGroup(m) ?? afterFigures(m) ?? theHarmed(m)) : null

/** "Women make up 120 of the dead", "the dead soldiers are 26", "detainees who surrendered number about 3,400". */
function subjectOf({ first, scene: { tokens, numbers } }: Mention): Stretch | null {
  let at = first - 1
  while (ABOUT.test(tokens[at]?.lower ?? '')) at--
  const verb = tokens[at]
  if (
    !verb ||
    !MAKE.test(verb.lemma) ||
    (verb.lemma === 'be' && at !== first - 1 && !/^(?:about|around|some|now)$/.test(tokens[at + 1]!.lower))
  )
    return null
  const from = Math.max(0, at - FAR)
  const subject = tokens.findLastIndex((t, i) => i >= from && i < at && isPlural(t))
  if (subject < 0 || /^(?:of|by|for|from|with|in|among|to)$/.test(tokens[subject - 1]?.lower ?? '')) return null
  if (verb.lemma === 'be' && subject !== at - 1) return null
  if (numbers.some((p) => p.last < at && p.last >= subject - 2) || tokens.slice(subject + 1, at).some((t) => t.tag === 'PUNCT')) return null
  return { first: subject, last: subject }
}

/** "Ten from one family", "four were from the other community". */
function fromGroup({ last, scene: { tokens } }: Mention): Stretch | null {
  const from = tokens.findIndex((t, i) => i > last && i < last + 3 && t.lower === 'from')
  if (from < 0 || (from > last + 1 && !/^(?:were|are|was)$/.test(tokens[last + 1]!.lower))) return null
  const end = tokens.findIndex((t, i) => i > from + 1 && i < from + 5 && GROUP.test(t.lemma))
  return end < 0 || tokens.slice(from + 1, end).some((t) => /^(?:PUNCT|VERB|ADP)$/.test(t.tag)) ? null : { first: from, last: end }
}

/** "Puts at 110 the civilians killed". */
function theHarmed({ last, scene: { tokens, triggers } }: Mention): Stretch | null {
  const noun = tokens[last + 2]
  return tokens[last + 1]?.lower === 'the' && noun && isPlural(noun) && !triggers[noun.i] && triggers[noun.i + 1]
    ? { first: noun.i, last: noun.i }
    : null
}

/** "Two, maybe three, Serbs". */
function afterFigures({ last, scene: { tokens } }: Mention): Stretch | null {
  const noun = tokens[last + 2]
  if (tokens[last + 1]?.text !== ',' || !tokens.slice(Math.max(0, last - 3), last).some((t) => t.text === ',')) return null
  return noun && isPlural(noun) && !/^(?:NOUN|PROPN)$/.test(tokens[last + 3]?.tag ?? '') ? { first: last + 2, last: last + 2 } : null
}

const isPlural = ({ lemma, lower, tag, text }: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(tag) &&
  ((PEOPLE.has(lemma) && (lemma !== lower || /^(?:police|women|men|children)$/.test(lower))) ||
    /^\p{Lu}\p{Ll}+(?:ns|ots|eks|bs|rds)$/u.test(text))
