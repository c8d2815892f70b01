import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherwise } from '../../../src/claims/casualty/grammar.ts'
import { seen } from '../../../src/claims/casualty/read.ts'
import { extract } from '../../../src/extract/extract.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { report } from '../../made.ts'

const otherwise = (text: string): string[] =>
  seen(analyse(text, 0)).flatMap(({ mention: m }) =>
    isOtherwise(m) ? [text.slice(m.scene.tokens[m.first]!.start, m.scene.tokens[m.last]!.end)] : [],
  )

test('people whom a verb of no outcome stands right beside are no casualties by it', () => {
  assert.deepEqual(otherwise('They killed nine farmers and raped 17 women.'), ['17 women'])
  assert.deepEqual(otherwise('Soldiers killed seven raiders, freeing four hostages.'), ['four hostages'])
  assert.deepEqual(otherwise('Fifteen survived.'), ['Fifteen'])
  assert.deepEqual(otherwise('Fifteen survived with burns.'), [])
  assert.deepEqual(otherwise('The bishop was unharmed but his guard lost a leg.'), ['The bishop'])
  assert.deepEqual(otherwise('Nine farmers were killed and the villagers saw no soldiers until noon.'), ['no soldiers'])
})

test('those who are asked, who say it of others, and things for the dead are no casualties', () => {
  assert.deepEqual(otherwise('We spoke to 27 inmates and six guards, and to the families of those killed.'), ['27 inmates', 'six guards'])
  assert.deepEqual(otherwise('Two officials said that twelve people had been killed.'), ['Two officials'])
  assert.deepEqual(otherwise('Two officials said they had been wounded.'), [])
  assert.deepEqual(otherwise('The agency has sent 300 body bags.'), ['300 body bags'])
  assert.deepEqual(otherwise('They found 300 body bags.'), [])
})

test('bodies that were seen, and whom somebody hopes to free, are left to the reader', () => {
  assert.deepEqual(otherwise('The villagers saw nine bodies.'), [])
  assert.deepEqual(otherwise('The nurse saw no bodies in the yard.'), [])
  assert.deepEqual(otherwise('They tried to free four hostages.'), [])
})

/** The outcome and the least number of each casualty that a text tells. */
const told = (body: string): string[] =>
  extract(report(body)).claims.flatMap(({ casualty: c }) => (c ? [`${c.outcome} ${c.number.min}`] : []))

test('people who were fetched, asked after or told again by what they were are not counted', () => {
  assert.deepEqual(told('A warship took 21 people from a life raft after the strike killed three sailors.'), ['killed 3'])
  assert.deepEqual(told('The blast killed three people on Monday. The owners counted 20 crew and could not say how many were hurt.'), [
    'killed 3',
  ])
  assert.deepEqual(told('The blast killed 37 people on Monday. At least one of the 37 was an assailant.'), ['killed 37', 'killed 1'])
})
