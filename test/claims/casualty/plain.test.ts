import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** Plain sentences with what they tell: the first letter of the outcome (x where killed and injured are not told apart) and the least, or else the most, of its number. */
const TELL: readonly (readonly [string, string])[] = [
  ['The blast took the lives of nine people, police said.', 'k9'],
  ['Nine people lost their lives when a shell hit the market.', 'k9'],
  ['Gunmen shot dead a local councillor outside his home.', 'k1'],
  ['A suicide bomber blew himself up at a checkpoint, killing three soldiers and himself.', 'k3 k1'],
  ['The attack left 14 people dead and 30 others wounded.', 'k14 i30'],
  ['Four of the wounded are in critical condition.', 'i4'],
  ['Twenty bodies were pulled from the rubble.', 'k20'],
  ['The death toll has climbed to 48, the health ministry said.', 'k48'],
  ['The number of dead rose from 12 to 15 overnight.', 'k12 k15'],
  ['Three more people succumbed to their injuries.', 'k3'],
  ['Among the dead were two nurses and a driver.', 'k2 k1'],
  ['A mother and her three children perished in the fire that followed.', 'k1 k3'],
  ['His brother was killed in the same attack.', 'k1'],
  ['No one was hurt.', 'i0'],
  ['There were no casualties, the army said.', 'x0'],
  ['Officials said there were no reports of casualties.', 'x0'],
  ['At least 40 villagers were abducted, most of them women and girls.', 'c40 c1'],
  ['Some 2,000 families have fled their homes.', 'd2000'],
  ['More than 11,000 people have been displaced since Monday.', 'd11001'],
  ['Fifteen fishermen are still missing.', 'm15'],
  ['The fate of seven crew members remains unknown.', 'm7'],
  ['The rebels said they had captured 25 soldiers.', 'c25'],
  ['Police arrested six suspects.', 'c6'],
  ['A policeman died and two were injured.', 'k1 i2'],
  ['The army lost eight men in the ambush.', 'k8'],
  ['Eight soldiers fell in the battle for the bridge.', 'k8'],
  ['He said his unit had suffered two killed and five wounded.', 'k2 i5'],
  ['Two civilians were among those killed.', 'k2'],
  ['The strike killed scores of people.', 'k40'],
  ['Dozens were feared dead.', 'k24'],
  ['The hospital received 62 wounded and 18 dead.', 'i62 k18'],
  ['Doctors treated 33 patients for gunshot wounds.', 'i33'],
  ['A six-year-old girl lost both legs.', 'i1'],
  ['Rescue workers recovered the remains of 11 passengers.', 'k11'],
  ['Another 27 sustained shrapnel injuries.', 'i27'],
  ['The bombing claimed 31 lives.', 'k31'],
  ['Thirty-one people have died in the bombing so far.', 'k31'],
  ['The militants beheaded five farmers.', 'k5'],
  ['Five farmers had their throats cut.', 'k5'],
  ['The bodies of the two aid workers were found on Sunday.', 'k2'],
  ['Troops opened fire on protesters, killing a teenager.', 'k1'],
  ['The toll stands at 17 dead, 60 hurt and four unaccounted for.', 'k17 i60 m4'],
  ['Authorities put the number of injured at 120.', 'i120'],
  ['Hospital sources spoke of 22 martyrs.', 'k22'],
  ['One of the attackers was killed and another was captured.', 'k1 c1'],
  ['Neither the driver nor the passengers were harmed.', 'i0'],
  ['Her husband never returned from the market that day.', 'm1'],
  ['Nobody survived the crash of the helicopter, which carried nine soldiers.', 'k9'],
  ['All nine people on board the helicopter were killed.', 'k9'],
  ['Up to 30 people were trapped under the debris and are presumed dead.', 'k30'],
  ['A drone hit a car on the road to the port; both occupants died.', 'k2'],
  ['The shelling wounded a woman and her infant son.', 'i1 i1'],
  ['Between 20 and 25 fighters were eliminated, the ministry said.', 'k20'],
  ['The ministry claimed that 300 "terrorists" had been neutralised.', 'k300'],
  ['Security forces gunned down seven miners.', 'k7'],
  ['Seven miners were gunned down.', 'k7'],
  ['The car bomb ripped through the queue, and 13 people burned to death.', 'k13'],
  ['A nurse said she had counted 36 corpses in the courtyard.', 'k36'],
  ['Six people were taken to hospital, two of them with burns.', 'i6 i2'],
  ['The kidnappers are holding 12 students.', 'c12'],
  ['A body was found in the river on Friday.', 'k1'],
  ['Ninety percent of the victims were civilians.', 'k1'],
  ['Half of the dead were children.', 'k1'],
  ['It was the deadliest attack since 2014, when 145 people died.', 'k145'],
  ['An earlier raid on the same village in May killed 19.', 'k19'],
  ['The ministry denied that any soldier had been killed.', 'k1'],
  ['The spokesman rejected reports that 50 troops died.', 'k50'],
  ['The governor, Idris Bello, and two bodyguards were assassinated.', 'k1 k2'],
  ['Mortar fire injured at least a dozen shoppers.', 'i12'],
  ['Ten were killed on the spot and four died on the way to hospital.', 'k10 k4'],
  ['The dead included 5 policemen, 2 soldiers and 9 civilians.', 'k5 k2 k9'],
  ['Families buried 24 of the victims on Tuesday.', 'k24'],
  ['Five people including a pregnant woman were stabbed to death.', 'k5 k1'],
  ['Residents reported seeing eight dead bodies on the road.', 'k8'],
  ['Two dead, five injured in grenade attack', 'k2 i5'],
  ['Roadside bomb kills 4 in northern province', 'k4'],
  ['Gunmen kill priest, abduct two seminarians', 'k1 c2'],
  ['Toll in mosque blast rises to 61', 'k61'],
  ['Army: 40 militants killed', 'k40'],
  ['The fighting has forced tens of thousands from their homes.', 'd20000'],
  ['A further 16 remain in intensive care.', 'i16'],
  ['He was killed instantly.', 'k1'],
  ['She died of her wounds two days later.', 'k1'],
  ['The explosion destroyed two houses; a family of six was inside and none survived.', 'k6'],
  ['A 4-year-old died after being hit by a stray bullet.', 'k1'],
  ['Amina, 12, was struck by a stray bullet and died.', 'k1'],
  ['The raid resulted in the deaths of 7 militants and the arrest of 3 others.', 'k7 c3'],
  ['The operation cost the lives of two marines.', 'k2'],
  ['Unknown gunmen ambushed a convoy, leaving three guards dead.', 'k3'],
  ['Authorities have so far identified 10 of the 16 bodies.', 'k10 k16'],
  ['Three people died and several others were hospitalised.', 'k3 i3'],
  ['Three hostages were executed.', 'k3'],
  ['Inmates killed two guards during the riot.', 'k2'],
  ['The mine explosion maimed a shepherd.', 'i1'],
  ['A crowd lynched two men accused of theft.', 'k2'],
  ['Fourteen people drowned when the boat was shot at.', 'k14'],
  ['The soldiers were killed in their sleep, 9 in all.', 'k9'],
  ['Not a single soldier was wounded.', 'i0'],
  ['Casualties on our side: 3 dead, 11 wounded.', 'k3 i11'],
  ['Roughly 150 people were killed or injured.', 'x150'],
  ['As many as 90 may have died.', 'k90'],
  ['The Red Cross said it had evacuated 12 wounded fighters.', 'i12'],
  ['The village chief said that 26 of his people had been massacred.', 'k26'],
  ['Twelve people were hacked to death with machetes.', 'k12'],
  ['Twelve residents were burned alive in their huts.', 'k12'],
  ['The officer was pronounced dead at the scene.', 'k1'],
  ['Two journalists were wounded by shrapnel.', 'i2'],
  ['The attackers also took at least 20 people hostage.', 'c20'],
]

