import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import * as stemma from 'stemma'

const ROOT = resolve(import.meta.dirname, '..')

test('the example on the page of the library runs as it stands, and gives an account and a table', () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(resolve(ROOT, 'docs/library.md'), 'utf8')) ?? []
  const out = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', code], { cwd: ROOT, encoding: 'utf8' })
  assert.match(out, /^ucdp@23\.1 killed all \d+ \d+ \d+$/m)
  assert.match(out, /Who says what/)
  assert.match(out, /^incident,when,place/m)
})

test('everything that the page of the library names is there to import', () => {
  const rows = readFileSync(resolve(ROOT, 'docs/library.md'), 'utf8').matchAll(/^\| (`[^|]+)\|/gm)
  const named = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name))
  assert.ok(named.length > 8)
  assert.deepEqual(
    named.filter((name) => !(name in stemma)),
    [],
  )
})
