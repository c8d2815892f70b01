import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft, Setting } from '../../src/claims/define.ts'
import { timeOf } from '../../src/extract/when.ts'
import { placeOf } from '../../src/extract/where.ts'
import { kilometres } from '../../src/model/geo.ts'
import { holds, span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'

const SETTING: Setting = { published: '2018-02-13', outlet: 'Gazette' }

interface Example {
  readonly text: string
  readonly quote: string
  readonly anchor: string
  readonly when?: string | null
  readonly where?: readonly [number, number, number] | null
}

const EXAMPLES: readonly Example[] = [
  {
    text: 'A suicide bomber killed 12 people in Kandahar on Sunday, police said.',
    quote: 'killed 12 people',
    anchor: 'killed',
    when: '2018-02-11',
    where: [31.61, 65.71, 10],
  },
  {
    text: 'At least 40 soldiers were killed in Idlib province, Syria, last week, the army said on Tuesday.',
    quote: 'At least 40 soldiers were killed',
    anchor: 'killed',
    when: '2018-02-05/2018-02-11',
    where: [35.93, 36.63, 30],
  },
  {
    text: 'More than 300,000 people have been killed in Syria since 2011.',
    quote: 'More than 300,000 people have been killed',
    anchor: 'killed',
    when: '2011/2018',
    where: [35, 38.5, 200],
  },
  {
    text: 'Shells wounded 12 people, minutes after envoys had flown in from Amman.',
    quote: 'Shells wounded 12 people',
    anchor: 'wounded',
    when: null,
    where: null,
  },
  { text: 'Three porters were killed, among them a girl born in 2009.', quote: 'a girl born in 2009', anchor: 'girl', when: null },
  {
    text: 'An inquiry published on 3 February said that the army had killed nine miners.',
    quote: 'killed nine miners',
    anchor: 'killed',
    when: null,
  },
  ...[
    'The ministry told the council in January that nine miners were killed.',
    'Officials announced on Monday that nine miners were killed.',
    'On Monday we reported that nine miners were killed.',
    'Some 60 families fled, and nine miners were killed, not 16 as we announced on Monday.',
    'In Monday’s programme the mayor said that nine miners were killed.',
  ].map((text) => ({ text, quote: 'nine miners were killed', anchor: 'killed', when: null })),
  {
    text: 'Officials announced on Monday that nine miners were killed on Sunday.',
    quote: 'nine miners were killed',
    anchor: 'killed',
    when: '2018-02-11',
  },
  {
    text: 'A UN report issued on Monday says that nine miners were killed.',
    quote: 'nine miners were killed',
    anchor: 'killed',
    when: null,
  },
  {
    text: 'Two missiles struck the market of Murzuq. Its team went there on 1 February and spoke with 31 drivers. The first missile killed nine miners.',
    quote: 'The first missile killed nine miners',
    anchor: 'killed',
    when: null,
  },
  {
    text: 'On 1 February its researchers visited the fair and spoke with 31 drivers. Minutes later, they say, a second missile killed nine miners.',
    quote: 'a second missile killed nine miners',
    anchor: 'killed',
    when: null,
  },
  {
    text: 'On 1 February soldiers went to the fair and spoke with drivers. The first missile killed nine miners there.',
    quote: 'The first missile killed nine miners',
    anchor: 'killed',
    when: '2018-02-01',
  },
  { text: 'Nine people died, the ministry said on Monday.', quote: 'Nine people died', anchor: 'died', when: null, where: null },
]

function draftOf({ text, quote, anchor }: Example): { draft: Draft; document: ReturnType<typeof analyse> } {
  const document = analyse(text, 0)
  const start = text.indexOf(quote)
  const sentence = document.sentences.findIndex(({ end }) => start < end)
  const token = document.tokens(sentence).find((t) => t.text === anchor)!
  const draft: Draft = {
    kind: 'casualty',
    quote: span(text, start, start + quote.length),
    sentence,
    anchor: token.i,
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    why: [],
  }
  return { draft, document }
}

test('a claim has the time and place that its sentence ties to it', () => {
  for (const example of EXAMPLES) {
    const { draft, document } = draftOf(example)
    const [when, where] = [timeOf(document, draft, SETTING), placeOf(document, draft, SETTING)]
    assert.equal(when?.edtf ?? null, example.when, example.text)
    if (!example.where) assert.equal(where, null, example.text)
    else
      assert.ok(
        where?.lat != null &&
          kilometres({ lat: where.lat, lon: where.lon! }, { lat: example.where[0], lon: example.where[1] }) <= example.where[2],
        `${example.text} ${JSON.stringify(where)}`,
      )
  }
})

test('its words stand in the report, and reading again gives the same', () => {
  for (const example of EXAMPLES) {
    const { draft, document } = draftOf(example)
    const when = timeOf(document, draft, SETTING)
    const where = placeOf(document, draft, SETTING)
    for (const said of [when, where]) {
      if (!said) continue
      const start = example.text.indexOf(said.text)
      assert.ok(holds(example.text, span(example.text, start, start + said.text.length)) && start >= 0)
    }
    const again = draftOf(example)
    assert.deepEqual(timeOf(again.document, again.draft, SETTING), when)
    assert.deepEqual(placeOf(again.document, again.draft, SETTING), where)
  }
})

test('without a day of publication a relative time keeps its words and has no date', () => {
  const { draft, document } = draftOf(EXAMPLES[0]!)
  const when = timeOf(document, draft, { ...SETTING, published: null })
  assert.ok(when === null || when.edtf === null)
})
