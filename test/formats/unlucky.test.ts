import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { isLoss } from '../../src/cli/intake.ts'
import { decode } from '../../src/formats/bytes/decode.ts'
import { LIMITS } from '../../src/formats/define.ts'
import { issue } from '../../src/model/issue.ts'
import { gather, input } from '../ingest/gather.ts'

const ENGLISH = 'Two people died in the square on Sunday.'
const RUSSIAN = 'Двое погибли на площади в воскресенье.'
const ARABIC = 'قُتل شخصان في الساحة يوم الأحد.'

const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const unit = letter.charCodeAt(0)
    return unit >= 0x410 && unit <= 0x44f ? unit - 0x350 : unit
  })

/** What unlucky files give: the texts of their reports, and the codes and places of their issues. */
async function read(path: string, bytes: string | Uint8Array) {
  const { taken, issues } = await gather([input(path, bytes)])
  return { reports: taken.map(({ report }) => report), told: issues.map(({ code, place }) => [code, place]) }
}

test('encodings: what is not what it says is read as what it is, or as the likeliest, and told of', () => {
  const cases: readonly [bytes: Uint8Array, label: string | undefined, text: string, sure: boolean][] = [
    [Buffer.from(RUSSIAN, 'utf16le'), undefined, RUSSIAN, true],
    [Buffer.from(ARABIC, 'utf16le').swap16(), undefined, ARABIC, true],
    [Buffer.from(ENGLISH, 'utf16le'), 'utf-8', ENGLISH, true],
    [cyrillic(RUSSIAN), 'utf-8', RUSSIAN, false],
    [Buffer.from(RUSSIAN), 'windows-1251', RUSSIAN, true],
    [Buffer.from(RUSSIAN).subarray(0, -2), undefined, `${RUSSIAN.slice(0, -2)}\uFFFD`, false],
    [Buffer.concat([Buffer.from(ARABIC), Uint8Array.of(0xff), Buffer.from(RUSSIAN)]), undefined, `${ARABIC}\uFFFD${RUSSIAN}`, false],
    [Buffer.from('caf\xe9s', 'latin1'), undefined, 'cafés', false],
  ]
  for (const [bytes, label, text, sure] of cases) {
    const found = decode(bytes, label)
    assert.equal(found.text, text)
    assert.equal(found.sure, sure, text)
  }
})

test('UTF-32 is told of, not misread', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0, 0, ...[...ENGLISH].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])])
  assert.deepEqual(await read('a.txt', bytes), { reports: [], told: [['unknown-format', 'a.txt']] })
})

test('a feed and a news item that are not in the encoding they name are told of', async () => {
  const rss = [`<?xml version="1.0" encoding="utf-8"?><rss><channel><item><description>`, '</description></item></channel></rss>']
  const item = ['<newsItem><inlineData>', '</inlineData></newsItem>']
  for (const [path, [before, after]] of [
    ['a.rss', rss],
    ['a.xml', item],
  ] as const) {
    const { reports, told } = await read(path, Buffer.concat([Buffer.from(before!), cyrillic(RUSSIAN), Buffer.from(after!)]))
    assert.equal(reports[0]?.text, RUSSIAN)
    assert.deepEqual(told, [['not-utf8', path]])
  }
})

test('items of a feed are told of by their lines, and their links are whole addresses or none', async () => {
  const rss = `<rss><channel><title>River Post</title><link>https://river.example/news/</link>
<item><title>A</title><link>/a/1</link><pubDate>Fri, 30 Feb 2018 10:00:00 GMT</pubDate></item>
<item><title>B</title><link>b.html</link></item>

<item><title>C</title><link>https://other.example/c</link><pubDate>soon</pubDate></item></channel></rss>`
  const { reports, told } = await read('a.rss', rss)
  assert.deepEqual(
    reports.map(({ url }) => url),
    ['https://river.example/a/1', 'https://river.example/news/b.html', 'https://other.example/c'],
  )
  assert.deepEqual(told, [
    ['bad-date', 'a.rss:2'],
    ['bad-date', 'a.rss:5'],
  ])
  const atom = (base: string) => `<feed ${base}><entry xml:base="y/"><title>A</title><link href="1.html"/></entry></feed>`
  assert.equal((await read('a.atom', atom('xml:base="https://river.example/x/"'))).reports[0]?.url, 'https://river.example/x/y/1.html')
  assert.equal((await read('a.atom', atom(''))).reports[0]?.url, null)
  assert.equal((await read('https://river.example/feed', atom(''))).reports[0]?.url, 'https://river.example/y/1.html')
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://river.example/',
    items: [{ url: '/a', title: 'A' }, 5],
  }
  const found = await read('a.json', JSON.stringify(json))
  assert.equal(found.reports[0]?.url, 'https://river.example/a')
  assert.deepEqual(found.told, [['not-a-report', 'a.json']])
})

