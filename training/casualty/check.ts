import { askedOf, FOLDS, learntBy, readCases, toReport } from '../../eval/cases.ts'
import { readWritten } from '../../eval/coded.ts'
import { browse, faultsOf } from '../../eval/errors.ts'
import { collection, hasCollection, scoreCollection } from '../../eval/scorers.ts'
import { modelsOf, packModels } from '../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../src/claims/casualty.ts'
import type { Draft } from '../../src/claims/define.ts'
import { claimsFrom } from '../../src/extract/extract.ts'
import type { Claim } from '../../src/model/claim.ts'
import { fitAll } from './fit.ts'
import { shootings, strikes } from './public.ts'
import { type Study, studiesOf } from './studies.ts'
import { thinned } from './thin.ts'

if (!hasCollection()) {
  console.error('No coded cases beside the checkout: see models/casualty.md for what they are.')
  process.exit(1)
}

const whole = process.argv.includes('--full')

/** The claims of drafts; without --full nobody is asked who said it, when and where, which takes most of the time. */
function claims(s: Study, drafts: readonly Draft[]): Claim[] {
  if (whole) return claimsFrom(toReport(s.report), drafts, s.document)
  return drafts.map(({ kind, quote, polarity, certainty, scope, casualty }, i) => ({
    ...{ id: `${s.report.id} ${i}`, report: s.report.id, reader: 'check', kind, quote, polarity, certainty, scope, casualty: casualty! },
    ...{ of: null, repeats: null, attribution: [], when: null, where: null },
  }))
}

/** Scores the casualty reader on the cases, each fold of them read by models trained on the other four. */
const cases = readCases(collection.cases)
const written = readWritten()
const studies = studiesOf([...cases, ...written, ...thinned(written)])
const count = (n: (s: (typeof studies)[number]) => number) => studies.reduce((sum, s) => sum + n(s), 0)
console.log(
  `mentions ${count((s) => s.all.length)}, gold ${count((s) => s.claims.filter((g) => g).length + s.unmet.length)}, without a mention ${count((s) => s.unmet.length)}`,
)
const more = process.argv.includes('--plain') ? [] : [...strikes(), ...shootings()]
const made: Claim[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const models = modelsOf(packModels(fitAll(studies.filter(learntBy(fold)), more)))
  for (const s of studies) if (askedOf(fold)(s)) made.push(...claims(s, casualtiesOf(s.document, models, s.report.published)))
}
await scoreCollection(cases, made, null)
if (process.argv.includes('--errors')) {
  const of = Map.groupBy(made, (c) => c.report)
  console.log(
    browse(
      studies.filter((s) => !s.written).flatMap((s) => faultsOf(s.report, of.get(s.report.id) ?? []).filter((f) => f.kind === 'casualty')),
      40,
    ),
  )
}
