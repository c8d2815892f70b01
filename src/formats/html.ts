import { issue, said } from '../model/issue.ts'
import { decode } from './bytes/decode.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { withoutCdata } from './markup/cdata.ts'
import { isCutPage } from './markup/cut.ts'
import { isoOf } from './markup/dates.ts'
import { completed, entriesOf, SHORTEST } from './markup/entries.ts'
import { type Linked, linked } from './markup/linked.ts'
import { MOST, measured } from './markup/measure.ts'
import { plain } from './markup/plain.ts'
import { untitled } from './markup/untitled.ts'
import { rootOf } from './markup/xml.ts'

/** Elements that a page, or a piece of one, begins with. */
const ROOT =
  /^(?:html|head|meta|title|link|style|script|body|article|main|header|footer|nav|section|aside|div|p|span|h[1-6]|[uod]l|table|tbody|tr|figure|blockquote|pre|center|font|form|b|strong|em|a|img)$/i

/** A saved web page: the article's own words by Readability, what it is by JSON-LD, Open Graph and meta tags. Scripts never run. */
export const html: Format = {
  name: 'html',
  says: 'A saved web page: the article without the page around it; date, outlet, headline and corrections from JSON-LD or meta tags.',
  extensions: ['.html', '.htm', '.xhtml'],
  media: ['text/html', 'application/xhtml+xml'],
  sniff: ({ text }) => /^\s*<!doctype\s+html/i.test(text) || ROOT.test(rootOf(text) ?? ''),
  read,
  examples: [
    {
      path: 'page.html',
      bytes: `<!doctype html><html lang="en"><head><title>Two dead in hills | River Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Two dead in hills",
"datePublished":"2031-05-02T08:00:00+03:00","publisher":{"@type":"Organization","name":"River Post"},"correction":"An earlier version said three died."}]}</script>
<script>document.body.innerHTML = 'gone'</script></head>
<body><nav><a href="/">Home</a> <a href="/w">Weather</a></nav><article><h1>Two dead in hills</h1>
<p>Two people were killed when a shell hit a house in the hills on Sunday, the governor said, and the road was closed for the day.</p>
<p>Nobody has said who fired&nbsp;it, and neighbours spoke of a second shell that fell in an empty field beyond the mill.</p></article>
<footer>Subscribe now</footer></body></html>`,
      gives: [
        {
          title: 'Two dead in hills',
          published: '2031-05-02T08:00:00+03:00',
          outlet: 'River Post',
          lang: 'en',
          text: 'Two people were killed when a shell hit a house in the hills on Sunday, the governor said, and the road was closed for the day.\n\nNobody has said who fired it, and neighbours spoke of a second shell that fell in an empty field beyond the mill.\n\nCorrection: An earlier version said three died.',
        },
      ],
    },
    {
      path: 'meta.htm',
      bytes: () =>
        Buffer.from(
          '<html><head><meta charset="windows-1252"><meta property="og:site_name" content="Café Post"><meta property="article:published_time" content="2031-05-02"></head><body><p>Two people died at the café on Sunday.</p></body></html>',
          'latin1',
        ),
      gives: [{ outlet: 'Café Post', published: '2031-05-02', text: 'Two people died at the café on Sunday.' }],
    },
    { path: 'bare.html', bytes: '<html><body><script>1</script></body></html>', gives: [], issues: ['no-article'] },
  ],
}

async function* read(input: Input, { limits }: Context): AsyncGenerator<Found> {
  const { path, media } = input
  const bytes = await whole(input.bytes, limits.record)
  if (!bytes) {
    yield {
      issue: issue('too-long', said`The page is longer than ${limits.record} bytes and was left out. Save it without its pictures.`, path),
    }
    return
  }
  const { text, encoding, sure } = decode(bytes, charsetOf(bytes, media))
  if (!sure)
    yield {
      issue: issue(
        'not-utf8',
        said`The page does not say its encoding; it was read as ${encoding}. Look whether the letters are right.`,
        path,
      ),
    }
  if (isCutPage(text)) {
    const message = 'The page ends before it is closed; what came before was read. Get a whole copy.'
    yield { issue: issue('truncated', message, path) }
  }
  const shallow = measured(isXhtml(text, input) ? withoutCdata(text) : text)
  if (shallow === null) {
    yield { issue: issue('too-long', said`The page has more than ${MOST} elements and was left out. Save its text instead.`, path) }
    return
  }
  const { articles, broken } = await pageOf(shallow)
  if (broken)
    yield {
      issue: issue(
        'bad-json-ld',
        said`${broken} of the page's JSON-LD blocks are not JSON and were passed over. Check date and outlet.`,
        path,
      ),
    }
  const found = articles.filter((article) => article.text.trim())
  for (const article of found) yield { raw: { ...article, bytes, place: path } }
  if (!found.length)
    yield {
      issue: issue('no-article', 'The page holds no words of its own and was left out. Save the page as it shows, or its text.', path),
    }
}

