import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import { discrepanciesOf } from '../../src/reconcile/discrepancies.ts'
import { evidenceOf } from '../../src/reconcile/evidence.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said, told } from '../made.ts'

const r = report(`60 people were hurt. The army denied that any of its guards were hurt. Not one guard was killed. 50 prisoners were killed.
9 soldiers killed. 7 Russian soldiers killed. No Americans were killed. 300 Russians were killed. 4 relatives were held and 3 brothers questioned.
43 per cent of them children. 239 children were displaced. No other harm to families came to light. Claimed by the Kelmar front.
A car bomb went off at the gate of the camp, used by Tarvel forces. The camp was hit by Tarvel forces. The army accepted on Saturday that its raid was to blame.
Air strikes by jets killed 14 people. There was no sign of any legitimate target. It could not be justified. It was a legitimate target. It was a war crime.
There are no more militants in Varn. Gunmen were firing from the roofs. An elder swore that it would not go unanswered. Shells hit the mill.
12 dead, perhaps. 185 dead. That number is inflated.
The first rocket came at 3.33. To hit families had not been its purpose. It had no hand in the bulletin. Claimed by nobody.
14.15: Word of rockets on the mill. Twelve officers were hurt, one of them badly. Nobody was shot after surrendering. Troops were in the area.
Soldiers came from the camp. 78 had a record of serious theft, and 14 of the men examined had been shot from close by.
5 were hurt in Varn, 6 in Lower Osk. 4 officers died. 60 members of the Red Command died.`)
const by = (name: string) => ({ attribution: [said(name)] })
const shown = (...claims: Claim[]) => discrepanciesOf(evidenceOf([r], claims, trace([r], claims))).map((d) => `${d.about} ${d.kind}`)
const of = (words: string, source: string, given: NonNullable<Parameters<typeof casualty>[2]>) =>
  casualty(r, words, { ...given, ...by(source) })
/** The same with other bounds. */
const counted = (c: Claim, text: string, min: number, max: number | null): Claim => ({
  ...c,
  casualty: { ...c.casualty!, number: { text, min, max, approximate: false } },
})
const at = (text: string, lat: number | null) => ({ text, lat, lon: lat, radiusKm: lat && 5 })
const fighters = { victims: 'fighters', status: 'combatant' } as const
const of_ = (victims: string, status: 'civilian' | 'combatant' | 'unknown' = 'unknown') => ({ victims, status })

