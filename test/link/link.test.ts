import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { link } from '../../src/link/link.ts'
import { measure } from '../../src/link/measures.ts'
import { tellingsOf } from '../../src/link/tellings.ts'
import type { Claim, Where } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { casualty, report, said, told } from '../made.ts'

const TARVEL: Where = { text: 'Tarvel', lat: 12.5, lon: 33.1, radiusKm: 3 }
const KELMAR: Where = { text: 'Kelmar', lat: 41.2, lon: 18.9, radiusKm: 3 }
const on = (edtf: string) => ({ text: 'that day', edtf })

const nobody = (c: Claim): Claim => ({ ...c, casualty: { ...c.casualty!, number: { text: 'None', min: 0, max: 0, approximate: false } } })

interface Made {
  readonly report: Report
  readonly claims: Claim[]
}

function made(outlet: string, published: string, { day, where, n = 14 }: { day: string | null; where: Where | null; n?: number }): Made {
  const place = where?.text ?? 'the town'
  const r = report(`Rockets hit the market of ${place}. They killed ${n} people, Mayor Ilda Brenk said.`, {
    outlet,
    published,
    title: `Rockets on ${place}`,
  })
  const at = { when: day ? on(day) : null, where }
  return { report: r, claims: [told(r, `Rockets hit the market of ${place}`, 'attack', at), casualty(r, `killed ${n} people`, at)] }
}

const joined = (...all: Made[]) =>
  link(
    all.map((m) => m.report),
    all.flatMap((m) => m.claims),
  ).map((i) => i.reports.length)

describe('two reports', () => {
  const a = made('Gulf Wire', '2021-03-05', { day: '2021-03-04', where: TARVEL })
  const cases: [string, Made, number[]][] = [
    ['of one day and place are one incident', made('Lantern', '2021-03-06', { day: '2021-03-04', where: TARVEL }), [2]],
    ['of the night between are one', made('Lantern', '2021-03-06', { day: '2021-03-05', where: TARVEL }), [2]],
    ['with another toll are one', made('Lantern', '2021-03-06', { day: '2021-03-04', where: TARVEL, n: 31 }), [2]],
    ['of one, without a day, are one', made('Lantern', '2021-03-06', { day: null, where: TARVEL }), [2]],
    ['of two weeks are two', made('Lantern', '2021-03-20', { day: '2021-03-18', where: TARVEL }), [1, 1]],
    ['of two places are two, on equal tolls too', made('Lantern', '2021-03-06', { day: '2021-03-04', where: KELMAR }), [1, 1]],
    ['of which one came before the other’s event are two', made('Lantern', '2021-03-01', { day: null, where: TARVEL }), [1, 1]],
  ]
  for (const [name, b, sizes] of cases) it(name, () => assert.deepEqual(joined(a, b), sizes))

  it('say why they were joined', () => {
    const [incident] = link([a.report, cases[0]![1].report], [...a.claims, ...cases[0]![1].claims])
    assert.deepEqual([...new Set(incident!.joins[0]!.evidence.map((e) => e.what))].slice(0, 2), ['time', 'place'])
    assert.equal(incident!.when, '2021-03-04')
    assert.deepEqual(incident!.where, { lat: 12.5, lon: 33.1, radiusKm: 3 })
  })
})

