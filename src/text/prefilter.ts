/** One cheap look at a whole text, before anything is split or tagged. */

const STEMS =
  'kill|dead|death|die[ds]?\\b|dying|fatal|casualt|injur|wound|hurt\\b|harm|maim|massacr|slaughter|slain|slay|murder|assassin|execut|behead|decapitat|lynch|' +
  'shot\\b|shoot|gun(?:men|man|fire|ned)|shell(?:s|ed|ing|fire)|bomb|blast|explo|deton|strike|struck|attack|assault|ambush|raid|clash|fight|fought|battl|' +
  'troops|soldier|militant|militia|rebel|insurgent|fighter|terror|hostage|abduct|kidnap|captur|captive|detain|missing|unaccounted|displac|' +
  'victim|toll|bod(?:y|ies)\\b|corpse|bur(?:y|ied|ial)|grave|mourn|funeral|surviv|burn(?:ed|t)|stab|hack(?:ed|ing)|rape|tortur|perish|los(?:s|ses|t)\\b|' +
  'li(?:fe|ves)\\b|war\\b|weapon|missile|rocket|mortar|drone|mine[sd]?\\b|grenade|artiller|violen|conflict|ceasefire|truce|claimed|responsib|unharmed|safe\\b|spared|' +
  'fle(?:d|e|eing)\\b|evacuat|civilian|refugee|condemn|denounc|crime|arrest|seiz|prison|suspect|army\\b|military|police|forces\\b|commander'
const TELLS = new RegExp(`\\b(?:${STEMS})`, 'i')

/** Whether a text has any word without which no claim about armed violence is made. */
export function mayTell(text: string): boolean {
  return TELLS.test(text)
}
