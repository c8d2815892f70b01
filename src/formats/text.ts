import { issue, said } from '../model/issue.ts'
import { decode, isBinary } from './bytes/decode.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input, RawReport } from './define.ts'
import { numbered } from './markup/numbered.ts'

/** Letters that are no plain text: RTF, PostScript, and web archives of the kind before WARC. */
const MARKED_UP = /^(?:\{\\rtf|%!PS|filedesc:\/\/)/

/** Plain text, with or without header lines of the form `date YYYY-MM-DD TITLE from OUTLET`. */
export const text: Format = {
  name: 'text',
  says: 'Plain text; a first line `date YYYY-MM-DD TITLE from OUTLET` tells date, title and outlet, and further such lines begin further reports.',
  extensions: ['.txt', '.text', '.md'],
  media: ['text/plain', 'text/markdown'],
  sniff: ({ bytes, text }) => !isBinary(bytes) && !MARKED_UP.test(text),
  read,
  examples: [
    {
      path: 'a.txt',
      bytes: ' date 2031-05-02 Two dead, men from hills say from River Post\r\n\r\nTwo people died.\r\n',
      gives: [
        { published: '2031-05-02', title: 'Two dead, men from hills say', outlet: 'River Post', text: 'Two people died.', place: 'a.txt' },
      ],
    },
    {
      path: 'two.txt',
      bytes: 'date 2031-05-02 One from A\n\nFirst.\n\ndate 2031-05-03 Two from B\n\nSecond.\n',
      gives: [
        { title: 'One', text: 'First.', place: 'two.txt:1' },
        { title: 'Two', outlet: 'B', text: 'Second.', place: 'two.txt:5' },
      ],
    },
    {
      path: 'plain.txt',
      bytes: 'Two people died on Sunday.\nNo more is known.\n',
      gives: [{ text: 'Two people died on Sunday.\nNo more is known.', place: 'plain.txt' }],
    },
    {
      path: 'titled.txt',
      bytes: 'Two Dead in Hill Town\n\nTwo people died on Sunday.',
      gives: [{ title: 'Two Dead in Hill Town', text: 'Two people died on Sunday.' }],
    },
    { path: 'empty.txt', bytes: ' \n', gives: [], issues: ['empty'] },
  ],
}

async function* read(input: Input, { limits }: Context): AsyncGenerator<Found> {
  const bytes = await whole(input.bytes, limits.record)
  if (!bytes) {
    yield {
      issue: issue(
        'too-long',
        said`The file is longer than ${limits.record} bytes of text and was left out. Split it into reports.`,
        input.path,
      ),
    }
    return
  }
  const { text: content, encoding, sure } = decode(bytes)
  if (encoding !== 'utf-8') {
    const message = sure
      ? said`The text is not UTF-8 but ${encoding}; it was read as that. Save it as UTF-8.`
      : said`The text is not UTF-8 but ${encoding}; that is a guess. Save it as UTF-8.`
    yield { issue: issue('not-utf8', message, input.path) }
  }
  if (!content.trim()) yield { issue: issue('empty', 'There is no text in it. Nothing was read.', input.path) }
  else yield* reports(content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), bytes, input.path)
}

/** A header line; with a date of another kind it is one all the same, and the date is told of. */
const HEADER = /^[^\S\n]{0,80}date (\d{1,4}[-./]\d\d?[-./]\d{1,4}) ([^\n]{1,2000}) from ([^\n]{1,400})(?:\n|$)/gm

function* reports(content: string, bytes: Uint8Array, path: string): Generator<Found> {
  const found = [...content.matchAll(HEADER)]
  const first = found[0]
  if (!first || content.slice(0, first.index).trim()) {
    yield { raw: { ...untitled(content), bytes, place: path } }
    return
  }
  const lineOf = numbered(content)
  for (const [i, header] of found.entries()) {
    const [line, published, title, outlet = ''] = header
    const body = tidy(content.slice(header.index + line.length, found[i + 1]?.index))
    const place = found.length === 1 ? path : `${path}:${lineOf(header.index)}`
    yield { raw: { published, title, outlet: outlet.trim(), text: body, bytes, place } }
  }
}

/** Without the empty lines before and the blanks after. */
const tidy = (body: string) => body.replace(/^\s*\n/, '').trimEnd()

/** A first line is a title only where it stands alone above longer text, is short and ends like no sentence. */
function untitled(content: string): Pick<RawReport, 'title' | 'text'> {
  const whole = tidy(content)
  const at = whole.indexOf('\n\n')
  const line = whole.slice(0, at)
  const isTitle =
    at > 0 &&
    at <= 120 &&
    !line.includes('\n') &&
    !/[.!?:;,…"”’)\]]$/.test(line) &&
    /^\S/.test(whole.slice(at + 2)) &&
    whole.length > 2 * at
  return isTitle ? { title: line, text: whole.slice(at + 2) } : { text: whole }
}
