import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'
import { report } from '../../made.ts'

/** The outcome and the least number of each casualty that a text tells. */
const told = (body: string): string[] =>
  extract(report(body)).claims.flatMap(({ casualty: c }) => (c ? [`${c.outcome} ${c.number.min}`] : []))

const BEFORE = 'Fighting near Kurda on Monday killed six soldiers, the army said.'
const after = (body: string): string[] => told(`${BEFORE} ${body}`).slice(1)

test('who shot or stabbed others dead is none of the dead', () => {
  assert.deepEqual(told('In March two men shot dead 22 people in a museum.'), ['killed 22'])
  assert.deepEqual(told('Three attackers stabbed to death five worshippers.'), ['killed 5'])
  assert.deepEqual(told('Two gunmen gunned down the mayor in his car.'), ['killed 1'])
  assert.deepEqual(told('Two men shot dead, police say.'), ['killed 2'])
  assert.deepEqual(told('Two men were shot dead on Friday in front of 300 people.').slice(0, 1), ['killed 2'])
})

test('those shot at, fought with, sent aid or come back are no casualties', () => {
  assert.deepEqual(after('Three men were shot at from a passing car.'), [])
  assert.deepEqual(after('It had clashed with about 60 fighters, nine of whom were killed.'), ['killed 9'])
  assert.deepEqual(after('Gunmen wounded 20 people, three of whom died.'), ['injured 20', 'killed 3'])
  assert.deepEqual(after('The Red Cross was sending tents for 350 families.'), [])
  assert.deepEqual(after('Some 300 families have returned.'), [])
})

test('what is said of a number of people by "be" is told as it is said', () => {
  assert.deepEqual(after('About 40 people are feared trapped under the rubble of a school.'), ['missing 40'])
  assert.deepEqual(after('There is no word of the 23 students.'), ['missing 23'])
  assert.deepEqual(after('The woman at the head of the queue lost a leg.'), ['injured 1'])
  assert.deepEqual(after('The woman at the head of the queue almost lost a leg.'), [])
  assert.deepEqual(after('There was no loss of civilian life.'), ['killed 0'])
})
