import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../../src/extract/extract.ts'
import { report } from '../made.ts'

const LEAD = 'A car bomb killed 29 people in Darvand on Monday, police said.'

/** Each casualty claim of what follows the lead: its figure, whether denied, and on whose word. */
function told(body: string): string[] {
  const { claims } = extract(report(`${LEAD}\n\n${body}`))
  return claims.flatMap(({ casualty, polarity, attribution, quote }) => {
    if (!casualty || quote.start < `A blast\n\n${LEAD}`.length) return []
    return [`${casualty.number.min} ${polarity} ${attribution.map(({ name }) => name).join(' < ') || '-'}`]
  })
}

describe('what a report told before and corrects', () => {
  for (const [body, ...claims] of [
    ['An earlier version of this article said 40 people were killed.', '40 denied -'],
    ['A previous version of this story misstated the number of dead as 40. It was 29.', '40 denied -', '29 asserted -'],
    ['Correction: An earlier version misstated that 40 people had been killed; the figure is 29.', '40 denied -', '29 asserted -'],
    ['This article has been amended. It originally stated that 40 people were killed in the blast.', '40 denied -'],
    [
      'Because of an editing error, an earlier version of this article misidentified the victims. It said 40 soldiers were killed.',
      '40 denied -',
    ],
    ['This post has been edited: it said 31 were killed.', '31 denied -'],
    ['At first 16 were said to have died; that was wrong.', '16 denied -'],
    ['Erratum: In our report of Tuesday, for "5 killed" read "4 killed".', '5 denied -', '4 asserted -'],
    ['In bulletin 12 nine deaths were given for Sunday. The right number is seven.', '9 denied -', '7 asserted -'],
    ['We wrongly reported on Sunday that 12 people had been killed in Selmas.', '12 denied -'],
    ['I said yesterday that 14 had been killed. I was wrong: it is nine.', '14 denied -', '9 asserted -'],
    ["Last week's 12 deaths for Selmas were too low.", '12 denied -'],
    ['The figure of 40 dead given in our morning edition was wrong.', '40 denied -'],
    ['We were wrong to print 12 dead for Selmas.', '12 denied -'],
    ['We carried “31 dead” here on Monday; strike that.', '31 denied -'],
    ['The agency called the first reports false. The death toll has meanwhile been revised to 43.', '43 asserted -'],
    ['An earlier note of ours spoke of up to 100 dead; we withdraw that figure.', 'null denied An earlier note'],
    ['The headline of this report says 20 people were wounded.', '20 asserted -'],
  ] as const)
    it(body, () => assert.deepEqual(told(body), claims))

  it('is told from the earlier word of others', () => {
    assert.deepEqual(told("An earlier version of the ministry's statement said 90 people were killed."), [
      "90 asserted An earlier version of the ministry's statement",
    ])
    assert.deepEqual(told('An earlier statement by the coast guard said 75 people had died.'), [
      '75 asserted An earlier statement by the coast guard',
    ])
  })

  it('is on the word of the outlet where that names itself', () => {
    assert.deepEqual(told('The Harbour Times reported that 12 people were wounded.'), ['12 asserted -'])
  })
})

describe('what its source takes back', () => {
  for (const [body, ...claims] of [
    ['The ministry withdrew its earlier figure of 60 dead.', '60 denied The ministry'],
    ['The ministry has not withdrawn its earlier figure of 60 dead.', '60 asserted The ministry'],
    ['The ministry had said that 60 people died, but retracted that figure on Wednesday.', '60 denied The ministry'],
    ['Police first said 35 people had been killed but later corrected the figure to 29.', '35 denied Police', '29 asserted Police'],
    ['Police initially said 20 people had been killed.', '20 asserted Police'],
    ['Officials in Selmas retracted a statement that 12 people were killed there.', '12 denied Officials in Selmas'],
    ['Police cut the toll in Selmas from 27 to 20.', '27 denied Police', '20 asserted Police'],
    ['Two men listed as dead on Thursday turned out to be alive, the mayor said.', '2 denied the mayor'],
    ["The army's statement said that 12 rebels had been killed. That was untrue.", "12 asserted The army's statement"],
  ] as const)
    it(body, () => assert.deepEqual(told(body), claims))

  it('is struck out', () => {
    assert.deepEqual(told('The ministry says ~~31~~ 29 people were killed and 12 hurt.'), [
      '31 denied The ministry',
      '29 asserted The ministry',
      '12 asserted The ministry',
    ])
    assert.deepEqual(told('~~Four soldiers were captured on the ridge.~~ Three soldiers were wounded.'), ['4 denied -', '3 asserted -'])
  })
})

describe('what is rejected', () => {
  for (const [body, ...claims] of [
    ['Rejecting reports that 12 soldiers had been killed, the army said its men were all well.', '12 denied the army'],
    ['Officials have rejected reports that 12 soldiers were killed in the attack on the base on Monday.', '12 denied Officials'],
    ['The ministry dismissed claims that 60 people died in the raid.', '60 denied The ministry'],
    [
      'Contrary to reports that 30 soldiers died, the general said only two had been hurt.',
      '30 denied the general',
      '2 asserted the general',
    ],
    ['The government rejected local media reports that its troops had killed 30 villagers.', '30 asserted local media'],
    [
      'Dismissing claims by rebels that 30 soldiers died, the general said only two had been hurt.',
      '30 asserted rebels',
      '2 asserted the general',
    ],
  ] as const)
    it(body, () => assert.deepEqual(told(body), claims))
})
