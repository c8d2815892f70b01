import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inputs } from '../../src/cli/inputs.ts'
import { gather } from '../ingest/gather.ts'
import { folder } from './run.ts'

test('a folder that links lead back into is read once, and a pipe in it is told of and not waited for', async (t) => {
  const here = folder(t, { 'a.txt': 'Two people died.', '.hidden.txt': 'Three died.' })
  symlinkSync(here, join(here, 'again'))
  symlinkSync(join(here, 'gone.txt'), join(here, 'broken.txt'))
  execFileSync('mkfifo', [join(here, 'pipe')])
  const { taken, issues } = await gather(inputs([here], (async function* () {})()))
  assert.deepEqual(
    taken.map(({ place }) => place),
    [join(here, 'a.txt')],
  )
  assert.deepEqual(
    issues.map(({ code, place }) => [code, place]),
    [
      ['unreadable', join(here, 'broken.txt')],
      ['unreadable', join(here, 'pipe')],
    ],
  )
})
