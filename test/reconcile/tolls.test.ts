import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim, Where } from '../../src/model/claim.ts'
import { account } from '../../src/pipeline.ts'
import { told as attackOf, casualty, report, said } from '../made.ts'

const at = (text: string, lat: number, lon: number, radiusKm = 2): Where => ({ text, lat, lon, radiusKm })
const on = (edtf: string) => ({ text: 'then', edtf })
const VARN = at('Varn', 10, 20, 3)

type Given = NonNullable<Parameters<typeof casualty>[2]>
type Made = readonly [words: string, given?: Given, number?: Partial<NonNullable<Claim['casualty']>['number']>]

/**
 * What the range makes of one report's figures, told after the attack in this order or in the sentence given; `part` and the like name a
 * claim by its place.
 */
function range(figures: readonly Made[], { outcome = 'killed', group = null as string | null, sentence = '' } = {}) {
  const r = report(`Gunmen stormed Varn. ${sentence || figures.map(([words]) => `${words}.`).join(' ')}`)
  const made = figures.map(([words, { of, ...given } = {}, number]): Claim => {
    const claim = casualty(r, words, given)
    const whole = of ? figures[Number(of)]![0] : null
    return {
      ...claim,
      of: whole && `${r.id}: casualty ${whole}`,
      casualty: { ...claim.casualty!, number: { ...claim.casualty!.number, ...number } },
    }
  })
  const claims = [attackOf(r, 'Gunmen stormed Varn', 'attack', { when: on('2021-03-04'), where: VARN }), ...made]
  const tolls = account([r], { read: () => ({ claims, issues: [] }) }).incidents.flatMap((i) => i.tolls)
  const toll = tolls.find((t) => t.policy.startsWith('ecw-range@') && t.outcome === outcome && t.group === group)
  return { range: toll ? [toll.low, toll.high] : null, why: toll?.dropped.map((d) => d.why.split(',')[0]) ?? [] }
}

const ALL: Made = ['62 people were killed in Varn', { where: VARN, when: on('2021-03-04') }]
const NONE = { text: 'none', min: 0, max: 0 }

describe('the toll of all passes over', () => {
  const cases: [string, Made, string][] = [
    [
      'the bodies of one spot',
      ['9 bodies lay on the slope', { where: { text: 'on the slope', lat: null, lon: null, radiusKm: null } }],
      'of one spot',
    ],
    ['the dead of a far town', ['50 died in Kelm', { where: at('Kelm', 10.9, 20.2) }], 'of another place'],
    ['the dead of another day', ['40 were killed on the Friday after', { when: on('2021-03-12') }], 'of another day'],
    ['nobody on the day before last', ['Nobody died on the Tuesday', { when: on('2021-03-02') }, NONE], 'of another day'],
    [
      'nobody at a place that is not the incident’s',
      ['None at the sites outside Varn', { where: at('the sites outside Varn', 10.08, 20.02) }, NONE],
      'of some of them only',
    ],
    ['nobody of a kind that its words go on to name', ['There were none that wore a uniform', {}, NONE], 'of some of them only'],
    ['nobody but one', ['A second car blew up and killed no one but its driver', {}, NONE], 'of some of them only'],
    ['nobody at some of its spots', ['No deaths were told of at the two camps', {}, NONE], 'of some of them only'],
    ['nobody inside a building', ['Nobody inside the base died', {}, NONE], 'of some of them only'],
    ['a handful of whom no place is told', ['3 deaths are told there', { attribution: [said('the guard')] }], 'of one spot'],
    ['some without a number', ['Some had been killed', {}, { text: 'Some', min: 1, max: null }], 'no number'],
  ]
  for (const [name, figure, why] of cases) it(name, () => assert.deepEqual(range([ALL, figure]), { range: [62, 62], why: [why] }))
})

describe('the toll of all keeps', () => {
  const cases: [string, Made, readonly number[]][] = [
    ['an early toll of the incident’s own place', ['9 were dead in Varn', { where: VARN }], [9, 62]],
    [
      'a spot that has as many',
      ['43 lay in one block', { where: { text: 'in one block', lat: null, lon: null, radiusKm: null } }],
      [43, 62],
    ],
    ['a handful that its report calls early', ['Earlier the guard had spoken of 3 dead', { attribution: [said('the guard')] }], [3, 62]],
    ['the dead of the next day', ['40 were killed', { when: on('2021-03-05') }], [40, 62]],
    ['nobody in the attack', ['No deaths were told of in the attack', {}, NONE], [0, 62]],
    ['nobody at all', ['Nobody died in Varn', { where: VARN }, NONE], [0, 62]],
  ]
  for (const [name, figure, wanted] of cases) it(name, () => assert.deepEqual(range([ALL, figure]).range, wanted))

  it('the injured wherever they are', () => {
    const hurt: Given = { outcome: 'injured' }
    const figures: Made[] = [
      ['30 people were hurt in Varn', { ...hurt, where: VARN }],
      ['25 hurt in Kelm', { ...hurt, where: at('Kelm', 10.9, 20.2) }],
    ]
    assert.deepEqual(range(figures, { outcome: 'injured' }).range, [25, 30])
  })
})

