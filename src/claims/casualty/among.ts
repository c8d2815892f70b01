import type { Outcome } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { isPerson, type Mention, peopleAt } from './mentions.ts'
import { NOT } from './own-hand.ts'
import type { Held } from './plainly.ts'
import type { Scene } from './scene.ts'

/** The outcome of those whom somebody is said to be one of: "among them a nurse", "the mayor was among the dead", "including a girl"; null where nobody is. */
export function amongOf({ mention: m }: Pick<Held, 'mention'>, all: readonly Held[]): Outcome | null {
  const { tokens } = m.scene
  if (m.number?.quantity.max === 0 || m.how === 'trace' || THEM.test(tokens[m.head]!.lower)) return null
  if (/^(?:compound|nmod:poss|amod|nummod)/.test(tokens[m.head]!.label) || POSSESSIVE.test(tokens[m.last + 1]?.lower ?? '')) return null
  if (!isSomebody(m) || isCountedAgain(m)) return null
  return amongBefore(m, all) ?? amongAfter(m, all)
}

/** "A family of six", "a mother and her two children": the number has its own say, or the list. */
const isCountedAgain = ({ number, first, last, scene: { tokens } }: Mention): boolean =>
  number
    ? /^(?:his|her|their|its)$/.test(tokens[first - 1]?.lower ?? '')
    : tokens[last + 1]?.lower === 'of' && tokens[last + 2]?.tag === 'NUM'

