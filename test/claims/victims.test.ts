import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoteOf } from '../../src/claims/casualty/quote.ts'
import { seen } from '../../src/claims/casualty/read.ts'
import { victimsOf } from '../../src/claims/casualty/victims.ts'
import { analyse } from '../../src/text/analyse.ts'

/** A sentence, a number in it, and the words for the people of the outcome `killed`. */
const PEOPLE: readonly [sentence: string, number: string, victims: string | null][] = [
  ['More than 30 non-combatants were killed, the mayor said.', 'More than 30', 'non-combatants'],
  ['Two of the injured died in the night.', 'Two', 'injured'],
  ['Of the 14 drivers who were seized at the ford, three were shot dead.', 'three', 'drivers'],
  ['The council cut civilian dead in the valley to 21', '21', 'civilian'],
  ['The shelling brought the number of Georgians killed to at least 60.', 'at least 60', 'Georgians'],
  ['On Monday 19 died there, all of them nurses.', '19', 'nurses'],
  ['Twelve of the dead were under 16.', 'Twelve', 'under 16'],
  ['His men had killed no civilian.', 'no', 'civilian'],
  ['Seven drivers were arrested, not nine.', 'nine', 'drivers'],
  ['The raiders took four prisoners and lost two of their own.', 'two', 'their own'],
  ['The brigade suffered no casualties.', 'no', 'brigade'],
  ['Thirty-one died there: 11 under twelve, 14 between six and 15, and six adults.', '11', 'under twelve'],
  ['Thirty-one died there: 11 under twelve, 14 between six and 15, and six adults.', '14', 'between six and 15'],
  ['The monitors count 31 civilian dead.', '31', 'civilian'],
  ['The rebels put their own losses at six.', 'six', 'their own losses'],
  ['Two of the dead were brothers aged 13 and 15.', 'Two', 'brothers aged 13 and 15'],
  ['16 shot dead by police in Osh protests', '16', null],
  ['The raid left 43 taken hostage in the port.', '43', null],
  ['An old family of four was killed when a shell went off.', 'four', 'old family of four'],
  ['The families of four asked for their bodies.', 'four', null],
  ['The mudslide killed a couple in their sixties.', 'a couple', 'couple in their sixties'],
  ['The seamstress lost four of her five children.', 'four', 'children'],
  ['Of the ferrymen, two of whom died, none was armed.', 'two', 'ferrymen'],
  ['The toll is 45 injured, ten of whom died.', 'ten', null],
  ['seven dead - mayor', 'seven', null],
  ['The fever killed three girls of about ten.', 'three', 'girls of about ten'],
  ['Shells killed four members of the so-called River Front.', 'four', 'members of the so-called River Front'],
  ['Two pilots died and 11 sustained injuries.', '11', null],
  ['At least 14 people were killed and 17 wounded Saturday in Velm.', '17', null],
  ['Twelve weavers died, one a Dane.', 'one', 'Dane'],
  ['Women make up 120 of the dead.', '120', 'Women'],
  ['The dead soldiers are 26, a colonel said.', '26', 'soldiers'],
  ['The army put the figure of dead soldiers at 68.', '68', 'soldiers'],
  ['A drone strike in Harat killed 10 from one family.', '10', 'from one family'],
  ['The shells of Monday killed 10 from a distance.', '10', null],
  ['Eleven died; four were off-duty guards.', 'four', 'off-duty guards'],
  ['Eleven died; three, the mayor said, were cattle traders.', 'three', 'cattle traders'],
  ['Two of the dead were identified by an officer as his men.', 'Two', 'his men'],
  ['All but two of those killed were members of one club.', 'All', 'members of one club'],
  ['Only 14 of the 70 killed in the blast at the fair were Christians.', '14', 'Christians'],
  ['Two of the dead, a man and a woman, had bullet wounds.', 'Two', 'a man and a woman'],
  ['Six of the 13 killed, a mother and her five children, were in a car.', 'Six', 'a mother and her five children'],
  ['Six of the 13 killed, a mother and her five children, were in a car.', '13', null],
  ['The ministry puts at 110 the civilians killed since May.', '110', 'civilians'],
  ['The gendarmes concede two killed.', 'two', 'gendarmes'],
  ['Children: 17 killed', '17', 'Children'],
  ['Deaths of civilians this week: 91', '91', 'civilians'],
  ['One of the injured, a nurse, died at dawn.', 'One', 'nurse'],
  ['Most of the victims were porters.', 'Most', 'porters'],
  ['The raiders killed nine women, children and old people.', 'nine', 'women, children and old people'],
  ['Mortar fire killed 12 soldiers and policemen.', '12', 'soldiers and policemen'],
  ['A drone killed six pupils who were on their way to Velm.', 'six', 'pupils who were on their way to Velm'],
  ['The army named two privates who were shot at Velm.', 'two', 'privates'],
  ['The blast killed five boys aged between six and ten.', 'five', 'boys aged between six and ten'],
  ['The strike killed 40 civilians last year.', '40', 'civilians'],
  ['Four of the dead were boys who pushed carts.', 'Four', 'boys who pushed carts'],
  ['Shells killed three wounded guards.', 'three', 'wounded guards'],
  ['The village had about 30 fighters of Katiba Amu in it, of whom a dozen died.', 'a dozen', 'fighters of Katiba Amu'],
  ['Afghan dead now 31', '31', 'Afghan'],
  ['Fourteen of those killed at the mill last Wednesday were women, he said.', 'Fourteen', 'women'],
  ['Shells killed three recruits of 19, 22 and 30.', 'three', 'recruits of 19, 22 and 30'],
  ['The flood drove 90 weavers from their homes.', '90', 'weavers'],
  ['A shell killed five Abu Karim men at the ford.', 'five', 'Abu Karim men'],
  ["He put the navy's own losses at two dead.", 'two', 'navy'],
  ['There was no loss of life at the ford.', 'no', null],
  ['Of the nine bodies in the ditch, two were in army uniform.', 'two', 'in army uniform'],
  ['Nineteen died, most of them in fatigues.', 'Nineteen', null],
  ['Twelve were killed in Uniform Street.', 'Twelve', null],
  ['Five died in the uniform factory.', 'Five', null],
  ['Of the nine wounded, one, Sergeant Odo Marsh, has died.', 'one', 'Sergeant Odo Marsh'],
  ["One, Monday's paper said, has died.", 'One', null],
  ['One, according to Reuters, has died.', 'One', null],
  ['The minister put the dead of the week at 240, soldiers and civilians taken together.', '240', 'soldiers and civilians'],
  ['The raid left 31 dead, soldiers and police said.', '31', null],
  ['Of the injured, 40 remain in hospital; six, all passers-by, lost a leg.', 'six', 'passers-by'],
  ['He spoke of 14 dead, “both soldiers and clerks”.', '14', 'soldiers and clerks'],
  ['UPDF casualties were put at 19 dead.', '19', 'UPDF'],
  ['Raiders killed, on every list: 17.', '17', 'Raiders'],
  ['Doctors in Velm, where 35 of the wounded had been taken, said so.', '35', 'wounded'],
  ['Officials regret the death of "four or five" dead looters.', 'four or five', 'looters'],
  ['Nine people, two children included, were killed.', 'Nine', 'people'],
  ['Nine villagers, most of them women, were killed.', 'Nine', 'villagers, most of them women'],
  ['Nine villagers, including an elder, were killed.', 'Nine', 'villagers'],
  ['Nine villagers, women and children among them, were killed.', 'Nine', 'villagers, women and children among them'],
  ['One, a fisherman of fifty-odd, died on Friday.', 'One', 'fisherman of fifty-odd'],
  ['The message names three rebels who "fell as lions" at the ford.', 'three', 'rebels'],
  ['The mortal remains of the 14 Border Guard Force (BGF) constables arrived.', '14', 'Border Guard Force (BGF) constables'],
  ['Six National Police (NP) officers died.', 'Six', 'National Police (NP) officers'],
]

