import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

const LETTERS: Readonly<Record<string, string>> = {
  killed: 'k',
  injured: 'i',
  missing: 'm',
  captured: 'c',
  displaced: 'd',
  casualties: 'x',
}

/** What a report tells: the letter of each outcome (x where killed and injured are not told apart), the number, ! where denied. */
function told(title: string, body: string): string {
  const drafts = casualtiesOf(analyse(`${title}\n\n${body}`, title.length + 2), shippedModels(), '2021-05-04')
  return drafts
    .map(({ casualty, polarity }) => {
      const { min, max } = casualty!.number
      return `${LETTERS[casualty!.outcome]}${min}${max === null ? '+' : ''}${polarity === 'denied' ? '!' : ''}`
    })
    .join(' ')
}

const REST = 'It came at dawn near Velm, an officer said. The road is closed.'

const TITLES: readonly (readonly [string, string])[] = [
  ['Herders slaughtered by raiders in Oshen', 'k1+'],
  ['Border guards killed in mortar attack', 'k1+'],
  ['Mortar attack kills border guards', 'k1+'],
  ['Cook among four dead', 'k1 k4'],
  ['Relief worker among nine killed in ambush', 'k1 k9'],
  ['Nine killed in ambush, mayor among wounded', 'k9 i1'],
  ['Raiders vow to kill border guards', ''],
]
for (const [title, tells] of TITLES) test(`title: ${title}`, () => assert.equal(told(title, REST), tells))

const SENTENCES: readonly (readonly [string, string])[] = [
  ['There were deaths on the east bank.', 'k1+'],
  ['There have been casualties among the guards.', 'x1+'],
  ['The raiders suffered heavy losses.', 'x1+'],
  ['The shell fell on a barn without causing any casualties.', 'x0'],
  ['The convoy came through without any casualties.', 'x0'],
  ['The governor denied any civilian deaths.', 'k1+!'],
  ['The navy denied civilian casualties.', 'x1+!'],
  ['A cook hired by the mill was among the six killed.', 'k1 k6'],
  ['The raiders killed 20 people. Among the dead was the head of the mill.', 'k20 k1'],
  ['The raiders killed 20 people. The dead include the mayor.', 'k20 k1'],
  ['A teacher, his son and four pupils were killed near the well.', 'k6'],
  ['The raiders seized nine herders, among them the village head.', 'c9 c1'],
  ['Nine herders were shot dead, including the owner of the mill.', 'k9 k1'],
  ['The raiders killed 20 people. No child was among the dead.', 'k20 k0'],
  ['The attacker took his own life.', 'k1'],
  ['The gunman then killed himself.', 'k1'],
  ['A guard shot the clerk dead before turning the gun on himself.', 'k1 k1'],
  ['The attacker tried to kill himself.', ''],
  ['The shelling left 11 people dead or wounded.', 'x11'],
  ['Four guards fell into rebel hands.', 'c4'],
  ['After the ambush nothing has been heard of four guards.', 'm4'],
  ['Nine women were flogged by the raiders.', 'i9'],
  ['Raiders broke into the house of the mayor, Ana Ruiz, killing her.', 'k1'],
  ['General Odo Marsh died at 93 in the raid.', 'k1'],
]
for (const [text, tells] of SENTENCES) test(text, () => assert.equal(told('News of Velm', `${text} ${REST}`), tells))

test('people reported missing are missing, and no doubt of it', () => {
  const text = 'News of Velm\n\nSix of the drivers were reported missing after the ambush near Velm.'
  const [missing] = casualtiesOf(analyse(text, 14), shippedModels(), null)
  assert.deepEqual([missing?.casualty?.outcome, missing?.certainty], ['missing', 'plain'])
})

test('who dies by their own hand is quoted with the words that say so, and nobody did it', () => {
  const text = 'A guard shot the clerk dead in Velm before turning the rifle on himself, police said.'
  const [own] = casualtiesOf(analyse(`News of Velm\n\n${text}`, 14), shippedModels(), null).filter((d) => d.quote.exact.includes('himself'))
  assert.equal(own?.quote.exact, 'turning the rifle on himself')
  assert.equal(own?.casualty?.by, null)
})
