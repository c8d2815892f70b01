import { type Case, dealt, FOLDS, type GoldReport, learntBy, toReport } from '../../eval/cases.ts'
import { readAccidents } from '../../eval/coded.ts'
import { type Row, readSet } from '../../eval/scorers.ts'
import { RELEVANCE, relevanceOf, senseOf, type Tables, wordFeatures } from '../../src/extract/relevance.ts'
import { analyse } from '../../src/text/analyse.ts'
import { type Example, learn } from './learn.ts'

/** A silent report counts as much as three that tell, of which there are five times as many. */
const SILENT_WEIGHT = 3
const PUBLIC_WEIGHT = 0.5
/** Reports of accidents are so near to those that tell that more weight would make more of these silent. */
const ACCIDENT_WEIGHT = 2

/** Sentences to a brief; a brief counts as much as a seventh of its report, and of each length so many are taken. */
const BRIEFS = [1, 2, 3]
const BRIEF_WEIGHT = 0.15
const MOST_TELLING = 2
const MOST_SILENT = 4

const HOW = { classes: RELEVANCE, epochs: 10, rate: 0.05 }

type Record_ = Parameters<typeof toReport>[0]

function exampleOf(row: Record_, label: number, weight: number): Example {
  const { text, body } = toReport(row)
  return { hashes: wordFeatures(text, body), label, weight }
}

interface Coded {
  readonly report: GoldReport
  readonly label: number
  readonly weight: number
}

function codedIn(cases: readonly Case[]): Coded[] {
  const reports = cases.flatMap((c) => c.reports)
  const accidents = readAccidents().flatMap((c) => c.reports)
  return [
    ...reports.map((report) => (report.gold.length ? { report, label: 1, weight: 1 } : { report, label: 0, weight: SILENT_WEIGHT })),
    ...accidents.map((report) => ({ report, label: 0, weight: ACCIDENT_WEIGHT })),
  ]
}

const whole = ({ report, label, weight }: Coded): Example => exampleOf(report, label, weight)

const briefly = ({ report, label, weight }: Coded): Example[] =>
  briefs(report).map((hashes) => ({ hashes, label, weight: weight * BRIEF_WEIGHT }))

/** The words of a few sentences together, as a brief would have them: of a report that tells those that tell of people harmed, of a silent one any. */
function briefs(report: GoldReport): number[][] {
  const { text, body } = toReport(report)
  const { sentences } = analyse(text, body)
  const told = report.gold.filter((g) => g.kind === 'casualty').map((g) => text.indexOf(g.quote))
  return BRIEFS.flatMap((size) => {
    const found: number[][] = []
    for (let i = 0; i + size <= sentences.length && found.length < (report.gold.length ? MOST_TELLING : MOST_SILENT); i += size) {
      const [from, to] = [sentences[i]!.start, sentences[i + size - 1]!.end]
      if (!report.gold.length || told.some((at) => at >= from && at < to)) found.push(wordFeatures(text.slice(from, to), 0))
    }
    return found
  })
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

/** What tells silent reports from others, learnt from these cases, the written accidents and the public sets. */
export function learnRelevance(cases: readonly Case[]): Tables {
  const coded = codedIn(cases)
  const wholes = [...coded.map(whole), ...more()]
  return { whole: learn(wholes, HOW), brief: learn([...wholes, ...coded.flatMap(briefly)], HOW) }
}

/** The reports held to tell of something by a model that has not seen their case. */
export function tellingByFolds(cases: readonly Case[]): Set<GoldReport> {
  const folds = [...Array(FOLDS).keys()].map((fold) => relevanceOf(learnRelevance(cases.filter((c, k) => learntBy(fold)(dealt(c, k))))))
  const tells = (report: GoldReport, fold: number): boolean => {
    const { text, body } = toReport(report)
    return senseOf(text, body, folds[fold]) === 'telling'
  }
  return new Set(cases.flatMap((c, k) => c.reports.filter((report) => tells(report, dealt(c, k).fold))))
}
