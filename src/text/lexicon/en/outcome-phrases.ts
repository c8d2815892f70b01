import type { Outcome } from '../../../model/claim.ts'
import { lowered } from '../../lowered.ts'
import { matchesOf } from '../../matches.ts'
import type { Role, Trigger } from './outcomes.ts'

/** Phrases of several words that tell an outcome; `_` in a phrase stands for one to three words. */
const PHRASES: readonly (readonly [Outcome, Role, string])[] = [
  [
    'killed',
    'does',
    'put to death|hacked to death|beaten to death|stabbed to death|shot dead|shot to death|shoot dead|shoots dead|shooting dead|fatally (?:shot|shoots?|shooting|wound(?:s|ed|ing)?|stab(?:s|bed|bing)?|struck|injured|hit)|mortally wounded|gunned down|mown down|cut down|blew up|wiped out|finished off|claimed the lives|claimed the life|claims the lives|claiming the lives|took the lives|cost the lives|cost _ lives|claimed _ lives|claims _ lives|claiming _ lives|leaves? _ dead(?! or (?:wounded|injured|hurt|missing))|left _ dead(?! or (?:wounded|injured|hurt|missing))|leaving _ dead(?! or (?:wounded|injured|hurt|missing))|left for dead|destroyed',
  ],
  [
    'killed',
    'undergoes',
    'lost their lives|lost his life|lost her life|lose their lives|losing their lives|gave their lives|lives were lost|lives lost|loss of (?:civilian |human |innocent |further |any )?li(?:fe|ves)|succumbed to|blew himself up|blew herself up|blew themselves up|burned to death|burnt to death|bled to death|fell in battle|did not survive|laid to rest|did not stay so|t(?:ook|akes?|aking) (?:his|her|their) own li(?:fe|ves)',
  ],
  ['killed', 'event', '(?:fatal|deadly) (?:shooting|stabbing|beating)s?|(?:shooting|stabbing|gunshot) deaths?'],
  ['killed', 'toll', 'death toll|body count|number of dead|list of the dead|list of dead|number killed|the dead'],
  ['killed', 'trace', 'mass graves?|body bags?|body parts|human remains'],
  [
    'injured',
    'does',
    'sen[dt]s? _ to (?:the )?hospitals?|sending _ to (?:the )?hospitals?|(?:puts?|putting|lands?|landed) _ in (?:the )?hospitals?|hospitali[sz]ed|sent to hospitals?|sent to the hospital|taken to hospitals?|taken to the hospital|brought to hospitals?|rushed to|transported to|treated for|treated at|treated in|flown to|evacuated to hospital|admitted to|moved to a hospital|hospital with|hurt in|hit in the|shot in the|struck in the|lost a leg|lost an arm|lost a foot|lose a leg|cut by',
  ],
  [
    'injured',
    'is',
    'in intensive care|in critical condition|in a critical condition|in serious condition|in a serious condition|in stable condition|in grave condition|in hospital|in hospitals|in the hospital|under treatment|being treated|needed treatment|non-life-threatening|serious condition|stable condition|critical condition|gunshot wounds?|bullet wounds?|stab wounds?|shrapnel wounds?|fighting for (?:his|her|their) li(?:fe|ves)|received wounds|sustained injuries|suffered injuries|cannot breathe|difficulty breathing|broken|on its wards|in a coma|bleeding (?:from|heavily|profusely|badly)',
  ],
  [
    'missing',
    'is',
    'unaccounted for|not accounted for|not been accounted for|nowhere to be found|not been seen|not seen since|not been found|never been found|never found|not been traced|not be traced|not yet found|could not be found|no trace|no news of|not been heard|nothing (?:more )?(?:has|had|was) been heard of|heard nothing of|fate unknown|fate was unknown|fate is unknown|whereabouts|under the rubble|under rubble|in the rubble|beneath the rubble|under the debris|under the mud|being sought|still sought|search for|searching for|looked for|looking for|last seen|never came back|not come back|not returned|never returned|did not answer|presumed dead|lost contact|the missing|the disappeared|still under|trapped under',
  ],
  [
    'captured',
    'does',
    '(?:led|leads?|took|carried|marched|dragged|drove|hauled|bundled) _ (?:away|off)|led away|led off|carried off|carried away|taken away|marched off|marched away|driven off|dragged away|abducted|taken prisoner|take prisoner|took prisoner|taken hostage|took hostage|taken captive|took captive|held hostage|held captive|held prisoner|rounded up|picked up|handed over|placed under arrest|under arrest|takes? hostage|made off with',
  ],
  [
    'captured',
    'is',
    'in custody|in captivity|in detention|behind bars|in the hands of|in jail|in prison|in their hands|being held|still held|are held|is held|were held|was held|remanded|in irons',
  ],
  [
    'captured',
    'undergoes',
    'gave themselves up|given themselves up|gave himself up|laid down their arms|laid down arms|turned themselves in|f[ae]ll(?:en)? into (?:enemy|rebel|their|its|our) hands|f[ae]ll(?:en)? into the hands of',
  ],
  [
    'displaced',
    'undergoes',
    'fled their homes|fled the|left their homes|left their villages|left town|forced to flee|forced to leave|forced from|driven from|driven out|crossed into|crossed the border|took refuge|taken refuge|sought refuge|seeking refuge|found refuge|sought shelter|taken shelter|took shelter|staying with relatives|staying with|sheltering in|sheltering at|crowded into|left homeless|made homeless|have been moved|were moved out|brought out|on the move|without a roof|without shelter',
  ],
  [
    'casualties',
    'does',
    'put out of action|(?:killed|dead) or (?:(?:seriously|badly|critically|gravely|severely) )?(?:wounded|injured)|killed and wounded|killed and injured|dead and wounded|dead and injured|wounded or killed|injured or killed|dead or missing|dead and missing|killed or captured|killed or hurt|hurt or killed|harmed|were hit|was hit|came to harm|no harm|suffered losses|taken losses',
  ],
]

