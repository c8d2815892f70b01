import { bar } from './apart.ts'
import { type Features, KEYS, measure } from './measures.ts'
import type { Telling } from './tellings.ts'
import { THRESHOLD, WEIGHTS } from './weights.ts'

/** How strongly two tellings are of one incident (natural log of odds). Symmetric, and a function of the two alone: it does not matter what else is held. */
export const weigh = (a: Telling, b: Telling): number => weightOf(measure(a, b))

/** The same from the measures of the two. */
export function weightOf(f: Features): number {
  let weight = WEIGHTS.bias
  for (const key of KEYS) weight += round(f[key] * WEIGHTS[key])
  return round(weight)
}

/** Whether two tellings may be joined at all. */
export const mayJoin = (a: Telling, b: Telling): boolean => !bar(a, b) && weigh(a, b) >= THRESHOLD

/** To thousandths, so that sums do not hang on their order. */
export const round = (x: number): number => Math.round(x * 1000) / 1000