test('news items of one message are told of by their lines', async () => {
  const item = (id: string) => `<newsItem guid="${id}"><versionCreated>2018-02-30</versionCreated><headline>Two dead</headline></newsItem>`
  const { told } = await read('a.xml', `<newsMessage>\n${item('a')}\n${item('b')}\n</newsMessage>`)
  assert.deepEqual(told, [
    ['bad-date', 'a.xml:2'],
    ['bad-date', 'a.xml:3'],
  ])
})

test('items of an agency that are cancelled are told of and not read, those under embargo are read and told of', async () => {
  const item = (meta: string) =>
    `<newsItem guid="a"><itemMeta>${meta}</itemMeta><contentSet><inlineData>Two died.</inlineData></contentSet></newsItem>`
  const ninjs = (field: string) => `{"uri":"wire:1","body_text":"Two died.",${field}}`
  const cases: readonly [path: string, bytes: string, code: string | null, isRead: boolean][] = [
    ['a.xml', item('<pubStatus qcode="stat:usable"/>'), null, true],
    ['a.xml', item('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>'), 'withdrawn', false],
    ['a.xml', item('<pubStatus qcode="stat:Canceled"/>'), 'withdrawn', false],
    ['a.xml', item('<embargoed>2031-05-03T06:00:00Z</embargoed>'), 'embargoed', true],
    ['a.xml', item('<embargoed>2031-05-01T06:00:00Z</embargoed>'), null, true],
    ['a.xml', item('<embargoed/>'), 'embargoed', true],
    ['a.ninjs', ninjs('"pubStatus":"Usable"'), null, true],
    ['a.ninjs', ninjs('"pubstatus":"withheld"'), 'withdrawn', false],
    ['a.ninjs', ninjs('"embargoed":"2031-05-03T06:00:00Z"'), 'embargoed', true],
    ['a.ninjs', ninjs('"embargoed":"the funeral is over"'), 'embargoed', true],
  ]
  for (const [path, bytes, code, isRead] of cases) {
    const { taken, issues } = await gather([input(path, bytes)], { today: '2031-05-02' })
    assert.deepEqual([taken.length, issues.map((one) => one.code)], [isRead ? 1 : 0, code ? [code] : []], bytes)
    assert.ok(issues.every(({ place }) => place?.startsWith(path)))
  }
})

test('a message that cannot be read does not end its mailbox', async () => {
  const from = 'From a@b.example Fri May  2 10:00:00 2031\nFrom: a@b.example\n'
  const { reports, told } = await read('a.mbox', `${from}\nOne.\n\n${from}${'X-A: words\n'.repeat(30_000)}\nTwo.\n\n${from}\nThree.\n`)
  assert.deepEqual(
    reports.map(({ text }) => text),
    ['One.', 'Three.'],
  )
  assert.deepEqual(told, [['unreadable', 'a.mbox:6']])
})

test('documents that a mail program shows within the message are read too', async () => {
  const part = (head: string, body: string) => `--A\r\n${head}\r\n\r\n${body}\r\n`
  const mail = `From: a@b.example\r\nSubject: Toll\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n${part('Content-Type: text/plain', 'See below.')}${part('Content-Type: text/csv; name=a.csv\r\nContent-Disposition: inline; filename=a.csv', `id,text\r\n1,${ENGLISH}`)}${part('Content-Type: application/octet-stream; name=b.jsonl', '{"text":"Three died."}')}${part('Content-Type: image/png; name=c.png', 'PNG')}--A--\r\n`
  const { reports, told } = await read('a.eml', mail)
  assert.deepEqual(
    reports.map(({ text }) => text),
    ['Toll\n\nSee below.', ENGLISH, 'Three died.'],
  )
  assert.deepEqual(told, [])
})