describe('a claim that was misread', () => {
  const a = made('Gulf Wire', '2021-03-05', { day: '2021-03-04', where: TARVEL })
  const later = (text: string, published: string, claims: (r: Report) => Claim[]): Made => {
    const r = report(text, { outlet: 'Lantern', published, title: 'Rockets hit a market' })
    return { report: r, claims: claims(r) }
  }
  const far = (text: string): Where => ({ ...KELMAR, text })
  const struck = (text: string, where: Where): Made =>
    later(text, '2021-03-06', (r) => {
      const at = { when: on('2021-03-04'), where }
      return [told(r, 'Rockets hit', 'attack', at), casualty(r, 'killed 14 people', at)]
    })

  it('of a place that is named, and not only the place of another, does not take its report away', () => {
    const there = 'Rockets hit the market in the old quarter of Tarvel. They killed 14 people in Tarvel.'
    assert.deepEqual(joined(a, struck(there, far('the old quarter'))), [2])
    assert.deepEqual(joined(a, struck('Rockets hit the market of Kelmar. They killed 14 people in Kelmar.', far('Kelmar'))), [1, 1])
    const passing = 'Rockets hit the market of Kelmar. They killed 14 people in Kelmar, two days from Tarvel.'
    assert.deepEqual(joined(a, struck(passing, far('Kelmar'))), [1, 1])
  })

  it('of last week, told at a weekend, may be of the week that ends', () => {
    const told_ = (published: string) =>
      later('Rockets hit Tarvel last week. They killed 14 people, Mayor Ilda Brenk said.', published, (r) => {
        const at = { when: { text: 'last week', edtf: '2021-02-22/2021-02-28' }, where: TARVEL }
        return [told(r, 'Rockets hit Tarvel', 'attack', at), casualty(r, 'killed 14 people', at)]
      })
    assert.deepEqual(joined(a, told_('2021-03-07')), [2])
    assert.deepEqual(joined(a, told_('2021-03-05')), [1, 1])
  })

  it('of a place that is but a word of an outlet’s name says nothing of where it was', () => {
    const said_ = (name: string) =>
      later('Rockets killed 14 people, the Kelmar Herald reported.', '2021-03-06', (r) => [
        casualty(r, 'killed 14 people', { where: KELMAR, attribution: [said(name)] }),
      ])
    const spots = ({ report, claims }: Made) => tellingsOf(report, claims)[0]!.spots.length
    assert.deepEqual([spots(said_('Kelmar Herald')), spots(said_('the mayor of Kelmar'))], [0, 1])
  })

  it('of the day of a count does not, where the month of the event is told', () => {
    const counted = (month: string): Made =>
      later('Rockets on Tarvel killed 18 people in all. On Tuesday 9 hurt were counted.', '2021-05-25', (r) => [
        casualty(r, 'killed 18 people', { when: on(month), where: TARVEL }),
        casualty(r, '9 hurt', { when: on('2021-05-18'), where: TARVEL }),
      ])
    const [x] = tellingsOf(a.report, a.claims)
    const otherDay = ({ report, claims }: Made) => measure(x!, tellingsOf(report, claims)[0]!).otherDay
    assert.deepEqual([otherDay(counted('2021-03')), otherDay(counted('2020-11'))], [0, 0.5])
  })

  it('of counts on the day of publication does not, where no attack is told of that day', () => {
    const onDay = (kind: 'counts' | 'attack'): Made =>
      later('Rockets hit Tarvel. The mayor of Tarvel counts 14 dead and 30 hurt.', '2021-03-09', (r) => {
        const at = { when: on('2021-03-09'), where: TARVEL }
        const counts = [casualty(r, '14 dead', at), casualty(r, '30 hurt', at)]
        return kind === 'attack' ? [told(r, 'Rockets hit Tarvel', 'attack', at), ...counts] : counts
      })
    const same = made('Gulf Wire', '2021-03-10', { day: '2021-03-04', where: TARVEL })
    assert.deepEqual(joined(same, onDay('counts')), [2])
    assert.deepEqual(joined(same, onDay('attack')), [1, 1])
  })

  it('of counts on the day of publication says nothing of a report that came before', () => {
    const r = report('Rockets hit the market of Tarvel. By Saturday they had killed 14 people, Mayor Ilda Brenk said. 14 people died.', {
      outlet: 'Lantern',
      published: '2021-03-08',
      title: 'Rockets on Tarvel',
    })
    const counted = { when: on('2021-03-08'), where: TARVEL }
    const claims = [casualty(r, 'killed 14 people', counted), casualty(r, '14 people died', counted)]
    assert.deepEqual(joined(a, { report: r, claims }), [2])
    assert.deepEqual(joined(a, made('Lantern', '2021-03-08', { day: '2021-03-08', where: TARVEL })), [1, 1])
  })

  it('of a day without a year does not, whatever year it was put in', () => {
    const told14 = (words: string): Made =>
      later('Rockets hit Tarvel and killed 14 people, a court found.', '2023-02-20', (r) => {
        const at = { when: { text: words, edtf: '2022-03-04' }, where: TARVEL }
        return [told(r, 'Rockets hit Tarvel', 'attack', at), casualty(r, 'killed 14 people', at)]
      })
    assert.deepEqual(joined(a, told14('on 4 March')), [2])
    assert.deepEqual(joined(a, told14('on 4 March 2022')), [1, 1])
  })

  it('of a place that is told once, of no event, does not take its report away', () => {
    const far_ = (kind: 'attack' | 'stance') =>
      later('Rockets hit the town. His brother fell in Kelmar.', '2021-03-06', (r) => [
        told(r, 'His brother fell in Kelmar', kind, { where: KELMAR }),
        casualty(r, 'Rockets hit the town', { when: on('2021-03-04') }),
      ])
    const [x] = tellingsOf(a.report, a.claims)
    const farPlace = ({ report, claims }: Made) => measure(x!, tellingsOf(report, claims)[0]!).farPlace
    assert.deepEqual([farPlace(far_('stance')), farPlace(far_('attack'))], [0, 2])
  })

  it('of more about another day does not, where the day of the event is told too', () => {
    const visited = (day: string): Made =>
      later('Rockets hit Tarvel. Monitors counted 14 dead and 30 hurt there.', '2021-03-20', (r) => [
        told(r, 'Rockets hit Tarvel', 'attack', { when: on(day), where: TARVEL }),
        casualty(r, '14 dead', { when: on('2021-03-08/2021-03-12'), where: TARVEL }),
        casualty(r, '30 hurt', { when: on('2021-03-08/2021-03-12'), where: TARVEL }),
      ])
    assert.deepEqual(joined(a, visited('2021-03-04')), [2])
    assert.deepEqual(joined(a, visited('2021-03-10')), [1, 1])
  })
})

