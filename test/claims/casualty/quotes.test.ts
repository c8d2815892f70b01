import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

const quotesOf = (text: string): string[] => casualtiesOf(analyse(text, 0), shippedModels(), '2031-05-13').map((d) => d.quote.exact)

test('a quote holds the whole phrase of outcome', () => {
  const told: readonly (readonly [string, string])[] = [
    ['Three ferrymen had lost their lives by noon.', 'Three ferrymen had lost their lives'],
    ['The raid leaves 15 miners dead, the union said.', 'leaves 15 miners dead'],
    ['Two smugglers were gunned down at the ford.', 'Two smugglers were gunned down'],
    ['Six herders are still unaccounted for.', 'Six herders are still unaccounted for'],
    ['A customs clerk was shot dead at the ford.', 'A customs clerk was shot dead'],
  ]
  for (const [text, quote] of told) assert.deepEqual(quotesOf(text), [quote], text)
})

test('a quote holds the word of outcome, though another of its kind stands nearer or a figure between', () => {
  const told: readonly (readonly [string, string])[] = [
    ['Nine others sustained injuries when gunmen fired on a bus.', 'Nine others sustained injuries'],
    ['Two drivers, the younger of them 19, were killed at the ford.', 'Two drivers, the younger of them 19, were killed'],
    ['The government says it lost 48 soldiers and killed over 300 rebels.', 'lost 48 soldiers'],
    ['Then the guards shot my husband.', 'shot my husband'],
    ['The front claims 17 soldiers killed at the ford.', '17 soldiers killed'],
  ]
  for (const [text, quote] of told) assert.equal(quotesOf(text)[0], quote, text)
})

test('a quote ends before what the phrase of outcome opens', () => {
  assert.deepEqual(quotesOf('A woman was hit in the shoulder by a splinter.'), ['A woman was hit'])
})

test('a quote does not reach over the next clause, nor back to who tends people there', () => {
  const told: readonly (readonly [string, string])[] = [
    ['The count of the ministry stood at 26 dead on Friday. Now it is 27, as a cyclist died at noon.', '27'],
    ['Nine died on Sunday. The commissioner put the number at 49 on Monday.', 'put the number at 49 on Monday'],
    ['Of the injured seven were flown to Tarre.', 'seven were flown to Tarre'],
    ['According to the ministry, of 120 killed in the town 115 were rebels.', '115 were rebels'],
    ['Death toll of Karo rally bombing climbs to 96 as more victims succumb', '96'],
    ['A surgeon in Tarre has treated 31 for bullets since the attack.', 'treated 31 for bullets since the attack'],
  ]
  for (const [text, quote] of told) assert.ok(quotesOf(text).includes(quote), text)
})
