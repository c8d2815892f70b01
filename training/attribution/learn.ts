import { chains, contained } from '../../eval/match.ts'
import { type Candidate, candidatesFor } from '../../src/text/attribution/candidates.ts'
import type { Link } from '../../src/text/attribution/chain.ts'
import { featuresOf } from '../../src/text/attribution/features.ts'
import { best, type Forest } from '../../src/text/attribution/forest.ts'
import type { AttributionModel } from '../../src/text/attribution/model.ts'
import { outerCandidates, outerFeatures } from '../../src/text/attribution/outer.ts'
import type { Relation } from '../../src/text/attribution/relation.ts'
import { relationsOf } from '../../src/text/attribution/relations.ts'
import { antecedentFeatures, mentionsBefore, personal } from '../../src/text/coreference/antecedent.ts'
import { boost, DEFAULTS, type Group } from './boost.ts'
import type { Item } from './gold.ts'

/** What the choosers learn from one claim. */
export interface Lesson {
  readonly item: Item
  readonly origin: Group
}

export function lessonOf(item: Item, antecedent: Forest): Lesson {
  const candidates = candidatesFor(item.document, item.place, antecedent)
  const right = rightOf(candidates, chains(item.claim))
  return { item, origin: { rows: featuresOf(item.document, item.place, candidates), right } }
}

type Chain = readonly { readonly name: string }[]

/** Which candidates are the last of an allowed chain; own voice where a chain may be empty. */
function rightOf(candidates: readonly Candidate[], allowed: readonly Chain[]): boolean[] {
  const names = allowed.map((c) => c.at(-1)?.name ?? null)
  return candidates.map(({ source }) => names.some((name) => (name && source ? contained(name, source.name) : !name && !source)))
}

const useful = (g: Group): boolean => g.rows.length > 1 && g.right.includes(true) && g.right.includes(false)

export function learn(items: readonly Item[]): AttributionModel {
  const antecedent = boost(antecedentGroups(items).filter(useful), { ...DEFAULTS, trees: 60, depth: 4, least: 6 })
  const lessons = items.map((item) => lessonOf(item, antecedent))
  const origin = boost(lessons.map((l) => l.origin).filter(useful))
  const outer = boost(lessons.flatMap((l) => outerGroups(l, { origin, antecedent })).filter(useful), DEFAULTS)
  return { origin, outer, antecedent }
}

/** Pronouns whose coded cue says who they are: for each the mentions before it. */
export function antecedentGroups(items: readonly Item[]): Group[] {
  const done = new Set<Relation>()
  const groups: Group[] = []
  for (const { document, place, claim } of items) {
    for (const { name, cue } of claim.attribution) {
      for (let n = Math.max(0, place.sentence - 1); n <= place.sentence + 1; n++) {
        for (const r of relationsOf(document, n)) {
          if (done.has(r) || r.source.sort !== 'pronoun' || !personal(r.source) || !cue || r.cue?.exact.toLowerCase() !== cue.toLowerCase())
            continue
          const mentions = mentionsBefore(document, r, r.source)
          const right = mentions.map((m) => contained(name, m.source.name))
          if (!right.includes(true)) continue
          done.add(r)
          groups.push({ rows: antecedentFeatures(document, r, { pronoun: r.source, mentions }), right })
        }
      }
    }
  }
  return groups
}

/** For each link of the coded chain, from the origin outwards: who stands outside it. */
function outerGroups({ item, origin }: Lesson, model: Pick<AttributionModel, 'origin' | 'antecedent'>): Group[] {
  const { document, place, claim, outlet } = item
  const candidates = candidatesFor(document, place, model.antecedent)
  const allowed = candidates.map((c, i) => ({ c, i })).filter(({ i }) => origin.right[i] && candidates[i]!.relation)
  if (!allowed.length) return []
  const pick =
    allowed[
      best(
        model.origin,
        allowed.map(({ i }) => origin.rows[i]!),
      )
    ]!.c
  const groups: Group[] = []
  let chain: Link[] = [{ relation: pick.relation!, source: pick.source! }]
  for (let at = claim.attribution.length - 1; at >= 0; at--) {
    const outer = outerCandidates(document, chain[0]!, { chain, outlet, antecedent: model.antecedent })
    const right = rightOf(outer, chains({ ...claim, attribution: claim.attribution.slice(0, at) }))
    groups.push({ rows: outerFeatures(document, chain[0]!, { place, candidates: outer }), right })
    const next = outer.find((c, i) => right[i] && c.relation)
    if (!next) break
    chain = [{ relation: next.relation!, source: next.source! }, ...chain]
  }
  return groups
}
