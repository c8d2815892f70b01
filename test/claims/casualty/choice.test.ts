import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf } from '../../../src/claims/casualty/choice/rows.ts'
import { companyOf, sightOf } from '../../../src/claims/casualty/choice/sight.ts'
import { CLASSES } from '../../../src/claims/casualty/classes.ts'
import { look, lookAgain, seen } from '../../../src/claims/casualty/read.ts'
import { analyse } from '../../../src/text/analyse.ts'

const TITLE = 'Blast at a mill'
const text = `${TITLE}\n\nThe blast killed nine millers and wounded 14. The owner puts it at 11; two are missing.`

function sights() {
  const even = CLASSES.map(() => 1 / CLASSES.length)
  return seen(analyse(text, TITLE.length + 2)).map(({ mention }) => sightOf(mention, Float64Array.from(even)))
}

test('every mention has a row of one width for each thing that it may tell', () => {
  const all = sights()
  assert.ok(all.length >= 4)
  const widths = new Set(all.flatMap((_, i) => rowsOf(all, i).map((row) => row.length)))
  assert.equal(widths.size, 1)
  for (const [i] of all.entries()) assert.equal(rowsOf(all, i).length, CLASSES.length)
})

test('rows hold whole numbers only', () => {
  const all = sights()
  for (const [i] of all.entries()) for (const row of rowsOf(all, i)) assert.ok(row.every((x) => Number.isInteger(x)))
})

const NO_TREES = { nodes: new Int32Array(), roots: new Int32Array() }

test('without trees all is equally likely', () => {
  const all = sights()
  const p = lookAgain(NO_TREES, all, 0, all[0]!.odds)
  assert.ok(p.every((x) => Math.abs(x - 1 / CLASSES.length) < 1e-9))
})

test('a later look leaves out what the first held to be out of the question, but never that nothing is told', () => {
  const [killed, missing] = [CLASSES.indexOf('killed'), CLASSES.indexOf('missing')]
  const own = Float64Array.from(CLASSES, (_, c) => (c === killed ? 0.9 : c === missing ? 0.1 : 0))
  assert.deepEqual(
    [...lookAgain(NO_TREES, sights(), 0, own)].map((x) => Math.round(x * 3)),
    CLASSES.map((_, c) => (c === 0 || c === killed || c === missing ? 1 : 0)),
  )
})

test('a mention of which the first look is sure is not looked at again', () => {
  const told = (p: number) =>
    sights().map((s, i) => ({ ...s, odds: i ? s.odds : Float64Array.from(CLASSES, (_, c) => (c < 2 ? [1 - p, p][c]! : 0)) }))
  const [sure, open] = [told(0.98), told(0.9)]
  assert.equal(look(NO_TREES, sure, sure)[0], sure[0]!.odds)
  assert.notDeepEqual(look(NO_TREES, open, open)[0], open[0]!.odds)
})

test('figures in a row are tied to the figure that they add up to, and to no other', () => {
  const ferry =
    'Ferry search\n\nThe coast guard says 31 people are missing. The owner arrives at 28 passengers and three hands; nine had got off before.'
  const all = seen(analyse(ferry, 'Ferry search'.length + 2)).map(({ mention }) =>
    sightOf(mention, Float64Array.from(CLASSES.map(() => 0))),
  )
  const tied = Object.fromEntries(all.flatMap((s, i) => (s.exact ? [[s.exact, companyOf(all, i).sums.map(({ exact }) => exact)]] : [])))
  assert.deepEqual(tied, { 31: [28, 3], 28: [31], 3: [31], 9: [] })
})

test('a long list of like figures ties each to a bounded number of others', () => {
  const list = `Toll of the war\n\n${'In one place 2 people were killed and 2 died, and in another 4 were killed. '.repeat(60)}`
  const all = seen(analyse(list, 'Toll of the war'.length + 2)).map(({ mention }) =>
    sightOf(mention, Float64Array.from(CLASSES.map(() => 0))),
  )
  const most = Math.max(...all.map((_, i) => companyOf(all, i).sums.length))
  assert.ok(all.length > 150 && most > 3 && most <= 40, `${all.length} mentions, ${most} ties`)
})