describe('a report of another attack on a town', () => {
  const first = made('Gulf Wire', '2021-03-05', { day: '2021-03-04', where: TARVEL })
  const undated = (published: string, opening: string): Made => {
    const r = report(`${opening} Odo Vance, a nurse at Saint Orla hospital, counted 9 dead.`, {
      outlet: 'Lantern',
      published,
      title: 'Tarvel under fire',
    })
    return { report: r, claims: [casualty(r, '9 dead', { where: TARVEL })] }
  }
  it('that says so is not of the one before', () => {
    assert.deepEqual(joined(first, undated('2021-03-12', 'Shells fell on Tarvel for a second time.')), [1, 1])
    assert.deepEqual(joined(first, undated('2021-03-12', 'A second mortar attack has shaken Tarvel.')), [1, 1])
  })
  it('that does not, or tells of its days, may be', () => {
    assert.deepEqual(joined(first, undated('2021-03-12', 'Shells fell on Tarvel.')), [2])
    assert.deepEqual(joined(first, undated('2021-03-12', 'On the second day after the attack Tarvel was shut.')), [2])
  })
  it('that tells the toll of the one before as of another event, and none with it, speaks against being of that', () => {
    const recalling = (scope: Claim['scope'], n = 9): Made => {
      const r = report(`Shells fell on Tarvel. The mayor counted ${n} dead. Rockets had killed 14 people there.`, {
        outlet: 'Lantern',
        published: '2021-03-12',
        title: 'Tarvel under fire',
      })
      return {
        report: r,
        claims: [casualty(r, `${n} dead`, { where: TARVEL }), casualty(r, 'killed 14 people', { where: TARVEL, scope })],
      }
    }
    const recalled = (one: Made) => {
      const [x, y] = [first, one].map((m) => tellingsOf(m.report, m.claims)[0]!)
      return [measure(x!, y!).recalled, measure(y!, x!).recalled]
    }
    assert.deepEqual(recalled(recalling('background')), [1, 1])
    assert.deepEqual(recalled(recalling('incident')), [0, 0])
    assert.deepEqual(recalled(recalling('background', 14)), [0, 0])
  })
  it('that tells such a toll of another day than the one before speaks against nothing', () => {
    const dated = (edtf: string) => {
      const r = report('Shells fell on Tarvel. The mayor counted 9 dead. Rockets had killed 14 people there.', { published: '2021-03-12' })
      const past = casualty(r, 'killed 14 people', { scope: 'background', when: on(edtf) })
      const [x] = tellingsOf(first.report, first.claims)
      return measure(x!, tellingsOf(r, [casualty(r, '9 dead', { where: TARVEL }), past])[0]!).recalled
    }
    assert.deepEqual(['2021-03-04', '2021-03', '2019-03-04', '2005'].map(dated), [1, 1, 0, 0])
  })
  it('in days that merely meet those of the one before says less than in days within them', () => {
    const days = (edtf: string) => made('Lantern', '2021-03-12', { day: edtf, where: TARVEL })
    const same = (edtf: string) => {
      const [x, y] = [days('2021-03-01/2021-03-07'), days(edtf)].map((m) => tellingsOf(m.report, m.claims)[0]!)
      return measure(x!, y!).sameDays
    }
    assert.deepEqual(['2021-03-04', '2021-02-28/2021-03-08', '2021-03-06/2021-03-11'].map(same), [1, 1, 0.5])
  })
  it('of a day of its own is not of one that was told before, whatever a campaign had come to', () => {
    const since = (edtf: string): Made => {
      const r = report('Rockets hit Tarvel and killed 9 people. The raids killed 70 people.', {
        outlet: 'Lantern',
        published: '2021-03-12',
      })
      const at = { when: on('2021-03-11'), where: TARVEL }
      const deed = [told(r, 'Rockets hit Tarvel', 'attack', at), casualty(r, 'killed 9 people', at)]
      return { report: r, claims: [...deed, casualty(r, 'killed 70 people', { scope: 'cumulative', when: on(edtf) })] }
    }
    const early = undated('2021-03-05', 'Rockets hit Tarvel.')
    assert.deepEqual(joined(early, since('2021-02-12/2021-03-11')), [1, 1])
    assert.deepEqual(joined(early, since('2021-03-04/2021-03-11')), [2])
  })
})

