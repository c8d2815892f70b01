import { SCOPES, type Scope } from '../../model/claim.ts'
import type { Told } from './read.ts'
import { likeliest } from './scorer.ts'

/** Whose toll a figure is: of the incident, of days or strikes on end, of another event. */
const TOLLS: readonly Scope[] = ['incident', 'cumulative', 'background']
const PLACES = TOLLS.map((scope) => SCOPES.indexOf(scope))

/** The odds of scope where figures that stand side by side in a sentence, each of another outcome, are of one toll: "killed 42 civilians and wounded 105". */
export function agreed(all: readonly Told[], odds: readonly Float64Array[]): readonly Float64Array[] {
  const out = [...odds]
  for (let from = 0; from < all.length; ) {
    let to = from + 1
    while (to < all.length && isBeside(all[to - 1]!, all[to]!) && isToll(odds[to]!) && isToll(odds[from]!)) to++
    const group = odds.slice(from, to)
    if (new Set(group.map(likeliest)).size > 1) out.fill(jointly(group), from, to)
    from = to
  }
  return out
}

const isBeside = (a: Told, b: Told): boolean => a.mention.scene === b.mention.scene && a.outcome !== b.outcome

const isToll = (p: Float64Array): boolean => PLACES.includes(likeliest(p))

/** What all of a group together make likeliest. */
function jointly(group: readonly Float64Array[]): Float64Array {
  const sums = PLACES.map((c) => group.reduce((sum, p) => sum + Math.log(p[c]! + 1e-4), 0))
  const best = PLACES[sums.indexOf(Math.max(...sums))]!
  return Float64Array.from(SCOPES, (_, c) => (c === best ? 1 : 0))
}
