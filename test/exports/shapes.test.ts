import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { defaultModel, Model } from '@opensanctions/followthemoney'
import { check } from '@placemarkio/check-geojson'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { EXPORTS, exportNamed } from '../../src/exports/index.ts'
import { SAMPLE, SAMPLE_REPORTS } from '../../src/exports/sample/account.ts'
import type { Incident, Toll } from '../../src/model/account.ts'
import type { Claim, Status } from '../../src/model/claim.ts'
import { placeName } from '../../src/present/place-names.ts'
import { gather, input } from '../ingest/gather.ts'
import { book, bytesOf, textOf } from './written.ts'

async function* noEntries() {
  yield []
}

const proof = { checkpoint: { kind: 'stemma-checkpoint' }, entries: noEntries, authors: false, sign: () => ({ key: 'a', signature: 'b' }) }
const texts = new Map(SAMPLE_REPORTS.map((report) => [report.id, report]))
const sample = await book(SAMPLE, { software: 'stemma 0.0.0', texts, proof })
const { account } = (await Array.fromAsync(sample.incidents()))[0]!
const files = new Map<string, Buffer>()
for (const one of EXPORTS) files.set(one.name, await bytesOf(one, sample))
const text = (name: string) => files.get(name)!.toString('utf8')
const json = (name: string) => JSON.parse(text(name)) as Record<string, never>
const rows = (name: string) => parse(text(name), { columns: true }) as Record<string, string>[]

test('tables read back as they were written', () => {
  const claims = rows('claims-csv')
  assert.deepEqual(
    claims.map(({ claim }) => claim),
    account.claims.map(({ id }) => id),
  )
  for (const [i, { quote, casualty }] of account.claims.entries()) {
    assert.equal(claims[i]?.quote, quote.exact)
    assert.equal(claims[i]?.min, String(casualty?.number.min ?? ''))
  }
  assert.deepEqual(
    rows('tolls-csv').map(({ policy, low, best, high }) => [policy, low, best, high]),
    account.incidents[0]!.tolls.map(({ policy, low, best, high }) => [policy, ...[low, best, high].map((n) => String(n ?? ''))]),
  )
})

test('what a spreadsheet would run is set off', async () => {
  const title = '=HYPERLINK("http://x.example")'
  const claims = SAMPLE.claims.map((claim) => ({ ...claim, quote: { ...claim.quote, exact: title } }))
  const csv = await textOf(exportNamed('claims-csv')!, await book({ ...SAMPLE, claims }, { software: 'stemma 0.0.0' }))
  assert.ok((parse(csv, { columns: true }) as Record<string, string>[]).every(({ quote }) => quote === `'${title}`))
})

test('UCDP rows read back through the UCDP format without a complaint', async () => {
  const { taken, issues } = await gather([input('ged.csv', text('ucdp'))])
  assert.deepEqual(issues, [])
  const totals = taken[0]!.claims
    .filter(({ scope }) => scope === 'incident')
    .map(({ casualty }) => [casualty?.number.min, casualty?.number.max])
  assert.deepEqual(totals, [
    [6, 6],
    [5, 9],
  ])
  assert.deepEqual(taken[0]!.claims[0]?.where, { text: 'Hillville', lat: 10.5, lon: 20.25, radiusKm: 5 })
  assert.equal(taken[0]!.claims[0]?.when?.edtf, '2031-05-02')
  assert.equal(Object.keys(rows('ucdp')[0]!).length, 49 + 2)
})

test('ACLED rows read back through the ACLED format without a complaint', async () => {
  const { taken, issues } = await gather([input('acled.csv', text('acled'))])
  assert.deepEqual(issues, [])
  assert.equal(taken[0]!.claims[0]?.casualty?.number.min, 6)
  assert.equal(Object.keys(rows('acled')[0]!).length, 31 + 2)
})

