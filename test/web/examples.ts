import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputs } from '../../src/cli/inputs.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { steps } from '../../src/pipeline.ts'
import { addReports, openStore, work } from '../../src/store/index.ts'
import { alone, kept, ROOT, stateOf } from './once.ts'

const LEDGER = kept('examples')
/** Of which state of the program and the examples the ledger was made. */
const STATE = `${LEDGER}.state`

/** Lays a ledger with the bundled examples in a folder, read and linked: made once for all tests that ask for it, and again when the program is another. */
export const layExamples = (folder: string): Promise<void> =>
  alone('examples', async () => {
    const state = stateOf(['src', 'examples', 'package.json', 'test/web/examples.ts'], ['src/web'])
    if (!existsSync(LEDGER) || !existsSync(STATE) || readFileSync(STATE, 'utf8') !== state) {
      rmSync(LEDGER, { recursive: true, force: true })
      renameSync(await made(), LEDGER)
      writeFileSync(STATE, state)
    }
    execFileSync('cp', ['-a', `${LEDGER}/.`, folder])
  })

async function made(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-examples-'))
  const store = await openStore({ ledger: folder })
  const batch = []
  for await (const found of ingest(inputs([join(ROOT, 'examples')], process.stdin)))
    if (!('issue' in found)) batch.push({ report: found.report, raw: found.bytes, claims: found.claims })
  await addReports(store, batch, { author: 'anna' })
  await work(store, steps, { until: 'idle' })
  await store.close()
  return folder
}
