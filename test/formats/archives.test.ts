import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { isLoss } from '../../src/cli/intake.ts'
import { LIMITS } from '../../src/formats/define.ts'
import { issue } from '../../src/model/issue.ts'
import { gather, input } from '../ingest/gather.ts'

/** The words of the reports in an archive, and the codes and places of its issues. */
async function read(path: string, bytes: string | Uint8Array, record = LIMITS.record) {
  const { taken, issues } = await gather([input(path, bytes)], { limits: { record } })
  return { texts: taken.map(({ report }) => report.text), told: issues.map(({ code, place }) => [code, place]), issues }
}

const page = (words: string, type = 'Content-Type: text/html\r\n') => `HTTP/1.1 200 OK\r\n${type}\r\n<p>${words}</p>`

interface Kept {
  readonly type?: string
  readonly length?: number | string
  readonly media?: string
}

const record = (url: string, block: string, { type = 'response', length = Buffer.byteLength(block), media }: Kept = {}) =>
  `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\n${media ? `Content-Type: ${media}\r\n` : ''}Content-Length: ${length}\r\n\r\n${block}\r\n\r\n`

test('a record whose length is too long ends where the next begins', async () => {
  const block = page('Two people died.')
  const last = record('https://b.example/', page('Three died.'))
  for (const length of [block.length + 7, block.length + 10, block.length + 90, 5_000, '', 'many', -3]) {
    assert.deepEqual((await read('a.warc', record('https://a.example/', block, { length }) + last)).told, [
      ['wrong-length', 'a.warc!https://a.example/'],
    ])
    assert.deepEqual((await read('a.warc.gz', gzipSync(record('https://a.example/', block, { length }) + last))).texts, [
      'Two people died.',
      'Three died.',
    ])
  }
  const request = record('https://a.example/', 'GET / HTTP/1.1', { type: 'request', length: 9_999 })
  assert.deepEqual((await read('a.warc', request + last)).texts, ['Three died.'])
  assert.deepEqual(
    await read('a.warc', record('https://a.example/', 'words '.repeat(5_000), { length: 9_999_999 }) + last, 10_000).then(
      ({ texts, told }) => [texts, told],
    ),
    [['Three died.'], [['wrong-length', 'a.warc!https://a.example/']]],
  )
})

test('words that look like the beginning of a record do not end one whose length is right', async () => {
  const block = page('Two people died.\nWARC/1.1\nThree died.')
  assert.deepEqual(
    await read('a.warc', record('https://a.example/', block) + record('https://b.example/', page('Four died.'))).then(({ texts, told }) => [
      texts,
      told,
    ]),
    [['Two people died. WARC/1.1 Three died.', 'Four died.'], []],
  )
})

test('a record of no media type is read where it is a page or a document', async () => {
  const archive =
    record('https://a.example/1', page('Two people died.', '')) +
    record('https://a.example/2', page('Three died.', 'Content-Type: application/octet-stream\r\n')) +
    record('https://a.example/3', '<html><p>Four died.</p></html>', { type: 'resource' }) +
    record('https://a.example/note.txt', 'Five died.', { type: 'resource' }) +
    record('https://a.example/app.js', 'let died = 6', { type: 'resource' }) +
    record('https://a.example/7', '\0\x01\x02\x03', { type: 'resource' })
  const { texts, issues } = await read('a.warc', archive)
  assert.deepEqual(texts, ['Two people died.', 'Three died.', 'Four died.', 'Five died.'])
  assert.deepEqual(
    issues.map(({ code, message }) => [code, /passed over: (.*?)\./.exec(message)?.[1]]),
    [['passed-over', '2 of no type']],
  )
})

test('pages that were sent deflated are read, with or without the head that belongs to it', async () => {
  const sent = (body: Uint8Array) =>
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n\r\n'), body])
  for (const deflate of [deflateSync, deflateRawSync]) {
    const block = sent(deflate('<p>Two people died.</p>'))
    const archive = Buffer.concat([
      Buffer.from(record('https://a.example/новости', '', { length: block.length }).trimEnd()),
      Buffer.from('\r\n\r\n'),
      block,
    ])
    const { taken } = await gather([input('a.warc', archive)])
    assert.deepEqual([taken[0]?.report.text, taken[0]?.report.url], ['Two people died.', 'https://a.example/новости'])
  }
})

test('a damaged member of a gzip file costs what is in it; reading goes on with the next', async () => {
  const members = Array.from({ length: 60 }, (_, i) => gzipSync(`{"text":"${i} people died in the hills, ${(i * 7919) % 10_007}."}\n`))
  const damaged = [...members.slice(0, 30), members[30]!.subarray(0, -20), ...members.slice(31)]
  const { texts, told, issues } = await read('a.jsonl.gz', Buffer.concat(damaged))
  assert.deepEqual([texts[29]?.slice(0, 2), texts.at(-1)?.slice(0, 2)], ['29', '59'])
  assert.ok(texts.length >= 58, `${texts.length} of 60`)
  assert.deepEqual(told.at(-1), ['broken-archive', 'a.jsonl.gz'])
  assert.equal(issues.filter(({ code }) => code === 'broken-archive').length, 1)
})

