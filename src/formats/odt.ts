import { strToU8, zipSync } from 'fflate'
import { issue } from '../model/issue.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Head, Input } from './define.ts'
import { isLocked, locked, MANIFEST, type Paragraph, paragraphs } from './markup/opendocument.ts'
import { partsOf, tooLarge } from './markup/parts.ts'
import { untitled } from './markup/untitled.ts'
import { first, wordsOf } from './markup/xml.ts'
import { isZip } from './zip.ts'

const CONTENT = 'content.xml'
const META = 'meta.xml'

const document = (body: string, styles = '') =>
  strToU8(
    `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  )

/** The media type that an OpenDocument file begins with, by its last word. */
export const isOpenDocument = (head: Head, kinds: string): boolean =>
  isZip(head) &&
  new RegExp(`mimetypeapplication/vnd\\.oasis\\.opendocument\\.(?:${kinds})`).test(
    Buffer.from(head.bytes.subarray(0, 200)).toString('latin1'),
  )

/** OpenDocument texts and presentations (LibreOffice): the words as they stand with all changes taken. */
export const odt: Format = {
  name: 'odt',
  says: 'OpenDocument texts and presentations (.odt, .odp): paragraphs, tables and notes with tracked changes taken, title from the document itself.',
  extensions: ['.odt', '.ott', '.odp'],
  media: ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.presentation'],
  sniff: (head, path) => isOpenDocument(head, 'text|presentation|graphics') || (isZip(head) && /\.(?:od[tp]|ott)$/i.test(path)),
  read,
  examples: [
    {
      path: 'report.odt',
      bytes: () =>
        zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
          [CONTENT]: document(
            '<text:tracked-changes><text:changed-region><text:deletion><text:p>Nobody died.</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
              '<text:h>In the hills</text:h><text:p>Two<text:s text:c="2"/>people <text:span>died</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Later: three.</text:p></text:note-body></text:note></text:p>' +
              '<text:p/><table:table><table:table-row><table:table-cell><text:p>One</text:p></table:table-cell><table:table-cell><text:p>hurt<office:annotation><text:p>Sure?</text:p></office:annotation></text:p></table:table-cell></table:table-row></table:table>' +
              '<text:p>A <text:span text:style-name="T1">draft</text:span>line<text:line-break/>\n  and another.</text:p>',
            '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>',
          ),
          [META]: strToU8(
            '<office:document-meta><office:meta><dc:title>Two dead</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>',
          ),
        }),
      gives: [
        {
          title: 'Two dead',
          lang: 'en-GB',
          text: 'In the hills\n\nTwo people died.\n\nOne\n\nhurt\n\nA line\nand another.\n\nLater: three.',
        },
      ],
    },
    {
      path: 'box.odt',
      bytes: () =>
        zipSync({
          [CONTENT]: document(
            '<text:p text:style-name="P1">Two dead in hills</text:p><text:p>Two died.<draw:frame><svg:title>A map</svg:title><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>',
            '<style:style style:name="P1" style:parent-style-name="Title"/>',
          ),
        }),
      gives: [{ title: 'Two dead in hills', text: 'Two died.\n\nIn a box.' }],
    },
    {
      path: 'locked.odt',
      bytes: () => zipSync({ [CONTENT]: Uint8Array.of(9, 200, 7, 1), 'META-INF/manifest.xml': strToU8('<a><encryption-data/></a>') }),
      gives: [],
      issues: ['broken-archive'],
    },
    { path: 'empty.odt', bytes: () => zipSync({ [CONTENT]: document('<text:p/>') }), gives: [], issues: ['empty'] },
  ],
}

async function* read({ path, bytes }: Input, { limits }: Context): AsyncGenerator<Found> {
  const content = await whole(bytes, limits.file)
  if (!content) {
    yield { issue: tooLarge(limits.file, path) }
    return
  }
  const wanted = (name: string) => [CONTENT, META, MANIFEST].includes(name)
  const { trees, issues, isBroken, tooLong } = await partsOf(content, path, { limits, wanted })
  for (const one of issues) yield { issue: one }
  if (tooLong.includes(CONTENT)) yield { issue: tooLarge(limits.record, path) }
  const [body, meta] = [trees.get(CONTENT), trees.get(META)]
  const found = body ? paragraphs(body) : []
  const text = found.map(({ words }) => words).join('\n\n')
  const about = (name: string) => (meta && wordsOf(first(meta, name)).trim()) || undefined
  if (isLocked(trees)) yield { issue: locked(path) }
  else if (text) {
    const title = about('title') ?? titleOf(found)
    yield { raw: { title, lang: about('language'), text: untitled(text, title), bytes: content, place: path } }
  } else if (!isBroken && !tooLong.includes(CONTENT))
    yield { issue: issue('empty', 'The document holds no words. Nothing was read.', path) }
}

/** The words of the first paragraph where its style is a title. */
const titleOf = ([paragraph]: readonly Paragraph[]): string | undefined => (paragraph?.style === 'Title' ? paragraph.words : undefined)
