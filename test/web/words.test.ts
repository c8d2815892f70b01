import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from './desk.ts'

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

test('both languages have the same words, each once', () => {
  const [english, arabic] = [read('en'), read('ar')].map(keysOf) as [string[], string[]]
  assert.deepEqual(
    english.filter((key, i) => english.indexOf(key) !== i),
    [],
  )
  assert.deepEqual(arabic.toSorted(), english.toSorted())
})