const source = (words: string): string => words.replaceAll('_', "(?:[\\w,’'-]+\\s+){1,3}?(?:[\\w,’'-]+)").replaceAll(' ', '\\s+')

const COMPILED = PHRASES.map(([outcome, role, words]) => ({
  trigger: { outcome, role } as Trigger,
  pattern: new RegExp(`\\b(?:${source(words)})\\b`, 'g'),
}))

/** Some word that every phrase holds one of; most sentences hold none. */
const ANY =
  /death|dead|fatal|mortal|fight|shot|shoot|gun|down|cut|blew|wiped|finish|lives|life|left|leav|destroy|surviv|rest|stay|toll|count|number|list|grave|body|human|hospital|treat|transport|flown|admit|moved|hurt|hit|struck|lost|lose|care|condition|threat|wound|injur|breath|broken|ward|coma|accounted|nowhere|seen|found|trace|heard|fate|where|rubble|debris|mud|sought|search|look|came|come|return|answer|presum|contact|missing|disappear|under|led|carried|taken|took|take|march|driv|drag|abduct|round|pick|hand|arrest|hostage|made|custody|captiv|detention|bars|jail|prison|held|remand|irons|gave|given|laid|turned|fled|forced|cross|refuge|shelter|staying|crowd|homeless|move|brought|roof|action|kill|harm|loss|treatment/

/** The phrases of outcome in a stretch of text, with their offsets in it. */
export function outcomePhrases(text: string): { trigger: Trigger; start: number; end: number }[] {
  const small = lowered(text)
  if (!ANY.test(small)) return []
  return COMPILED.flatMap(({ trigger, pattern }) =>
    matchesOf(pattern, small).map((m) => ({ trigger, start: m.index, end: m.index + m[0].length })),
  )
}
