import type { Outcome } from '../../model/claim.ts'
import { type Forest, sums } from '../../text/attribution/forest.ts'
import type { Document } from '../../text/document.ts'
import { OUTCOME_STEMS } from '../../text/lexicon/en/outcomes.ts'
import { anchorOf } from './anchor.ts'
import { rowsOf } from './choice/rows.ts'
import { type Sight, sightOf } from './choice/sight.ts'
import { CLASSES } from './classes.ts'
import { featuresOf } from './features/index.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { isUnreal } from './mood.ts'
import { type Scene, sceneOf } from './scene.ts'
import { type Scorer, softmax } from './scorer.ts'

/** A mention of people that the models hold to tell an outcome. */
export interface Told {
  readonly mention: Mention
  readonly outcome: Outcome
  /** All that was seen of it, for the models that decide the rest. */
  readonly hashes: readonly number[]
  /** How sure the model is. */
  readonly sure: number
}

/** A mention with all that is seen of it. */
export interface Seen {
  readonly mention: Mention
  readonly hashes: readonly number[]
}

const REACH = 2

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

/** The sentences worth reading: those with a word of outcome, and those with a figure near one. */
function reading({ text, sentences }: Document): number[] {
  const hit = sentences.map((s) => OUTCOME_STEMS.test(text.slice(s.start, s.end)))
  return sentences.flatMap((s) => {
    const near = hit.slice(Math.max(0, s.n - REACH), s.n + REACH + 1).some((h) => h)
    return hit[s.n] || (near && s.end - s.start > 3) ? [s.n] : []
  })
}

/** A mention that so likely tells nothing at the first look is not looked at again. */
const HOPELESS = 0.99

export const isHopeless = ({ odds }: Sight): boolean => odds[0]! > HOPELESS

/** The second look: each mention among the others of its report, a probability for each class. */
export function lookAgain(trees: Forest, all: readonly Sight[], i: number): Float64Array {
  return oddsOf(trees, rowsOf(all, i))
}

/** What trees hold of choices: a probability for each of their rows. */
export const oddsOf = (trees: Forest, rows: readonly (readonly number[])[]): Float64Array =>
  softmax(sums(trees, rows).map((sum) => sum / 1e4))

/** What sums of logarithms begin with, so that they begin at the given odds. */
export const logs = (p: Float64Array): Float64Array => p.map((x) => Math.log(x + 1e-5))

/** Wire text in capitals throughout, which has ways of its own. */
export function isShouted(text: string): boolean {
  let [large, small] = [0, 0]
  for (let at = Math.min(text.length, 4000) - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) large++
    else if (code >= 97 && code <= 122) small++
  }
  return large + small > 50 && large > 0.8 * (large + small)
}

interface Choice {
  readonly first: Scorer
  /** Goes on from `first` in text in capitals. */
  readonly loud: Scorer
  /** Decides once all of the report has been looked at. */
  readonly choice: Forest
}

/** `none` must be less likely than this for a mention to be told; wire text in capitals is trained on fewer of its claims. */
const DOUBT = 0.52
const LOUD_DOUBT = 0.7

/** In so few sentences there is no rest of the report to look at. */
const SHORT = 4

/** Which mentions tell an outcome. */
export function tell(document: Document, { first, loud, choice }: Choice): Told[] {
  const all = seen(document)
  const shouted = isShouted(document.text)
  const short = document.sentences.length <= SHORT
  const sights = all.map(({ mention, hashes }) => {
    const p = first.weigh(hashes)
    return sightOf(mention, shouted ? loud.weigh(hashes, logs(p)) : p)
  })
  const told = all.flatMap(({ mention, hashes }, i): Told[] => {
    if (isHopeless(sights[i]!)) return []
    const p = short || shouted ? sights[i]!.odds : blend(sights[i]!.odds, lookAgain(choice, sights, i))
    if (p[0]! >= (shouted ? LOUD_DOUBT : DOUBT)) return []
    const rest = p.slice(1)
    const outcome = CLASSES[rest.indexOf(Math.max(...rest)) + 1] as Outcome
    return isUnreal(mention.scene, anchorOf(mention, outcome)) ? [] : [{ mention, outcome, hashes, sure: 1 - p[0]! }]
  })
  return shared(told, all).filter((t, i, list) => !echoes(t, list[i - 1]))
}

/** How much the first look keeps its say: alone the second reads texts unlike the cases worse (local news, wire text). */
const FIRST_SAY = 0.25

const blend = (first: Float64Array, again: Float64Array): Float64Array =>
  softmax(first.map((p, i) => FIRST_SAY * Math.log(p + 1e-5) + (1 - FIRST_SAY) * Math.log(again[i]! + 1e-5)))

/** Of "none of the 14 passengers was killed" the share is told and not the whole, unless the whole has its own word of outcome ("two of the five killed"). */
function shared(told: readonly Told[], all: readonly Seen[]): Told[] {
  return told.flatMap((t, i): Told[] => {
    const share = t.mention.number && !hasOwnWord(t.mention) && all.find(({ mention }) => isShareOf(mention, t.mention))
    if (!share) return [t]
    return told[i - 1]?.mention === share.mention || told[i + 1]?.mention === share.mention ? [] : [{ ...t, ...share }]
  })
}

function isShareOf(share: Mention, { scene: { tokens }, first, number }: Mention): boolean {
  if (!share.number || share.scene.tokens !== tokens || share.number === number || tokens[share.last + 1]?.lower !== 'of') return false
  const at = share.last + 2
  return first === at + 1 && /^(?:the|its|their|his|her|those|these|our)$/.test(tokens[at]?.lower ?? '')
}

function hasOwnWord({ scene: { joined }, first, last }: Mention): boolean {
  for (let i = first; i <= last + 1; i++) if (joined[i]) return true
  return false
}

/** A relative pronoun tells nothing that the noun before it has not told: "a boy who was killed". */
function echoes({ mention: m, outcome }: Told, last: Told | undefined): boolean {
  const pronoun = m.how === 'bare' && /^(?:who|whom|that|which)$/.test(m.scene.tokens[m.head]!.lower)
  return pronoun && last?.outcome === outcome && last.mention.scene === m.scene && m.first - last.mention.last <= 6
}
