import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoss } from '../../src/cli/intake.ts'
import { LIMITS } from '../../src/formats/define.ts'
import { issue } from '../../src/model/issue.ts'
import { gather, input } from '../ingest/gather.ts'

/** The rows of a table, each by its place and words, and the codes and places of its issues. */
async function rowsOf(bytes: string, { path = 'a.csv', record = LIMITS.record } = {}) {
  const { taken, issues } = await gather([input(path, bytes)], { limits: { record } })
  return { rows: taken.map(({ report, place }) => [place, report.text]), told: issues.map(({ code, place }) => [code, place]) }
}

test('a quotation mark that is never closed takes no other row with it', async () => {
  const comma = 'id,text,date\n1,"Two died.,2031-05-02\n2,"Three died, he said.",2031-05-03\n3,Four died.,2031-05-04\n'
  assert.deepEqual(await rowsOf(comma), {
    rows: [
      ['a.csv:2', '"Two died.'],
      ['a.csv:3', 'Three died, he said.'],
      ['a.csv:4', 'Four died.'],
    ],
    told: [['open-quote', 'a.csv:2']],
  })
  const tabs = 'id\ttext\n1\t"Two died," he said.\n2\tThree died.\n3\t"Four" died, 5" deep.\n4\tFive died.'
  const { rows, told } = await rowsOf(tabs, { path: 'a.tsv' })
  assert.deepEqual(
    rows.map(([, text]) => text),
    ['"Two died," he said.', 'Three died.', '"Four" died, 5" deep.', 'Five died.'],
  )
  assert.deepEqual(told, [
    ['open-quote', 'a.tsv:2'],
    ['open-quote', 'a.tsv:4'],
  ])
})

test('a cell of many lines that is never closed is read up to the next row, or up to where the table ends', async () => {
  const open = 'id,text\n1,"In the hills\ntwo died, he said\nand more\n3,Four died.\n4,"Five died.\nMore."\n'
  assert.deepEqual(await rowsOf(open), {
    rows: [
      ['a.csv:2', 'In the hills\ntwo died, he said\nand more'],
      ['a.csv:5', 'Four died.'],
      ['a.csv:6', 'Five died.\nMore.'],
    ],
    told: [['open-quote', 'a.csv:2']],
  })
  assert.deepEqual(await rowsOf('id,text\n1,"In the hills\ntwo died, he said\nand mo'), {
    rows: [['a.csv:2', 'In the hills\ntwo died, he said\nand mo']],
    told: [['truncated', 'a.csv:2']],
  })
})

test('lines that make no row are told of and left out, the rest goes on', async () => {
  assert.deepEqual(await rowsOf('id,text,town\n1,A.,x\n2,"Two\ndied.,y\n3,B.,z\n'), {
    rows: [
      ['a.csv:2', 'A.'],
      ['a.csv:5', 'B.'],
    ],
    told: [['bad-row', 'a.csv:3']],
  })
  const long = `id,text\n1,A.\n2,"${'words\n'.repeat(50_000)}\n3,B.\n`
  assert.deepEqual((await rowsOf(long, { record: 10_000 })).rows.at(-1), ['a.csv:50004', 'B.'])
  assert.ok(isLoss(issue('bad-row', '', '')) && !isLoss(issue('open-quote', '', '')))
})

test('quotation marks within a cell that are not doubled do not end it', async () => {
  const table = 'id,text\n1,"He said "no".\nIn the hills, two died."\n2,"She said "no" and left, slowly."\n3, "Two died, one hurt"\n'
  assert.deepEqual(
    (await rowsOf(table)).rows.map(([, text]) => text),
    ['He said "no".\nIn the hills, two died.', 'She said "no" and left, slowly.', 'Two died, one hurt'],
  )
})

test('rows that end in different ways are told apart', async () => {
  const ends = 'id,text\r\n1,"A."\n2,"B.\r\nC."\r\n\r\n3,D.\r4,"E."'
  assert.deepEqual(await rowsOf(ends), {
    rows: [
      ['a.csv:2', 'A.'],
      ['a.csv:3', 'B.\nC.'],
      ['a.csv:6', 'D.'],
      ['a.csv:7', 'E.'],
    ],
    told: [],
  })
})

test('rows are the same however the bytes come', async () => {
  const table = 'id,text\r\n1,"A, ""b"" c."\r\n2,"B.\r\n3,C.\n'
  const whole = await rowsOf(table)
  const pieces = async function* () {
    for (const byte of Buffer.from(table)) yield Uint8Array.of(byte)
  }
  const { taken, issues } = await gather([{ path: 'a.csv', bytes: pieces() }])
  assert.deepEqual(
    { rows: taken.map(({ report, place }) => [place, report.text]), told: issues.map(({ code, place }) => [code, place]) },
    whole,
  )
})

