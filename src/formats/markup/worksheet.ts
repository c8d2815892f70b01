import { dayOrTime, written } from './serial.ts'
import { type OpenRow, openRow, type SheetRow } from './sheet.ts'
import { streamed } from './streamed.ts'
import type { Workbook } from './workbook.ts'
import { local } from './xml.ts'

/** Characters that XML cannot hold, as Excel writes them (`_x000D_`). */
const escaped = (words: string): string =>
  words.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The words that the cells of a workbook name by number, in their order; the reading of them in East Asian letters left out, and all past `most` letters of one. */
export const sharedStrings = (bytes: AsyncIterable<Uint8Array>, most: number, tooDeep: () => void): AsyncGenerator<string> =>
  streamed<string>(
    bytes,
    (give) => {
      let [words, isText, aside] = ['', false, 0]
      return {
        onopentag(name) {
          const tag = local({ name })
          if (tag === 'si') words = ''
          else if (tag === 'rPh') aside++
          else isText = tag === 't' && aside === 0
        },
        ontext: (text) => void (words += isText && words.length <= most ? text : ''),
        onclosetag(name) {
          const tag = local({ name })
          if (tag === 'si') give(escaped(words))
          else if (tag === 'rPh') aside--
          isText = false
        },
      }
    },
    tooDeep,
  )

/** What a sheet is read by. */
export interface SheetOptions {
  readonly sheet: string
  readonly book: Workbook
  readonly strings: readonly string[]
  /** Letters of the longest row. */
  readonly most: number
  readonly tooDeep: () => void
}

interface Cell {
  readonly type: string
  readonly style: number
  readonly column: number
  words: string
  isFormula: boolean
}

/** The rows of a sheet of an Excel workbook as they come; formulas by the results that the file holds. */
export function worksheetRows(bytes: AsyncIterable<Uint8Array>, options: SheetOptions): AsyncGenerator<SheetRow> {
  const { sheet, most, tooDeep } = options
  const handlerOf = (give: (row: SheetRow) => void) => {
    let row: OpenRow = openRow(0, most)
    let cell: Cell | null = null
    let [column, isText, aside] = [-1, false, 0]
    return {
      onopentag(name: string, { r, t = 'n', s }: Record<string, string>) {
        const tag = local({ name })
        if (tag === 'row') [row, column] = [openRow(Number(r) || row.n + 1, most), -1]
        else if (tag === 'c') {
          column = columnOf(r) ?? column + 1
          cell = { type: t, style: Number(s ?? 0), column, words: '', isFormula: false }
        } else if (tag === 'f' && cell) cell.isFormula = true
        else if (tag === 'rPh') aside++
        isText = (tag === 'v' || tag === 't') && aside === 0
      },
      ontext(text: string) {
        if (!isText || !cell) return
        if (cell.words.length <= most) cell.words += text
      },
      onclosetag(name: string) {
        const tag = local({ name })
        isText = false
        if (tag === 'rPh') aside--
        else if (tag === 'c' && cell) {
          setCell(row, cell, options)
          cell = null
        } else if (tag === 'row') {
          const done = row.done(sheet)
          if (done) give(done)
        }
      },
    }
  }
  return streamed(bytes, handlerOf, tooDeep)
}

/** The column of a cell's name (`AB7`), from 0; null where it has none. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

function setCell(row: OpenRow, { type, style, column, words, isFormula }: Cell, { book, strings }: SheetOptions): void {
  if (type === 's') {
    const found = strings[Number(words || Number.NaN)]
    if (found === undefined) row.fault ??= 'lost'
    else row.set(column, found)
  } else if (words === '') row.unworked += isFormula && type !== 'str' ? 1 : 0
  else row.set(column, said(type, words, { shown: book.styles[style] ?? 'number', is1904: book.is1904 }))
}

function said(type: string, words: string, { shown, is1904 }: { shown: Workbook['styles'][number]; is1904: boolean }): string {
  if (type === 'b') return words === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return dayOrTime(words.trim())
  if (type === 'n') return Number.isFinite(Number(words)) ? written(Number(words), shown, is1904) : words
  return type === 'e' ? words : escaped(words)
}
