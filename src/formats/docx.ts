import { strToU8, zipSync } from 'fflate'
import { issue } from '../model/issue.ts'
import { decode } from './bytes/decode.ts'
import type { Broken } from './bytes/gunzip.ts'
import { joined } from './bytes/lines.ts'
import { unzip } from './bytes/unzip.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { told } from './gzip.ts'
import { faults } from './markup/faults.ts'
import { all, child, type Element, encodingOf, first, inside, wordsOf, xml } from './markup/xml.ts'
import { isZip } from './zip.ts'

const DOCUMENT = 'word/document.xml'
const CORE = 'docProps/core.xml'
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml']
const SHEET = 'It is a spreadsheet (Excel), which is not read. Save it as CSV in UTF-8; --columns says which column holds the text.'

const body = (paragraphs: string) => `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`

/** Word documents (Office Open XML): the words as they stand with all changes taken. */
export const docx: Format = {
  name: 'docx',
  says: 'Word documents (.docx): paragraphs, tables and notes with tracked changes taken, title from the document itself.',
  extensions: ['.docx'],
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  sniff: (head, path) => isZip(head) && (/\.docx$/i.test(path) || /\[Content_Types\]\.xml|word\//.test(head.text)),
  read,
  examples: [
    {
      path: 'report.docx',
      bytes: () =>
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          [CORE]: strToU8('<cp:coreProperties><dc:title>Two dead</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>'),
          [DOCUMENT]: strToU8(
            body(
              '<w:p><w:r><w:t>Two people </w:t></w:r><w:del><w:r><w:delText>lived</w:delText></w:r></w:del><w:ins><w:r><w:t>died.</w:t></w:r></w:ins></w:p><w:p/><w:p><w:r><w:t>One</w:t><w:tab/><w:t>hurt</w:t></w:r></w:p>',
            ),
          ),
        }),
      gives: [{ title: 'Two dead', lang: 'en-GB', text: 'Two people died.\n\nOne hurt' }],
    },
    {
      path: 'cut.docx',
      bytes: () => zipSync({ [DOCUMENT]: strToU8(body('<w:p><w:r><w:t>Two died.</w:t></w:r></w:p>'.repeat(50))) }).subarray(0, 90),
      gives: [{ text: 'Two' }],
      issues: ['truncated'],
    },
    {
      path: 'notes.docx',
      bytes: () =>
        zipSync({
          [DOCUMENT]: strToU8(
            body(
              '<w:p><w:r><w:t>Two people died</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Draft</w:t></w:r></w:p>',
            ),
          ),
          'word/footnotes.xml': strToU8(
            '<w:footnotes><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Later: a mid</w:t><w:noBreakHyphen/><w:t>May count of three.</w:t></w:r></w:p></w:footnote></w:footnotes>',
          ),
        }),
      gives: [{ text: 'Two people died.\n\nLater: a mid-May count of three.' }],
    },
    { path: 'empty.docx', bytes: () => zipSync({ 'word/styles.xml': strToU8('<a/>') }), gives: [], issues: ['empty'] },
  ],
}

async function* read({ path, bytes }: Input, { limits }: Context): AsyncGenerator<Found> {
  const wrong: Broken[] = []
  let tooLong = false
  const parts = new Map<string, Element | null>()
  const taken: Uint8Array[] = []
  let isSheet = false
  const wanted = (name: string) => {
    isSheet ||= name.startsWith('xl/')
    return name === DOCUMENT || name === CORE || NOTES.includes(name)
  }
  for await (const entry of unzip(copied(bytes, taken), {
    wanted,
    limits: { ...limits, file: limits.record },
    broken: (what) => wrong.push(what),
  })) {
    const content = await whole(entry.bytes, limits.record)
    if (!content) {
      tooLong ||= entry.name !== CORE
      continue
    }
    const tree = xml(decode(content, encodingOf(content)).text)
    for (const fault of faults(tree.wrong, path)) yield { issue: fault }
    parts.set(entry.name, tree.root)
  }
  for (const what of wrong) yield { issue: told(what, path) }
  if (tooLong && !wrong.length)
    yield {
      issue: issue('too-long', `Parts of the document unpack to more than ${limits.record} bytes and were left out. Split it.`, path),
    }
  const [document, core] = [parts.get(DOCUMENT), parts.get(CORE)]
  const text = [DOCUMENT, ...NOTES].flatMap((name) => paragraphs(parts.get(name))).join('\n\n')
  if (text) {
    const about = (name: string) => (core && wordsOf(first(core, name)).trim()) || undefined
    yield { raw: { title: about('title') ?? heading(document), lang: about('language'), text, bytes: joined(taken), place: path } }
  } else if (!wrong.length && !tooLong)
    yield { issue: issue('empty', isSheet ? SHEET : 'The document holds no words. Nothing was read.', path) }
}

async function* copied(bytes: AsyncIterable<Uint8Array>, taken: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    taken.push(piece)
    yield piece
  }
}

/** Every paragraph once: what stands in a fallback stands also in what it falls back from. */
const paragraphs = (part: Element | null | undefined): string[] =>
  [...(part ? all(part, 'p', 'mc:Fallback') : [])]
    .map((paragraph) =>
      words(paragraph)
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    )
    .filter(Boolean)

/** A paragraph's words; what was deleted, field codes, and paragraphs within it (text boxes, read by themselves) left out. */
function words(element: Element): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return element.name === 'w:t' ? one : ''
      if (one.name === 'w:tab') return '\t'
      if (one.name === 'w:br' || one.name === 'w:cr') return '\n'
      if (one.name === 'w:noBreakHyphen') return '-'
      return isHidden(one) || /^(?:w:del|w:moveFrom|w:instrText|w:p|mc:Fallback)$/.test(one.name) ? '' : words(one)
    })
    .join('')
}

/** A run that the document does not show. */
const isHidden = (run: Element): boolean => {
  const vanish = run.name === 'w:r' ? inside(run, 'rPr').flatMap((properties) => inside(properties, 'vanish'))[0] : undefined
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes['w:val'] ?? '')
}

/** The words of the first paragraph where its style is a title. */
function heading(document: Element | null | undefined): string | undefined {
  const paragraph = document ? first(document, 'p') : undefined
  const style = paragraph && inside(paragraph, 'pPr').map((properties) => child(properties, 'w:pStyle')?.attributes['w:val'])[0]
  return style === 'Title' ? words(paragraph!).trim() : undefined
}
