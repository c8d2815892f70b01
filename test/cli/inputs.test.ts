import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inputs } from '../../src/cli/inputs.ts'
import { tellIssue } from '../../src/cli/intake.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { issue } from '../../src/model/issue.ts'
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

test('the files of a ledger’s own Postgres in a folder are no reports', async (t) => {
  const here = folder(t, { 'a.txt': 'Two people died.' })
  mkdirSync(join(here, 'held', 'postgres'), { recursive: true })
  for (const name of ['PG_VERSION', 'postgresql.conf']) writeFileSync(join(here, 'held', 'postgres', name), '18')
  const { taken, issues } = await gather(inputs([here], (async function* () {})()))
  assert.deepEqual([taken.map(({ place }) => place), issues], [[join(here, 'a.txt')], []])
})

test('the parts of a saved page are no reports; a folder of such a name without its page is read', async (t) => {
  const here = folder(t, { 'Six dead in Ondu.html': '<p>Six people died in Ondu.</p>', 'b.htm': '<p>Two people died in Ondu.</p>' })
  for (const name of ['Six dead in Ondu_files', 'b-Dateien', 'c_files']) {
    mkdirSync(join(here, name))
    writeFileSync(join(here, name, 'menu.txt'), 'Three people died.')
  }
  const { taken } = await gather(inputs([here], (async function* () {})()))
  assert.deepEqual(
    taken.map(({ place }) => place.slice(here.length + 1)),
    ['Six dead in Ondu.html', 'b.htm', 'c_files/menu.txt'],
  )
})

test('names and words of the input cannot steer the terminal that issues are told on', () => {
  const told: string[] = []
  const err = { write: (text: string) => told.push(text) } as unknown as Terminal['err']
  tellIssue({ err } as Terminal, issue('bad-json', 'Broken\u202E.', 'a\u001B[2J\nb.zip!c'))
  assert.deepEqual(told, ['a\uFFFD[2J\uFFFDb.zip!c: Broken\uFFFD. [bad-json]\n'])
})
