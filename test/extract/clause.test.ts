import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesOf } from '../../src/extract/clause.ts'
import { analyse } from '../../src/text/analyse.ts'
import { draftOf } from './drafts.ts'

/** A sentence, the quotes of its claims, and how far the clause of each goes. */
const CLAUSES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Some 300 families reached Gao within a week, of whom half are children.', ['300 families'], ['300 families reached Gao within a week']],
  ['Two men died in Homs and a third was hurt in Hama.', ['Two men died', 'a third'], ['Two men died in Homs', 'a third was hurt in Hama']],
  ['Shells killed six people near the river said police.', ['killed six people'], ['killed six people near the river']],
  ['Nine porters, two nurses were shot at the gate.', ['Nine porters', 'two nurses'], ['Nine porters', 'two nurses were shot at the gate']],
  ['Six died.', ['Six died'], ['Six died']],
]

test('a claim goes to the end of its clause or to the next claim', () => {
  for (const [text, quotes, clauses] of CLAUSES) {
    const drafts = quotes.map((quote) => draftOf(text, quote))
    assert.deepEqual(
      clausesOf(analyse(text, 0), drafts).map(({ quote }) => quote.exact),
      clauses,
      text,
    )
  }
})
