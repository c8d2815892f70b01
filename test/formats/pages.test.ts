import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather, input } from '../ingest/gather.ts'

const FIRST = 'Six people were killed when shells hit Hillville on Thursday morning, the police said.'
const SECOND = 'Three people were killed in an attack on the market in Millport on Wednesday, the army said.'

async function read(path: string, bytes: string) {
  const { taken, issues } = await gather([input(path, bytes)])
  return { reports: taken.map(({ report }) => report), told: issues.map(({ code }) => code) }
}

const page = (data: unknown, body: string) =>
  `<!doctype html><html><head>${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head><body>${body}</body></html>`

test('the entries of a live blog are reports with dates of their own', async () => {
  const entry = (headline: string, hour: number, articleBody: string) => ({
    '@type': 'BlogPosting',
    headline,
    datePublished: `2031-05-02T${hour}:00:00Z`,
    articleBody,
  })
  const blog = {
    '@type': 'LiveBlogPosting',
    headline: 'Live: the hills',
    datePublished: '2031-05-02T08:00:00Z',
    publisher: { name: 'River Post' },
    liveBlogUpdate: [entry('Shells', 10, FIRST), entry('Market', 11, SECOND)],
  }
  const shown = `<main><p>We follow what happens in the hills today; the first shells fell before dawn.</p><article><h2>Shells</h2><p>${FIRST}</p></article><article><h2>Market</h2><p>${SECOND}</p></article></main>`
  const { reports } = await read('a.html', page(blog, shown))
  assert.deepEqual(
    reports.slice(-2).map(({ outlet, published, text }) => [outlet, published, text]),
    [
      ['River Post', '2031-05-02T10:00:00Z', `Shells\n\n${FIRST}`],
      ['River Post', '2031-05-02T11:00:00Z', `Market\n\n${SECOND}`],
    ],
  )
  assert.match(reports[0]!.text, /before dawn/)
  assert.doesNotMatch(reports[0]!.text, /Six people|Three people/)
})

test('of a page with several articles none is left out, but comments and teasers of other pages are', async () => {
  const teaser = `<article><h3><a href="/other">Nine dead</a></h3><p>Nine people were killed elsewhere, as the other page on it tells at length.</p></article>`
  const comment = `<div class="comments"><article><p>I heard that ninety people were killed there, says my neighbour.</p></article></div>`
  const articles = `<article><h2>Shells</h2><p>${FIRST}</p></article><section><article><h2>Market</h2><p>${SECOND}</p></article></section>`
  const { reports } = await read('a.html', page(null, `<main>${articles}</main>${teaser}${comment}`))
  const text = reports.map((report) => report.text).join()
  for (const words of [FIRST, SECOND]) assert.equal(text.split(words).length, 2, words)
  assert.doesNotMatch(text, /Nine|ninety/)
})

test('what JSON-LD names by id or as a list is found', async () => {
  const graph = [
    { '@type': 'Organization', '@id': '#us', name: 'River Post' },
    { '@type': 'NewsArticle', headline: ['Six dead'], datePublished: ['2031-05-02'], publisher: { '@id': '#us' } },
  ]
  const { reports } = await read('a.html', page({ '@graph': graph }, `<p>${FIRST}</p>`))
  assert.deepEqual(
    reports.map(({ title, outlet, published }) => [title, outlet, published]),
    [['Six dead', 'River Post', '2031-05-02']],
  )
})

test('the CDATA sections of XHTML are words, but for those of scripts', async () => {
  const page = (cdata: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script>//<![CDATA[\nlet a = "<p>No</p>" //]]></script></head><body><p>${FIRST} ${cdata}</p></body></html>`
  const { taken } = await gather([input('a.xhtml', page('<![CDATA[Fewer than 5 < 6 & none hurt.]]>'))])
  assert.equal(taken[0]?.report.text, `${FIRST} Fewer than 5 < 6 & none hurt.`)
})

test('a title in XHTML is read as its words', async () => {
  const title = '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">River <b>Post</b></div></title>'
  const { reports } = await read('a.atom', `<feed>${title}<entry>${title}<summary>${FIRST}</summary></entry></feed>`)
  assert.deepEqual(
    reports.map((report) => [report.outlet, report.title]),
    [['River Post', 'River Post']],
  )
})

test('a line of a letter that begins with From begins no other letter', async () => {
  const head = 'From a@b.example Fri May  2 10:00:00 2031\nFrom: a@b.example\n\n'
  const prose = 'Six died.\n\nFrom the hills came more shells in May 2031.\nNobody knew why.\n'
  const { reports } = await read('a.mbox', `${head}${prose}\n${head}Three died.\n`)
  assert.deepEqual(
    reports.map(({ text }) => text),
    [prose.trim(), 'Three died.'],
  )
})

test('a header line with a date of another kind begins a report all the same', async () => {
  const { reports, told } = await read('a.txt', 'date 2031-05-02 One from A\nSix died.\ndate 3.5.31 Two from B\nThree died.\n')
  assert.deepEqual(
    reports.map(({ outlet, published, text }) => [outlet, published, text]),
    [
      ['A', '2031-05-02', 'One\n\nSix died.'],
      ['B', null, 'Two\n\nThree died.'],
    ],
  )
  assert.deepEqual(told, ['bad-date'])
})

test('RTF is told of, not read with its marks', async () => {
  assert.deepEqual(await read('a.rtf', '{\\rtf1\\ansi Six people were killed.\\par}'), { reports: [], told: ['unknown-format'] })
})

test('JSON-LD that a page sets off from other readers is read', async () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Six dead', datePublished: '2031-05-02' })
  for (const [before, after] of [
    ['//<![CDATA[\n', '\n//]]>'],
    ['/*<![CDATA[*/', '/*]]>*/'],
    ['<!--', '-->'],
  ]) {
    const body = `<html><head><script type="application/ld+json">${before}${data}${after}</script></head><body><p>${FIRST}</p></body></html>`
    const { reports, told } = await read('a.html', body)
    assert.deepEqual([reports[0]?.published, told], ['2031-05-02', []], before)
  }
})

test('what a page strikes out stands between tildes, so that a figure taken back is read as that', async () => {
  const { reports } = await read(
    'a.html',
    page(
      null,
      `<article><p>At least <s>31</s> 20 people were killed when shells hit Hillville, <del>the army <b>said</b></del> police said, and <strike></strike> the road was closed.</p><p>${SECOND}</p></article>`,
    ),
  )
  assert.match(
    reports[0]!.text,
    /^At least ~~31~~ 20 people were killed when shells hit Hillville, ~~the army~~ ~~said~~ police said, and the road/,
  )
})
