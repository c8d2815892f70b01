import { issue, said } from '../model/issue.ts'
import { isBinary } from './bytes/decode.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { type Row, rows } from './markup/rows.ts'

const FIELDS = ['id', 'title', 'outlet', 'published', 'url', 'lang'] as const

/** One JSON object a line as in the report schema, a JSON array of them, or one object over several lines. */
export const jsonl: Format = {
  name: 'jsonl',
  says: 'Reports as JSON: one object a line, or an array of objects; only `text` is required.',
  extensions: ['.jsonl', '.ndjson', '.json'],
  media: ['application/x-ndjson', 'application/jsonl', 'application/json'],
  sniff: (head, path) =>
    (/\.(jsonl|ndjson|json)$/i.test(path) && !isBinary(head.bytes)) ||
    /^\s*(\{\s*"|\[\s*(\{|\]|$))/.test(head.text) ||
    (head.text.match(OBJECT)?.length ?? 0) > 1,
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
    {
      path: '-',
      bytes: 'What was fetched:\n{"text":"A."}\n{"text":"B."}\n',
      gives: [{ text: 'A.', place: '-:2' }, { text: 'B.' }],
      issues: ['bad-json'],
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

/** The beginning of an object on a line of its own; two of them are records, whatever stands before. */
const OBJECT = /^\{"[\w-]+":/gm

async function* read(input: Input, { limits }: Context): AsyncGenerator<Found> {
  let [without, first] = [0, input.path]
  for await (const found of rows(input, limits)) {
    if ('issue' in found) yield found
    else if (typeof found.row.text === 'string') yield* report(found, found.row.text)
    else if (found.lined) yield { issue: issue('no-text', 'The record has no "text" string and was left out. Add one.', found.place) }
    else if (without++ === 0) first = found.place
  }
  if (without)
    yield { issue: issue('no-text', said`${without} of the objects have no "text" string and were left out. Give reports one.`, first) }
}

function* report({ row, bytes, place }: Row, text: string): Generator<Found> {
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {}
  for (const name of FIELDS) {
    const field = row[name]
    if (typeof field === 'string') fields[name] = field
    else if (name === 'id' && typeof field === 'number') fields[name] = String(field)
    else if (field !== undefined && field !== null) {
      yield { issue: issue('bad-field', said`"${name}" is not a string and was passed over. Write it in quotation marks.`, place) }
    }
  }
  yield { raw: { ...fields, text, bytes, place } }
}