/** A page that is XML and not HTML by its name, its media type or its beginning. */
const isXhtml = (text: string, { path, media = '' }: Input): boolean =>
  /\.xht(?:ml)?$/i.test(path) || /\bxhtml\b/i.test(media) || /^\uFEFF?\s*<\?xml|<html[^>]*\sxmlns\s*=/i.test(text.slice(0, 2048))

/** The encoding that the server or the page names. */
function charsetOf(bytes: Uint8Array, media = ''): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /charset\s*=\s*["']?([\w-]+)/i.exec(media)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
}

type Page = Record<'title' | 'outlet' | 'published' | 'url' | 'lang', string | undefined> & { text: string }

async function pageOf(page: string): Promise<{ articles: Page[]; broken: number }> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  const { document } = parseHTML(page)
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '')
  const { article: told, broken } = linked(blocks)
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
      if (content?.trim()) return content.trim()
    }
    return undefined
  }
  const lang = told?.lang ?? (document.documentElement?.getAttribute('lang') || meta('og:locale')?.replace('_', '-'))
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime')
  const date =
    told?.published ??
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'parsely-pub-date', 'sailthru.date') ??
    time
  const shown = { title: told?.headline ?? meta('og:title'), outlet: told?.outlet ?? meta('og:site_name', 'application-name') }
  const url = absolute(link ?? meta('og:url') ?? told?.url)
  const body = document.body?.innerHTML ?? page
  const entries = entriesOf(document)
  const read = articleIn(() => new Readability(document, { maxElemsToParse: 200_000 }).parse())
  const text = plain(read?.content ?? '') || plain(body) || plain(page) || told?.body || ''
  const article: Page = {
    title: shown.title ?? (read?.title || undefined),
    outlet: shown.outlet ?? (read?.siteName || undefined),
    published: date ? isoOf(date) : undefined,
    url,
    lang: lang || undefined,
    text: corrected(untitled(completed(text, entries), shown.title ?? read?.title), told?.corrections ?? []),
  }
  return { articles: told?.updates.length ? blogOf(article, told.updates) : [article], broken }
}

/** A live blog as its entries, each a report with its own date, after what the page says beside them. */
function blogOf(page: Page, updates: readonly Linked[]): Page[] {
  const entries = updates
    .filter(({ body }) => body)
    .map(
      ({ headline, published, url, body, lang }): Page => ({
        ...page,
        title: headline ?? page.title,
        published: published ? isoOf(published) : page.published,
        url: absolute(url) ?? page.url,
        lang: lang ?? page.lang,
        text: plain(body ?? ''),
      }),
    )
  const told = entries.map(({ text }) => text).join('\n')
  const beside = page.text.split('\n\n').filter((words) => !told.includes(words))
  const rest = beside.some((words) => words.length >= SHORTEST) ? [{ ...page, text: beside.join('\n\n') }] : []
  return [...rest, ...entries]
}

/** The article, or null where the page is too odd for it to be found, so that all words of the page are taken. */
function articleIn<T>(find: () => T): T | null {
  try {
    return find()
  } catch {
    return null
  }
}

/** Corrections that the words do not hold already stand at the end. */
const corrected = (text: string, corrections: readonly string[]): string =>
  [
    text,
    ...corrections
      .map(plain)
      .filter((words) => words && !text.includes(words))
      .map((words) => `Correction: ${words}`),
  ].join('\n\n')

const absolute = (url: string | null | undefined): string | undefined => (url && URL.canParse(url) ? url : undefined)
