import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Claim } from '../../src/model/claim.ts'
import { folder, lines, stemma } from './run.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const schema = (name: string) => JSON.parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')) as object
const ajv = new Ajv2020({ strict: false }).addSchema(schema('claim.schema.json'), 'claim.schema.json')
const REPORT = ` date 2019-05-14 Five soldiers killed at checkpoint from The Harbour Times

Gunmen killed five soldiers and wounded another 12 at a checkpoint near the town on Sunday, an army spokesman said.

“We had nothing to do with it,” a commander of the militia told Radio North.
`

test('extract prints one claim a line, as the schema says, anchored in title, blank line and body', async (t) => {
  const path = folder(t, { 'one.txt': REPORT })
  const { code, out, err } = await stemma(['extract', path])
  assert.equal(code, 0, err)
  assert.equal(err, '')
  const claims = lines(out) as Claim[]
  const whole = `Five soldiers killed at checkpoint\n\n${REPORT.slice(REPORT.indexOf('\n')).trim()}`
  const valid = ajv.getSchema('claim.schema.json')
  for (const claim of claims) {
    assert.ok(valid?.(claim), JSON.stringify(valid?.errors))
    assert.equal(whole.slice(claim.quote.start, claim.quote.end), claim.quote.exact)
    for (const { source, cue } of claim.attribution)
      for (const span of [source, cue]) if (span) assert.equal(whole.slice(span.start, span.end), span.exact)
  }
  const told = claims.map(({ casualty }) => casualty && [casualty.outcome, casualty.number.min, casualty.number.max])
  assert.ok(told.some((one) => one?.join() === 'killed,5,5'))
  assert.ok(told.some((one) => one?.join() === 'injured,12,12'))
})

test('the same report gives the same bytes, from a file, from standard input and as a JSON record', async (t) => {
  const path = folder(t, { 'one.txt': REPORT })
  const body = REPORT.slice(REPORT.indexOf('\n')).trim()
  const record = JSON.stringify({
    id: 'r1',
    title: 'Five soldiers killed at checkpoint',
    outlet: 'The Harbour Times',
    published: '2019-05-14',
    text: body,
  })
  const [file, stdin, json, again] = await Promise.all([
    stemma(['extract', join(path, 'one.txt')]),
    stemma(['extract', '-'], { input: REPORT }),
    stemma(['extract', '-'], { input: record }),
    stemma(['extract', '--format', 'json', '-'], { input: record }),
  ])
  assert.equal(stdin.out, file.out)
  assert.deepEqual(JSON.parse(again.out), lines(json.out))
  assert.equal((lines(json.out)[0] as Claim).report, 'r1')
})

test('--with-report tells of each claim the file, outlet, day and title that it is from', async (t) => {
  const path = join(folder(t, { 'one.txt': REPORT }), 'one.txt')
  const [told, plain] = await Promise.all([stemma(['extract', '--with-report', path]), stemma(['extract', path])])
  const claims = lines(told.out) as (Claim & { from: unknown })[]
  assert.ok(claims.length > 0)
  for (const { from } of claims)
    assert.deepEqual(from, {
      place: path,
      outlet: 'The Harbour Times',
      published: '2019-05-14',
      title: 'Five soldiers killed at checkpoint',
      url: null,
    })
  assert.deepEqual(
    claims.map(({ from: _, ...claim }) => claim),
    lines(plain.out),
  )
})

test('outlet and day are given for reports that name none, and for no others', async (t) => {
  const path = folder(t, { 'a.txt': REPORT, 'b.txt': 'Shells killed four people in Aleppo on Sunday.' })
  const { code, out, err } = await stemma(['extract', '--with-report', '--outlet', 'Relief Watch', '--published', '2019-05-20', path])
  assert.equal(code, 0, err)
  const told = (lines(out) as { from: { outlet: string; published: string }; when: { edtf: string } | null }[]).map(({ from, when }) =>
    [from.outlet, from.published, when?.edtf].join(),
  )
  assert.ok(told.includes('The Harbour Times,2019-05-14,2019-05-12'), told.join(' '))
  assert.ok(told.includes('Relief Watch,2019-05-20,2019-05-19'), told.join(' '))
  const wrong = await stemma(['extract', '--published', 'last week', path])
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /--published wants a day/)
})

test('a table without a column for the text is told of with the one that it may be', async (t) => {
  const path = folder(t, { 'a.csv': 'Day,Notes,Link\n2021-03-05,Four people were killed in Hama.,-\n' })
  const { err } = await stemma(['extract', path])
  assert.match(err, /"day", "notes", "link".*--columns text=notes/)
})

test('--explain says which rule made a claim and on which words', async () => {
  const { out } = await stemma(['extract', '--explain', '-'], { input: REPORT })
  for (const claim of lines(out) as Claim[]) assert.ok((claim.why?.length ?? 0) > 0, claim.quote.exact)
})

test('bad input is told with its place and what to do, and the rest goes on', async (t) => {
  const good = JSON.stringify({
    id: 'good',
    published: '2020-01-02',
    text: 'A bomb killed three people in the market on Monday, police said.',
  })
  const path = folder(t, {
    'a-empty.txt': '',
    'b-junk.bin': new Uint8Array(600).map((_, i) => (i * 7919) % 256),
    'c-lines.jsonl': `${good}\n{"id": "broken", "text": \n{"id":"late","published":"2020-13-45","text":"Two soldiers were killed."}\n`,
    'd-french.txt':
      'Au moins douze personnes ont été tuées dimanche dans une attaque contre un village du nord du pays, selon les autorités locales et des témoins.',
  })
  const { code, out, err } = await stemma(['extract', path, join(path, 'not-there.txt')])
  assert.equal(code, 1)
  for (const place of ['a-empty.txt', 'b-junk.bin', 'c-lines.jsonl:2', 'c-lines.jsonl:3', 'not-there.txt'])
    assert.match(err, new RegExp(place.replaceAll('.', '\\.')))
  assert.match(err, /not-there\.txt: There is no such file/)
  assert.match(err, /d-french\.txt: .*\[unread-language\]/)
  const reports = new Set((lines(out) as Claim[]).map(({ report }) => report))
  assert.deepEqual([...reports].sort(), ['good', 'late'])
})

test('a folder without a file is told of, by every command that reads files', async (t) => {
  const path = folder(t, {})
  for (const command of ['extract', 'account', 'export']) {
    const { code, err } = await stemma([command, path])
    assert.equal(code, 1, command)
    assert.match(err, /There is no file in it/)
  }
})

test('misuse ends with code 2 and says what to do', async () => {
  for (const args of [['extract'], ['extract', '--format', 'xml', '-'], ['nonsense'], ['account', '--policy', 'nobody', '-']]) {
    const { code, out, err } = await stemma(args)
    assert.equal(code, 2, args.join(' '))
    assert.equal(out, '')
    assert.match(err, /stemma|--help|Allowed/i)
  }
})

test('help shows every command with examples, version the version', async () => {
  const { code, out } = await stemma(['--help'])
  assert.equal(code, 0)
  for (const name of ['extract', 'account', 'policies']) assert.match(out, new RegExp(`\\n  ${name}`))
  const help = await stemma(['extract', '--help'])
  assert.match(help.out, /Examples:/)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  assert.equal((await stemma(['--version'])).out.trim(), version)
})
