import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesIn } from '../../../src/text/dates/resolve.ts'

/** The times read in a text whose lines are its paragraphs, each with its words; the first line is the title. */
function times(text: string, published: string): [said: string, edtf: string | null][] {
  let start = 0
  const stretches = text.split('\n').map((line, paragraph) => {
    const stretch = { start, end: start + line.length, paragraph }
    start = stretch.end + 1
    return stretch
  })
  return datesIn(text, stretches, published).map((p) => [text.slice(p.start, p.end), p.edtf])
}

const read = (line: string, published = '2022-02-09'): string | null | undefined => times(line, published)[0]?.[1]

test('days in figures are read as the latest such day', () => {
  assert.equal(read('Mon 7: two herders killed.'), '2022-02-07')
  assert.equal(read('Sunday 30, Oshen: a bus was hit.'), '2022-01-30')
  assert.equal(read('Mon 7/2, Oshen: a bus was hit.'), '2022-02-07')
  assert.equal(read('7/2: a bus was hit.'), '2022-02-07')
  assert.equal(read('28/1, 21h: a bus was hit.'), '2022-01-28')
  assert.equal(read('On Sunday 12 people were killed.'), '2022-02-06')
  assert.equal(read('1/3 of the huts burned.'), undefined)
})

test('times of day as logs write them', () => {
  assert.equal(read('A shell fell at 16h.'), '2022-02-09')
  assert.equal(read('A call at 15h20 was not answered.'), '2022-02-09')
  assert.equal(read('Oshen, 0640 hrs. A column came up.'), '2022-02-09')
  assert.equal(read('The road is 20h long.'), undefined)
})

test('in a log the lines open with times of the day of its title, else of the report', () => {
  const log = `Battle news
0648 Oshen: two shells fell.
0710 Tarn: a bus was hit on Monday.
1120 The army says that four were killed on 3 February.
2005 Two more died.`
  assert.deepEqual(
    times(log, '2022-02-09').filter(([said]) => /^\d{4}$/.test(said)),
    ['0648', '0710', '1120', '2005'].map((said) => [said, '2022-02-09']),
  )
  assert.deepEqual(times(`Battle news, 8 February\n${log.split('\n').slice(1).join('\n')}`, '2022-02-09')[1], ['0648', '2022-02-08'])
  assert.deepEqual(times('Oshen\n1948 saw a war.\nNobody fled.', '2022-02-09'), [])
})

test('lists of days, months to months and times up to the report', () => {
  assert.equal(read('On 3, 4 and 5 February the market burned.'), '2022-02-03/2022-02-05')
  assert.equal(read('Jan–Feb: 40 killed.'), '2022-01/2022-02')
  assert.equal(read('Nov-Jan: 40 killed.'), '2021-11/2022-01')
  assert.equal(read('From 1 February 2021 to date 40 were killed.'), '2021-02-01/2022-02-09')
  assert.equal(read('February so far: 4 killed.'), '2022-02-01/2022-02-09')
})

test('a day and month in figures within a line', () => {
  assert.equal(read('A guard succumbed on 28/01.'), '2022-01-28')
  assert.equal(read('08/02 Oshen market. Nine hurt.'), '2022-02-08')
  assert.equal(read('4/12 What neither side says.'), undefined)
})
