import { scorerOf, type Table } from '../../src/claims/casualty/scorer.ts'
import { among, CLASSES, type Proposition } from '../../src/claims/propositions/among.ts'
import { CHOICES, type Choice, type Tables } from '../../src/claims/propositions/models.ts'
import { shadeFeatures } from '../../src/claims/propositions/read.ts'
import { type Example, type Learning, learn } from '../casualty/logistic.ts'
import { FOLDS, type Study } from './studies.ts'

export const HOW: Record<Choice, Omit<Learning, 'classes'>> = {
  first: { epochs: 12, rate: 0.05, decay: 1e-5 },
  second: { epochs: 12, rate: 0.05, decay: 1e-5 },
  polarity: { epochs: 10 },
  certainty: { epochs: 10 },
  scope: { epochs: 10 },
}

const fit = (name: Choice, examples: readonly Example[]): Table => learn(examples, { classes: CHOICES[name], ...HOW[name] })

/** What the first look says of each report, learnt from the other folds. */
export function firstLooks(studies: readonly Study[]): Map<Study, Float64Array[]> {
  const out = new Map<Study, Float64Array[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    if (!studies.some((s) => s.fold === fold)) continue
    const first = scorerOf(fitFirst(studies.filter((s) => s.fold !== fold)))
    for (const s of studies)
      if (s.fold === fold)
        out.set(
          s,
          s.all.map((c) => first.weigh(c.hashes)),
        )
  }
  return out
}

export const fitFirst = (studies: readonly Study[]): Table =>
  fit(
    'first',
    studies.flatMap((s) =>
      labelled(
        s,
        s.all.map((c) => c.hashes),
      ),
    ),
  )

const labelled = (s: Study, rows: readonly (readonly number[])[]): Example[] =>
  rows.flatMap((hashes, i) => (s.labels[i]! >= 0 ? [{ hashes, label: s.labels[i]! }] : []))

/** All that the reader chooses by. The second look learns from a first one that has not seen the report. */
export function fitAll(studies: readonly Study[]): Tables {
  const looks = firstLooks(studies)
  const second = studies.flatMap((s) => labelled(s, among(s.all, looks.get(s)!)))
  const shade = (name: 'polarity' | 'certainty' | 'scope') =>
    fit(
      name,
      studies.flatMap((s) => shadeExamples(s, name)),
    )
  return {
    first: fitFirst(studies),
    second: fit('second', second),
    polarity: shade('polarity'),
    certainty: shade('certainty'),
    scope: shade('scope'),
  }
}

function shadeExamples(s: Study, name: 'polarity' | 'certainty' | 'scope'): Example[] {
  return s.claims.flatMap((claim, i) => {
    if (!claim) return []
    const hashes = shadeFeatures({ candidate: s.all[i]!, kind: CLASSES[s.labels[i]!] as Proposition })
    return [{ hashes, label: Math.max(0, (CHOICES[name] as readonly string[]).indexOf(claim[name])) }]
  })
}
