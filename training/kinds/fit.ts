import type { Table } from '../../src/claims/casualty/scorer.ts'
import { CLASSES, type Proposition } from '../../src/claims/propositions/classes.ts'
import { CHOICES, type Choice, type Tables } from '../../src/claims/propositions/models.ts'
import { shadeFeatures } from '../../src/claims/propositions/read.ts'
import { type Example, type Learning, learn } from '../casualty/learn.ts'
import { merge } from '../merge.ts'
import type { Study } from './studies.ts'

const HOW: Readonly<Record<Choice, Omit<Learning, 'classes'>>> = {
  kind: { epochs: 6, rate: 0.02, units: 16, drop: 0.6 },
  polarity: { epochs: 10, rate: 0.05, drop: 0.2 },
  certainty: { epochs: 8, rate: 0.05, drop: 0.3 },
  scope: { epochs: 8, rate: 0.05, drop: 0.3 },
}

/** All that the reader of propositions chooses by. */
export function fitAll(studies: readonly Study[]): Tables {
  const fit = (name: Choice, examples: readonly Example[]): Table => learn(examples, { classes: CHOICES[name], ...HOW[name] })
  const shade = (name: Exclude<Choice, 'kind'>) =>
    fit(
      name,
      studies.flatMap((s) => shadeExamples(s, name)),
    )
  const examples = studies.flatMap(kindExamples)
  const nets = SEEDS.map((seed) => learn(examples, { classes: CLASSES, ...HOW.kind, seed }))
  return {
    kind: merge(nets),
    polarity: shade('polarity'),
    certainty: shade('certainty'),
    scope: shade('scope'),
  }
}

/** Nets from several beginnings, averaged: one alone hangs too much on its own. */
const SEEDS = [7, 8, 9]

const kindExamples = (s: Study): Example[] => s.all.flatMap(({ hashes }, i) => (s.labels[i]! >= 0 ? [{ hashes, label: s.labels[i]! }] : []))

function shadeExamples(s: Study, name: Exclude<Choice, 'kind'>): Example[] {
  return s.claims.flatMap((claim, i) => {
    if (!claim) return []
    const hashes = shadeFeatures(name, { candidate: s.all[i]!, kind: CLASSES[s.labels[i]!] as Proposition })
    return [{ hashes, label: Math.max(0, (CHOICES[name] as readonly string[]).indexOf(claim[name])) }]
  })
}
