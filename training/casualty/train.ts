/** Makes models/casualty.bin.gz again from the coded cases: `node training/casualty/train.ts`. */

import { readCases } from '../../eval/cases.ts'
import { readWritten } from '../../eval/coded.ts'
import { collection, hasCollection } from '../../eval/scorers.ts'
import { packModels } from '../../src/claims/casualty/models.ts'
import { save } from '../save.ts'
import { fitAll } from './fit.ts'
import { shootings, strikes } from './public.ts'
import { studiesOf } from './studies.ts'
import { thinned } from './thin.ts'

if (hasCollection()) {
  const written = readWritten()
  const more = [...strikes(), ...shootings()]
  save('casualty', packModels(fitAll(studiesOf([...readCases(collection.cases), ...written, ...thinned(written)]), more)))
} else {
  console.error('No coded cases beside the checkout: see models/casualty.md for what they are.')
  process.exitCode = 1
}
