import type { Status } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { ONES } from '../../text/numbers/words.ts'
import { isPersonNoun } from '../../text/word-kinds.ts'
import type { Placed, Scene } from './scene.ts'

/** People, with or without a number, of whom the text may tell an outcome. */
export interface Mention {
  readonly scene: Scene
  readonly how: 'number' | 'article' | 'bare' | 'trace'
  readonly number: Placed | null
  /** First and last token of number and noun together. */
  readonly first: number
  readonly last: number
  /** The token that stands for the people in the parse: the noun counted, else the number. */
  readonly head: number
  /** The noun counted; -1 where the number stands alone ("12 were wounded", "46 dead"). */
  readonly noun: number
  /** Whether the noun says more than one. */
  readonly plural: boolean
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'ADV', 'PRON', 'DET', 'PUNCT', 'PART'])
const NOUNS = new Set(['NOUN', 'PROPN'])
const PLURAL = new Set(
  'people police men women children personnel troops dead wounded injured missing they them these those others folk remains'.split(' '),
)
const SINGULAR = new Set('he she him i me it'.split(' '))
const PRONOUNS = new Set('he she they him them i we us me who those these'.split(' '))

/** Everything in a sentence that may be people with an outcome, in order. */
export function mentionsOf(scene: Scene): Mention[] {
  const counted = scene.numbers.map((p) => numbered(scene, p))
  const taken = new Set(counted.flatMap((m) => [m.head, m.noun]))
  const inside = (i: number) => counted.some((m) => i >= m.number!.first && i <= m.number!.last)
  const others = scene.tokens.flatMap((t) => (taken.has(t.i) || inside(t.i) ? [] : unnumbered(scene, t)))
  return [...counted, ...others].sort((a, b) => a.first - b.first || a.last - b.last)
}

function numbered(scene: Scene, number: Placed): Mention {
  const noun = nounOf(scene, number)
  const head = noun >= 0 ? noun : number.core
  const last = Math.max(number.last, noun)
  return { scene, how: 'number', number, first: number.first, last, head, noun, plural: number.quantity.max !== 1 }
}

/** The noun that a number counts: "12 Iraqi soldiers", "dozens of villagers", "two of the wounded". */
function nounOf({ tokens }: Scene, { last }: Placed): number {
  const years = agedNoun(tokens, last + 1)
  if (years >= 0) return years
  let at = last + 1
  while (
    /^(?:more|other|others|additional|further|or|so)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at + 1] &&
    NOMINAL.has(tokens[at + 1]!.tag)
  )
    at++
  if (tokens[at]?.lower === 'of') at = skipDeterminers(tokens, at + 1)
  const whole = /^(?:them|whom|these|those|us)$/.test(tokens[at]?.lower ?? '')
  const named =
    whole && !/^(?:who|whom|that|have|had|were|was)$/.test(tokens[at + 1]?.lower ?? '')
      ? runHead(tokens, skipDeterminers(tokens, at + 1))
      : -1
  return named >= 0 ? named : runHead(tokens, at)
}

/** The "olds" of "two 6-year-olds" that begins at a token; -1 where none does. */
function agedNoun(tokens: readonly Token[], from: number): number {
  let at = from
  while (aged(tokens, at)) at++
  return at > from && agedAt(tokens, at - 1) ? at - 1 : -1
}

function skipDeterminers(tokens: readonly Token[], at: number): number {
  let i = at
  while (
    /^(?:the|those|these|its|his|her|their|our|my|all|its|a|an)$/.test(tokens[i]?.lower ?? '') &&
    NOMINAL.has(tokens[i + 1]?.tag ?? '')
  )
    i++
  return i
}

