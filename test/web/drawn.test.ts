import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { around } from '../../src/present/around.ts'
import { apart } from '../../src/web/parts/apart.ts'
import { citingOf, curve } from '../../src/web/parts/citing.ts'
import { envelopeOf } from '../../src/web/parts/envelope.ts'
import { flat } from '../../src/web/parts/flat.ts'
import { nearest } from '../../src/web/parts/nearest.ts'
import { nudged } from '../../src/web/parts/segments.ts'

test('marks of one time and height stand beside each other, others stay where they are', () => {
  assert.deepEqual(
    apart(
      [
        { x: 100, y: 50 },
        { x: 100, y: 52 },
        { x: 100, y: 90 },
        { x: 101, y: 50 },
        { x: 300, y: 50 },
      ],
      [0, 400],
    ),
    [100, 113, 100, 88, 300],
  )
})

test('no mark is moved out of the chart', () => {
  const at = [1, 2, 3].map(() => ({ x: 50, y: 10 }))
  assert.deepEqual(apart(at, [44, 400]), [50, 63, 76])
})

test('as long as there is room no two marks lie on each other', () => {
  const marks = fc.array(fc.record({ x: fc.integer({ min: 60, max: 700 }), y: fc.integer({ min: 0, max: 200 }) }), { maxLength: 8 })
  fc.assert(
    fc.property(marks, (at) => {
      const xs = apart(at, [0, 760])
      for (let a = 0; a < at.length; a++)
        for (let b = 0; b < a; b++) assert.ok(Math.abs(xs[a]! - xs[b]!) >= 11 || Math.abs(at[a]!.y - at[b]!.y) >= 11)
    }),
  )
})

test('an end of some words moves by one word or one letter, and stays in its paragraph', () => {
  const text = 'One two three.\n\nFour five.'
  const at = (start: number, end: number) => ({ start, end })
  const words = (nudge: Parameters<typeof nudged>[2], from = at(4, 7)) => {
    const { start, end } = nudged(text, from, nudge)
    return text.slice(start, end)
  }
  assert.equal(words({ edge: 'start', by: -1, unit: 'word', lang: 'en' }), 'One two')
  assert.equal(words({ edge: 'end', by: 1, unit: 'word', lang: 'en' }), 'two three')
  assert.equal(words({ edge: 'end', by: -1, unit: 'grapheme', lang: 'en' }), 'tw')
  assert.equal(words({ edge: 'start', by: 1, unit: 'grapheme', lang: 'en' }), 'wo')
  assert.equal(words({ edge: 'end', by: 1, unit: 'word', lang: 'en' }, at(8, 13)), 'three')
})

test('what stands around some words is of their paragraph, and cut between words', () => {
  const text = `The title\n\n${'far '.repeat(100)}two were killed${' away'.repeat(100)}\n\nMore.`
  const start = text.indexOf('two')
  const { before, after } = around(text, { start, end: start + 15 })
  assert.match(before, /^… far (far )+$/)
  assert.match(after, /^ away( away)+ …$/)
  assert.deepEqual(around('Two died.', { start: 0, end: 8 }), { before: '', after: '.' })
})

test('land that runs on past 180° is cut there, in its pieces, and a lake stays a lake', () => {
  const land = [
    [
      [170, 60],
      [170, 70],
      [-170, 70],
      [-170, 60],
      [170, 60],
    ],
    [
      [174, 64],
      [176, 64],
      [176, 66],
      [174, 66],
      [174, 64],
    ],
  ]
  const feature = { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon' as const, coordinates: land } }
  const pieces = flat({ type: 'FeatureCollection', features: [feature] }).features.map(({ geometry }) => geometry.coordinates)
  const spans = pieces.map((polygon) =>
    polygon.map((ring) => [Math.min(...ring.map(([x]) => Math.round(x!))), Math.max(...ring.map(([x]) => Math.round(x!)))]),
  )
  assert.deepEqual(
    spans.toSorted((a, b) => a[0]![0]! - b[0]![0]!),
    [
      [[-180, -170]],
      [
        [170, 180],
        [174, 176],
      ],
    ],
  )
  for (const [outer] of pieces) assert.deepEqual(outer!.at(0), outer!.at(-1), 'a ring is closed')
})

test('the steps lie between the lowest and the highest that each origin last told at first hand', () => {
  const mark = (lane: number, time: number, [low, high]: readonly [number, number], relayed = false) => ({ lane, time, low, high, relayed })
  const marks = [mark(0, 1, [10, 12]), mark(0, 1, [4, 4]), mark(1, 2, [20, 30]), mark(2, 2, [90, 90], true), mark(0, 3, [15, 15])]
  assert.deepEqual(envelopeOf(marks), [
    { time: 1, low: 4, high: 12 },
    { time: 2, low: 4, high: 30 },
    { time: 3, low: 15, high: 30 },
  ])
  assert.deepEqual(envelopeOf(marks.slice(3, 4)), [], 'what is only relayed has no steps')
})

test('of incidents to merge with, the nearest in time and place stand first, and what is not known of does not stand before what is near', () => {
  const row = (id: string, edtf: string | null, lat: number | null) =>
    ({ id, edtf, point: lat === null ? null : { lat, lon: 20, radiusKm: 5 } }) as unknown as Parameters<typeof nearest>[0][number]
  const rows = [
    row('years off', '2019-05-01', 10),
    row('unknown', null, null),
    row('far off', '2031-05-02', 40),
    row('near', '2031-05-03', 10.2),
  ]
  assert.deepEqual(
    nearest(rows, { when: '2031-05-01/2031-05-02', where: { lat: 10, lon: 20, radiusKm: 3 } }).map(({ id }) => id),
    ['near', 'unknown', 'far off', 'years off'],
  )
})

test('a curve joins a report to each that it cites, at the figures most alike', () => {
  const mark = (report: string, origin: string, [low, high]: readonly [number, number], cites: readonly string[] = []) => ({
    report,
    origin,
    low,
    high,
    cites,
  })
  const first = [mark('wire', 'ministry', [4, 4]), mark('wire', 'doctor', [6, 9])]
  const cases = [
    ['the same origin', [mark('post', 'neighbour', [6, 9], ['wire']), mark('post', 'doctor', [5, 5], ['wire'])], [{ from: 3, to: 1 }]],
    ['the same figure', [mark('post', 'neighbour', [6, 9], ['wire'])], [{ from: 2, to: 1 }]],
    ['nothing alike', [mark('post', 'neighbour', [1, 1], ['wire'])], [{ from: 2, to: 0 }]],
    ['without a figure of its own', [mark('post', 'neighbour', [1, 1], ['gazette'])], []],
    ['leaning on nobody', [mark('post', 'doctor', [6, 9])], []],
  ] as const
  for (const [says, later, joined] of cases) assert.deepEqual(citingOf([...first, ...later]), joined, says)
  const ways = [curve([0, 9], [50, 9]), curve([0, 9], [4, 50]), curve([0, 9], [50, 50])]
  assert.equal(new Set(ways.map((way) => way!.replace(/[\d.,\s-]/g, ''))).size, 2)
  assert.equal(curve([0, 9], [4, 9]), null, 'one lies on the other')
})
