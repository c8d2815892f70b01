import type { Outcome } from '../../model/claim.ts'
import { type Forest, sums } from '../../text/attribution/forest.ts'
import type { Document, Token } from '../../text/document.ts'
import { OUTCOME_STEMS } from '../../text/lexicon/en/outcomes.ts'
import { anchorOf } from './anchor.ts'
import { isBeside, isNoNews } from './beside-harm.ts'
import { rowsOf } from './choice/rows.ts'
import { type Sight, sightOf } from './choice/sight.ts'
import { CLASSES } from './classes.ts'
import { featuresOf } from './features/index.ts'
import { isAsked, isOtherwise, isSaidOf } from './grammar.ts'
import { listed } from './lists.ts'
import { isLone, isOfOne, isSame } from './lone.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { isUnreal } from './mood.ts'
import { type Held, plainly } from './plainly.ts'
import { diedSince, isSoToo } from './said-of.ts'
import { type Scene, sceneOf } from './scene.ts'
import { likeliest, type Scorer, softmax } from './scorer.ts'
import { nameAfter } from './victims.ts'

/** A mention of people that the models hold to tell an outcome. */
export interface Told {
  readonly mention: Mention
  readonly outcome: Outcome
  /** All that was seen of it, for the models that decide the rest. */
  readonly hashes: readonly number[]
  /** How sure the model is. */
  readonly sure: number
  /** In a report that likely tells of one person. */
  readonly alone?: boolean
  /** The others of a list that the mention begins and is told for. */
  readonly list?: readonly Mention[]
  /** What else the one person of the mention is called in a list. */
  readonly roles?: readonly Mention[]
}

/** A mention with all that is seen of it. */
export interface Seen {
  readonly mention: Mention
  readonly hashes: readonly number[]
}

/** Every mention of a report that could tell an outcome, with its features. */
export function seen(document: Document): Seen[] {
  const scenes = new Map<number, Scene>()
  const at = (n: number): Scene | undefined => {
    if (!document.sentences[n]) return undefined
    if (!scenes.has(n)) scenes.set(n, sceneOf(document, n))
    return scenes.get(n)
  }
  return reading(document).flatMap((n) => {
    const around = [at(0), at(n - 1), at(n + 1)].filter((s) => s !== undefined)
    return mentionsOf(at(n)!).map((mention) => ({ mention, hashes: featuresOf(mention, around) }))
  })
}

/** The sentences worth reading: all of a report in which any has a word of outcome. */
function reading({ text, sentences }: Document): number[] {
  if (!sentences.some((s) => OUTCOME_STEMS.test(text.slice(s.start, s.end)))) return []
  return sentences.flatMap((s) => (s.end - s.start > 3 ? [s.n] : []))
}

/** A mention that so likely tells nothing at the first look is not looked at again. */
const HOPELESS = 0.99

export const isHopeless = ({ odds }: Sight): boolean => odds[0]! > HOPELESS

/** Nor is one that so likely tells one outcome. */
const SETTLED = 0.97

const isSettled = (sight: Sight): boolean => isHopeless(sight) || sight.odds[likeliest(sight.odds)]! > SETTLED

/** An outcome that was less likely than this at the first look is not looked at again: it stays out. */
const OUT = 0.001

/** A later look: each mention among the others of its report, by what the look before held of them; a probability for each class that `own`, the first look, left open. */
export function lookAgain(trees: Forest, all: readonly Sight[], i: number, own: Float64Array): Float64Array {
  const open = CLASSES.flatMap((_, c) => (c === 0 || own[c]! >= OUT ? [c] : []))
  const odds = new Float64Array(CLASSES.length)
  for (const [k, p] of oddsOf(trees, rowsOf(all, i, open)).entries()) odds[open[k]!] = p
  return odds
}

/** What trees make of every mention that the first look left open; `own` is what a first look at each alone held, `all` what the look before did, `say` the first look's share. */
export const look = (trees: Forest, own: readonly Sight[], all: readonly Sight[], say = FIRST_SAY): Float64Array[] =>
  own.map((sight, i) => (isSettled(sight) ? sight.odds : blend(sight.odds, lookAgain(trees, all, i, sight.odds), say)))

