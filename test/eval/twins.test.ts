import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case, GoldClaim } from '../../eval/cases.ts'
import { carriedOver, goldClaims } from '../../eval/twins.ts'

const told = (id: string, quote: string, kind: GoldClaim['kind'] = 'stance'): GoldClaim => ({
  id,
  kind,
  quote,
  polarity: 'asserted',
  certainty: 'plain',
  scope: 'incident',
  attribution: [{ name: 'mayor', cue: 'said', named: false }],
})

const made = (name: string, incidents: readonly unknown[], ...reports: [text: string, gold: GoldClaim[]][]): Case => ({
  name,
  incidents,
  reports: reports.map(([text, gold], i) => ({
    id: `${name}/${i + 1}.txt`,
    file: `${i + 1}.txt`,
    published: '2021-03-02',
    title: 'T',
    outlet: 'O',
    text,
    whole: `T\n\n${text}`,
    gold,
  })),
})

const incident = {
  reports: ['1.txt', '2.txt'],
  discrepancies: [
    { about: 'identity', between: ['c2', '2.txt#c1'] },
    { about: 'identity', between: ['c1', 'c9'] },
  ],
  lineage: [
    { report: '2.txt', derivesFrom: '1.txt', how: 'cites' },
    { report: '2.txt', derivesFrom: 'AFP', how: 'cites' },
  ],
}
const original = made(
  'tarvel',
  [incident],
  ['The mill burned, the mayor said. Guns were there.', [told('c2', 'Guns were there'), told('c1', 'The mill burned', 'attack')]],
  ['No guns were there.', [told('c1', 'No guns were there')]],
)
const twin = made(
  'twin-tarvel.txt',
  [],
  [
    'A rumour. The quay burned, the mayor said. Rifles lay there.',
    [told('f1', 'The quay burned', 'attack'), told('f2', 'Rifles lay there')],
  ],
  ['No rifle lay there.', [told('f1', 'No rifle lay there')]],
)

test('what a case codes of its incidents is carried over, claim for claim in the order of the text', () => {
  const { name, incidents, reports } = carriedOver(original, twin)
  assert.equal(name, 'twin-tarvel')
  assert.deepEqual(
    reports.map((r) => r.id),
    ['twin-tarvel/1.txt', 'twin-tarvel/2.txt'],
  )
  assert.deepEqual(incidents, [
    {
      tolls: [],
      reports: ['1.txt', '2.txt'],
      discrepancies: [{ about: 'identity', between: ['1.txt#f2', '2.txt#f1'] }],
      lineage: [{ report: '2.txt', derivesFrom: '1.txt', how: 'cites' }],
    },
  ])
})

test('a coder’s claims stand where their words do', () => {
  const [report] = original.reports
  const claims = goldClaims(report!)
  assert.deepEqual(
    claims.map((c) => [c.id, c.quote.start, c.attribution[0]!.source?.exact, c.attribution[0]!.cue?.start]),
    [
      ['tarvel/1.txt#c2', report!.whole.indexOf('Guns'), 'mayor', report!.whole.indexOf('said')],
      ['tarvel/1.txt#c1', 3, 'mayor', report!.whole.indexOf('said')],
    ],
  )
})
