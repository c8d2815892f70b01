import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kilometres } from '../../../src/model/geo.ts'
import { bearing, bearingOf, midway, nearestOn, offset } from '../../../src/text/places/geometry.ts'

const point = fc.record({ lat: fc.double({ min: -70, max: 70, noNaN: true }), lon: fc.double({ min: -179, max: 179, noNaN: true }) })

test('a point so far off at such a bearing is that far off, at that bearing', () => {
  fc.assert(
    fc.property(point, fc.double({ min: 1, max: 500, noNaN: true }), fc.double({ min: 0, max: 359, noNaN: true }), (from, km, angle) => {
      const there = offset(from, km, angle)
      assert.ok(Math.abs(kilometres(from, there) - km) < 0.01)
      const turn = Math.abs(bearing(from, there) - angle)
      assert.ok(Math.min(turn, 360 - turn) < 0.01)
      assert.ok(Math.abs(kilometres(from, midway(from, there)) - km / 2) < 0.01)
    }),
    { seed: 7 },
  )
})

test('the nearest point of a line is no farther than its vertices', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ lat: fc.double({ min: 30, max: 36, noNaN: true }), lon: fc.double({ min: 38, max: 44, noNaN: true }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      (line) => {
        const from = { lat: 33, lon: 41 }
        const found = nearestOn(line, from)!
        for (const vertex of line) assert.ok(found.km <= kilometres(vertex, from))
      },
    ),
  )
})

test('compass words', () => {
  for (const [word, degrees] of [
    ['north', 0],
    ['north-east', 45],
    ['northeastern', 45],
    ['southerly', 180],
    ['SW', 225],
    ['westward', 270],
    ['up', null],
  ] as const) {
    assert.equal(bearingOf(word), degrees, word)
  }
})
