import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import { kilometres } from '../../src/model/geo.ts'
import { folder, lines, stemma } from './run.ts'

const LINE = {
  type: 'Feature',
  properties: { name: 'de-confliction line', errorKm: 2 },
  geometry: {
    type: 'LineString',
    coordinates: [
      [40.1, 35.4],
      [40.25, 35.3],
      [40.4, 35.15],
    ],
  },
}
const REPORT = ` date 2018-02-13 Clash in Syria from Gazette

Gunmen attacked a base in the province of Deir ez-Zor. Five soldiers were killed about 8 kilometers east of the de-confliction line on Sunday.
`

test('a reference line that the user gives places what is measured from it', async (t) => {
  const path = folder(t, { 'line.geojson': JSON.stringify(LINE), 'one.txt': REPORT })
  const { code, out, err } = await stemma(['extract', '--lines', join(path, 'line.geojson'), join(path, 'one.txt')])
  assert.equal(code, 0, err)
  const where = (lines(out) as Claim[]).find(({ casualty }) => casualty?.outcome === 'killed')?.where
  assert.match(where?.text ?? '', /8 kilometers east of the de-confliction line/)
  const off = kilometres({ lat: where!.lat!, lon: where!.lon! }, { lat: 35.3, lon: 40.34 })
  assert.ok(off < where!.radiusKm! && where!.radiusKm! < 50, JSON.stringify(where))
})

test('lines that are none are refused in words', async (t) => {
  const path = folder(t, { 'bad.geojson': '{"type":"Feature"', 'unnamed.geojson': JSON.stringify({ ...LINE, properties: {} }) })
  for (const file of ['bad.geojson', 'unnamed.geojson', 'not-there.geojson']) {
    const { code, err } = await stemma(['extract', '--lines', join(path, file), '-'], { input: REPORT })
    assert.equal(code, 2, file)
    assert.match(err, /GeoJSON|name/)
  }
})
