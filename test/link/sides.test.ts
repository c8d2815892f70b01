import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { link } from '../../src/link/link.ts'
import { say } from '../../src/link/sides.ts'
import { type Telling, tellingsOf } from '../../src/link/tellings.ts'
import type { Where } from '../../src/model/claim.ts'
import { casualty, report, told } from '../made.ts'

const TARVEL: Where = { text: 'Tarvel', lat: 12.5, lon: 33.1, radiusKm: 3 }
const KELMAR: Where = { text: 'Kelmar', lat: 14.2, lon: 33.4, radiusKm: 3 }
const LAND: Where = { text: 'Tarvel', lat: 13, lon: 33, radiusKm: 400 }
const on = (edtf: string) => ({ text: 'that day', edtf })

interface Facts {
  readonly day?: string
  /** Of another claim, a toll. */
  readonly since?: string
  readonly where: readonly Where[]
}

/** Of an attack with its toll. */
function telling(outlet: string, { day, since, where }: Facts): Telling {
  const text = 'Rockets hit the market of Tarvel. They killed 14 people. In all 30 people were killed there.'
  const r = report(text, { outlet, published: '2021-06-30' })
  const when = day ? on(day) : null
  const claims = where.flatMap((place) => [
    told(r, 'Rockets hit the market of Tarvel', 'attack', { when, where: place }),
    casualty(r, 'killed 14 people', { when, where: place }),
  ])
  if (since) claims.push(casualty(r, '30 people were killed', { when: on(since) }))
  return tellingsOf(r, claims)[0]!
}

describe('what two members say to two sides', () => {
  const a = telling('One', { day: '2021-03-04', where: [TARVEL] })
  const stretch = { first: '2021-03-01', last: '2021-03-31', firm: false }
  const cases: [string, Facts, boolean][] = [
    ['of one day and place', { day: '2021-03-04', where: [TARVEL] }, true],
    ['of two attacks a fortnight apart', { day: '2021-03-18', where: [TARVEL] }, false],
    ['of two far places', { day: '2021-03-04', where: [KELMAR] }, false],
    ['of no day', { where: [TARVEL] }, true],
  ]
  for (const [name, facts, may] of cases) it(`${name}: ${may}`, () => assert.equal(say(a, telling('Two', facts), []) !== null, may))

  it('counts a stretch that covers both days, but not against far places', () => {
    assert.notEqual(say(a, telling('Two', { day: '2021-03-18', where: [TARVEL] }), [stretch]), null)
    assert.equal(say(a, telling('Two', { day: '2021-03-18', where: [KELMAR] }), [stretch]), null)
  })

  it('takes a month that is told instead of a day for no stretch that covers both', () => {
    const [month, days] = [
      telling('Three', { since: '2021-03', where: [TARVEL] }),
      telling('Three', { since: '2021-03-01/2021-03-31', where: [TARVEL] }),
    ]
    const b = telling('Two', { day: '2021-03-18', where: [TARVEL] })
    assert.equal(say(a, b, month.spans), null)
    assert.notEqual(say(a, b, days.spans), null)
  })

  it('takes an attack on a day of its own for a slip where the rest is told of the other’s month', () => {
    const loose = (t: Telling): Telling => ({ ...t, days: t.days.map((d) => ({ ...d, firm: false })) })
    const b = loose(telling('Two', { day: '2021-05-28', since: '2021-03', where: [TARVEL] }))
    const c = loose(telling('Two', { day: '2021-05-28', where: [TARVEL] }))
    assert.notEqual(say(a, b, []), null)
    assert.equal(say(a, c, []), null)
  })

  it('holds little in common against them no more than so far', () => {
    const far: Telling = { ...telling('Two', { where: [LAND] }), spots: [], lands: [], published: '2023-01-01' }
    const bare = (t: Telling): Telling => ({ ...t, names: EMPTY, words: EMPTY, title: EMPTY, pairs: [], figures: [] })
    assert.equal(say(a, bare(far), []), -2)
  })
})

const EMPTY = { items: [], weights: [], norm: 0 }

describe('one report that seems to tell of two events', () => {
  const raid = (outlet: string, published: string) => {
    const r = report('Gunmen raided Tarvel and shot farm hands. 9 people were killed.', { outlet, published, title: 'Raid on Tarvel' })
    const facts = { when: on('2021-03-04'), where: TARVEL }
    return { r, claims: [told(r, 'Gunmen raided Tarvel', 'attack', facts), casualty(r, '9 people were killed', facts)] }
  }
  const text = `A crowd in Tarvel threw stones on Monday: 3 people were hurt, 2 people were hurt badly, 1 person lightly.
    Gunmen raided Tarvel last Thursday. 9 people were killed.`
  const r = report(text, { outlet: 'Lantern', published: '2021-03-08', title: 'Tarvel mourns after raid' })
  const hurt = { outcome: 'injured' as const, when: on('2021-03-08'), where: TARVEL }
  const crowd = ['3 people were hurt', '2 people were hurt badly', '1 person lightly'].map((words, n) =>
    casualty(r, words, { ...hurt, scope: n ? 'part' : 'incident' }),
  )
  const facts = { when: on('2021-03-04') }
  const attack = (where: Where) => [
    told(r, 'Gunmen raided Tarvel', 'attack', { ...facts, where }),
    casualty(r, '9 people were killed', { ...facts, where }),
  ]
  const [one, other] = [raid('One', '2021-03-05'), raid('Other', '2021-03-06')]
  const sizes = (where: Where) =>
    link([one.r, other.r, r], [...one.claims, ...other.claims, ...crowd, ...attack(where)]).map((i) => i.claims.length)

  it('of one place, and no two attacks, is of one with the others', () => assert.deepEqual(sizes(TARVEL), [9]))
  it('of two places stays of two', () => assert.deepEqual(sizes(KELMAR).length > 1, true))
})
