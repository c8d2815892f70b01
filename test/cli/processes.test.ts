import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folder, stemma } from './run.ts'

const item = (guid: string, title: string, words: string) =>
  `<item><guid>${guid}</guid><link>https://river.example/${guid}</link><title>${title}</title><pubDate>Fri, 02 May 2025 09:00:00 GMT</pubDate><description>${words}</description></item>`
const FIRST = item('a', 'Shelling kills six in Aleppo', 'Six people were killed when shells hit Aleppo on Thursday, police said.')
const SECOND = item('b', 'Shelling kills three in Mosul', 'Three people were killed when shells hit Mosul on Wednesday, the army said.')
const feed = (...items: readonly string[]) => `<rss version="2.0"><channel><title>River Post</title>${items.join('')}</channel></rss>`

interface Site {
  readonly at: string
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** What the feed answers now. */
  answer: (headers: IncomingHttpHeaders, to: ServerResponse) => void
}

/** A site with a feed that is open to programs and one that is not. */
async function site(t: TestContext): Promise<Site> {
  const asked: Site['asked'] = []
  const made: { answer: Site['answer'] } = { answer: (_, to) => to.end() }
  const server = createServer(({ url = '', headers }, to) => {
    asked.push({ path: url, headers })
    if (url === '/robots.txt') to.end('User-agent: *\nDisallow: /private')
    else made.answer(headers, to)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  return Object.assign(made, { asked, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

const tagged = (etag: string, body: string): Site['answer'] => {
  return (headers, to) => {
    if (headers['if-none-match'] === etag) to.writeHead(304).end()
    else to.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body)
  }
}

test('a feed is followed into the ledger by one process after the other, and what it told is exported', async (t) => {
  const cwd = folder(t, {})
  const feeds = await site(t)
  const [open, closed] = [`${feeds.at}/rss`, `${feeds.at}/private`]
  const watch = async (...urls: readonly string[]) => {
    feeds.asked.length = 0
    const ran = await stemma(['watch', '--rounds', '1', open, ...urls], { cwd })
    assert.equal(ran.code, urls.length ? 1 : 0, ran.err)
    return { ...ran, paths: feeds.asked.map(({ path }) => path) }
  }

  feeds.answer = tagged('"1"', feed(FIRST))
  const first = await watch(closed)
  assert.match(first.out, /rss: 1 new of 1/)
  assert.deepEqual(first.paths, ['/robots.txt', '/rss'], 'what robots.txt closes is left alone')
  assert.match(first.err, /private: The site asks not to be read/)
  assert.match(feeds.asked[1]!.headers['user-agent'] ?? '', /^stemma\//)

  const same = await watch()
  assert.deepEqual([same.out, feeds.asked[1]!.headers['if-none-match']], ['', '"1"'])

  feeds.answer = tagged('"2"', feed(FIRST, SECOND))
  assert.match((await watch()).out, /rss: 1 new of 2/)

  feeds.answer = (_, to) => void to.writeHead(503, { 'retry-after': '3600' }).end()
  assert.match((await watch()).err, /answered 503/)
  const { paths } = await watch()
  assert.ok(!paths.includes('/rss'), 'a site in trouble is left alone as long as it asks')

  assert.match((await stemma(['worker', '--until-idle'], { cwd })).err, /^2 reports read, [1-9]/)
  const map = await stemma(['export', '--format', 'geojson'], { cwd })
  const { features } = JSON.parse(map.out) as { features: { properties: { killed_best?: number } }[] }
  assert.equal(features.length, 2, map.out)
  assert.equal((await stemma(['export', '--format', 'bundle', '--out', 'case.zip'], { cwd })).code, 0)
  const verified = await stemma(['verify', 'case.zip'], { cwd: folder(t, { 'case.zip': readFileSync(join(cwd, 'case.zip')) }) })
  assert.equal(verified.code, 0, verified.out)
  const own = await stemma(['verify'], { cwd })
  assert.match(own.out, /Verified the ledger: 6 entries/, 'two reports, two readings, two exports')
  const { holds, entries, faults } = JSON.parse((await stemma(['verify', '--format', 'json'], { cwd })).out)
  assert.deepEqual([holds, entries, faults], [true, 6, []])
})
