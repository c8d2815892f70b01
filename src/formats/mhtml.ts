import PostalMime, { type Email } from 'postal-mime'
import { issue } from '../model/issue.ts'
import { stream, whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { HEADER } from './eml.ts'
import { isCut } from './markup/mail.ts'

/** A page that a browser saved in one file (MHTML): a mail message in form, whose date is that of saving. */
export const mhtml: Format = {
  name: 'mhtml',
  says: 'A web page saved as one file by a browser (MHTML): read as a page is; the date of saving is not taken.',
  extensions: ['.mhtml', '.mht'],
  media: ['multipart/related', 'application/x-mimearchive'],
  sniff: ({ text }, path) => {
    const head = text.split(/\r?\n\r?\n/)[0] ?? ''
    return HEADER.test(head) && (/^snapshot-content-location:|^from:\s*"?<saved by /im.test(head) || /\.mht(?:ml)?$/i.test(path))
  },
  read,
  examples: [
    {
      path: 'saved.mhtml',
      bytes:
        'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://river.example/1\r\nSubject: Two dead\r\nDate: Fri, 2 May 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\n' +
        'Content-Type: multipart/related; type="text/html"; boundary="--bb"\r\n\r\n----bb\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://river.example/1\r\n\r\n' +
        '<!DOCTYPE html><html><head><title>Two dead</title><meta property=3D"og:site_name" content=3D"River Post"></head><body><article><p>Two people died at the caf=C3=A9 on Sunday, police said.</p></article></body></html>\r\n' +
        '----bb\r\nContent-Type: text/css\r\nContent-Location: cid:css@mhtml.blink\r\n\r\np { color: red }\r\n----bb--\r\n',
      gives: [
        {
          title: 'Two dead',
          outlet: 'River Post',
          published: undefined,
          url: 'https://river.example/1',
          text: 'Two people died at the café on Sunday, police said.',
          place: 'saved.mhtml',
        },
      ],
    },
    { path: 'bare.mht', bytes: 'From: <Saved by Blink>\nContent-Type: text/plain\n\nTwo died.\n', gives: [], issues: ['no-article'] },
  ],
}

async function* read({ path, bytes }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const content = await whole(bytes, limits.file)
  const page = content && (await PostalMime.parse(content).catch(() => null))
  if (!content || !page?.html) {
    const message = `The file holds no page, or is longer than ${limits.file} bytes, and was left out. Save the page again.`
    yield { issue: issue(content ? 'no-article' : 'too-long', message, path) }
    return
  }
  if (isCut(content)) yield { issue: issue('truncated', 'The file ends too early; what came before was read. Save the page again.', path) }
  const url = addressOf(page)
  for await (const found of inner({ path, bytes: stream(Buffer.from(page.html)), media: 'text/html; charset=utf-8' }))
    yield 'raw' in found ? { raw: { ...found.raw, url: found.raw.url ?? url, bytes: content } } : found
}

/** The address that the page was saved from. */
const addressOf = ({ headers }: Email): string | undefined =>
  headers.find(({ key, value }) => /^(?:snapshot-)?content-location$/.test(key) && URL.canParse(value))?.value