describe('a report from long after', () => {
  const first = made('Gulf Wire', '2021-03-05', { day: '2021-03-04', where: TARVEL })
  const compared = (edtf: string | null, published = '2023-03-05') => {
    const r = report('Rockets killed 18 people. Police hold 41 people.', { published })
    const [x] = tellingsOf(first.report, first.claims)
    return measure(x!, tellingsOf(r, [casualty(r, 'killed 18 people', edtf ? { when: on(edtf) } : {})])[0]!)
  }
  const told_: [string, string | null, Partial<ReturnType<typeof compared>>][] = [
    ['of the same day weighs its distance by half', '2021-03-04', { sameDays: 1, publishedFar: 0.5 }],
    ['of the same month alone agrees by half', '2021-03', { sameDays: 0.5, publishedFar: 0.5 }],
    ['of another month agrees in nothing', '2021-04', { sameDays: 0, publishedFar: 1 }],
    ['of no day agrees in nothing', null, { sameDays: 0, publishedFar: 1 }],
    ['of a stretch from that day on tells of one stretch', '2021-03-04/2021-04-30', { stretch: 1 }],
    ['of a stretch from another day on does not', '2021-03-02/2021-04-30', { stretch: 0 }],
  ]
  for (const [name, edtf, due] of told_)
    it(name, () => {
      const found = compared(edtf)
      for (const [key, value] of Object.entries(due)) assert.equal(found[key as keyof typeof found], value, key)
    })
})

describe('where an incident was', () => {
  const r = report(
    'Rockets hit Tarvel market. 14 people were killed. 30 people were hurt. 9 people died in Kelmar clinic. Shells fell on the district.',
  )
  const place = (text: string, lat: number, radiusKm: number): Where => ({ text, lat, lon: 33.1, radiusKm })
  const [town, market, clinic, district] = [
    place('Tarvel', 12.5, 8),
    place('Tarvel market', 12.51, 1),
    place('Kelmar clinic', 13.6, 1),
    place('the district', 12.6, 60),
  ]
  const at = (where: Where) => ({ where })
  const deed = told(r, 'Rockets hit Tarvel market', 'attack', at(town))
  const dead = casualty(r, '14 people were killed', at(town))
  const hurt = casualty(r, '30 people were hurt', { outcome: 'injured', ...at(town) })
  const later = casualty(r, '9 people died in Kelmar clinic', { scope: 'part', ...at(clinic) })
  const where = (...claims: Claim[]) => link([r], claims)[0]!.where
  const point = ({ lat, lon, radiusKm }: Where) => ({ lat, lon, radiusKm })

  it('is where most of it is told of, not where a word is most precise', () => {
    assert.deepEqual(where(deed, dead, hurt, later), point(town))
  })
  it('is as precise as the words for that place', () => {
    assert.deepEqual(where({ ...deed, where: market }, dead, hurt, later), point(market))
  })
  it('is no wider than what is told within it', () => {
    assert.deepEqual(where(deed, dead, told(r, 'Shells fell on the district', 'attack', at(district))), point(town))
  })
})