test('GeoJSON has the members of RFC 7946', () => {
  check(text('geojson'))
  const { type, features } = json('geojson') as unknown as {
    type: string
    features: { type: string; geometry: { type: string; coordinates: number[] }; properties: object }[]
  }
  assert.equal(type, 'FeatureCollection')
  for (const { type: kind, geometry, properties } of features) {
    assert.equal(kind, 'Feature')
    assert.equal(geometry.type, 'Point')
    const [lon, lat] = geometry.coordinates
    assert.ok(Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90 && geometry.coordinates.length === 2)
    assert.ok('radiusKm' in properties)
  }
})

test('HXL has a row of hashtags under the headings', () => {
  const [headings, tags, first] = parse(text('hxl')) as string[][]
  assert.equal(headings?.length, tags?.length)
  for (const tag of tags!) assert.match(tag, /^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/)
  assert.equal(first?.[tags!.indexOf('#affected+killed+best')], '6')
})

test('annotations are those of the Web Annotation model, and their selectors hold', () => {
  const { type, first, total } = json('annotations') as unknown as { type: string; total: number; first: { items: Annotation[] } }
  assert.equal(type, 'AnnotationCollection')
  assert.equal(total, first.items.length)
  for (const { id, type: kind, target, body } of first.items) {
    assert.match(id, /^urn:/)
    assert.equal(kind, 'Annotation')
    assert.equal(body.type, 'TextualBody')
    const points = [...texts.get(target['stemma:report'])!.text]
    const position = target.selector.find((one) => one.type === 'TextPositionSelector')!
    const quote = target.selector.find((one) => one.type === 'TextQuoteSelector')
    if (quote) assert.equal(points.slice(position.start, position.end).join(''), quote.exact)
  }
  assert.equal(first.items.filter(({ target }) => target.selector.length === 2).length, 3, 'all but the one that names a hospital')
})

interface Annotation {
  readonly id: string
  readonly type: string
  readonly body: { readonly type: string }
  readonly target: {
    readonly 'stemma:report': string
    readonly selector: readonly { readonly type: string; readonly start: number; readonly end: number; readonly exact: string }[]
  }
}

test('provenance uses only terms of PROV-O, and every reference has its node', () => {
  const graph = json('prov')['@graph'] as unknown as Record<string, unknown>[]
  const terms = new Set(JSON.stringify(graph).match(/prov:\w+/g))
  const known =
    'Entity Activity Agent Organization SoftwareAgent Plan Association agent used value wasQuotedFrom wasGeneratedBy wasAttributedTo wasAssociatedWith wasDerivedFrom hadPrimarySource hadPlan qualifiedAssociation generatedAtTime'.split(
      ' ',
    )
  assert.deepEqual(
    [...terms].map((term) => term.slice(5)).filter((term) => !known.includes(term)),
    [],
  )
  const ids = new Set(graph.map((node) => node['@id']))
  const referred = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)
  assert.deepEqual(
    [...referred].map(([, id]) => id).filter((id) => !ids.has(id)),
    [],
  )
})

test('entities are those of FollowTheMoney: known schemata, known properties, values that hold', () => {
  const model = new Model(defaultModel)
  const entities = text('ftm')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
  for (const { schema, properties } of entities) {
    const known = model.getSchema(schema)
    for (const [name, values] of Object.entries(properties)) {
      const property = known.getProperty(name)
      assert.equal(property.stub, false, `${schema}:${name}`)
      if (property.type.name === 'entity') for (const id of values) assert.ok(entities.some((one) => one.id === id))
      if (property.type.name === 'date') for (const date of values) assert.match(date, /^\d{4}(-\d\d(-\d\d(T[\d:]+)?)?)?$/)
    }
    for (const name of known.required ?? []) assert.ok(properties[name], `${schema} needs ${name}`)
  }
  assert.deepEqual([...new Set(entities.map(({ schema }) => schema))].sort(), ['Article', 'Documentation', 'Event', 'Note'])
})

