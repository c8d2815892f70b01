import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'
import { report } from '../../made.ts'

const told = (body: string): string[] =>
  extract(report(body, { title: 'News of the week' })).claims.map(({ kind, polarity, quote }) => `${kind} ${polarity}: ${quote.exact}`)

/** A statement in a report that tells of nobody harmed. */
const ALONE: readonly (readonly [string, string])[] = [
  [
    'A group calling itself the Sons of the Valley said it had carried out the bombing.',
    'responsibility asserted: it had carried out the bombing',
  ],
  ['The Front said they were not behind the bombing.', 'responsibility denied: they were not behind the bombing'],
  ['Amnesty International called the attack a war crime.', 'stance asserted: called the attack a war crime'],
  ['The port was hit by three missiles at dawn, residents said.', 'attack asserted: The port was hit by three missiles at dawn'],
  ['Suspected rebels attacked two villages near Velm.', 'attack asserted: rebels attacked two villages near Velm'],
  ['A drone hit an oil depot in the city overnight.', 'attack asserted: A drone hit an oil depot in the city overnight'],
]

for (const [text, claim] of ALONE) test(`alone: ${text}`, () => assert.deepEqual(told(text), [claim]))

test('what is like such a statement, and of no violence, is no claim', () => {
  for (const text of [
    'The minister denied that he had taken bribes from the firm.',
    'The club claimed responsibility for the broken stand.',
    'The two leaders spoke by telephone about trade on Tuesday.',
    'Bandits would have attacked the village, had the bridge been open.',
    'A drone filmed the old depot for the museum.',
    'The union said it had warned the ministry of the strike in good time.',
  ])
    assert.deepEqual(told(text), [], text)
})
