import { issue, said } from '../model/issue.ts'
import { decode } from './bytes/decode.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input, RawReport } from './define.ts'
import { addressOf } from './markup/address.ts'
import { isoOf } from './markup/dates.ts'
import { faults, misnamed } from './markup/faults.ts'
import { numbered } from './markup/numbered.ts'
import { plain } from './markup/plain.ts'
import { isThing, type Thing } from './markup/rows.ts'
import { all, child, type Element, encodingOf, innerMarkupOf, inside, rootOf, wordsOf, xml } from './markup/xml.ts'

/** RSS 0.9 to 2.0, Atom and JSON Feed: each item is a report of what the feed itself carries of it. */
export const feed: Format = {
  name: 'feed',
  says: 'RSS, Atom and JSON Feed; each item becomes a report with the words that the feed carries.',
  extensions: ['.rss', '.atom'],
  media: ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'text/xml', 'application/xml'],
  sniff: ({ text }) => isXmlFeed(text) || isJsonFeed(text),
  read,
  examples: [
    {
      path: 'news.rss',
      bytes: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>River Post</title><language>en</language>
<item><title>Two dead &amp; one hurt</title><link>https://river.example/1</link><pubDate>Fri, 02 May 2031 23:30:00 +0300</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Two people died.</p><p>One was hurt.</p>]]></content:encoded></item>
<item><title>Only a title</title></item></channel></rss>`,
      gives: [
        {
          title: 'Two dead & one hurt',
          outlet: 'River Post',
          url: 'https://river.example/1',
          published: '2031-05-02T23:30:00+03:00',
          lang: 'en',
          text: 'Two people died.\n\nOne was hurt.',
        },
        { title: 'Only a title', text: '' },
      ],
    },
    {
      path: 'news.atom',
      bytes: `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Wire</title><entry><title type="html">Two &lt;b&gt;dead&lt;/b&gt;</title><link rel="self" href="https://hill.example/x"/><link href="https://hill.example/1"/>
<published>2031-05-02T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two people died.</p></div></content></entry></feed>`,
      gives: [
        {
          title: 'Two dead',
          outlet: 'Hill Wire',
          url: 'https://hill.example/1',
          published: '2031-05-02T10:00:00Z',
          lang: 'en',
          text: 'Two people died.',
        },
      ],
    },
    {
      path: 'feed.json',
      bytes:
        '{"version":"https://jsonfeed.org/version/1.1","title":"Lake News","items":[{"id":"1","url":"https://lake.example/1","title":"Two dead","content_html":"<p>Two died.</p>","date_published":"2031-05-02T10:00:00Z"}]}',
      gives: [
        { title: 'Two dead', outlet: 'Lake News', url: 'https://lake.example/1', text: 'Two died.', published: '2031-05-02T10:00:00Z' },
      ],
    },
    {
      path: 'laughs.rss',
      bytes: `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>T</title><item><title>&b;</title><description>Two died.</description></item></channel></rss>`,
      gives: [{ title: '&b;', text: 'Two died.' }],
      issues: ['xml-entities'],
    },
    { path: 'none.rss', bytes: '<rss><channel><title>Nothing new</title></channel></rss>', gives: [], issues: ['empty'] },
  ],
}

const isXmlFeed = (text: string) => /^(?:rss|feed|rdf:RDF)$/i.test(rootOf(text) ?? '')
const isJsonFeed = (text: string) => /^\s*\{[\s\S]{0,400}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text)

async function* read({ path, bytes, media }: Input, { limits }: Context): AsyncGenerator<Found> {
  const content = await whole(bytes, limits.record)
  if (!content) {
    yield { issue: issue('too-long', said`The feed is longer than ${limits.record} bytes and was left out. Take it in parts.`, path) }
    return
  }
  const { text, encoding, sure } = decode(content, encodingOf(content, media))
  if (!sure) yield { issue: misnamed(encoding, path) }
  const items = isJsonFeed(text.slice(0, 4096)) ? jsonItems(text, path) : xmlItems(text.replace(/^\uFEFF/, ''), path)
  let none = true
  for (const item of items) {
    none &&= 'issue' in item && item.issue.code !== 'bad-json'
    yield 'issue' in item ? item : { raw: { ...item, bytes: content } }
  }
  if (none) yield { issue: issue('empty', 'The feed holds no items. Nothing was read.', path) }
}

type Item = Omit<RawReport, 'bytes'>

function* xmlItems(text: string, path: string): Generator<Item | Extract<Found, { issue: unknown }>> {
  const { root, wrong } = xml(text)
  for (const one of faults(wrong, path)) yield { issue: one }
  if (!root) return
  const channel = inside(root, 'channel')[0] ?? root
  const outlet = html(inside(channel, 'title')[0]) || undefined
  const lang = wordsOf(inside(channel, 'language')[0]).trim() || root.attributes['xml:lang']
  const base = [addressOf(root.attributes['xml:base'], path), linkOf(channel, path), path].find((url) => url && URL.canParse(url))
  for (const name of ['item', 'entry']) {
    const lineOf = numbered(text)
    for (const item of all(root, name)) yield { outlet, lang, ...itemOf(item, base), place: `${path}:${lineOf(item.at)}` }
  }
}

function itemOf(item: Element, base: string | undefined): Omit<Item, 'place'> {
  const date = ['pubDate', 'published', 'dc:date', 'updated'].map((name) => wordsOf(child(item, name)).trim()).find(Boolean)
  const bodies = ['content:encoded', 'content', 'description', 'summary'].map((name) => html(child(item, name)))
  const source = child(item, 'source')
  const from = source && (html(child(source, 'title')) || (child(source, 'id') ? '' : html(source)))
  return {
    title: html(child(item, 'title')) || undefined,
    url: linkOf(item, addressOf(item.attributes['xml:base'], base) ?? base),
    published: date ? isoOf(date) : undefined,
    ...(from ? { outlet: from } : {}),
    text: bodies.find(Boolean) ?? '',
  }
}

const linkOf = (item: Element, base: string | undefined): string | undefined => {
  const links = inside(item, 'link')
  const alternate = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
  return addressOf(alternate?.attributes.href ?? links.map((link) => wordsOf(link).trim()).find(Boolean), base)
}

/** An element's words, which feeds give as text, as escaped HTML or as XHTML. */
function html(element: Element | undefined): string {
  if (!element) return ''
  return plain(element.children.some((child) => typeof child !== 'string') ? innerMarkupOf(element) : wordsOf(element))
}

function* jsonItems(text: string, path: string): Generator<Item | Extract<Found, { issue: unknown }>> {
  let feed: unknown
  try {
    feed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    yield { issue: issue('bad-json', said`The feed is not JSON (${(error as Error).message}) and was left out. Mend it.`, path) }
    return
  }
  if (!isThing(feed) || !Array.isArray(feed.items)) return
  const { title, language } = feed
  const base = string(feed.home_page_url) ?? string(feed.feed_url) ?? path
  for (const [n, item] of feed.items.entries()) {
    if (isThing(item)) yield { outlet: string(title), lang: string(language), ...jsonItem(item, base), place: path }
    else yield { issue: issue('not-a-report', said`Item ${n + 1} of the feed is not an object and was left out. Mend it.`, path) }
  }
}

const jsonItem = (item: Thing, base: string): Omit<Item, 'place'> => ({
  title: string(item.title),
  url: addressOf(string(item.url) ?? string(item.external_url), base),
  published: string(item.date_published),
  ...(string(item.language) ? { lang: string(item.language) } : {}),
  text: string(item.content_text) ?? plain(string(item.content_html) ?? string(item.summary) ?? ''),
})

const string = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
