import { strToU8, zipSync } from 'fflate'
import { issue } from '../model/issue.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { partsOf, tooLarge } from './markup/parts.ts'
import { untitled } from './markup/untitled.ts'
import { all, child, type Element, first, inside, wordsOf } from './markup/xml.ts'
import { firstNames, isZip } from './zip.ts'

const DOCUMENT = 'word/document.xml'
const CORE = 'docProps/core.xml'
/** The parts that hold words, in the order in which these are read. */
const BODY = [DOCUMENT, 'word/footnotes.xml', 'word/endnotes.xml']
/** What a document without words is, by what is in it. */
const OTHERS: readonly (readonly [sign: RegExp, message: string])[] = [
  [/^ppt\//m, 'It is a presentation (PowerPoint), which is not read. Save it as PDF.'],
  [/^xl\//m, 'It is a spreadsheet (Excel) and was not known as one by its name. Read it with --input spreadsheet.'],
  [/^/, 'The document holds no words. Nothing was read.'],
]

const body = (paragraphs: string) => `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`

/** Word documents (Office Open XML): the words as they stand with all changes taken. */
export const docx: Format = {
  name: 'docx',
  says: 'Word documents (.docx): paragraphs, tables and notes with tracked changes taken, title from the document itself.',
  extensions: ['.docx'],
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  sniff: (head, path) =>
    isZip(head) && (/\.docx$/i.test(path) || firstNames(head).some((name) => name === '[Content_Types].xml' || name.startsWith('word/'))),
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
  const content = await whole(bytes, limits.file)
  if (!content) {
    yield { issue: tooLarge(limits.file, path) }
    return
  }
  const { trees, names, issues, isBroken, tooLong } = await partsOf(content, path, {
    limits,
    wanted: (name) => [...BODY, CORE].includes(name),
  })
  for (const one of issues) yield { issue: one }
  const lost = tooLong.filter((name) => name !== CORE)
  if (lost.length) yield { issue: tooLarge(limits.record, path) }
  const core = trees.get(CORE)
  const text = BODY.flatMap((name) => paragraphs(trees.get(name))).join('\n\n')
  if (text) {
    const about = (name: string) => (core && wordsOf(first(core, name)).trim()) || undefined
    const title = about('title') ?? heading(trees.get(DOCUMENT))
    yield { raw: { title, lang: about('language'), text: untitled(text, title), bytes: content, place: path } }
  } else if (!isBroken && !lost.length) yield { issue: issue('empty', OTHERS.find(([sign]) => sign.test(names.join('\n')))![1], path) }
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