test('very many quotation marks that do not close are read in the measure of the table', async () => {
  const table = `id,text\n${Array.from({ length: 10_000 }, (_, i) => `${i},${i % 2 ? '' : '"'}Two died.`).join('\n')}\n`
  const { rows } = await rowsOf(table)
  assert.equal(rows.length, 10_000)
})

test('what ought to be a number of people or a coordinate and is none is told of by row and column', async () => {
  const told = async (path: string, bytes: string) =>
    (await gather([input(path, bytes)])).issues.map(({ code, place, message }) => [code, place, message.split(';')[0]])
  const acled = 'event_id_cnty,event_date,event_type,actor1,latitude,longitude,fatalities\nRUR1,2031-05-02,Battles,A,"10,5",20.25,six\n'
  assert.deepEqual(await told('acled.csv', acled), [
    ['bad-figure', 'acled.csv:2', 'fatalities "six" is no whole number of people'],
    ['bad-figure', 'acled.csv:2', 'latitude "10,5" is no coordinate'],
  ])
  const many = 'event_id_cnty,event_date,event_type,actor1,fatalities\nRUR1,2031-05-02,Battles,A,10000000001\n'
  assert.deepEqual(await told('acled.csv', many), [['bad-figure', 'acled.csv:2', 'fatalities "10000000001" is no whole number of people']])
  const ucdp =
    'id,type_of_violence,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n' +
    '1,1,1,2031-05-02,2031-05-02,2,3,1.5,,5,9,\n'
  assert.deepEqual(await told('ged.csv', ucdp), [
    ['bad-figure', 'ged.csv:2', 'low is empty'],
    ['bad-figure', 'ged.csv:2', 'deaths_civilians "1.5" is no whole number of people'],
  ])
  const gkg = `20310502101500-7\t20310502101500\t1\triver.example\thttps://river.example/1\tKILL#-6#fighters#4;WOUND#2##4;\t${'\t'.repeat(20)}\n`
  assert.deepEqual(await told('a.gkg.csv', gkg), [
    ['bad-figure', 'a.gkg.csv:1', 'A count in column 6 ("KILL#-6#fighters#4") has no whole number of people'],
  ])
})

test('objects that stand on one line are read each, and what is none among them is told of', async () => {
  const bytes =
    '{"text":"One }{ died."}{"text":"Two died."}\n{"text":"Three died."} and more\n{"text":"Four died."\n{"text":"Five died."}\n'
  assert.deepEqual(await rowsOf(bytes, { path: 'a.jsonl' }), {
    rows: [
      ['a.jsonl:1', 'One }{ died.'],
      ['a.jsonl:1', 'Two died.'],
      ['a.jsonl:2', 'Three died.'],
      ['a.jsonl:4', 'Five died.'],
    ],
    told: [
      ['bad-json', 'a.jsonl:2'],
      ['bad-json', 'a.jsonl:3'],
    ],
  })
})

test('a table without a column for the text is told of in words that a shell takes as they are', async () => {
  const tables = [
    ['Day,Notes\n2031-05-02,Two died in the hills.\n', '--columns text=notes or head'],
    ['Day;Notes of the day\n2031-05-02;Two died in the hills.\n', '--columns "text=notes of the day" or head'],
    ['"Notes, long",$(b)\nTwo died in the hills.,1\n', 'If that is "notes, long", head'],
    ['a,$(b)\n1,Two died in the hills.\n', 'If that is "$(b)", head'],
    ['Notes\nTwo died in the hills.\n', '--columns text=notes or head'],
    [',,\n1,2,3\n', 'nothing in its first row'],
    [' \n1\n', 'nothing in its first row'],
    ['\n\n', 'There is no report in it'],
    ['id,text\n', 'There is no report in it'],
    ['', 'empty'],
  ] as const
  for (const [bytes, says] of tables) {
    const { taken, issues } = await gather([input('a.csv', bytes)])
    assert.deepEqual([taken.length, issues.length], [0, 1], bytes)
    assert.ok(issues[0]!.message.includes(says), issues[0]!.message)
  }
  const { issues } = await gather([input('a.csv', 'a,b\n1,Two died.\n')], { columns: { text: 'Words' } })
  assert.match(issues[0]!.message, /no column "Words" for the text/)
})

test('the mark of UTF-8 belongs to no heading and no cell', async () => {
  for (const table of ['"text","id"\n"A.",1\n', 'text;id\nA.;1\n', 'sep=;\ntext;id\n"A.";1\n', '\n\ntext\nA.\n'])
    assert.deepEqual((await rowsOf(`\uFEFF${table}`)).told, [], table)
  assert.deepEqual((await rowsOf('\uFEFF"text","id"\n"A.",1\n\uFEFF"B.",2\n')).rows, [
    ['a.csv:2', 'A.'],
    ['a.csv:3', 'B.'],
  ])
})
