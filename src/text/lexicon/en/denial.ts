/** Words by which somebody says that what is told is not so, or that there is no sign of it. What ends in `$` is looked for before the people told of, what begins with `^` after them. */

/** Every form of the verbs by which somebody says that what others told is not so: "rejected reports that", "denying claims by". The source of a pattern. */
export const DENIAL =
  '(?:(?:reject|debunk|disown)(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)'

const VERB = `(?:${DENIAL}|(?:fault|contest|discount|contradict)(?:s|ed|ing)?|rubbish(?:es|ed|ing)?|(?:repudiat|disput)(?:es?|ed|ing)|scoff(?:s|ed|ing)? at|wav(?:es?|ed|ing) (?:away|aside|off)|(?:brush|laugh|shrug)(?:e?s|g?ed|g?ing)? (?:aside|away|off)|pour(?:s|ed|ing)? (?:cold water|scorn) on)`
const UNDENIED = "(?<!(?:\\b(?:not|never|nor|cannot|without|neither)|n[’']t) (?:\\w+ )?)"
/** What is told of others' telling. */
const TELLING =
  '(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|assertions?|accusations?|stor(?:y|ies)|speculation|versions?|talk|news|notions?)'
const FALSE =
  '(?:false|fake|fabricated|baseless|unfounded|untrue|groundless|bogus|invented|concocted|misleading|malicious|mendacious|spurious|erroneous)'
const ALL = `(?:the|any|all|such|these|those|some|earlier|initial|early|recent|previous|unconfirmed|widespread|repeated|${FALSE}|what (?:he|she|it|they) called)`
const OTHERWISE =
  'as(?! (?:many|much|few|high|well))|but|who|which|whom|whose|while|although|responsible|behind|not|failed|fails|failing|failure'
/** What a telling is called that is none. */
const TALE =
  '(?:hoax(?:es)?|lies?|inventions?|fabrications?|fictions?|fables?|fantas(?:y|ies)|fairy[- ]?tales?|myths?|gossip|nonsense|rubbish|propaganda|slanders?|rumours?|tales?|exaggerations?)'
/** A few words of one clause, up to the people told of. */
const upTo = (no: string) => `(?: (?!(?:${no})\\b)[^\\s,;:.]+){0,14} ?[“"‘]?$`
/** What is told; "the claim of the rebels that" has somebody else's word for it. */
const THAT = `(?:(?:that|alleging|claiming|saying|suggesting|according to which|by which|in which)\\b${upTo(OTHERWISE)}|(?:of|about)\\b${upTo(`${OTHERWISE}|that`)})`

/** "Rejected that its gunners had". */
const REJECTED_THAT = new RegExp(`${UNDENIED}\\b${VERB} that\\b${upTo(`${OTHERWISE}|that`)}`, 'i')
/** "Rejects the charge that"; whoever denies charges of a killing denies that it was his. */
const CHARGE_THAT = new RegExp(
  `${UNDENIED}\\b${VERB} (?:the|any|all|a) (?:charges?|accounts?|tales?|theor(?:y|ies)|idea|insinuations?) that\\b${upTo(OTHERWISE)}`,
  'i',
)
/** Told only to be rejected: "faulted claims that", "rejected a report by X that". */
const REJECTED = new RegExp(
  `${UNDENIED}(?:\\b${VERB}|\\bcontrary to)(?: as (?:\\w+ )?\\w+)?(?: an?)?(?: ${ALL})* ${TELLING}(?: (?:in|on)(?: [^\\s;:.]+){1,4})? ${THAT}`,
  'i',
)
/** "spread fabricated news that". */
const FALSELY = new RegExp(`${UNDENIED}\\b${FALSE}(?: (?:and )?\\w+){0,2} ${TELLING} ${THAT}`, 'i')
/** "It is not true that". */
const UNTRUE = new RegExp(
  `\\b(?:it|there)(?: is| was|[’']s)(?: \\w+)? (?:not? (?:true|correct|the case|truth(?:,[^,;:.]{2,30},)? (?:to|in) ${TELLING})|untrue|false|wrong|incorrect|a lie|nonsense|no truth(?:,[^,;:.]{2,30},)? (?:in|to)(?: the| any)? ${TELLING}) (?:that|of)\\b${upTo(OTHERWISE)}`,
  'i',
)
/** "denied that anyone", "has not acknowledged that any of its men", "could not confirm a single death". */
const ANY = '(?:any|anyone|anybody|all|a single|even one)'
const DENIED_ANY = new RegExp(
  `(?:${UNDENIED}\\bden(?:y|ies|ied|ying)|(?:\\bnot|n[’']t|\\bnever|\\bnor|\\bcannot|\\bunable to)(?: [\\w]+)? (?:confirm(?:ed)?|acknowledged?|admit(?:ted)?|verif(?:y|ied)|corroborated?|substantiated?|(?:heard?|learn(?:ed|t)?|been (?:told|informed|notified)) (?:of|about)))(?: that)?(?: (?:killing|wounding|injuring|harming|hurting|hitting|having \\w+|holding|abducting|detaining))?( ${ANY}\\b)?(?: of (?:its|his|her|their|the))? ?$`,
  'i',
)
const OPENS_ANY = new RegExp(`^${ANY}\\b`, 'i')