describe('a running total', () => {
  const total = (words: string, given: Given): Made => [words, { scope: 'cumulative', ...given }]
  const cases: [string, readonly Made[], readonly number[]][] = [
    ['since the incident’s own day is its toll', [ALL, total('70 since Thursday', { when: on('2021-03-04/2021-03-07') })], [62, 70]],
    ['since an earlier day is not', [ALL, total('70 since Monday', { when: on('2021-03-01/2021-03-07') })], [62, 62]],
    [
      'ten times as many as any toll is not',
      [ALL, ['55 died'], total('700 since Thursday', { when: on('2021-03-04/2021-03-07') })],
      [55, 62],
    ],
    [
      'of a whole province is not',
      [ALL, total('70 in the province', { when: on('2021-03-04/2021-03-05'), where: at('the province', 10, 20, 60) })],
      [62, 62],
    ],
    [
      'to which an increment leads is its toll',
      [ALL, ['Another 6 died at night', { scope: 'additional' }], total('which makes 68', {})],
      [62, 68],
    ],
    ['that stands alone is not', [ALL, total('In all it was 68', {})], [62, 62]],
  ]
  for (const [name, figures, wanted] of cases) it(name, () => assert.deepEqual(range(figures).range, wanted))
})

describe('a figure that is denied later', () => {
  const told = (outlet: string, published: string, words: string, given: Given = {}) => {
    const r = report(`Gunmen stormed Varn. ${words}.`, { outlet, published })
    const facts = { when: on('2021-03-04'), where: VARN }
    return { r, claims: [attackOf(r, 'Gunmen stormed Varn', 'attack', facts), casualty(r, words, given)] }
  }
  const killed = (by: string) => {
    const made = [
      told('Gulf Wire', '2021-03-05', '107 were killed', { attribution: [said('Kelm Monitor')] }),
      told('Lantern', '2021-03-05', '35 died', { attribution: [said('the Red Crescent')] }),
      told('Lantern', '2021-03-07', '29 were found', { attribution: [said('Kelm Monitor')] }),
      told('Gulf Wire', '2021-03-07', '107 is wrong', { attribution: [said(by)], polarity: 'denied' }),
    ]
    const claims = made.flatMap((one) => one.claims)
    const { incidents } = account(
      made.map(({ r }) => r),
      { read: ({ id }) => ({ claims: claims.filter(({ report }) => report === id), issues: [] }) },
    )
    const toll = incidents[0]!.tolls.find((t) => t.policy.startsWith('ecw-range@') && t.outcome === 'killed' && t.group === null)!
    return [toll.low, toll.high]
  }
  it('by its own origin no longer stands', () => assert.deepEqual(killed('Kelm Monitor'), [29, 35]))
  it('by another does', () => assert.deepEqual(killed('the army'), [29, 107]))
})

it('one person told of before is not who a toll counts', () => {
  const figures: Made[] = [
    ['A guard’s son was dead', { victims: 'A guard’s son' }, { text: null, min: 1, max: 1 }],
    ['55 were killed'],
    ['62 people were killed', { victims: 'people' }],
  ]
  assert.deepEqual(range(figures).range, [55, 62])
})

it('families that fled are no number of people', () => {
  const fled = (victims: string): Given => ({ outcome: 'missing', victims })
  const figures: Made[] = [
    ['640 people are missing', fled('people')],
    ['128 families are missing', { ...fled('families'), status: 'unknown' }],
  ]
  assert.deepEqual(range(figures, { outcome: 'missing' }), { range: [640, 640], why: ['counted in families'] })
})

describe('groups told in one breath', () => {
  const children: Made = ['22 children', { victims: 'children', status: 'civilian' }]
  const women: Made = ['4 women were killed', { victims: 'women', status: 'civilian' }]
  const told = (figures: readonly Made[], sentence: string) => range(figures, { sentence })

  it('are a toll together', () => assert.deepEqual(told([children, women], '22 children and 4 women were killed.').range, [26, 26]))
  it('are none where something stands between them', () =>
    assert.deepEqual(told([children, women], '22 children, who had fled the plain, and 4 women were killed.').range, [4, 22]))
  it('are none where they may be the same people', () => {
    const figures: Made[] = [children, ['4 boys were killed', { victims: 'children of Varn', status: 'civilian' }]]
    assert.deepEqual(told(figures, '22 children and 4 boys were killed.').range, [4, 22])
  })
  it('are none where one is a side of the fight and the other is not', () => {
    const figures: Made[] = [ALL, ['16 fighters', { victims: 'fighters', status: 'combatant' }], women]
    assert.deepEqual(told(figures, '62 people were killed in Varn. 16 fighters and 4 women were killed.').range, [62, 62])
  })
  it('are who a bare figure behind them counts', () => {
    const figures: Made[] = [children, women, ['the dead at 31']]
    assert.deepEqual(told(figures, '22 children and 4 women were killed. Others put the dead at 31.').range, [26, 31])
  })
})

describe('the toll of civilians', () => {
  const civilian: Given = { victims: 'civilians', status: 'civilian' }
  it('is what a part of a toll counts in full', () => {
    const figures: Made[] = [ALL, ['4 of them civilians', { ...civilian, scope: 'part', of: '0' }]]
    assert.deepEqual(range(figures, { group: 'civilian' }).range, [4, 4])
    assert.deepEqual(range(figures).range, [62, 62])
  })
  it('is not what a part counts of some kind of them', () => {
    const figures: Made[] = [ALL, ['4 singers', { victims: 'singers', status: 'civilian', scope: 'part', of: '0' }]]
    assert.deepEqual(range(figures, { group: 'civilian' }).range, [null, null])
  })
})
