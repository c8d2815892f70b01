import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../../src/text/analyse.ts'
import { allRelations } from '../../../src/text/attribution/relations.ts'

const TABLE: readonly [text: string, source: string, cue: string | null, via?: string][] = [
  ['The mayor said that nine people died.', 'The mayor', 'said'],
  ['Nine people died, the mayor said.', 'the mayor', 'said'],
  ['“Nine people died,” said the mayor.', 'the mayor', 'said'],
  ['Nobody, the mayor said, had been warned.', 'the mayor', 'said'],
  ['Nine people died, according to the health ministry.', 'the health ministry', 'according to'],
  ['According to Amina Diallo, a nurse, nine people died.', 'Amina Diallo', 'According to'],
  ['Col. Peter Marsh, a spokesman for the base, said that nine people died.', 'Peter Marsh', 'said'],
  ['Its director, Peter Marsh, put the toll at nine.', 'Peter Marsh', 'put'],
  ['A nurse told Reuters that nine people died.', 'A nurse', 'told', 'Reuters'],
  ['The Kestrel News Agency, citing police sources, put the dead at nine.', 'police sources', 'citing', 'Kestrel News Agency'],
  ['A driver who had been waiting outside said he saw nine bodies.', 'A driver', 'said'],
]

test('reads sources and cues in every order', () => {
  for (const [text, source, cue, via] of TABLE) {
    const found = allRelations(analyse(text, 0))
    const hit = found.find((r) => r.source.name.startsWith(source) && (r.cue?.exact ?? null) === cue)
    assert.ok(hit, `${text} → ${JSON.stringify(found.map((r) => [r.source.name, r.cue?.exact]))}`)
    if (via) assert.equal(hit.via?.source.name, via)
  }
})

test('headlines attribute with a colon or a dash', () => {
  const colon = allRelations(analyse('Police: nine dead in market blast\n\nA bomb went off.', 35))
  assert.deepEqual([colon[0]?.source.name, colon[0]?.cue, colon[0]?.form], ['Police', null, 'headline'])
  const dash = allRelations(analyse('Nine dead in market blast – police\n\nA bomb went off.', 36))
  assert.equal(dash[0]?.source.name, 'police')
})

test('every span slices to its words', () => {
  for (const [text] of TABLE) {
    for (const r of allRelations(analyse(text, 0))) {
      assert.equal(text.slice(r.source.span.start, r.source.span.end), r.source.span.exact)
      if (r.cue) assert.equal(text.slice(r.cue.start, r.cue.end), r.cue.exact)
    }
  }
})
