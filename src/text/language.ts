/** A gate before reading: is a text English, and if not, what is it? */

import { FREQUENT, TELLTALE } from './lexicon/languages.ts'

/** How much of a text is looked at, in characters, and how many words it takes to be told apart. */
const SAMPLE = 1500
const ENOUGH = 12
/** Fewer words than this, in Latin letters and like no other language, pass for English. */
const SURE = 40
/** The least share of frequent English words: running English has some .35, headlines and lists .15. */
const ENGLISH = 0.12
const OTHER = 0.15
const LATIN = /\p{Script=Latin}/u
const LETTER = /\p{L}/u
const ASCII = '\x7f'

/** BCP 47 code of a text's language, `und` where it is none that can be named. A text too short to tell passes for English. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const words = sample.match(/\p{L}+/gu) ?? []
  const { letters, latin } = lettersOf(sample)
  if (letters > 3 && latin < letters / 2) return byScript(sample, words)
  if (words.length < ENOUGH) return 'en'
  const english = share(words, FREQUENT.get('en')!)
  if (english >= 2 * OTHER) return 'en'
  const other = likeliest(words)
  if (other !== null && other.share > english && other.share >= OTHER) return other.code
  return english >= ENGLISH || words.length < SURE ? 'en' : 'und'
}

/** How many letters a text in small letters has, and how many of Latin script. */
function lettersOf(text: string): { readonly letters: number; readonly latin: number } {
  let [plain, letters, latin] = [0, 0, 0]
  for (const letter of text) {
    if (letter >= 'a' && letter <= 'z') plain++
    else if (letter > ASCII) {
      if (LETTER.test(letter)) letters++
      if (LATIN.test(letter)) latin++
    }
  }
  return { letters: plain + letters, latin: plain + latin }
}

function byScript(sample: string, words: readonly string[]): string {
  const told = TELLTALE.find(([letters]) => letters.test(sample))?.[1] ?? 'und'
  if (told !== 'ru') return told
  const [ru, uk] = [share(words, FREQUENT.get('ru')!), share(words, FREQUENT.get('uk')!)]
  return words.length < ENOUGH || Math.max(ru, uk) >= 0.08 ? (uk > ru ? 'uk' : 'ru') : 'und'
}

/** The language but English with the greatest share of its frequent words; the first of equals. */
function likeliest(words: readonly string[]): { readonly code: string; readonly share: number } | null {
  let best: { code: string; share: number } | null = null
  for (const [code, frequent] of FREQUENT) {
    if (code === 'en') continue
    const found = share(words, frequent)
    if (best === null || found > best.share) best = { code, share: found }
  }
  return best
}

function share(words: readonly string[], frequent: ReadonlySet<string>): number {
  let found = 0
  for (const word of words) if (frequent.has(word)) found++
  return words.length === 0 ? 0 : found / words.length
}
