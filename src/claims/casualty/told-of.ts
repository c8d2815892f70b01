import { PEOPLE } from '../../text/lexicon/en/people.ts'
import type { Mention } from './mentions.ts'
import type { Stretch } from './victims.ts'

const LOSE = /^(?:lose|suffer|sustain|take)$/
const LOSS = /^(?:loss|casualty|death|fatality|injury)$/
const ARTICLE = /^(?:the|a|an)$/

/** "The brigade suffered no casualties", "the raiders lost 17", "their own losses at six": whose losses a figure without a noun is. */
export const ofLosers = (m: Mention): Stretch | null => loser(m) ?? ofLosses(m)

/** The subject of "lose" and "suffer" in the clause that ends in the figure. */
function loser(m: Mention): Stretch | null {
  const { tokens, kids } = m.scene
  const verb = tokens.findLastIndex((t, i) => i < m.first && i > m.first - 4 && LOSE.test(t.lemma))
  if (verb < 0) return null
  if (tokens[verb]!.lemma !== 'lose' && !LOSS.test(tokens[m.last]!.lemma)) return null
  const subject = kids[verb]!.find((k) => tokens[k]!.label === 'nsubj' && k < verb)
  return subject === undefined ? null : phrase(m, subject)
}

/** "Their losses at eight", "puts its own dead at 20". */
function ofLosses(m: Mention): Stretch | null {
  const { tokens, numbers } = m.scene
  const at = tokens.findLastIndex((t, i) => i < m.first && i > m.first - 8 && /^(?:losses|dead)$/.test(t.lower))
  if (at < 1 || numbers.some((p) => p.core > at && p.last < m.first)) return null
  const linked = tokens.slice(at + 1, m.first).some((t) => /^(?:at|to|by|of|:|are|were|is|was|as)$/.test(t.lower))
  const owner = tokens[at - 1]!.lower
  if (!linked || !/^(?:own|its|their|his|our|'s|’s)$/.test(owner)) return null
  const first = owner === 'own' && at > 1 ? at - 2 : at - 1
  return /^['’]s$/.test(tokens[first]!.lower) ? (phrase(m, first - 1) ?? null) : { first, last: at }
}

/** A noun with what stands before it, without its article. */
function phrase({ scene: { tokens, kids } }: Mention, at: number): Stretch | null {
  if (!/^(?:NOUN|PROPN)$/.test(tokens[at]!.tag) && !/^(?:we|they)$/.test(tokens[at]!.lower)) return null
  const own = kids[at]!.filter((k) => k < at && /^(?:amod|compound|nmod:poss|det|nummod)$/.test(tokens[k]!.label))
  let first = Math.min(at, ...own)
  while (first < at && ARTICLE.test(tokens[first]!.lower)) first++
  return { first, last: at }
}

/** "Seven drivers were arrested, not nine": a figure set against another is of the same people. */
export function against(m: Mention): number | null {
  const { tokens, numbers } = m.scene
  if (tokens[m.first - 1]?.lower !== 'not') return null
  const other = numbers.findLast((p) => p.last < m.first && PEOPLE.has(tokens[p.last + 1]?.lemma ?? ''))
  return other ? other.last + 1 : null
}

/** "Eleven under twelve", "16 between six and 15", "nine below the age of 30": an age in place of a noun. */
export function agedOnly({ last, scene: { tokens } }: Mention): Stretch | null {
  const first = last + 1
  const opens = tokens[first]?.lower ?? ''
  if (!/^(?:under|over|aged|below|above|younger|older|between)$/.test(opens)) return null
  let at = first + 1
  while (/^(?:than|the|age|ages|of)$/.test(tokens[at]?.lower ?? '')) at++
  if (tokens[at]?.tag !== 'NUM') return null
  if (opens !== 'between') return { first, last: at }
  return tokens[at + 1]?.lower === 'and' && tokens[at + 2]?.tag === 'NUM' ? { first, last: at + 2 } : null
}

/** "Two of their own": people by whose they are. */
export function ofOwn({ last, scene: { tokens } }: Mention): Stretch | null {
  if (tokens[last + 1]?.lower !== 'of' || !/^(?:its|their|his|our|her)$/.test(tokens[last + 2]?.lower ?? '')) return null
  return tokens[last + 3]?.lower === 'own' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[last + 4]?.tag ?? '')
    ? { first: last + 2, last: last + 3 }
    : null
}

/** "Scores of Chadian dead", "31 civilian dead": the word before "dead" that says who. */
export function ofDead({ last, scene: { tokens } }: Mention): Stretch | null {
  const at = tokens[last + 1]?.lower === 'of' ? last + 2 : last + 1
  const word = tokens[at]
  if (!word || !/^(?:dead|deaths|wounded|casualties|fatalities)$/.test(tokens[at + 1]?.lower ?? '')) return null
  return PEOPLE.has(word.lemma) || (/^\p{Lu}\p{Ll}+(?:n|ish|ese|i)$/u.test(word.text) && /^(?:ADJ|PROPN|NOUN)$/.test(word.tag))
    ? { first: at, last: at }
    : null
}
