import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres } from '../../../src/model/geo.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { atlasOf, type NamedSpot } from '../../../src/text/places/atlas.ts'
import type { ReferenceLine } from '../../../src/text/places/lines.ts'

const spotsOf = (text: string, lines: readonly ReferenceLine[] = []): readonly NamedSpot[] => atlasOf(analyse(text, 0), lines).spots

/** Each text with the words of one of its places and where those must lie, within so many km. */
const PLACED: readonly (readonly [string, string, number, number, number])[] = [
  ['Forty were killed at In Guezzam in January, an Algerian panel found.', 'In Guezzam', 19.57, 5.77, 5],
  ['In Guezzam was calm, Algerian officers said.', 'In Guezzam', 19.57, 5.77, 5],
  ['Two people died in Aleppo, Syria. In Aleppo shops shut.', 'Aleppo', 36.2, 37.16, 5],
  ['Two people died in Aleppo, Syria.', 'Aleppo', 36.2, 37.16, 5],
  ['Nigerian troops fought near Bama in Borno state.', 'near Bama', 11.52, 13.69, 8],
  ['A blast hit Tripoli, Lebanon, on Friday.', 'Tripoli', 34.44, 35.85, 8],
  ['A blast hit Tripoli, Libya, on Friday.', 'Tripoli', 32.88, 13.19, 10],
  ['Syrian rebels hold a hill 20 km east of Aleppo.', '20 km east of Aleppo', 36.2, 37.38, 3],
  ['Nigerian officers spoke of a raid 70 km south-east of Maiduguri.', '70 km south-east of Maiduguri', 11.4, 13.61, 5],
  ['In Syria the village of Qasr Bulbul, 30 kilometres west of Raqqa, was shelled.', 'Qasr Bulbul', 35.95, 38.68, 5],
  ['A girl was shot in Columbus, Ga., on Friday. Police looked for a car.', 'Columbus', 32.46, -84.99, 10],
  ['A girl was shot in Springfield. The governor of Missouri spoke of Springfield on Friday.', 'Springfield', 37.2, -93.3, 15],
  ['A girl was shot in Columbus, Ohio, on Friday. She was found on Macon Road, police said.', 'Macon Road', 39.96, -83.0, 15],
  ['A girl was shot in Columbus, Ohio, on Friday, in the 700 block of Lima.', 'Lima', 39.96, -83.0, 15],
  ['Guards were shot at Maradi airport in Niger.', 'Maradi airport', 13.5, 7.13, 2],
  ['A drone struck the Agadez air base in Niger.', 'Agadez air base', 16.97, 8.0, 2],
  ['Soldiers drilled in Nepal. Shells fell on Kherson this morning, and a bridge fell in Peru.', 'Kherson', 46.64, 32.62, 5],
  ['A tram was attacked in Lyon on Friday.', 'Lyon', 45.75, 4.85, 5],
  ['A market was struck in Ariha on Monday. The Syrian army spoke of militants.', 'Ariha', 35.81, 36.61, 5],
  ['BANGUI — Peacekeepers fired at a funeral in Bangassou, in the Central African Republic.', 'Bangassou', 4.74, 22.82, 5],
  ['Ukrainian envoys signed a truce in Minsk. Shells fell on Donetsk and Horlivka as Ukraine waited.', 'Minsk', 53.9, 27.56, 5],
  [
    'The panel met in New York, in Washington and in London. Eleven recruits were killed at Zacatecoluca, it found.',
    'Zacatecoluca',
    13.5,
    -88.87,
    5,
  ],
  ['Bosnia buried its dead. Shells had hit a market in Tuzla.', 'Bosnia', 44.3, 17.8, 60],
  ['Philippine soldiers fought rebels on Negros.', 'Negros', 10.1, 122.95, 30],
  ['Ukrainian brigades held Gulyaypole.', 'Gulyaypole', 47.66, 36.26, 5],
  ['Yemeni officers spoke of a ship 40 nautical miles west of Hodeidah.', '40 nautical miles west of Hodeidah', 14.8, 42.27, 8],
  ['In Sudan soldiers left Kassala base.', 'Kassala', 15.45, 36.4, 6],
  ['Fighting raged in the north of Syria.', 'north of Syria', 36.0, 37.9, 60],
  ['Fighting raged in Syria’s far north.', 'Syria’s far north', 36.0, 37.9, 60],
  ['Syrian jets struck Homs’s eastern countryside.', 'Homs’s eastern countryside', 34.73, 36.75, 15],
  ['Fighting raged in northern Syria.', 'northern Syria', 36.0, 37.9, 60],
  [
    'Syrian soldiers dug in about 8 kilometers (5 miles) east of the Euphrates River near Deir Ezzor.',
    'about 8 kilometers (5 miles) east of the Euphrates River',
    35.34,
    40.24,
    10,
  ],
  [
    'Soldiers dug in in the Deir Ezzor region of Syria, eight km (five miles) east of an agreed line along the Euphrates.',
    'eight km (five miles) east of an agreed line along the Euphrates',
    35.34,
    40.24,
    10,
  ],
]