const POSSESSIVE = /^['’]s?$/

const isSomebody = ({ scene: { tokens }, head }: Mention): boolean =>
  tokens[head]!.tag === 'PROPN' || peopleAt(tokens, head) !== undefined || isPerson(tokens[head]!)

const BE = /^(?:is|are|was|were)$/
const THEM = /^(?:them|whom|these|those)$/
const INCLUDES = /^(?:including|include|includes|included)$/

/** "Among them was a nurse", "among the dead are two girls", "including a boy", "the wounded include the mayor". */
function amongBefore(m: Mention, all: readonly Held[]): Outcome | null {
  const { tokens } = m.scene
  const opens = opening(tokens, m.first)
  const be = BE.test(tokens[opens - 1]?.lower ?? '')
  const end = be ? opens - 2 : opens - 1
  const word = tokens[end]?.lower ?? ''
  if (!be && word === 'including') return opens === m.first && isBarePlural(m) ? null : toldBefore(m.scene, end, all)
  if (!be && INCLUDES.test(word)) return namedBefore(m.scene, end, all)
  const at = amongIn(tokens, end)
  if (at < 0) return null
  return THEM.test(tokens[at + 1]!.lower) && at + 1 === end ? theirs(m.scene, at, all) : be ? grouped(m.scene, at + 1, all) : null
}

/** "A nurse was among the dead", "boy among five killed", "a priest among them". */
function amongAfter(m: Mention, all: readonly Held[]): Outcome | null {
  const { tokens } = m.scene
  const from = Math.max(m.last, m.head) + 1
  const at = tokens.findIndex((t, i) => i >= from && i < from + FARTHEST && t.lower === 'among')
  if (at < 0) return null
  const between = tokens.slice(from, at)
  if (between.some((t) => NOT.test(t.lower) || /^[;:.]$/.test(t.text) || (isSubject(t) && t.i !== m.head))) return null
  const be = BE.test(between.filter((t) => t.lower !== 'also').at(-1)?.lower ?? '')
  const subject = be && tokens[m.head]!.label.startsWith('nsubj')
  if (!subject && !between.every((t) => t.tag === 'PROPN' && t.head === m.head)) return null
  const next = tokens[at + 1]?.lower ?? ''
  if (
    !THEM.test(next) ||
    /^(?:who|whose|that|killed|wounded|injured|hurt|missing|captured|arrested|detained)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return grouped(m.scene, at + 1, all)
  return isBarePlural(m) ? null : theirs(m.scene, m.first, all)
}

/** "Including women and children", "children among them" describe; "including the gunmen" tells of some. */
const isBarePlural = ({ number, plural, first, scene: { tokens } }: Mention): boolean => !number && plural && tokens[first]!.tag !== 'DET'

const FARTHEST = 14
const isSubject = ({ label, lower }: Token): boolean => label.startsWith('nsubj') && !/^(?:who|which|that)$/.test(lower)

/** The first word of the phrase that a mention's words end. */
function opening(tokens: readonly Token[], first: number): number {
  let at = first
  while (
    at > 0 &&
    (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at - 1]!.tag) || /^(?:['’]s|his|her|their|its|our|my)$/.test(tokens[at - 1]!.lower))
  ) {
    if (GROUP.has(tokens[at - 1]!.lower) || THEM.test(tokens[at - 1]!.lower)) break
    at--
  }
  return at
}

/** Where the "among" stands whose group ends at a token; -1 where none does. */
function amongIn(tokens: readonly Token[], end: number): number {
  for (let i = end - 1; i >= 0 && i > end - 7; i--) if (tokens[i]!.lower === 'among') return i
  return -1
}

/** The outcome that is told of a group by its own words ("the dead", "those wounded"), or by its number. */
function grouped({ tokens, ...scene }: Scene, from: number, all: readonly Held[]): Outcome | null {
  for (let i = from; i < from + 6 && i < tokens.length; i++) {
    const word = tokens[i]!.lower
    const outcome = GROUP.get(word)
    if (outcome) return outcome
    if (/^(?:victims|casualties)$/.test(word)) return all.find((x) => x.told && HARM.has(x.outcome))?.outcome ?? 'killed'
    const counted = all.find((x) => x.told && x.mention.scene.sentence === scene.sentence && x.mention.first <= i && x.mention.last >= i)
    if (counted) return counted.outcome
    if (/^[,;:.()]$/.test(word)) return null
  }
  return null
}

const HARM: ReadonlySet<Outcome> = new Set(['killed', 'injured', 'casualties'])

const GROUP: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ...['dead', 'killed', 'slain', 'fallen', 'deceased', 'murdered', 'executed', 'died', 'fatalities', 'martyrs'].map(
    (w) => [w, 'killed'] as const,
  ),
  ...['wounded', 'injured', 'hurt'].map((w) => [w, 'injured'] as const),
  ...['missing', 'disappeared'].map((w) => [w, 'missing'] as const),
  ...['captured', 'arrested', 'detained', 'kidnapped', 'abducted', 'hostages', 'captives'].map((w) => [w, 'captured'] as const),
])

/** The outcome of those told of right before a token of their sentence. */
function toldBefore(scene: Scene, at: number, all: readonly Held[]): Outcome | null {
  const last = all.findLast((x) => x.mention.scene === scene && x.mention.last < at && (x.told || x.mention.number !== null))
  return last?.told && isSeveral(last.mention) && !NOT.test(scene.tokens[at - 1]!.lower) ? last.outcome : null
}

/** "They included", "the dead include". */
function namedBefore(scene: Scene, at: number, all: readonly Held[]): Outcome | null {
  const word = scene.tokens[at - 1]?.lower ?? ''
  if (/^(?:they|these)$/.test(word)) return theirs(scene, 0, all)
  return GROUP.get(word) ?? null
}

/** The outcome of those whom "them" stands for: told of before in the sentence, else last in the one before it. */
function theirs(scene: Scene, at: number, all: readonly Held[]): Outcome | null {
  const own = all.findLast((x) => x.told && x.mention.scene === scene && x.mention.last < at && isSeveral(x.mention))
  if (own) return own.outcome
  if (at > 1) return null
  const n = scene.sentence.n - 1
  return all.findLast((x) => x.told && x.mention.scene.sentence.n === n && isSeveral(x.mention))?.outcome ?? null
}

const isSeveral = ({ number, plural }: Mention): boolean => (number ? number.quantity.max !== 1 && number.quantity.max !== 0 : plural)
