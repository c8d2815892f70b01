import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { discrepanciesOf } from '../../src/reconcile/discrepancies.ts'
import { evidenceOf } from '../../src/reconcile/evidence.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said, told } from '../made.ts'

const shown = (reports: Report[], claims: Claim[]) =>
  discrepanciesOf(evidenceOf(reports, claims, trace(reports, claims))).map((d) => [d.about, d.kind, d.between.length])

const by = (name: string, named = true) => ({ attribution: [said(name, named)] })

describe('counts', () => {
  const r = report(
    'Police: 12 killed. Medics: 15 killed. Medics: at least 10 killed. 3 children killed. 5 children killed. 9 soldiers killed. about 13 killed. 7 gunmen killed. 16 militants killed. 0 killed on the army side.',
  )
  const later = report('Police: 14 killed.', { published: '2021-03-07' })
  const people = (victims: string, status: 'civilian' | 'combatant' | 'unknown' = 'unknown') => ({ victims, status })
  const cases: [string, Claim[], unknown[]][] = [
    [
      'of two sources that differ',
      [casualty(r, '12 killed', by('police')), casualty(r, '15 killed', by('medics', false))],
      [['killed', 'disjoint', 2]],
    ],
    [
      'of which one leaves room for the other',
      [casualty(r, '12 killed', by('police')), casualty(r, 'at least 10 killed', by('medics', false))],
      [],
    ],
    ['about alike', [casualty(r, '12 killed', by('police')), casualty(r, 'about 13 killed', by('medics', false))], []],
    [
      'of one source on a later day',
      [casualty(r, '12 killed', by('police')), casualty(later, '14 killed', by('police'))],
      [['killed', 'moved', 2]],
    ],
    [
      'of a part and its whole',
      [
        casualty(r, '12 killed', by('police')),
        casualty(r, '3 children killed', { scope: 'part', ...people('children', 'civilian'), ...by('medics', false) }),
      ],
      [],
    ],
    [
      'of two parts of one kind',
      [
        casualty(r, '3 children killed', { scope: 'part', ...people('children', 'civilian'), ...by('police') }),
        casualty(r, '5 children killed', { scope: 'part', ...people('children', 'civilian'), ...by('medics', false) }),
      ],
      [['killed', 'disjoint', 2]],
    ],
    [
      'of gunmen and militants, who may be the same men',
      [
        casualty(r, '7 gunmen killed', { ...people('gunmen', 'combatant'), ...by('police') }),
        casualty(r, '16 militants killed', { ...people('militants', 'combatant'), ...by('medics', false) }),
      ],
      [['killed', 'disjoint', 2]],
    ],
    [
      'of two groups',
      [
        casualty(r, '9 soldiers killed', { ...people('soldiers', 'combatant'), ...by('police') }),
        casualty(r, '5 children killed', { ...people('children', 'civilian'), ...by('police') }),
      ],
      [],
    ],
    [
      'of none on a side',
      [
        casualty(r, '9 soldiers killed', { ...people('soldiers', 'combatant'), ...by('police') }),
        casualty(r, '0 killed on the army side', { ...people('the army side', 'combatant'), ...by('medics', false) }),
      ],
      [],
    ],
    [
      'of background',
      [casualty(r, '12 killed', { ...by('police'), scope: 'background' }), casualty(r, '15 killed', by('medics', false))],
      [],
    ],
    [
      'denied',
      [casualty(r, '12 killed', { ...by('police'), polarity: 'denied' }), casualty(r, '15 killed', by('medics', false))],
      [['killed', 'denied toll', 2]],
    ],
  ]
  it('leave out a share that the teller of a lesser figure has room for in another', () => {
    const jail = report('59 dead in the jail, 3 dead in the van. 16 of them burnt. 61 dead.')
    const [all, van] = [casualty(jail, '59 dead', by('the morgue')), casualty(jail, '3 dead in the van', by('the morgue'))]
    const burnt = casualty(jail, '16 of them burnt', { scope: 'part', ...by('police') })
    const other = casualty(jail, '61 dead', by('the mayor'))
    const between = (...claims: Claim[]) =>
      discrepanciesOf(evidenceOf([jail], claims, trace([jail], claims)))
        .flatMap((d) => d.between)
        .includes(burnt.id)
    assert.deepEqual([between(all, van, burnt, other), between(van, burnt, other)], [false, true])
  })

  it('are called after a group where most of them are said to be of it', () => {
    const group = (...claims: Claim[]) => discrepanciesOf(evidenceOf([r], claims, trace([r], claims)))[0]!.group
    const soldiers = casualty(r, '9 soldiers killed', { ...people('soldiers', 'combatant'), ...by('police') })
    const [twelve, fifteen] = [casualty(r, '12 killed', by('medics', false)), casualty(r, '15 killed', by('the mayor'))]
    assert.deepEqual([group(soldiers, twelve), group(soldiers, twelve, fifteen)], ['soldiers', null])
  })

  for (const [name, claims, expected] of cases) it(name, () => assert.deepEqual(shown([r, later], claims), expected))
})