/** The same mentions, with what another look held of them. */
export const seenAgain = (all: readonly Sight[], odds: readonly Float64Array[]): Sight[] =>
  all.map(({ mention }, i) => sightOf(mention, odds[i]!))

/** What trees hold of choices: a probability for each of their rows. */
export const oddsOf = (trees: Forest, rows: readonly (readonly number[])[]): Float64Array =>
  softmax(sums(trees, rows).map((sum) => sum / 1e4))

interface Choice {
  readonly first: Scorer
  /** The second look, by what the first held of all mentions, and the third, by what the second did. */
  readonly choice: Forest
  readonly 'choice again': Forest
}

/** How likely the likeliest outcome must be for a mention to be told. */
const LEAST = 0.42

/** In so few sentences there is no rest of the report to look at. */
const SHORT = 4

/** So few others likely told are no company to be looked at among; the first look then keeps so much of its say. */
const COMPANY = 3
const LONE_SAY = 0.8

/** The second and the third look; the third has the last word, but for a mention that hardly any other stands beside. */
export function lookThrough(
  sights: readonly Sight[],
  { choice, 'choice again': again }: Pick<Choice, 'choice' | 'choice again'>,
): Float64Array[] {
  const last = look(again, sights, seenAgain(sights, look(choice, sights, sights)), 0)
  const told = sights.reduce((sum, { odds }) => sum + 1 - odds[0]!, 0)
  return sights.map((sight, i) => {
    const others = told - 1 + sight.odds[0]!
    return others < COMPANY && !isHopeless(sight) ? blend(sight.odds, last[i]!, LONE_SAY) : last[i]!
  })
}

/** Which mentions tell an outcome. */
export const tell = (document: Document, models: Choice): Told[] => chosen(document, seen(document), models)

/** Which of a report's mentions tell an outcome. */
function chosen(document: Document, all: readonly Seen[], models: Choice): Told[] {
  const short = document.sentences.length <= SHORT
  const sights = all.map(({ mention, hashes }) => sightOf(mention, models.first.weigh(hashes)))
  const odds = short ? sights.map((s) => s.odds) : lookThrough(sights, models)
  const likely = all.flatMap(({ mention }, i) => (Math.max(...odds[i]!.subarray(1)) < LEAST ? [] : [mention]))
  const alone = isOfOne(likely)
  const held = all.map(({ mention }, i) => heldOf(mention, odds[i]!, isHopeless(sights[i]!)))
  const every = all.map((s) => s.mention)
  const told = all.flatMap(({ mention, hashes }, i): Told[] => {
    const outcome = outcomeOf(held, i, likely.length > 0)
    return outcome === null || isOtherwise(mention) || isUntold(mention, anchorOf(mention, outcome), every)
      ? []
      : [{ mention, outcome, hashes, sure: 1 - odds[i]![0]!, ...(alone ? { alone } : {}) }]
  })
  const whole = told.map((t) => t.mention)
  const own = shared(owned(told, every), all).filter(
    (t, i, list) => !echoes(t, list[i - 1]) && !(t.alone && isSame(t, list[i - 1])) && !isSaidOf(t.mention, whole),
  )
  return listed(own, every)
}

const isUntold = (mention: Mention, anchor: number, all: readonly Mention[]): boolean =>
  isUnreal(mention.scene, anchor) || isAsked(mention, anchor) || isBeside(mention, anchor, all)

/** The likeliest outcome of a mention; one that the first look gave up on has none that is likely. */
function heldOf(mention: Mention, odds: Float64Array, hopeless: boolean): Held {
  const best = odds.indexOf(Math.max(...odds.subarray(1)), 1)
  const p = hopeless ? 0 : odds[best]!
  return { mention, outcome: CLASSES[best] as Outcome, p, told: p >= LEAST }
}

