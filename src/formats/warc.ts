import { type IssueCode, issue, said } from '../model/issue.ts'
import { type Cursor, cursor } from './bytes/cursor.ts'
import { asUtf8, decode } from './bytes/decode.ts'
import { response } from './bytes/http.ts'
import { stream } from './bytes/whole.ts'
import type { Context, Format, Found, Input, Limits } from './define.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { text } from './text.ts'

const page = (body: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
const record = (type: string, url: string, block: string, length = Buffer.byteLength(block)) =>
  `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-03T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`

/** WARC 1.0 and 1.1: the pages and documents that a crawl kept, a record at a time. */
export const warc: Format = {
  name: 'warc',
  says: 'Web archives (WARC, also gzipped, of any size): each stored page or document is read by its own format.',
  extensions: ['.warc'],
  media: ['application/warc'],
  sniff: ({ text }) => /^WARC\/\d\.\d\r?\n/.test(text),
  read,
  examples: [
    {
      path: 'crawl.warc',
      bytes:
        record('warcinfo', '', 'software: crawler') +
        record('request', 'https://river.example/1', 'GET / HTTP/1.1\r\n\r\n') +
        record('response', 'https://river.example/1', page('<html><body><p>Two people died on Sunday.</p></body></html>')) +
        record('response', 'https://river.example/logo.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG') +
        record(
          'response',
          'https://river.example/2',
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n<html><p>Three died.\r\n4\r\n</p>\r\n0\r\n\r\n',
        ),
      gives: [
        { text: 'Two people died on Sunday.', url: 'https://river.example/1', place: 'crawl.warc!https://river.example/1' },
        { text: 'Three died.', url: 'https://river.example/2' },
      ],
      issues: ['passed-over'],
    },
    {
      path: 'lengths.warc',
      bytes:
        record('response', 'https://river.example/1', page('<p>Two people died.</p>'), 80) +
        record('response', 'https://river.example/2', page('<p>Three died.</p>'), 9999),
      gives: [{ url: 'https://river.example/1' }],
      issues: ['wrong-length', 'truncated'],
    },
    {
      path: 'long.warc',
      bytes:
        record('response', 'https://river.example/1', page('<p>Two people died.</p>'), 300) +
        record('response', 'https://river.example/2', page('<p>Three died.</p>')),
      gives: [{ text: 'Two people died.' }, { text: 'Three died.' }],
      issues: ['wrong-length'],
    },
  ],
}

interface Header {
  readonly type: string
  readonly url: string
  readonly media: string
  readonly length: number
}

async function* read({ path, bytes }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const at = cursor(bytes)
  const passed = new Map<string, number>()
  const pass = (what: string) => passed.set(what, (passed.get(what) ?? 0) + 1)
  try {
    for (let n = 1; ; n++) {
      const { header, junk } = await next(at)
      if (junk)
        yield {
          issue: issue(
            'wrong-length',
            'A record is longer than its header says; what lay between was passed over. Check the archive.',
            `${path}:${n - 1}`,
          ),
        }
      if (!header) break
      const place = `${path}!${header.url || n}`
      const { block, why } = await blockOf(at, header, limits)
      if (why) yield { issue: issue(why.code, why.message, place) }
      if (block && READ_TYPES.has(header.type)) yield* documentOf({ block, header, place }, { limits, inner, pass })
      else if (!why) pass(header.type)
    }
  } finally {
    await at.close()
  }
  const kinds = [...passed].map(([kind, count]) => `${count} ${kind}`).sort()
  if (passed.size)
    yield {
      issue: issue('passed-over', said`Records that hold no document were passed over: ${kinds.join(', ')}. Nothing need be done.`, path),
    }
}

/** The next record's header; `junk` where something else stood before it. */
async function next(at: Cursor): Promise<{ header: Header | null; junk: boolean }> {
  let junk = false
  for (let line = await at.line(65_536); ; line = await at.line(65_536)) {
    if (line === null) return { header: null, junk }
    if (/^WARC\/\d\.\d$/.test(line)) break
    junk ||= line !== ''
  }
  const fields = new Map<string, string>()
  for (let line = await at.line(65_536); line && fields.size < 1000; line = await at.line(65_536)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  const field = (name: string) => fields.get(name) ?? ''
  const url = (asUtf8(Buffer.from(field('warc-target-uri'), 'latin1')) ?? field('warc-target-uri')).replace(/^<|>$/g, '')
  return {
    header: { type: field('warc-type'), url, media: field('content-type'), length: Number(field('content-length') || Number.NaN) },
    junk,
  }
}

type Why = { readonly code: IssueCode; readonly message: string }

/** Types of records that may hold a document. */
const READ_TYPES = new Set(['response', 'resource', 'conversion'])

/** How the next record begins, within one whose length is wrong. */
const NEXT = '\nWARC/1.'

/** A record's block, null where it is too long to be held; and what is wrong with it. */
async function blockOf(at: Cursor, { type, media, length }: Header, { record }: Limits): Promise<{ block: Uint8Array | null; why?: Why }> {
  const known = Number.isSafeInteger(length) && length >= 0
  if (known && length > record) {
    const passed = await at.skip(length, /warc/.test(media) ? undefined : NEXT)
    if (passed < length) return { block: null, why: (await at.peek(1)).length ? SWALLOWED : CUT }
    return READ_TYPES.has(type) ? { block: null, why: tooLong(record) } : { block: null }
  }
  const block = await at.take(known ? length : record)
  if (known && block.length === length && (await isBetween(at))) return { block }
  const after = await at.take(NEXT.length)
  const next = Buffer.concat([block, after]).indexOf(NEXT)
  at.back(after)
  if (next < 0 && known) return block.length < length ? { block: null, why: CUT } : { block }
  if (next < 0) return block.length < record ? { block, why: NO_LENGTH } : { block: null, why: NO_LENGTH }
  at.back(block.subarray(next + 1))
  return { block: block.subarray(0, block[next - 1] === CR ? next - 3 : next - 1), why: known ? SWALLOWED : NO_LENGTH }
}

const CR = 13

/** Whether a record ends here: another begins, or nothing comes. */
const isBetween = async (at: Cursor): Promise<boolean> => /^[\r\n]*(?:WARC\/|$)/.test(Buffer.from(await at.peek(9)).toString('latin1'))

const NO_LENGTH: Why = {
  code: 'wrong-length',
  message: 'The record gives no length; it was taken to end where the next begins. Check the archive.',
}
const CUT: Why = {
  code: 'truncated',
  message: 'The archive ends within the record, or its length is wrong; the record was left out. Get a whole copy.',
}
const SWALLOWED: Why = {
  code: 'wrong-length',
  message: 'The record is shorter than its header says: the next begins within it, and was read from there. Check the archive.',
}
const tooLong = (record: number): Why => ({
  code: 'too-long',
  message: `The record is longer than ${record} bytes and was left out. Take the document out of the archive.`,
})

const READ =
  /^(?:text\/html|application\/xhtml|application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml|text\/plain)/

/** Media types that tell nothing. */
const UNTOLD = /^(?:(?:application|binary)\/octet-stream|(?:application|unknown)\/(?:x-)?unknown)?$/

/** Whether bytes of no media type are a page or a document; text only where its address is not that of a script or the like. */
function isDocument(bytes: Uint8Array, url: string): boolean {
  const first = bytes.subarray(0, 4096)
  const head = { bytes: first, text: decode(first).text.replace(/^\uFEFF/, '') }
  const path = URL.parse(url)?.pathname ?? ''
  if ([html, pdf, docx].some((format) => format.sniff(head, path))) return true
  return /(?:^|\/)[^/.]*$|\.(?:txt|text|md)$/i.test(path) && text.sniff(head, path)
}

async function* documentOf(
  { block, header, place }: { block: Uint8Array; header: Header; place: string },
  { limits, inner, pass }: Pick<Context, 'limits' | 'inner'> & { pass: (what: string) => void },
): AsyncGenerator<Found> {
  let [body, media] = [block, header.media]
  if (header.type === 'response' && /^HTTP\//.test(Buffer.from(block.subarray(0, 8)).toString('latin1'))) {
    try {
      const answer = response(block, limits.record)
      if (answer?.status !== 200) return pass(`answer ${answer?.status ?? 'unread'}`)
      body = answer.body
      media = answer.media
    } catch (error) {
      yield {
        issue: issue(
          'broken-archive',
          said`The page does not unpack (${(error as Error).message}) and was left out. Fetch it again.`,
          place,
        ),
      }
      return
    }
  }
  const kind = media.split(';')[0]!.trim()
  const wanted = UNTOLD.test(kind) ? isDocument(body, header.url) : READ.test(media)
  if (!wanted || !body.length || /\/robots\.txt$/.test(header.url)) return pass(kind || 'of no type')
  for await (const found of inner({ path: place, bytes: stream(body), media })) {
    yield 'raw' in found && header.url ? { raw: { ...found.raw, url: found.raw.url ?? header.url } } : found
  }
}
