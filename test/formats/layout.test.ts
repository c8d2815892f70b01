import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Piece, paragraphs } from '../../src/formats/markup/layout.ts'

const piece = (str: string, x: number, y: number, width = str.length * 5): Piece => ({
  str,
  transform: [1, 0, 0, 1, x, y],
  height: 10,
  width,
})
const LEFT = [
  'Six people were killed when',
  'shells hit Hillville on Thurs-',
  'day, police said. The road to',
  'the mill was closed for a day',
  'and a bridge fell.',
]
const RIGHT = [
  'Three people were killed in',
  'an attack on the market in',
  'Millport on Wednesday, the',
  'army said. Nobody has said',
  'who did it, the mayor added',
  'in the evening.',
]

test('two columns are read one after the other, also where the file gives them line by line', () => {
  const lines = RIGHT.flatMap((right, i) => {
    const y = 700 - 12 * i
    const left = LEFT[i] === undefined ? [] : [piece(LEFT[i], 72, y), piece(' ', 72 + LEFT[i].length * 5, y, 100)]
    return [...left, piece(right, 320, y)]
  })
  const heading = piece('The week in the hills and by the lake, as it was told on both sides', 72, 740)
  assert.deepEqual(paragraphs([heading, ...lines, piece('Page 1 of 2', 280, 40)]), [
    'The week in the hills and by the lake, as it was told on both sides',
    'Six people were killed when shells hit Hillville on Thursday, police said. The road to the mill was closed for a day and a bridge fell.',
    'Three people were killed in an attack on the market in Millport on Wednesday, the army said. Nobody has said who did it, the mayor added in the evening.',
    'Page 1 of 2',
  ])
})

test('the rows of a table stay rows', () => {
  const table = [
    ['Hillville', '6'],
    ['Millport', '3'],
    ['Lakeside', '11'],
    ['Northhill', '20'],
    ['All', '40'],
  ]
  const pieces = table.flatMap((row, i) => row.map((cell, j) => piece(cell, 72 + 150 * j, 700 - 12 * i)))
  assert.deepEqual(paragraphs(pieces), ['Hillville 6 Millport 3 Lakeside 11 Northhill 20 All 40'])
})
