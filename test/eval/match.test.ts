import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GoldClaim, type GoldReport, parseReport, toReport } from '../../eval/cases.ts'
import { browse, faultsOf, sentenceAt } from '../../eval/errors.ts'
import { contained, type Made, match, tokenF1 } from '../../eval/match.ts'
import { capture, figuresOf, table } from '../../eval/tables.ts'

const text = 'Shelling kills nine. At least 12 people were hurt, medics said.'
const whole = `Market hit\n\n${text}`
const base = { polarity: 'asserted', certainty: 'plain', scope: 'incident', attribution: [], when: null, where: null } as const
const casualty = (outcome: 'killed' | 'injured', min: number, max: number | null) =>
  ({ outcome, number: { text: String(min), min, max, approximate: false }, victims: null, by: null }) as const
const gold: GoldClaim[] = [
  { ...base, id: 'c1', kind: 'casualty', quote: 'Shelling kills nine', casualty: casualty('killed', 9, 9) },
  {
    ...base,
    id: 'c2',
    kind: 'casualty',
    quote: 'At least 12 people were hurt',
    casualty: casualty('injured', 12, null),
    attribution: [{ name: 'medics', cue: 'said', named: false }],
  },
  { ...base, id: 'a1', kind: 'attack', quote: 'Market hit' },
]
const report: GoldReport = {
  id: 'x/01.txt',
  file: '01.txt',
  published: '2020-01-02',
  title: 'Market hit',
  outlet: 'Daily',
  text,
  whole,
  gold,
}
const made = (quote: string, fields: Partial<Made>): Made => {
  const start = whole.indexOf(quote)
  const span = { start, end: start + quote.length, exact: quote }
  return { ...base, id: quote, report: report.id, reader: 'test', kind: 'casualty', quote: span, of: null, repeats: null, ...fields }
}

test('pairs claims by kind, outcome and shared words; strictly by the bounds too', () => {
  const claims = [
    made('kills nine', { casualty: casualty('killed', 9, 9) }),
    made('12 people were hurt', { casualty: casualty('injured', 12, 12) }),
  ]
  const lenient = match(report, claims)
  assert.deepEqual(lenient.pairs.map(([g]) => g.id).sort(), ['c1', 'c2'])
  assert.deepEqual(
    lenient.missed.map((g) => g.id),
    ['a1'],
  )
  assert.deepEqual(
    match(report, claims, true).pairs.map(([g]) => g.id),
    ['c1'],
  )
})

test('names what is wrong by its cause', () => {
  const claims = [made('12 people were hurt', { casualty: casualty('injured', 12, 12) }), made('medics said', { kind: 'stance' })]
  const causes = faultsOf(report, claims)
    .map((f) => f.cause)
    .sort()
  assert.deepEqual(causes, [
    'false claim: nothing coded there',
    'missed: nothing found',
    'missed: nothing found, a number',
    'wrong number',
    'wrong origin: a source as own voice',
  ])
  assert.match(browse(faultsOf(report, claims), 1), /^ {4}1 {2}attack · missed: nothing found/)
})

test('cuts the sentence around an offset', () => {
  assert.equal(sentenceAt(whole, whole.indexOf('12')), 'At least 12 people were hurt, medics said.')
  assert.equal(sentenceAt(whole, 2), 'Market hit')
})

test('compares words without plurals and small words', () => {
  assert.ok(contained('the army’s spokesman', 'army spokesman'))
  assert.equal(tokenF1('two soldiers', 'soldier'), 2 / 3)
})

test('reads a report file and makes a report of it', () => {
  const raw = parseReport(' date 2020-01-02 Market hit from Daily\n\nShelling kills nine.\n')
  assert.deepEqual(raw, { published: '2020-01-02', title: 'Market hit', outlet: 'Daily', text: 'Shelling kills nine.' })
  assert.equal(toReport({ id: 'x', ...raw }).body, 'Market hit\n\n'.length)
})

test('printed tables read back as figures', async () => {
  const lines = await capture(() => console.log(table('claims', ['', 'gold', 'F1'], [['strict', '3', 0.5]])))
  assert.deepEqual(figuresOf(lines), { claims: { strict: { gold: '3', F1: '0.500' } } })
})
