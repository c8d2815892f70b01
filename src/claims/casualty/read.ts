import type { Outcome } from '../../model/claim.ts'
import type { Document } from '../../text/document.ts'
import { OUTCOME_STEMS } from '../../text/lexicon/en/outcomes.ts'
import { anchorOf } from './anchor.ts'
import { featuresOf } from './features/index.ts'
import { CLASSES, historyFeatures, type Weighed } from './history.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { isUnreal } from './mood.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Scorer } from './scorer.ts'

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

/** What the second model goes by: the features of the report as the first saw it, and the first's own odds to begin with. */
export interface Look {
  readonly hashes: readonly number[]
  readonly base: Float64Array
}

/** The second look: each mention weighed among the others of its report. */
export function among(all: readonly Seen[], first: readonly Float64Array[]): Look[] {
  const weighed = weighedOf(all, first)
  return weighed.map((_, i) => lookAt(weighed, i))
}

const weighedOf = (all: readonly Seen[], first: readonly Float64Array[]): Weighed[] =>
  all.map(({ mention }, i) => ({ mention, first: first[i]! }))
const lookAt = (weighed: readonly Weighed[], i: number): Look => ({ hashes: historyFeatures(weighed, i), base: logs(weighed[i]!.first) })

/** A mention this unlikely at the first look is not looked at again. */
const HOPELESS = 0.995

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
  readonly second: Scorer
}

/** `none` must be less likely than this for a mention to be told; wire text in capitals is trained on fewer of its claims. */
const DOUBT = 0.5
const LOUD_DOUBT = 0.7

/** Which mentions tell an outcome. */
export function tell(document: Document, { first, loud, second }: Choice): Told[] {
  const all = seen(document)
  const shouted = isShouted(document.text)
  const look = ({ hashes }: Seen): Float64Array => {
    const p = first.weigh(hashes)
    return shouted ? loud.weigh(hashes, logs(p)) : p
  }
  const weighed = weighedOf(all, all.map(look))
  const told = all.flatMap(({ mention, hashes }, i): Told[] => {
    if (weighed[i]!.first[0]! > HOPELESS) return []
    const again = lookAt(weighed, i)
    const p = second.weigh(again.hashes, again.base)
    if (p[0]! >= (shouted ? LOUD_DOUBT : DOUBT)) return []
    const rest = p.slice(1)
    const outcome = CLASSES[rest.indexOf(Math.max(...rest)) + 1] as Outcome
    return isUnreal(mention.scene, anchorOf(mention, outcome)) ? [] : [{ mention, outcome, hashes, sure: 1 - p[0]! }]
  })
  return told.filter((t, i) => !echoes(t, told[i - 1]))
}

/** A relative pronoun tells nothing that the noun before it has not told: "a boy who was killed". */
function echoes({ mention: m, outcome }: Told, last: Told | undefined): boolean {
  const pronoun = m.how === 'bare' && /^(?:who|whom|that|which)$/.test(m.scene.tokens[m.head]!.lower)
  return pronoun && last?.outcome === outcome && last.mention.scene === m.scene && m.first - last.mention.last <= 6
}