test('a message that is cut off is told of, a whole one is not', async () => {
  const encoded = Buffer.from('Two people died in the square on Sunday.\n'.repeat(3)).toString('base64').replace(/.{76}/g, '$&\r\n')
  const simple = `From: a@b.example\r\nSubject: One\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain\r\n\r\n${encoded}\r\n`
  const parts = `From: a@b.example\nContent-Type: multipart/mixed;\n boundary="x--y"\n\n--x--y\nContent-Transfer-Encoding: BASE64\n\n${encoded}\n--x--y\n\nThree died.\n--x--y--\nby a list\n`
  const within = `From: a@b.example\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: message/rfc822\n\n${parts}\n--o--\n`
  const whole = [simple, parts, within, 'From: a@b.example\n\nTwo died.\n--\nThe desk\n']
  for (const bytes of whole) assert.deepEqual((await read('a.eml', bytes)).told, [], bytes)
  const byList = await read('a.eml', `${simple}_____\r\nTo leave the list write to c@b.example\r\n`)
  assert.ok(byList.told.every(([code]) => code !== 'truncated'))
  const cut = [simple.slice(0, -12), parts.slice(0, 200), parts.slice(0, -20), within.slice(0, -8)]
  for (const bytes of cut) {
    const { told, reports } = await read('a.eml', bytes)
    assert.deepEqual(told, [['truncated', 'a.eml']], bytes)
    assert.match(reports[0]!.text, /Two people died/)
  }
})

test('letters that a message loses are told of', async () => {
  const head =
    'From: a@b.example\nDate: Fri, 02 May 2031 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  assert.deepEqual((await read('a.eml', Buffer.concat([Buffer.from(head), cyrillic(RUSSIAN)]))).told, [['not-utf8', 'a.eml']])
  assert.deepEqual((await read('a.eml', Buffer.from(`${head}A sign: \uFFFD.`))).told, [])
})

test('a page too odd for its article to be found gives all its words', async () => {
  const { reports, told } = await read('a.html', `${'<div>'.repeat(400)}<p>${ENGLISH}</p>`)
  assert.deepEqual([reports[0]?.text, told], [ENGLISH, []])
  assert.equal((await read('part.html', '<table><tr><td>Two</td><td>died.</td></tr></table>')).reports[0]?.text, 'Two\n\ndied.')
})

test('a page nested past all measure gives all its words, but not its scripts, and what its head tells', async () => {
  const head = '<head><meta property="og:site_name" content="River Post"></head>'
  const deep = `<p>${ENGLISH}</p><script>let x = "dead"</script></x><div>One was hurt.</div>`
  const page = `<html>${head}<body><p>In the hills.</p>${'<div><b>'.repeat(700)}${deep}${'</b></div>'.repeat(700)}</body></html>`
  const { reports, told } = await read('a.html', page)
  assert.deepEqual(
    reports.map(({ outlet, text }) => [outlet, text]),
    [['River Post', `In the hills.\n\n${ENGLISH}\n\nOne was hurt.`]],
  )
  assert.deepEqual(told, [])
})

test('XML of a kind that no format knows gives its words, and is told of', async () => {
  const report = `<?xml version="1.0" encoding="windows-1251"?><doc xml:lang="ru"><t>`
  const { reports, told } = await read('a.xml', Buffer.concat([Buffer.from(report), cyrillic(RUSSIAN), Buffer.from('</t><n>2</n></doc>')]))
  assert.deepEqual([reports[0]?.text, reports[0]?.lang, told], [`${RUSSIAN}\n\n2`, 'ru', [['unknown-xml', 'a.xml']]])
  assert.deepEqual(
    (await read('a.txt', '<Hill town> Two died.')).reports.map(({ text }) => text),
    ['<Hill town> Two died.'],
  )
})

