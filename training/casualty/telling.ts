import { type Case, dealt, FOLDS, type GoldReport, learntBy, toReport } from '../../eval/cases.ts'
import { type Row, readSet } from '../../eval/scorers.ts'
import { scorerOf, type Table } from '../../src/claims/casualty/scorer.ts'
import { isTelling, RELEVANCE, wordFeatures } from '../../src/extract/relevance.ts'
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

const more = (): Example[] => [
  ...harmed('gvc_train', () => true, 2),
  ...harmed('dronestream', () => true, 3),
  ...harmed('muc_dev', (g) => (g.templates as unknown[]).length > 0, 4),
]

/** What tells silent reports from others, learnt from these cases and the public sets. */
export function learnRelevance(cases: readonly Case[]): Table {
  return learn([...cases.flatMap((c) => c.reports.map(coded)), ...more()], HOW)
}

/** The reports held to tell of something by a model that has not seen their case. */
export function tellingByFolds(cases: readonly Case[]): Set<GoldReport> {
  const folds = [...Array(FOLDS).keys()].map((fold) => scorerOf(learnRelevance(cases.filter((c, k) => learntBy(fold)(dealt(c, k))))))
  const tells = (report: GoldReport, fold: number): boolean => {
    const { text, body } = toReport(report)
    return isTelling(text, body, folds[fold])
  }
  return new Set(cases.flatMap((c, k) => c.reports.filter((report) => tells(report, dealt(c, k).fold))))
}
