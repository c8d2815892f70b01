import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writtenOut } from '../../src/formats/markup/coded.ts'
import { dateOf } from '../../src/ingest/date.ts'
import { normalise } from '../../src/ingest/normalise.ts'
import { sha256 } from '../../src/model/ids.ts'
import { holds } from '../../src/model/span.ts'
import { gather, input } from './gather.ts'

const codes = (issues: readonly { code: string; place: string | null }[]) => issues.map(({ code, place }) => [code, place])

test('a report has its id, text and hash from the input', async () => {
  const bytes = '{"id":"x","title":"Two dead","outlet":"A","published":"2031-05-02","text":"Two died.\\n"}'
  const { taken, issues } = await gather([input('a.jsonl', bytes)])
  assert.deepEqual(issues, [])
  assert.deepEqual(taken[0]?.report, {
    kind: 'report',
    id: 'x',
    title: 'Two dead',
    outlet: 'A',
    published: '2031-05-02',
    url: null,
    lang: null,
    text: 'Two dead\n\nTwo died.\n',
    body: 10,
    sha256: sha256(bytes),
  })
})

test('the same content has the same id, whatever it came in', async () => {
  const { taken } = await gather([
    input('a.txt', 'date 2031-05-02 Two dead from A\n\nTwo died.'),
    input('b.jsonl', '{"title":"Two dead","outlet":"A","published":"2031-05-02","text":"Two died!"}'),
  ])
  const { taken: again, issues } = await gather([
    input('a.jsonl', '{"title":"Two dead","outlet":"A","published":"2031-05-02","text":"Two died."}'),
    input('a.txt', ' date 2031-05-02 Two dead from A\r\n\r\nTwo died.\r\n'),
  ])
  assert.match(taken[0]!.report.id, /^report-[0-9a-f]{32}$/)
  assert.equal(taken[0]!.report.id, again[0]!.report.id)
  assert.notEqual(taken[0]!.report.id, taken[1]!.report.id)
  assert.deepEqual(codes(issues), [['repeated', 'a.txt']])
})

test('clean text stays as the sender counts it', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.string(), async (text, title) => {
      fc.pre(text.trim() !== '' && !/[\r\0]/.test(text) && !text.startsWith('\uFEFF'))
      const name = title.replace(/\s+/g, ' ').trim()
      const { taken } = await gather([input('a.jsonl', JSON.stringify({ title: name, text }))])
      const { report } = taken[0]!
      assert.equal(report.text.slice(report.body), text)
      if (!name.includes('\0')) assert.equal(report.text, name ? `${name}\n\n${text}` : text)
    }),
    { numRuns: 100 },
  ))

test('bad input is told with its place and the rest goes on', async () => {
  const lines = Array.from({ length: 9 }, (_, i) => (i === 6 ? '{"text": "Bro' : `{"text":"Report ${i}."}`)).join('\n')
  const { taken, issues } = await gather(
    [
      {
        path: 'gone.txt',
        bytes: (async function* () {
          yield* await Promise.reject<Uint8Array[]>(new Error('ENOENT'))
        })(),
      },
      input('seven.jsonl', lines),
      input('latin.txt', Buffer.from('Caf\xe9 bombed: two died, officials said.', 'latin1')),
      input('wide.txt', Buffer.from('\uFEFFTwo died in the square.', 'utf16le')),
      input('wide.jsonl', Buffer.from('{"text":"Two died in the square, they said."}\n', 'utf16le')),
      input('empty.txt', ''),
      input('blank.txt', '\n\n \n'),
      input(
        'junk.bin',
        Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
      ),
      input(
        'dates.jsonl',
        '{"text":"A.","published":"2031-02-30"}\n{"text":"B.","published":"2031-02-03T10:00:00Z"}\n{"text":"C.","published":"2999-01-01"}',
      ),
      input('ids.jsonl', '{"id":"a","text":"One."}\n{"id":"a","text":"Two."}\n{"id":"a","text":"One."}\n{"id":" ","text":"Three."}'),
      input('last.txt', 'Two died.'),
    ],
    { today: '2031-06-01' },
  )
  assert.deepEqual(codes(issues), [
    ['unreadable', 'gone.txt'],
    ['bad-json', 'seven.jsonl:7'],
    ['not-utf8', 'latin.txt'],
    ['not-utf8', 'wide.txt'],
    ['not-utf8', 'wide.jsonl'],
    ['empty', 'empty.txt'],
    ['empty', 'blank.txt'],
    ['unknown-format', 'junk.bin'],
    ['bad-date', 'dates.jsonl:1'],
    ['future-date', 'dates.jsonl:3'],
    ['id-taken', 'ids.jsonl:2'],
    ['repeated', 'ids.jsonl:3'],
  ])
  for (const { message } of issues) assert.match(message, /\S.*\. \S.*\.$|; /, message)
  assert.equal(taken.length, 8 + 3 + 3 + 3 + 1)
  assert.equal(taken.find(({ report }) => report.text.startsWith('Caf'))?.report.text, 'Café bombed: two died, officials said.')
  assert.deepEqual(
    taken.filter(({ report }) => report.text.length === 2).map(({ report }) => report.published),
    [null, '2031-02-03T10:00:00Z', '2999-01-01'],
  )
})

