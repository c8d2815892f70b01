/**
 * Trains which phrase tells a claim's time and place: `node training/attach.ts [CASES] [--score]`, default ../shared/cases. Prints the scores
 * cross-validated by case; without --score it then learns from all cases and writes models/when.bin.gz and models/where.bin.gz.
 */

import { existsSync } from 'node:fs'
import { readCases } from '../eval/cases.ts'
import { readWritten } from '../eval/coded.ts'
import { type Chooser, chooserWeights } from '../src/extract/chooser.ts'
import { linearWeights } from '../src/text/linear.ts'
import type { Weights } from '../src/text/weights.ts'
import { studiesApart } from './attach/apart.ts'
import { crossed, fit, type Study, tally } from './attach/fit.ts'
import { placeStudies } from './attach/places.ts'
import { timeStudies } from './attach/times.ts'
import { save } from './save.ts'

/** Written reports that tie fewer times to their claims than the others: with them .712 of the times come out right and not .726, as often left empty rightly. */
const SPARING = /^(?:aspen|umber|violet|willow|yarrow|zinnia)-/

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/cases'
if (!existsSync(folder)) {
  console.error(`No coded cases in ${folder}: name their folder.`)
  process.exitCode = 1
} else {
  const cases = readCases(folder)
  const written = readWritten().filter(({ name }) => !SPARING.test(name))
  run('when', timeStudies([...cases, ...written]))
  const places = placeStudies(cases) // the written reports tell places more readily than the cases do
  run('where', places)
  if (process.argv.includes('--score')) {
    const apart = studiesApart(cases)
    print('where, without what was put down by hand near each case', apart, crossed(places, apart))
  }
}

function run(name: 'when' | 'where', studies: readonly Study[]): void {
  const asked = studies.filter((s) => !s.written)
  print(name, asked, crossed(studies, asked))
  if (!process.argv.includes('--score')) save(name, packed(fit(studies)))
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
