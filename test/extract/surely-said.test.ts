import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Draft } from '../../src/claims/define.ts'
import { attribute } from '../../src/extract/attribute.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Kind } from '../../src/model/claim.ts'
import { span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { report } from '../made.ts'

/** On whose word some words of a text are, outermost first, in a report of the Hill Gazette. */
function chain(text: string, quote: string, kind: Kind = 'casualty'): string {
  const document = analyse(text, 0)
  const start = text.indexOf(quote)
  const sentence = document.sentences.findIndex((s) => start < s.end)
  const inside = document.tokens(sentence).filter((t) => t.start >= start && t.end <= start + quote.length)
  const draft: Draft = {
    kind,
    quote: span(text, start, start + quote.length),
    sentence,
    anchor: (inside.find((t) => t.tag === 'VERB') ?? inside[0])!.i,
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    why: [],
  }
  const setting = { published: '2020-05-04', outlet: 'Hill Gazette' }
  return attribute(document, draft, setting)
    .map(({ name }) => name)
    .join(' < ')
}

describe('whoever closes the sentence of a claim', () => {
  for (const [text, quote, who] of [
    ['Six men were shot in the market, a porter said.', 'Six men were shot', 'a porter'],
    ['A fourth man died in the ward, an orderly said.', 'A fourth man died', 'an orderly'],
    ['Six men were shot in the market, a porter told the Hill Gazette by phone.', 'Six men were shot', 'a porter'],
    ['Two sailors fled over the ridge at dawn, the coast guard announced on Friday.', 'Two sailors fled', 'the coast guard'],
    ['Raiders burned the ferry, said a clerk of the railways, Ana Ruiz, on Telegram.', 'Raiders burned the ferry', 'Ana Ruiz'],
    [
      'Two trucks bombed the bridge, an inquiry into the raid concluded on Thursday.',
      'Two trucks bombed the bridge',
      'an inquiry into the raid',
    ],
    ['Twelve people were killed at the ford, an elder reckons.', 'Twelve people were killed', 'an elder'],
    ['More than 200 families fled over the river, teachers estimate.', '200 families fled', 'teachers'],
    ['Six men were hurt, says the army; ten were taken away, say officers', 'ten were taken away', 'officers'],
    ['Nine were wounded; four died later, the governor wrote on Facebook.', 'Nine were wounded', ''],
  ] as const)
    it(`is its source: ${text}`, () => assert.equal(chain(text, quote), who))

  it('and what he says is quoted without him', () => {
    const text = 'Four people were killed in Oshen on Sunday. Rebels fired mortars at the station, a railwayman told Radio Oshen by phone.'
    const attack = extract(report(text)).claims.find((c) => c.kind === 'attack')
    assert.equal(attack?.quote.exact, 'Rebels fired mortars at the station')
  })
})

describe('whoever promises in so many words', () => {
  for (const [text, quote, who] of [
    ['The Coast Front has pledged that no ship will be attacked.', 'no ship will be attacked', 'Coast Front'],
    ['Both sides had promised to hold their fire until Friday.', 'hold their fire', 'Both sides'],
    ['Elders of the valley undertook to keep the road open for the wounded.', 'keep the road open', 'Elders of the valley'],
    ['The port police promised on 3 May to hand over the films.', 'to hand over the films', 'The port police'],
    ['Nobody had promised to keep the road open.', 'keep the road open', ''],
  ] as const)
    it(`is the source of the promise: ${text}`, () => assert.equal(chain(text, quote, 'assurance'), who))
})

describe('a source told by what it is', () => {
  for (const [text, quote, who] of [
    ["The islanders' radio, Sea Voice, put the dead at 31.", 'the dead at 31', 'Sea Voice'],
    ["The Alliance's state agency, KNA, reported that a rocket killed four children.", 'a rocket killed four children', 'KNA'],
    ["Lantern, the rebels' agency, showed the bodies of nine soldiers.", 'bodies of nine soldiers', 'Lantern'],
    ['The army, the navy and the police said nine people died.', 'nine people died', 'The army, the navy and the police'],
    ['The navy and the union do not agree. The former says that 14 sailors died.', '14 sailors died', 'The navy'],
    ['The navy and the union do not agree. The latter says that 14 sailors died.', '14 sailors died', 'the union'],
    ['The latter says that 14 sailors died.', '14 sailors died', 'The latter'],
    [
      'The Coast Watch says in a study that came out today that soldiers burned the village. At least 14 people were killed there.',
      'At least 14 people were killed',
      'Coast Watch',
    ],
    ['An inquiry by the coast guard in 2009 came to 28 dead.', 'came to 28 dead', 'the coast guard'],
    ['According to a joint note by two charities, 14 people drowned.', '14 people drowned', 'two charities'],
    ['Nine died in the fires of 2016, Coast Rights Watch says.', 'Nine died', 'Coast Rights Watch'],
  ] as const)
    it(`is whom the words around it tell: ${text}`, () => assert.equal(chain(text, quote), who))
})

describe('whoever is told of in a claim', () => {
  for (const [text, quote, who] of [
    ['The group has killed hundreds of policemen since 2013.', 'has killed hundreds of policemen', ''],
    ['The army lost six men and a boat.', 'lost six men', ''],
    ['The toll is now 24, up from the 11 that coast police had given.', '11 that coast police had given', 'coast police'],
  ] as const)
    it(`is its source only by what it says: ${text}`, () => assert.equal(chain(text, quote), who))
})

describe('whose books and eyes a figure is by', () => {
  for (const [text, quote, who] of [
    ["Nine people were killed, by the Oslo Monitor's books.", 'Nine people were killed', 'the Oslo Monitor'],
    ["Nine people were killed, in the marines' bookkeeping.", 'Nine people were killed', 'marines'],
    ["On the sheikhs' roll 14 people are missing.", '14 people are missing', 'the sheikhs'],
    ['Going by the mayor, nine people were killed.', 'nine people were killed', 'the mayor'],
    ['In the eyes of the bishop nine people were murdered.', 'nine people were murdered', 'the bishop'],
  ] as const)
    it(`is its source: ${text}`, () => assert.equal(chain(text, quote), who))
})
