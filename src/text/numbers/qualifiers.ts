import type { Lexeme } from './lexemes.ts'

/** What the words beside a numeral make of it. */
export type Bound = 'least' | 'over' | 'most' | 'under' | 'about'

const BEFORE: readonly (readonly [Bound, string])[] = [
  ['least', 'at least'],
  ['least', 'at the least'],
  ['least', 'at the very least'],
  ['least', 'at a minimum'],
  ['least', 'no fewer than'],
  ['least', 'no less than'],
  ['least', 'not fewer than'],
  ['least', 'not less than'],
  ['least', 'not below'],
  ['least', 'not under'],
  ['least', 'a minimum of'],
  ['least', 'minimum of'],
  ['least', 'as few as'],
  ['least', 'minimum'],
  ['least', 'min'],
  ['least', 'min .'],
  ['least', '≥'],
  ['over', '>'],
  ['over', 'more than'],
  ['over', 'greater than'],
  ['over', 'higher than'],
  ['over', 'over'],
  ['over', 'above'],
  ['over', 'upwards of'],
  ['over', 'upward of'],
  ['over', 'north of'],
  ['over', 'in excess of'],
  ['over', 'exceeding'],
  ['over', 'exceed'],
  ['over', 'exceeds'],
  ['over', 'exceeded'],
  ['over', 'past'],
  ['over', 'pass'],
  ['over', 'passes'],
  ['over', 'passed'],
  ['over', 'passing'],
  ['over', 'surpasses'],
  ['over', 'surpassed'],
  ['over', 'tops'],
  ['over', 'topped'],
  ['over', 'beyond'],
  ['most', 'up to'],
  ['most', 'as many as'],
  ['most', 'as high as'],
  ['most', 'as much as'],
  ['most', 'at most'],
  ['most', 'at the most'],
  ['most', 'no more than'],
  ['most', 'not more than'],
  ['most', 'a maximum of'],
  ['most', 'maximum'],
  ['most', 'max'],
  ['most', 'max .'],
  ['most', 'not exceed'],
  ['under', 'fewer than'],
  ['under', 'less than'],
  ['under', 'under'],
  ['under', 'below'],
  ['about', 'about'],
  ['about', 'around'],
  ['about', 'some'],
  ['about', 'roughly'],
  ['about', 'approximately'],
  ['about', 'approx'],
  ['about', 'an estimated'],
  ['about', 'estimated'],
  ['about', 'nearly'],
  ['about', 'near'],
  ['about', 'nears'],
  ['about', 'nearing'],
  ['about', 'almost'],
  ['about', 'close to'],
  ['about', 'closer to'],
  ['about', 'close on'],
  ['about', 'just over'],
  ['about', 'just under'],
  ['about', 'just above'],
  ['about', 'just below'],
  ['about', 'just short of'],
  ['about', 'just shy of'],
  ['about', 'shy of'],
  ['about', 'not quite'],
  ['about', 'nigh on'],
  ['about', 'getting on for'],
  ['about', 'a good'],
  ['about', '~'],
  ['about', 'ca'],
  ['about', 'little more than'],
  ['about', 'slightly more than'],
  ['about', 'slightly over'],
  ['about', 'slightly under'],
  ['about', 'a little over'],
  ['about', 'a little more than'],
  ['about', 'a little under'],
  ['about', 'perhaps'],
  ['about', 'maybe'],
  ['about', 'circa'],
  ['about', 'something like'],
  ['about', 'in the neighbourhood of'],
  ['about', 'in the neighborhood of'],
  ['about', 'in the region of'],
  ['about', 'in the vicinity of'],
  ['about', 'on the order of'],
  ['about', 'the best part of'],
]

