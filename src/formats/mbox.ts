import { issue, said } from '../model/issue.ts'
import { lined } from './bytes/lined.ts'
import { joined, type Line, lines } from './bytes/lines.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { message } from './eml.ts'
import { isWide } from './markup/faults.ts'

/** A mailbox (RFC 4155, mboxrd): messages one after the other, each begun by a line `From `. */
export const mbox: Format = {
  name: 'mbox',
  says: 'A mailbox of messages, each read as mail; gigabytes are read as they come.',
  extensions: ['.mbox', '.mbx'],
  media: ['application/mbox'],
  sniff: ({ text }, path) => /^From \S+.*\d{4}\s*\r?\n[\w-]+:/.test(text) || (/\.mbo?x$/i.test(path) && text.startsWith('From ')),
  read,
  examples: [
    {
      path: 'two.mbox',
      bytes:
        'From desk@hill.example Fri May  2 20:30:00 2031\nFrom: Hill Wire <desk@hill.example>\nSubject: One\n\nTwo died.\n>From the hills.\n\nFrom desk@hill.example Fri May  2 21:30:00 2031\nFrom: Hill Wire <desk@hill.example>\nSubject: Two\n\nThree died.\n',
      gives: [
        { title: 'One', outlet: 'Hill Wire', text: 'Two died.\nFrom the hills.', place: 'two.mbox:1' },
        { title: 'Two', text: 'Three died.', place: 'two.mbox:8' },
      ],
    },
  ],
}

const LF = Uint8Array.of(10)

async function* read({ path, bytes: given }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const { bytes, wide } = await lined(given)
  if (wide) yield { issue: isWide(wide, path) }
  let held: Uint8Array[] = []
  let [size, begun, blank] = [0, 0, true]
  const flush = async function* (): AsyncGenerator<Found> {
    const place = `${path}:${begun || 1}`
    if (size > limits.record)
      yield {
        issue: issue(
          'too-long',
          said`The message is longer than ${limits.record} bytes and was left out. Save its documents apart.`,
          place,
        ),
      }
    else if (begun || held.some(({ length }) => length > 1)) yield* message(joined(held), place, { inner })
    held = []
    size = 0
  }
  const keep = (line: Line) => {
    size += line.size + 1
    if (size > limits.record) held = []
    else held.push(unquoted(line.bytes), LF)
  }
  let from: Line | null = null
  for await (const line of lines(bytes, limits.record)) {
    if (from && HEADER.test(start(line))) {
      yield* flush()
      begun = from.n
    } else if (from) keep(from)
    from = blank && FROM.test(start(line)) ? line : null
    if (!from) keep(line)
    blank = line.size === 0 || (line.size === 1 && line.bytes[0] === 13)
  }
  if (from) keep(from)
  yield* flush()
}

/** A line that begins a message, if a header follows it: an address and a date. */
const FROM = /^From \S+.*\d{4}/
const HEADER = /^[\w-]+:/

const start = ({ bytes }: Line): string => Buffer.from(bytes.subarray(0, 200)).toString('latin1')

/** A line `>From ` without the mark that kept it from beginning a message. */
const unquoted = (line: Uint8Array) =>
  line[0] === 62 && /^>+From /.test(Buffer.from(line.subarray(0, 64)).toString('latin1')) ? line.subarray(1) : line
