/**
 * Words by what they do in reports of violence: dictionary forms, lower case, by class. A word may stand in several classes.
 * The readers of attacks, responsibility, contacts, assurances and stances look words up here and nowhere else.
 */
const CLASSES = {
  /** Verbs of force used on somebody or something. */
  strike:
    'attack bomb bombard shell strike hit raid storm ambush assault overrun overran fire shoot launch open blast pound target torch burn loot raze ' +
    'invade seize capture retake recapture besiege encircle surround penetrate break advance clash fight exchange detonate explode blow drop rain ' +
    'lob hurl slam plough ram crash land fall gun mow spray rake strafe level flatten destroy demolish wreck ravage pummel hammer batter pillage ' +
    'sack set snipe engage down intercept drive burst charge rush enter infiltrate disperse clear evict break rout repel beat push tear wipe ' +
    'plant booby-trap rocket mortar gas poison use carry conduct mount stage wage press sweep descend return come go fly deliver release unleash',
  /** Nouns for such an act. */
  assault:
    'attack assault raid strike airstrike air-strike bombing bombardment shelling ambush offensive shooting blast explosion clash fighting battle ' +
    'incursion siege firefight gunfight operation sortie salvo barrage rampage massacre onslaught storming invasion gunfire shot burst volley fire crackdown ' +
    'detonation hit impact mission crossfire skirmish killing bloodshed',
  weapon:
    'bomb rocket missile shell mortar grenade artillery drone jet warplane plane aircraft helicopter gunship bomber fighter-bomber tank rifle gun machine-gun ' +
    'kalashnikov ak-47 machete knife mine ied device explosive munition warhead round bullet projectile cannon launcher howitzer himars grad scud ' +
    'iskander tochka-u f-16 f-15 f-15e a-10 ac-130 b-1 su-24 su-25 mig mirage mq-9 reaper predator vest belt petrol truck lorry motorbike motorcycle pickup ' +
    'chlorine sarin gas chemical agent barrel cluster phosphorus car vehicle weapon arm firearm rpg mlrs howitzer fighter pick-up',
  armed:
    'soldier troop army force military militant fighter rebel insurgent gunman gunmen militia militiaman commando police policeman guard jihadist terrorist ' +
    'attacker assailant raider bomber sniper gang extremist islamist guerrilla separatist paramilitary mercenary janjaweed coalition wing brigade battalion ' +
    'regiment unit squad patrol navy marine ranger enemy adversary pilot crew airman commander officer general colonel captain taliban isis isil is houthi ' +
    'hamas hezbollah shabaab al-shabaab shebab haram rsf fsa sdf ypg pkk nusra qaeda daesh wagner nato regime government',
  target:
    'base camp barracks post checkpoint convoy position village town city quarter district neighbourhood neighborhood market hospital clinic school mosque church ' +
    'cathedral station building house home compound hotel prison centre center bus shelter theatre theater café cafe block street headquarters warehouse depot ' +
    'airport port bridge square crowd wedding funeral ceremony worshipper civilian resident people pupil student garage tunnel hangar hall university college campus',
  /** Speech and writing that carries a claim. */
  say:
    'say tell add state announce report write note insist declare assert maintain claim argue explain stress confirm testify recount recall describe comment ' +
    'reply answer respond warn admit concede acknowledge repeat reiterate estimate believe think suggest allege charge contend affirm underline emphasise emphasize post tweet ' +
    'inform quote cite according statement read conclude find establish determine show indicate reveal caution complain remark observe hear understand',
  deny: 'deny reject refute dismiss disavow disown disclaim dispute rebuff rebut repudiate contradict discount denial refuse exclude',
  blame:
    'blame accuse hold charge attribute point finger suspect implicate fault pin ascribe brand indict culprit perpetrator guilty responsible responsibility name identify link tie',
  own: 'claim admit concede acknowledge confess confirm accept boast avow own credit',
  cause:
    'behind order orchestrate mastermind plan plot organise organize sponsor direct command instigate commit perpetrate do cause responsible revenge retaliation reprisal avenge vengeance retaliate work part role hand involve involvement involved belong send train',
  mistake:
    'mistake mistaken mistakenly error wrong wrongly accident accidental accidentally inadvertently unintended unintentional unintentionally misidentify misidentified fault failure fail collateral deliberate deliberately intentional intentionally purpose premeditated',
  contact:
    'contact call telephone phone ring radio text email e-mail write message speak talk meet discuss negotiate mediate consult communicate reach ask request ' +
    'beg plead appeal notify inform alert tell pass relay share coordinate liaise answer reply respond exchange visit contact',
  contacts:
    'contact call communication conversation talks talk negotiation hotline telephone phone radio message text letter email line mediator mediation envoy emissary ' +
    'delegation liaison counterpart coordinate coordinates dialogue meeting channel deconfliction correspondence alarm alert request reply answer word go-between intermediary',
  promise:
    'promise assure guarantee pledge vow undertake agree commit swear ensure warrant offer honour honor respect observe hold keep sign extend accept announce order suspend halt ' +
    'pause resume break violate flout warn notify inform tell advise brief clear allow permit let authorise authorize forewarn undertake',
  promised:
    'promise assurance guarantee pledge vow undertaking word agreement accord deal pact ceasefire cease-fire truce armistice pause halt cessation warning notice notification ' +
    'leaflet ultimatum deadline corridor passage clearance permission permit safety coordinate coordinates advance beforehand ahead prior list',
  judge:
    'condemn denounce deplore decry criticise criticize slam praise welcome regret mourn apologise apologize call describe brand label term characterise characterize ' +
    'deem consider regard doubt question reject dismiss accept urge demand support defend justify protest object lament voice express congratulate hail insist amount violate',
  judgement:
    'crime massacre atrocity slaughter genocide outrage barbaric barbarism cowardly heinous brutal horrific horrified horrifying appalling appalled shocking shocked shock abhorrent ' +
    'despicable unacceptable unjustified unjustifiable indefensible disproportionate proportionate indiscriminate lawful unlawful illegal legitimate violation breach tragedy tragic terrible ' +
    'lie lying lies fake fabrication fabricated fiction false falsehood untrue baseless bogus nonsense absurd absurdity slander propaganda provocation staged hoax whitewash cover-up exaggerate exaggerated ' +
    'inflate inflated excessive concern concerned alarm sadden saddened sorry regret regrettable perplexing puzzling rogue deadliest bloodiest worst evil inhuman grave credible ' +
    'non-credible accurate wrong true unfounded groundless victory success blow escalation aggression injustice shame disgrace scandal revenge hypothesis likely unlikely possible hypocrisy',
  proof:
    'evidence proof indication sign trace information record confirmation confirm verify substantiate corroborate support establish prove credible basis doubt knowledge aware know unaware intelligence verified substantiated see saw seen clear unclear',
  none: "no not never none nobody nothing neither nor without nowhere n’t n't hardly cannot false",
  civil:
    'civilian child woman family worshipper resident villager patient pupil student refugee bystander innocent unarmed non-combatant combatant soldier fighter terrorist militant guard military armed legitimate target member',
  hedge:
    'may might could possibly perhaps probably likely apparently allegedly reportedly believed thought suspected alleged presumed appear seem presumably purported purportedly supposedly unconfirmed feared rumoured rumored seemingly suggest believe think suspect',
  before: 'beforehand advance ahead before prior earlier previously already warned eve in-advance',
  while:
    'during while as then again until after minutes hour hours twice repeatedly night morning evening dawn noon midnight dusk overnight early late',
  future: 'will would shall going to if until unless next tomorrow from',
} as const

export type Act = keyof typeof CLASSES

const ACTS = Object.keys(CLASSES) as readonly Act[]

const classesOf = new Map<string, Act[]>()
for (const act of ACTS)
  for (const word of CLASSES[act].split(' ')) classesOf.set(word, [...(classesOf.get(word) ?? []).filter((a) => a !== act), act])

const NONE: readonly Act[] = []

/** The classes that a word's dictionary form stands in; none for most words. */
export const actsOf = (lemma: string): readonly Act[] => classesOf.get(lemma) ?? NONE