const AFTER: readonly (readonly [Bound, string])[] = [
  ['least', 'or more'],
  ['least', 'and more'],
  ['least', 'or above'],
  ['least', 'and over'],
  ['least', 'and counting'],
  ['least', 'plus'],
  ['least', '+'],
  ['least', 'at least'],
  ['least', 'at a minimum'],
  ['least', 'as a minimum'],
  ['least', 'at the lowest'],
  ['least', 'at the least'],
  ['least', 'at the very least'],
  ['most', 'at most'],
  ['most', 'as a maximum'],
  ['most', 'at the highest'],
  ['most', 'at the most'],
  ['most', 'at the very most'],
  ['most', 'or fewer'],
  ['most', 'or less'],
  ['about', 'or so'],
  ['about', 'or thereabouts'],
  ['about', 'odd'],
  ['about', 'approximately'],
  ['about', 'perhaps'],
]

const phrases = (list: readonly (readonly [Bound, string])[]) =>
  list.map(([bound, words]) => ({ bound, words: words.split(' ') })).sort((a, b) => b.words.length - a.words.length)

const index = (list: readonly { bound: Bound; words: string[] }[], key: (words: string[]) => string) => {
  const map = new Map<string, { bound: Bound; words: string[] }[]>()
  for (const entry of list) map.set(key(entry.words), [...(map.get(key(entry.words)) ?? []), entry])
  return map
}

const BY_LAST = index(phrases(BEFORE), (w) => w.at(-1) ?? '')
const BY_FIRST = index(phrases(AFTER), (w) => w[0] ?? '')

const stands = (lex: readonly Lexeme[], from: number, words: readonly string[]) => words.every((w, k) => lex[from + k]?.lower === w)

/** After these "up to" tells what a count has come to and bounds nothing, and "past" bounds it. */
const MOVES =
  /^(?:add(?:s|ed|ing)?|brings?|brought|climb(?:s|ed|ing)?|comes?|came|crept|edg(?:es|ed|ing)|go|goes|gone|going|went|inch(?:es|ed|ing)|jump(?:s|ed|ing)?|mov(?:es|ed|ing)|own(?:s|ed|ing)?|ris(?:es|en|ing)|rose|tak(?:es|en|ing)|took|up)$/
/** What may stand between "toll" and an "up to" that bounds it: "toll of up to 50", "toll may be up to 50". */
const HOLDS = /^(?:of|at|as|be|been|is|are|was|were|may|might|could|put|puts|with|reach(?:es|ed)?|hits?|[,.;:])$/
const FAR = 9

/** Whether a qualifier's words bound the number after them: not the "up to" of "gone up to 13" and "Toll in blast up to 13", and no other "past" than "climbed past 270". */
function bounds(lex: readonly Lexeme[], from: number, words: readonly string[]): boolean {
  const phrase = words.join(' ')
  if (phrase === 'past') return MOVES.test(lex[from - 1]?.lower ?? '')
  if (phrase !== 'up to') return true
  if (MOVES.test(lex[from - 1]?.lower ?? '')) return false
  for (let i = from - 1; i >= Math.max(0, from - FAR) && !HOLDS.test(lex[i]!.lower); i--) if (lex[i]!.lower === 'toll') return false
  return true
}

/** The qualifier that ends right before lexeme `i`; `from` is where it begins. */
export function boundBefore(lex: readonly Lexeme[], i: number): { bound: Bound; from: number } | null {
  for (const { bound, words } of BY_LAST.get(lex[i - 1]?.lower ?? '') ?? []) {
    const from = i - words.length
    if (from >= 0 && stands(lex, from, words) && bounds(lex, from, words)) return { bound, from }
  }
  return null
}

/** The qualifier that begins at lexeme `i`, a hyphen before it allowed ("350-plus", "sixty-odd"). */
export function boundAfter(lex: readonly Lexeme[], i: number): { bound: Bound; next: number } | null {
  const at = lex[i]?.lower === '-' && lex[i]?.tied ? i + 1 : i
  for (const { bound, words } of BY_FIRST.get(lex[at]?.lower ?? '') ?? []) {
    if (stands(lex, at, words)) return { bound, next: at + words.length }
  }
  return null
}