const WORDS = 'Two people died in the square. '

/** A ZIP of three files, the second stored as it is, with a byte of it changed. */
function damaged(): Buffer {
  const archive = Buffer.from(
    zipSync({ 'a.txt': strToU8(WORDS), 'b.txt': [strToU8('Three died.'), { level: 0 }], 'c.txt': strToU8('Four died.') }),
  )
  archive.write('Fifty', archive.indexOf('Three'))
  return archive
}

test('a file of an archive that is not what its checksum says is told of', async () => {
  const { texts, issues } = await read('a.zip', damaged())
  assert.deepEqual(texts, [WORDS.trim(), 'Fifty died.', 'Four died.'])
  assert.deepEqual(
    issues.map(({ code, message }) => [code, /broken: ([^.]*\.txt [^.]*)/.exec(message)?.[1]]),
    [['broken-archive', 'b.txt is not what its checksum says']],
  )
  const word = Buffer.from(
    zipSync({ 'word/document.xml': [strToU8(`<w:document><w:p><w:t>${WORDS}</w:t></w:p></w:document>`), { level: 0 }] }),
  )
  word.write('Ten', word.indexOf('Two'))
  assert.deepEqual((await read('a.docx', word)).told, [['broken-archive', 'a.docx']])
})

test('a presentation is told of as one, and so are an old Office file and a binary workbook, with what to save them as', async () => {
  const packed = (name: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8('<a/>') })
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))
  const cases = [
    ['a.pptx', packed('ppt/presentation.xml'), 'empty', /presentation .*PDF/],
    ['a.xlsb', packed('xl/workbook.bin'), 'unknown-format', /binary workbook .*\.xlsx/],
    ['a.xls', old, 'unknown-format', /old kind .*password/],
  ] as const
  for (const [path, bytes, code, says] of cases) {
    const { told, issues } = await read(path, bytes)
    assert.deepEqual(told, [[code, path]])
    assert.match(issues[0]?.message ?? '', says)
  }
})

test('an archive that begins with a document is an archive', async () => {
  const inner = zipSync({ 'word/document.xml': strToU8('<w:document><w:p><w:t>Two people died.</w:t></w:p></w:document>') })
  const { texts, told } = await read('a.zip', zipSync({ 'a.docx': [inner, { level: 0 }], 'b.txt': strToU8('Three died.') }))
  assert.deepEqual([texts, told], [['Two people died.', 'Three died.'], []])
})

test('a file that does not unpack keeps no other out', async () => {
  const archive = Buffer.from(zipSync({ 'a.txt': strToU8(WORDS.repeat(50)), 'b.txt': strToU8('Three died.') }))
  archive.fill(0xff, archive.indexOf('a.txt') + 5, archive.indexOf('a.txt') + 20)
  const { texts, told } = await read('a.zip', archive)
  assert.deepEqual([texts, told], [['Three died.'], [['broken-archive', 'a.zip']]])
})

test('a file under a password is told of as that', async () => {
  const archive = damaged()
  for (const mark of ['PK\x01\x02', 'PK\x03\x04']) {
    const at = archive.indexOf('b.txt', archive.indexOf(mark, archive.indexOf('Fifty') * (mark === 'PK\x01\x02' ? 1 : 0)))
    archive[at - (mark === 'PK\x01\x02' ? 38 : 24)]! |= 1
  }
  assert.match((await read('a.zip', archive)).issues.at(-1)!.message, /b\.txt is packed under a password/)
})

test('an archive that a collection lists and does not hold is told of', async () => {
  const resources = ['a', 'b'].map((name) => ({ path: `archive/${name}.warc.gz`, hash: 'sha256:00' }))
  const collection = zipSync({
    'archive/a.warc.gz': [gzipSync(record('https://a.example/', page('Two people died.'))), { level: 0 }],
    'datapackage.json': strToU8(JSON.stringify({ resources })),
  })
  const { texts, told } = await read('a.wacz', collection)
  assert.deepEqual(texts, ['Two people died.'])
  assert.deepEqual(told, [
    ['hash-differs', 'a.wacz!archive/a.warc.gz'],
    ['missing', 'a.wacz!archive/b.warc.gz'],
  ])
  assert.ok(isLoss(issue('missing', '', '')))
})

test('what a book or a saved page is made of beside its words is passed over', async () => {
  const book = zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfile>content.opf</rootfile></container>'),
    'content.opf': strToU8('<?xml version="1.0"?><package><title>Report</title></package>'),
    'style.css': strToU8('p { color: red }'),
    'a.xhtml': strToU8('<html><body><p>Two people died.</p></body></html>'),
  })
  const { texts, told } = await read('a.epub', book)
  assert.deepEqual([texts, told], [['Two people died.'], [['passed-over', 'a.epub']]])
})
