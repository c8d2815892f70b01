import { readCases, toReport } from '../../eval/cases.ts'
import { browse, faultsOf } from '../../eval/errors.ts'
import { collection, scoreCollection } from '../../eval/scorers.ts'
import { modelsOf, packModels } from '../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../src/claims/casualty.ts'
import { claimsFrom } from '../../src/extract/extract.ts'
import type { Claim } from '../../src/model/claim.ts'
import { fitAll } from './fit.ts'
import { FOLDS, studiesOf } from './studies.ts'

/** Scores the casualty reader on the cases, each fold of them read by models trained on the other four. */
const cases = readCases(collection.cases)
const studies = studiesOf(cases)
const count = (n: (s: (typeof studies)[number]) => number) => studies.reduce((sum, s) => sum + n(s), 0)
console.log(
  `mentions ${count((s) => s.all.length)}, gold ${count((s) => s.claims.filter((g) => g).length + s.unmet.length)}, without a mention ${count((s) => s.unmet.length)}`,
)
const made: Claim[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const models = modelsOf(packModels(fitAll(studies.filter((s) => s.fold !== fold))))
  for (const s of studies) if (s.fold === fold) made.push(...claimsFrom(toReport(s.report), casualtiesOf(s.document, models), s.document))
}
await scoreCollection(cases, made, null)
if (process.argv.includes('--errors')) {
  const of = Map.groupBy(made, (c) => c.report)
  console.log(
    browse(
      studies.flatMap((s) => faultsOf(s.report, of.get(s.report.id) ?? []).filter((f) => f.kind === 'casualty')),
      40,
    ),
  )
}