const MUTE = [
  'The film, in which 12 soldiers die in an ambush, opens on Friday.',
  'The drill supposed that 12 people had been injured by a bomb.',
  'Two defenders are injured and will miss the match on Saturday.',
  'The new rules could kill 300 jobs, the union said.',
  'In the novel, a father of three is murdered on the first page.',
  'Thirty soldiers took part in the parade.',
  'The striker killed off the game with two late goals.',
  'Fear that more people will die keeps families awake.',
  'The convoy of 12 lorries was destroyed.',
  'Twenty people were freed by the kidnappers.',
  'Five of the wounded were discharged from hospital.',
  'The rebels destroyed four tanks and shot down two drones.',
  'Forty people escaped unhurt.',
  'Two cows and a donkey were killed by the shell.',
  'He was sentenced to 12 years for planning to kill a minister.',
  'The bomb, which weighed 200 kilograms, failed to explode.',
]

const TITLE = 'News from the district'
const AROUND =
  ' Roads in the area were closed in the morning. Shops opened again after noon. A delegation from the capital is expected to visit the district. Schools are to open next week. The weather was fine.'

function toldBy(sentence: string): string {
  const text = `${TITLE}\n\nThe attack happened near the town of Kore on Monday. ${sentence}${AROUND}`
  const claims = casualtiesOf(analyse(text, TITLE.length), shippedModels(), '2020-01-01')
  return claims
    .map(
      ({ casualty }) => `${casualty!.outcome === 'casualties' ? 'x' : casualty!.outcome[0]}${casualty!.number.min ?? casualty!.number.max}`,
    )
    .sort()
    .join(' ')
}

test('a claim that stands alone in a report is read, eight times of ten', () => {
  const wrong = TELL.filter(([sentence, told]) => toldBy(sentence) !== told.split(' ').sort().join(' '))
  assert.ok(wrong.length <= TELL.length / 5, wrong.map(([sentence]) => sentence).join('\n'))
})

test('sentences of violence without anybody harmed are left alone, three times of four', () => {
  const wrong = MUTE.filter((sentence) => toldBy(sentence))
  assert.ok(wrong.length <= MUTE.length / 4, wrong.join('\n'))
})
