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
  assert.deepEqual(after('The rebels threatened to bury the nine officers.'), [])
  assert.deepEqual(after('The Red Cross was sending tents for 350 displaced families.'), ['displaced 350'])
})

test('what is said of a number of people by "be" is told as it is said', () => {
  assert.deepEqual(after('About 40 people are feared trapped under the rubble of a school.'), ['missing 40'])
  assert.deepEqual(after('There is no word of the 23 students.'), ['missing 23'])
  assert.deepEqual(after('The woman at the head of the queue lost a leg.'), ['injured 1'])
  assert.deepEqual(after('The woman at the head of the queue almost lost a leg.'), [])
  assert.deepEqual(after('There was no loss of civilian life.'), ['killed 0'])
})

test('those who got away, came back or are what others are of are not counted', () => {
  assert.deepEqual(after('Gunmen seized 50 workers. Sixteen got out.'), ['captured 50'])
  assert.deepEqual(after('Most of those who fled the town are back.'), [])
  assert.deepEqual(after('A man accused of fatally shooting two others was back in court.'), ['killed 2'])
  assert.deepEqual(after('Thirty-seven foreigners of eight nationalities were killed in the siege.'), ['killed 37'])
  assert.deepEqual(after('It had met with 32 attackers, of whom 29 died.'), ['killed 29'])
  assert.deepEqual(after('At least nine of the 40 died under fire.'), ['killed 9'])
  assert.deepEqual(after('A man whose daughter, four months pregnant, did not survive said the army fired.'), ['killed 1'])
})

test('losses without a figure, a state without a number and an outcome without its word are told', () => {
  assert.deepEqual(after('There were dead and wounded on both sides.'), ['killed 1', 'injured 1'])
  assert.deepEqual(after('The army had spoken of casualties on both sides.'), ['casualties 1'])
  assert.deepEqual(after('The army had not spoken of casualties on either side.'), [])
  assert.deepEqual(after('Three Britons are confirmed dead and three more are believed to be.'), ['killed 3', 'killed 3'])
  assert.deepEqual(after('Two soldiers who were wounded on Monday died in hospital.'), ['killed 2'])
  assert.deepEqual(after('Two of the victims will be buried on Friday.'), ['killed 2'])
  assert.deepEqual(after('Gunmen took three brothers away in a jeep.'), ['captured 3'])
  assert.deepEqual(after('A helicopter fired at the hospital and Ana Ruiz, a surgeon, was killed.'), ['killed 1'])
  assert.deepEqual(after('Local television reported 43 men dead or seriously wounded.'), ['casualties 43'])
})

test('what was not done to anybody counts none', () => {
  assert.deepEqual(after('We have not killed any civilians, the general said.'), ['killed 0'])
  assert.deepEqual(after('China has not seized any Indian personnel.'), ['captured 0'])
  assert.deepEqual(after('The air force did not lose any aircraft.'), [])
})
