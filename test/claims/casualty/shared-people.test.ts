import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** Sentences whose last figure has no word for its people, and the words that stand for them. */
const SENTENCES: readonly (readonly [sentence: string, people: string | null])[] = [
  ['Five soldiers were killed and 12 wounded when shells hit the barracks in Kore.', 'soldiers'],
  ['The raid on Kore left 40 people dead, including nine children, and 70 wounded, a doctor said.', 'people'],
  ['At least 30 people, 12 or more of them women, were killed and 45 hurt in Kore on Monday, a nurse said.', 'people'],
  ['One border guard was killed and nine were wounded in Kore, the army said.', 'border guard'],
  ['Five soldiers were killed and 12 suffered light injuries in Kore.', 'soldiers'],
  ['A policeman was killed and nine were wounded in Kore, a doctor said.', null],
  ['Twenty men and six boys were killed and 45 were injured in Kore, the inquiry found.', null],
]

test('a number alone is of the people before it, of the whole and not of a share, and of no one of several groups', () => {
  for (const [sentence, people] of SENTENCES) {
    const title = 'News from the district'
    const text = `${title}\n\nThe attack happened near the town of Kore on Monday. ${sentence} Roads in the area were closed in the morning. Shops opened again after noon.`
    const told = casualtiesOf(analyse(text, title.length), shippedModels(), '2020-01-01')
    const hurt = told.find(({ casualty }) => casualty?.outcome === 'injured')
    assert.equal(hurt?.casualty?.victims?.text ?? null, people, sentence)
  }
})

test('a number alone has the status of those before it', () => {
  const text = 'Clash near Velm\n\nEight border guards, two of them sergeants, were killed and 19 wounded, the ministry said.'
  const hurt = casualtiesOf(analyse(text, 15), shippedModels(), '2021-03-04').find(({ casualty }) => casualty?.outcome === 'injured')
  assert.deepEqual(hurt?.casualty?.victims, { text: 'border guards', status: 'combatant' })
})

test('a share of them is of the people told before it, and no word of a pronoun', () => {
  const people = (text: string) => casualtiesOf(analyse(text, 15), shippedModels(), '2021-03-04').map(({ casualty }) => casualty!.victims)
  const near = people('Clash near Velm\n\nForty border guards were killed on Monday. Ten of them died in hospital, the ministry said.')
  assert.deepEqual(near.at(-1), { text: 'border guards', status: 'combatant' })
})

test('a pronoun is of the one told of last, or of those that the sentence before is about', () => {
  const last = (body: string) =>
    casualtiesOf(analyse(`Raid near Velm\n\n${body}`, 16), shippedModels(), '2021-03-04').at(-1)?.casualty?.victims
  assert.deepEqual(last('The raiders shot a herder on Monday near the well. He died in hospital.')?.text, 'herder')
  assert.deepEqual(last('Militants attacked the village of Velm on Monday. Twelve of them were killed by the army.'), {
    text: 'Militants',
    status: 'combatant',
  })
  assert.equal(last('A woman was shot on Monday near the well. He died in hospital.')?.text, 'He')
})

/** The last claim of a report, and whom it counts. */
const WHOM: readonly (readonly [body: string, people: string, status: string])[] = [
  ['Odo Petran filmed the war in the hills. On Tuesday morning he was killed near the bridge.', 'Odo Petran', 'unknown'],
  ['Calanka Media said the convoy had left. On Tuesday morning he was killed near the bridge.', 'he', 'civilian'],
  ['The rebels say that they lost six in the raid on Velm.', 'rebels', 'combatant'],
  ['Nine Filipinos were killed in the raid on Velm, the ministry said.', 'Filipinos', 'unknown'],
  ['Seven foreigners were killed in Velm on Monday, the premier said.', 'foreigners', 'unknown'],
]

test('a name or a teller is whom a pronoun means, and a country alone makes nobody a soldier', () => {
  for (const [body, people, status] of WHOM) {
    const made = casualtiesOf(analyse(`Raid near Velm\n\n${body}`, 16), shippedModels(), '2021-03-04').at(-1)
    assert.deepEqual([made?.casualty?.victims?.text, made?.casualty?.victims?.status], [people, status], body)
  }
})
