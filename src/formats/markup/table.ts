import { type Issue, issue, said } from '../../model/issue.ts'
import { asUtf8, decode, wideOf } from '../bytes/decode.ts'
import { unwide } from '../bytes/unwide.ts'
import { peek } from '../bytes/whole.ts'
import type { Input, Limits } from '../define.ts'
import { isWide } from './faults.ts'
import { records, type Stretch } from './records.ts'

/** A row of a table by its headings, with its bytes and where it begins. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  readonly place: string
}

/** The rows of a CSV or TSV file under its headings (lower case), as they come. A row that cannot be read is an issue. */
export async function* table(input: Input, { record }: Pick<Limits, 'record'>): AsyncGenerator<TableRow | Issue> {
  const { head, all } = await peek(input.bytes, 4096)
  const wide = wideOf(head)
  if (wide) yield isWide(wide, input.path)
  let headings: readonly string[] | null = null
  for await (const stretch of records(wide ? unwide(all, wide) : all, { delimiter: delimiterOf(decode(head).text), most: record })) {
    const { line, raw } = stretch
    const place = `${input.path}:${line}`
    const cells = stretch.cells?.map(words)
    if (stretch.fault) yield unclosed(stretch, place)
    if (!cells) continue
    const bytes = Buffer.from(raw, 'latin1')
    if (!headings && line === 1 && /^sep=/i.test(cells[0] ?? '')) continue
    if (!headings) headings = headed(cells)
    else {
      if (cells.length !== headings.length) yield uneven(cells, headings.length, place)
      if (asUtf8(bytes) === null) yield issue('not-utf8', 'The row is not UTF-8; it was read as a guess. Save the table as UTF-8.', place)
      yield { cells: under(headings, cells), bytes, place }
    }
  }
}

/** The headings that a row of cells gives. */
export const headed = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim().toLowerCase())

/** Cells by their headings; of two of one name the first. */
export const under = (headings: readonly string[], cells: readonly string[]): TableRow['cells'] =>
  Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']).reverse())

/** Lines that gave no row, or a row that may hold more or less than it was meant to. */
function unclosed({ cells, line, last, fault }: Stretch, place: string): Issue {
  const lines = line === last ? `line ${line}` : `lines ${line} to ${last}`
  if (!cells) {
    const message = `No row could be read from ${lines}, and what stands there was left out. Look for a quotation mark that is never closed.`
    return issue('bad-row', message, place)
  }
  return fault === 'cut'
    ? issue('truncated', `The table ends within quotation marks that begin in this row (${lines}). Get a whole copy.`, place)
    : issue('open-quote', `A quotation mark in the row (${lines}) does not close where it should; look whether it was read right.`, place)
}

/** A row of another length; words past the last heading are lost, and that is an issue of its own. */
function uneven(cells: readonly string[], headings: number, place: string): Issue {
  return cells.slice(headings).some((cell) => cell.trim())
    ? issue(
        'cells-left',
        said`The row has ${cells.length} cells under ${headings} headings; what stands past them was left out. Look for a delimiter that is not in quotation marks.`,
        place,
      )
    : issue(
        'uneven-row',
        said`The row has ${cells.length} cells under ${headings} headings; it was read as far as they go. Look for a stray delimiter.`,
        place,
      )
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