test('a line of fifty megabytes is told of and passed over', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'x')
  const { taken, issues } = await gather([
    {
      path: 'long.jsonl',
      bytes: (async function* () {
        yield Buffer.from('{"text":"A."}\n{"text":"')
        for (let i = 0; i < 50; i++) yield piece
        yield Buffer.from('"}\n{"text":"B."}\n')
      })(),
    },
  ])
  assert.deepEqual(codes(issues), [['too-long', 'long.jsonl:2']])
  assert.deepEqual(
    taken.map(({ report }) => report.text),
    ['A.', 'B.'],
  )
})

test("a dataset's figures stay on their words, whatever had to be cleaned before them", async () => {
  const heads =
    'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low'
  const row = '7,1,"Army of\r\nthe hills\0","Front\r\nof the lake",1,2031-05-02,2031-05-02,2,3,1,0,6,9,5'
  const { taken, issues } = await gather([input('ged.csv', `${heads}\r\n${row}\r\n`)])
  assert.deepEqual(issues, [])
  const { report, claims } = taken[0]!
  assert.deepEqual(
    claims.map(({ quote }) => quote.exact),
    [
      '6 people killed (best estimate)',
      '5 to 9 people killed (low to high estimate)',
      '2 of Army of\nthe hills\uFFFD killed',
      '3 of Front\nof the lake killed',
      '1 civilians killed',
    ],
  )
  for (const { quote } of claims) assert.ok(holds(report.text, quote))
  assert.equal(claims[2]?.casualty?.victims?.text, 'Army of\nthe hills\uFFFD')
  assert.deepEqual(
    claims.slice(2).map(({ of }) => of),
    [claims[0]!.id, claims[0]!.id, claims[0]!.id],
  )
})

test('a figure whose words are not in the text is told of by its line', () => {
  const bytes = Buffer.from('x')
  const { coded } = writtenOut('Row 1', 'made@1', [
    'Two rows.',
    { words: '6 people killed', outcome: 'killed', min: 6, max: 6, when: null, where: null },
  ])
  const found = [...normalise({ title: 'Row 1', text: 'Two rows.\n\n7 people killed.', bytes, place: 'made.csv:3', coded }, null)]
  assert.deepEqual(
    found.map((one) => ('issue' in one ? [one.issue.code, one.issue.place] : one.claims)),
    [['claim-lost', 'made.csv:3'], []],
  )
})

test('dates are those that every reader of ISO 8601 takes', () => {
  const cases: readonly [written: string, published: string | null][] = [
    ['2018-02-13T10:00:00+0300', '2018-02-13T10:00:00+0300'],
    ['2018-02-13 10:00:00 +0300', '2018-02-13T10:00:00+0300'],
    ['2018-02-13T10:00:00,5Z', '2018-02-13T10:00:00.5Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2016-02-29', '2016-02-29'],
    ['2018-02-30', null],
    ['2018-02-13T10:00:00+99:99', null],
    ['2018-02-13T24:00:00Z', null],
    ['0000-00-00', null],
    ['2031/3/9', '2031-03-09'],
    ['20/04/2031', '2031-04-20'],
    ['04/20/2031 00:00', '2031-04-20'],
    ['3/3/2031', '2031-03-03'],
    ['12.03.2031', '2031-03-12'],
    ['March 12, 2031', '2031-03-12'],
    ['12 March 2031', '2031-03-12'],
    ['12/03/2031', null],
    ['31/02/2031', null],
    ['12/03/31', null],
    ['5 March 12, 2031', null],
    ['Spring 12, 2031', null],
  ]
  for (const [written, published] of cases) {
    assert.deepEqual([written, dateOf(written, null).published], [written, published])
    if (published) assert.ok(!Number.isNaN(Date.parse(published)), published)
  }
})

test('a day that could be read two ways is told of as that', () => {
  assert.match(dateOf('12/03/2031', null).wrong?.message ?? '', /does not tell the day from the month/)
  for (const none of ['soon', '2031-02-30', '45/13/2031']) assert.match(dateOf(none, null).wrong?.message ?? '', /is no date/, none)
})

test('no field of a report holds what cannot be kept', async () => {
  const odd = 'a\\u0000b\\ud800c'
  const { taken, issues } = await gather([
    input('a.jsonl', `{"id":"${odd}","title":"${odd}","outlet":"${odd}","url":"${odd}","lang":"${odd}","text":"${odd}"}`),
    input('b.jsonl', `{"id":"${'long'.repeat(1000)}","text":"Two died."}`),
  ])
  const { id, title, outlet, url, lang, text } = taken[0]!.report
  for (const field of [id, title, outlet, url, lang, text.slice(-5)]) assert.equal(field, 'a\uFFFDb\uFFFDc')
  assert.match(taken[1]!.report.id, /^report-[0-9a-f]{32}$/)
  assert.deepEqual(codes(issues), [['bad-field', 'b.jsonl:1']])
})