/** The last noun of an unbroken run of nominal words that begins at `at`; -1 where there is none. */
function runHead(tokens: readonly Token[], at: number): number {
  let head = -1
  for (let i = at; i < tokens.length && i < at + 8; i++) {
    const t = tokens[i]!
    if (isPrefix(tokens, i)) continue
    if (isDash(tokens, i) || BEGINS.test(t.lower)) break
    if (t.tag === 'PUNCT' ? !/^["“”‘’'-]$/.test(t.text) : !/^(?:NOUN|PROPN|ADJ|VERB|PRON|ADV)$/.test(t.tag)) break
    if (t.tag === 'PRON' && i > at) break
    if (t.tag === 'VERB' && !participle(tokens, i, head >= 0)) break
    if (NOUNS.has(t.tag) || (t.tag === 'PRON' && i === at)) {
      if (
        head >= 0 &&
        t.tag === 'PROPN' &&
        tokens[head]!.tag === 'NOUN' &&
        !/-/.test(tokens[i - 1]!.text) &&
        !PARTICLE.test(tokens[head]!.lower)
      )
        break
      head = i
    } else if (head < 0 && t.tag === 'ADJ' && standsAlone(tokens, i)) return i
  }
  return head
}

/** What opens a name: "five Abu Karim men". */
const PARTICLE = /^(?:abu|al|umm|ibn|ansar|liwa|jund)$/

/** A clause of its own begins: "96 as more victims succumb". */
const BEGINS = /^(?:as|when|while|after|before|since|than)$/

/** A dash with room on both sides ends a phrase: "seven dead - mayor". */
const isDash = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === '-' && i > 0 && tokens[i - 1]!.end < tokens[i]!.start && tokens[i]!.end < (tokens[i + 1]?.start ?? 0)

/** "non" of "non-combatants", "pro" of "pro-government": a hyphen joins it to what follows. */
const isPrefix = (tokens: readonly Token[], i: number): boolean => {
  const [t, dash, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]]
  return dash?.text === '-' && dash.start === t.end && next?.start === dash.end && !/^(?:NUM|VERB|NOUN|PROPN|ADJ)$/.test(t.tag)
}

/** An adjective that stands for people where no noun follows: "a single civilian was", "no American was". */
const standsAlone = (tokens: readonly Token[], i: number): boolean =>
  PEOPLE.has(tokens[i]!.lemma) && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i + 1]?.tag ?? '') && !/^[-–(“"]$/.test(tokens[i + 1]?.text ?? '')

/** A verb form that may stand inside a noun phrase: "wounded soldiers", "Syrian-backed fighters". */
function participle(tokens: readonly Token[], i: number, after: boolean): boolean {
  const next = tokens[i + 1]
  const nominal = /^(?:NOUN|PROPN|ADJ)$/.test(next?.tag ?? '') && (next!.head !== i || PEOPLE.has(next!.lemma))
  if (after && tokens[i - 1]?.text !== '-') return false
  return /(?:ed|ing|en|hurt|slain|shot)$/.test(tokens[i]!.lower) && nominal
}

export const isPerson = ({ tag, lemma }: Token): boolean => tag === 'NOUN' && isPersonNoun(lemma)

function unnumbered(scene: Scene, t: Token): Mention[] {
  const { tokens, triggers } = scene
  const over = tokens[t.head]
  const within = NOUNS.has(t.tag) && (t.label === 'compound' || t.label === 'flat') && NOUNS.has(over?.tag ?? '')
  if (within && !(over!.i === t.i + 1 && SHORTENED.test(over!.lower))) return []
  const people = peopleAt(tokens, t.i) !== undefined || PRONOUNS.has(t.lower) || (t.lower === 'her' && t.label === 'obj')
  const told = triggers[t.i]?.some((x) => x.role === 'people' || x.role === 'trace' || x.role === 'event') ?? false
  const named = t.tag === 'PROPN' || isPerson(t)
  if (!people && !(told && (NOUNS.has(t.tag) || t.tag === 'ADJ' || isHarmedToo(tokens, t.i))) && !named) return []
  if (!people && !told && !argument(scene, t.i) && !isAgedName(tokens, t.i)) return []
  return [single(scene, t, told && !people)]
}

/** The "wounded" of "dead and wounded", whatever the tagger took it for. */
const isHarmedToo = (tokens: readonly Token[], i: number): boolean =>
  /^(?:wounded|injured)$/.test(tokens[i]!.lower) &&
  /^(?:and|or)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:dead|deaths)$/.test(tokens[i - 2]?.lower ?? '')

function single(scene: Scene, t: Token, trace: boolean): Mention {
  const { tokens } = scene
  let first = t.i
  while (first > 0 && (inPhrase(tokens, first - 1, t.i) || aged(tokens, first - 1) || opensAge(tokens, first))) first--
  while (first < t.i && tokens[first]!.tag === 'PUNCT') first++
  const article = tokens.slice(Math.max(0, first - 1), t.i).some((x) => x.lower === 'a' || x.lower === 'an')
  return {
    scene,
    how: article ? 'article' : trace ? 'trace' : 'bare',
    number: null,
    first,
    last: t.i,
    head: t.i,
    noun: t.i,
    plural: isPlural(t) || isMany(scene, t, first),
  }
}

/** Several by the noun that it only describes ("civilian casualties"), or by the verb that it is the one subject of ("staff were killed"). */
function isMany({ tokens, kids }: Scene, t: Token, first: number): boolean {
  const over = tokens[t.head]
  if (!over) return false
  if (over.i === t.i + 1 && /^(?:amod|compound)$/.test(t.label)) return isPlural(over)
  const joins = (x: Token | undefined): boolean => /^(?:,|and|or|&)$/.test(x?.lower ?? '')
  if (!t.label.startsWith('nsubj') || joins(tokens[first - 1]) || tokens.slice(t.i + 1, over.i).some(joins)) return false
  return kids[over.i]!.some((k) => k > t.i && /^(?:aux|aux:pass|cop)$/.test(tokens[k]!.label) && /^(?:were|are)$/.test(tokens[k]!.lower))
}

const inPhrase = (tokens: readonly Token[], i: number, top: number): boolean =>
  (/^(?:NOUN|PROPN|ADJ|DET|PUNCT|NUM)$/.test(tokens[i]!.tag) || tokens[i]!.label === 'amod') && under(tokens, i, top) && !parts(tokens, i)

/** A mark that ends what stands before it, but not between adjectives ("a young, tired soldier"). */
const parts = (tokens: readonly Token[], i: number): boolean =>
  /^[,;:.()—–]$/.test(tokens[i]!.text) && !(tokens[i - 1]?.tag === 'ADJ' && tokens[i + 1]?.tag === 'ADJ')

/** Forms that a headline makes do with where a sentence says "was shot", read as nouns: "Boy shot outside school". */
const SHORTENED = /^(?:shot|killed|wounded|injured|hurt|stabbed|slain|dead|dies|missing|held|kidnapped|abducted)$/

/** What the word at `i` says of people's status, where it stands for people: a noun for them, or an age. */
export const peopleAt = (tokens: readonly Token[], i: number): Status | undefined =>
  tokens[i] && (PEOPLE.get(tokens[i].lemma) ?? agedAt(tokens, i))

/** Whether a token is a noun for people. */
export const isPeople = (tokens: readonly Token[], i: number): boolean => isPerson(tokens[i]!) || peopleAt(tokens, i) !== undefined

/** "A six-year-old died": the age stands for who is of it, where no noun follows; the young are civilians. */
function agedAt(tokens: readonly Token[], i: number): Status | undefined {
  if (!/^olds?$/.test(tokens[i]!.lower) || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.tag ?? '')) return undefined
  const unit = tokens[i - 1]?.text === '-' ? i - 2 : i - 1
  if (unit < 1 || !/^(?:year|month)$/.test(tokens[unit]!.lower) || tokens[unit - 1]!.text !== '-') return undefined
  const age = tokens[unit - 2]?.lower ?? ''
  return tokens[unit]!.lower === 'month' || (ONES.get(age) ?? Number(age)) < ADULT ? 'civilian' : 'unknown'
}

