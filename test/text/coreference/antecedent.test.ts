import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../../src/text/analyse.ts'
import { shippedModel } from '../../../src/text/attribution/model.ts'
import type { Relation } from '../../../src/text/attribution/relation.ts'
import { allRelations } from '../../../src/text/attribution/relations.ts'
import { speakerOf, speakersOf } from '../../../src/text/coreference/antecedent.ts'

const { antecedent } = shippedModel()

function lastOf(text: string): { document: ReturnType<typeof analyse>; relation: Relation } {
  const document = analyse(text, 0)
  return { document, relation: allRelations(document).at(-1)! }
}

test('a pronoun that speaks may stand for one or two, the likeliest first', () => {
  for (const text of [
    'The mayor met a farmer on Monday. He said that nine people died.',
    'The ministry blamed the militia and the army. It said nine people died.',
    'Amina Diallo, a nurse, telephoned the doctor. She said nine people died.',
  ]) {
    const { document, relation } = lastOf(text)
    const speakers = speakersOf(document, relation, antecedent)
    assert.ok(speakers.length === 1 || speakers.length === 2, text)
    assert.equal(speakers[0]!.source, speakerOf(document, relation, antecedent))
    assert.equal(new Set(speakers.map((s) => s.source.name)).size, speakers.length)
    const shares = speakers.map((s) => s.share!)
    assert.ok(
      shares.every((s, i) => s > 0 && s <= 1000 && (i === 0 || s <= shares[i - 1]!)),
      `${text} ${shares}`,
    )
  }
})

test('a pronoun with nobody before it speaks for itself, and a name is no pronoun', () => {
  const alone = lastOf('They said nine people died.')
  assert.deepEqual(
    speakersOf(alone.document, alone.relation, antecedent).map((s) => [s.source.name, s.share]),
    [['They', 0]],
  )
  const named = lastOf('The mayor said nine people died.')
  assert.deepEqual(speakersOf(named.document, named.relation, antecedent), [{ source: named.relation.source }])
})

test('a pronoun means nobody of the other gender, nor whoever speaks the quotation that it stands in', () => {
  const names = (text: string, at = -1): string[] => {
    const document = analyse(text, 0)
    const relation = allRelations(document)
      .filter((r) => r.source.sort === 'pronoun')
      .at(at)!
    return speakersOf(document, relation, antecedent).map((s) => s.source.name)
  }
  assert.deepEqual(
    names('Her husband had a leaflet. A woman of forty told a nurse. He said nine people died.').includes('A woman of forty'),
    false,
  )
  assert.deepEqual(names('The driver had a sister, a midwife. He said nine people died.').includes('a midwife'), false)
  assert.deepEqual(
    names('The elder had seen the commander. The elder said: “He told us that nine people died.”').includes('The elder'),
    false,
  )
})

test('whoever speaks on from within a quotation is looked for in vain, but not for ever', () => {
  const document = analyse('A nurse came. “He had seen nine dead,” adding that he was ill. “They wept,” saying so.', 0)
  for (const relation of allRelations(document)) assert.doesNotThrow(() => speakersOf(document, relation, antecedent))
})
