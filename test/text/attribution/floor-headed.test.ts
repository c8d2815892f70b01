import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../../src/text/analyse.ts'
import { floorAt } from '../../../src/text/attribution/floor/index.ts'

/** Who has the floor where some words stand; null for the report's own voice. */
function floor(text: string, words: string, outlet = 'Hill Gazette'): string | null {
  const document = analyse(text, text.indexOf('\n\n') + 2)
  const at = text.indexOf(words)
  return floorAt(document, document.sentences.findLast((s) => s.start <= at)!.n, outlet)?.source.name ?? null
}

const WORDS = 'Nine raiders were killed at the lock on Sunday. Two sailors drowned.\n\nOne lighter was sunk.'

for (const [head, who] of [
  ['Communiqué of the Harbour Office, read at noon.', 'Harbour Office'],
  ['Statement no. 14 by the Coast Front', 'Coast Front'],
  ['OSHEN, 3 May. In view of rumours about the lock the Coast Guard states as follows.', 'the Coast Guard'],
  ['The Ministry of Defence issued the following statement:', 'Ministry of Defence'],
  ['Statement of a farmer who saw it.', null],
  ['The Coast Guard said on Sunday that the lock was closed.', null],
] as const)
  test(`over a statement given in full: ${head}`, () => {
    const text = `The lock at Oshen\n\n${head}\n\n${WORDS}`
    assert.equal(floor(text, 'Two sailors'), who)
    assert.equal(floor(text, 'One lighter'), who)
    if (who) assert.equal(floor(text, 'Two sailors', who), null, 'its own outlet')
  })

test('a script’s voice and cue speak for the station', () => {
  const text = `Bulletin, script

CUE: Nine people have died at Oshen. Marta Elliott reports.

VOICE: It began at dawn. Two more are missing.

MAYOR: I saw nine, no more. We counted them here.

VOICE: The search goes on.`
  assert.equal(floor(text, 'Nine people have died'), null)
  assert.equal(floor(text, 'Two more are missing'), null)
  assert.equal(floor(text, 'I saw nine'), 'MAYOR')
})
