import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { folder } from './run.ts'

const FULL = '/dev/full'

test('a disk that is full is told in a line, with what to do and the exit code of a machine that failed', {
  skip: !existsSync(FULL),
}, (t) => {
  const path = join(folder(t, { 'a.txt': 'Six people were killed when shells hit Aleppo on Thursday, police said.\n' }), 'a.txt')
  const bin = resolve(import.meta.dirname, '../../bin/stemma.js')
  const { status, stderr } = spawnSync(process.execPath, [bin, 'account', path], {
    stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
    encoding: 'utf8',
  })
  assert.equal(status, 3, stderr)
  assert.match(stderr, /^stemma: ENOSPC.*\nThe disk is full: make room, or write elsewhere\.\n/m)
  assert.doesNotMatch(stderr, /\n {4}at /)
})
