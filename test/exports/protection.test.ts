import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blur, rounded } from '../../src/exports/protection/blur.ts'
import { privateNames } from '../../src/exports/protection/names.ts'
import { protect } from '../../src/exports/protection/protect.ts'
import { isSite, withoutSites } from '../../src/exports/protection/sites.ts'
import { SAMPLE } from '../../src/exports/sample/account.ts'
import { kilometres } from '../../src/model/geo.ts'

const point = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
  radiusKm: fc.double({ min: 0, max: 300, noNaN: true }),
})

test('a blurred point holds all that it held, is coarse enough, and does not tell where in its cell it was', () =>
  fc.assert(
    fc.property(point, fc.constantFrom(5, 15, 50, 150), ({ radiusKm, ...at }, km) => {
      const from = { ...at, radiusKm: radiusKm % km }
      const to = blur(from, km)
      assert.ok(to.radiusKm >= km)
      assert.ok(kilometres(from, to) + from.radiusKm <= to.radiusKm + 1e-6, JSON.stringify({ from, to }))
      assert.deepEqual(blur({ ...to, radiusKm: 0 }, km).lat, to.lat)
    }),
  ))

test('digits follow the radius', () => {
  const digits = (radiusKm: number) => rounded({ lat: 10.123456, lon: 20.123456, radiusKm }).lat
  assert.deepEqual([0.1, 1, 10, 100].map(digits), [10.1235, 10.123, 10.12, 10.1])
})

test('names of private people, and not of offices, bodies and places', () => {
  const named = (name: string, kind: 'person' | 'official' = 'person') => ({
    ...SAMPLE,
    incidents: [{ ...SAMPLE.incidents[0]!, sources: [{ key: name, name, kind, named: true, claims: [], rule: 'name' }] }],
  })
  const cases: readonly (readonly [name: string, text: string, found: boolean])[] = [
    ['Ruth Example', 'said Ruth Example, a nurse.', true],
    ['Ruth Example', 'said the army’s spokeswoman, Ruth Example.', false],
    ['Ruth Example', 'General Ruth Example said so.', false],
    ['Ruth Example', 'The minister left. Later a neighbour, Ruth Example, spoke.', true],
    ['Hill Media Centre', 'said the Hill Media Centre', false],
    ['Reuters', 'told Reuters', false],
  ]
  for (const [name, text, found] of cases) assert.equal(privateNames(named(name), [text]).includes(name), found, `${name}: ${text}`)
  assert.deepEqual(privateNames(named('Ruth Example', 'official')), [])
})

test('a single victim’s name is withheld wherever it stands', () => {
  const claim = SAMPLE.claims[0]!
  const victim = {
    ...claim,
    quote: { start: 0, end: 30, exact: 'shelling killed Ada Specimen' },
    casualty: {
      ...claim.casualty!,
      number: { text: null, min: 1, max: 1, approximate: false },
      victims: { text: 'Ada Specimen, 34', status: 'civilian' as const },
    },
  }
  const { claims } = protect({ ...SAMPLE, claims: [victim] }, { coarsen: null, withholdNames: true, blurSites: true })
  assert.equal(claims[0]?.quote.exact, 'shelling killed [name withheld]')
  assert.equal(claims[0]?.casualty?.victims?.text, '[name withheld], 34')
})

test('sites of care and shelter are known, and lose their names', () => {
  for (const words of ['Saint Anna Hospital', 'a field clinic', 'the IDP camp', 'two shelters', 'a medical point'])
    assert.ok(isSite(words), words)
  for (const words of ['an army camp', 'the market', 'hospitality']) assert.ok(!isSite(words), words)
  assert.equal(withoutSites('shells hit Saint Anna Hospital and a clinic'), 'shells hit [a hospital] and a clinic')
  for (const plain of ['the hospital said', 'The hospital said', 'Two clinics were hit']) assert.equal(withoutSites(plain), plain)
})
