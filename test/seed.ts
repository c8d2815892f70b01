// Loaded before each test file by `npm test`: properties are tried on the same examples in every run, so that a failure is of the
// change at hand. STEMMA_SEED=random tries others, STEMMA_SEED=17 those of that number. What one process compiled, the others and
// the commands that they start need not compile again.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { configureGlobal } from 'fast-check'

process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/stemma-tests')
enableCompileCache(process.env.NODE_COMPILE_CACHE)

const { STEMMA_SEED = '20180207' } = process.env
if (STEMMA_SEED !== 'random') configureGlobal({ seed: Number(STEMMA_SEED) })
