import type { Outcome } from '../../../model/claim.ts'

/** How a word tells an outcome: of its object, of its subject, of the noun beside it, or as a thing counted. */
export type Role = 'does' | 'undergoes' | 'is' | 'event' | 'people' | 'trace' | 'toll'

/** A word (lemma or form) that tells what became of people. */
export interface Trigger {
  readonly outcome: Outcome
  readonly role: Role
}

const WORDS: readonly (readonly [Outcome, Role, string])[] = [
  [
    'killed',
    'does',
    'kill slay murder assassinate massacre execute behead slaughter butcher exterminate annihilate martyr lynch electrocute strangle decapitate gun claim claiming',
  ],
  ['killed', 'undergoes', 'die perish succumb drown suffocate asphyxiate burn fall bleed starve'],
  ['killed', 'is', 'dead killed slain deceased lifeless martyred murdered executed shot-dead beheaded massacred fatal buried'],
  [
    'killed',
    'event',
    'death killing murder execution massacre assassination slaughter martyrdom slaying beheading lynching homicide drowning manslaughter',
  ],
  ['killed', 'people', 'dead fatality martyr deceased slain'],
  [
    'killed',
    'trace',
    'body corpse remains grave coffin casket funeral burial cadaver skeleton skull tomb shroud bodybag morgue mortuary bury',
  ],
  ['killed', 'toll', 'toll'],
  ['injured', 'does', 'wound injure hurt maim burn stab beat flog whip hospitalize hospitalise scald concuss'],
  [
    'injured',
    'is',
    'wounded injured hurt maimed hospitalised hospitalized critical burnt burned stabbed beaten concussed disabled unconscious',
  ],
  ['injured', 'event', 'injury wound burn treatment stabbing beating surgery amputation'],
  ['injured', 'people', 'wounded injured patient'],
  ['injured', 'trace', 'hospital clinic ward surgeon stretcher ambulance'],
  ['missing', 'does', 'lose'],
  ['missing', 'undergoes', 'disappear vanish'],
  ['missing', 'is', 'missing unaccounted untraced lost disappeared trapped unlocated'],
  ['missing', 'event', 'disappearance'],
  ['missing', 'people', 'missing'],
  ['captured', 'does', 'capture seize abduct kidnap arrest detain hold take imprison jail intern apprehend nab snatch round'],
  ['captured', 'undergoes', 'surrender'],
  ['captured', 'is', 'captured arrested detained kidnapped abducted held captive hostage imprisoned jailed custody'],
  ['captured', 'event', 'arrest capture abduction kidnapping detention surrender hostage-taking captivity custody imprisonment'],
  ['captured', 'people', 'prisoner captive hostage detainee arrestee abductee'],
  ['displaced', 'does', 'displace uproot evacuate'],
  ['displaced', 'undergoes', 'flee leave shelter'],
  ['displaced', 'is', 'displaced homeless uprooted sheltering'],
  ['displaced', 'event', 'displacement exodus flight'],
  ['displaced', 'people', 'displaced refugee evacuee idp'],
  ['casualties', 'does', 'hit shoot target harm strike bomb attack gas poison affect neutralise neutralize eliminate'],
  ['casualties', 'event', 'casualty loss harm'],
  ['casualties', 'people', 'casualty victim'],
]

const table = (): ReadonlyMap<string, readonly Trigger[]> => {
  const map = new Map<string, Trigger[]>()
  for (const [outcome, role, words] of WORDS)
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), { outcome, role }])
  return map
}

/** Triggers by lemma or form, lower case. */
export const TRIGGERS = table()

/** Any form of a word of outcome, and words of violence that may have one: what some sentence of a report must hold for the report to be read closely. */
export const OUTCOME_STEMS =
  /\b(?:kill|slay|slain|murder|assassinat|massacr|execut|behead|slaughter|butcher|martyr|lynch|strangl|die[ds]?\b|dying|dead|death|deceas|perish|succumb|drown|suffocat|burn|bled|fatal|fallen|lifeless|bod(?:y|ies)|corpse|remains|grave|coffin|casket|buried|bury|burial|funeral|toll|lives|life|lost|lose|losses|loss|wound|injur|hurt|maim|hospital|wounded|missing|disappear|vanish|unaccounted|trapped|captur|seiz|abduct|kidnap|arrest|detain|held|hold|custody|prison|captive|hostage|surrender|jail|displac|uproot|flee|fled|homeless|refugee|evacuat|casualt|victim|shot|shoot|hit|struck|harm|target|stab|beat|neutrali[sz]|eliminat|morgue|mortuary|surviv|gunn|mown|hack|throat|fell\b|fate\b|homes\b|intensive care|blast|bomb|attack|ambush|explo|shell|clash|raid|rubble|debris)/i
