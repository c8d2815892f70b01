import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { EXPORTS } from '../../src/exports/index.ts'
import { formats } from '../../src/formats/index.ts'
import { stemma } from '../cli/run.ts'

const FOLDER = resolve(import.meta.dirname, '../../src/cli/commands')

test('every command is listed, under its own name, as it says itself, with examples of it', async () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''))
  assert.deepEqual(COMMANDS.map(({ name }) => name).sort(), files.filter((file) => !['define', 'index'].includes(file)).sort())
  for (const { name, says, load } of COMMANDS) {
    const command = await load()
    assert.equal(command.name, name)
    assert.equal(command.says, says)
    assert.ok(command.examples.length > 0, name)
    for (const { line } of command.examples) assert.match(line, new RegExp(`stemma ${name}\\b`), name)
  }
})

test('what an option chooses from is listed with what it says, in the help of its command', async () => {
  for (const [name, list] of [
    ['export', EXPORTS],
    ['add', formats],
  ] as const) {
    const { out } = await stemma([name, '--help'])
    assert.equal((await stemma(['help', name])).out, out)
    for (const one of list) assert.ok(out.replace(/\s+/g, ' ').includes(` ${one.name} ${one.says.replace(/\s+/g, ' ')}`), one.name)
    assert.ok(!out.replace(/\s+/g, ' ').includes(`${list[0].name}", "`), 'listed once')
  }
})

test('what is no command has no help', async () => {
  for (const words of [['nope'], ['nope', '--help'], ['help', 'nope']]) {
    const { code, err } = await stemma(words)
    assert.equal(code, 2)
    assert.match(err, /unknown command 'nope'/)
  }
})
