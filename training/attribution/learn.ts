import { FOLDS } from '../../eval/cases.ts'
import { chains, contained } from '../../eval/match.ts'
import { type Candidate, candidatesFor } from '../../src/text/attribution/candidates.ts'
import type { Link } from '../../src/text/attribution/chain.ts'
import { featuresOf } from '../../src/text/attribution/features.ts'
import { floorAt } from '../../src/text/attribution/floor/index.ts'
import { best } from '../../src/text/attribution/forest.ts'
import type { AttributionModel } from '../../src/text/attribution/model.ts'
import { outerCandidates, outerFeatures } from '../../src/text/attribution/outer.ts'
import { outerWordsOf } from '../../src/text/attribution/outer-words.ts'
import type { Relation } from '../../src/text/attribution/relation.ts'
import { relationsOf } from '../../src/text/attribution/relations.ts'
import type { Weigher } from '../../src/text/attribution/weighing.ts'
import { wordsOf } from '../../src/text/attribution/words.ts'
import { antecedentFeatures, mentionsBefore, personal } from '../../src/text/coreference/antecedent.ts'
import { antecedentWords } from '../../src/text/coreference/antecedent-words.ts'
import { DEFAULTS, type Group } from './boost.ts'
import type { Item } from './gold.ts'
import { priorsOf } from './priors.ts'
import { type Choice, learnWeighed } from './weighed.ts'

/** What the choosers learn from one claim. */
export interface Lesson {
  readonly item: Item
  readonly origin: Choice
}

export function lessonOf(item: Item, antecedent: Weigher): Lesson {
  const candidates = candidatesFor(item.document, item.place, antecedent)
  const right = rightOf(candidates, underFloor(item, chains(item.claim)))
  const { document, place, fold } = item
  const words = wordsOf(document, place, candidates)
  return { item, origin: { rows: featuresOf(document, place, candidates), right, words, fold } }
}

type Chain = readonly { readonly name: string }[]

/** Chains without whoever has the floor, whom no chooser chooses: their word is the voice of all that they say. */
function underFloor({ document, place, outlet }: Item, allowed: readonly Chain[]): readonly Chain[] {
  const speaker = floorAt(document, place.sentence, outlet)
  if (!speaker) return allowed
  return allowed.map((chain) => (chain[0] && contained(chain[0].name, speaker.source.name) ? chain.slice(1) : chain))
}

/** Which candidates are the last of an allowed chain; own voice where a chain may be empty. */
function rightOf(candidates: readonly Candidate[], allowed: readonly Chain[]): boolean[] {
  const names = allowed.map((c) => c.at(-1)?.name ?? null)
  return candidates.map(({ source }) => names.some((name) => (name && source ? contained(name, source.name) : !name && !source)))
}

export function learn(items: readonly Item[]): AttributionModel {
  const pronouns = antecedentChoices(items)
  const others = Array.from({ length: FOLDS }, (_, fold) => antecedentFrom(pronouns.filter((p) => p.fold !== fold)))
  const lessons = items.map((item) => lessonOf(item, others[item.fold]!))
  const weightOf = priorsOf(items)
  const { weigher: origin, groups } = learnWeighed(lessons.map((l) => ({ ...l.origin, weight: weightOf(l.item) })))
  const outer = learnWeighed(
    lessons.flatMap((l, i) => outerChoices(l.item, groups[i]!, { origin, antecedent: others[l.item.fold]! })),
  ).weigher
  return { origin, outer, antecedent: antecedentFrom(pronouns) }
}

/** Origins and outer links are learnt with pronouns resolved by a model that has not seen their case, as it will be with new reports. */
const antecedentFrom = (choices: readonly Choice[]): Weigher =>
  learnWeighed(choices, { ...DEFAULTS, trees: 100, depth: 4, least: 6 }).weigher

/** Pronouns whose coded cue says who they are: for each the mentions before it. */
function antecedentChoices(items: readonly Item[]): Choice[] {
  const done = new Set<Relation>()
  const choices: Choice[] = []
  for (const { document, place, claim, fold } of items) {
    for (const { name, cue } of claim.attribution) {
      for (let n = Math.max(0, place.sentence - 1); n <= place.sentence + 1; n++) {
        for (const r of relationsOf(document, n)) {
          if (done.has(r) || r.source.sort !== 'pronoun' || !personal(r.source) || !cue || r.cue?.exact.toLowerCase() !== cue.toLowerCase())
            continue
          const mentions = mentionsBefore(document, r, r.source)
          const right = mentions.map((m) => contained(name, m.source.name))
          if (!right.includes(true)) continue
          done.add(r)
          const at = { pronoun: r.source, mentions }
          choices.push({ rows: antecedentFeatures(document, r, at), right, words: antecedentWords(document, r, at), fold })
        }
      }
    }
  }
  return choices
}

/** For each link of the coded chain, from the origin outwards: who stands outside it. */
function outerChoices(item: Item, origin: Group, model: Pick<AttributionModel, 'origin' | 'antecedent'>): Choice[] {
  const { document, place, claim, outlet, fold } = item
  const candidates = candidatesFor(document, place, model.antecedent)
  const { weight } = origin
  const allowed = candidates.map((c, i) => ({ c, i })).filter(({ i }) => origin.right[i] && candidates[i]!.relation)
  if (!allowed.length) return []
  const pick =
    allowed[
      best(
        model.origin.trees,
        allowed.map(({ i }) => origin.rows[i]!),
      )
    ]!.c
  const choices: Choice[] = []
  let chain: Link[] = [{ relation: pick.relation!, source: pick.source! }]
  for (let n = claim.attribution.length - 1; n >= 0; n--) {
    const outer = outerCandidates(document, chain[0]!, { chain, outlet, antecedent: model.antecedent })
    const right = rightOf(outer, underFloor(item, chains({ ...claim, attribution: claim.attribution.slice(0, n) })))
    const at = { place, candidates: outer }
    choices.push({ rows: outerFeatures(document, chain[0]!, at), right, words: outerWordsOf(document, chain[0]!, at), weight, fold })
    const next = outer.find((c, i) => right[i] && c.relation)
    if (!next) break
    chain = [{ relation: next.relation!, source: next.source! }, ...chain]
  }
  return choices
}