describe('open figures in words', () => {
  const r = report('Police: no fewer than five dead. Medics: nine dead. Police: dozens dead. Police: several dead.')
  const far = report(`Police: several dead. ${'x '.repeat(200)} Medics: nine dead.`, { outlet: 'Lantern' })
  const open = (of: Report, words: string, min: number, who = 'police') => {
    const claim = casualty(of, words, by(who))
    return { ...claim, casualty: { ...claim.casualty!, number: { text: words.replace(' dead', ''), min, max: null, approximate: false } } }
  }
  const exact = (of: Report, n: number) => {
    const claim = casualty(of, 'nine dead', by('medics'))
    return { ...claim, casualty: { ...claim.casualty!, number: { text: 'nine', min: n, max: n, approximate: false } } }
  }
  const cases: [string, Claim[], unknown[]][] = [
    ['tell that it grew, as digits do', [open(r, 'no fewer than five dead', 5), exact(r, 9)], [['killed', 'moved', 2]]],
    ['leave room where they are vague', [open(r, 'dozens dead', 24), exact(r, 90)], []],
    ['"several" leaves room for nine', [open(r, 'several dead', 3), exact(r, 9)], []],
    ['"several" leaves no room for twelve, side by side', [open(r, 'several dead', 3), exact(r, 12)], [['killed', 'disjoint', 2]]],
    ['"several" told elsewhere may have been earlier', [open(far, 'several dead', 3), exact(far, 12)], []],
  ]
  for (const [name, claims, expected] of cases) it(name, () => assert.deepEqual(shown([r, far], claims), expected))
})

describe('counts of a spot, in other words or told in passing', () => {
  const r = report(
    'Clinic: 27 died in the ward. The front: 11 died in the ward. 9 died in the yard. 41 men arrested, said the judge. They are 37, said the police. Years before 2000 died in Kelmar, said the clerk; 44 bodies, said the nurses. 50 bodies elsewhere.',
  )
  const other = report('The front: 11 died in the ward.', { outlet: 'Lantern' })
  const at = (text: string) => ({ where: { text, lat: null, lon: null, radiusKm: null } })
  const part = (of: Report, words: string, place: string, source: string) =>
    casualty(of, words, { scope: 'part', ...at(place), ...by(source, false) })
  const taken = (words: string, source: string, given: object) => {
    const c = casualty(r, words, { outcome: 'missing', ...given, ...by(source, false) })
    return { ...c, casualty: { ...c.casualty!, outcome: 'captured' as const } }
  }
  const past = (words: string, source: string, place: string) =>
    casualty(r, words, { scope: 'background', ...at(place), ...by(source, false) })
  const cases: [string, Claim[], unknown[]][] = [
    [
      'that they both name are of one share',
      [part(r, '27 died in the ward', 'in the ward', 'the clinic'), part(other, '11 died in the ward', 'in the ward', 'the front')],
      [['killed', 'disjoint', 2]],
    ],
    [
      'and of another are of two shares',
      [part(other, '11 died in the ward', 'in the ward', 'the front'), part(r, '9 died in the yard', 'in the yard', 'the clinic')],
      [],
    ],
    [
      'whom another calls what they were are of the same people',
      [
        taken('41 men arrested', 'the judge', { victims: 'men' }),
        taken('They are 37', 'the police', { victims: 'members of the front', status: 'combatant' }),
      ],
      [['captured', 'disjoint', 2]],
    ],
    [
      'of an earlier event, of one place that both name, are held together however far apart',
      [past('2000 died in Kelmar', 'the clerk', 'in Kelmar'), past('44 bodies', 'the nurses', 'in Kelmar')],
      [['killed', 'disjoint', 2]],
    ],
    [
      'of an earlier event, of which one names no place, are of two where they are far apart',
      [past('2000 died in Kelmar', 'the clerk', 'in Kelmar'), { ...past('50 bodies', 'the nurses', ''), where: null }],
      [],
    ],
  ]
  for (const [name, claims, expected] of cases) it(name, () => assert.deepEqual(shown([r, other], claims), expected))
})

describe('nobody, against somebody', () => {
  const text = 'Police: 12 killed. Medics: 15 killed. 4 women killed. 3 infants killed. Nobody died. Nobody died at the camps.'
  const q = report(text, { outlet: 'Lantern' })
  const none = (words: string): Claim => {
    const claim = casualty(q, words, by('the army'))
    return { ...claim, casualty: { ...claim.casualty!, number: { text: 'Nobody', min: 0, max: 0, approximate: false } } }
  }
  const some = (words: string, victims: string) =>
    casualty(q, words, { scope: 'part', victims, status: 'civilian', ...by('medics', false) })
  const two = [casualty(q, '12 killed', by('police')), casualty(q, '15 killed', by('medics', false))]
  const parts = [some('4 women killed', 'women'), some('3 infants killed', 'infants')]
  const claims = [...two, ...parts, none('Nobody died')]
  const [found] = discrepanciesOf(evidenceOf([q], claims, trace([q], claims)))

  it('makes no one quarrel of the toll and its shares', () => {
    assert.equal(found!.why.split('; ').length, 2)
    assert.deepEqual(
      found!.positions!.map(({ says, of }) => [says, of]),
      [
        ['12', null],
        ['15', null],
        ['Nobody', null],
        ['4', 'women'],
        ['3', 'infants'],
        ['Nobody', null],
      ],
    )
    assert.equal(found!.between.length, 5)
  })
  it('at some spots is no quarrel', () => assert.deepEqual(shown([q], [...two.slice(0, 1), none('Nobody died at the camps')]), []))
})

