/** Verbs of violence and of saying that general corpora lack, in dictionary form: the lemmatiser must know their ends. */
export const VERBS =
  'abduct acknowledge advance aim airlift allege ambush amputate annihilate arrest assassinate assault assure attack attribute avenge ' +
  'barricade batter behead besiege blast bleed blow bomb bombard breach bulldoze burn bury butcher capture cause caution cease charge ' +
  'cite claim clash collapse collide comb concede condemn confirm corroborate crush damage dead decapitate declare decline demolish deny ' +
  'deploy describe destroy detain detonate die dig disable disappear disarm discharge disclose disguise dislodge displace dispute douse ' +
  'down drown eliminate emphasise emphasize endure engage ensue erase escape estimate evacuate evade examine exchange execute exhume ' +
  'expire explode expose extinguish fire flare flatten flee free gouge grieve gun hack hang harass headquarter hijack hole hospitalise ' +
  'hospitalize hostage hurl hurt ignite immolate impale incinerate infiltrate inflict injure interrogate invade jail kidnap kill knife ' +
  'launch lead level liquidate loot lose lynch machine maim maraud martyr massacre mine missile mistake mob mortar mourn murder mutilate ' +
  'neutralise neutralize nominate note ooze open overrun perish pepper perpetrate pierce pillage place plunder poison pound prise probe ' +
  'prompt pulverise purge quote raid ram rampage rape raze recover refute reiterate release relocate report rescue resume retaliate ' +
  'retrieve revise riddle rise rocket sabotage scorch seize set sever shatter shell shield shoot shove sink siege slaughter slay slice ' +
  'smash smoke smuggle snatch snipe spray stab stampede starve state storm strafe strangle strike stone stress submerge succumb suffer ' +
  'surge surrender surround survive target telephone tend terrorise terrorize threaten throttle topple torch torpedo torture total trample ' +
  'trap trigger triple tunnel turn unleash update verify visit volley vow wage warn witness wound wipe wreck'

/** Irregular forms that general corpora lack or misspell. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  fled: 'flee',
  bled: 'bleed',
  slain: 'slay',
  slew: 'slay',
  hewn: 'hew',
  shorn: 'shear',
  trod: 'tread',
  strewn: 'strew',
  laid: 'lay',
  hurt: 'hurt',
}
