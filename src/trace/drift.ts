import type { Claim } from '../model/claim.ts'
import type { Change, Derivation, Drift } from '../model/lineage.ts'

/** Figures that changed along an edge from a report held here to one that leans on it. */
export function driftsOf(derivations: readonly Derivation[], claims: readonly Claim[]): Drift[] {
  const by = Map.groupBy(
    claims.filter((c) => c.casualty && c.scope !== 'background'),
    (c) => c.report,
  )
  return derivations.flatMap((edge) => {
    const theirs = by.get(edge.source)
    return theirs ? (by.get(edge.report) ?? []).flatMap((mine) => driftOf(mine, theirs)) : []
  })
}

function driftOf(mine: Claim, theirs: readonly Claim[]): Drift[] {
  const from = nearest(mine, theirs)
  if (!from) return []
  return changes(from, mine).map(([what, why]) => ({ from: from.id, to: mine.id, what, why }))
}

/** The claim that this one was made from: the most like it in outcome, people, origin and number. */
function nearest(mine: Claim, theirs: readonly Claim[]): Claim | null {
  let best: Claim | null = null
  let most = 2.4
  for (const claim of theirs) {
    const v = likeness(claim, mine)
    if (v > most) [best, most] = [claim, v]
  }
  return best
}

/** The figure told; "some bodies" and a bare plural tell none. */
function value({ casualty }: Claim): number | null {
  const { min, max } = casualty!.number
  return max === null && (min ?? 0) <= 1 ? null : (min ?? max)
}

function likeness(a: Claim, b: Claim): number {
  const [x, y] = [value(a), value(b)]
  const near = x !== null && y !== null ? (x === y ? (x > 1 ? 2 : 1) : Math.min(x, y) / Math.max(x, y, 1) > 0.8 ? 1 : 0) : 0
  const [s, t] = [a.casualty!.victims, b.casualty!.victims]
  const people = s && t ? (s.text === t.text ? 1 : s.status === t.status ? 0.5 : -0.5) : 0
  const origin = a.attribution.at(-1)?.name === b.attribution.at(-1)?.name ? 0.5 : 0
  return (
    (a.casualty!.outcome === b.casualty!.outcome ? 1 : 0) +
    near +
    people +
    origin +
    (a.scope === b.scope ? 0.4 : 0) +
    (a.polarity === b.polarity ? 0 : -3)
  )
}

function changes(from: Claim, to: Claim): [Change, string][] {
  const [x, y] = [value(from), value(to)]
  const out: [Change, string][] = []
  const [was, is] = [from.casualty!.number.text ?? String(x), to.casualty!.number.text ?? String(y)]
  if (x !== null && y !== null && x !== y) {
    const rounder = zeros(y) > zeros(x) && Math.abs(x - y) / Math.max(x, y) <= 0.1
    out.push([rounder ? 'rounded' : y > x ? 'raised' : 'lowered', `“${was}” became “${is}”`])
  }
  if (
    x === y &&
    ((from.certainty === 'hedged' && to.certainty === 'plain') || (from.casualty!.number.approximate && !to.casualty!.number.approximate))
  )
    out.push(['hedge lost', `“${from.quote.exact}” became “${to.quote.exact}”`])
  if (from.casualty!.outcome !== to.casualty!.outcome)
    out.push(['outcome changed', `${from.casualty!.outcome} became ${to.casualty!.outcome}`])
  if (from.scope === 'part' && to.scope === 'incident' && x === y) out.push(['part told as whole', `“${is}” was a part`])
  return out
}

const zeros = (n: number): number => /0*$/.exec(String(n))![0].length
