// Loaded before each test file by `npm test`: properties are tried on the same examples in every run, so that a failure is of the
// change at hand. STEMMA_SEED=random tries others, STEMMA_SEED=17 those of that number.
import { configureGlobal } from 'fast-check'

const { STEMMA_SEED = '20180207' } = process.env
if (STEMMA_SEED !== 'random') configureGlobal({ seed: Number(STEMMA_SEED) })
