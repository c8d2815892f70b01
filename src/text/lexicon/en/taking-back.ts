/** Words by which a figure that was told is taken back or put right. What ends in `$` is looked for before the figure, what begins with `^` after it. */

/** No figure is taken back in a sentence without any of these, or beside one. */
export const MAY_TAKE_BACK =
  /withdr|retract|recant|disown|discard|drop|abandon|str(?:ike|uck|iking) off|delete|disregard|forget|goes out|taken down|removed|neither|effect|borne out|supported|substantiated|t(?:ook|ak(?:e|en|es|ing))\b.* back|correct|wrong|right|mis(?:t(?:ak|ook)|inform|print|report|stat)|inaccura|err(?:or|at|on)|too (?:low|high)|n(?:ever|ot) (?:true|accurate|so)|\bread\b|strike that|untrue|false|alive|living|good health|safe\b|unhurt|found|traced|located|accounted for|rejoin|return|reappear|turned up|c[ao]me (?:home|back)|should|\bfrom\b|~~/i

/** What a figure is told in. */
const IN =
  '(?:figures?|numbers?|tolls?|counts?|totals?|tall(?:y|ies)|estimates?|claims?|statements?|reports?|findings?|conclusions?|assertions?|announcements?|lists?|versions?)'
/** "it", "that figure", "its earlier claim". */
const IT = `(?:it|that|this|them|(?:the|that|this|its|his|her|their) (?:\\w+ )?${IN})`
const NOT = "(?<!(?:\\b(?:not|never|nor|cannot|without|neither)|n[’']t) (?:\\w+ )?)"
const BE = '(?:is|was|were|are|has been|have been|had been|proved|turned out(?: to be)?)'
const WRONG =
  '(?:not (?:true|correct|right|accurate|borne out|supported|substantiated)|left without effect|never (?:true|correct|right|accurate)|(?:(?:an?|in|too|quite|simply|plainly|clearly) )?(?:wrong|incorrect|inaccurate|mistaken(?! for)|erroneous|error|mistake|misprint|typing error|low|high)\\b)(?! (?:that|to)\\b)'

/** "withdrew its earlier figure of 60", "retracted a statement that 12". */
export const WITHDRAWING = new RegExp(
  `${NOT}\\b(?:withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disown(?:s|ed|ing)?|discard(?:s|ed|ing)?|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|t(?:ook|akes?|aken|aking) back|correct(?:s|ed|ing)) (?:[^\\s,;:.]+ ){0,4}?${IN},? (?:of|that|about|for|as|from|put|at|(?:by|according to) which)\\b(?: [^\\s,;:.]+){0,6} ?[“"]?$`,
  'i',
)

/** "but later retracted it", "then corrected himself", "a figure that it withdrew". */
export const WITHDRAWN = new RegExp(
  `^(?:[^;:.]{0,90}?${NOT}(?:\\bcorrected (?:${IT}|itself|himself|herself|themselves)\\b|, an? ${IN} (?:\\S+ ){0,5}(?:withdrew|retracted|withdrawn|took back)\\b)|[^:.]{0,160}?${NOT}(?:\\b(?:withdr[ae]ws?|withdrawn|retract(?:ed|s)?|recanted|took back|taken back) ${IT}\\b|\\bt(?:ook|aken|akes) (?:${IT}|the (?:line|words?|post|entry|message|tweet)s?) back\\b|\\b(?:he|she|it|they) (?:\\w+ )?(?:retracted|recanted)(?= ?[:.,])|\\bin an? (?:earlier |first )?(?:post|message|tweet|statement|dispatch)[^;:.]{0,40}? since (?:taken down|deleted|removed|withdrawn)\\b|[;:,—–] (?:please )?(?:delete|strike|disregard|forget) (?:it|that|them|this)\\b|; that goes out\\b))`,
  'i',
)
/** "…, has since been withdrawn": said of a figure, and not of charges or of troops. */
export const IS_WITHDRAWN =
  /^[^;:.]{0,90}?\b(?:(?:has|have|had) (?:since |later |now )?been|was|were) (?:since |later |now )?(?:withdrawn|retracted)\b/i

/** "The figure of 40 given in our morning edition was wrong". */
export const JUDGED = new RegExp(
  `^(?!.*\\bit ${BE}\\b)(?:[^;:.,]|,(?= (?:as|which|given|printed|published|a )\\b)){0,90}?\\b${BE} ${WRONG}`,
  'i',
)
/** What is judged must be a figure, and not people: "the 40 dead were mistaken". */
export const FIGURED = new RegExp(`\\b(?:${IN}|deaths|dead|killed|wounded|injured|casualties)\\b`, 'i')
export const TOLD_IN = new RegExp(`\\b${IN}\\b`, 'i')