test('words for the people of a number', () => {
  for (const [sentence, number, victims] of PEOPLE) {
    const found = seen(analyse(sentence, 0)).find(({ mention: m }) => m.number && said(sentence, m.number.quantity) === number)
    assert.ok(found, `${sentence}: ${number}`)
    const { tokens } = found.mention.scene
    const who = victimsOf(found.mention, 'killed')
    assert.equal(who && said(sentence, { start: tokens[who.first]!.start, end: tokens[who.last]!.end }), victims, sentence)
  }
})

/** A sentence, a noun in it for one person, and the words for that person. */
const NAMED: readonly [sentence: string, noun: string, victims: string][] = [
  ['A mine killed her mother-in-law.', 'mother', 'her mother-in-law'],
  ['Gunmen killed the journalist Pavlo Hnatiuk at his door.', 'journalist', 'journalist Pavlo Hnatiuk'],
  ['THE MURDER OF BANKER OLGA RIVAS WAS CONDEMNED BY ALL PARTIES.', 'BANKER', 'BANKER OLGA RIVAS'],
  ['Gunmen killed the driver on Monday.', 'driver', 'driver'],
  ['The driver, Odo Marsh, 27, was killed.', 'driver', 'driver, Odo Marsh, 27'],
  ['The driver, 27, died in the wreck.', 'driver', 'driver, 27'],
  ['Her cousin Naima, sixteen, was killed.', 'cousin', 'Her cousin Naima, sixteen'],
  ['An off-duty nurse was killed.', 'nurse', 'off-duty nurse'],
  ['A mine killed the driver, 27 soldiers and a nurse.', 'driver', 'driver'],
  ["Gunmen killed the mayor's brother.", 'mayor', "mayor's brother"],
  ['Gunmen killed a woman selling tea at the station.', 'woman', 'woman selling tea at the station'],
  ['The drone killed a man, a driver, in Velm.', 'man', 'man, a driver'],
  ['Gunmen shot a man, a teacher and a nurse.', 'man', 'man'],
]

