import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { EXPORTS, exportNamed } from '../../src/exports/index.ts'
import { blur, rounded } from '../../src/exports/protection/blur.ts'
import { privateNames } from '../../src/exports/protection/names.ts'
import { PROTECTED, protect } from '../../src/exports/protection/protect.ts'
import { isSite, withoutSites } from '../../src/exports/protection/sites.ts'
import { SAMPLE, SAMPLE_REPORTS } from '../../src/exports/sample/account.ts'
import { kilometres } from '../../src/model/geo.ts'
import { book, bytesOf, many, textOf } from './written.ts'

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
    ['The East Bayo emergency committee', 'The East Bayo emergency committee said', false],
    ['Juan Sample front', 'the Juan Sample front', false],
  ]
  for (const [name, text, found] of cases)
    assert.equal(
      privateNames(named(name), [text]).some((one) => name.includes(one)),
      found,
      `${name}: ${text}`,
    )
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
  const positions = [{ says: 'one', of: 'Ada Specimen, 34', claims: [victim.id] }]
  const disputed = {
    about: 'killed' as const,
    between: [victim.id],
    why: 'one Ada Specimen: 1 against 2',
    group: null,
    positions,
  }
  const incidents = [{ ...SAMPLE.incidents[0]!, discrepancies: [disputed] }]
  const held = protect({ ...SAMPLE, claims: [victim], incidents }, { coarsen: null, withholdNames: true, blurSites: true })
  const { claims } = held
  assert.equal(held.incidents[0]?.discrepancies[0]?.positions?.[0]?.of, '[name withheld], 34')
  assert.doesNotMatch(JSON.stringify(held), /Ada|Specimen/)
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

/** The sample with its words and ids told otherwise, and every export of it as one text. */
async function everyExport(change: (words: string) => string, coarsen: number | null = null): Promise<string> {
  const again = <T>(value: T): T => JSON.parse(change(JSON.stringify(value))) as T
  const texts = new Map(again(SAMPLE_REPORTS).map((report) => [report.id, report]))
  const all = await book(again(SAMPLE), { protection: { coarsen }, software: 'stemma test', texts })
  const written: string[] = []
  for (const one of EXPORTS) {
    const bytes = await bytesOf(one, all)
    written.push(...(one.extension === '.zip' ? Object.values(unzipSync(bytes)) : [bytes]).map((file) => strFromU8(file)))
  }
  return written.join('\n')
}

/** The first report under another id and address. */
const called = (words: string, id: string): string =>
  words.replaceAll('"report-1"', `"${id}"`).replaceAll('example/report-1', `example/${id}`)

test('a withheld name stands nowhere: not in capitals, keys, ids or addresses, nor by its first or last part', async () => {
  assert.doesNotMatch(await everyExport((words) => words), /ruth|\bexample,/i)
  for (const id of ['ruth-example-speaks', 'ruth_example', 'RUTH%20EXAMPLE', 'nurse-example']) {
    const written = await everyExport((words) => called(words, id).replace('Shelling in hills', 'RUTH EXAMPLE: ‘we ran’'))
    assert.doesNotMatch(written, /ruth|nurse-example/i, id)
    assert.match(written, /withheld-[0-9a-f]{32}/)
  }
  assert.match(await everyExport((words) => called(words, 'shelling-in-hills')), /news\.example\/shelling-in-hills/)
})

test('a withheld site or place stands in no address', async () => {
  const written = await everyExport((words) => words.replaceAll('news.example/report-1', 'news.example/saint-anna-hospital-hit'))
  assert.doesNotMatch(written, /saint.anna/i)
  const coarse = await everyExport((words) => words.replaceAll('news.example/report-1', 'news.example/hillville-shelled'), 50)
  assert.doesNotMatch(coarse, /hillville/i)
})

test('towns by an incident are taken out of titles and quotes, whether or not a claim has them as its place', () => {
  const claims = SAMPLE.claims.map((claim) => ({ ...claim, where: { text: 'the old town of Douma', lat: 33.57, lon: 36.4, radiusKm: 6 } }))
  const reports = SAMPLE.reports.map((report) => ({ ...report, title: 'Douma shelled, Harasta too, in Syria' }))
  const incidents = SAMPLE.incidents.map((incident) => ({ ...incident, where: { lat: 33.57, lon: 36.4, radiusKm: 6 } }))
  const coarse = protect({ ...SAMPLE, claims, reports, incidents }, { ...PROTECTED, coarsen: 50 })
  assert.equal(coarse.reports[0]?.title, '[place withheld] shelled, [place withheld] too, in Syria')
  assert.equal(coarse.claims[0]?.where?.text, '[place withheld]')
})

test('names of a few victims, of one by her age, and of medics; not of armed groups and peoples', () => {
  const victims = (text: string, max: number | null, source = 'The governor') => ({
    ...SAMPLE,
    incidents: [],
    claims: [
      {
        ...SAMPLE.claims[0]!,
        attribution: [{ name: source, source: null, cue: null, named: true }],
        casualty: {
          ...SAMPLE.claims[0]!.casualty!,
          number: { text: null, min: max, max, approximate: false },
          victims: { text, status: 'unknown' as const },
        },
      },
    ],
  })
  const cases: readonly (readonly [account: ReturnType<typeof victims>, names: readonly string[]])[] = [
    [victims('Ada Specimen and Omar al-Sample', 2), ['Omar al-Sample', 'Ada Specimen', 'al-Sample', 'Specimen', 'Omar']],
    [victims('Ada, 34, a cook', 1), ['Ada']],
    [victims('Boko Haram fighters', 3), []],
    [victims('Iraqi Kurds', 3), []],
    [victims('people', 1, 'the doctor Ada Specimen'), ['Ada Specimen', 'Specimen']],
    [victims('people', 1, 'Médecins Sans Frontières'), []],
  ]
  for (const [account, names] of cases)
    assert.deepEqual(
      privateNames(account).filter((name) => name !== 'al-Sample'),
      names.filter((name) => name !== 'al-Sample'),
    )
})

test('one incident alone keeps back what all reports tell of, and tells who speaks for an office in any of them', async () => {
  const [one, other] = [many(1), many(2)]
  const said = (name: string) => ({ key: name, name, kind: 'person' as const, named: true, claims: [], rule: 'name' })
  const elsewhere = { ...other.incidents[1]!, sources: ['Ruth Example', 'José Sample-Test', 'Max Muster'].map(said) }
  const here = one.reports[0]!
  const whole = {
    ...other,
    reports: [{ ...here, title: 'Ruth Example, JOSÉ SAMPLE-TEST and Muster stand here' }, ...other.reports.slice(1)],
    incidents: [other.incidents[0]!, elsewhere],
  }
  const told = async (text: string, incident?: string) => {
    const texts = new Map([[other.reports.at(-1)!.id, { url: null, text }]])
    const found = await textOf(exportNamed('json')!, await book(whole, { texts, software: 'stemma 0', incident }))
    return (JSON.parse(found) as typeof whole).reports.find(({ id }) => id === here.id)?.title
  }
  for (const [text, title] of [
    ['Nothing.', '[name withheld], [name withheld] and [name withheld] stand here'],
    ['said the minister, Ruth Example.', 'Ruth Example, [name withheld] and [name withheld] stand here'],
    ['General Max Muster said so.', '[name withheld], [name withheld] and Muster stand here'],
  ] as const)
    for (const incident of [undefined, other.incidents[0]!.id]) assert.equal(await told(text, incident), title, `${text} ${incident}`)
})
