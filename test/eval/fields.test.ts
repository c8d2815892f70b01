import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GoldClaim } from '../../eval/cases.ts'
import { fieldTables } from '../../eval/fields.ts'
import type { Made, Pair } from '../../eval/match.ts'
import { figuresOf } from '../../eval/tables.ts'

const base = {
  kind: 'casualty',
  polarity: 'asserted',
  certainty: 'plain',
  scope: 'incident',
  attribution: [],
  when: null,
  where: null,
} as const
const casualty = {
  outcome: 'killed',
  number: { text: 'nine', min: 9, max: 9, approximate: false },
  victims: { text: 'nine herders', status: 'civilian' },
  by: null,
} as const
const coded = (fields: Partial<GoldClaim> = {}): GoldClaim => ({ ...base, id: 'c1', quote: 'nine herders died', casualty, ...fields })
const read = (fields: Partial<Made> = {}): Made => ({
  ...base,
  id: 'm1',
  report: 'x',
  reader: 'test',
  quote: { start: 0, end: 17, exact: 'nine herders died' },
  of: null,
  repeats: null,
  casualty,
  ...fields,
})

const figures = (pairs: readonly Pair[]) =>
  figuresOf(
    fieldTables(
      pairs.map(([g]) => g),
      pairs,
    ).split('\n'),
  )

test('fields that no coded claim bears are shown as –', () => {
  const tables = figures([[coded(), read()]])
  const attached = tables['attribution, time and place on paired claims']!
  assert.equal(tables['on paired casualty claims']!['by, where either gives it']!.share, '–')
  for (const row of ['when', 'when, left empty where gold is', 'where', 'where, left empty where gold is'])
    assert.equal(attached[row]!.casualty, '–', row)
})

test('a place is right within the coded radius, and by its words where no point is coded', () => {
  const market = { text: 'the market', lat: 10, lon: 20, radiusKm: 5 }
  const near = { text: 'Tal', lat: 10.03, lon: 20, radiusKm: 3 }
  const far = { ...near, lat: 10.06 }
  const nowhere = { text: 'a cave', lat: null, lon: null, radiusKm: null }
  const tables = figures([
    [coded({ where: market }), read({ where: near })],
    [coded({ where: market }), read({ where: far })],
    [coded({ where: nowhere }), read({ where: { ...nowhere, text: 'the cave' } })],
    [coded(), read()],
    [coded(), read({ where: near })],
  ])
  const attached = tables['attribution, time and place on paired claims']!
  assert.deepEqual([attached.where!.casualty, attached.where!.n], ['0.667', '3'])
  assert.deepEqual(attached['where, left empty where gold is']!.casualty, '0.500')
})

test('who did it and who was harmed are compared by their words', () => {
  const by = (words: string) => ({ ...casualty, by: words })
  const tables = figures([
    [coded({ casualty: by('the river militia') }), read({ casualty: by('militia') })],
    [coded({ casualty: by('a drone') }), read()],
    [coded(), read({ casualty: { ...casualty, victims: { text: 'herders', status: 'unknown' } } })],
  ])['on paired casualty claims']!
  assert.equal(tables['by, where either gives it']!.share, '0.500')
  assert.equal(tables['victims, status']!.share, '0.667')
  assert.equal(tables['victims, token F1']!.share, '0.889')
})
