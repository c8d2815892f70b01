import { dayOrTime } from './serial.ts'
import { type OpenRow, openRow, type SheetRow } from './sheet.ts'
import { streamed } from './streamed.ts'

/** What is no words of a cell: comments, what was deleted, pictures and forms. */
const LEFT_OUT = /^(?:office:annotation|table:tracked-changes|table:shapes|table:dde-links|office:forms|draw:[\w-]+)$/

type Attributes = Readonly<Record<string, string>>

interface Cell {
  readonly attributes: Attributes
  readonly isCovered: boolean
  words: string
}

/** The rows of the sheets of an OpenDocument spreadsheet as they come. */
export function openSheetRows(bytes: AsyncIterable<Uint8Array>, most: number, tooDeep: () => void): AsyncGenerator<SheetRow> {
  const handlerOf = (give: (row: SheetRow) => void) => {
    let [sheet, next, column, left, isText] = ['', 1, 0, 0, false]
    let row: OpenRow = openRow(0, most)
    let cell: Cell | null = null
    const add = (words: string) => {
      if (cell && left === 0 && cell.words.length <= most) cell.words += words
    }
    return {
      onopentag(name: string, attributes: Attributes) {
        if (LEFT_OUT.test(name)) left++
        else if (left > 0) return
        else if (name === 'table:table') [sheet, next] = [attributes['table:name'] ?? '', 1]
        else if (name === 'table:table-row') {
          row = openRow(next, most)
          row.times = repeated(attributes['table:number-rows-repeated'])
          next += row.times
          column = 0
        } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
          cell = { attributes, isCovered: name.includes('covered'), words: '' }
        else if (name === 'text:p') {
          isText = true
          if (cell?.words) add('\n')
        } else if (name === 'text:s') add(' '.repeat(Math.min(most, repeated(attributes['text:c']))))
        else if (name === 'text:tab') add('\t')
        else if (name === 'text:line-break') add('\n')
      },
      ontext: (text: string) => void (isText && add(text.replace(/\s+/g, ' '))),
      onclosetag(name: string) {
        if (LEFT_OUT.test(name)) left--
        else if (left > 0) return
        else if (name === 'text:p') isText = false
        else if (name.endsWith('table-cell') && cell) {
          column = setCells(row, cell, column)
          cell = null
        } else if (name === 'table:table-row') {
          const done = row.done(sheet)
          if (done) give(done)
        }
      },
    }
  }
  return streamed(bytes, handlerOf, tooDeep)
}

const repeated = (times: string | undefined): number => Math.max(1, Number.parseInt(times ?? '1', 10) || 1)

/** Sets what a cell says as often as it is repeated; the column after it. */
function setCells(row: OpenRow, cell: Cell, column: number): number {
  const times = repeated(cell.attributes['table:number-columns-repeated'])
  const words = cell.isCovered ? '' : said(cell)
  if (words === '' && !cell.isCovered && cell.attributes['table:formula']) row.unworked++
  for (let i = 0; words !== '' && i < times && row.fault === null; i++) row.set(column + i, words)
  return column + times
}

const said = ({ attributes, words }: Cell): string => {
  const value = (name: string) => attributes[`office:${name}`]
  const type = value('value-type')
  if (type === 'date') return dayOrTime(value('date-value') ?? words)
  if (type === 'boolean') return (value('boolean-value') ?? words).toUpperCase()
  if (type === 'float' || type === 'percentage' || type === 'currency') return value('value') ?? words
  return value('string-value') ?? words
}
