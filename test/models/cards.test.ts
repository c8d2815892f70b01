import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'

const FOLDER = resolve(import.meta.dirname, '../../models')
const files = readdirSync(FOLDER)
const cards = files.filter((file) => file.endsWith('.md')).map((file) => ({ file, text: readFileSync(resolve(FOLDER, file), 'utf8') }))

test('every file of weights has a card that says its data, licence and how it is made', () => {
  for (const file of files.filter((name) => !name.endsWith('.md'))) {
    const name = file.replace(/\..*$/, '')
    const card = cards.find(({ file: one, text }) => one === `${name}.md` || text.includes(name))
    assert.ok(card, `${file} has no card`)
    for (const word of [/licen[cs]e/i, /data|source|from/i, /train|node |npm run/]) assert.match(card.text, word, `${card.file}: ${word}`)
  }
})

test('weights are those that their card vouches for', () => {
  for (const { file, text } of cards) {
    const stated = /SHA-256 `([0-9a-f]{64})`/.exec(text)?.[1]
    if (!stated) continue
    const bytes = gunzipSync(readFileSync(resolve(FOLDER, file.replace(/md$/, 'bin.gz'))))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), stated, file)
  }
})
