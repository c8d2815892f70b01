import { type CsvError, parse } from 'csv-parse'
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
  readonly cells: readonly string[]
  readonly bytes: Uint8Array
  /** The line it begins on. */
  readonly line: number
}

/** The rows of a CSV or TSV file under its headings (lower case), as they come. A row that cannot be read is an issue. */
export async function* table(input: Input, { record }: Pick<Limits, 'record'>): AsyncGenerator<TableRow | Issue> {
  const { head, all } = await peek(input.bytes, 4096)
  const wide = wideOf(head)
  if (wide) yield issue('not-utf8', `The table is ${wide.toUpperCase()}; it was read as that. Save it as UTF-8.`, input.path)
  let headings: readonly string[] | null = null
  for await (const parsed of parsing(wide ? unwide(all, wide) : all, delimiterOf(decode(head).text), record)) {
    if ('error' in parsed) {
      const message = `The table cannot be read from here on (${parsed.error}). Look for a quotation mark that is never closed.`
      yield issue('bad-row', message, `${input.path}:${parsed.line}`)
      return
    }
    const { cells, bytes, line } = parsed
    const place = `${input.path}:${line}`
    if (!headings && line === 1 && /^\uFEFF?sep=/i.test(cells[0] ?? '')) continue
    if (!headings)
      headings = cells.map((cell) =>
        cell
          .replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase(),
      )
    else {
      if (cells.length !== headings.length) yield uneven(cells, headings.length, place)
      if (asUtf8(bytes) === null) yield issue('not-utf8', 'The row is not UTF-8; it was read as a guess. Save the table as UTF-8.', place)
      yield { cells: Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']).reverse()), bytes, place }
    }
  }
}

/** Rows as the parser finds them; its bytes are taken one to a character, so that each cell can be decoded by itself. */
async function* parsing(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
  most: number,
): AsyncGenerator<Parsed | { readonly error: string; readonly line: number }> {
  const found: Parsed[] = []
  let [line, twice] = [1, 0]
  const parser = parse({
    encoding: 'latin1',
    delimiter,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: most,
    on_record(row: unknown, { lines }) {
      const { record, raw } = row as { record: string[]; raw: string }
      const before = /^[\r\n]*/.exec(raw)?.[0].replaceAll('\r\n', '\n').length ?? 0
      found.push({ cells: record.map(words), bytes: Buffer.from(raw, 'latin1'), line: line + before })
      // The parser counts a line end of two characters twice within quotation marks.
      twice += record.join('').split('\r\n').length - 1
      line = lines + 1 - twice
      return null
    },
  })
  parser.on('error', () => undefined).resume()
  const given = (piece: Uint8Array | null) =>
    new Promise<Error | null | undefined>((done) => (piece ? parser.write(piece, done) : parser.end(done)))
  let failed: Error | null | undefined
  for await (const piece of bytes) {
    failed = await given(piece)
    yield* found.splice(0)
    if (failed) break
  }
  failed ??= await given(null)
  yield* found.splice(0)
  if (failed) yield { error: (failed as CsvError).code ?? failed.message, line }
}

/** A row of another length; words past the last heading are lost, and that is an issue of its own. */
function uneven(cells: readonly string[], headings: number, place: string): Issue {
  const says = `The row has ${cells.length} cells under ${headings} headings`
  return cells.slice(headings).some((cell) => cell.trim())
    ? issue('cells-left', `${says}; what stands past them was left out. Look for a delimiter that is not in quotation marks.`, place)
    : issue('uneven-row', `${says}; it was read as far as they go. Look for a stray delimiter.`, place)
}

/** A cell's bytes as text, whatever the rest of the table is in. */
const words = (cell: string): string => (/[\x80-\xff]/.test(cell) ? decode(Buffer.from(cell, 'latin1')).text : cell)

/** The delimiter that the first line says (`sep=;`, as Excel does), or has most of. */
function delimiterOf(head: string): string {
  const said = /^\uFEFF?sep=([,;|\t])\r?\n/i.exec(head)?.[1]
  if (said) return said
  const line = /^[^\r\n]*/.exec(head)?.[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** The headings of a table's first line, lower case, for telling one table from another. */
export const headingsOf = (head: string): string[] =>
  (/^[^\r\n]*/.exec(head)?.[0] ?? '').split(delimiterOf(head)).map((heading) => heading.trim().replace(/^"|"$/g, '').toLowerCase())
