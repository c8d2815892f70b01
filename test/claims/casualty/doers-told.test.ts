import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

const doers = (text: string): (string | null)[] =>
  casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map(({ casualty }) => casualty!.by)

test('a pronoun that does violence stands for who says so, or for whom the words before are about', () => {
  const table: readonly (readonly [text: string, by: readonly (string | null)[]])[] = [
    ['The coalition said on Friday that it killed eight fighters in Velm.', ['coalition']],
    ['The rebels entered Velm at dawn. They shot nine farmers in a yard.', ['rebels']],
    ['The soldiers came at about nine. They went from house to house. They killed four men in Velm.', ['soldiers']],
    ['Warplanes hit a camp in Velm and killed 28 people, the monitors said. They wounded 50 more.', ['Warplanes', 'Warplanes']],
    ['“We killed nine raiders in Velm,” the captain said.', ['We']],
    ['Marta Ruiz, his lawyer, was at the trial in Velm. They killed four men in a yard.', [null]],
  ]
  for (const [text, by] of table) assert.deepEqual(doers(text), by, text)
})

test('who killed some wounded those told beside them, and is not told once more of a share of them', () => {
  const table: readonly (readonly [text: string, by: readonly (string | null)[]])[] = [
    ['Gunmen killed 14 farmers, six of them women, in Velm on Sunday.', ['Gunmen', null]],
    ['Six soldiers were killed and nine wounded when a mine went off in Velm.', ['mine', 'mine']],
    ['At least 13 people were killed on Sunday when explosions tore through the hall of Velm airport, medics said.', ['explosions']],
    ['Blasts at Velm airport kill at least 13 people', [null]],
  ]
  for (const [text, by] of table) assert.deepEqual(doers(text), by, text)
})

test('what suffers, loses, harms nobody or stands behind a semicolon did nothing; what hurts people is named by any verb', () => {
  const table: readonly (readonly [text: string, by: readonly (string | null)[]])[] = [
    ['Shells hit a warehouse in Velm but nobody was hurt.', [null]],
    ['Thirty villagers were killed in Velm; police shot dead two raiders.', [null, 'police']],
    [
      'Nine people were killed in Velm. Two passengers of a tram were grazed by stray bullets on their way to work.',
      [null, 'stray bullets'],
    ],
    ['Mine kills four of a family in Velm', ['Mine']],
    ['Some 70 people are missing in Velm, by the count of the police.', [null]],
  ]
  for (const [text, by] of table) assert.deepEqual(doers(text), by, text)
})
