import { strToU8, zipSync } from 'fflate'
import { type Issue, issue, said } from '../model/issue.ts'
import { acledEvents, isAcled } from './acled.ts'
import { whole } from './bytes/whole.ts'
import { hasText, tableOfReports } from './csv.ts'
import type { Columns, Context, Format, Found, Input } from './define.ts'
import { tooLarge } from './markup/parts.ts'
import type { SheetRow } from './markup/sheet.ts'
import { apart, sheetRows } from './markup/sheets.ts'
import { headed, type TableRow, under } from './markup/table.ts'
import { isOpenDocument } from './odt.ts'
import { gedEvents, isGed } from './ucdp.ts'
import { firstNames, isZip } from './zip.ts'

const NAMED = /\.(?:xls[xmb]|xltx|ods|ots)$/i

const book = (rows: string, strings: readonly string[]) => ({
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="List" r:id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((words) => `<si><t>${words}</t></si>`).join('')}</sst>`),
})

/** Excel and OpenDocument spreadsheets: each sheet is a table, read as one in CSV is. */
export const spreadsheet: Format = {
  name: 'spreadsheet',
  says: 'Excel and OpenDocument spreadsheets: each sheet is read as a table is, also UCDP GED and ACLED events.',
  extensions: ['.xlsx', '.xlsm', '.ods'],
  media: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-excel.sheet.macroenabled.12',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  sniff: (head, path) =>
    isZip(head) && (NAMED.test(path) || isOpenDocument(head, 'spreadsheet') || firstNames(head).some((name) => name.startsWith('xl/'))),
  read,
  examples: [
    {
      path: 'list.xlsx',
      bytes: () =>
        zipSync(
          book(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>47970</v></c><c r="B3" t="inlineStr"><is><t>Two died.</t></is></c></row>',
            ['Date', 'Text'],
          ),
        ),
      gives: [{ published: '2031-05-02', text: 'Two died.', place: 'list.xlsx!List:3' }],
    },
    {
      path: 'acled.ods',
      bytes: () =>
        zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
          'content.xml': strToU8(
            `<office:document-content><office:body><office:spreadsheet><table:table table:name="Events">${[
              ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities'],
              ['RUR7', '2031-05-02', 'Battles', 'Hill Front', '6'],
            ]
              .map(
                (cells) =>
                  `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
              )
              .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
          ),
        }),
      gives: [{ id: 'acled-RUR7', outlet: 'ACLED', place: 'acled.ods!Events:2' }],
    },
    { path: 'notes.xlsx', bytes: () => zipSync(book('<row><c t="str"><v>A</v></c></row>', [])), gives: [], issues: ['no-column'] },
    { path: 'none.xlsx', bytes: () => zipSync(book('', [])), gives: [], issues: ['empty'] },
  ],
}

async function* read({ path, bytes }: Input, { limits, columns }: Context): AsyncGenerator<Found> {
  const content = await whole(bytes, limits.file)
  if (!content) {
    yield { issue: tooLarge(limits.file, path) }
    return
  }
  const wrong = new Map<string, Issue>()
  const unread: string[] = []
  let isRead = false
  for await (const { name, rows } of apart(sheetRows(content, path, { limits, tell: (one) => wrong.set(one.message, one) }))) {
    const place = `${path}!${name}`
    const table = await tableOf(rows, columns)
    if (!table) unread.push(name)
    else {
      isRead = true
      if (table.above) yield { issue: passedOver(table.above, place) }
      yield* table.reader(rowsUnder(table, place), columns, place)
    }
  }
  for (const one of wrong.values()) yield { issue: one }
  if (unread.length && (isRead || !wrong.size)) yield { issue: withoutText(unread, isRead, path) }
  else if (!isRead && !wrong.size) yield { issue: issue('empty', 'The spreadsheet has no rows. Nothing was read.', path) }
}

type Reader = (rows: AsyncIterable<TableRow | Issue>, columns: Columns | null, place: string) => AsyncGenerator<Found>

/** What reads a table under these headings. */
function readerOf(headings: readonly string[], columns: Columns | null): Reader | null {
  if (isGed(headings)) return gedEvents
  if (isAcled(headings)) return acledEvents
  return hasText(headings, columns) ? tableOfReports : null
}

interface Table {
  readonly headings: readonly string[]
  readonly reader: Reader
  /** How many rows stand above the headings. */
  readonly above: number
  readonly rows: AsyncIterable<SheetRow>
}

/** Rows of a sheet among which the headings are looked for: titles and notes may stand above them. */
const FIRST = 20

/** The table of a sheet: its headings are the first cells, several in a row or else one alone, that name a column for the text. */
async function tableOf(rows: AsyncGenerator<SheetRow>, columns: Columns | null): Promise<Table | null> {
  const first: SheetRow[] = []
  for (let next = await rows.next(); !next.done && first.push(next.value) < FIRST; next = await rows.next());
  const known = first.filter(({ cells }) => readerOf(headed(cells), columns))
  const heads = known.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1) ?? known[0]
  if (!heads) return null
  const headings = headed(heads.cells)
  const above = first.indexOf(heads)
  const rest = async function* () {
    yield* first.slice(above + 1)
    yield* rows
  }
  return { headings, reader: readerOf(headings, columns)!, above, rows: rest() }
}

/** The rows of a sheet under its headings; a row that cannot be read is an issue. Their bytes are the cells as a JSON list. */
async function* rowsUnder({ headings, rows }: Table, sheet: string): AsyncGenerator<TableRow | Issue> {
  const [lost, unworked] = [tally(), tally()]
  for await (const { n, cells, fault, times, ...row } of rows) {
    const place = `${sheet}:${n}`
    unworked.add(place, row.unworked)
    if (fault === 'lost') lost.add(place, 1)
    else if (fault) yield issue('too-long', 'The row is longer than can be read and was left out. Split it.', place)
    else {
      if (times > 1) yield issue('repeated', said`${times} rows on end say the same; they are kept once.`, place)
      if (cells.slice(headings.length).some((cell) => cell.trim()))
        yield issue('cells-left', 'Cells of the row stand under no heading and were left out. Give their columns headings.', place)
      yield { cells: under(headings, cells), bytes: Buffer.from(JSON.stringify(cells)), place }
    }
  }
  if (lost.count)
    yield issue(
      'bad-row',
      said`Rows that name words which the file does not hold were left out (${lost.count}). Get a whole copy.`,
      lost.place,
    )
  if (unworked.count)
    yield issue(
      'bad-field',
      said`Formulas of which the file holds no result were read as empty cells (${unworked.count}). Open it in a spreadsheet program and save it again.`,
      unworked.place,
    )
}

/** How many there are, and where the first is. */
const tally = () => ({
  count: 0,
  place: '',
  add(place: string, times: number) {
    if (times && !this.count) this.place = place
    this.count += times
  },
})

const passedOver = (rows: number, place: string): Issue =>
  issue('passed-over', said`What stands above the headings (rows: ${rows}) was passed over. Look whether it says what matters.`, place)

/** Sheets in which no column for the text was found: notes beside a table, or all that there is. */
function withoutText(sheets: readonly string[], isRead: boolean, path: string): Issue {
  const names = sheets
    .map((name) => `"${name}"`)
    .join(', ')
    .slice(0, 300)
  const message = said`No column for the text was found in the first ${FIRST} rows of ${names}. Name the columns, e.g. --columns text=HEADING.`
  return issue(isRead ? 'passed-over' : 'no-column', message, path)
}
