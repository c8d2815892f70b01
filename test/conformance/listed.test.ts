import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import { formats } from '../../src/formats/index.ts'

const page = (name: string) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8').replace(/\s+/g, ' ')

test('the page on formats lists every format as it says of itself', () => {
  const text = page('formats')
  for (const { name, says } of formats) assert.ok(text.includes(`| \`${name}\``) && text.includes(says.replace(/\s+/g, ' ')), name)
})

test('the page on exports lists every export, what it follows and what it leaves out', () => {
  const text = page('exports')
  for (const { name, says, follows, loses } of EXPORTS)
    for (const words of [`| \`${name}\``, says, follows, loses.join('; ')]) assert.ok(text.includes(words), `${name}: ${words}`)
})
