import { againFeatures } from './again.ts'
import { AGAIN, ASPECTS, type Aspect, featuresFor } from './aspects.ts'
import type { Models } from './models.ts'
import { logs, type Told } from './read.ts'
import { likeliest, type Scorer } from './scorer.ts'

export type Decided = Readonly<Record<Aspect, string>>

/** Decides what is to be decided of each mention of a report, the aspects in AGAIN twice: alone, then among the others. */
export function decide(all: readonly Told[], models: Models): Decided[] {
  const made = Object.keys(ASPECTS).map((name) => {
    const aspect = name as Aspect
    const first = guess(all, aspect, models[aspect])
    const again = AGAIN.find((a) => a === aspect)
    const last = again ? first.map((p, i) => models[`${again} again`].weigh(againFeatures(all, first, i), logs(p))) : first
    return [aspect, last.map((p) => models[aspect].classes[likeliest(p)]!)] as const
  })
  return all.map((_, i) => Object.fromEntries(made.map(([aspect, values]) => [aspect, values[i]!])) as Decided)
}

/** The odds of one aspect of each mention, seen alone. */
export const guess = (all: readonly Told[], aspect: Aspect, model: Scorer): Float64Array[] =>
  all.map((_, i) => model.weigh(featuresFor(aspect, all, i)))
