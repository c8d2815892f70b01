import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import { discrepanciesOf } from '../../src/reconcile/discrepancies.ts'
import { evidenceOf } from '../../src/reconcile/evidence.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said, told } from '../made.ts'

const TEXT = `Nobody was warned. The chiefs had promised nothing. The convoy was promised safe passage. Guns opened fire on the convoy. The depot had all been evacuated, scouts said.
They had been told of the raid by telephone. No such call was made. No aircraft is kept at the port. No reply has come.
Fighters were shooting from the mill. There was no fighting inside the mill. 30 fighters killed. 33 people killed. 9 soldiers killed.
60 people killed or hurt. 25 people killed and 70 people hurt. 14 killed. That toll is inflated. We will not vouch for the toll. The blast came at 8.15 a.m. It was at 9.40 a.m.
None of the dead carried a rifle. Nobody but gunmen fell. None of the bodies is a pupil's. Nine pupils lie there. 71 coffins. 71 soldiers fell.
Our nurses may go in. By dusk none had gone in. They would be let home. Mortars fell on them. They were told to leave. The mill was not safe. 45 of our brothers killed.
None of the rebels had a scratch. A Tarvel squad was behind it. Blamed the Kelmar militia. It was a legitimate operation. It was a war crime. 40 seized. Nobody was seized. The army would look into it. Elders vouched for the road. The girl who died was nine. Eleven, the mayor said. Her aunt was 40.
The keepers recall that letters bade them shut the gate. Gunners mistook the tents for a depot. This was no accident. It was hit by mistake. The strike was not deliberate. No threat was ever told to us, say the police. The keepers were warned.
Nine died under army fire. Our guns never fired. Years ago the port had warned the town. No such word had come. Most were in camouflage. Most of the dead sold food.`
const r = report(TEXT)
const by = (name: string, named = true) => ({ attribution: [said(name, named)] })
const shown = (...claims: Claim[]) => discrepanciesOf(evidenceOf([r], claims, trace([r], claims))).map((d) => `${d.about} ${d.kind}`)
const nobody = { text: 'Nobody', min: 0, max: 0, approximate: false }

/** One of the dead, with an age in the words. */
const aged = (words: string, source: string, victims = 'girl'): Claim => {
  const claim = casualty(r, words, { victims, status: 'civilian', scope: 'part', ...by(source) })
  return { ...claim, casualty: { ...claim.casualty!, number: { text: null, min: 1, max: 1, approximate: false } } }
}