/** The outcome that a mention tells, by the models or by its words alone; `company`: whether anybody else is likely told of. */
function outcomeOf(all: readonly Held[], i: number, company: boolean): Outcome | null {
  const me = all[i]!
  const same = isSoToo(me.mention) ? all.findLast((x, k) => k < i && x.told && x.mention.scene === me.mention.scene) : undefined
  if (same) return same.outcome
  if (me.told) return me.outcome === 'injured' ? (diedSince(me.mention) ?? me.outcome) : me.outcome
  return plainly(me, all) ?? (!company && isLone(me.mention, me.outcome, me.p) ? me.outcome : null)
}

/** How much the first look keeps its say beside the second; the third has the last word. */
const FIRST_SAY = 0.25

const blend = (first: Float64Array, again: Float64Array, say: number): Float64Array =>
  softmax(first.map((p, i) => say * Math.log(p + 1e-5) + (1 - say) * Math.log(again[i]! + 1e-5)))

/** "A man whose daughter did not survive": it is told of her. */
function owned(told: readonly Told[], all: readonly Mention[]): Told[] {
  return told.flatMap((t): Told[] => {
    const { scene, last } = t.mention
    const anchor = anchorOf(t.mention, t.outcome)
    if (scene.tokens[last + 1]?.lower !== 'whose' || anchor < last + 3 || scene.tokens.slice(last + 2, anchor).some(isOwnVerb)) return [t]
    const mention = all.find((m) => m.scene === scene && m.first > last + 1 && m.first < last + 4)
    return !mention || told.some((x) => x.mention === mention) ? [] : [{ ...t, mention }]
  })
}

/** A verb that has words of its own behind it, and is none of the verb after it. */
const isOwnVerb = ({ tag, head, i }: Token): boolean => tag === 'VERB' || (tag === 'AUX' && head < i)

/** Of "none of the 14 passengers was killed" the share is told and not the whole, unless the whole has its own word of outcome ("two of the five killed"). */
function shared(told: readonly Told[], all: readonly Seen[]): Told[] {
  const scenes = Map.groupBy(all, ({ mention }) => mention.scene)
  return told.flatMap((t, i): Told[] => {
    const beside = scenes.get(t.mention.scene) ?? []
    const share = t.mention.number && !hasOwnWord(t.mention) && beside.find(({ mention }) => isShareOf(mention, t.mention))
    if (!share) return [t]
    return told[i - 1]?.mention === share.mention || told[i + 1]?.mention === share.mention ? [] : [{ ...t, ...share }]
  })
}

function isShareOf(share: Mention, { scene: { tokens }, first, last, number }: Mention): boolean {
  const opens = first === 2 && /^(?:of|among)$/.test(tokens[0]!.lower) && tokens[1]!.lower === 'the'
  if (opens && share.number && tokens[last + 1]?.text === ',' && share.first === last + 2) return true
  if (!share.number || share.number === number || isNoNews(share) || tokens[share.last + 1]?.lower !== 'of') return false
  const at = share.last + 2
  return first === at + 1 && /^(?:the|its|their|his|her|those|these|our)$/.test(tokens[at]?.lower ?? '')
}

function hasOwnWord({ scene: { joined, tokens }, first, last }: Mention): boolean {
  for (let i = first; i <= last; i++) if (joined[i]) return true
  return joined[last + 1] != null && !(joined[last + 1]!.role === 'undergoes' && tokens[last + 1]!.tag === 'VERB')
}

/** A relative pronoun tells nothing that the noun before it has not told ("a boy who was killed"), a name no more than the noun that opens it ("mayor Ana Ruiz"). */
function echoes({ mention: m, outcome }: Told, last: Told | undefined): boolean {
  if (last?.outcome !== outcome || last.mention.scene !== m.scene || m.number) return false
  const pronoun = m.how === 'bare' && /^(?:who|whom|that|which)$/.test(m.scene.tokens[m.head]!.lower)
  return pronoun ? m.first - last.mention.last <= 6 : m.head > last.mention.noun && m.head <= nameAfter(last.mention)
}
