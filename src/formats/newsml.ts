import { issue } from '../model/issue.ts'
import { type Context, type Format, type Found, type Input, type RawReport, UNTIL_TOLD } from './define.ts'
import { documentOf } from './markup/document.ts'
import { numbered } from './markup/numbered.ts'
import { plain } from './markup/plain.ts'
import { isWithdrawn, withdrawn } from './markup/status.ts'
import { all, type Element, first, local, markupOf, rootOf, wordsOf } from './markup/xml.ts'

/** NewsML-G2 (IPTC): each `newsItem`, alone or in a `newsMessage`; what an agency withheld or cancelled is not read. */
export const newsml: Format = {
  name: 'newsml',
  says: 'News agency XML (NewsML-G2): each news item, alone or in a message; withheld and cancelled items are told of, not read.',
  extensions: ['.xml', '.newsml'],
  media: ['application/vnd.iptc.g2.newsitem+xml', 'application/vnd.iptc.g2.newsmessage+xml'],
  sniff: ({ text }) => /^(?:\w+:)?(?:newsItem|newsMessage|packageItem)$/.test(rootOf(text) ?? ''),
  read,
  examples: [
    {
      path: 'item.xml',
      bytes: `<newsItem guid="tag:wire.example,2031:1" version="2" xml:lang="en"><itemMeta><provider literal="hw"><name>Hill Wire</name></provider><versionCreated>2031-05-02T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><contentCreated>2031-05-02T09:00:00+03:00</contentCreated><headline>Two dead in hills</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>Two died.</p><p>One was hurt.</p></body></html></inlineXML></contentSet></newsItem>`,
      gives: [
        {
          id: 'tag:wire.example,2031:1#2',
          title: 'Two dead in hills',
          outlet: 'Hill Wire',
          published: '2031-05-02T10:00:00Z',
          lang: 'en',
          text: 'Two died.\n\nOne was hurt.',
        },
      ],
    },
    {
      path: 'message.xml',
      bytes: `<newsMessage><itemSet><newsItem guid="a" version="1"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData>Three died.</inlineData></contentSet></newsItem>
<newsItem guid="b"><itemMeta><edNote>CORRECTS toll.</edNote></itemMeta><contentSet><inlineData>Two died.</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
      gives: [{ id: 'b', text: 'Two died.\n\nCORRECTS toll.' }],
      issues: ['withdrawn'],
    },
  ],
}

async function* read(input: Input, context: Context): AsyncGenerator<Found> {
  const { path } = input
  const document = yield* documentOf(input, context)
  if (!document) return
  const { root, text, content } = document
  const items = root ? (local(root) === 'newsItem' ? [root] : [...all(root, 'newsItem')]) : []
  const lineOf = numbered(text)
  for (const item of items) yield* itemOf(item, content, items.length > 1 ? `${path}:${lineOf(item.at)}` : path)
  if (!items.length) yield { issue: issue('empty', 'The file holds no news items. Nothing was read.', path) }
}

function* itemOf(item: Element, bytes: Uint8Array, place: string): Generator<Found> {
  const { guid, version } = item.attributes
  const status = statusOf(first(item, 'pubStatus'))
  if (isWithdrawn(status)) {
    yield { issue: withdrawn(guid, status, place) }
    return
  }
  const words = (name: string) => wordsOf(first(item, name)).replace(/\s+/g, ' ').trim() || undefined
  const note = words('edNote')
  const raw: RawReport = {
    id: guid && version ? `${guid}#${version}` : guid,
    title: words('headline'),
    outlet: providerOf(item),
    published: words('versionCreated') ?? words('contentCreated') ?? words('firstCreated'),
    embargoed: first(item, 'embargoed') && (words('embargoed') ?? UNTIL_TOLD),
    lang: item.attributes['xml:lang'],
    text: [bodyOf(item), note].filter(Boolean).join('\n\n'),
    bytes,
    place,
  }
  yield { raw }
}

/** The word of the IPTC's list, which is given as a code, as an address or in itself. */
const statusOf = (status: Element | undefined): string =>
  ['qcode', 'uri', 'literal'].map((name) => status?.attributes[name]?.replace(/^.*[:/]/, '')).find(Boolean) ?? ''

const providerOf = (item: Element): string | undefined => {
  const provider = first(item, 'provider') ?? first(item, 'infoSource')
  const name = provider && wordsOf(first(provider, 'name')).trim()
  return name || provider?.attributes.literal || provider?.attributes.qcode?.replace(/^.*:/, '')
}

/** The words of the first content that carries any: inline XML (XHTML, NITF) or inline text. */
function bodyOf(item: Element): string {
  for (const content of all(item, 'inlineXML')) {
    const body = first(content, 'body.content') ?? first(content, 'body') ?? content
    const words = plain(markupOf(body))
    if (words) return words
  }
  for (const content of all(item, 'inlineData')) if (wordsOf(content).trim()) return wordsOf(content).trim()
  return ''
}
