import { issue, said } from '../model/issue.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { documentOf } from './markup/document.ts'
import { plain } from './markup/plain.ts'
import { type Element, first, markupOf, rootOf, wordsOf } from './markup/xml.ts'

/** XML that no other format knows. What its elements mean is unknown, so all of their words are taken. */
export const xml: Format = {
  name: 'xml',
  says: 'Other XML, such as NITF: the words of its elements, a paragraph each, with a title where one is called so; told of.',
  extensions: ['.xml'],
  media: [],
  sniff: ({ text }, path) => {
    const root = rootOf(text)
    return root !== null && (/^\s*<[?!]/.test(text) || /\.xml$/i.test(path) || /^\s*<[^>]*\sxmlns/.test(text))
  },
  read,
  examples: [
    {
      path: 'story.xml',
      bytes:
        '<?xml version="1.0"?><nitf><head><title>Two dead</title></head><body><body.head><hedline><hl1>Two dead in hills</hl1></hedline></body.head><body.content><p>Two people <em>died</em>.</p>\n<p>One was hurt.</p></body.content></body></nitf>',
      gives: [{ title: 'Two dead in hills', text: 'Two dead\n\nTwo people died.\n\nOne was hurt.', place: 'story.xml' }],
      issues: ['unknown-xml'],
    },
    { path: 'bare.xml', bytes: '<rows><row died="2"/></rows>', gives: [], issues: ['empty'] },
  ],
}

async function* read(input: Input, context: Context): AsyncGenerator<Found> {
  const { path } = input
  const document = yield* documentOf(input, context)
  if (!document) return
  const { root, content } = document
  const found = root ? [...paragraphs(root)].filter(Boolean) : []
  if (!root || !found.length) {
    yield { issue: issue('empty', 'The file holds no words between its elements. Nothing was read.', path) }
    return
  }
  const message = said`No format knows XML that begins with <${root.name}>; all words between its elements were read as one report, and no date. Convert it to a format that docs/formats.md lists.`
  yield { issue: issue('unknown-xml', message, path) }
  const title = ['headline', 'hl1', 'title'].map((name) => plain(wordsOf(first(root, name)))).find(Boolean)
  yield {
    raw: {
      title,
      lang: root.attributes['xml:lang'],
      text: found.filter((words) => words !== title).join('\n\n'),
      bytes: content,
      place: path,
    },
  }
}

/** The words of each element that has any of its own, with those of the elements in it. */
function* paragraphs(element: Element): Generator<string> {
  if (element.children.some((one) => typeof one === 'string' && one.trim())) yield plain(markupOf(element))
  else for (const one of element.children) if (typeof one !== 'string') yield* paragraphs(one)
}
