import { NO_PLACES, RANKS } from '../lexicon/en/place-words.ts'
import { matchesOf } from '../matches.ts'
import { isPersonNoun } from '../word-kinds.ts'
import { isPlaceName } from './gazetteer.ts'

const WORD = "\\p{Lu}[\\p{Ll}’']+(?:-\\p{Lu}[\\p{Ll}’']+)?"
const NAME = `(${WORD}(?: (?:\\p{Lu}\\.|${WORD})){1,3})`
const SPOKE =
  '(?:said|says|told|added|recalled|recounted|testified|wrote|posted|tweeted|died|was (?:shot|killed|arrested|charged|pronounced|struck|hit|found|taken|born)|has been (?:charged|arrested)|is (?:charged|accused)|faces|pleaded|admitted|explained)'
/** What stands about a person's full name: an age, a verb of saying, a rank. */
const FULL: readonly RegExp[] = [
  new RegExp(`${NAME},? \\(?(?:aged |age )?\\d{1,2}(?:[,.;:)]| of |-year-old|-month-old| and )`, 'gu'),
  new RegExp(`${NAME},? (?:Jr\\.?,? |Sr\\.?,? )?${SPOKE}(?![\\p{L}])`, 'gu'),
  new RegExp(`(?:said|says|told|named|identified as|identified (?:him|her|them) as|-year-old|called|charged) ${NAME}`, 'gu'),
  new RegExp(
    `(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Det|Maj|Col|Gen|Rep|Sen|Gov|Officer|Detective|Sergeant|Lieutenant|Captain|Chief|Sheriff|Deputy|Judge|Mayor|Prosecutor|Attorney|Coroner|Spokesman|Spokeswoman|Colonel|General|Major|President|Minister|Governor|Pastor|Professor|Doctor)\\.? (${WORD}(?: (?:\\p{Lu}\\.|${WORD})){0,3})`,
    'gu',
  ),
]
/** A noun in small letters with a full name right behind: "an army captain, Omar Lund". */
const CALLED = new RegExp(`(?<!\\p{L})(\\p{Ll}{3,}),? ${NAME}`, 'gu')
/** First words that begin places and bodies rather than persons. */
const NO_GIVEN = new Set(
  'san santa santo sao saint st new old fort el la los las port mount north south east west upper lower great'.split(' '),
)

/** The last names, lower case, of those that a text names in full: no places, unless a preposition leads to them. */
export function personsIn(text: string): ReadonlySet<string> {
  const full = FULL.flatMap((form) => matchesOf(form, text).map((m) => m[1]!))
  const called = matchesOf(CALLED, text).flatMap((m) => (isPersonNoun(m[1]!) ? [m[2]!] : []))
  return new Set([...full, ...called].flatMap(lastNameOf))
}

function lastNameOf(name: string): string[] {
  const words = name.split(' ').map((word) => word.toLowerCase().replace(/[’']s?$/, ''))
  const last = words.at(-1)!
  return NO_GIVEN.has(words[0]!) || NO_PLACES.has(last) || RANKS.has(last) || isPlaceName(name) ? [] : [last]
}
