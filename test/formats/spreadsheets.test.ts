import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { isLoss } from '../../src/cli/intake.ts'
import { LIMITS } from '../../src/formats/define.ts'
import { shownBy, written } from '../../src/formats/markup/serial.ts'
import type { IngestOptions } from '../../src/ingest/ingest.ts'
import { issue } from '../../src/model/issue.ts'
import { gather, input } from '../ingest/gather.ts'

interface Book {
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly about?: string
}

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An Excel workbook from the rows of its sheets, the insides of its shared strings, and its styles. */
function workbook({ sheets, strings = [], styles = '', about = '' }: Book): Uint8Array {
  const names = Object.keys(sheets)
  const links = names.map((_, i) => `<Relationship Id="r${i}" Type="${LINK}/worksheet" Target="/xl/worksheets/s${i}.xml"/>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook><workbookPr ${about}/><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/s${i}.xml`, strToU8(`<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`)]),
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((words) => `<si>${words}</si>`).join('')}</sst>`),
  })
}

/** An OpenDocument spreadsheet from the insides of its tables. */
const open = (tables: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet>${Object.entries(tables)
        .map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`)
        .join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })

const words = (...cells: string[]) => `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`
const openWords = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`

async function read(path: string, bytes: Uint8Array, options?: IngestOptions) {
  const { taken, issues } = await gather([input(path, bytes)], options)
  return {
    rows: taken.map(({ report, place }) => [place, report.published, report.text]),
    told: issues.map(({ code, place }) => [code, place]),
    issues,
    taken,
  }
}

test('cells are read by their kind: shared, rich and inline words, numbers, truth, days by style, formulas by their results', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="D1" t="str"><v>URL</v></c></row>' +
    '<row r="4" hidden="1"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>47970</v></c></row>' +
    '<row><c t="inlineStr"><is><r><t>Three </t></r><r><t>died_x000D_</t></r></is></c><c s="2"><v>47970.5</v></c></row>' +
    '<row r="9"><c r="A9" t="str"><f>A4</f><v>Four died.</v></c><c r="B9" t="d"><v>2031-05-04T00:00:00</v></c></row>' +
    '<row r="10"><c r="A10"><v>33.299999999999997</v></c></row><row r="11"><c r="A11" t="b"><v>1</v></c></row><row r="12"><c r="B12" s="1"/></row>'
  const strings = ['<t>Text</t>', '<r><t>Two </t></r><r><t xml:space="preserve">died.</t></r><rPh><t>futari</t></rPh>']
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'
  assert.deepEqual((await read('a.xlsx', workbook({ sheets: { List: rows }, strings, styles }))).rows, [
    ['a.xlsx!List:4', '2031-05-02', 'Two died.'],
    ['a.xlsx!List:5', '2031-05-02T12:00:00', 'Three died'],
    ['a.xlsx!List:9', '2031-05-04', 'Four died.'],
    ['a.xlsx!List:10', null, '33.3'],
    ['a.xlsx!List:11', null, 'TRUE'],
  ])
})

test('days are counted from 1900 or 1904, and what is no day stays a number', () => {
  const cases: readonly [value: number, is1904: boolean, says: string][] = [
    [47970, false, '2031-05-02'],
    [46508, true, '2031-05-02'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '60'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [47970.999999999, false, '2031-05-03'],
    [47970.25, false, '2031-05-02T06:00:00'],
    [-1, false, '-1'],
    [1e12, false, '1000000000000'],
  ]
  for (const [value, is1904, says] of cases) assert.equal(written(value, 'day', is1904), says)
  assert.equal(written(0.75, 'time', false), '18:00:00')
  assert.equal(written(47970, 'number', false), '47970')
})

test('a number format tells whether it shows a day', () => {
  const codes = [
    'dd/mm/yyyy',
    'mmm yyyy',
    '[$-F800]dddd\\, mmmm dd',
    'm/d/yy h:mm;@',
    'h:mm:ss',
    '[h]:mm',
    'mm:ss.0',
    '0.00',
    '"day" 0',
    '[Red]0',
    '#,##0;[Red]d',
  ]
  assert.deepEqual(
    codes.map((code) => shownBy(170, code)),
    ['day', 'day', 'day', 'day', 'time', 'time', 'time', 'number', 'number', 'number', 'number'],
  )
  assert.deepEqual(
    [0, 14, 20, 22, 31, 49].map((id) => shownBy(id, undefined)),
    ['number', 'day', 'time', 'day', 'day', 'number'],
  )
})

test('each sheet is a table; what stands above the headings and sheets without words are told of', async () => {
  const sheets = {
    Hills: `${words('Deaths in the Hill District')}${words('Summary')}${words('Day', 'Text')}${words('', 'Two died.')}${words('', 'Three died.', 'more')}`,
    Codes: words('a', 'b') + words('1', '2'),
    Mills: words('Text') + words('Four died.'),
    None: '',
  }
  const { rows, told } = await read('a.xlsx', workbook({ sheets }))
  assert.deepEqual(rows, [
    ['a.xlsx!Hills:4', null, 'Two died.'],
    ['a.xlsx!Hills:5', null, 'Three died.'],
    ['a.xlsx!Mills:2', null, 'Four died.'],
  ])
  assert.deepEqual(told, [
    ['passed-over', 'a.xlsx!Hills'],
    ['cells-left', 'a.xlsx!Hills:5'],
    ['passed-over', 'a.xlsx'],
  ])
  const named = await read('a.xlsx', workbook({ sheets: { Codes: sheets.Codes } }), { columns: { text: 'B', id: 'A' } })
  assert.deepEqual([named.taken[0]?.report.id, named.taken[0]?.report.text], ['1', '2'])
  assert.deepEqual((await read('a.xlsx', workbook({ sheets: { Codes: sheets.Codes } }))).told, [['no-column', 'a.xlsx']])
})

test('a row of a dataset reads the same from a spreadsheet as from CSV', async () => {
  const table = [
    ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities', 'latitude', 'longitude', 'country'],
    ['RUR7', '2031-05-02', 'Battles', 'Hill Front', '6', '10.5', '20.25', 'Ruritania'],
  ]
  const rows = table.map((cells) => cells.join(',')).join('\n')
  const same = ({ taken }: Awaited<ReturnType<typeof read>>) =>
    taken.map(({ report: { sha256: _, ...report }, claims }) => ({ report, claims }))
  const csv = same(await read('a.csv', strToU8(rows)))
  assert.equal(csv[0]?.claims.length, 1)
  assert.deepEqual(same(await read('a.xlsx', workbook({ sheets: { Events: table.map((cells) => words(...cells)).join('') } }))), csv)
  assert.deepEqual(same(await read('a.ods', open({ Events: table.map((cells) => openWords(...cells)).join('') }))), csv)
})

test('OpenDocument cells are read by their values; comments, deletions and covered cells are not', async () => {
  const table =
    openWords('Text', 'Date') +
    '<table:table-row><table:table-cell><text:p>Two<text:s text:c="2"/>died.</text:p><text:p>In a mill.</text:p><office:annotation><text:p>Sure?</text:p></office:annotation></table:table-cell>' +
    '<table:table-cell office:value-type="date" office:date-value="2031-05-02T00:00:00"><text:p>2 May</text:p></table:table-cell></table:table-row>' +
    '<table:table-row table:number-rows-repeated="7"><table:table-cell table:number-columns-repeated="2"/></table:table-row>' +
    '<table:table-row><table:table-cell office:value-type="float" office:value="3.5"><text:p>3,50</text:p></table:table-cell><table:covered-table-cell><text:p>old</text:p></table:covered-table-cell></table:table-row>'
  const tracked =
    '<table:tracked-changes><table:deletion><table:table-cell><text:p>gone</text:p></table:table-cell></table:deletion></table:tracked-changes>'
  assert.deepEqual((await read('a.ods', open({ List: tracked + table }))).rows, [
    ['a.ods!List:2', '2031-05-02', 'Two  died.\nIn a mill.'],
    ['a.ods!List:10', null, '3.5'],
  ])
})

test('what a spreadsheet does not hold is told of: results of formulas, words, the rest of it', async () => {
  const rows = `${words('Text', 'n')}<row r="2"><c t="str"><v>Two died.</v></c><c><f>1+1</f><v/></c></row><row r="3"><c t="s"><v>9</v></c></row>`
  const whole = workbook({ sheets: { List: rows } })
  const { rows: found, told } = await read('a.xlsx', whole)
  assert.deepEqual(found, [['a.xlsx!List:2', null, 'Two died.']])
  assert.deepEqual(told, [
    ['bad-row', 'a.xlsx!List:3'],
    ['bad-field', 'a.xlsx!List:2'],
  ])
  const cut = await read('a.xlsx', whole.subarray(0, whole.length - 200))
  assert.ok(cut.told.some(([code]) => code === 'truncated'))
  assert.ok(isLoss(issue('bad-row', '', '')) && !isLoss(issue('passed-over', '', '')))
})

test('what would grow past all measure is told of, not unpacked', async () => {
  const wide = `<table:table-row table:number-rows-repeated="1048576">${'<table:table-cell table:number-columns-repeated="16384"><text:p>Two died.</text:p></table:table-cell>'}</table:table-row>`
  const repeated = await read('a.ods', open({ List: openWords('Text') + wide }))
  assert.deepEqual(repeated.told, [
    ['repeated', 'a.ods!List:2'],
    ['cells-left', 'a.ods!List:2'],
  ])
  const limits = { ...LIMITS, record: 1 << 16, file: 1 << 20 }
  const long = workbook({ sheets: { List: words('Text') + words('a'.repeat(1 << 17)) + words('Two died.') } })
  const left = await read('a.xlsx', long, { limits })
  assert.deepEqual([left.rows, left.told], [[['a.xlsx!List:3', null, 'Two died.']], [['too-long', 'a.xlsx!List:2']]])
  const shared = workbook({ sheets: { List: words('Text') }, strings: [`<t>${'a'.repeat(1 << 21)}</t>`] })
  assert.deepEqual((await read('a.xlsx', shared, { limits: { ...limits, ratio: 1e6 } })).told, [['too-long', 'a.xlsx']])
  const bomb = workbook({ sheets: { List: words('Text') + words('a').repeat(200_000) } })
  assert.ok((await read('a.xlsx', bomb, { limits: { ...limits, ratio: 5 } })).told.some(([code]) => code === 'bomb'))
})