describe('a dispute', () => {
  const promise = told(r, 'The convoy was promised safe passage', 'assurance', by('drivers', false))
  const fire = told(r, 'Guns opened fire on the convoy', 'attack', by('the mayor', false))
  const armed = casualty(r, '30 fighters killed', { victims: 'fighters', status: 'combatant', ...by('the army') })
  const people = casualty(r, '33 people killed', { victims: 'people', ...by('the mayor', false) })
  const squad = told(r, 'A Tarvel squad was behind it', 'responsibility', by('the front'))
  const militia = told(r, 'Blamed the Kelmar militia', 'responsibility', by('the mayor', false))
  const together = casualty(r, '60 people killed or hurt', { outcome: 'casualties', victims: 'people', ...by('the front') })
  const toll = casualty(r, '14 killed', by('medics', false))
  const none = casualty(r, 'Nobody was seized', { outcome: 'missing', ...by('the army') })
  const fire_ = casualty(r, 'Nine died under army fire', by('a lawyer', false))
  const underFire: Claim = { ...fire_, casualty: { ...fire_.casualty!, by: 'army fire' } }
  const most = (words: string, victims: string, status: 'civilian' | 'combatant', source: string): Claim => {
    const claim = casualty(r, words, { victims, status, scope: 'part', ...by(source) })
    return { ...claim, casualty: { ...claim.casualty!, number: { text: 'Most', min: 1, max: null, approximate: false } } }
  }
  const cases: [string, Claim[], string[]][] = [
    ['of what was promised and what followed', [promise, fire], ['assurance broken assurance']],
    [
      'of a place reported empty and civilians hit there',
      [
        told(r, 'The depot had all been evacuated', 'assurance', by('scouts', false)),
        casualty(r, '33 people killed', { victims: 'families', status: 'civilian', ...by('the mayor', false) }),
      ],
      ['assurance broken assurance'],
    ],
    [
      'of a call made and denied',
      [
        told(r, 'They had been told of the raid by telephone', 'contact', by('drivers', false)),
        told(r, 'No such call was made', 'contact', { polarity: 'denied', ...by('the army') }),
      ],
      ['assurance broken assurance'],
    ],
    [
      'of a warning and none, by the word of those whom the quote names and nobody read',
      [
        told(r, 'The keepers recall that letters bade them shut the gate', 'assurance'),
        told(r, 'No threat was ever told to us, say the police', 'assurance', { polarity: 'denied' }),
      ],
      ['assurance broken assurance'],
    ],
    [
      'not of what an outlet tells in its own words',
      [told(r, 'The keepers were warned', 'assurance'), told(r, 'Nobody was warned', 'assurance', { polarity: 'denied' })],
      [],
    ],
    [
      'of word before an earlier event, told side by side',
      [
        told(r, 'the port had warned the town', 'assurance', { scope: 'background', ...by('the port') }),
        told(r, 'No such word had come', 'assurance', { scope: 'background', polarity: 'denied', ...by('the town') }),
      ],
      ['assurance broken assurance'],
    ],
    [
      'not of word before two events',
      [
        told(r, 'the port had warned the town', 'assurance', { scope: 'background', ...by('the port') }),
        told(r, 'Nobody was warned', 'assurance', { polarity: 'denied', ...by('the mayor', false) }),
      ],
      [],
    ],
    [
      'of whose fire they died under, and that it was fired',
      [underFire, told(r, 'Our guns never fired', 'attack', { polarity: 'denied', ...by('the army') })],
      ['responsibility denied event'],
    ],
    [
      'not of it where nothing tells whose it was',
      [
        { ...underFire, casualty: { ...underFire.casualty!, by: null } },
        told(r, 'Our guns never fired', 'attack', { polarity: 'denied', ...by('the army') }),
      ],
      [],
    ],
    [
      'of what most of the dead were',
      [
        most('Most were in camouflage', 'in camouflage', 'combatant', 'the army'),
        most('Most of the dead sold food', 'sold food', 'civilian', 'the charity'),
      ],
      ['identity status'],
    ],
    [
      'not of silence since',
      [
        told(r, 'They had been told of the raid by telephone', 'contact', by('drivers', false)),
        told(r, 'No reply has come', 'contact', { polarity: 'denied', ...by('the army') }),
      ],
      [],
    ],
    [
      'of fighters in the place that was hit',
      [
        told(r, 'Fighters were shooting from the mill', 'stance', by('the army')),
        told(r, 'There was no fighting inside the mill', 'stance', by('millers', false)),
      ],
      ['identity denied status'],
    ],
    ['of fighters and people of hardly another number', [armed, people], ['killed disjoint', 'identity status']],
    [
      'of fighters, and dead of whom none bore arms',
      [armed, told(r, 'None of the dead carried a rifle', 'stance', by('the mayor', false))],
      ['identity status'],
    ],
    [
      'not of fighters, and others who were not hurt',
      [armed, told(r, 'None of the rebels had a scratch', 'stance', by('the mayor', false))],
      [],
    ],
    [
      'of nobody but armed men, and a toll of people',
      [people, casualty(r, 'Nobody but gunmen fell', { victims: 'Tarvel gunmen', status: 'combatant', ...by('the army') })],
      ['identity status'],
    ],
    [
      'of whose bodies they were',
      [
        casualty(r, 'Nine pupils lie there', { victims: 'pupils', status: 'civilian', ...by('the front') }),
        {
          ...casualty(r, "None of the bodies is a pupil's", { victims: 'a pupil', status: 'civilian', ...by('police') }),
          polarity: 'denied',
        },
      ],
      ['killed denied toll', 'identity status'],
    ],
    [
      'not of coffins that are the soldiers’',
      [
        casualty(r, '71 coffins', by('medics', false)),
        casualty(r, '71 soldiers fell', { victims: 'soldiers', status: 'combatant', ...by('the army') }),
        casualty(r, 'fighters killed', { victims: 'fighters', status: 'combatant', ...by('the army') }),
      ],
      [],
    ],
    [
      'of a way that was promised and not given',
      [told(r, 'Our nurses may go in', 'assurance', by('the army')), told(r, 'By dusk none had gone in', 'stance', by('the mayor', false))],
      ['assurance broken assurance'],
    ],
    [
      'of a promise and a deed told next',
      [
        told(r, 'They would be let home', 'assurance', by('drivers', false)),
        told(r, 'Mortars fell on them', 'attack', by('drivers', false)),
      ],
      ['assurance broken assurance'],
    ],
    [
      'not of a place said not to be safe, and a deed',
      [
        told(r, 'The mill was not safe', 'assurance', by('drivers', false)),
        told(r, 'Mortars fell on them', 'attack', by('the mayor', false)),
      ],
      [],
    ],
    [
      'of word that one says was given and another that it was not, however it is told',
      [
        told(r, 'Elders vouched for the road', 'assurance', by('drivers', false)),
        told(r, 'The chiefs had promised nothing', 'assurance', { polarity: 'denied', ...by('the chiefs') }),
      ],
      ['assurance broken assurance'],
    ],
    [
      'not of a promise to look into it and a warning that nobody had',
      [
        told(r, 'The army would look into it', 'assurance', by('the army')),
        told(r, 'Nobody was warned', 'assurance', { polarity: 'denied', ...by('the mayor', false) }),
      ],
      [],
    ],
    ['of the age of one of them', [aged('The girl who died was nine', 'the army'), aged('Eleven', 'the mayor')], ['identity status']],
    ['not of two ages that one source gives', [aged('The girl who died was nine', 'the army'), aged('Eleven', 'the army')], []],
    ['not of the ages of two', [aged('The girl who died was nine', 'the army'), aged('Her aunt was 40', 'the mayor', 'aunt')], []],
    [
      'not of an order and a deed told next',
      [told(r, 'They were told to leave', 'assurance', by('the army')), told(r, 'Mortars fell on them', 'attack', by('drivers', false))],
      [],
    ],
    [
      'of a people’s dead, whom one calls brothers',
      [casualty(r, '45 of our brothers killed', { victims: 'our brothers', ...by('the front') }), toll],
      ['killed disjoint'],
    ],
    ['of two doers', [squad, militia], ['responsibility blame']],
    ['not of one doer told twice', [squad, { ...squad, id: 'again', ...by('the mayor', false) }], []],
    [
      'of what was rightful',
      [
        told(r, 'It was a legitimate operation', 'responsibility', by('the army')),
        told(r, 'It was a war crime', 'stance', by('the mayor', false)),
      ],
      ['responsibility blame'],
    ],
    [
      'of what was meant',
      [
        told(r, 'Gunners mistook the tents for a depot', 'responsibility', by('the navy')),
        told(r, 'This was no accident', 'responsibility', by('the charity', false)),
      ],
      ['responsibility blame'],
    ],
    [
      'not of what both call no intent',
      [
        told(r, 'It was hit by mistake', 'responsibility', by('the navy')),
        told(r, 'The strike was not deliberate', 'stance', by('the charity', false)),
      ],
      [],
    ],
    [
      'of killed and hurt as one number and as two',
      [
        together,
        casualty(r, '25 people killed', { victims: 'people', ...by('police') }),
        casualty(r, '70 people hurt', { outcome: 'injured', victims: 'people', ...by('police') }),
      ],
      ['casualties disjoint'],
    ],
    ['of a toll that another doubts', [toll, told(r, 'That toll is inflated', 'stance', by('the army'))], ['killed denied toll']],
    [
      'of a toll that another will not vouch for',
      [toll, told(r, 'We will not vouch for the toll', 'stance', by('the army'))],
      ['killed denied toll'],
    ],
    [
      'of the hour',
      [told(r, 'The blast came at 8.15 a.m.', 'attack', by('police')), told(r, 'It was at 9.40 a.m.', 'attack', by('medics', false))],
      ['when time'],
    ],
    [
      'of nobody at all and somebody, whoever it was',
      [
        { ...none, casualty: { ...none.casualty!, number: nobody } },
        casualty(r, '40 seized', { outcome: 'missing', scope: 'part', victims: 'nurses', ...by('medics', false) }),
      ],
      ['missing disjoint'],
    ],
  ]
  for (const [name, claims, expected] of cases) it(name, () => assert.deepEqual(shown(...claims), expected))
})

