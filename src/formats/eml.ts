import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { issue, said } from '../model/issue.ts'
import { lined } from './bytes/lined.ts'
import { stream, whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { isoOf } from './markup/dates.ts'
import { isWide } from './markup/faults.ts'
import { isCut } from './markup/mail.ts'
import { plain } from './markup/plain.ts'

/** How a mail message begins. */
export const HEADER =
  /^(?:received|return-path|delivered-to|from|to|date|subject|message-id|mime-version|dkim-signature|x-[\w-]+|reply-to|sender|arc-[\w-]+|authentication-results|list-[\w-]+|content-type):/i

/** One mail message (RFC 5322): a newsletter or an alert. Documents that are attached are read as well. */
export const eml: Format = {
  name: 'eml',
  says: 'A mail message: subject, sender and date with its words; attached documents are reports of their own.',
  extensions: ['.eml'],
  media: ['message/rfc822'],
  sniff: ({ text }, path) =>
    HEADER.test(text) && (/\.eml$/i.test(path) || /^(?:from|date|message-id):/im.test(text.split(/\r?\n\r?\n/)[0] ?? '')),
  read,
  examples: [
    {
      path: 'alert.eml',
      bytes:
        'From: "Hill Wire" <desk@hill.example>\r\nSubject: =?utf-8?q?Two_dead_at_caf=C3=A9?=\r\nDate: Fri, 02 May 2031 23:30:00 +0300\r\nMessage-ID: <1@hill.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTwo people died.\r\n',
      gives: [
        {
          id: '1@hill.example',
          title: 'Two dead at café',
          outlet: 'Hill Wire',
          published: '2031-05-02T23:30:00+03:00',
          text: 'Two people died.',
          place: 'alert.eml',
        },
      ],
    },
    {
      path: 'parts.eml',
      bytes:
        'From: a@b.example\nSubject: Two dead\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Two died.</p><script>1</script>\n--x\nContent-Type: text/plain; name=note.txt\nContent-Disposition: attachment; filename="../../note.txt"\n\ndate 2031-05-02 Note from Mill\n\nOne was hurt.\n--x--\n',
      gives: [
        { title: 'Two dead', text: 'Two died.', outlet: 'a@b.example' },
        { title: 'Note', outlet: 'Mill', text: 'One was hurt.', place: 'parts.eml!note.txt' },
      ],
    },
  ],
}

async function* read({ path, bytes: given }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const raw = await whole(given, limits.record)
  if (!raw) {
    const message = said`The message is longer than ${limits.record} bytes and was left out. Save its documents apart.`
    yield { issue: issue('too-long', message, path) }
    return
  }
  const { bytes, wide } = await lined(stream(raw))
  if (wide) yield { issue: isWide(wide, path) }
  const content = await whole(bytes, Number.POSITIVE_INFINITY)
  yield* message(content!, path, { inner, raw })
}

const DOCUMENT =
  /^(?:application\/pdf|application\/vnd\.(?:openxmlformats-officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet)|oasis\.opendocument\.[\w-]+)|text\/csv|message\/rfc822)$|\.(?:pdf|docx|xls[xm]|od[tsp]|html?|txt|csv|tsv|jsonl?|ndjson|xml|zip|gz|warc|wacz|eml|mbox)$/i

/** The words of a message: its plain text, or what it shows in HTML where the text only says where to look. */
function wordsOf({ text = '', html = '' }: Email): string {
  const [written, shown] = [text.trim(), html ? plain(html) : '']
  return written.length * SHORT < shown.length ? shown : written
}

/** How many times as long the shown words must be for the plain ones to be no text of their own. */
const SHORT = 4

/** What is attached, and what some programs show within the message though it is a document. */
const isDocument = ({ filename, mimeType, disposition }: Attachment): boolean =>
  !/^(?:image|audio|video)\//.test(mimeType) && (disposition === 'attachment' || DOCUMENT.test(mimeType) || DOCUMENT.test(filename ?? ''))

interface Within extends Pick<Context, 'inner'> {
  /** The message as it was before its lines were made plain. */
  readonly raw?: Uint8Array
}

/** A message's own words, and then its documents. */
export async function* message(content: Uint8Array, place: string, { inner, raw = content }: Within): AsyncGenerator<Found> {
  let mail: Email
  try {
    mail = await PostalMime.parse(content, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 })
  } catch (error) {
    yield {
      issue: issue('unreadable', said`The message cannot be read (${(error as Error).message}) and was left out. Save its text.`, place),
    }
    return
  }
  const text = wordsOf(mail)
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  const documents = mail.attachments.filter(isDocument)
  if (text.includes('\uFFFD') && !Buffer.from(content).includes('\uFFFD')) {
    const message = 'Letters of the message are not of the encoding that it names; they are U+FFFD here. Save its text as UTF-8.'
    yield { issue: issue('not-utf8', message, place) }
  }
  if (isCut(content)) {
    const message = 'The message ends too early, and what came before was read: its parts or its base64 are not whole. Get a whole copy.'
    yield { issue: issue('truncated', message, place) }
  }
  if (text || !documents.length) {
    yield {
      raw: {
        id: mail.messageId?.replace(/^<|>$/g, ''),
        title: mail.subject,
        outlet: mail.from?.name || mail.from?.address,
        published: date ? isoOf(date) : undefined,
        text,
        bytes: raw,
        place,
      },
    }
  }
  for (const { filename, mimeType, content: part } of documents) {
    const name = (filename ?? 'attachment').replace(/^.*[\\/]/, '')
    const attached = typeof part === 'string' ? Buffer.from(part) : new Uint8Array(part)
    yield* inner({ path: `${place}!${name}`, bytes: stream(attached), media: mimeType })
  }
}
