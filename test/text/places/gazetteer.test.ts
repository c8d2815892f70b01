import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres } from '../../../src/model/geo.ts'
import { placesNamed } from '../../../src/text/places/gazetteer.ts'
import { nearestOfLine, riverNamed } from '../../../src/text/places/lines.ts'
import { plain, sounded } from '../../../src/text/places/normalise.ts'

test('one place in its spellings', () => {
  const same: readonly (readonly string[])[] = [
    ['Deir Ezzor', 'Deir al-Zour', 'Dayr az Zawr', 'Deir ez-Zor', 'Der Ezzor'],
    ['Raqqa', 'Ar-Raqqah', 'Rakka'],
    ['Ma’arrat an-Nu’man', 'Maarat al-Numan'],
    ['Kandahar', 'Qandahar'],
    ['Khan Sheikhoun', 'Khan Shaykhun'],
    ['Saint-Marc', 'St. Marc'],
  ]
  for (const names of same) {
    const keys = names.map((name) => sounded(plain(name)))
    assert.equal(new Set(keys).size, 1, `${names.join(', ')}: ${keys.join(' | ')}`)
  }
})

test('names are found whatever their spelling', () => {
  const near = (name: string, lat: number, lon: number): boolean =>
    (['plain', 'sounded', 'consonants'] as const).some((how) => placesNamed(name, how).some((p) => kilometres(p, { lat, lon }) < 15))
  for (const [name, lat, lon] of [
    ['Deir Ezzor', 35.34, 40.14],
    ['Deir el-Zour', 35.34, 40.14],
    ['Homs', 34.73, 36.72],
    ['Saraqeb', 35.86, 36.8],
    ['Ilovaisk', 47.92, 38.2],
    ['Maiduguri', 11.85, 13.16],
    ['Port-au-Prince', 18.54, -72.34],
    ['Mazar-i-Sharif', 36.71, 67.11],
  ] as const) {
    assert.ok(near(name, lat, lon), name)
  }
})

test('countries, their people and their provinces', () => {
  assert.deepEqual(
    placesNamed('Syria').map((p) => [p.kind, p.country]),
    [['country', 'SY']],
  )
  assert.deepEqual(
    placesNamed('Congolese').map((p) => [p.kind, p.country]),
    [['demonym', 'CD']],
  )
  for (const [people, country] of [
    ['Yemeni', 'YE'],
    ['Syrians', 'SY'],
    ['Iraqis', 'IQ'],
    ['Filipinos', 'PH'],
    ['Uzbeks', 'UZ'],
    ['Turks', 'TR'],
  ] as const)
    assert.ok(
      placesNamed(people).some((p) => p.kind === 'demonym' && p.country === country),
      people,
    )
  assert.ok(placesNamed('Borno').some((p) => p.kind === 'admin1' && p.country === 'NG'))
  assert.ok(placesNamed('Helmand').some((p) => p.kind === 'admin1' && p.country === 'AF'))
})

test('a river by any of its names', () => {
  const at = { lat: 35.34, lon: 40.14 }
  for (const name of ['Euphrates', 'the Euphrates River', 'Al Furat', 'Firat'])
    assert.ok(nearestOfLine(riverNamed(name)!, at)!.km < 5, name)
  assert.equal(riverNamed('Wherever'), null)
})