describe('shows nothing', () => {
  const hurt = of('60 people were hurt', 'medics', { outcome: 'injured', ...of_('people') })
  const ours = counted(
    of('any of its guards were hurt', 'the army', { outcome: 'injured', polarity: 'denied', ...of_('guards', 'combatant') }),
    'any',
    1,
    null,
  )
  const guard = counted(of('Not one guard was killed', 'the warden', of_('guard', 'combatant')), 'Not one', 0, 0)
  const prisoners = of('50 prisoners were killed', 'the wire', of_('prisoners', 'combatant'))
  const americans = counted(of('No Americans were killed', 'an officer', of_('Americans')), 'No', 0, 0)
  const share = counted(
    of('43 per cent of them children', 'the agency', { scope: 'part', ...of_('children', 'civilian') }),
    '43 per cent',
    1,
    null,
  )
  const officers = counted(
    of('Twelve officers were hurt', 'police', { outcome: 'injured', ...of_('officers', 'combatant') }),
    'Twelve',
    12,
    12,
  )
  const again = counted(of('officers were hurt', 'the mayor', { outcome: 'injured', ...of_('officers', 'combatant') }), 'Twelve', 12, 12)
  const oneOfThem = counted(
    of('one of them badly', 'a medic', { outcome: 'injured', scope: 'part', of: officers.id, ...of_('officers', 'combatant') }),
    'one',
    1,
    1,
  )
  const afterwards = counted(of('Nobody was shot after surrendering', 'the army', {}), 'Nobody', 0, 0)
  const cases: [string, Claim[]][] = [
    [
      'of when it came and when a running page told of it',
      [
        told(r, 'The first rocket came at 3.33', 'attack', by('the warden')),
        told(r, '14.15: Word of rockets on the mill', 'attack', by('the wire')),
      ],
    ],
    [
      'of what somebody says that it was not meant for',
      [
        told(r, 'To hit families had not been its purpose', 'stance', by('the army')),
        of('14 people', 'medics', of_('families', 'civilian')),
      ],
    ],
    [
      'of a part denied in word that passed, and of a deed that nobody claims',
      [
        told(r, 'Shells hit the mill', 'attack', by('the warden')),
        told(r, 'It had no hand in the bulletin', 'responsibility', { polarity: 'denied', ...by('the army') }),
        told(r, 'Claimed by nobody', 'responsibility', { polarity: 'denied', ...by('the wire') }),
      ],
    ],
    ['of none of one’s own, against others', [hurt, ours]],
    ['of one people and another', [americans, of('300 Russians were killed', 'the wire', of_('Russians'))]],
    [
      'of two groups that one source tells in one breath',
      [of('4 relatives were held', 'police', of_('his relatives')), of('3 brothers questioned', 'police', of_('his brothers'))],
    ],
    ['of a share and a number', [share, of('239 children were displaced', 'the town', { scope: 'part', ...of_('children', 'civilian') })]],
    [
      'of the same words twice',
      [
        counted(of('No other harm to families', 'the force', { outcome: 'casualties', ...of_('families', 'civilian') }), 'No', 0, 0),
        of('harm to families', 'the force', { outcome: 'casualties', ...of_('families', 'civilian') }),
      ],
    ],
    [
      'of whose deed it was where a place is only used by somebody',
      [
        told(r, 'Claimed by the Kelmar front', 'responsibility', by('the front')),
        told(r, 'A car bomb went off at the gate of the camp, used by Tarvel forces', 'attack', by('the bulletin')),
      ],
    ],
    [
      'of whose deed it was where the only name is a weekday',
      [
        told(r, 'accepted on Saturday that its raid was to blame', 'responsibility', by('the army')),
        {
          ...of('killed 14 people', 'medics', of_('people')),
          casualty: { ...of('killed 14 people', 'medics', of_('people')).casualty!, by: 'jets of Tarvel' },
        },
      ],
    ],
    [
      'of whether it was rightful where no target is said to have been',
      [
        told(r, 'There was no sign of any legitimate target', 'stance', by('the inquiry')),
        told(r, 'It was a war crime', 'stance', by('the lawyers')),
      ],
    ],
    [
      'of armed people in a place where there are no more',
      [
        told(r, 'There are no more militants in Varn', 'stance', by('the minister')),
        told(r, 'Gunmen were firing from the roofs', 'stance', by('residents')),
      ],
    ],
    [
      'of troops of its own that a state denies',
      [
        told(r, 'Troops were in the area', 'stance', { polarity: 'denied', ...by('the government') }),
        told(r, 'Soldiers came from the camp', 'attack', by('residents')),
      ],
    ],
    [
      'of what was told in passing of two places, though no map has one of them',
      [
        of('5 were hurt in Varn', 'the wire', { outcome: 'injured', scope: 'background', where: at('Varn', 12.5) }),
        of('6 in Lower Osk', 'police', { outcome: 'injured', scope: 'background', where: at('Lower Osk', null) }),
      ],
    ],
    [
      'of the police and of a band’s members',
      [
        of('4 officers died', 'the mayor', of_('officers', 'combatant')),
        of('60 members of the Red Command died', 'police', of_('members of the Red Command', 'combatant')),
      ],
    ],
    ['of some of them with no words of their own, and all', [officers, again, oneOfThem]],
    ['of nobody in one case, and all', [prisoners, afterwards]],
    [
      'of two shares of the dead that are told of otherwise',
      [
        of('78 had a record of serious theft', 'police', { scope: 'part' }),
        of('14 of the men examined had been shot from close by', 'an expert', { scope: 'part' }),
      ],
    ],
    [
      'of a promise of revenge and a deed',
      [told(r, 'it would not go unanswered', 'assurance', by('an elder')), told(r, 'Shells hit the mill', 'attack', by('the army'))],
    ],
    [
      'of a toll that another gives, where the one that is doubted is denied',
      [
        counted(of('12 dead', 'the senator', { outcome: 'casualties' }), 'a few', 3, null),
        of('185 dead', 'the senator', { polarity: 'denied' }),
        told(r, 'That number is inflated', 'stance', by('the governor')),
      ],
    ],
  ]
  for (const [name, claims] of cases) it(name, () => assert.deepEqual(shown(...claims), []))
  it('of who the dead were where no guard died', () => assert.ok(!shown(guard, prisoners).includes('identity status')))
})

describe('still shows', () => {
  const cases: [string, Claim[], string[]][] = [
    [
      'soldiers of one nation against soldiers',
      [
        of('9 soldiers killed', 'police', of_('soldiers', 'combatant')),
        of('7 Russian soldiers killed', 'medics', of_('Russian soldiers', 'combatant')),
      ],
      ['killed disjoint'],
    ],
    [
      'none of a party’s men against some of them',
      [
        counted(of('Not one guard was killed', 'the warden', fighters), 'Not one', 0, 0),
        of('50 prisoners were killed', 'the wire', fighters),
      ],
      ['killed disjoint', 'identity status'],
    ],
    [
      'whose deed it was where the place was hit by somebody',
      [
        told(r, 'Claimed by the Kelmar front', 'responsibility', by('the front')),
        told(r, 'The camp was hit by Tarvel forces', 'attack', by('the bulletin')),
      ],
      ['responsibility blame'],
    ],
    [
      'what could not be justified against what was legitimate',
      [told(r, 'It could not be justified', 'stance', by('the inquiry')), told(r, 'It was a legitimate target', 'stance', by('the army'))],
      ['responsibility blame'],
    ],
  ]
  for (const [name, claims, kinds] of cases) it(name, () => assert.deepEqual(shown(...claims), kinds))
})