test('Word documents: text boxes once, other encodings, and what is too long is told as that', async () => {
  const docx = (body: string | Uint8Array) => zipSync({ 'word/document.xml': typeof body === 'string' ? strToU8(body) : body })
  const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const box = `<w:p><mc:AlternateContent><mc:Choice>${words('In a box.')}</mc:Choice><mc:Fallback>${words('In a box.')}</mc:Fallback></mc:AlternateContent></w:p>`
  assert.equal((await read('a.docx', docx(`<w:document>${words(ENGLISH)}${box}</w:document>`))).reports[0]?.text, `${ENGLISH}\n\nIn a box.`)
  const wide = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document>${words(RUSSIAN)}</w:document>`, 'utf16le')
  assert.equal((await read('a.docx', docx(wide))).reports[0]?.text, RUSSIAN)
  const long = `<w:document>${Array.from({ length: 9000 }, (_, i) => words(`${(i * 7919) % 10_007} died.`)).join('')}</w:document>`
  const { issues } = await gather([input('a.docx', docx(long))], { limits: { ...LIMITS, record: 100_000 } })
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['too-long'],
  )
})

test('tables: a column that is not there is told of, and of two of one name the first is read', async () => {
  const table = 'id,text,text\n1,Two died.,other\n'
  const { taken, issues } = await gather([input('a.csv', table)], { columns: { title: 'constructor', text: 'text' } })
  assert.equal(taken[0]?.report.text, 'Two died.')
  assert.deepEqual(
    issues.map(({ code, place }) => [code, place]),
    [['no-column', 'a.csv']],
  )
})

test('a text of very many reports is read in its own measure', async () => {
  const text = Array.from({ length: 5_000 }, (_, i) => `date 2031-05-02 Head ${i} from River Post\n${i} died.`).join('\n')
  const { reports } = await read('a.txt', text)
  assert.deepEqual([reports.length, reports.at(-1)?.outlet, reports.at(-1)?.text], [5_000, 'River Post', 'Head 4999\n\n4999 died.'])
})

test('tables: Excel says its delimiter, and words past the last heading are told of as lost', async () => {
  const { reports } = await read('a.csv', 'sep=;\r\nid;text\r\n1;Two died, one hurt.\r\n')
  assert.equal(reports[0]?.text, 'Two died, one hurt.')
  const table = 'id,text\n1,Two died, police said.\n2,Three died.,\n3\n'
  assert.deepEqual((await read('a.csv', table)).told, [
    ['cells-left', 'a.csv:2'],
    ['uneven-row', 'a.csv:3'],
    ['uneven-row', 'a.csv:4'],
    ['empty', 'a.csv:4'],
  ])
  assert.ok(isLoss(issue('cells-left', '', '')) && !isLoss(issue('uneven-row', '', '')))
})

test('records with a comma after each are read', async () => {
  const { reports, told } = await read('a.jsonl', '{"text":"Two died."},\n{"text":"Three died."},\n')
  assert.deepEqual([reports.length, told], [2, []])
})

test('what a broken gzip file holds before the break is read', async () => {
  const packed = gzipSync('{"text":"Two died."}\n{"text":"Three died."}\n')
  const cases: readonly [bytes: Uint8Array, code: string][] = [
    [Buffer.concat([packed, Buffer.from('stray words')]), 'broken-archive'],
    [Buffer.from(packed).fill(0, packed.length - 8), 'broken-archive'],
    [packed.subarray(0, packed.length - 4), 'truncated'],
  ]
  for (const [bytes, code] of cases) {
    const { reports, told } = await read('a.jsonl.gz', bytes)
    assert.deepEqual([reports.map(({ text }) => text), told], [['Two died.', 'Three died.'], [[code, 'a.jsonl.gz']]])
  }
})

test('a file of an archive that is packed in an unknown way does not keep the others out', async () => {
  const archive = Buffer.from(zipSync({ 'a.txt': strToU8(ENGLISH), 'b.txt': strToU8('Three died.') }))
  archive.writeUInt16LE(12, 8)
  const { reports, told } = await read('a.zip', archive)
  assert.deepEqual([reports.map(({ text }) => text), told], [['Three died.'], [['broken-archive', 'a.zip']]])
})

test('a page of very many entities is read in its own measure', async () => {
  const { reports } = await read('a.html', `<html><body><p>${ENGLISH} ${'&lt;'.repeat(200_000)}</p></body></html>`)
  assert.equal(reports[0]?.text.length, ENGLISH.length + 200_001)
})

test('lines that end in carriage returns alone, and UTF-16, are lines to every reader of lines', async () => {
  const mail = (n: number) => `From a@b.example Fri May  2 10:00:00 2031\nFrom: Hill Wire <a@b.example>\nSubject: ${n}\n\n${n} died.\n\n`
  const record = (n: number) =>
    `2031050210150${n}-7\t20310502101500\t1\triver.example\thttps://river.example/${n}\tKILL#6###;\t${'\t'.repeat(20)}\n`
  const files: readonly [path: string, lines: string, reports: number][] = [
    ['a.mbox', mail(1) + mail(2), 2],
    ['a.eml', 'From: Hill Wire <a@b.example>\nDate: Fri, 02 May 2031 10:00:00 +0000\nSubject: One\n\nTwo died.\n', 1],
    ['a.gkg.csv', record(1) + record(2), 2],
    ['a.jsonl', '{"text":"One."}\n{"text":"Two."}\n', 2],
  ]
  for (const [path, lines, count] of files) {
    const plain = await gather([input(path, lines)])
    assert.deepEqual([plain.taken.length, plain.issues], [count, []], path)
    const kinds: readonly [bytes: Buffer, codes: string[]][] = [
      [Buffer.from(lines.replaceAll('\n', '\r')), []],
      [Buffer.from(`\uFEFF${lines}`), []],
      [Buffer.from(`\uFEFF${lines}`, 'utf16le'), ['not-utf8']],
    ]
    for (const [bytes, codes] of kinds) {
      const { taken, issues } = await gather([input(path, bytes)])
      const told = (found: typeof taken) => found.map(({ report: { sha256: _, ...report }, place }) => ({ report, place }))
      assert.deepEqual([told(taken), issues.map(({ code }) => code)], [told(plain.taken), codes], path)
    }
  }
})