describe('a part', () => {
  it('that exceeds its whole', () => {
    const r = report('Police: 12 killed, 15 of them children killed.')
    const whole = casualty(r, '12 killed', by('police'))
    const part = casualty(r, '15 of them children killed', {
      ...by('police'),
      scope: 'part',
      of: whole.id,
      victims: 'children',
      status: 'civilian',
    })
    assert.deepEqual(shown([r], [whole, part]), [['killed', 'part exceeds whole', 2]])
  })
})

describe('a claim that was read too short, or its place amiss', () => {
  const r = report(
    'The ministry: 30 fighters killed. All were farmers, medics said of the 31 killed. They put 27 of those killed in one pit. The clerk counted 25 dead in all. Medics: 8 rebels killed.',
  )
  const fighters = casualty(r, '30 fighters killed', { ...by('the ministry'), victims: 'fighters', status: 'combatant' })
  const at = (text: string, lat: number, lon: number) => ({ text, lat, lon, radiusKm: 5 })
  const of = (claims: Claim[], where: { lat: number; lon: number; radiusKm: number } | null) =>
    discrepanciesOf({ ...evidenceOf([r], claims, trace([r], claims)), where }).map((d) => [d.about, d.kind])

  it('says of all of them what the rest of its clause says, and not what another claim does', () => {
    const farmers = casualty(r, '31 killed', { ...by('medics', false), victims: 'farmers', status: 'civilian' })
    const rebels = casualty(r, '8 rebels killed', { ...by('medics', false), victims: 'rebels', status: 'combatant' })
    assert.ok(of([fighters, farmers, rebels], null).some(([about]) => about === 'identity'))
    const other = told(r, 'All were farmers', 'attack', by('medics', false))
    assert.ok(!of([fighters, farmers, rebels, other], null).some(([about]) => about === 'identity'))
  })

  it('as a share of nobody in particular is held against a whole that is less than it', () => {
    const share = casualty(r, '27 of those killed', { ...by('medics', false), scope: 'part' })
    const whole = casualty(r, '25 dead in all', by('the clerk', false))
    assert.deepEqual(of([share, whole], null), [['killed', 'disjoint']])
    assert.deepEqual(of([{ ...share, casualty: { ...share.casualty!, number: whole.casualty!.number } }, whole], null), [])
  })

  it('counts as of the incident where its place is too far away to be another part of it', () => {
    const here = casualty(r, '31 killed', { ...by('medics', false), where: at('Tarvel', 12.5, 33.1) })
    const there = (lat: number) => casualty(r, '25 dead in all', { ...by('the clerk', false), where: at('Bronn', lat, 33.1) })
    const incident = { lat: 12.5, lon: 33.1, radiusKm: 5 }
    assert.deepEqual(of([here, there(20)], incident), [['killed', 'disjoint']])
    assert.deepEqual(of([here, there(13)], incident), [])
  })
})

describe('one origin', () => {
  it('behind three reports', () => {
    const reports = ['A', 'B', 'C'].map((outlet) => report('Police: 12 killed.', { outlet }))
    const claims = reports.map((r) => casualty(r, '12 killed', by('the Tarvel police')))
    assert.deepEqual(shown(reports, claims), [['killed', 'single origin', 3]])
  })
})

describe('other quarrels', () => {
  const r = report(
    'The army said it killed 20 militants. Villagers said that 18 civilians were killed; no militants died there. The front bombed the market. We did not do it, said the front. They were warned. No call came, said the army.',
  )
  const armed = casualty(r, 'killed 20 militants', { victims: 'militants', status: 'combatant', ...by('the army') })
  const civil = casualty(r, '18 civilians were killed', { victims: 'civilians', status: 'civilian', ...by('villagers', false) })
  it('who the dead were', () => assert.ok(shown([r], [armed, civil]).some(([about]) => about === 'identity')))
  it('who the dead were: not where one source tells of both', () => {
    const both = { ...civil, attribution: armed.attribution }
    assert.ok(!shown([r], [armed, both]).some(([about]) => about === 'identity'))
  })
  it('whose deed', () => {
    const claims = [
      told(r, 'The front bombed the market', 'attack', by('the army')),
      told(r, 'We did not do it', 'responsibility', { polarity: 'denied', ...by('the front') }),
    ]
    assert.deepEqual(shown([r], claims), [['responsibility', 'denied responsibility', 2]])
  })
  it('notice given and denied', () => {
    const claims = [
      told(r, 'They were warned', 'contact', by('the front')),
      told(r, 'No call came', 'contact', { polarity: 'denied', ...by('the army') }),
    ]
    assert.deepEqual(shown([r], claims), [['assurance', 'broken assurance', 2]])
  })
})
