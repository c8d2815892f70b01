import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import type { Independence } from '../../src/model/lineage.ts'
import type { Report } from '../../src/model/report.ts'
import { sameBodies } from '../../src/reconcile/offices.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { trace } from '../../src/trace/trace.ts'
import { casualty, report, said } from '../made.ts'

const FULL = 'Freedonia’s defence ministry said 9 soldiers were killed in Karsova.'
const SHORT = 'The barracks stood in Freedonia. The defence ministry said 12 soldiers were killed in Karsova.'

/** The names behind the figures of an incident of two reports, each with a figure on one source's word. */
function origins([full, short]: readonly [string, string], named: readonly [string, string], independence: readonly Independence[] = []) {
  const reports: Report[] = [report(full, { outlet: 'Lake Wire' }), report(short, { outlet: 'Varna Post', published: '2021-03-06' })]
  const claims: Claim[] = [
    casualty(reports[0]!, '9 soldiers were killed', { attribution: [said(named[0])] }),
    casualty(reports[1]!, '12 soldiers were killed', { attribution: [said(named[1], false)] }),
  ]
  const ids = { reports: reports.map(({ id }) => id), claims: claims.map(({ id }) => id) }
  const lineage = trace(reports, claims, independence)
  const incident = { id: 'incident', ...ids, when: '2021-03-05', where: null, joins: [] }
  const [found] = reconcile([incident], { reports, claims, lineage, independence })
  return found!
}
const names = (...given: Parameters<typeof origins>) => (origins(...given).sources ?? []).map(({ name }) => name).toSorted()

test('a ministry told with its country and without it is one origin of the incident', () => {
  const found = origins([FULL, SHORT], ['Freedonia’s defence ministry', 'The defence ministry'])
  assert.deepEqual([found.origins, found.sources?.length], [1, 1])
  assert.equal(found.sources?.[0]?.name, 'Freedonia’s defence ministry')
  const literal = found.tolls.find(({ policy, outcome, group }) => policy.startsWith('project-literal') && outcome === 'killed' && !group)
  assert.equal(literal?.best, 12, 'what it said last')
})

test('by its adjective, and however it is spelt', () => {
  const full = 'The Freedonian defense ministry said 9 soldiers were killed in Karsova.'
  assert.equal(names([full, SHORT], ['The Freedonian defense ministry', 'The defence ministry']).length, 1)
})

test('where another country’s is told, or the country is not, they stay two', () => {
  const other = SHORT.replace('stood in Freedonia', 'stood in Freedonia, near Sylvania’s defence ministry')
  assert.equal(names([FULL, other], ['Freedonia’s defence ministry', 'The defence ministry']).length, 2)
  const unsaid = SHORT.replace('stood in Freedonia', 'stood in the hills')
  assert.equal(names([FULL, unsaid], ['Freedonia’s defence ministry', 'The defence ministry']).length, 2)
  assert.equal(names([FULL, SHORT], ['Freedonia’s defence ministry', 'the interior ministry']).length, 2)
})

test('a country told by its bare name is the one body of it that is told', () => {
  const bare = 'Freedonia said 12 soldiers were killed in Karsova.'
  assert.deepEqual(names([FULL, bare], ['Freedonia’s defence ministry', 'Freedonia']), ['Freedonia’s defence ministry'])
  const adjective = 'The Freedonian army said 9 soldiers were killed in Karsova.'
  assert.equal(names([adjective, bare], ['The Freedonian army', 'Freedonia']).length, 1)
})

test('a country stays apart from a town’s police, from another’s army, and where two of its bodies are told', () => {
  const bare = 'Karsova said 12 soldiers were killed in Karsova.'
  assert.equal(names([FULL, bare], ['Karsova police', 'Karsova']).length, 2)
  assert.equal(names([FULL, bare], ['Freedonia’s defence ministry', 'Karsova']).length, 2)
  const body = (name: string) => ({ key: name, name, kind: 'official' as const, named: true, claims: [], rule: '' })
  const all = ['Freedonia', 'Freedonia’s army', 'Freedonia’s foreign ministry'].map(body)
  assert.equal(sameBodies(all, { claims: [], reports: new Map(), independence: [] }).size, 0)
})

test('a person’s word that they are independent stands', () => {
  const apart: Independence = { how: 'apart', between: ['Freedonia’s defence ministry', 'the defence ministry'] }
  assert.equal(names([FULL, SHORT], ['Freedonia’s defence ministry', 'The defence ministry'], [apart]).length, 2)
})
