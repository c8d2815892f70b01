import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { span } from '../../src/model/span.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said } from '../made.ts'

const WIRE = `Rockets hit the grain market of Tarvel on Thursday morning and killed 14 people, the mayor said. Stalls burned for two hours before
firemen from the next town could reach them. A second salvo fell into the river and hurt nobody. The mayor asked for doctors and for blood. Nobody
had claimed the attack by nightfall, and the garrison beyond the hills would not answer the telephone. It was the third such salvo this month.`

const edges = (...args: Parameters<typeof trace>) => trace(...args).derivations.map((d) => [d.report, d.how, d.source])

describe('copies', () => {
  const wire = report(WIRE, { outlet: 'Gulf Wire' })
  const cases: [string, string, boolean][] = [
    ['the same text under another headline', WIRE, true],
    ['a cut tail', WIRE.slice(0, 330), true],
    ['edited figures', WIRE.replace('14', '17').replace('two hours', 'three hours'), true],
    ['marks that nobody sees within its words', WIRE.replace(/(\p{L}{2})(?=\p{L}{2})/gu, '$1\u200b'), true],
    ['letters of full width', [...WIRE].map((c) => (/[a-z]/i.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''), true],
    ['a new lead', `The town of Tarvel woke to fire and smoke on Thursday, and few slept. ${WIRE.slice(90)}`, true],
    [
      'another telling of the same event',
      'Fourteen died in Tarvel when its market was shelled. The fire brigade came late, residents said, because the road was closed by the army. Survivors spoke of two volleys, and of people running towards the river with children on their arms while goods were burning all around.',
      false,
    ],
  ]
  for (const [name, body, copied] of cases)
    it(name, () => {
      const copy = report(body, { outlet: 'Evening Lantern', published: '2021-03-06', title: 'Market in flames' })
      const found = trace([copy, wire], []).derivations
      assert.deepEqual(
        found.map((d) => [d.report, d.how, d.source]),
        copied ? [[copy.id, 'syndicates', wire.id]] : [],
      )
      for (const { passages } of found)
        for (const { mine } of passages ?? []) assert.equal(copy.text.slice(mine.start, mine.end), mine.exact)
    })

  it('go from the credited outlet on one day', () => {
    const copy = report(`${WIRE} (Gulf Wire)`, { outlet: 'Evening Lantern' })
    assert.deepEqual(edges([copy, wire], []), [[copy.id, 'syndicates', wire.id]])
  })

  it('lead to one first report, also where hours are told by some alone', () => {
    const at = (outlet: string, published: string, more: string) => report(`${WIRE}${more}`, { outlet, published })
    const three = [
      at('Alpha Wire', '2021-03-05', ' More soon, much more.'),
      at('Bravo Wire', '2021-03-05T08:00Z', ''),
      at('Charlie Wire', '2021-03-05T09:00Z', ' More soon, much more, and then some more words of it.'),
    ]
    const claims = three.map((r) => casualty(r, 'killed 14 people'))
    const found = trace(three, claims)
    assert.deepEqual([found.derivations.length, found.origins.length], [2, 1])
    assert.deepEqual(trace(three.toReversed(), claims), found)
  })

  it('of one day are told apart by the hour, in whatever zone it is told', () => {
    const first = report(WIRE, { outlet: 'Zephyr Wire', published: '2021-03-05T09:30+03:00' })
    const later = report(`${WIRE} More soon.`, { outlet: 'Evening Lantern', published: '2021-03-05T07:10:00Z' })
    const [found] = trace([later, first], []).derivations
    assert.deepEqual([found?.report, found?.source], [later.id, first.id])
    assert.match(found!.why, /published earlier, at 2021-03-05T09:30\+03:00/)
  })
})

describe('citations', () => {
  const cases: [string, string[]][] = [
    ['A doctor told Reuters that 12 people died.', ['Reuters']],
    ['Dawn reported that 12 people died.', ['Dawn']],
    ['12 people died, according to Agence France-Presse.', ['Agence France-Presse']],
    ['12 people died, said the mayor.', []],
    ['TARVEL (AFP) - 12 people died.', ['AFP']],
    ['A report by the OSCE says that 12 people died.', ['OSCE']],
    ['The mayor gave the number to AFP.', ['AFP']],
    ['A nurse told the website Delta Watch that 12 people died.', ['Delta Watch']],
    [
      '12 people died, a nurse told Radio Lagoon, a station in the port. It was quoted by Radio Lagoon, a small radio station.',
      ['Radio Lagoon'],
    ],
    ['Haaretz, quoting Le Monde, has 12 dead.', ['Haaretz']],
    ['Haaretz has 12 dead; Le Monde reported 14.', ['Haaretz', 'Le Monde']],
    ['The council spoke of 12 dead. A tower used by Al Jazeera was hit.', []],
    ['The Ani Kpi Gbe fighters said that 12 people died.', []],
    ['The group said in a statement put out by Amaq that it killed 12.', ['Amaq']],
    ['The group claimed the bombing through its Amaq agency.', ['Amaq']],
    ['The Houthi-run health office, according to the Houthi-run radio, counts 12.', []],
    ['They fled through Times Square.', []],
    ['A nurse told the Tarvel Herald that 12 people died.', ['Tarvel Herald']],
    ['A nurse told Saudi-owned Al Arabiya that 12 people died.', ['Al Arabiya']],
    ['A nurse told The Hindu that 12 people died.', ['Hindu']],
    ['The National Unity Party said that 12 people died.', []],
    ['12 people died, the National News Agency reported.', []],
  ]
  for (const [body, sources] of cases)
    it(body, () =>
      assert.deepEqual(
        trace([report(body)], []).derivations.map((d) => d.source),
        sources,
      ),
    )

  const opened: [string, string[]][] = [
    ['Soldiers shot 12 villagers, Delta Rights Watch said on Friday.\n\nThe army denies it.', ['Delta Rights Watch']],
    ['Soldiers shot 12 villagers, the United Nations’ human rights office says in a paper.', ['UN human rights office']],
    ['12 died, by the list of the Coast Tracker. Coast Tracker has to date recorded 31 such raids.', ['Coast Tracker']],
    [
      '12 were shot, the UN human rights office and the Delta Rights Commission found.',
      ['UN human rights office and the Delta Rights Commission'],
    ],
    ['One.\n\nTwo.\n\nDelta Rights Watch said that 12 were shot.', []],
    ['12 were shot, the Delta Observatory for Human Rights said.', []],
    ['A driver of Delta Rights Watch was among the dead.', []],
    ['One.\n\nTwo.\n\nThe pilots were not asked, according to Airwars, which obtained the tapes.', ['Airwars']],
    ['12 were shot, Amnesty International said. The army, Amnesty said, had been warned.', ['Amnesty International']],
  ]
  for (const [body, sources] of opened)
    it(`of findings: ${body.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(
        trace([report(body)], []).derivations.map((d) => d.source),
        sources,
      ))

  const chains: [string, string, Parameters<typeof said>[], string[]][] = [
    ['a name on no list that was told', 'A nurse told Tidewater of 12 dead.', [['Tidewater'], ['a nurse', false]], ['Tidewater']],
    ['an outlet behind another', 'Of 12 dead, there is talk.', [['Haaretz'], ['Le Monde'], ['a nurse', false]], ['Haaretz']],
    ['a body that has it from reports', 'Of 12 dead, there is talk.', [['the UN in Tarvel'], ['unconfirmed reports', false]], []],
    ['a body that was told', 'Of 12 dead, there is talk.', [['Amnesty International'], ['a nurse', false]], ['Amnesty International']],
    ['somebody’s paper', 'Of 12 dead, there is talk.', [['the Tarvel paper'], ['a nurse', false]], []],
    ['the army by its letters', 'Of 12 dead, there is talk. PNP and AFP differ.', [['the AFP']], []],
    ['the agency by the same letters', 'Of 12 dead, there is talk.', [['the AFP']], ['AFP']],
    ['the outlet’s own letters', 'Of 12 dead, there is talk.', [['HT'], ['a nurse', false]], []],
  ]
  for (const [name, body, chain, sources] of chains)
    it(`of ${name}`, () => {
      const r = report(body)
      const told = /told/.exec(r.text)
      const cue = told && { start: told.index, end: told.index + 4, exact: 'told' }
      const attribution = chain.map((source) => ({ ...said(...source), cue }))
      assert.deepEqual(
        trace([r], [casualty(r, '12 dead', { attribution })]).derivations.map((d) => d.source),
        sources,
      )
    })

  it('are not of a person who tells what others told', () => {
    const r = report('Abu Omar told this paper that the army had spoken of 12 dead.')
    const [source, cue] = [
      span(r.text, r.text.indexOf('Abu'), r.text.indexOf(' told')),
      span(r.text, r.text.indexOf('told'), r.text.indexOf(' this')),
    ]
    const claim = casualty(r, '12 dead', { attribution: [{ ...said('Abu Omar'), source, cue }, said('the army')] })
    assert.deepEqual(edges([r], [claim]), [])
  })

  it('reach an outlet behind another where its own reports are held', () => {
    const first = report('Nothing yet.', { outlet: 'Le Monde', published: '2021-03-01' })
    const r = report('Haaretz, quoting Le Monde, has 12 dead.')
    assert.deepEqual(edges([first, r], []), [
      [r.id, 'cites', 'Haaretz'],
      [r.id, 'cites', 'Le Monde'],
    ])
  })

  it('are not drawn beside a copy, by its letters either', () => {
    const wire = report(WIRE, { outlet: 'Lower Gulf Wire' })
    const copy = report(WIRE, { outlet: 'Evening Lantern', published: '2021-03-06' })
    const claim = casualty(copy, 'killed 14 people', { attribution: [{ ...said('LGW') }, said('the mayor', false)] })
    assert.deepEqual(edges([copy, wire], [{ ...claim, attribution: claim.attribution.map((a) => ({ ...a, cue: claim.quote })) }]), [
      [copy.id, 'syndicates', wire.id],
    ])
  })

  it('come from chains, and never to oneself', () => {
    const r = report('12 people died, a medic told the Levant Post. 3 more, the Harbour Times learned from police.')
    const claims = [
      casualty(r, '12 people died', { attribution: [said('the Levant Post'), said('a medic', false)] }),
      casualty(r, '3 more', { attribution: [said('the Harbour Times'), said('police')] }),
    ]
    assert.deepEqual(edges([r], claims), [[r.id, 'cites', 'Levant Post']])
  })

  const held: [string, string, string, string, boolean][] = [
    ['by its name', 'Gulf Press Agency', 'Gulf Press Agency', '2021-03-04', true],
    ['without what says what it is', 'Gulf Press Agency', 'Gulf', '2021-03-04', true],
    ['by its letters', 'Lower Gulf Wire', 'LGW', '2021-03-04', true],
    ['weeks old', 'Gulf Press Agency', 'Gulf Press Agency', '2021-02-10', true],
    ['months old', 'Gulf Press Agency', 'Gulf Press Agency', '2021-01-10', false],
    ['of another name', 'Upper Gulf Press Agency', 'Gulf Press Agency', '2021-03-04', false],
  ]
  for (const [how, outlet, cited, day, leads] of held)
    it(`${leads ? 'lead' : 'do not lead'} to a report that is cited ${how}`, () => {
      const first = report('12 people died, police said.', { outlet, published: day })
      const r = report(`12 people died, wrote ${cited}.`)
      const cue = span(r.text, r.text.indexOf('wrote'), r.text.indexOf('wrote') + 5)
      const attribution = [{ ...said(cited), cue }, said('police', false)]
      const claims = [casualty(first, '12 people died'), casualty(r, '12 people died', { attribution })]
      assert.equal(
        trace([first, r], claims).derivations.some((d) => d.report === r.id && d.source === first.id),
        leads,
      )
    })

  it('resolve to the agency that was published without the word', () => {
    const first = report('12 people died, police said.', { outlet: 'Tarvel Wire', published: '2021-03-04' })
    const r = report('12 people died, police told the Tarvel Wire agency.')
    const claim = casualty(r, '12 people died', { attribution: [said('the Tarvel Wire agency'), said('police')] })
    const told = casualty(first, '12 people died', { attribution: [said('police')] })
    assert.deepEqual(edges([first, r], [claim, told]), [[r.id, 'cites', first.id]])
  })

  it('name a radio station whole, and leave out the organ of a party', () => {
    const r = report('12 people died, Radio Ozodi reported. 3 more, the junta’s television said.')
    const claims = [
      casualty(r, '12 people died', { attribution: [said('Radio Ozodi')] }),
      casualty(r, '3 more', { attribution: [said('the junta’s television')] }),
    ]
    assert.deepEqual(edges([r], claims), [[r.id, 'cites', 'Radio Ozodi']])
  })

  it('resolve to the report that was published', () => {
    const first = report('12 people died, police said.', { outlet: 'Levant Post', published: '2021-03-04' })
    const r = report('12 people died, police told the Levant Post.')
    const claim = casualty(r, '12 people died', { attribution: [said('the Levant Post'), said('police')] })
    const told = casualty(first, '12 people died', { attribution: [said('police')] })
    assert.deepEqual(edges([first, r], [claim, told]), [[r.id, 'cites', first.id]])
    assert.deepEqual(edges([first, r], [claim]), [[r.id, 'cites', 'Levant Post']])
  })

  it('do not make an outlet of a party’s own organ', () => {
    const r = report('12 people died, state television said.')
    assert.deepEqual(edges([r], [casualty(r, '12 people died', { attribution: [said('state television')] })]), [])
  })
})

describe('origins', () => {
  const keys = (...names: [string, boolean][]) => {
    const reports = names.map((_, i) => report('12 people died there.', { outlet: `Outlet ${i}` }))
    const claims = reports.map((r, i) => casualty(r, '12 people died', { attribution: [said(...names[i]!)] }))
    return trace(reports, claims).origins.length
  }
  const cases: [string, [string, boolean][], number][] = [
    [
      'one name twice',
      [
        ['the Observatory', true],
        ['The Observatory', true],
      ],
      1,
    ],
    [
      'an acronym',
      [
        ['MSF', true],
        ['Médecins Sans Frontières', true],
      ],
      1,
    ],
    [
      'unnamed officials of one side',
      [
        ['a U.S. official', false],
        ['an American officer', false],
      ],
      1,
    ],
    [
      'unnamed officers of one side',
      [
        ['a U.S. officer', false],
        ['an American general', false],
      ],
      1,
    ],
    [
      'another official',
      [
        ['a U.S. officer', false],
        ['another American general', false],
      ],
      2,
    ],
    [
      'a capital at the head of a sentence',
      [
        ['The mayor', false],
        ['The rescuers', false],
      ],
      2,
    ],
    [
      'an office of one’s own',
      [
        ['a Russian officer', false],
        ['Russia’s defence minister', false],
      ],
      2,
    ],
    [
      'two sides',
      [
        ['a Russian officer', false],
        ['an American general', false],
      ],
      2,
    ],
  ]
  for (const [name, sources, n] of cases) it(name, () => assert.equal(keys(...sources), n))

  it('of “the monitoring group” and “its researchers” is the named body they are of', () => {
    const r = report(
      '12 people died, the Delta Observatory said. 3 were hurt, the monitoring group said. 9 others fled, its researchers found.',
    )
    const claims = [
      casualty(r, '12 people died', { attribution: [said('the Delta Observatory')] }),
      casualty(r, '3 were hurt', { outcome: 'injured', attribution: [said('the monitoring group', false)] }),
      casualty(r, '9 others', { outcome: 'missing', attribution: [said('the Delta Observatory'), said('its researchers', false)] }),
    ]
    assert.deepEqual(
      trace([r], claims).origins.map(({ name }) => name),
      ['the Delta Observatory'],
    )
  })

  it('of a country is not its radio', () => {
    const r = report('12 people died, Freedonia said. 3 were hurt, Freedonia’s Army Radio said.')
    const claims = [
      casualty(r, '12 people died', { attribution: [said('Freedonia')] }),
      casualty(r, '3 were hurt', { outcome: 'injured', attribution: [said('Freedonia’s Army Radio')] }),
    ]
    assert.equal(trace([r], claims).origins.length, 2)
  })

  it('of “the spokesman” is the spokesman who was told of before', () => {
    const r = report(
      '12 people died, a spokesman for the port said. 15 people died, the mayor of Tarvel said. 9 people died, the spokesman said.',
    )
    const by = (name: string) => ({ attribution: [said(name, false)] })
    const claims = [
      casualty(r, '12 people died', by('a spokesman for the port')),
      casualty(r, '15 people died', by('the mayor of Tarvel')),
      casualty(r, '9 people died', by('the spokesman')),
    ]
    assert.deepEqual(
      trace([r], claims)
        .origins.map(({ name, claims: of }) => [name, of.length])
        .sort(),
      [
        ['a spokesman for the port', 2],
        ['the mayor of Tarvel', 1],
      ],
    )
  })

  it('of a headline is the source that the body gives', () => {
    const r = report('At least 14 people died, the mayor said.', { title: 'At least 14 dead' })
    const claims = [
      casualty(r, 'At least 14 dead'),
      casualty(r, 'At least 14 people died', { attribution: [said('the mayor', false)] }),
    ].map((c) => ({
      ...c,
      casualty: { ...c.casualty!, number: { text: '14', min: 14, max: null, approximate: false } },
    }))
    assert.equal(trace([r], claims).origins.length, 1)
  })
})

describe('a person’s word on sources', () => {
  const told = (names: readonly string[], independence: Parameters<typeof trace>[2]) => {
    const reports = names.map((_, i) => report('12 people died there.', { outlet: `Outlet ${i}` }))
    const claims = reports.map((r, i) => casualty(r, '12 people died', { attribution: [said(names[i]!, !/^an? /.test(names[i]!))] }))
    return trace(reports, claims, independence).origins
  }
  const one = (...between: [string, string]) => ({ how: 'one' as const, between })
  const apart = (...between: [string, string]) => ({ how: 'apart' as const, between })
  const cases: [string, readonly string[], Parameters<typeof trace>[2], number][] = [
    ['makes two one', ['the clinic', 'Dr Salem'], [one('the clinic', 'Dr Salem')], 1],
    ['reaches over three', ['the clinic', 'Dr Salem', 'the ward'], [one('the ward', 'Dr Salem'), one('Dr Salem', 'the clinic')], 1],
    ['leaves others alone', ['the clinic', 'Dr Salem', 'the mayor'], [one('the clinic', 'Dr Salem')], 2],
    ['parts what counted once', ['a U.S. officer', 'an American general'], [apart('a U.S. officer', 'an American general')], 2],
    ['the later word counts', ['the clinic', 'Dr Salem'], [one('the clinic', 'Dr Salem'), apart('Dr Salem', 'the clinic')], 2],
    ['a name is one with itself', ['the clinic', 'The clinic'], [apart('the clinic', 'The clinic')], 1],
  ]
  for (const [name, names, independence, n] of cases)
    it(name, () => {
      const origins = told(names, independence)
      assert.equal(origins.length, n)
      assert.equal(origins.flatMap(({ claims }) => claims).length, names.length)
      assert.deepEqual(told(names.toReversed(), independence).length, n)
    })

  it('takes a copy for an account of its own', () => {
    const body = `Villagers said that twelve people died when the market burned. ${'The fire was seen from the far bank of the river until the morning. '.repeat(8)}`
    const first = report(body, { outlet: 'River Wire', published: '2021-03-01' })
    const copy = report(body, { outlet: 'Coast Daily', published: '2021-03-02', title: 'Twelve dead' })
    const claims = [first, copy].map((r) => casualty(r, 'twelve people died'))
    assert.equal(trace([first, copy], claims).origins.length, 1)
    const said = trace([first, copy], claims, [apart('Coast Daily', 'River Wire')])
    assert.equal(said.origins.length, 2)
    assert.deepEqual(said.derivations, [])
  })
})

describe('drift', () => {
  const drift = (was: string, is: string, more: Parameters<typeof casualty>[2] = {}, less: Parameters<typeof casualty>[2] = {}) => {
    const a = report(`${was} in the blast. ${WIRE}`, { outlet: 'Gulf Wire' })
    const b = report(`${is} in the blast. ${WIRE}`, { outlet: 'Evening Lantern', published: '2021-03-06' })
    return trace([a, b], [casualty(a, was, more), casualty(b, is, less)]).drifts.map((d) => d.what)
  }
  it('rounded', () => assert.deepEqual(drift('98 people died', '100 people died'), ['rounded']))
  it('raised', () => assert.deepEqual(drift('40 people died', '46 people died'), ['raised']))
  it('hedge lost', () => assert.deepEqual(drift('40 people died', '40 people were killed', { certainty: 'hedged' }), ['hedge lost']))
  it('injured become killed', () =>
    assert.deepEqual(drift('40 people hurt', '40 people died', { outcome: 'injured' }), ['outcome changed']))
  it('a part told as the whole', () =>
    assert.deepEqual(drift('40 children died', '40 people died', { scope: 'part' }), ['part told as whole']))
  it('none', () => assert.deepEqual(drift('40 people died', '40 people died'), []))
})