/** Stretches between two places and borders between two countries. */
const BETWEEN: readonly (readonly [string, string, number, number, number])[] = [
  [
    'In Nigeria four traders died on the road between Maiduguri and Damaturu.',
    'on the road between Maiduguri and Damaturu',
    11.8,
    12.55,
    10,
  ],
  ['Syrian jets bombed a convoy along the Homs-Hama highway.', 'along the Homs-Hama', 34.93, 36.74, 8],
  ['Syrian jets bombed a convoy on the highway from Homs to Hama.', 'on the highway from Homs to Hama', 34.93, 36.74, 8],
  ['A bus was stopped somewhere between Kabul and Ghazni in Afghanistan.', 'somewhere between Kabul and Ghazni', 34.05, 68.8, 15],
  ["Gunmen struck a post near Niger's border with Mali.", "near Niger's border with Mali", 16.5, 4, 350],
]

test('stretches and borders', () => {
  for (const [text, words, lat, lon, km] of BETWEEN) {
    const spot = spotsOf(text).find((s) => text.slice(s.start, s.end) === words)
    assert.ok(spot?.spot, `${text}: ${spotsOf(text).map((s) => text.slice(s.start, s.end))}`)
    assert.ok(kilometres(spot.spot, { lat, lon }) <= km, `${words}: ${JSON.stringify(spot.spot)}`)
  }
})

test('a village that nothing places does not lie where envoys meet, and a body of people is no place', () => {
  const text =
    'Talks to resume in Doha\n\nChadian envoys will return to Doha next week. Chad lost a convoy near Kouba Sel in June. Troops of Chad fled from the Desert Defence Force.'
  const spots = spotsOf(text)
  const called = (name: string) => spots.find((s) => text.slice(s.name.start, s.name.end) === name)
  assert.equal(called('Kouba Sel')!.spot, null)
  assert.equal(called('Desert Defence Force'), undefined)
})

test('two places that talk are no stretch', () => {
  const text = 'Talks between Kyiv and Moscow broke down in Ukraine.'
  assert.ok(!spotsOf(text).some((s) => text.slice(s.start, s.end).includes('between')))
})

test('places', () => {
  for (const [text, words, lat, lon, km] of PLACED) {
    const spot = spotsOf(text).find((s) => text.slice(s.start, s.end) === words)
    assert.ok(spot?.spot, `${text}: ${words}`)
    assert.ok(kilometres(spot.spot, { lat, lon }) <= km, `${words}: ${JSON.stringify(spot.spot)}`)
  }
})

test('a reference line of the user goes before the river', () => {
  const line: ReferenceLine = {
    name: 'de-confliction line',
    errorKm: 1,
    geometry: {
      type: 'LineString',
      coordinates: [
        [40.2, 35.6],
        [40.2, 35.0],
      ],
    },
  }
  const text = 'Syrian troops crossed 10 km east of the Euphrates de-confliction line near Deir Ezzor.'
  const spot = spotsOf(text, [line]).find((s) => s.kind === 'line')!
  assert.ok(kilometres(spot.spot!, { lat: 35.34, lon: 40.31 }) < 3, JSON.stringify(spot.spot))
})

test('a name shared with a far river is none of it where land is spoken of', () => {
  const text = 'In the Democratic Republic of Congo, rebels killed nine farmers in the Beni area of North Kivu.'
  const spot = spotsOf(text).find((s) => text.slice(s.start, s.end).includes('Beni'))!
  assert.notEqual(spot.kind, 'line')
  assert.ok(kilometres(spot.spot!, { lat: 0.49, lon: 29.47 }) < 60, JSON.stringify(spot.spot))
})

