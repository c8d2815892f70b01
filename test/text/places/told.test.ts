import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres } from '../../../src/model/geo.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { atlasOf, type NamedSpot } from '../../../src/text/places/atlas.ts'

const spotsOf = (text: string): readonly NamedSpot[] => atlasOf(analyse(text, 0)).spots
const called = (text: string, name: string): NamedSpot | undefined =>
  spotsOf(text).find((s) => text.slice(s.name.start, s.name.end) === name)

/** A text, a name in no list, or of a far namesake, and where its words put it, within so many km. */
const TOLD: readonly (readonly [string, string, number, number, number])[] = [
  [
    'Shells fell on Wuridu in Nigeria, says Delta Watch, an outfit in Abuja. Wuridu lies some way out of Monguno.',
    'Wuridu',
    12.67,
    13.61,
    5,
  ],
  ['Rebels of Yemen shelled Beni Karuf, a hamlet near Haradh. A fax from Riyadh denied it.', 'Beni Karuf', 16.41, 43.06, 20],
  ['The attack on Beni Karuf shocked Yemen. Beni Karoof lies 20 km south of Haradh, farmers said.', 'Beni Karuf', 16.23, 43.06, 5],
  [
    'Shells fell on Taiz. The names were entered at al-Rawda and at al-Thawra hospital. A man lost his wife in al-Dabuwa.',
    'al-Dabuwa',
    13.58,
    44.02,
    5,
  ],
  ['Envoys sat down in Nairobi. In Kenya herders fell on Ombolo near Garsen.', 'Ombolo', -2.27, 40.11, 20],
  ['Two fishers of Bulu Ngasa were shot near Jolo, in the Philippines. Manila said nothing.', 'Bulu Ngasa', 6.05, 121.0, 20],
]

test('a name in no list lies where its best telling puts it, however it is spelt, and not where a source sits', () => {
  for (const [text, name, lat, lon, km] of TOLD) {
    const spot = called(text, name)
    assert.ok(spot?.spot, `${text}: ${spotsOf(text).map((s) => text.slice(s.name.start, s.name.end))}`)
    assert.ok(kilometres(spot.spot, { lat, lon }) <= km, `${name}: ${JSON.stringify(spot.spot)}`)
  }
})

/** Names of which only a far namesake, or one of part of them, is listed: none of it is meant. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['Shells fell on Salotri in Poonch district, Jammu. Poonch was dark.', 'Salotri'],
  ['Two died at Gedeb Abo, near Bahir Dar in Ethiopia. Bahir Dar was calm.', 'Gedeb Abo'],
]

test('a small place that fits loosely is meant only near to what else the text names', () => {
  for (const [text, name] of ELSEWHERE) {
    const spot = called(text, name)
    assert.equal(spot?.kind, 'unlisted', `${text}: ${spotsOf(text).map((s) => text.slice(s.name.start, s.name.end))}`)
  }
})

test('a body of people, a rank and what nothing leads to are no places of a text', () => {
  const text = 'In Kenya envoys of the African Union came. Brig. Otieno spoke. Petroleum Guards fled Garissa. Salvos fell on Garissa.'
  const names = spotsOf(text).map((s) => text.slice(s.name.start, s.name.end))
  assert.ok(!names.some((name) => /Union|Brig|Guards|Salvos/.test(name)), names.join(', '))
})

test('a name with an article before it and no noun behind it is no city', () => {
  const text = 'Herders of Kenya drove their cattle to the mouth of the Tana, near Garsen.'
  assert.ok(!spotsOf(text).some((s) => s.country === 'MG'))
})

test('a report is about the town that suffers, not the capital that speaks', () => {
  const text = 'Ankara denied it. Rockets fell on Nawfaliya, in Libya. Ankara put the dead at nine; Nawfaliya buried twelve.'
  const { focus } = atlasOf(analyse(text, 0))
  assert.equal(text.slice(focus!.name.start, focus!.name.end), 'Nawfaliya')
})