const ADULT = 18

/** "Jomar Enriquez, 10": a name with an age. */
function isAgedName(tokens: readonly Token[], i: number): boolean {
  let at = i + 1
  while (tokens[at]?.tag === 'PROPN' && tokens[at]!.head === i) at++
  const [comma, age, more] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return comma?.text === ',' && /^\d{1,2}$/.test(age?.text ?? '') && /^(?:[,.;)]|and|from|of)?$/.test(more?.lower ?? '')
}

/** The article of "a 12-year-old". */
const opensAge = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]!.tag === 'DET' && tokens[i]!.tag === 'NUM' && aged(tokens, i)

/** A word of "12-year-old". */
const aged = (tokens: readonly Token[], i: number): boolean =>
  /^(?:-|year|month|olds?)$/.test(tokens[i]?.lower ?? '') ||
  (tokens[i]?.tag === 'NUM' && tokens[i + 1]?.text === '-' && /^(?:year|month)$/.test(tokens[i + 2]?.lower ?? ''))

const under = (tokens: readonly Token[], i: number, top: number): boolean =>
  tokens[i]!.head === top || tokens[tokens[i]!.head]?.head === top

const isPlural = (t: Token): boolean =>
  PLURAL.has(t.lower) ||
  (!SINGULAR.has(t.lower) && t.tag === 'NOUN' && t.lower !== t.lemma && t.lower.endsWith('s')) ||
  (t.tag === 'PROPN' && t.lower.endsWith('s') && PEOPLE.has(t.lower.slice(0, -1))) ||
  /(?:men|women|children)$/.test(t.lower)

/** Whether a name, or the first of the list that it stands in, stands beside a word of outcome in the parse. */
function argument({ tokens, triggers, kids }: Scene, i: number): boolean {
  if (!/^(?:nsubj|nsubj:pass|obj|obl|obl:agent|nmod|nmod:poss|appos|conj|root)/.test(tokens[i]!.label)) return false
  const told = (k: number): boolean => k >= 0 && triggers[k] !== null && triggers[k] !== undefined
  for (let [at, far] = [i, 0]; at >= 0 && far < LONG; far++) {
    const up = tokens[at]!.head
    const beside = tokens[at]!.label.startsWith('nsubj') ? kids[up]! : []
    if ([up, tokens[up]?.head ?? -1, ...kids[at]!, ...beside].some(told)) return true
    if (!/^(?:conj|appos)$/.test(tokens[at]!.label) || !NOUNS.has(tokens[up]?.tag ?? '')) return false
    at = up
  }
  return false
}

/** So far up a list is followed. */
const LONG = 6
