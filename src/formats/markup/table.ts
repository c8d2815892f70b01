import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Issue, issue } from '../../model/issue.ts'
import { asUtf8, decode, wideOf } from '../bytes/decode.ts'
import { unwide } from '../bytes/unwide.ts'
import { peek } from '../bytes/whole.ts'
import type { Input, Limits } from '../define.ts'

/** A row of a table by its headings, with its bytes and where it begins. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  readonly place: string
}

interface Parsed {
  readonly record: string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** The rows of a CSV or TSV file under its headings (lower case), as they come. A row that cannot be read is an issue. */
export async function* table(input: Input, { record }: Pick<Limits, 'record'>): AsyncGenerator<TableRow | Issue> {
  const { head, all } = await peek(input.bytes, 4096)
  const wide = wideOf(head)
  if (wide) yield issue('not-utf8', `The table is ${wide.toUpperCase()}; it was read as that. Save it as UTF-8.`, input.path)
  const parser = parse({
    encoding: 'latin1',
    delimiter: delimiterOf(decode(head).text),
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: record,
  })
  const source = Readable.from(wide ? unwide(all, wide) : all)
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  let headings: string[] | null = null
  let [line, twice] = [1, 0]
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      const place = `${input.path}:${line}`
      // The parser counts a line end of two characters twice within quotation marks.
      twice += parsed.record.join('').split('\r\n').length - 1
      line = parsed.info.lines + 1 - twice
      const bytes = Buffer.from(parsed.raw, 'latin1')
      const cells = parsed.record.map(words)
      if (!headings)
        headings = cells.map((cell) =>
          cell
            .replace(/^\uFEFF/, '')
            .trim()
            .toLowerCase(),
        )
      else {
        if (cells.length !== headings.length) yield uneven(cells.length, headings.length, place)
        if (!wide && asUtf8(bytes) === null)
          yield issue('not-utf8', 'The row is not UTF-8; it was read as a guess. Save the table as UTF-8.', place)
        yield { cells: Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ''])), bytes, place }
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield issue(
      'bad-row',
      `The table cannot be read from here on (${error.code}). Look for a quotation mark that is never closed.`,
      `${input.path}:${line}`,
    )
  } finally {
    source.destroy()
  }
}

const uneven = (cells: number, headings: number, place: string): Issue =>
  issue(
    'uneven-row',
    `The row has ${cells} cells under ${headings} headings; it was read as far as they go. Look for a stray delimiter.`,
    place,
  )

/** A cell's bytes as text, whatever the rest of the table is in. */
const words = (cell: string): string => (/[\x80-\xff]/.test(cell) ? decode(Buffer.from(cell, 'latin1')).text : cell)

/** The delimiter that the first line has most of. */
function delimiterOf(head: string): string {
  const line = /^[^\r\n]*/.exec(head)?.[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** The headings of a table's first line, lower case, for telling one table from another. */
export const headingsOf = (head: string): string[] =>
  (/^[^\r\n]*/.exec(head)?.[0] ?? '').split(delimiterOf(head)).map((heading) => heading.trim().replace(/^"|"$/g, '').toLowerCase())
