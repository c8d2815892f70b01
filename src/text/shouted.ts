/** Texts in nothing but capitals, written again as others are: small letters but for the names that a dictionary tells from words. */

import type { Pass } from './fair-copy.ts'
import { isName, kindOfWord } from './word-kinds.ts'

/** How many letters tell a style, and how many of them may be small. */
const SAMPLE = 400
const SMALL = 0.1

/** Whether the first letters of a text are capitals nearly all. */
export function shouts(text: string): boolean {
  let [seen, small] = [0, 0]
  for (let at = 0; at < text.length && seen < SAMPLE; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) small++
    else if (code < 65 || code > 90) continue
    seen++
    if (small > SAMPLE * SMALL) return false
  }
  return seen >= 40 && small <= seen * SMALL
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that no dictionary of things and deeds holds, or that it takes for a name ("who", "was"). */
const FUNCTION_WORDS = set(
  'a about above according across after again against all along also although am amid among an and another any are around as at away be because been ' +
    'before behind below beneath beside between beyond both but by can could despite did do does down during each either every everybody everyone few for ' +
    'from further had has have he her here hers him his how however i if in inside into is it its just least less like many me meanwhile might more most ' +
    'much must my near nearly neither no nobody none nor not of off on once one only onto or other others our out outside over own per rather said same ' +
    'several shall she should since so some somebody someone such than that the their them then there these they this those though through throughout to ' +
    'together too toward towards two under until unless up upon very was we well were what when where whether which while who whom whose why will with ' +
    'within without would yet you your ms mr mrs dr',
)

/** Short forms that are no words. */
const ACRONYMS = set(
  'un us eu uk uae usa nato isis isil osce unicef unhcr unamid unama minusma monusco amisom ocha ohchr ngo ied icrc msf reuters afp',
)
const TITLED = set('mr mrs ms dr')

/** Words that are names, though others as well, when they stand after a day or before a number. */
const MONTH = /^(?:MAY|MARCH)$/

/** Words in capitals, each as it is written within a sentence or at its head. */
export const lowered: Pass = {
  finds: /[A-Z\u00c0-\u00d6\u00d8-\u00de][A-Z\u00c0-\u00d6\u00d8-\u00de'’]*/g,
  puts: (text) => (word, at) => asWritten(word, at, text),
}

function asWritten(word: string, at: number, text: string): string {
  const lower = word.toLowerCase()
  const stem = lower.replace(/['’](?:s|t)?$/, '')
  const before = text.slice(Math.max(0, at - 3), at)
  const titled = word[0]! + lower.slice(1)
  if (text[at + word.length] === '.' && word.length === 1) return word
  if (MONTH.test(word) && (/\d $/.test(before) || /^ \d/.test(text.slice(at + word.length, at + word.length + 2)))) return titled
  if (stem !== 'us' && FUNCTION_WORDS.has(stem) && !TITLED.has(stem)) return isHead(before) ? titled : lower
  if (ACRONYMS.has(stem) && stem !== 'reuters') return word.slice(0, stem.length) + lower.slice(stem.length)
  const kind = kindOfWord(stem)
  if (kind !== 0 && !isName(kind)) return isHead(before) ? titled : lower
  if (!/[aeiouy\u00e0-\u00fe]/.test(stem)) return TITLED.has(stem) ? titled : word
  return titled
}

/** Whether what stands before a word ends a sentence or a paragraph. */
const isHead = (before: string): boolean => /^$|\n$|[.!?:] ?["“”]? ?$|(?:^|\s)["“]$/.test(before)