test('documents that end before they are closed are told of, whole ones and careless ones are not', async () => {
  const whole: readonly [path: string, text: string, cut: number][] = [
    ['a.rss', '<rss><channel><item><title>Two dead</title><description>Two people died.</description></item></channel></rss>', 30],
    ['a.xml', '<newsItem guid="a"><contentSet><inlineData>Two people died.</inlineData></contentSet></newsItem>', 30],
    ['b.xml', '<nitf><body><p>Two people died.</p><p>One was hurt.</p></body></nitf>', 30],
    ['a.html', '<html><body><div><p>Two people died on Sunday.</p><p>One was hurt.</p></div></body></html>', 30],
    ['b.html', '<!doctype html><html><body><main><p>Two people died on Sunday.</p><a href="https://river.example/1">More</a></main>', 25],
    ['c.html', '<html><body><p>Two people died on Sunday.<p>One was hurt.', 0],
    ['d.html', '<div><p>Two people died on Sunday.</p>', 0],
    ['e.html', '<html><body><div><div><p>Two people died on Sunday.</p></body></html>', 0],
  ]
  for (const [path, text, cut] of whole) {
    const codes = async (bytes: string) => (await read(path, bytes)).told.map(([code]) => code).filter((code) => code !== 'unknown-xml')
    assert.deepEqual(await codes(text), [], path)
    if (cut) assert.deepEqual(await codes(text.slice(0, -cut)), ['truncated'], path)
  }
})

test('bytes that are marked as UTF-8 are read as that, however broken', async () => {
  const page = Buffer.concat([
    Buffer.from('\uFEFF<html><body><p>Two people died at the caf'),
    Buffer.of(0xe9),
    Buffer.from(' on Sunday.</p></body></html>'),
  ])
  const { reports, told } = await read('a.html', page)
  assert.deepEqual([reports.map(({ text }) => text), told], [['Two people died at the caf\uFFFD on Sunday.'], [['not-utf8', 'a.html']]])
})

test('a row of a dataset that tells of no event is no report', async () => {
  const acled = 'event_id_cnty,event_date,event_type,actor1,fatalities\nRUR1,2031-05-02,Battles,A,3\nSource: the dataset,,,,\n'
  const { reports, told } = await read('a.csv', acled)
  assert.deepEqual([reports.map(({ id }) => id), told], [['acled-RUR1'], [['bad-row', 'a.csv:3']]])
})

test('a picture is no table and no record, whatever its name', async () => {
  const picture = Uint8Array.from({ length: 600 }, (_, i) => [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 10][i % 8]!)
  for (const path of ['a.csv', 'a.json', 'a.ninjs'])
    assert.deepEqual(await read(path, picture), { reports: [], told: [['unknown-format', path]] })
})

test('a message whose plain text only says where to look is read as it shows', async () => {
  const mail = (plain: string, shown: string) =>
    `From: a@b.example\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n${plain}\n--x\nContent-Type: text/html\n\n<p>${shown}</p>\n--x--\n`
  const words = 'Two people died in Hillville on Sunday, the governor said.'
  const stub = await read('a.eml', mail('See this in your browser.', words.repeat(3)))
  assert.match(stub.reports[0]!.text, /^Two people died/)
  assert.equal((await read('a.eml', mail(words, `<b>${words}</b>`))).reports[0]?.text, words)
})

test('the words of a dataset row say what is not told as unknown', async () => {
  const { reports } = await read('a.csv', 'type_of_violence,date_prec,date_start,date_end,best,high,low\n1,1,2031-05-02,2031-05-02,5,5,5\n')
  assert.match(reports[0]!.text, /^UCDP GED event\n\nState-based violence: sides unknown, 2031-05-02, place unknown\./)
})
