import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { COMMANDS } from '../src/cli/commands/index.ts'
import { formats } from '../src/formats/index.ts'
import { POLICIES } from '../src/policies/index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pages = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]

test('every link to a file leads to one', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page} → ${target}`),
  )
  assert.deepEqual(dead, [])
})

test('every command that the README shows is one', () => {
  const shown = new Set([...read('README.md').matchAll(/npx stemma (\w+)/g)].map(([, name]) => name))
  const known = new Set(COMMANDS.map(({ name }) => name))
  assert.deepEqual(
    [...shown].filter((name) => !known.has(name ?? '')),
    [],
  )
})

test('every option that a page shows with a command is one that the command has', async () => {
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/\bstemma ([a-z]+)((?: [^\s`#|;()]+)*)/g)].flatMap(([, name = '', words = '']) =>
      [...words.matchAll(/ (--[a-z-]+)/g)].map(([, flag = '']) => ({ page, name, flag })),
    ),
  )
  assert.ok(shown.length > 10)
  const flags = new Map<string, readonly string[]>()
  for (const { name, load } of COMMANDS) {
    const { options = [] } = await load()
    flags.set(name, [...options.map((option) => /--[a-z-]+/.exec(option.flags)?.[0] ?? ''), '--help'])
  }
  assert.deepEqual(
    shown.filter(({ name, flag }) => !flags.get(name)?.includes(flag)),
    [],
  )
})

test('every script that a page names is in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = new Set(
    pages.flatMap((page) =>
      [...read(page).matchAll(/npm (?:run )?(test|start|train|eval|bench|format|check|build)\b/g)].map(([, name]) => name ?? ''),
    ),
  )
  assert.deepEqual(
    [...named].filter((name) => !(name in scripts)),
    [],
  )
})

test('the page on formats names every format, the page on policies every policy', () => {
  assert.deepEqual(
    formats.filter(({ name }) => !read('docs/formats.md').includes(name)).map(({ name }) => name),
    [],
  )
  assert.deepEqual(
    POLICIES.filter(({ id }) => !read('docs/policies.md').includes(id)).map(({ id }) => id),
    [],
  )
})
