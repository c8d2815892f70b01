import { type Issue, issue } from '../../model/issue.ts'
import type { Broken } from '../bytes/gunzip.ts'
import { type Entry, unzip } from '../bytes/unzip.ts'
import { stream } from '../bytes/whole.ts'
import type { Limits } from '../define.ts'
import { faults, told } from './faults.ts'
import { isLocked, locked, MANIFEST } from './opendocument.ts'
import { openSheetRows } from './opensheet.ts'
import { partsOf, tooLarge } from './parts.ts'
import type { SheetRow } from './sheet.ts'
import { BOOK, SHEET, workbookOf } from './workbook.ts'
import { sharedStrings, worksheetRows } from './worksheet.ts'

export interface SheetsOptions {
  readonly limits: Limits
  /** Told of what is wrong with the file. */
  readonly tell: (wrong: Issue) => void
}

const OPEN = 'content.xml'
const BINARY = 'It is a binary workbook (.xlsb), which is not read. Save it as .xlsx or as CSV in UTF-8.'

/** The rows of all sheets of an Excel or OpenDocument spreadsheet as they come, sheet by sheet in the order of the file. */
export async function* sheetRows(content: Uint8Array, path: string, options: SheetsOptions): AsyncGenerator<SheetRow> {
  const { limits, tell } = options
  const parts = await partsOf(content, path, { limits, wanted: (name) => BOOK.test(name) || name === MANIFEST })
  parts.issues.forEach(tell)
  if (parts.tooLong.length) tell(tooLarge(limits.record, path))
  const tooDeep = () => faults(['too-deep'], path).forEach(tell)
  const files = (wanted: (name: string) => boolean): AsyncGenerator<Entry> =>
    unzip(stream(content), { wanted, limits, broken: (what: Broken) => tell(told(what, path)) })
  if (isLocked(parts.trees)) tell(locked(path))
  else if (parts.names.includes('xl/workbook.bin')) tell(issue('unknown-format', BINARY, path))
  else if (parts.names.includes(OPEN))
    for await (const { bytes } of files((name) => name === OPEN)) yield* openSheetRows(bytes, limits.record, tooDeep)
  else {
    const book = workbookOf(parts.trees)
    const nameOf = (file: string) => (book.sheets?.size ? book.sheets.get(file) : SHEET.exec(file)?.[1])
    const strings = await stringsOf(
      files((name) => STRINGS.test(name)),
      limits.file,
      tooDeep,
    )
    if (strings === null) tell(tooLarge(limits.file, path))
    else
      for await (const { name, bytes } of files((name) => nameOf(name) !== undefined))
        yield* worksheetRows(bytes, { sheet: nameOf(name)!, book, strings, most: limits.record, tooDeep })
  }
}

const STRINGS = /^xl\/sharedStrings\d*\.xml$/i

/** The words that cells share; null where they are more than `most` letters. */
async function stringsOf(files: AsyncIterable<Entry>, most: number, tooDeep: () => void): Promise<readonly string[] | null> {
  const found: string[] = []
  let size = 0
  for await (const { bytes } of files)
    for await (const words of sharedStrings(bytes, most, tooDeep)) {
      size += words.length
      if (size > most) return null
      found.push(words)
    }
  return found
}

/** A sheet with its rows. */
export interface Sheet {
  readonly name: string
  readonly rows: AsyncGenerator<SheetRow>
}

/** Rows apart by their sheets. */
export async function* apart(rows: AsyncGenerator<SheetRow>): AsyncGenerator<Sheet> {
  let next = await rows.next()
  async function* within(name: string): AsyncGenerator<SheetRow> {
    for (; !next.done && next.value.sheet === name; next = await rows.next()) yield next.value
  }
  while (!next.done) {
    const { sheet } = next.value
    yield { name: sheet, rows: within(sheet) }
    for await (const _ of within(sheet));
  }
}