describe('one report', () => {
  it('holds several incidents', () => {
    const r = report('A bomb in Tarvel killed 9 people on Thursday. A fortnight ago gunmen raided Kelmar and killed 4 people.')
    const claims = [
      told(r, 'A bomb in Tarvel', 'attack', { when: on('2021-03-04'), where: TARVEL }),
      casualty(r, 'killed 9 people', { when: on('2021-03-04'), where: TARVEL }),
      told(r, 'gunmen raided Kelmar', 'attack', { when: on('2021-02-19'), where: KELMAR }),
      casualty(r, 'killed 4 people', { when: on('2021-02-19'), where: KELMAR }),
    ]
    assert.deepEqual(
      link([r], claims).map((i) => i.claims.length),
      [2, 2],
    )
  })

  it('does not open another where somebody came from, nor for nobody hurt', () => {
    const r = report(
      'A bomb in Tarvel killed 9 people on Thursday. Envoys had landed from Kelmar that hour. None of the envoys was hurt. In Kelmar the envoys were met. None was hurt.',
    )
    const claims = [
      told(r, 'A bomb in Tarvel', 'attack', { when: on('2021-03-04'), where: TARVEL }),
      casualty(r, 'killed 9 people', { when: on('2021-03-04'), where: TARVEL }),
      told(r, 'Envoys had landed from Kelmar', 'attack', { where: KELMAR }),
      nobody(casualty(r, 'None of the envoys was hurt', { outcome: 'injured' })),
      told(r, 'In Kelmar the envoys were met', 'attack', { where: KELMAR }),
      nobody(casualty(r, 'None was hurt', { outcome: 'injured' })),
    ]
    assert.deepEqual(
      link([r], claims).map((i) => [i.claims.length, i.where?.lat]),
      [[6, 12.5]],
    )
  })

  it('does not open another for an attack at a far place where nothing is told of the day of the one before, unless as an item of a digest', () => {
    const words = ['In Tarvel 9 people were killed.', '3 were hurt.', 'Rockets struck the gate on Thursday.', '9 people were killed there.']
    const sizes = (first: Where) => {
      const r = report(words.join(' '))
      const there = { when: on('2021-03-04'), where: KELMAR }
      const claims = [
        casualty(r, '9 people were killed', { where: first }),
        casualty(r, '3 were hurt', { outcome: 'injured', where: first }),
        casualty(r, '3', { outcome: 'injured', where: first }),
        told(r, 'Rockets struck the gate', 'attack', there),
        casualty(r, '9 people were killed there', there),
      ]
      return link([r], claims).map((i) => i.claims.length)
    }
    assert.deepEqual(sizes(TARVEL), [5])
    assert.deepEqual(sizes({ ...TARVEL, text: 'TARVEL.' }).toSorted(), [2, 3])
  })

  it('does not open with an event of its own for a lone word of an attack', () => {
    const r = report('Rockets were fired on Tarvel. 9 people were killed. 3 were hurt. 2 are missing.')
    const [there, far] = [TARVEL, KELMAR].map((where) => ({ when: on('2021-03-04'), where }))
    const deed = told(r, 'Rockets were fired on Tarvel', 'attack', there)
    const tolls = [casualty(r, '9 people were killed', far), casualty(r, '3 were hurt', far), casualty(r, '2 are missing', far)]
    assert.deepEqual(
      link([r], [deed, ...tolls]).map((i) => i.claims.length),
      [4],
    )
  })

  it('leaves its background out', () => {
    const r = report('A bomb killed 9 people. The war has killed 4000 people.')
    const claims = [casualty(r, 'killed 9 people'), casualty(r, 'killed 4000 people', { scope: 'background' })]
    assert.deepEqual(
      link([r], claims).map((i) => i.claims),
      [[claims[0]!.id]],
    )
  })

  it('loses only the claims that a person takes out of it, whoever else tells of it', () => {
    const text = 'A bomb killed 9 people in Tarvel. Shots killed 2 people. Troops killed 3 people.'
    const first = report(text, { outlet: 'One' })
    const second = report('A bomb in Tarvel killed 9 people at the market.', { outlet: 'Two' })
    const facts = { when: on('2021-03-04'), where: TARVEL }
    const [a, b, c] = ['killed 9 people', 'killed 2 people', 'killed 3 people'].map((words) => casualty(first, words, facts))
    const d = casualty(second, 'killed 9 people', facts)
    const claims = [a!, b!, c!, d]
    const sizes = (...taken: readonly { id: string }[]) => {
      const rest = claims.filter(({ id }) => !taken.some((one) => one.id === id))
      const apart = taken.flatMap((one) => rest.map((other) => ({ kind: 'different' as const, between: [one.id, other.id] as const })))
      const tied = rest.slice(1).map((one, n) => ({ kind: 'same' as const, between: [rest[n]!.id, one.id] as const }))
      return link([first, second], claims, [...apart, ...tied])
        .map((i) => i.claims.length)
        .toSorted()
    }
    assert.deepEqual(sizes(), [4])
    assert.deepEqual(sizes(b!), [1, 3])
    assert.deepEqual(sizes(b!, c!), [2, 2])
    assert.deepEqual(sizes(a!), [1, 3])
  })

  it('can be taken apart by a person', () => {
    const r = report('A bomb killed 9 people. Shots killed 2 people.')
    const claims = [casualty(r, 'killed 9 people'), casualty(r, 'killed 2 people')]
    const apart = link([r], claims, [{ kind: 'different', between: [claims[0]!.id, claims[1]!.id] }])
    assert.deepEqual(
      apart.map((i) => i.claims.length),
      [1, 1],
    )
  })
})