const EVIDENCE = '(?:evidence|information|indications?|hints?|signs?|confirmation|proof|reports?|records?|knowledge|traces?|corroboration)'
const SUPPORT = '(?:support|confirm|corroborate|substantiate|back(?: up)?|suggest|prove|verify|show|indicate)'
/** "has no information to back up the reports that", "nobody has seen evidence of". */
const NO_EVIDENCE = new RegExp(
  `(?:\\b(?:no|nor|not|never|without|nobody|no one|none|neither)\\b|n[’']t)(?: [\\w’'-]+){0,5}? [“"]?(?:any )?${EVIDENCE}[”"]?(?: (?:at all|so far|yet|whatsoever|was found|could be found|has been found|has emerged))?(?: (?:to|that would|that could|which would|that) ${SUPPORT}(?: (?:the|these|those|any|such|a|an|this))?(?: ${TELLING})?)?(?: ${THAT}| (?:for|on|there (?:had|have|has) been|there (?:were|was))\\b${upTo(OTHERWISE)})`,
  'i',
)

/** "Nothing suggests that", "came across nothing to show that", "nothing points to". */
const NOTHING = new RegExp(
  `\\b(?:nothing|(?:nor|not|never)\\b(?: \\w+){0,2} anything)\\b(?: [^\\s,;:.]+){0,6}? (?:${SUPPORT}(?:e?s|e?d)?|shown|proven|point(?:s|ed|ing)? to(?:wards?)?|b(?:ears?|ore) out)\\b${upTo(OTHERWISE)}`,
  'i',
)
/** "Nobody has told us of". */
const UNTOLD = new RegExp(
  `\\b(?:nobody|no one) (?:has|had) (?:\\w+ )?(?:told|informed|notified) (?:us|him|her|them|it) (?:of|about)\\b${upTo(`${OTHERWISE}|that`)}`,
  'i',
)

/** Any of these before people denies what is told of them. */
const BEFORE: readonly RegExp[] = [REJECTED, REJECTED_THAT, CHARGE_THAT, FALSELY, UNTRUE, NO_EVIDENCE, NOTHING, UNTOLD]

/** What is told comes first, and that it is not so after it: "That any villager was hurt is denied by the army", "That he was dead she would not have". */
const FRONTED = new RegExp(`^\\W*(?:\\S+ to \\S+,? )?that\\b${upTo(OTHERWISE)}`, 'i')
const DENIED_AFTER = new RegExp(
  `^[^;:.]{0,90}? (?:(?:is|was|were|has been|had been|are)(?: \\w+){0,2} (?:denied|contested|disputed|rejected|refuted|dismissed|untrue|false|nonsense)\\b|(?:is|was) (?:something|what|a thing) [^;:.]{1,60} (?:${VERB}|questions?|doubts?)|(?:I|we|he|she|it|they|both|neither|the [\\w’' -]{2,40}?) (?:(?:\\w+ )?${VERB}|w(?:ould|ill) not (?:have|accept|hear)|(?:do(?:es)?|did|can)(?: ?not|n[’']t) (?:accept|believe|credit|confirm)|call(?:s|ed)? (?:it )?(?:${FALSE}|an? ${TALE}))|(?:is|was) (?:\\w+ )?an? (?:\\w+ )?${TALE}\\b|(?:been|was|were) (?:reported|told|mentioned) (?:[^\\s;:.,]+ ){0,4}by (?:nobody|no[ -]one)\\b)`,
  'i',
)

