import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import { ISSUES } from '../../src/model/issue.ts'
import { TOLL_WORDS } from '../../src/model/toll-words.ts'
import { GRADES } from '../../src/policies/airwars.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { ROOT } from './once.ts'

const read = (language: string) => readFileSync(join(ROOT, `src/web/words/${language}.json`), 'utf8')

/** Every key with the path to it, as often as it is written. */
function keysOf(json: string): string[] {
  const keys: string[] = []
  const path: string[] = []
  for (const [, key, opens, closes] of json.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*(?:(\{)|"(?:[^"\\]|\\.)*")|(\})/g))
    if (closes) path.pop()
    else {
      keys.push([...path, key].join('.'))
      if (opens) path.push(key!)
    }
  return keys
}

/** What stands in Arabic alone: the page gets these words in English with the data, from the one place that they are written in. */
const told: Readonly<Record<string, readonly string[]>> = {
  issue: ISSUES,
  toll: Object.keys(TOLL_WORDS),
  policy: POLICIES.map(({ id }) => id),
  format: EXPORTS.flatMap(({ name }) => ['', '.says', '.loses'].map((part) => name + part)),
  grade: GRADES,
}
const withData = (key: string): boolean => key.split('.')[0]! in told

test('both languages have the same words, each once, and Arabic its other plurals', () => {
  const [english, arabic] = [read('en'), read('ar')].map(keysOf) as [string[], string[]]
  for (const keys of [english, arabic])
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    )
  const ours = arabic.filter((key) => !withData(key) && !/_(?:two|few|many)$/.test(key))
  assert.deepEqual(ours.toSorted(), english.toSorted())
  for (const key of arabic.filter((key) => /_(?:two|few|many)$/.test(key))) assert.ok(arabic.includes(key.replace(/_\w+$/, '_other')), key)
})

test('what comes with its English words has Arabic ones', () => {
  const arabic = keysOf(read('ar'))
  for (const [section, names] of Object.entries(told))
    assert.deepEqual(
      arabic.filter((key) => key.startsWith(`${section}.`)).toSorted(),
      names.map((name) => `${section}.${name}`).toSorted(),
      section,
    )
})

test('every policy has a name for its headline', () => {
  const names = keysOf(read('en')).filter((key) => key.startsWith('policyName.'))
  assert.deepEqual(names.toSorted(), POLICIES.map(({ id }) => `policyName.${id}`).toSorted())
})

test('the Arabic words of a toll have the values of the English', () => {
  const arabic = (JSON.parse(read('ar')) as { toll: Record<string, string> }).toll
  const values = (words: string) => [...words.matchAll(/\{\{\w+\}\}/g)].map(([value]) => value).toSorted()
  for (const [code, words] of Object.entries(TOLL_WORDS)) assert.deepEqual(values(arabic[code] ?? ''), values(words), code)
})
