/** Turns of phrase that carry more than their words, by what they point to; matched on lower-case text with straight apostrophes. */
const TURNS: Readonly<Record<string, string>> = {
  // who did it
  'nothing to do': 'nothing to do with|no (?:hand|role|involvement) in|not (?:behind|involved)|took no part|no part in|not responsible',
  'part in': '(?:any|a|took|taken|take|had|played|play) (?:part|role|hand) in|(?:was|were|been|be) involved in|involvement in|complicit',
  'claim it':
    '(?:claim(?:ed|s|ing)?|admit(?:ted|s)?|accept(?:ed|s)?|took|takes?|deni(?:ed|es)|deny) (?:the )?(?:responsibility|blame)|responsibility (?:for|was|rests)|claimed (?:the|an?|this|that|it|by|some)',
  'blame on':
    'blam(?:e|ed|es|ing)|accus(?:e|ed|es|ing)|h[eo]ld(?:s|ing)?\\b.{2,60}\\bresponsible|point(?:ed|ing)? (?:the|a) finger|lay the blame|at the door of',
  'it was who':
    "\\b(?:it|this|that) (?:was|is|were|wasn't|was not) .{2,50}\\b(?:who|that|which)\\b|it (?:was|is|were) (?:the|not|our|their|his|us|them|a|an)\\b",
  'carried out':
    'carr(?:y|ied|ies|ying) out|perpetrat|(?:was|were|is|are) behind|masterminded|orchestrat|staged by|the work of|(?:was|were) the work',
  'on orders':
    '(?:on|by|under|without|against) (?:the |his |their )?orders?|ordered (?:the|an?|him|them|by|it|that)|gave (?:the|an) order|order to',
  revenge:
    'in (?:revenge|retaliation|reprisal|response|answer) (?:for|to)|(?:was|is|as|were) (?:a )?(?:revenge|retaliation|reprisals?)|to avenge|avenge[sd]?|punish',
  mistake:
    'by mistake|by accident|in error|mistook|mistaken(?:ly)?|(?:was|were|been) a mistake|accidentally|inadvertently|unintention|took .{2,40} for\\b|human error',
  'on purpose': 'on purpose|deliberate(?:ly)?|intentional(?:ly)?|premeditated|in cold blood',
  shields: 'human shields?|from among civilians|behind civilians',
  itself: '\\b(?:its|our|their|his) (?:own )?(?:forces|men|troops|planes|jets|aircraft|pilots|soldiers|fighters|army|people)\\b',
  ours: '\\b(?:we|us|our|ours)\\b',
  // contact
  'in touch': '(?:in|lost|no|any|made|had|have|has) (?:\\w+ ){0,2}(?:touch|contact|communication)\\b',
  'by phone':
    'by (?:tele)?phone|on the (?:tele)?phone|over the radio|by radio|by (?:text|e-?mail|letter|satellite)|text messages?|hot ?lines?|telephon(?:ed|es|ing)|(?:^|\\W)(?:phoned|rang|ring|rung)\\b|phone calls?|a call\\b|calls? (?:from|to|for)',
  talks: '\\b(?:talks|negotiat\\w+|mediat\\w+|dialogue|conversations?|consultations?)\\b',
  'asked for': '\\b(?:asked|asks|begged|appealed|requested|called) (?:\\w+ ){0,3}(?:for|to)\\b|had (?:been )?asked|call(?:ed|s)? in',
  'told them': '\\b(?:told|informed|alerted|notified|warned|advised)\\b',
  'had been told':
    '(?:had|has|have|was|were|been|being) (?:\\w+ )?(?:told|informed|alerted|notified|warned|advised|briefed|assured|promised)\\b',
  'no reply':
    '(?:no|any|never|not|without|a) (?:reply|repl\\w+|answer(?:ed)?|response|respond\\w*|word)\\b|(?:did|do|does|has|have|had) not (?:reply|replied|answer|answered|respond)',
  reporters:
    '(?:told|tells) (?:reporters|journalists|us|me|afp|reuters|ap|bbc|cnn|this|a (?:news|press)|the (?:bbc|associated|news|agency))|(?:spoke|speaking|speaks) (?:to|with) (?:reporters|journalists)|reached by|by telephone from|to (?:our|requests)',
  coordinates: '\\bcoordinates\\b|(?:gave|given|shared|passed|sent) (?:\\w+ ){0,3}(?:location|position|list)',
  // undertakings
  ceasefire:
    '\\b(?:cease-?fires?|truces?|armistice|cessation|(?:humanitarian )?pause|hold (?:their |its |its own )?fire|hold-fire|stop shooting|halt to|lay down)\\b',
  promise:
    '\\b(?:promis\\w+|assur\\w+|guarant\\w+|pledg\\w+|vow\\w*|undert(?:ake|aken|ook|aking)\\w*|swore|sworn)\\b|(?:g[ai]ve[ns]?|gave) (?:\\w+ ){0,2}(?:word|notice|assurance|guarantee)',
  beforehand:
    '\\b(?:beforehand|in advance|ahead of time|well before|in good time|earlier warned|days? (?:before|ahead|earlier)|hours? (?:before|ahead|in advance)|the eve)\\b',
  warning:
    '\\b(?:warn(?:ed|s|ing|ings)?|notice|notif(?:y|ied|ication)|leaflets?|ultimatum|deadline|told to (?:leave|flee|go|evacuate)|(?:tell|told|order|urge)\\w* .{2,40} to (?:leave|evacuate|flee))\\b',
  passage:
    '\\b(?:safe (?:passage|conduct|corridor|access)|corridors?|let (?:\\w+ ){0,4}(?:through|pass|out|go)|free passage|clearance|permi(?:t|ts|tted|ssion))\\b',
  'would not': "\\b(?:would|will|won't|wouldn't|shall|is to|are to)\\b",
  'agreed to': '\\bagree(?:d|s|ment)?\\b|\\baccord\\b|\\bdeal\\b|\\bpact\\b|signed',
  // what they make of it
  'no evidence':
    '\\b(?:no|any|without|little|not|nothing|never|seen no|found no) (?:\\w+ ){0,2}(?:evidence|proof|sign|signs|indication|indications|record|trace|reason|grounds|confirmation|information|doubt|knowledge)\\b',
  'cannot confirm':
    "(?:cannot|can't|could not|couldn't|unable to|impossible to|not (?:yet )?(?:been )?|neither|nor|never|yet to) ?(?:be )?(?:\\w+ )?(?:confirm|verif|substantiat|corroborat|establish|prov|rule|tell|say|know|check)\\w*",
  'war crime':
    'war crimes?|crimes? against|violat\\w+ (?:of )?(?:the |international |humanitarian )*(?:law|laws)|laws? of war|geneva|humanitarian law|massacre|atrocit|genocide',
  condemn:
    '\\b(?:condemn\\w*|denounc\\w*|deplor\\w*|decri\\w*|outrag\\w*|horrifi\\w*|appall\\w*|shock(?:ed|ing)|sadden\\w*|regret\\w*|apologi[sz]\\w*|mourn\\w*|alarm(?:ed)?|(?:deep|grave|serious)(?:ly)? concern\\w*|concerned)\\b',
  'called it':
    '\\b(?:call(?:ed|s|ing)?|describ\\w+|label\\w+|brand\\w+|dismiss\\w+|characteri[sz]\\w+|term(?:ed|s)|denounced|spoke of|speaks? of) (?:it|this|that|the|them|these|those|what|as|an?|him|any|another)\\b|(?:described|dismissed|branded|denounced|labelled|labeled|characteri[sz]ed) (?:\\w+ ){0,5}as\\b',
  lie: '\\b(?:lie|lies|lying|fake|fakes|fabricat\\w+|false|untrue|baseless|unfounded|bogus|nonsense|absurd\\w*|hoax|staged|propaganda|provocation|slander|fiction\\w*|whitewash|cover-up|not (?:right|true|credible|correct)|non-credible)\\b',
  'too high':
    '\\b(?:inflated|exaggerat\\w*|too (?:low|high)|(?:far|much|considerably|probably|likely|even|still) (?:\\w+ )?(?:higher|lower|larger|greater|more|fewer)|(?:higher|larger|lower) (?:still|than)|underestimat\\w*|provisional|incomplete|nearer the)\\b',
  'were civilians':
    '\\b(?:was|were|is|are|been) (?:\\w+ ){0,3}(?:civilians?|combatants?|fighters?|soldiers?|militants?|terrorists?|members?|innocent|armed|unarmed|neo-nazis?|shopkeepers?|relatives|guards|children|families)\\b',
  'no civilians':
    '\\b(?:no|not a single|not one|nobody|none|any|never|only|nothing but) (?:\\w+ ){0,3}(?:civilians?|combatants?|fighters?|soldiers?|militants?|terrorists?|military|fighting|weapons?|object|facility|target|camp|gunm[ae]n)\\b',
  legitimate:
    '\\b(?:legitimate|lawful\\w*|legal\\w*|proportionate|disproportionate|indiscriminate\\w*|justifi\\w+|unjustifi\\w+|self-defen[cs]e|rules of engagement|unacceptable|necessary|precaution\\w*)\\b',
  accept:
    '\\b(?:accept(?:ed|s)?|reject(?:ed|s|ing)?|stand(?:s|ing)? by|stood by|support(?:ed|s)?|prais\\w+|congratulat\\w+|welcom\\w+|endors\\w+|question(?:ed|s)?|doubt(?:ed|s|ful)?|sceptic\\w*|skeptic\\w*|convinced|confident)\\b',
  aware: '\\b(?:did|do|does|had|was|were|is|are|be|not) (?:\\w+ )?(?:know|known|aware|unaware)\\b|unknown to',
  // force
  'opened fire':
    'open(?:ed|s|ing)? fire|came under (?:fire|attack)|under fire|exchang\\w+ fire|fired (?:on|at|into|upon|from)|shot at|went off|blew up|set off|set fire|burn(?:ed|t|ing) down',
  'air raid':
    '\\b(?:air ?-?(?:strikes?|raids?|attacks?)|warplanes?|jets?|drones?|helicopters?|aircraft|planes?|bombs?|missiles?|rockets?|shells?|mortars?|grenades?)\\b',
  stormed:
    '\\b(?:storm|raid|attack|ambush|bomb|shell|bombard|overr[au]n|seiz|captur|besieg|assault|struck|strik|target|hit|pound|torch|raz|loot|rampag)\\w*\\b',
  clock:
    '\\b(?:\\d{1,2}[:.]\\d\\d|\\d{1,2} ?(?:a\\.?m|p\\.?m|o.clock)\\b|dawn|dusk|noon|midnight|overnight|night|morning|evening|afternoon|hours)\\b',
  day: '\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? ?\\d|\\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|last (?:week|month|year)|this (?:week|month)|earlier)\\b',
  background:
    '\\b(?:in (?:19|20)\\d\\d|since (?:19|20)?\\d*|last (?:year|month)|(?:years?|months?) (?:ago|earlier|before)|in recent|over the years|previous(?:ly)?|history|a year|decade)\\b',
  casualty: '\\b(?:kill\\w*|dead|die[ds]?|deaths?|wound\\w*|injur\\w*|casualt\\w*|victims?|bod(?:y|ies)|hurt|missing|lives|toll)\\b',
  hedge:
    '\\b(?:may|might|could|probably|likely|apparently|allegedly|reportedly|believed|suspected|possibl[ey]|perhaps|appear(?:s|ed)?|seem\\w*)\\b',
}

const compiled = new Map(Object.entries(TURNS).map(([name, source]) => [name, new RegExp(source)]))
const names = [...compiled.keys()]

/** The names of the turns found in a stretch of text, of all or of those given. */
export function turnsIn(text: string, among: readonly string[] = names): string[] {
  const plain = text.toLowerCase().replaceAll('’', "'")
  return among.filter((name) => compiled.get(name)?.test(plain))
}
