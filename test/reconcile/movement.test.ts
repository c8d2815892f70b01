import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { discrepanciesOf } from '../../src/reconcile/discrepancies.ts'
import { evidenceOf } from '../../src/reconcile/evidence.ts'
import { movementOf } from '../../src/reconcile/movement.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said } from '../made.ts'

const r = report(
  '12 killed, police said. 15 killed, medics said. 9 killed. 0 killed on the army side. At least 15 killed. at least 15 killed.',
)
const by = (name: string) => ({ attribution: [said(name)] })
const capital = (c: Claim): Claim => ({ ...c, casualty: { ...c.casualty!, number: { ...c.casualty!.number, text: 'At least 15' } } })
const evidence = (claims: Claim[]) => evidenceOf([r], claims, trace([r], claims))
const steps = (claims: Claim[]) => movementOf(evidence(claims))[0]!.steps.map(({ low, why }) => [low, why])

describe('how the figures moved', () => {
  const [police, medics] = [casualty(r, '12 killed', by('police')), casualty(r, '15 killed', by('medics'))]

  it('tells each figure and why it moved', () => {
    const moved = [
      [12, 'first'],
      [15, 'raised'],
    ]
    assert.deepEqual(steps([police, medics]), moved)
  })

  it('takes figures of one day in the order of their hours, and of one origin as raised, not as at odds', () => {
    const at = (hour: string, body: string) =>
      report(body, { outlet: hour === '09' ? 'Zenith' : 'Alpha', published: `2021-03-05T${hour}:00Z` })
    const [late, early] = [at('19', '8 killed, police said.'), at('09', '3 killed, police said.')]
    const claims = [casualty(late, '8 killed', by('police')), casualty(early, '3 killed', by('police'))]
    const both = evidenceOf([late, early], claims, trace([late, early], claims))
    assert.deepEqual(
      movementOf(both)[0]!.steps.map(({ low, why }) => [low, why]),
      [
        [3, 'first'],
        [8, 'raised'],
      ],
    )
    const alike = (published: string) => [late, early].map((r) => ({ ...r, published }))
    const kinds = (reports: Report[]) => discrepanciesOf(evidenceOf(reports, claims, trace(reports, claims))).map(({ kind }) => kind)
    assert.deepEqual([kinds([late, early]), kinds(alike('2021-03-05'))], [['moved'], ['disjoint']])
  })

  it('leaves out what has no date where others have one, since it stands in no order beside them', () => {
    const undated = { ...report('9 killed.', { outlet: 'Notes' }), published: null }
    const claims = [casualty(undated, '9 killed'), police, medics]
    const both = evidenceOf([undated, r], claims, trace([undated, r], claims))
    const told = movementOf(both)[0]!.steps.map(({ low, why }) => [low, why])
    assert.deepEqual(told, [
      [12, 'first'],
      [15, 'raised'],
    ])
  })

  it('says of a smaller figure of somebody else that it is another source’s, not that the toll went down', () => {
    const moved = [
      [15, 'first'],
      [12, 'other source'],
      [15, 'repeated'],
      [9, 'lowered'],
    ]
    const again = { ...medics, id: 'again' }
    const nine = casualty(r, '9 killed', by('police'))
    assert.deepEqual(steps([again, police, medics, nine].map((c, i) => ({ ...c, quote: { ...c.quote, start: i } }))), moved)
  })

  it('is not of one side’s having lost nobody', () => {
    const none = casualty(r, '0 killed on the army side', { victims: 'the army side', status: 'combatant', ...by('army') })
    assert.deepEqual(
      steps([police, medics, none]).map(([low]) => low),
      [12, 15],
    )
  })

  it('compares a figure with the last one of the same people', () => {
    const soldiers = casualty(r, 'At least 15 killed', { victims: 'soldiers', status: 'combatant', ...by('army') })
    const people = [
      casualty(r, '12 killed', { victims: 'villagers', status: 'civilian' }),
      soldiers,
      casualty(r, 'at least 15 killed', { victims: 'villagers', status: 'civilian' }),
    ]
    assert.deepEqual(
      steps(people).map(([, why]) => why),
      ['first', 'other scope', 'raised'],
    )
  })
})

describe('a position', () => {
  it('is a figure, however it is spelt', () => {
    const claims = [
      casualty(r, '12 killed', by('police')),
      casualty(r, 'at least 15 killed', by('nurses')),
      capital(casualty(r, 'at least 15 killed', { ...by('medics'), id: 'another' })),
    ]
    const [shown] = discrepanciesOf(evidence(claims))
    assert.deepEqual(
      shown!.positions!.map(({ claims: of }) => of.length),
      [1, 2],
    )
  })
  it('is of the people in the words of its own claims, where several groups are disputed at once', () => {
    const villagers = { victims: 'villagers', status: 'civilian' } as const
    const soldiers = { victims: 'soldiers', status: 'combatant' } as const
    const claims = [
      casualty(r, '12 killed', { ...villagers, ...by('police') }),
      casualty(r, '15 killed', { victims: 'shepherds', status: 'civilian', ...by('medics') }),
      casualty(r, '0 killed on the army side', { ...soldiers, ...by('police') }),
      casualty(r, 'At least 15 killed', { ...soldiers, victims: 'conscripts', ...by('families') }),
    ]
    const shown = discrepanciesOf(evidence(claims)).flatMap(({ about, positions = [] }) => (about === 'killed' ? positions : []))
    const own = new Map(claims.map(({ id, casualty }) => [id, casualty?.victims?.text]))
    assert.ok(shown.length > 0 && shown.every(({ of }) => of !== undefined))
    for (const { of, claims: ids } of shown)
      assert.ok(
        ids.some((id) => own.get(id) === of),
        `${of}`,
      )
  })
})

describe('what is told again', () => {
  it('takes what an origin has told already for repeated, and compares its next figure with its own', () => {
    const told = report('9 killed, the ministry said. 12 killed, a mayor said. 15 killed, the ministry said. 9 killed, it said first.', {
      title: 'Toll of 40',
    })
    const of = (name: string) => ({ attribution: [said(name)] })
    const again = { ...casualty(told, '9 killed', of('the ministry')), id: 'again', quote: { start: 90, end: 98, exact: '9 killed' } }
    const claims = [
      casualty(told, '9 killed', of('the ministry')),
      casualty(told, '12 killed', of('a mayor')),
      casualty(told, '15 killed', of('the ministry')),
      again,
    ]
    const found = movementOf(evidenceOf([told], claims, trace([told], claims)))[0]!.steps
    assert.deepEqual(
      found.map(({ low, why }) => [low, why]),
      [
        [9, 'first'],
        [12, 'raised'],
        [15, 'raised'],
        [9, 'repeated'],
      ],
    )
  })

  it('takes a figure that the headline gives for told there, on whosever word', () => {
    const told = report('Freedonia’s ministry said 12 killed in the raid.', { title: 'Freedonia says 12 killed' })
    const headline = casualty(told, '12 killed', { attribution: [said('Freedonia')] })
    const body = {
      ...casualty(told, '12 killed in', { attribution: [said('Freedonia’s ministry')], victims: 'soldiers', status: 'combatant' }),
      id: 'body',
    }
    const found = movementOf(evidenceOf([told], [headline, body], trace([told], [headline, body])))[0]!.steps
    assert.deepEqual(
      found.map(({ why }) => why),
      ['first', 'repeated'],
    )
  })
})
