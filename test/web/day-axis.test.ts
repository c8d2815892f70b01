import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axisOf } from '../../src/web/parts/day-axis.ts'

const day = (iso: string) => Date.parse(iso) / 86_400_000
const iso = (one: number) => new Date(one * 86_400_000).toISOString().slice(0, 10)

test('one early incident does not squeeze the others: the years without any take no room', () => {
  const later = Array.from({ length: 400 }, (_, n) => day('2021-01-01') + n)
  const { bars, gaps, length, dayAt, placeOf } = axisOf([...later, day('1906-04-18')])
  assert.deepEqual(
    gaps.map((gap) => gap.map(iso)),
    [['1906-04-19', '2020-12-31']],
  )
  assert.equal(length, 401)
  assert.deepEqual(
    bars.slice(0, 2).map(({ days, count, broken }) => [days.map(iso), count, broken]),
    [
      [['1906-04-18', '1906-04-18'], 1, false],
      [['2021-01-01', '2021-01-07'], 7, true],
    ],
  )
  assert.equal(
    bars.reduce((sum, { count }) => sum + count, 0),
    401,
  )
  assert.ok(bars.length <= 62 && bars.length > 50)
  for (let place = 0; place < length; place++) assert.equal(placeOf(dayAt(place)), place)
  assert.deepEqual([iso(dayAt(0)), iso(dayAt(1)), placeOf(day('1980-01-01'))], ['1906-04-18', '2021-01-01', 0])
})

test('quiet months stay on the axis, and of several long gaps each is left out', () => {
  assert.deepEqual(axisOf([day('2020-01-01'), day('2020-08-01'), day('2022-01-01')]).gaps, [])
  const wars = ['1948-05-15', '1956-10-29', '1956-11-02', '1967-06-05', '2014-07-08', '2014-08-26'].map(day)
  const { gaps, length, bars } = axisOf(wars)
  assert.deepEqual(
    gaps.map((gap) => gap.map(iso)),
    [
      ['1948-05-16', '1956-10-28'],
      ['1956-11-03', '1967-06-04'],
      ['1967-06-06', '2014-07-07'],
    ],
  )
  assert.equal(length, 1 + 5 + 1 + 50)
  assert.equal(bars.filter(({ broken }) => broken).length, 3)
})

test('all on one day is one bar', () => {
  const { bars, length } = axisOf([day('2021-03-03'), day('2021-03-03')])
  assert.deepEqual([bars.length, bars[0]!.count, length], [1, 2, 1])
})
