import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres } from '../../../src/model/geo.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { atlasOf } from '../../../src/text/places/atlas.ts'
import { sitesIn } from '../../../src/text/places/sites.ts'

/** A text, the noun in it that stands for a place, and where that lies, within so many km. */
const SITES: readonly (readonly [string, string, number, number, number])[] = [
  ['Nine died in Herat, Afghanistan, on Friday. Two more died in the capital.', 'capital', 34.53, 69.17, 10],
  ['Nine died in Herat, Afghanistan. Coffins were lined up at a base in the capital.', 'base', 34.53, 69.17, 10],
  ['Nine died in Herat, Afghanistan. Coffins were lined up at the capital’s airport.', 'airport', 34.53, 69.17, 10],
  ['Nine Afghans died in Herat. A tenth was shot in the Somali capital.', 'capital', 2.04, 45.34, 10],
  ['Nine died in Herat, Afghanistan. Ninety have died across the country.', 'country', 34, 66, 300],
  ['Nine died in a raid in Borno state, Nigeria, near Damaturu. Ninety have died in the state.', 'state', 11.8, 13.1, 150],
  ['Afghan officials spoke in Kabul.\n\nHERAT. A bomb hit a school.', 'school', 34.35, 62.2, 10],
  [
    'Aden, day 4. Bodies were brought to the hospital, a Yemeni doctor said. Marib was calm. In Marib and at Marib airport nobody slept.\n\nTaiz. Quiet.',
    'hospital',
    12.78,
    45.02,
    15,
  ],
  ['Gunmen raided a market in Borno State. Bama was calm on Saturday, and in Bama shops opened.', 'market', 11.52, 13.69, 5],
  ['Rockets fell on a Borno market. The dead were taken to Bama, the mayor of Bama said.', 'market', 11.52, 13.69, 5],
  ['Ninth body found after Kenyan palace clashes\n\nGuards were shot in Garissa. In Garissa shops were shut.', 'palace', -0.45, 39.65, 10],
  ['BEIRUT: Jets bombed two villages held by rebels. Dozens died near Manbij, and Manbij was dark.', 'village', 36.53, 37.95, 15],
  ['GAO, Mali, June 3 (Wire) - Nine died in Kidal. Two were brought to the hospital here.', 'hospital', 16.27, -0.04, 10],
  ['Nine died in Kidal, Mali. Two were found in a well.', 'well', 18.44, 1.41, 10],
  ['Nine died in Tame, Colombia. Two of them fell on the stairs.', 'stair', 6.46, -71.74, 10],
  ['Nine died in Mali on Friday. Two more died in the far north.', 'north', 17.3, -4.6, 100],
  ['NIAMEY, May 3 (Wire) - Guards shot at a crowd in Niger. Six bodies lay on the avenue.', 'avenue', 13.51, 2.11, 15],
  ['Guards shot at a crowd before a palace in the heart of Chad’s capital on Friday.', 'palace', 12.11, 15.04, 15],
  ['In Herat, Afghanistan, nine died. Chad sent word; a tenth was shot in Chad’s capital.', 'capital', 12.11, 15.04, 15],
  ['Rockets hit Grozny, Russia. In Grozny nobody slept. Thirty died in the market of the Chechen capital.', 'market', 43.31, 45.69, 10],
  ['Rockets hit Grozny. In Moscow a ministry spokesman said that Russia had not struck the city.', 'city', 43.31, 45.69, 10],
  [
    'Nine died in Mali on Friday. Two more died in the far south of the country, in the east of which all was calm.',
    'country',
    12.3,
    -4.6,
    300,
  ],
  ['A surgeon at Omdurman told of nine Sudanese who fell on the Libyan coast. Omdurman mourned them.', 'coast', 29.7, 16.8, 10],
  [
    'Washington spoke of Idlib province in Syria. A camp in the same province was shelled, the state of Washington heard.',
    'camp',
    35.9,
    36.7,
    60,
  ],
  [
    'Gunmen storm Kenyan campus\n\nKenya mourned and Kenya prayed. In Kenya all schools were shut. In Kenya nobody slept. The bodies were laid out. Families came. They wept. They waited. The president came. He flew to Garissa.',
    'campus',
    -0.45,
    39.65,
    10,
  ],
]

test('places told by a noun alone', () => {
  for (const [text, noun, lat, lon, km] of SITES) {
    const document = analyse(text, 0)
    const atlas = atlasOf(document)
    const sites = document.sentences.flatMap((s) => sitesIn(document, atlas, s.n))
    const site = sites.findLast((s) => s.noun === noun)
    assert.ok(site?.spot, `${text}: ${JSON.stringify(sites)}`)
    assert.ok(kilometres(site.spot, { lat, lon }) <= km, `${text}: ${JSON.stringify(site)}`)
  }
})

test('how somebody went is no place', () => {
  const document = analyse('In Herat soldiers went from house to house, door to door.', 0)
  assert.deepEqual(
    sitesIn(document, atlasOf(document), 0).map((s) => s.noun),
    [],
  )
})

test('what nobody is in, at or on is no place, nor a side of a town one of the country', () => {
  const sitesOf = (text: string): string[] => {
    const document = analyse(text, 0)
    return sitesIn(document, atlasOf(document), 0).map((s) => s.noun)
  }
  assert.deepEqual(sitesOf('The well and the stairs were rebuilt by masons of Kidal.'), [])
  assert.deepEqual(sitesOf('Nine died in the north of Kidal.'), [])
})

test('a street or a district is nowhere where only a country is told of', () => {
  const document = analyse('British historians put the dead in the district at 84. Nine bodies lay in the street.', 0)
  const sites = [0, 1].flatMap((n) => sitesIn(document, atlasOf(document), n))
  assert.deepEqual(
    sites.map((s) => [s.noun, s.spot]),
    [
      ['district', null],
      ['street', null],
    ],
  )
})
