import { issue } from '../model/issue.ts'
import { asUtf8, decode, wideOf } from './bytes/decode.ts'
import { lines } from './bytes/lines.ts'
import { unwide } from './bytes/unwide.ts'
import { values } from './bytes/values.ts'
import { peek } from './bytes/whole.ts'
import type { Context, Format, Found, Input, RawReport } from './define.ts'

const FIELDS = ['id', 'title', 'outlet', 'published', 'url', 'lang'] as const

/** One JSON object a line as in the report schema, a JSON array of them, or one object over several lines. */
export const jsonl: Format = {
  name: 'jsonl',
  says: 'Reports as JSON: one object a line, or an array of objects; only `text` is required.',
  extensions: ['.jsonl', '.ndjson', '.json'],
  media: ['application/x-ndjson', 'application/jsonl', 'application/json'],
  sniff: (head, path) => /\.(jsonl|ndjson|json)$/i.test(path) || /^\s*(\{\s*"|\[\s*(\{|\]|$))/.test(decode(head).text),
  read,
  examples: [
    {
      path: 'two.jsonl',
      bytes:
        '{"id":"a","published":"2031-05-02","outlet":"River Post","title":"Two dead","text":"Two people died."}\n\n{"text":"Nothing else."}\n',
      gives: [
        { id: 'a', published: '2031-05-02', outlet: 'River Post', title: 'Two dead', text: 'Two people died.', place: 'two.jsonl:1' },
        { text: 'Nothing else.', place: 'two.jsonl:3' },
      ],
    },
    {
      path: 'list.json',
      bytes: '[\n {"text": "One, {two] \\" three."},\n {"text": "Four."}\n]',
      gives: [{ text: 'One, {two] " three.' }, { place: 'list.json:3' }],
    },
    { path: 'one.json', bytes: '{\n  "text": "One."\n}\n', gives: [{ text: 'One.', place: 'one.json:1' }] },
    {
      path: 'bad.jsonl',
      bytes: '{"text":"A."}\n{"text":\n[1]\n{"title":"No text"}\n{"text":7}\n{"text":"B.","lang":3}\n',
      gives: [{ text: 'A.' }, { text: 'B.' }],
      issues: ['bad-json', 'not-a-report', 'no-text', 'no-text', 'bad-field'],
    },
  ],
}

async function* read(input: Input, { limits }: Context): AsyncGenerator<Found> {
  const { head, all } = await peek(input.bytes, 4096)
  const wide = wideOf(head)
  if (wide) yield { issue: issue('not-utf8', `The file is ${wide.toUpperCase()}; it was read as that. Save it as UTF-8.`, input.path) }
  const bytes = wide ? unwide(all, wide) : all
  const split = isLines(decode(head).text) ? lines(bytes, limits.record) : values(bytes, limits.record)
  for await (const piece of split) {
    const place = `${input.path}:${'n' in piece ? piece.n : piece.line}`
    if (piece.tooLong) {
      yield {
        issue: issue('too-long', `The record is longer than ${limits.record} bytes and was left out. Split it, or raise the limit.`, place),
      }
    } else yield* record(piece.bytes, place)
  }
}

/** A first line that is a value of its own makes a file of lines; so does one that is broken, unless it only opens a list or object. */
function isLines(head: string): boolean {
  const first = /^\s*(.*)/.exec(head)?.[1]?.trimEnd() ?? ''
  return !(first === '{' || first.startsWith('[')) && !(first.startsWith('{') && first.endsWith(',') && !first.includes('}'))
}

function* record(bytes: Uint8Array, place: string): Generator<Found> {
  const text = asUtf8(bytes)
  const json = (text ?? decode(bytes).text).replace(/^\uFEFF/, '').trim()
  if (!json) return
  if (text === null)
    yield { issue: issue('not-utf8', `The line is not UTF-8; it was read as ${decode(bytes).encoding}. Save the file as UTF-8.`, place) }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    yield { issue: issue('bad-json', `The line is not JSON (${(error as Error).message}) and was left out. Mend it.`, place) }
    return
  }
  if (!isRecord(value)) {
    yield { issue: issue('not-a-report', 'The value is not an object and was left out. Write one object with a "text" a line.', place) }
    return
  }
  yield* raw(value, bytes, place)
}

function* raw(value: Record<string, unknown>, bytes: Uint8Array, place: string): Generator<Found> {
  const { text } = value
  if (typeof text !== 'string') {
    yield { issue: issue('no-text', 'The record has no "text" string and was left out. Add one.', place) }
    return
  }
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {}
  for (const name of FIELDS) {
    const field = value[name]
    if (typeof field === 'string') fields[name] = field
    else if (field !== undefined && field !== null)
      yield { issue: issue('bad-field', `"${name}" is not a string and was passed over.`, place) }
  }
  yield { raw: { ...fields, text, bytes, place } satisfies RawReport }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
