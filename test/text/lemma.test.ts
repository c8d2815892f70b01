import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedLemmatiser } from '../../src/text/lemma.ts'

const table: readonly (readonly [string, string])[] = [
  ['VERB', 'killed kill, wounded wound, injured injure, died die, dying die, said say, fled flee, shot shoot, struck strike, left leave'],
  ['VERB', 'claimed claim, put put, beheaded behead, fired fire, hit hit, lost lose, found find, kidnapped kidnap, abducted abduct'],
  ['VERB', 'releases release, dies die, carries carry, pushes push, strikes strike, denies deny, wounding wound, ambushed ambush'],
  ['VERB', 'executed execute, raided raid, shelled shell, trapped trap, seized seize, estimated estimate, buried bury, stabbed stab'],
  ['AUX', 'was be, were be, has have, did do'],
  [
    'NOUN',
    'gunmen gunman, bodies body, soldiers soldier, children child, casualties casualty, deaths death, losses loss, lives life, women woman',
  ],
  ['NOUN', 'police police, blasts blast, churches church, people people, wounded wounded'],
  ['PROPN', 'states states'],
]

for (const [tag, pairs] of table) {
  for (const pair of pairs.split(', ')) {
    const [form, lemma] = pair.split(' ')
    test(`${form} as ${tag}`, () => assert.equal(shippedLemmatiser().lemma(form!, tag), lemma))
  }
}
