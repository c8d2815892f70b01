import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { account } from '../../src/pipeline.ts'
import { revisionsAmong } from '../../src/store/versions.ts'
import { casualty, report } from '../made.ts'

const KEPT = 'The market was full when the first of four shells fell, and people ran for the old bridge. The governor called for calm.'
const first = {
  ...report(`Police said 14 people were killed in Varn. ${KEPT}`, { title: 'Shells hit Varn', published: '2021-03-05' }),
  url: 'https://h.example/1',
}
const other = report('The ministry said 9 people were killed in Varn.', {
  outlet: 'Hill Wire',
  title: 'Nine dead in Varn',
  published: '2021-03-05',
})
const later = (body: string, title = 'Shells hit Varn'): Report => ({ ...report(body, { title, published: '2021-03-07' }), url: first.url })

const killed = (of: Report, words: string, given: Partial<Claim> = {}) =>
  casualty(of, words, { when: { text: 'Friday', edtf: '2021-03-05' }, where: { text: 'Varn', lat: 10, lon: 20, radiusKm: 3 }, ...given })

/** The range of the killed, the claims dropped with why, and what is disputed. */
function told(reports: readonly Report[], claims: readonly Claim[]) {
  const read = ({ id }: Report) => ({ claims: claims.filter((claim) => claim.report === id), issues: [] })
  const held = account(reports, {
    read,
    revisions: revisionsAmong(reports),
    constraints: [{ kind: 'same', between: [claims[0]!.id, claims[1]!.id] }],
  })
  const incident = held.incidents.find((one) => one.claims.includes(claims[0]!.id))!
  const toll = incident.tolls.find(
    ({ policy, outcome, group }) => policy.startsWith('ecw-range@') && outcome === 'killed' && group === null,
  )!
  return { low: toll.low, high: toll.high, dropped: toll.dropped, incident, reports: held.reports }
}

const base = [killed(first, '14 people were killed'), killed(other, '9 people were killed')] as const

test('a corrected version takes the place of the figures of the earlier one, which are kept and said to be replaced', () => {
  const mended = later(`Police said 11 people were killed in Varn. ${KEPT}`)
  const now = killed(mended, '11 people were killed')
  const { low, high, dropped, incident, reports } = told([first, other, mended], [...base, now])
  assert.deepEqual([low, high], [9, 11])
  assert.deepEqual(dropped, [
    { claim: base[0].id, why: 'replaced: the outlet put another version of its report in its place on 2021-03-07' },
  ])
  assert.ok(incident.claims.includes(base[0].id))
  assert.ok(incident.discrepancies.every(({ between }) => !between.includes(base[0].id)))
  assert.equal(reports.find(({ id }) => id === mended.id)?.revises, first.id)
  const whole = incident.movement?.find(({ origin, outcome }) => origin === null && outcome === 'killed')
  assert.equal(whole?.steps.find(({ claim }) => claim === now.id)?.why, 'corrected')
})

test('which version is the later is told by the days, not by the order in which they came', () => {
  const mended = later(`Police said 11 people were killed in Varn. ${KEPT}`)
  const { low, high } = told([mended, other, first], [...base, killed(mended, '11 people were killed')])
  assert.deepEqual([low, high], [9, 11])
})

test('of versions of one day the later is told by the hour', () => {
  const at = (hour: string, body: string) => ({
    ...report(body, { title: 'Shells hit Varn', published: `2021-03-05T${hour}:00Z` }),
    url: first.url,
  })
  const [early, late] = [
    at('08', `Police said 14 people were killed in Varn. ${KEPT}`),
    at('17', `Police said 11 people were killed in Varn. ${KEPT}`),
  ]
  const claims = [killed(early, '14 people were killed'), base[1], killed(late, '11 people were killed')]
  for (const reports of [
    [early, other, late],
    [late, other, early],
  ]) {
    const { low, high, dropped } = told(reports, claims)
    assert.deepEqual([low, high, dropped.map(({ claim }) => claim)], [9, 11, [claims[0]!.id]])
  }
})

test('a figure that the mended text no longer tells counts no more', () => {
  const { low, high } = told([first, other, later(`Police gave no figure for Varn. ${KEPT}`)], base)
  assert.deepEqual([low, high], [9, 9])
})

test('a report that is taken back counts no more, nor does what the notice says was wrong in it', () => {
  const notice = later('The paper has withdrawn its report on Varn, in which it said that 14 people were killed.', 'A report withdrawn')
  const { low, high, dropped } = told([first, other, notice], [...base, killed(notice, '14 people were killed')])
  assert.deepEqual([low, high], [9, 9])
  assert.equal(dropped.length, 2)
  assert.match(dropped[0]!.why, /^withdrawn: the outlet took its report back on 2021-03-07$/)
})

test('a page that goes on under one address and tells of other things takes nothing back', () => {
  const { low, high, dropped } = told(
    [first, other, later('Talks on the harbour began in Delm. The envoys met for an hour and left.')],
    base,
  )
  assert.deepEqual([low, high, dropped], [9, 14, []])
})
