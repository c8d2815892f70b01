import assert from 'node:assert/strict'
import { test } from 'node:test'
import { called } from '../../src/present/called.ts'
import { nameOf } from '../../src/present/card.ts'

const CALLED: readonly (readonly [string, string])[] = [
  ['the side of a bus near Hillville', 'Near Hillville'],
  ['outside a school in New Hillville', 'New Hillville'],
  ['the Coastland town of Hillville', 'Hillville'],
  ['in and around Hillville', 'Around Hillville'],
  ['near the island of Kel', 'Kel'],
  ['the eastern edge of al-Kelm', 'Al-Kelm'],
  ['the Northgate bridge', 'Northgate bridge'],
  ['on the road from Hillville to Kelmar', 'Road from Hillville to Kelmar'],
  ['30 kilometres north-west of Hillville', '30 kilometres north-west of Hillville'],
  ['far north of Coastland', 'Far north of Coastland'],
  ['two kilometres from Kelmar in the Uplands', 'Two kilometres from Kelmar in the Uplands'],
  ['between Hillville and Kelmar', 'Between Hillville and Kelmar'],
  ['the Bay of Kelmar', 'Bay of Kelmar'],
  ['Hillville.', 'Hillville'],
  ['the street', 'the street'],
]

test('a place is called by the name in its words, begun with a capital, and described where they have none', () => {
  for (const [words, name] of CALLED) assert.equal(called(words), name)
})

test('an incident whose place nobody names goes by the title of its first report', () => {
  const at = (text: string) => ({ scope: 'incident', where: { text, lat: null, lon: null, radiusKm: null } })
  const reports = [
    { id: 'b', published: '2031-02-03', title: 'Later' },
    { id: 'a', published: '2031-02-01', title: 'Shells on a queue' },
  ]
  const named = (...claims: unknown[]) => nameOf({ where: null }, { claims, reports } as unknown as Parameters<typeof nameOf>[1])
  assert.equal(named(at('the street'), at('the street')), 'Shells on a queue')
  assert.equal(named(at('the street'), at('the street'), at('a lane in Hillville')), 'Hillville')
  assert.equal(named(at('near Hillville'), at('a bus near Hillville'), at('Kelmar')), 'Near Hillville')
})
