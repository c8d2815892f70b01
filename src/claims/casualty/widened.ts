import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { hyphened } from './hyphened.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'
import type { Stretch } from './victims.ts'

type Tokens = readonly Token[]

/** The words for people with what goes on about them right after, whatever the parse hangs it on: whose they are, their kind, name, age and clause. */
export function widened(m: Mention, { first, last }: Stretch): Stretch {
  const { scene, noun } = m
  const { tokens } = scene
  const head = noun >= first && noun <= last ? noun : last
  if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[head]!.tag) && tokens[head]!.lower !== 'those') return { first, last }
  let to = pastOwned(scene, pastShort(tokens, closed(tokens, first, last)))
  to = pastFigures(tokens, pastOf(scene, to))
  if (to === head && m.plural) to = pastList(m, to)
  to = pastAges(tokens, to)
  if (!m.plural) to = pastName(tokens, to)
  if (tokens[head]!.tag === 'NOUN') to = pastClause(scene, to)
  return { first, last: beforeVerb(tokens, head, hyphened(tokens, to)) }
}

/** What is only begun to be said of them is not theirs: "villagers of the zone are not". */
function beforeVerb(tokens: Tokens, head: number, last: number): number {
  let to = last
  while (to > head && (tokens[to]!.tag === 'AUX' || /^n[o’']t$/.test(tokens[to]!.lower))) to--
  return to
}

const isPeople = (t: Token | undefined): boolean => t !== undefined && PEOPLE.has(t.lemma) && /^(?:NOUN|PROPN|ADJ)$/.test(t.tag)

/** "Border Guard Force (BGF) constables": the short form of a name and the people whom both describe. */
function pastShort(tokens: Tokens, last: number): number {
  const [open, short, close] = tokens.slice(last + 1, last + 4)
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}{2,6}$/u.test(short!.text) && isPeople(tokens[last + 4]) ? last + 4 : last
}

/** "the policeman's brother": the people of a possessive are whose it is. */
function pastOwned({ tokens, triggers }: Scene, last: number): number {
  if (!/^[’']s?$/.test(tokens[last + 1]?.text ?? '') || tokens[last + 1]!.start !== tokens[last]!.end) return last
  let at = last + 2
  while (/^(?:ADJ|NUM)$/.test(tokens[at]?.tag ?? '') || (tokens[at]?.tag === 'NOUN' && isPeople(tokens[at + 1]))) at++
  return isPeople(tokens[at]) && !triggers[at] ? at : last
}

/** "a girl of about three", "members of the so-called Front": what "of" joins to the noun. */
function pastOf({ tokens, joined }: Scene, last: number): number {
  if (tokens[last + 1]?.lower !== 'of') return last
  let at = last + 2
  if (/^(?:the|a|an|his|her|their|its|our|my|about|around|some|nearly)$/.test(tokens[at]?.lower ?? '')) at++
  let to = last
  for (; tokens[at] && !joined[at]; at++) {
    const { tag, lower, text } = tokens[at]!
    if (/^(?:NOUN|PROPN|NUM)$/.test(tag)) to = at
    else if (!(tag === 'ADJ' || /^(?:so|called|-|[’']s?)$/.test(text) || /^(?:so|called)$/.test(lower))) break
  }
  return to
}

/** "sisters of 11 and 14", "recruits of 19, 22 and 30": the ages that follow an age. */
function pastFigures(tokens: Tokens, last: number): number {
  const age = (i: number): boolean => /^\d{1,2}$/.test(tokens[i]?.text ?? '')
  let to = last
  while (age(to) && /^(?:,|and|or)$/.test(tokens[to + 1]?.lower ?? '') && age(to + 2)) to += 2
  return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to + 1]?.tag ?? '') ? last : to
}

/** "women, children and old people", "soldiers and police": bare plurals in a row share a number. */
function pastList(m: Mention, last: number): number {
  const { tokens, triggers, numbers } = m.scene
  const bare = (from: number): number => {
    let at = from
    while (tokens[at]?.tag === 'ADJ' && !isPeople(tokens[at])) at++
    const t = tokens[at]
    return isPeople(t) && !triggers[at] && PLURAL.test(t!.lower) && !numbers.some((p) => at >= p.first && at <= p.last) ? at : -1
  }
  let at = last
  for (;;) {
    const mark = tokens[at + 1]
    const ends = /^(?:and|or)$/.test(mark?.lower ?? '')
    const next = ends || mark?.text === ',' ? bare(tokens[at + 2]?.lower === 'and' ? at + 3 : at + 2) : -1
    if (next < 0) return last
    if (ends || tokens[at + 2]?.lower === 'and') return /^(?:AUX|VERB)$/.test(tokens[next + 1]?.tag ?? '') && !leads(m) ? last : next
    at = next
  }
}

const PLURAL = /(?:s|men|women|people|children|police|folk|youth|personnel)$/

/** Whether the people come before the verb that tells of them. */
const leads = ({ scene: { tokens }, head }: Mention): boolean => tokens[head]!.label.startsWith('nsubj')

/** "boys aged between six and ten", "a girl aged about seven", "men between 20 and 70", "a couple in their sixties". */
function pastAges(tokens: Tokens, last: number): number {
  const words = tokens.slice(last + 1, last + 10).map((t) => t.lower)
  const found = AGES.exec(words.join(' '))
  return found ? last + found[0].trimEnd().split(' ').length : last
}

const AGE = '(?:\\d{1,2}|[a-z]+(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const AGES = new RegExp(
  `^(?:aged (?:about |around |only |just )?${AGE}|(?:aged )?between (?:the )?(?:ages? of )?${AGE} and ${AGE}(?! \\d)|in (?:his|her|their) (?:early |mid |late )?(?:\\d0s|teens|[a-z]+ties))(?= |$)`,
)

/** "the driver, Odo Marsh, 27": a name and an age set behind one person. */
function pastName(tokens: Tokens, last: number): number {
  const named = tokens[last]!.tag === 'PROPN' ? last : pastApposed(tokens, last)
  const age = tokens[named + 2]
  const counts = /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[named + 3]?.tag ?? '')
  return tokens[named + 1]?.text === ',' && YEARS.test(age?.lower ?? '') && !counts ? named + 2 : named
}

const YEARS = /^(?:\d{1,2}|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/

function pastApposed(tokens: Tokens, last: number): number {
  if (tokens[last + 1]?.text !== ',') return last
  let at = last + 2
  while (tokens[at]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[at]!.text)) at++
  const close = tokens[at]
  if (at === last + 2 || at > last + 7 || !close) return last
  return /^[,(]$/.test(close.text) || (close.tag === 'AUX' && !/^(?:ha[sd]|have)$/.test(close.lower)) ? at - 1 : last
}

/** "people who were on their way home", "a woman selling tea": a clause about the people that tells nothing that befell them. */
function pastClause({ tokens, triggers }: Scene, last: number): number {
  const opens = tokens[last + 1]
  if (!opens) return last
  const whole = opens.lower === 'who'
  if (!whole && !isDoing(opens) && !DESCRIBED.test(opens.lower)) return last
  let at = last + (whole ? 3 : 2)
  while (tokens[at] && !/^[,;:.()—–!?"“”]$/.test(tokens[at]!.text) && !/^(?:was|were|are|is)$/.test(tokens[at]!.lower)) at++
  if (opensQuote(tokens, last + 2) || opensQuote(tokens, at)) return last
  const inside = tokens.slice(last + 1, at)
  return inside.length < 3 || inside.some((t, i) => triggers[t.i] || (i > 1 && STOPS.test(t.lower))) ? last : at - 1
}

/** What somebody says of them begins: "rebels who "fell as lions"". */
const opensQuote = (tokens: Tokens, i: number): boolean =>
  /^["“]$/.test(tokens[i]?.text ?? '') && tokens[i]!.end === tokens[i + 1]?.start && tokens[i - 1]!.end < tokens[i]!.start

const DESCRIBED = /^(?:accused|suspected|linked|loyal|allied|aligned|dressed|armed|employed|hired)$/
const isDoing = ({ tag, lower }: Token): boolean =>
  tag === 'VERB' &&
  /ing$/.test(lower) &&
  !/^(?:lying|falling|being|according|including|following|bringing|pending|during|leaving|causing)$/.test(lower)
const STOPS = /^(?:said|says|say|when|after|told)$/

/** Ends before a stop, a bracket that is not closed, a figure that opens another phrase ("drivers and one") and what people were driven from ("from their homes"). */
function closed(tokens: Tokens, first: number, last: number): number {
  const opens = (i: number): boolean =>
    (tokens[i]!.text === ')' && !tokens.slice(first, i).some((t) => t.text === '(')) ||
    tokens[i]!.text === ';' ||
    (tokens[i]!.text === '(' && tokens[i - 1]!.end < tokens[i]!.start && !tokens.slice(i, last + 1).some((t) => t.text === ')'))
  const home = (i: number): boolean =>
    tokens[i]!.lower === 'from' &&
    /^(?:their|its|his|her) (?:home|house|village|town|land)s?$/.test(`${tokens[i + 1]?.lower} ${tokens[i + 2]?.lower}`)
  const stop = tokens.findIndex((_, i) => i > first && i <= last && (opens(i) || home(i)))
  let to = stop < 0 ? last : stop - 1
  while (to > first && /^(?:one|and|or|,)$/.test(tokens[to]!.lower)) to--
  return to - 2 >= first && PAST.test(`${tokens[to - 1]!.lower} ${tokens[to]!.lower}`) ? to - 2 : to
}

const PAST = /^last (?:year|week|month|night)$/
