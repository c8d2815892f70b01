import type { Account, Toll } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { span } from '../../model/span.ts'

const report = (id: string, outlet: string, published: string, title: string, body: string): Report => ({
  ...{ kind: 'report', id, title, outlet, published, url: `https://news.example/${id}`, lang: 'en' },
  ...{ text: `${title}\n\n${body}`, body: title.length + 2, sha256: id.padEnd(64, '0') },
})

/** Two reports of one made-up incident, for the examples of the exports. */
export const SAMPLE_REPORTS: readonly Report[] = [
  report(
    'report-1',
    'River Post',
    '2031-05-02',
    'Shelling in hills',
    'The governor said shelling killed 5 to 9 people in Hillville 😔. Two were wounded at Saint Anna Hospital, said Ruth Example, a nurse.',
  ),
  report(
    'report-2',
    'Hill Wire',
    '2031-05-03',
    'Army speaks of Hillville',
    'The army said at least six people were killed on Friday. It denied that it had fired.',
  ),
]

const where = { text: 'Hillville', lat: 10.5, lon: 20.25, radiusKm: 5 }
const when = { text: 'Friday', edtf: '2031-05-02' }

function claim(id: string, from: Report, words: string, rest: Partial<Claim>): Claim {
  const start = from.text.indexOf(words)
  return {
    ...{ id, report: from.id, reader: 'rules-en@1', kind: 'casualty', quote: span(from.text, start, start + words.length) },
    ...{ polarity: 'asserted', certainty: 'plain', scope: 'incident', of: null, repeats: null, attribution: [], when, where },
    ...rest,
  }
}

const count = (text: string, min: number | null, max: number | null) => ({ text, min, max, approximate: false })
const [first, second] = [SAMPLE_REPORTS[0]!, SAMPLE_REPORTS[1]!]
const said = (name: string, named = true) => [{ name, source: null, cue: null, named }]

const CLAIMS: readonly Claim[] = [
  claim('claim-a', first, 'shelling killed 5 to 9 people in Hillville', {
    attribution: said('The governor'),
    casualty: { outcome: 'killed', number: count('5 to 9', 5, 9), victims: { text: 'people', status: 'unknown' }, by: 'shelling' },
  }),
  claim('claim-d', first, 'Two were wounded at Saint Anna Hospital', {
    attribution: said('Ruth Example'),
    casualty: { outcome: 'injured', number: count('Two', 2, 2), victims: null, by: null },
    where: { text: 'Saint Anna Hospital', lat: 10.51234, lon: 20.26789, radiusKm: 0.1 },
  }),
  claim('claim-b', second, 'at least six people were killed', {
    attribution: said('The army'),
    casualty: { outcome: 'killed', number: count('at least six', 6, null), victims: { text: 'people', status: 'unknown' }, by: null },
  }),
  claim('claim-c', second, 'denied that it had fired', {
    kind: 'responsibility',
    polarity: 'denied',
    attribution: said('The army'),
    when: null,
    where: null,
  }),
]

const toll = (policy: string, outcome: Toll['outcome'], [low, best, high]: readonly (number | null)[], used: readonly string[]): Toll => ({
  ...{ policy, outcome, group: null, low: low ?? null, best: best ?? null, high: high ?? null },
  ...{ used, dropped: [], step: 'the sample' },
})

export const SAMPLE: Account = {
  reports: SAMPLE_REPORTS.map(({ id, title, outlet, published, sha256 }) => ({
    ...{ id, title, outlet, published, sha256 },
    derivesFrom:
      id === 'report-2'
        ? [
            { source: 'report-1', how: 'cites' },
            { source: 'Lake Radio', how: 'cites' },
          ]
        : [],
  })),
  claims: CLAIMS,
  incidents: [
    {
      id: 'incident-1',
      reports: ['report-1', 'report-2'],
      claims: CLAIMS.map(({ id }) => id),
      when: '2031-05-02',
      where: { lat: 10.5, lon: 20.25, radiusKm: 5 },
      tolls: [
        toll('ucdp@23.1', 'killed', [5, 6, 9], ['claim-a', 'claim-b']),
        toll('ucdp@23.1', 'injured', [2, 2, 2], ['claim-d']),
        toll('ecw-range@1.01', 'killed', [5, null, 9], ['claim-a', 'claim-b']),
      ],
      discrepancies: [{ about: 'responsibility', between: ['claim-a', 'claim-c'], why: 'The army denies what it is blamed for.' }],
      origins: 2,
      sources: [{ key: 'ruth example', name: 'Ruth Example', kind: 'person', named: true, claims: ['claim-d'], rule: 'name' }],
    },
  ],
  issues: [],
}
