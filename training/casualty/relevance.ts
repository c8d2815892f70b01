/** Makes models/relevance.bin.gz again and scores it by case, five folds: `node training/casualty/relevance.ts`. */

import { type GoldReport, readCases, toReport } from '../../eval/cases.ts'
import { collection, type Row, readSet } from '../../eval/scorers.ts'
import { scorerOf } from '../../src/claims/casualty/scorer.ts'
import { isTelling, packRelevance, RELEVANCE, wordFeatures } from '../../src/extract/relevance.ts'
import { save } from '../save.ts'
import { type Example, learn } from './learn.ts'

/** A silent report counts as much as three that tell, of which there are five times as many. */
const SILENT_WEIGHT = 3
const PUBLIC_WEIGHT = 0.5

const HOW = { classes: RELEVANCE, epochs: 10, rate: 0.05 }

type Record_ = Parameters<typeof toReport>[0]

function exampleOf(row: Record_, label: number, weight: number): Example {
  const { text, body } = toReport(row)
  return { hashes: wordFeatures(text, body), label, weight }
}

function coded(report: GoldReport): Example {
  const telling = report.gold.length > 0
  return exampleOf(report, telling ? 1 : 0, telling ? 1 : SILENT_WEIGHT)
}

/** Reports of public sets in which people were harmed, to know more words by. */
function harmed(name: string, tells: (gold: Row) => boolean, every: number): Example[] {
  const { reports, gold } = readSet(name)
  const kept = new Set(gold.filter(tells).map((g) => g.id))
  return reports.filter((r, i) => kept.has(r.id) && i % every === 0).map((r) => exampleOf(r as unknown as Record_, 1, PUBLIC_WEIGHT))
}

const cases = readCases(collection.cases)
const more = [
  ...harmed('gvc_train', () => true, 2),
  ...harmed('dronestream', () => true, 3),
  ...harmed('muc_dev', (g) => (g.templates as unknown[]).length > 0, 4),
]
const folds = cases.map((c, k) => ({ fold: k % 5, reports: c.reports }))
const right = { silent: [0, 0], telling: [0, 0] } as const satisfies Record<string, number[]>
for (let fold = 0; fold < 5; fold++) {
  const examples = folds.filter((f) => f.fold !== fold).flatMap((f) => f.reports.map(coded))
  const model = scorerOf(learn([...examples, ...more], HOW))
  for (const report of folds.filter((f) => f.fold === fold).flatMap((f) => f.reports)) {
    const { text, body } = toReport(report)
    const [tells, told] = [report.gold.length > 0, isTelling(text, body, model)]
    const row = right[tells ? 'telling' : 'silent'] as number[]
    row[1]!++
    if (tells === told) row[0]!++
  }
}
console.log(`right by folds: silent ${right.silent.join(' of ')}, telling ${right.telling.join(' of ')}`)
save('relevance', packRelevance(learn([...cases.flatMap((c) => c.reports.map(coded)), ...more], HOW)))