const TOLD = new RegExp(
  `\\b(?:${TELLING}|what (?:is|was|has been|is being) (?:told|said|reported|alleged|claimed|put about))(?: (?!(?:by|from|of)\\b)[^\\s;:.]+){0,4}? ${THAT}`,
  'i',
)
/** Of reports it is said behind what they tell that they are not so: "are rumours", "was 'disinformation'", "were, he said, without foundation". */
const NOT_SO =
  /^(?:[^;:.]{0,90}?,?) (?:is|are|was|were|be|been|remain)\b,?(?: [^\s;:.]+){0,4}? [“"‘]?(?:(?:[\w-]+ ){0,2}(?:false|falsehoods?|untrue|fake|fabricat\w+|baseless|unfounded|groundless|bogus|disinformation|misinformation|propaganda|rumou?rs?|lies|lie|nonsense|rubbish|hoax|fiction|fables?|gossip|fairy[- ]?tales?|myths?|fantas(?:y|ies)|invent\w+|handiwork)\b|(?:totally |entirely |wholly |completely |utterly )?without (?:any )?(?:foundation|basis|truth|merit)|not (?:true|correct|so|borne out|supported|substantiated|confirmed|(?:ones )?(?:we|it|they) can (?:confirm|verify))|rejected|dismissed|denied|refuted)|^[^;:.]{0,90}? ha(?:ve|s|d) (?:absolutely )?no (?:basis|foundation|truth|substance|merit)\b/i

/** "called the report of forty dead 'comedy'". */
const CALLED = new RegExp(`\\b(?:call|brand|label|term|denounc|describ)(?:e?s|e?d|ing) (?:${ALL} )*${TELLING} ${THAT}`, 'i')
const BY_NAME =
  /^[^;:.]{0,60}? (?:as )?(?:an? )?(?:[“"‘]|(?:\w+ )?(?:false|untrue|fake|fabricat|baseless|unfounded|groundless|bogus|disinformation|propaganda|rumou?r|lie|nonsense|rubbish|hoax|invent))/i

/** What is told comes first, and that nobody has a sign of it after it: "For the 40 dead of the broadcast they saw no proof", "Of civilian losses we have heard nothing". */
const FRONTED_OF = new RegExp(`^\\W*(?:of|for|about)\\b${upTo(OTHERWISE)}`, 'i')
const UNSEEN =
  /^[^;:.]{0,110}? (?:ha(?:s|d|ve)|saw|sees?|finds?|found|came across|come across|holds?|held|gave|offered|produced|there (?:is|was)) (?:had |been shown |come across |seen |found |as yet |so far )?no(?: \w+)? (?:evidence|information|hints?|confirmation|proof|reports?|records?|knowledge|corroboration)\b/i
const UNHEARD =
  /^[^;:.]{0,60}? (?:(?:(?:has|had|have) (?:\w+ )?(?:heard|learned|learnt|seen)|heard|knew|knows?|learned|learnt) (?:of )?nothing|nothing (?:(?:has|had|have) )?(?:come|came|reached|been heard|is known|was known))\b/i
/** Of people who are missing nothing is known for that very reason. */
const LOST = /\b(?:missing|vanish\w*|disappear\w*|abduct\w*|kidnapp\w*|captiv\w*|captur\w*|taken|held|seized)\b/i

/** "No harm to civilians has come to light". */
const OPENS_NONE = /^no\b/i
const CAME_TO_LIGHT =
  /^[^;:.]{0,60}? (?:has|had|have) (?:yet |so far |as yet )?(?:come|been brought) to (?:light|(?:its|our|his|her|their|the \w+[’']s?) (?:notice|attention|knowledge|ears))\b/i

/** A figure that nobody gave: "it had never been 317", "it never gave". */
const NEVER =
  /\b(?:(?:it|there|that|the (?:figure|number|toll|count|total))(?:[’']s| had| has| was| were| is)? never(?: been| was)?|never (?:given|gave|said|told \w+|reported|claimed|announced|spoke(?:n)? of)) [“"]?$/i
const NEVER_GAVE = /^[”"]?,? (?:(?:I|we|he|she|it|they) )?never (?:gave|said|told|spoke of|reported|announced|counted)\b/i

/** "denied any part in the killing of": who did it is denied, and not that it happened. */
const NO_PART = new RegExp(
  `\\bden(?:y|ies|ied|ying)(?: that (?:it|he|she|they) (?:had|has|have|was|were))?(?: [^\\s;:.,]+){0,3} (?:parts?|roles?|involvement|involved|responsib\\w+|hand|complicity|links?|connection|behind|knowledge)\\b${upTo('but')}`,
  'i',
)
/** "no evidence that the men who killed": what stands in a clause of its own is not what is denied. */
const ASIDE =
  /\b(?:no|not|nor|never|without|nobody|den(?:y|ies|ied|ying)|reject\w*|dismiss\w*)\b[^;:.]{0,80} (?:who|whom|whose|which|responsible for|behind)\b(?: (?!(?:not|never|no|den(?:y|ied|ies)|false\w*)\b)[^\s;:.]+){0,8} ?$/i

/** Whether what stands before people says that their harm is no part of what is denied. */
export const isNoDenial = (before: string): boolean => NO_PART.test(before) || ASIDE.test(before)

/** Whether the words before people and their figure, and those after, say that it is not so. `own` are their own words. */
export function isDenial(told: string, own: string, after: string, figure: boolean): boolean {
  const before = `${told.replace(QUOTES, '')}${THOSE.exec(own)?.[0] ?? ''}`
  if (BEFORE.some((pattern) => pattern.test(before)) || (FRONTED.test(before) && DENIED_AFTER.test(after))) return true
  if (FRONTED_OF.test(before) && (UNSEEN.test(after) || (!figure && UNHEARD.test(after))) && !LOST.test(own + after)) return true
  if (OPENS_NONE.test(own) && CAME_TO_LIGHT.test(after)) return true
  const any = DENIED_ANY.exec(before)
  if (any && (any[1] || OPENS_ANY.test(own))) return true
  if ((TOLD.test(before) && NOT_SO.test(after)) || (CALLED.test(before) && BY_NAME.test(after))) return true
  return figure && (NEVER.test(before) || NEVER_GAVE.test(after) || (OF_FIGURE.test(before) && isTale(after)))
}

/** "That villagers had died he disputed": the word that opens what is denied, taken for one that points at them. */
const THOSE = /^that (?=\w+s\b)/i
/** Quotation marks, which cut what is said in two: "saw 'not a hint' of". */
const QUOTES = /[“”"‘]|’(?!\w)/g

/** A figure alone at the head of what is said: "Even a hundred", "but 140 people". */
const OF_FIGURE = /(?:^|[;:“"‘] ?|, (?=but |even ))\W*(?:(?:and|but|even|the (?:figure|number|toll|claim) of) )*$/i
/** What it is called then: "is an exaggeration", ", that is a fairy tale". */
const ONE_TALE = `(?:(?:an? )(?:\\w+ )?${TALE}|pulled out of (?:the|thin) air|plucked from the air|made up|invented|ridiculous|absurd|exaggerated)\\b`
const CALLED_TALE = new RegExp(
  `^(?: [^\\s;:.,]+){0,5}?(?:[,”"’—–-]+ ?(?:(?:he|she|it|they) (?:said|added|went on|insisted)[,:]? )?)?(?: ?(?:that|this|it))? ?(?:(?:is|was|are|were|would(?: \\w+)? be) [“"‘]?(?:(?:already|simply|nothing but|only|just|all) )?${ONE_TALE}|(?:(?:that|those|these) (?:is|was|are|were)|would(?: \\w+)? be|is) [“"‘]?(?:(?:already|pure|sheer|mere) )?${TALE}\\b)`,
  'i',
)
const isTale = (after: string): boolean => CALLED_TALE.test(after)