test('words for one person hold the name that follows', () => {
  for (const [sentence, noun, victims] of NAMED) {
    const found = seen(analyse(sentence, 0)).find(({ mention: m }) => m.scene.tokens[m.noun]?.text === noun)
    assert.ok(found, `${sentence}: ${noun}`)
    const { tokens } = found.mention.scene
    const who = victimsOf(found.mention, 'killed')
    assert.equal(who && said(sentence, { start: tokens[who.first]!.start, end: tokens[who.last]!.end }), victims)
  }
})

/** A sentence, a number in it, the word of outcome, and the quote of the claim. */
const QUOTES: readonly [sentence: string, number: string, word: string, quote: string][] = [
  ['Thirty were killed on the spot, two on the way to hospital.', 'two', 'killed', 'two on the way to hospital'],
  ['Thirty were killed on the spot, two on the way to hospital.', 'Thirty', 'killed', 'Thirty were killed'],
  ['At least 37 are dead by the ministry; 44 in other reports.', '44', 'dead', '44 in other reports'],
  ['Gunmen killed 12 farmers near the well.', '12', 'killed', 'killed 12 farmers'],
]

test('a quote holds the word of outcome only where it is not told of others first', () => {
  for (const [sentence, number, word, quote] of QUOTES) {
    const found = seen(analyse(sentence, 0)).find(({ mention: m }) => m.number && said(sentence, m.number.quantity) === number)
    assert.ok(found, `${sentence}: ${number}`)
    const anchor = found.mention.scene.tokens.findIndex((t) => t.lower === word)
    assert.equal(quoteOf(found.mention, anchor, victimsOf(found.mention, 'killed')).exact, quote)
  }
})

const said = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end)

test('an age stands for who is of it', () => {
  const heads = (text: string) =>
    seen(analyse(text, 0)).map(({ mention: m }) =>
      m.scene.tokens
        .slice(m.first, m.last + 1)
        .map((t) => t.text)
        .join(''),
    )
  assert.ok(heads('A 6-year-old died after the blast.').includes('A6-year-old'))
  assert.ok(!heads('A 6-year-old girl died after the blast.').includes('A6-year-old'))
})