test('schema.org claims have a text, an article and an interpreter', () => {
  const [, ...claims] = json('schema-claim')['@graph'] as unknown as Record<string, { '@type': string }>[]
  assert.equal(claims.length, 4)
  for (const claim of claims) {
    assert.equal(claim['@type'] as unknown, 'Claim')
    assert.equal(claim.appearance?.['@type'], 'NewsArticle')
    assert.ok(claim.text && claim.claimInterpreter)
  }
})

test('the bundle is whole: every file is listed with its size and hash', () => {
  const packed = unzipSync(files.get('bundle')!)
  const hash = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const list = JSON.parse(Buffer.from(packed['datapackage.json']!).toString()) as {
    profile: string
    resources: { name: string; path: string; bytes: number; hash: string }[]
  }
  assert.equal(list.profile, 'data-package')
  for (const { name, path, bytes, hash: listed } of list.resources) {
    assert.match(name, /^[a-z0-9._-]+$/)
    assert.equal(packed[path]?.length, bytes)
    assert.equal(hash(packed[path]!), listed)
  }
  assert.deepEqual(
    Object.keys(packed).sort(),
    ['datapackage-digest.json', 'datapackage.json', ...list.resources.map(({ path }) => path)].sort(),
  )
  const digest = JSON.parse(Buffer.from(packed['datapackage-digest.json']!).toString()) as { hash: string }
  assert.equal(digest.hash, hash(packed['datapackage.json']!))
  assert.ok(packed['ledger/checkpoint.json'] && packed['ledger/entries.jsonl'])
})

/** Rows of the sample with its incident and claims changed. */
async function changed(name: string, incident: Partial<Incident>, edit: (claim: Claim) => Claim = (claim) => claim): Promise<string> {
  const account = { ...SAMPLE, claims: SAMPLE.claims.map(edit), incidents: SAMPLE.incidents.map((one) => ({ ...one, ...incident })) }
  return textOf(exportNamed(name)!, await book(account, { software: 'stemma 0.0.0', texts }))
}
const row = async (...given: Parameters<typeof changed>) =>
  (parse(await changed(...given), { columns: true }) as Record<string, string>[])[0]!

const toll = (group: string | null, best: number): Toll => ({
  ...{ policy: 'ucdp@23.1', outcome: 'killed', group, low: best, best, high: best, used: ['claim-a'], dropped: [] },
})
const by = (words: string | null, text: string, status: Status) => (claim: Claim) =>
  claim.casualty ? { ...claim, casualty: { ...claim.casualty, by: words, victims: { text, status } } } : claim

test('UCDP: a date of several days is no aggregate, a running total is', async () => {
  assert.equal((await row('ucdp', { when: '2031-05-01/2031-05-03' })).event_clarity, '1')
  assert.equal((await row('ucdp', { when: '2031-05-01/2031-05-03' })).date_prec, '2')
  assert.equal((await row('ucdp', {}, (claim) => ({ ...claim, scope: 'cumulative' }))).event_clarity, '2')
})

