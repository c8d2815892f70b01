import { issue, said } from '../model/issue.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { type Piece, paragraphs } from './markup/layout.ts'

const PAGES = 2000

/** PDF documents: the words in reading order, lines joined to paragraphs. */
export const pdf: Format = {
  name: 'pdf',
  says: 'PDF documents with words in them (not pictures of words), lines joined to paragraphs.',
  extensions: ['.pdf'],
  media: ['application/pdf'],
  sniff: ({ text }) => /^[\s\S]{0,1024}?%PDF-\d/.test(text),
  read,
  examples: [
    {
      path: 'a.pdf',
      bytes: () => tiny('(Two people died in the vil-) Tj T* (lage on Sunday.) Tj 0 -40 Td (One was hurt.) Tj'),
      gives: [{ title: 'Two dead', text: 'Two people died in the village on Sunday.\n\nOne was hurt.' }],
    },
    { path: 'scan.pdf', bytes: () => tiny(''), gives: [], issues: ['no-words'] },
    { path: 'torn.pdf', bytes: '%PDF-1.7\nnothing more', gives: [], issues: ['broken-pdf'] },
  ],
}

async function* read({ path, bytes }: Input, { limits }: Context): AsyncGenerator<Found> {
  const content = await whole(bytes, limits.file)
  if (!content) {
    yield { issue: issue('too-long', said`The document is longer than ${limits.file} bytes and was left out. Split it.`, path) }
    return
  }
  let document: Awaited<ReturnType<typeof wordsOf>>
  try {
    document = await wordsOf(content, limits.text)
  } catch (error) {
    yield {
      issue: issue(
        'broken-pdf',
        said`The PDF cannot be read (${(error as Error).message}). Open it and save it again, without a password.`,
        path,
      ),
    }
    return
  }
  const { text, title, left } = document
  if (left) yield { issue: issue('too-long', said`${left} pages past the limit were left out. Split the document.`, path) }
  if (text) yield { raw: { title, text, bytes: content, place: path } }
  else yield { issue: issue('no-words', 'The PDF holds no words, perhaps pictures of them. Run text recognition on it first.', path) }
}

async function wordsOf(content: Uint8Array, most: number): Promise<{ text: string; title: string | undefined; left: number }> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(content), { verbosity: 0, stopAtErrors: false })
  try {
    const { info } = (await document.getMetadata()) as { info?: { Title?: unknown } }
    const found: string[] = []
    let [size, n] = [0, 0]
    while (n < Math.min(document.numPages, PAGES) && size < most) {
      const page = await document.getPage(++n)
      const { items } = await page.getTextContent()
      const words = paragraphs(items.filter((item): item is typeof item & Piece => 'str' in item))
      found.push(...words)
      size += words.reduce((sum, { length }) => sum + length, 0)
      page.cleanup()
    }
    return { text: found.join('\n\n'), title: titled(info?.Title), left: document.numPages - n }
  } finally {
    await document.destroy()
  }
}

/** The title that the file carries, unless a program left its own there. */
const titled = (title: unknown): string | undefined =>
  typeof title === 'string' && title.trim() && !/^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt))$/i.test(title.trim())
    ? title.trim()
    : undefined

/** A one-page PDF for the examples, of page operators within a text object. */
function tiny(operators: string): Uint8Array {
  const content = `BT /F1 12 Tf 14 TL 72 720 Td ${operators} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Title(Two dead)>>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${file.length}\n%%EOF`
  return Buffer.from(file, 'latin1')
}
