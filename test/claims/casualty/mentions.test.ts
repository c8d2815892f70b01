import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf } from '../../../src/claims/casualty/anchor.ts'
import { exactSizeOf, listed } from '../../../src/claims/casualty/lists.ts'
import type { Mention } from '../../../src/claims/casualty/mentions.ts'
import { seen, type Told } from '../../../src/claims/casualty/read.ts'
import type { Outcome } from '../../../src/model/claim.ts'
import { analyse } from '../../../src/text/analyse.ts'

const mentions = (text: string): Mention[] => seen(analyse(text, 0)).map((s) => s.mention)
const nounOf = ({ scene: { tokens }, noun }: Mention): string => tokens[noun]?.text ?? ''

for (const [text, noun] of [
  ['Teen shot and killed in Ashford', 'Teen'],
  ['Moreno was pronounced dead at the scene, they said.', 'Moreno'],
  ['The 16-year old was shot in the head.', 'old'],
  ['The bomb wounded a guard and a passerby.', 'passerby'],
  ['The blast killed Ana Ruiz, a clerk; Pedro Leal; and Juan Sol.', 'Pedro'],
] as const)
  test(`people: ${text}`, () => assert.ok(mentions(text).some((m) => nounOf(m) === noun)))

for (const [text, noun, plural] of [
  ['Tigrayans were killed at the ford.', 'Tigrayans', true],
  ['Medical staff were killed.', 'staff', true],
  ['He spoke of civilian deaths.', 'civilian', true],
  ['Schoolchildren died.', 'Schoolchildren', true],
  ['The staff cook was killed.', 'cook', false],
  ['The governor, a clerk and a guard were killed.', 'governor', false],
] as const)
  test(`how many: ${text}`, () => assert.equal(mentions(text).find((m) => nounOf(m) === noun)?.plural, plural))

const wordsOf = ({ scene: { tokens }, first, last }: Mention): string =>
  tokens
    .slice(first, last + 1)
    .map((t) => t.text)
    .join(' ')

for (const [text, words] of [
  ['The mayor spoke of nine dead, a girl of six among them.', 'a girl'],
  ['He named the dead: a lieutenant, two privates and a cook.', 'a lieutenant'],
  ['Police named the dead as Hasan Aydin, 19, and Ali Kaya, 20.', 'Hasan Aydin'],
  ['A 6-year-old died after being shot on Monday.', 'A 6 - year - old'],
  ['Two 6-year-olds were wounded in the blast.', 'Two 6 - year - olds'],
  ['Jomar Enriquez Reyes, 10, and his aunt died there.', 'Jomar'],
  ['Two were killed. So the paper wrote. It was raining. The fair went on. The mayor has 14.', '14'],
] as const)
  test(`a mention's own words, wherever it stands: ${text}`, () => assert.ok(mentions(text).map(wordsOf).includes(words), words))

/** What is told of the mentions with the given nouns, every one held to be of the outcome. */
function lists(text: string, outcome: Outcome, ...nouns: string[]): (number | null)[][] {
  const all = mentions(text)
  const told = all.flatMap((mention): Told[] => (nouns.includes(nounOf(mention)) ? [{ mention, outcome, hashes: [], sure: 1 }] : []))
  assert.equal(told.length, nouns.length)
  return listed(told, all).map((t) => [t.mention, ...(t.list ?? [])].map(exactSizeOf))
}

for (const [text, outcome, nouns, sizes] of [
  ['The blast killed his wife and two daughters.', 'killed', ['wife'], [[1, 2]]],
  ['A mother, father, and toddler were found dead.', 'killed', ['mother'], [[1, 1, 1]]],
  ['A mother, father, and toddler were found dead.', 'killed', ['mother', 'father', 'toddler'], [[1, 1, 1]]],
  ['The raid killed Ana Ruiz, 30, and her brother.', 'killed', ['Ana'], [[1, 1]]],
  ['A nurse and two patients were hurt.', 'injured', ['nurse', 'patients'], [[1], [2]]],
  ['Gunmen killed his uncle and a farmer was wounded.', 'killed', ['uncle'], [[1]]],
  ['Gunmen killed his uncle and many farmers.', 'killed', ['uncle'], [[1]]],
  ['A grandmother and her grandson were shot at the ford.', 'killed', ['grandmother'], [[1, 1]]],
  ['The chief of the village, his son and a guard were killed.', 'killed', ['chief'], [[1, 1, 1]]],
] as const)
  test(`list: ${text} (${nouns.join(', ')})`, () => assert.deepEqual(lists(text, outcome, ...nouns), sizes))

for (const [text, nouns, one] of [
  ['A nurse and leader of the union was killed by gunmen.', ['nurse', 'leader'], true],
  ['Gunmen killed senator and candidate Ana Ruiz at her door.', ['senator', 'candidate'], true],
  ['Colonel Franklin Soto and senator Ana Ruiz were killed.', ['Colonel', 'senator'], false],
  ['His wife and son were killed.', ['wife', 'son'], false],
] as const)
  test(`one person of two roles: ${text}`, () => {
    const all = mentions(text)
    const told = all.flatMap((m): Told[] =>
      nouns.some((n) => n === nounOf(m)) ? [{ mention: m, outcome: 'killed', hashes: [], sure: 1 }] : [],
    )
    const found = listed(told, all)
    assert.equal(found.length, 1)
    assert.deepEqual([found[0]!.roles !== undefined, found[0]!.list !== undefined], [one, !one])
  })

for (const [text, outcome] of [
  ['A farmer was shot and killed.', 'killed'],
  ['A farmer was shot and wounded.', 'injured'],
  ['Four were killed or wounded.', 'casualties'],
] as const)
  test(`two words of outcome joined: ${text}`, () => {
    const { joined } = mentions(text)[0]!.scene
    assert.deepEqual([...new Set(joined.flatMap((t) => (t ? [t.outcome] : [])))], [outcome])
    assert.ok(anchorOf(mentions(text)[0]!, outcome) >= 0)
  })
