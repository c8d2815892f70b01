import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/propositions/models.ts'
import { propositionsOf } from '../../../src/claims/propositions/read.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** Plain sentences with the kinds of what they claim, each by its first letters. */
const TELL: readonly (readonly [string, string])[] = [
  // force used
  ['Gunmen on motorcycles attacked the village before dawn.', 'at'],
  ['Two rockets landed on the bus station.', 'at'],
  ['A car bomb exploded outside the courthouse.', 'at'],
  ['Government jets bombed the market in the old town.', 'at'],
  ['Rebels ambushed a police patrol on the coast road.', 'at'],
  ['Soldiers opened fire on the crowd.', 'at'],
  ['A drone fired a missile at a lorry near the border.', 'at'],
  ['The attackers set fire to the granary.', 'at'],
  ['Tanks shelled the hospital for two hours.', 'at'],
  ['A man with a machete burst into the church during the service.', 'at'],
  ['Militiamen stormed the barracks with mortars and machine guns.', 'at'],
  ['The fighters withdrew after looting the pharmacy and burning the school.', 'at'],
  ['A roadside bomb hit a convoy of the peacekeepers.', 'at'],
  ['Clashes broke out between the two clans at the well.', 'at'],
  // who did it
  ['The army denied responsibility for the strike.', 're'],
  ['The Sons of the Delta claimed responsibility for the attack.', 're'],
  ['The governor blamed the rebels for the attack.', 're'],
  ['Villagers accused the army of the massacre.', 're'],
  ['The rebels said that they had nothing to do with the bombing.', 're'],
  ['The general admitted that his men had fired the shell.', 're'],
  ['Police said the bomber was a member of the Red Dawn.', 're'],
  ['The ministry acknowledged that one of its aircraft had carried out the raid.', 're'],
  ['Each side accused the other of starting the fighting.', 're'],
  ['The colonel said he had not given the order to shoot.', 're'],
  ['Investigators believe that the attack was the work of a local gang.', 're'],
  ['The movement boasted on its website that its fighters were behind the ambush.', 're'],
  ['Witnesses said that the killers wore army uniforms.', 're'],
  ['A court found that the order had come from the president.', 're'],
  // contact
  ['The mayor said that he had called the garrison three times.', 'co'],
  ['The two commanders spoke by telephone during the night.', 'co'],
  ['Elders met with the militia leader to ask for the bodies.', 'co'],
  ['The convoy lost contact with its base at noon.', 'co'],
  ['The foreign ministers of the two countries held talks on Sunday.', 'co'],
  ['Nobody at the ministry answered our calls, the nurse said.', 'co'],
  ['The peacekeepers were in radio contact with the army throughout the attack.', 'co'],
  ['The kidnappers phoned the family and asked for money.', 'co'],
  ['The bishop wrote to the president two days after the attack.', 'co'],
  ['The president telephoned his counterpart after the strike.', 'co'],
  ['The rebels said that the army had not replied to their messages.', 'co'],
  // undertakings and notice
  ['The rebels said they had been told in advance of the convoy.', 'as'],
  ['The army had promised not to shell the town.', 'as'],
  ['The two sides agreed to a ceasefire of 48 hours.', 'as'],
  ['The hospital said that it had given its coordinates to the coalition.', 'as'],
  ['Residents were given no warning before the strike.', 'as'],
  ['The militia guaranteed safe passage to the families.', 'as'],
  ['The army dropped leaflets telling people to leave.', 'as'],
  ['The general vowed that the road would stay open.', 'as'],
  ['The embassy had warned of an attack a week earlier.', 'as'],
  ['The rebels broke the truce, the ministry said.', 'as'],
  ['The commander gave his word that the prisoners would be spared.', 'as'],
  ['The ministry promised an inquiry.', 'as'],
  ['The aid group said it had notified both sides of the route of the lorries.', 'as'],
  // what they make of it
  ['The UN condemned the killings.', 'st'],
  ['The president called the attack a cowardly act.', 'st'],
  ['The ambassador expressed concern at the bombing.', 'st'],
  ['The strike was a war crime, the lawyer said.', 'st'],
  ['The spokesman dismissed the report as propaganda.', 'st'],
  ['The opposition said that the operation was unlawful.', 'st'],
  ['The monitors said there was no evidence of a chemical attack.', 'st'],
  ['The bishop described the shooting as an outrage.', 'st'],
  ['The prime minister apologised for the strike.', 'st'],
  ['The secretary-general deplored the loss of life.', 'st'],
  ['Analysts doubt the account of the army.', 'st'],
  ['The minister praised the soldiers for the operation.', 'st'],
  ['The figures are lies, a spokesman of the army said.', 'st'],
  ['The union denounced the attack as barbaric.', 'st'],
  ['The dead were all civilians, the villagers insisted.', 'st'],
  ['The mission said it could not verify the claim.', 'st'],
]

const MUTE = [
  'The army held a parade for its founding day.',
  'The ministry promised to repave the road to the port.',
  'The mayor met with the owners of the market.',
  'The union condemned the rise in the price of bread.',
  'The minister praised the harvest.',
  'The teacher called the exam unfair.',
  'The club blamed the referee for the defeat.',
  'The company denied that it had raised its fares.',
  'The two chambers agreed to a new budget.',
  'The bishop wrote a book about his village.',
  'The weather service warned of heavy rain.',
  'The film tells of a strike at a mine.',
  'No group has claimed responsibility.',
  'The governor could not be reached for comment.',
  'The museum of the war opened a new wing.',
  'The striker attacked down the left and shot wide.',
]

const TITLE = 'News from the district'
const AROUND =
  ' Roads in the area were closed in the morning. Shops opened again after noon. A delegation from the capital is expected to visit the district. Schools are to open next week. The weather was fine.'

/** The kinds of the claims that are read in a sentence among others that claim nothing but deaths. */
function toldBy(sentence: string): string {
  const before = `${TITLE}\n\nEleven people were killed near the town of Kore on Monday. `
  const claims = propositionsOf(analyse(before + sentence + AROUND, TITLE.length), shippedModels())
  const inside = claims.filter(({ quote }) => quote.start >= before.length && quote.end <= before.length + sentence.length)
  return [...new Set(inside.map(({ kind }) => kind.slice(0, 2)))].sort().join(' ')
}

test('a claim that stands alone in a report is read, more often than not', () => {
  const wrong = TELL.filter(([sentence, told]) => toldBy(sentence) !== told)
  assert.ok(
    wrong.length <= TELL.length / 2,
    wrong.map(([sentence, told]) => `${told}, not ${toldBy(sentence) || 'none'}: ${sentence}`).join('\n'),
  )
})

test('sentences about other things are left alone, three times of four', () => {
  const wrong = MUTE.filter((sentence) => toldBy(sentence))
  assert.ok(wrong.length <= MUTE.length / 4, wrong.map((sentence) => `${toldBy(sentence)}: ${sentence}`).join('\n'))
})
