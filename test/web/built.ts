import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { alone, kept, ROOT, stateOf } from './once.ts'

const BUILT = 'src/web/dist'
/** Of which state of the source the page was built. */
const STATE = `${kept('page')}.state`

/** The page as it is shipped: built once for all tests that ask for it, and again when its source is another. */
export const buildPage = (): Promise<void> =>
  alone('page', async () => {
    const state = stateOf(['src/web', 'src/model', 'src/present', 'vite.config.ts'], [BUILT])
    if (existsSync(join(ROOT, BUILT, 'index.html')) && existsSync(STATE) && readFileSync(STATE, 'utf8') === state) return
    await build({ root: join(ROOT, 'src/web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
    writeFileSync(STATE, state)
  })