test('what looks like a place and is none', () => {
  for (const text of [
    'But many people, he said, will post news.',
    'President Paris Hilton spoke.',
    'General John Kent denied it.',
    'The police of the Islamic State and al-Qaeda fought.',
    'Iranian officers spoke. They’re gone. Sorry, he said.',
    'Malian officers spoke. Apprentice, 19, killed.',
    'Malian officers spoke. Status: closed. Images (all of them) are kept.',
  ]) {
    assert.deepEqual(
      spotsOf(text)
        .filter((s) => s.kind === 'town')
        .map((s) => text.slice(s.start, s.end)),
      [],
      text,
    )
  }
})

test('letters for a body, numbers, articles and persons of rank are no places', () => {
  for (const text of [
    'Two trucks of INGO, a charity in Mali, were burned.',
    'Police found IEDs in Gao.',
    'Sixteen in Gao were hurt.',
    'A Malian in Gao was shot.',
    'President Dumba in Bamako was told.',
    'Gunmen in Gao shot an army captain, Peter Lund, and the farmer Ana Lima.',
    'Naseema (7) died in Gao, Ihor Debrin, a conscript of 25, too.',
  ]) {
    const names = spotsOf(text).map((s) => text.slice(s.name.start, s.name.end))
    assert.ok(!names.some((name) => /INGO|IEDs|Sixteen|^A |Dumba|Lund|Lima|Naseema|Ihor/.test(name)), `${text}: ${names.join(', ')}`)
  }
})

test('a people or a group is no place, nor is an article before an adjective', () => {
  const text = 'Yemen mourned. A Houthi missile fell near Marib. A Ukrainian colonel told Houthi officers of Yemen so.'
  assert.deepEqual(
    spotsOf(text).map((s) => text.slice(s.name.start, s.name.end)),
    ['Yemen', 'Marib', 'Ukrainian', 'Yemen'],
  )
})

test('so far from a country is not so far from its middle', () => {
  const spot = spotsOf('The camp lies in Niger, 11 km from Mali.').find((s) => s.country === 'ML')!
  assert.equal(spot.relation, null)
})

test('a great city is meant where nothing leads to it, and a digest has no dateline', () => {
  const beirut = spotsOf('BEIRUT — Jets bombed two villages near Manbij, in Syria, monitors said.')[0]!
  assert.equal(beirut.kind, 'town')
  const digest = atlasOf(analyse('GHAZNI: A shell fell on a madrassa.\n\nHERAT: Nine were hurt by a mine.', 0))
  assert.equal(digest.dateline, null)
})

test('the report is about the place that it tells most', () => {
  const text = 'Gunmen killed ten people in Baidoa, Somalia, on Sunday. The attack on Baidoa was the third, an official in Mogadishu said.'
  const { focus } = atlasOf(analyse(text, 0))
  assert.equal(text.slice(focus!.name.start, focus!.name.end), 'Baidoa')
})

test('a town across the border is known by its nearness, where the name is of one country alone', () => {
  const across = (text: string) => spotsOf(text).find((s) => text.slice(s.name.start, s.name.end) === 'Shebekino')
  assert.equal(across('Shells fell on Kharkiv, Ukraine. Two conscripts died in Shebekino.')?.kind, 'town')
  assert.equal(across('Shells fell on Kherson, Ukraine. Two conscripts died in Shebekino.')?.kind, 'unlisted')
})

test('the name of a person is no town', () => {
  const text = 'A girl was shot in Columbus, Ohio, on Friday. Dana Houston, 43, was charged. Houston said nothing.'
  assert.deepEqual(
    spotsOf(text).map((s) => text.slice(s.name.start, s.name.end)),
    ['Columbus', 'Ohio'],
  )
})

test('the capital is that of the country the title names, wherever else somebody sits', () => {
  const text =
    'Burundi counts its dead\n\nThe association, whose president lives in Brussels, names 151 dead. In Burundi the pit was still open. Most died in the capital.'
  const document = analyse(text, 25)
  assert.equal(atlasOf(document).land!.country, 'BI')
})

test('the capital, the country and the land of a report', () => {
  const text = 'Nine died in Herat, Afghanistan, on Friday. Two more died in the capital.'
  const atlas = atlasOf(analyse(text, 0))
  assert.equal(atlas.land?.country, 'AF')
  assert.equal(atlas.dateline, null)
})
