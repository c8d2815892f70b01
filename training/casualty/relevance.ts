/** Makes models/relevance.bin.gz again and scores it by case, five folds: `node training/casualty/relevance.ts`. */

import { readCases } from '../../eval/cases.ts'
import { readWritten } from '../../eval/coded.ts'
import { collection, hasCollection } from '../../eval/scorers.ts'
import { packRelevance } from '../../src/extract/relevance.ts'
import { save } from '../save.ts'
import { learnRelevance, tellingByFolds } from './telling.ts'

if (!hasCollection()) {
  console.error('No coded cases beside the checkout: see models/relevance.md for what they are.')
  process.exit(1)
}

const cases = readCases(collection.cases)
const all = [...cases, ...readWritten()]
const told = tellingByFolds(all)
const right = (tells: boolean): string => {
  const reports = cases.flatMap((c) => c.reports).filter((r) => r.gold.length > 0 === tells)
  return `${reports.filter((r) => told.has(r) === tells).length} of ${reports.length}`
}
console.log(`right by folds: silent ${right(false)}, telling ${right(true)}`)
save('relevance', packRelevance(learnRelevance(all)))
