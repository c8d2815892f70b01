/**
 * Trains which clauses carry a claim of force, responsibility, contact, assurance or stance: `node training/kinds.ts [CASES] [--score]`, default
 * ../shared/cases. Prints the scores cross-validated by case; without --score it then learns from all cases and writes models/propositions.bin.gz.
 */

import { existsSync } from 'node:fs'
import { readCases } from '../eval/cases.ts'
import { measure } from '../eval/own.ts'
import { table } from '../eval/tables.ts'
import { scorerOf } from '../src/claims/casualty/scorer.ts'
import { CLASSES, type Proposition } from '../src/claims/propositions/classes.ts'
import { packModels } from '../src/claims/propositions/models.ts'
import { readDrills } from './kinds/drills.ts'
import { fitAll } from './kinds/fit.ts'
import { FOLDS, type Study, studiesOf } from './kinds/studies.ts'
import { type Looks, leastOf, matchedBy } from './kinds/tune.ts'
import { save } from './save.ts'

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/cases'
if (!existsSync(folder)) {
  console.error(`No coded cases in ${folder}: name their folder.`)
  process.exitCode = 1
} else {
  const studies = studiesOf(readCases(folder))
  const drills = studiesOf(readDrills(), false)
  const looks = crossed(studies, drills)
  const least = leastOf(looks)
  console.log(scores(looks, least))
  if (!process.argv.includes('--score')) save('propositions', packModels(fitAll([...studies, ...drills]), least))
}

/** What models that have not seen a report say of it. */
function crossed(studies: readonly Study[], always: readonly Study[]): Looks {
  const out = new Map<Study, readonly ArrayLike<number>[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = fitAll([...studies.filter((s) => s.fold !== fold), ...always])
    const kind = scorerOf(tables.kind)
    for (const s of studies)
      if (s.fold === fold)
        out.set(
          s,
          s.all.map((c) => kind.weigh(c.hashes)),
        )
  }
  return out
}

function scores(looks: Looks, least: readonly number[]): string {
  const matched = matchedBy(looks, least)
  const rows = CLASSES.slice(1).map((kind) => [...measure(kind, matched, kind as Proposition), least[CLASSES.indexOf(kind)]!])
  const sum = (at: number) => rows.reduce((n, r) => n + Number(r[at]), 0)
  const [due, given, met] = [sum(1), sum(2), sum(3)]
  const all = ['all', String(due), String(given), String(met), met / given, met / due, (2 * met) / (due + given), '']
  return table('other kinds, five folds by case', ['', 'gold', 'given', 'paired', 'P', 'R', 'F1', 'least'], [...rows, all])
}
