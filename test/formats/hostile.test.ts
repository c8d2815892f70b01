import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { Input } from '../../src/formats/define.ts'
import { gather, input } from '../ingest/gather.ts'

const MiB = 1024 * 1024
const LIMITS = { record: MiB, file: 2 * MiB, text: MiB }

/** A stream that says `piece` again and again between a beginning and an end, and is never held whole. */
const long = (path: string, begin: string, [piece, times]: [string, number], end = ''): Input => ({
  path,
  bytes: (async function* () {
    yield Buffer.from(begin)
    const block = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
    for (let left = times * piece.length; left > 0; left -= block.length) yield block.subarray(0, left)
    yield Buffer.from(end)
  })(),
})

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`
const zeros = Buffer.alloc(12 * MiB)
const record = (block: string, length: string | number) =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Two people died.</p>'

/** A ZIP of one file whose header says it is smaller than it is. */
function lying(): Uint8Array {
  const archive = Buffer.from(zipSync({ 'a.txt': strToU8('Two people died in the square. '.repeat(40)) }))
  archive.writeUInt32LE(9, 18)
  return archive
}

/** Each hostile input with the issues that it must raise and how many reports it may still give. */
const CASES: readonly [says: string, file: () => Input, issues: readonly string[], reports: number][] = [
  ['a gzip bomb', () => input('bomb.txt.gz', gzipSync(Buffer.alloc(40 * MiB, 'words '))), ['too-long'], 0],
  [
    'a gzip bomb of lines',
    () => input('bomb.jsonl.gz', gzipSync(Buffer.alloc(40 * MiB, `${' '.repeat(60_000)}\n`))),
    ['empty', 'bomb'],
    -1,
  ],
  ['a zip bomb', () => input('bomb.zip', zipSync({ 'a.mbox': zeros })), ['bomb'], -1],
  ['a zip bomb in a Word document', () => input('bomb.docx', zipSync({ 'word/document.xml': zeros })), ['bomb'], 0],
  [
    'archives in archives',
    () =>
      input(
        'deep.zip',
        [1, 2, 3, 4, 5, 6].reduce((within: Uint8Array) => zipSync({ 'a.zip': within }), strToU8('x')),
      ),
    ['too-deep'],
    0,
  ],
  [
    'a truncated archive',
    () => input('cut.zip', zipSync({ 'a.txt': strToU8('Two died.'), 'b.txt': strToU8('Three died. '.repeat(99)) }).subarray(0, 90)),
    ['truncated'],
    2,
  ],
  ['a length that lies in a zip', () => input('lie.zip', lying()), ['broken-archive'], -1],
  [
    'names that climb',
    () => input('climb.zip', zipSync({ '../a.txt': strToU8('One.'), '/etc/b.txt': strToU8('Two.'), 'C:\\c.txt': strToU8('Three.') })),
    ['unsafe-name', 'unsafe-name', 'unsafe-name'],
    0,
  ],
  [
    'a billion laughs in a feed',
    () => input('l.rss', `${LAUGHS}<rss><channel><item><title>&j;</title></item></channel></rss>`),
    ['xml-entities'],
    1,
  ],
  [
    'a billion laughs in NewsML',
    () => input('l.xml', `<?xml version="1.0"?>${LAUGHS}<newsItem guid="a"><inlineData>Two died. &j;</inlineData></newsItem>`),
    ['xml-entities'],
    1,
  ],
  [
    'a billion laughs in Word',
    () => input('l.docx', zipSync({ 'word/document.xml': strToU8(`${LAUGHS}<w:document><w:p><w:t>&j;</w:t></w:p></w:document>`) })),
    ['xml-entities'],
    1,
  ],
  ['XML without an end', () => long('deep.rss', '<rss><channel><item><title>Two died</title>', ['<a>', 300_000]), ['too-deep'], 1],
  ['a page without an end', () => long('deep.html', '<html><body><p>Two died.</p>', ['<div>', 200_000]), ['truncated'], 1],
  ['a page of tags', () => long('wide.html', '<html><body>', ['<b>', 300_000]), ['no-article'], 0],
  ['a page of one hundred megabytes', () => long('long.html', '<html><body>', ['words ', 17 * MiB]), ['too-long'], 0],
  ['a text of one hundred megabytes', () => long('long.txt', '', ['words ', 17 * MiB]), ['too-long'], 0],
  ['a line of one hundred megabytes', () => long('long.jsonl', '{"text":"', ['words ', 17 * MiB], '"}\n{"text":"A."}'), ['too-long'], 1],
  [
    'a value of twelve megabytes',
    () => long('long.json', '[{"text":"A."},{"text":"', ['words ', 2 * MiB], '"},{"text":"B."}]'),
    ['too-long'],
    2,
  ],
  ['a cell of twelve megabytes', () => long('long.csv', 'id,text\n1,A.\n2,"', ['words ', 2 * MiB], '"\n3,B.\n'), ['bad-row'], 2],
  [
    'a message too long',
    () => long('long.mbox', 'From a 2031\nSubject: x\n\n', ['words\n', MiB / 4], '\nFrom a 2031\nSubject: y\n\nTwo died.\n'),
    ['too-long'],
    1,
  ],
  [
    'a GKG row of twelve megabytes',
    () => long('long.gkg.csv', '20310502101500-7\t20310502101500\t1\t', ['words ', 2 * MiB]),
    ['too-long'],
    0,
  ],
  ['a WARC header of twelve megabytes', () => long('long.warc', 'WARC/1.0\r\nWARC-Type: ', ['words ', 2 * MiB]), ['wrong-length'], 0],
  [
    'a record of one hundred megabytes',
    () =>
      long(
        'big.warc',
        `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${102 * MiB}\r\n\r\n`,
        ['words ', 17 * MiB],
        `\r\n\r\n${record(ok, ok.length)}`,
      ),
    ['too-long'],
    1,
  ],
  [
    'lengths that lie',
    () => input('lie.warc', record(ok, -1) + record(ok, '1e3') + record(ok, 'many') + record(ok, ok.length)),
    ['wrong-length', 'repeated'],
    -1,
  ],
  ['a length past the end', () => input('past.warc', record(ok, ok.length) + record(ok, 99_999_999)), ['truncated'], 1],
  [
    'a page that unpacks to a bomb',
    () =>
      input(
        'br.warc',
        Buffer.concat([
          Buffer.from(record('', 0).replace('Content-Length: 0', `Content-Length: ${packed().length}`).trimEnd()),
          Buffer.from('\r\n\r\n'),
          packed(),
        ]),
      ),
    ['broken-archive'],
    0,
  ],
  [
    'mail within mail within mail',
    () =>
      input(
        'deep.eml',
        [...Array(60).keys()].reduce(
          (within) =>
            `Subject: x\nFrom: a@b.example\nDate: Fri, 02 May 2031 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n${within}\n--b--\n`,
          'Subject: y\n\nTwo died.',
        ),
      ),
    [],
    1,
  ],
  ['headers without an end', () => long('head.eml', 'From: a@b.example\nDate: x\n', ['X-A: words\n', 60_000]), ['unreadable'], 0],
  [
    'lines in several encodings',
    () =>
      input(
        'mixed.jsonl',
        Buffer.concat([
          Buffer.from('{"text":"A café."}\n{"text":"'),
          Buffer.from('Caf\xe9.', 'latin1'),
          Buffer.from('"}\n{"text":"Kyïv."}'),
        ]),
      ),
    ['not-utf8'],
    3,
  ],
  [
    'a PDF that refers to itself',
    () =>
      input(
        'loop.pdf',
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>',
      ),
    ['no-words'],
    0,
  ],
  ['brackets without an end', () => long('deep.json', '', ['[', 900_000]), ['bad-json'], 0],
]

/** An HTTP response whose gzip body is forty megabytes of zeros. */
function packed(): Uint8Array {
  return Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'), gzipSync(zeros)])
}

for (const [says, file, issues, reports] of CASES) {
  test(says, async () => {
    const { taken, issues: raised } = await gather([file(), input('last.txt', 'Two people died on Sunday.')], { limits: LIMITS })
    assert.deepEqual([...new Set(raised.map(({ code }) => code))], [...new Set(issues)], JSON.stringify(raised).slice(0, 500))
    assert.equal(taken.at(-1)?.report.text, 'Two people died on Sunday.', 'the rest goes on')
    if (reports >= 0) assert.equal(taken.length - 1, reports)
  })
}

test('scripts do not run', async () => {
  const page = `<html><body onload="x()"><script>globalThis.ran = 1; document.write('<p>Ninety died.</p>')</script><img src=x onerror="globalThis.ran = 1"><p>Two people died.</p></body></html>`
  const { taken } = await gather([input('a.html', page)])
  assert.equal(taken[0]?.report.text, 'Two people died.')
  assert.equal('ran' in globalThis, false)
})

test('what inflates is held to its measure', () => assert.ok(deflateRawSync(zeros).length < zeros.length / 500))
