import { chains, contained } from '../../eval/match.ts'
import { candidatesFor } from '../../src/text/attribution/candidates.ts'
import type { Link } from '../../src/text/attribution/chain.ts'
import { FEATURES, featuresOf } from '../../src/text/attribution/features.ts'
import { best, type Forest } from '../../src/text/attribution/forest.ts'
import type { AttributionModel } from '../../src/text/attribution/model.ts'
import { OUTER_FEATURES, outerCandidates, outerFeatures } from '../../src/text/attribution/outer.ts'
import { boost, DEFAULTS, type Group } from './boost.ts'
import type { Item } from './gold.ts'

/** What the two choosers learn from one claim. */
export interface Lesson {
  readonly item: Item
  readonly origin: Group
}

export function lessonsOf(items: readonly Item[]): Lesson[] {
  return items.map((item) => {
    const candidates = candidatesFor(item.document, item.place)
    const names = chains(item.claim).map((c) => c.at(-1)?.name ?? null)
    const right = candidates.map(({ source }) => names.some((name) => (name && source ? contained(name, source.name) : !name && !source)))
    return { item, origin: { rows: featuresOf(item.document, item.place, candidates), right } }
  })
}

const useful = (g: Group): boolean => g.rows.length > 1 && g.right.includes(true) && g.right.includes(false)

export function learn(lessons: readonly Lesson[]): AttributionModel {
  const origin = boost(lessons.map((l) => l.origin).filter(useful), FEATURES, DEFAULTS)
  const outer = boost(lessons.flatMap((l) => outerGroups(l, origin)).filter(useful), OUTER_FEATURES, DEFAULTS)
  return { origin, outer }
}

/** For each link of the coded chain, from the origin outwards: who stands outside it. */
function outerGroups({ item, origin }: Lesson, forest: Forest): Group[] {
  const { document, place, claim, outlet } = item
  const candidates = candidatesFor(document, place)
  const allowed = candidates.map((c, i) => ({ c, i })).filter(({ i }) => origin.right[i] && candidates[i]!.relation)
  if (!allowed.length) return []
  const pick =
    allowed[
      best(
        forest,
        allowed.map(({ i }) => origin.rows[i]!),
      )
    ]!.c
  const groups: Group[] = []
  let chain: Link[] = [{ relation: pick.relation!, source: pick.source! }]
  for (let at = claim.attribution.length - 1; at >= 0; at--) {
    const names = [...chains({ ...claim, attribution: claim.attribution.slice(0, at) })].map((c) => c.at(-1)?.name ?? null)
    const outer = outerCandidates(document, chain[0]!, { chain, outlet })
    const right = outer.map(({ source }) => names.some((name) => (name && source ? contained(name, source.name) : !name && !source)))
    groups.push({ rows: outerFeatures(document, chain[0]!, { place, candidates: outer }), right })
    const next = outer.find((c, i) => right[i] && c.relation)
    if (!next) break
    chain = [{ relation: next.relation!, source: next.source! }, ...chain]
  }
  return groups
}
