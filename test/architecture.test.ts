import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const SRC = resolve(import.meta.dirname, '../src')
const STAGES = ['ingest', 'extract', 'trace', 'link', 'reconcile', 'present']
const LISTS = ['formats', 'claims', 'policies']
const FILES = ['index.ts', 'pipeline.ts']

/** What each room may import beside itself: the way of the arrows in CONTRIBUTING.md. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  ...Object.fromEntries(LISTS.map((room) => [room, ['model', 'text']])),
  ...Object.fromEntries(STAGES.map((room) => [room, ['model', 'text', ...LISTS]])),
  'pipeline.ts': ['model', 'text', ...LISTS, ...STAGES],
  exports: ['model', 'text', ...LISTS, ...STAGES],
  store: ['model'],
  web: ['model', 'present'],
  cli: ['model', 'text', ...LISTS, ...STAGES, 'pipeline.ts', 'exports', 'store', 'server', 'index.ts'],
  server: ['model', 'text', ...LISTS, ...STAGES, 'pipeline.ts', 'exports', 'store', 'index.ts'],
  'index.ts': ['model', 'text', ...LISTS, ...STAGES, 'pipeline.ts', 'exports'],
}
const SHUNNED = /^(utils?|helpers?|common|core|lib|types|services|misc|shared)(\.tsx?)?$/

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('dist/'))
const roomOf = (file: string) => (FILES.includes(file) ? file : (file.split('/')[0] ?? ''))

function imports(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(([, path]) => relative(SRC, resolve(SRC, dirname(file), path ?? '')))
}

test('every room is one of the known ones', () => {
  assert.deepEqual(
    [...new Set(sources.map(roomOf))].filter((room) => !(room in MAY)),
    [],
  )
})

test('imports go one way', () => {
  const wrong = sources.flatMap((file) =>
    imports(file)
      .filter((target) => !target.startsWith('..'))
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} imports ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('no file or folder is a bag', () => {
  assert.deepEqual(
    sources.flatMap((file) => file.split('/').filter((part) => SHUNNED.test(part))),
    [],
  )
})

test('no file of code is longer than 300 lines', () => {
  const code = sources.filter((file) => !file.includes('lexicon/'))
  assert.deepEqual(
    code.map((file) => [file, readFileSync(join(SRC, file), 'utf8').split('\n').length] as const).filter(([, lines]) => lines > 301),
    [],
  )
})

test('every list names each of its entries in its index', () => {
  for (const room of [...LISTS, 'exports']) {
    const entries = sources.filter((file) => dirname(file) === room).map((file) => file.slice(room.length + 1))
    const index = entries.includes('index.ts') ? readFileSync(join(SRC, room, 'index.ts'), 'utf8') : ''
    const forgotten = entries.filter((file) => !['define.ts', 'index.ts'].includes(file) && !index.includes(`./${file}`))
    assert.deepEqual(forgotten, [], `${room}/index.ts leaves out an entry`)
  }
})

test('no file is named by the pathname of its address, in which blanks are %20', () => {
  assert.deepEqual(
    sources.filter((file) => /new URL\([^()]*\)\.pathname/.test(readFileSync(join(SRC, file), 'utf8'))),
    [],
  )
})
