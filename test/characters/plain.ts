/** Twelve plainly written reports of invented places and people, to be read again in other characters. */
export const PLAIN: readonly { readonly title: string; readonly outlet: string; readonly body: string }[] = [
  {
    title: 'Market blast kills 34 in Darvand',
    outlet: 'Harbour Times',
    body: 'DARVAND, Kessar (Harbour Times) — A car bomb ripped through a crowded market in the town of Darvand on Monday, killing at least 34 people and wounding 71 others, police said.\n\nOfficials at the town\'s main hospital said five children were among the dead. "We have received 29 bodies," said Dr. José Peña, who runs the emergency ward.\n\nNo group has claimed responsibility for the attack. The provincial governor blamed fighters of the Red Banner for it.',
  },
  {
    title: 'Rebels deny killing civilians in Ostrel',
    outlet: 'Northern Post',
    body: 'Shelling killed 12 civilians and injured about 40 in the eastern town of Ostrel on Tuesday, the army said in a statement.\n\nThe rebels denied firing at the town. "It was the army\'s own artillery that killed them," a rebel spokesman told reporters.\n\nThe Lower Sarn Monitoring Network, which follows the conflict, put the toll at 15. It said two of the wounded were in critical condition.',
  },
  {
    title: 'More than 1,200 dead since spring, monitor says',
    outlet: 'Delta Wire',
    body: 'More than 1,200 people have been killed in fighting around Qalhat since March, the Delta Observatory said on Friday.\n\nAnother 3,450 were injured and over 12,000 families have fled their homes, according to the group. Its figures could not be confirmed.\n\nThe defence ministry says 310 soldiers have died.',
  },
  {
    title: 'Gunmen abduct 23 students',
    outlet: 'Plateau Daily',
    body: 'Gunmen abducted 23 students from a college in Umbari on Thursday night, the state police spokesman, Idris Falanko, said.\n\nTwo guards were shot dead and a teacher was wounded, he said. Residents put the number of missing at 31.\n\n"They came on motorcycles and fired into the air," said Mariam Oude, whose daughter is among the missing.',
  },
  {
    title: 'Strike on convoy kills 9 fighters, militia says',
    outlet: 'Levant Courier',
    body: 'An air strike hit a convoy near the border crossing of Tel Amra overnight, killing nine fighters and destroying three trucks, a militia commander said.\n\nThe coalition said it had carried out no strikes in the area. Local activists said 11 bodies were taken to the hospital in Tel Amra.\n\nThe commander accused the coalition of the strike and vowed revenge.',
  },
  {
    title: 'Two police officers killed in ambush',
    outlet: 'Sierra Herald',
    body: 'Two police officers were killed and four were injured when their patrol was ambushed on the road between Fuentes and Altaria on Sunday, the interior ministry said.\n\nThe ministry said three attackers died in the exchange of fire. Prosecutors opened an investigation.\n\nPeasant leaders said the police had fired first and that a farmer, Ramón Núñez, 44, had also been killed.',
  },
  {
    title: 'Ferry attack: toll rises to 57',
    outlet: 'Coast Chronicle',
    body: 'The death toll from an attack on a ferry off Port Lasserre has risen to 57, the coast guard said on Wednesday.\n\nDivers recovered six more bodies on Tuesday evening, bringing the toll to 57, its spokeswoman said. Twenty-two passengers are still missing.\n\nThe insurgents claimed responsibility for the attack, saying they had killed 18 soldiers who were on board.',
  },
  {
    title: 'Village raid leaves dozens dead',
    outlet: 'Savanna Mail',
    body: 'Dozens of villagers were killed when armed men attacked three villages in the Koubaro district on Saturday, local officials said.\n\nThe mayor of Koubaro said 46 people had been buried by Sunday evening and that 17 others were wounded. Up to 2,500 people fled to the district capital.\n\nA resident said the attackers burned houses and stole cattle. "I counted 52 graves," he said.',
  },
  {
    title: 'No casualties in drone attack, says ministry',
    outlet: 'Steppe News',
    body: 'The defence ministry said nobody was hurt when drones attacked a fuel depot in Zharlyk on Monday.\n\nThe regional governor, Viktor Osmolov, said one worker was killed and two firefighters were injured in the fire that followed.\n\nThe opposing side said its forces had struck the depot and killed ten servicemen.',
  },
  {
    title: 'Bomber strikes mosque during prayers',
    outlet: 'Frontier Gazette',
    body: 'A suicide bomber killed at least 18 worshippers and injured more than 60 at a mosque in the Khel Bazaar area of Mirwas on Friday, rescue officials said.\n\nBetween 200 and 300 people were inside at the time. The bomber also died, police chief Noor Afzal said.\n\nThe Ansar Brigade claimed responsibility in a message to the Frontier Gazette. The prime minister condemned the attack.',
  },
  {
    title: 'Army says 40 militants killed in offensive',
    outlet: 'Valley Times',
    body: 'Forty militants were killed and 12 were captured in a two-day offensive in the Tirang valley, the army said on Thursday.\n\nFive soldiers were also killed and nine wounded, according to a military official who spoke on condition of anonymity.\n\nA spokesman for the militants said that only three of their men had died and that 28 soldiers had been killed.',
  },
  {
    title: 'Hospital hit by rockets; 7 patients die',
    outlet: 'Médina Press',
    body: 'Rockets hit a hospital in the besieged city of Sahrin on Wednesday, killing seven patients and a nurse, the charity Doctors for Sahrin said.\n\nThe charity said the hospital\'s coordinates had been given to all sides. "This was no accident," its director, Hélène Faure, said.\n\nThe government denied that its forces fired the rockets. It said 14 people had been killed by rebel mortars the same day.',
  },
]