/** What is said of a figure right after it: "That was wrong", "The right number is seven", "I was misinformed". */
export const VERDICT = new RegExp(
  `^[\\s”"’)]*(?:(?:that|this|it|which|the (?:\\w+ )?${IN}) ${BE} (?:${WRONG}|false|untrue)\\b(?! that)|(?:we|I) (?:was|were) (?:wrong|mistaken|misinformed)\\b(?! to)|(?:strike that|not so|wrong)\\b|(?:the|our) (?:right|correct|actual|true|proper) ${IN} (?:is|was|should)\\b|it should (?:have|be|read|say)\\b)`,
  'i',
)
/** Its own source takes it back in the next sentence: "He retracted it within the hour", "Neither statement stands any longer". */
export const RECANTED =
  /^[\s”"’)]*(?:(?:he|she|it|they) (?:(?:has|have|had|later|then|since|soon|afterwards) ){0,2}(?:(?:retracted|withdrew|withdrawn|recanted) (?:it|that|this|the (?:figure|number|claim|report))|(?<=(?:later|since|soon|afterwards) )corrected (?:itself|himself|herself|themselves)|took (?:it|that) back)|(?:neither|the two|both) (?:statements?|figures?|claims?|sentences?|numbers?) (?:stands?|holds?|ha(?:s|ve) (?:since |now )?been (?:withdrawn|retracted)|were (?:withdrawn|retracted)))\b/i

/** Taken off a list or a count: "struck off 15", "took back a sixth Briton". */
export const STRUCK_OFF = /\b(?:(?:strikes?|struck|striking) off|t(?:akes?|ook|aking) back|retract(?:s|ed|ing)) [“"]?$/i

/** A figure that the report itself gave, or nobody in particular: such a verdict takes it back, where of another's it is a rival's word. */
export const OWN_WORD =
  /\b(?:we|I|this (?:newspaper|paper|blog|channel|bulletin|page|feed|list|column)|(?:in|on) (?:this|our|yesterday[’']s|last week[’']s|the last|the previous|bulletin|issue|no\.)|(?:was|were) (?:\w+ )?(?:said|given|reported|put|told|believed|thought))\b/i

/** The report gave it wrongly, in so many words. */
export const WRONGLY =
  /\b(?:we|I) (?:was|were) wrong to \w+|\b(?:we|I) (?:all )?(?:had |have )?(?:wrongly|mistakenly|erroneously|incorrectly|misreported|misstated)\b/i

/** How a correction opens. */
export const CORRECTION =
  /^\W*(?:corrections?|errat(?:um|a)|corrigend(?:um|a)|clarifications?|corrected|amendment|retraction|withdrawn|retracted|we erred)\b(?! by\b)/i
/** What a correction is of: "Last week's issue said that 14". */
export const GAVE =
  /\b(?:we|I|it|issue|edition|report|bulletin|entry|post|article|story|version|update|dispatch|summary|item|thread|headline|caption|line|page|website|sheet)\b(?: [^,;.]{1,60})? (?:said|says?|gave|given|reported|wrote|written|carried|carry|put|stated|printed|published|listed|counted|had|spoke of|speak of|called)\b/i
/** What parts the figure that is right from the one that was not. */
export const PUT_RIGHT = /;|\b(?:in fact|actually|but|instead|(?:correct|right) (?:figure|number)|should (?:have|be|read)|rather than)\b/i
/** "…, not 32": the figure before it is the right one. */
export const NOT_THE_OTHER = /^[^;.]{0,40}, (?:and )?not\b/
/** "It should have been 65". */
export const OUGHT = /\bshould (?:have (?:been|read|said)|be|read|say) (?:[^\s,;.]+ ){0,2}$/i

/** "for 5 killed read 4 killed". */
export const FOR = /\bfor [“"'‘]?[^,;.“”"]{0,40}$/i
export const READ = /^[^;.]{0,40}?[”"'’]?,? (?:please )?read\b/i
export const INSTEAD = /\bfor [^;.]{1,60}?,? (?:please )?read [“"'‘]?[^,;.]{0,30}$/i

/** "cut the toll from 27 to 20": a figure made smaller, or corrected. */
export const LOWERED =
  /\b(?:(?:cut|cuts|cutting|lower(?:s|ed|ing)?|reduc(?:es|ed|ing)|slash(?:es|ed|ing)|scal(?:es|ed|ing) (?:back|down)|revis(?:es|ed|ing)|correct(?:s|ed|ing))\b[^.;]{0,80}? |\bdown(?:wards?)? )from (?:[^\s,;.]+ ){0,3}?$/i
export const TO = /^[^.;]{0,50}?\bto (?:just |only )?$/i

/** "Two men listed as dead turned out to be alive", "eleven persons entered as missing have been found". */
export const LISTED =
  /^[^;:.,“"]{0,40}?\b(?:listed|reported|given|counted|named|announced|declared|mourned|entered|presumed|believed|feared|thought|who were|whom (?:[^\s,;:.]+ ){1,4}(?:had|put|counted|included|listed|named)) (?:[^\s,;:.]+ )?(?:as |among |to be )?(?:the )?(?:dead|killed|fallen|martyrs?|missing|victims?)\b/i
export const ALIVE =
  /^[^;:.]{0,90}?\b(?:(?:turned out|proved|found|are|is|was|were),?(?: it emerged,)? (?:to be )?(?:\w+ )?(?:alive|living|safe|in good health)|(?:turned|walked) (?:up|in) (?:alive|unhurt)|(?:have|has|had) (?:all |both |since |now )?(?:turned up|rejoined|returned|reappeared|come (?:home|back)|been (?:found|traced|located|accounted for)(?! (?:dead|killed|buried|shot|murdered|in (?:a|the) (?:morgue|grave|river))))\b)/i