describe('one toll', () => {
  const at = (text: string, lat: number) => ({ text, lat, lon: 30, radiusKm: 3 })
  const on = (edtf: string) => ({ text: edtf, edtf })
  const a = casualty(r, '25 people killed', { ...by('police'), when: on('2021-03-02'), where: at('Tarvel', 10) })
  it('told of two days', () => assert.deepEqual(shown(a, { ...a, id: 'b', ...by('medics', false), when: on('2021-03-05') }), ['when time']))
  it('told of two places', () => {
    const b = { ...a, id: 'b', ...by('medics', false), where: at('Kelmar', 14) }
    assert.deepEqual(shown(a, b), ['where place'])
  })
  it('told of the night between is one', () =>
    assert.deepEqual(shown(a, { ...a, id: 'b', ...by('medics', false), when: on('2021-03-03') }), []))
})

describe('who did it', () => {
  const denial = told(r, 'It was a legitimate operation', 'responsibility', { polarity: 'denied', ...by('the army') })
  const blame = told(r, 'Blamed the Kelmar militia', 'responsibility', by('the mayor', false))
  const people = casualty(r, '33 people killed', { victims: 'people', ...by('medics', false) })
  const toll = (doer: string | null): Claim => ({ ...people, casualty: { ...people.casualty!, by: doer } })
  const asserted = (doer: string | null) => {
    const claims = [toll(doer), blame, denial]
    const [found] = discrepanciesOf(evidenceOf([r], claims, trace([r], claims))).filter(({ about }) => about === 'responsibility')
    return found?.positions?.[0]?.claims
  }
  const cases: [string, string | null, boolean][] = [
    ['a toll that names its doer', 'fighters of the Kelmar militia', true],
    ['a toll whose doer is named behind what he used', 'shells fired by Tarvel’s army', true],
    ['no toll that names nobody', null, false],
    ['no toll whose only name is where it was', 'blasts tore through the market of Tarvel', false],
    ['no toll of a thing near a named place', 'shelling of trucks near Kelmar', false],
  ]
  for (const [name, doer, says] of cases)
    it(`is said by ${name}`, () => assert.deepEqual(asserted(doer), says ? [blame.id, toll(doer).id] : [blame.id]))
})