test('UCDP: nobody is counted among the fallen of a side whom no claim counts', async () => {
  const deaths = async (combatants: number) => {
    const found = await row(
      'ucdp',
      { tolls: [toll(null, 30), toll('civilian', 13), toll('combatant', combatants)] },
      by('the Syrian army', 'rebels', 'combatant'),
    )
    return ['best', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map((heading) => Number(found[heading]))
  }
  assert.deepEqual(await deaths(12), [30, 0, 12, 13, 5])
  assert.deepEqual(await deaths(100), [30, 0, 0, 13, 17])
  const alone = await row('ucdp', { tolls: [toll(null, 13), toll('civilian', 13)] }, by('the Syrian army', 'rebels', 'combatant'))
  assert.deepEqual([alone.type_of_violence, alone.side_b], ['3', 'Civilians'])
})

test('ACLED: no battle where nobody tells of two sides, every reported figure in the notes, the lower code of an interaction first', async () => {
  const open = await row('acled', {}, by(null, 'people', 'unknown'))
  assert.deepEqual([open.disorder_type, open.event_type, open.sub_event_type], ['', '', ''])
  assert.equal((await row('acled', {}, by(null, 'rebels', 'combatant'))).event_type, 'Battles')
  assert.match(open.notes!, /2 reports on 2 origins\. Killed, as reported: 5 to 9; at least six\.$/)
  const syria = { text: 'Aleppo, Syria', lat: 36.2, lon: 37.16, radiusKm: 5 }
  const tolls = [toll(null, 5), toll('civilian', 5)]
  const civilians = (claim: Claim) => ({ ...by('the Russian army', 'villagers', 'civilian')(claim), where: syria })
  assert.equal(
    (await row('acled', { tolls, where: { lat: 36.2, lon: 37.16, radiusKm: 5 } }, civilians)).interaction,
    'Civilians-External/Other forces',
  )
})

test('Airwars: nobody is counted twice, and no weapon is a belligerent', async () => {
  const incident = async (tolls: readonly Toll[], words: string) => {
    const { incidents } = JSON.parse(await changed('airwars', { tolls }, by(words, 'people', 'unknown'))) as {
      incidents: { belligerents: { name: string }[]; victims: { undetermined: { killed_min: number | null } } }[]
    }
    return [incidents[0]?.belligerents.map(({ name }) => name), incidents[0]?.victims.undetermined.killed_min]
  }
  const range = (group: string | null, best: number) => ({ ...toll(group, best), policy: 'ecw-range@1.01' })
  assert.deepEqual(await incident([range(null, 14)], 'shrapnel'), [[], 14])
  assert.deepEqual(await incident([range(null, 14), range('civilian', 7)], 'the Syrian army'), [['Syrian army'], null])
})

test('a day is given as a day, and a person as a person', async () => {
  assert.match(text('prov'), /"dcterms:issued":\{"@value":"2031-05-02","@type":"xsd:date"\}/)
  const said = (name: string) => (claim: Claim) => ({ ...claim, attribution: [{ name, source: null, cue: null, named: true }] })
  assert.match(await changed('schema-claim', {}, said('Jonah Testcase')), /"author":\{"@type":"Person"/)
  assert.match(await changed('schema-claim', {}, said('the defence ministry')), /"author":\{"@type":"Organization"/)
})

test('a place goes by its name, and by one as fine as its point', () => {
  const named = (text: string, radiusKm: number): Claim => ({ ...SAMPLE.claims[0]!, where: { text, lat: 10.5, lon: 20.25, radiusKm } })
  const claims = [
    named('its district', 5),
    named('its district', 5),
    named('Hill Country', 300),
    named('Hill Country', 300),
    named('Hillville', 5),
  ]
  assert.equal(placeName(claims, { lat: 10.5, lon: 20.25, radiusKm: 5 }), 'Hillville')
  assert.equal(placeName(claims), 'Hill Country')
  assert.equal(placeName([named('The square', 5)]), 'The square')
  assert.equal(placeName([named('UPPER HILLVILLE', 5)]), 'Upper Hillville')
  assert.equal(placeName([named('the UN base', 5)]), 'UN base')
})

test('a place is not called after another that more claims name', () => {
  const named = (text: string, lat: number | null): Claim => ({ ...SAMPLE.claims[0]!, where: { text, lat, lon: 20.25, radiusKm: 5 } })
  const claims = [named('Kelmar', 14.5), named('Kelmar', 14.5), named('Tarvel', 10.52)]
  assert.equal(placeName(claims, { lat: 10.5, lon: 20.25, radiusKm: 5 }), 'Tarvel')
  assert.equal(
    placeName([...claims, named('Upper Tarvel', null), named('Upper Tarvel', null)], { lat: 10.5, lon: 20.25, radiusKm: 5 }),
    'Upper Tarvel',
  )
})
