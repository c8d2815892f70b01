/**
 * Trains which clauses carry a claim of force, responsibility, contact, assurance or stance: `node training/kinds.ts [CASES] [--score]`, default
 * ../shared/cases. Prints the scores cross-validated by case; without --score it then learns from all cases and writes models/propositions.bin.gz.
 */

import { existsSync } from 'node:fs'
import { FOLDS, learntBy, readCases } from '../eval/cases.ts'
import { readWritten } from '../eval/coded.ts'
import { type Made, type Matched, match } from '../eval/match.ts'
import { measure } from '../eval/own.ts'
import { table } from '../eval/tables.ts'
import { scorerOf } from '../src/claims/casualty/scorer.ts'
import { PROPOSITIONS } from '../src/claims/propositions/classes.ts'
import { modelsFrom, packModels, type Tables } from '../src/claims/propositions/models.ts'
import { drafts } from '../src/claims/propositions/read.ts'
import { tellingByFolds } from './casualty/telling.ts'
import { readDrills } from './kinds/drills.ts'
import { fitAll } from './kinds/fit.ts'
import { type Study, studiesOf } from './kinds/studies.ts'
import { type Looks, leastOf } from './kinds/tune.ts'
import { save } from './save.ts'

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/cases'
if (!existsSync(folder)) {
  console.error(`No coded cases in ${folder}: name their folder.`)
  process.exitCode = 1
} else {
  const cases = readCases(folder)
  const all = [...cases, ...readWritten()]
  const learnt = studiesOf([...all, ...readDrills()])
  const studies = learnt.filter((s) => !s.written)
  const folds = [...Array(FOLDS).keys()].map((fold) => fitAll(learnt.filter(learntBy(fold))))
  const telling = tellingByFolds(all)
  const heard = studies.map((s) => (telling.has(s.report) ? s : { ...s, all: [], labels: [], claims: [] }))
  const least = leastOf(looks(heard, folds))
  console.log(scores(crossed(heard, folds, least)))
  if (!process.argv.includes('--score')) save('propositions', packModels(fitAll(learnt), least))
}

/** What models that have not seen a report say of its clauses. */
function looks(studies: readonly Study[], folds: readonly Tables[]): Looks {
  const kinds = folds.map((tables) => scorerOf(tables.kind))
  return new Map(studies.map((s) => [s, s.all.map((c) => kinds[s.fold]!.weigh(c.hashes))]))
}

/** Claims made beside those coded; `empty` where people coded none of any kind. */
type Crossed = Matched & { readonly empty: boolean }

/** The claims that such models make of each report, beside what people coded. */
function crossed(studies: readonly Study[], folds: readonly Tables[], least: number): Crossed[] {
  const models = folds.map((tables) => modelsFrom(tables, least))
  return studies.map((s) => {
    const made = drafts(s.all, models[s.fold]!, 'harmed').map(
      (d, i): Made => ({
        ...d,
        id: String(i),
        report: s.report.id,
        reader: '',
        of: null,
        repeats: null,
        attribution: [],
        when: null,
        where: null,
      }),
    )
    const gold = s.report.gold.filter((g) => g.kind !== 'casualty')
    return { ...match({ ...s.report, gold }, made), empty: !s.report.gold.length }
  })
}

function scores(matched: readonly Crossed[]): string {
  const rows = PROPOSITIONS.map((kind) => measure(kind, matched, kind))
  const sum = (at: number) => rows.reduce((n, r) => n + Number(r[at]), 0)
  const [due, given, met] = [sum(1), sum(2), sum(3)]
  const all = ['all', String(due), String(given), String(met), met / given, met / due, (2 * met) / (due + given)]
  const pairs = matched.flatMap((m) => m.pairs)
  const shades = (['polarity', 'certainty', 'scope'] as const).map((name) => {
    const right = pairs.filter(([g, s]) => g[name] === s[name]).length
    return [name, right / pairs.length, String(pairs.length)]
  })
  const silent = matched.filter((m) => m.empty)
  const loud = silent.filter((m) => m.extra.length).length
  return [
    table('other kinds, five folds by case', ['', 'gold', 'given', 'paired', 'P', 'R', 'F1'], [...rows, all]),
    table('on paired claims', ['', 'right', 'n'], shades),
    `reports without any claim: ${silent.length}, of which given some: ${loud}`,
  ].join('\n')
}
