import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../../src/model/ids.ts'
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
