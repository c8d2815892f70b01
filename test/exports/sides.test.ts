import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { exportNamed } from '../../src/exports/index.ts'
import { countryCoded } from '../../src/exports/rows/countries.ts'
import { settingOf } from '../../src/exports/rows/setting.ts'
import { sideOf, sidesOf, ucdpSide, ucdpType } from '../../src/exports/rows/sides.ts'
import type { Incident } from '../../src/model/account.ts'
import type { Claim, Status } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { account } from '../../src/pipeline.ts'
import { gather, input } from '../ingest/gather.ts'
import { report } from '../store/made.ts'
import { book, textOf } from './written.ts'

const claim = (by: string | null, victims: readonly [string, Status] | null, where: Claim['where'] = null): Claim => ({
  ...{ id: `claim-${by}-${victims}`, report: 'r', reader: 'made@1', kind: 'casualty', quote: { start: 0, end: 0, exact: '' } },
  ...{ polarity: 'asserted', certainty: 'plain', scope: 'incident', of: null, repeats: null, attribution: [], when: null, where },
  casualty: {
    outcome: 'killed',
    number: { text: '2', min: 2, max: 2, approximate: false },
    victims: victims && { text: victims[0], status: victims[1] },
    by,
  },
})

test('a side is whom the words name as one, never a weapon or a crowd', () => {
  for (const [words, is, name] of [
    ['the Syrian army', 'state', 'Government of Syria'],
    ['police in Kenya', 'state', 'Government of Kenya'],
    ['government forces', 'state', 'government forces'],
    ['rebels', 'group', 'rebels'],
    ['fighters of the Hill Front', 'group', 'fighters of the Hill Front'],
    ['a car bomb', undefined, null],
    ['shelling', undefined, null],
    ['residents', undefined, null],
  ] as const) {
    const side = sideOf(words)
    assert.deepEqual([side?.is, ucdpSide(side)], [is, name], words)
  }
})

test('the type of violence stands where both sides are told', () => {
  for (const [by, victims, type] of [
    ['the Syrian army', ['rebels', 'combatant'], 1],
    ['rebels', ['soldiers', 'combatant'], 1],
    ['the Taliban', ['Islamic State fighters', 'combatant'], 2],
    ['gunmen', ['villagers', 'civilian'], 3],
    ['a bomb', ['villagers', 'civilian'], null],
    ['rebels', ['people', 'unknown'], null],
    ['Syrian soldiers', ['Syrian soldiers', 'combatant'], null],
    ['the Syrian army', ['Syrian police', 'combatant'], null],
    ['Jets of the coalition struck positions of the army near the dam', ['rebels', 'combatant'], null],
  ] as const) {
    const sides = sidesOf([claim(by, victims)])
    assert.equal(ucdpType(sides, sides.civilians), type, `${by}, ${victims[0]}`)
  }
})

test('country and divisions are those that the words name, where the incident is', () => {
  const aleppo = { lat: 36.2, lon: 37.16, radiusKm: 15 }
  const setting = (words: string, where = aleppo) => {
    const { country, adm1 } = settingOf({ where } as Incident, [claim(null, null, { text: words, ...where })])
    return [country?.ucdp, country?.gw, country?.region, country?.iso, adm1]
  }
  assert.deepEqual(setting('Aleppo'), ['Syria', 652, 'Middle East', 760, 'Aleppo'])
  assert.deepEqual(setting('a village in Aleppo province'), ['Syria', 652, 'Middle East', 760, 'Aleppo'])
  assert.deepEqual(setting('Aleppo', { lat: 51.5, lon: -0.1, radiusKm: 15 }), [undefined, undefined, undefined, undefined, null])
  assert.deepEqual(setting('an unnamed village'), [undefined, undefined, undefined, undefined, null])
  assert.deepEqual([countryCoded('YE')?.ucdp, countryCoded('YE')?.acled, countryCoded('AQ')], ['Yemen (North Yemen)', 'Yemen', null])
})

test('rows name sides, country and division where the reports do, and read back without a complaint', async () => {
  const reports: readonly Report[] = [
    report('The Syrian army killed six rebels in Aleppo on Thursday, the health ministry said.', {
      title: 'Army kills six rebels in Aleppo',
      published: '2025-05-02',
    }),
  ]
  const texts = new Map(reports.map((one) => [one.id, one]))
  const all = await book(account(reports), { software: 'stemma 0', policy: 'ucdp', texts })
  const written = (name: string) => textOf(exportNamed(name)!, all)
  const [ged] = parse(await written('ucdp'), { columns: true }) as Record<string, string>[]
  assert.deepEqual(
    ['type_of_violence', 'dyad_name', 'country', 'country_id', 'region', 'adm_1', 'deaths_b', 'deaths_unknown', 'best'].map(
      (name) => ged?.[name],
    ),
    ['1', 'Government of Syria - rebels', 'Syria', '652', 'Middle East', 'Aleppo', '6', '0', '6'],
  )
  const [row] = parse(await written('acled'), { columns: true }) as Record<string, string>[]
  assert.deepEqual(
    ['actor1', 'inter1', 'actor2', 'iso', 'country', 'admin1'].map((name) => row?.[name]),
    ['Military Forces of Syria', 'State forces', 'rebels', '760', 'Syria', 'Aleppo'],
  )
  for (const name of ['ucdp', 'acled']) assert.deepEqual((await gather([input(`${name}.csv`, await written(name))])).issues, [])
})
