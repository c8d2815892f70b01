/**
 * Trains which phrase tells a claim's time and place: `node training/attach.ts [CASES] [--score] [--where]`, default ../shared/cases. Prints the scores
 * cross-validated by case; without --score it then learns from all cases and writes models/when.bin.gz and models/where.bin.gz, with --where the second alone.
 */

import { existsSync } from 'node:fs'
import { type Case, readCases } from '../eval/cases.ts'
import { readWritten } from '../eval/coded.ts'
import { type Chooser, chooserWeights } from '../src/extract/chooser.ts'
import { linearWeights } from '../src/text/linear.ts'
import type { Weights } from '../src/text/weights.ts'
import { studiesApart } from './attach/apart.ts'
import { chosenBy, crossed, fit, type Study, tally } from './attach/fit.ts'
import { placeStudies } from './attach/places.ts'
import { timeStudies } from './attach/times.ts'
import { save } from './save.ts'

/** How many written claims one of the cases counts for: the written reports tie times and places to their claims by a measure of their own. */
const CASES = { when: 4, where: 8 }
/** The models of the folds learn from one in so many files of written reports, to save time; the one that is kept learns from all. */
const EACH = 4

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/cases'
if (!existsSync(folder)) {
  console.error(`No coded cases in ${folder}: name their folder.`)
  process.exitCode = 1
} else {
  const cases = readCases(folder)
  const written = readWritten()
  if (!process.argv.includes('--where')) run('when', timeStudies, { cases, written })
  const models = run('where', placeStudies, { cases, written })
  if (process.argv.includes('--score')) {
    const apart = studiesApart(cases)
    print('where, without what was put down by hand near each case', apart, chosenBy(models, apart))
  }
}

/** Prints the scores and, without --score, learns from all and writes the model; gives the models of the folds. */
function run(
  name: 'when' | 'where',
  studiesOf: (cases: readonly Case[]) => Study[],
  { cases, written }: { readonly cases: readonly Case[]; readonly written: readonly Case[] },
): Chooser[] {
  const asked = studiesOf(cases)
  const files = written.map((c) => studiesOf([c]))
  const models = crossed([...asked, ...files.filter((_, i) => i % EACH === 0).flat()], CASES[name])
  print(name, asked, chosenBy(models, asked))
  const { leans } = models[0]!
  if (!process.argv.includes('--score')) save(name, packed({ ...fit([...asked, ...files.flat()], CASES[name]), leans }))
  return models
}

function print(name: string, studies: readonly Study[], chosen: readonly number[]): void {
  for (const [label, counts] of [
    ['casualty', (s: Study) => s.kind === 'casualty'],
    ['other', (s: Study) => s.kind !== 'casualty'],
  ] as const) {
    const { right, n, empty, of } = tally(studies, chosen, counts)
    console.log(`${name}, ${label}: right ${right.toFixed(3)} of ${n}, empty where gold is ${empty.toFixed(3)} of ${of}`)
  }
}

function packed(model: Chooser): Weights {
  return chooserWeights(model, linearWeights(model.linear))
}
