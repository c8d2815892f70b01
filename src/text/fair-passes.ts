/** What a fair copy writes otherwise, pass by pass: each finds what the passes before it left. */

import type { Pass } from './fair-copy.ts'
import { paragraphs } from './paragraphs.ts'
import { kindOfWord } from './word-kinds.ts'

/** One look at a text: is there anything that a pass would write otherwise? */
export const UNUSUAL = /[^\n -_a-~À-ɏ“”‘’–—…]| {2}| \n|\n |\S\n\S|''|\d['’ ]\d{3}(?!\d)|\S[“‘][\s.,]|\s”\S/u

/** A soft hyphen stays where a line may have cut a word. */
const INVISIBLE: Pass = {
  finds:
    /(?<!\p{L}{2})\u00ad|\u00ad(?![^\S\n]*\n[^\S\n]*\p{Ll})|[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/gu,
  puts: () => () => '',
}

/** Letters whose accents stand apart, ligatures, and letters and digits of full width or for formulas. */
const COMPOSED: Pass = {
  finds: /\p{L}[\u0300-\u036f]+|[\ufb00-\ufb06\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/gu,
  puts: () => (found) => found.normalize(found.length > 1 && /^[^\ud835]/.test(found) ? 'NFC' : 'NFKC'),
}

const DIGIT: Pass = {
  finds: /(?![0-9])\p{Nd}|(?<=\p{Nd})[\u066b\u066c](?=\p{Nd})/gu,
  puts: () => (found) => (found === '\u066b' ? '.' : found === '\u066c' ? ',' : digitOf(found)),
}

/** Scripts keep their ten digits in a row, which begins at a code that ends in 0 or 6. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!
  const row = /\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6
  return String((code & 15) - row)
}

const MARKS: Readonly<Record<string, string>> = Object.fromEntries(
  ['\n\u000b\u000c\u0085\u2028\u2029', '-\u2010\u2011\u2212\ufe63', '—\u2015'].flatMap((marks) =>
    [...marks.slice(1)].map((mark) => [mark, marks[0]!]),
  ),
)
const MARK: Pass = { finds: new RegExp(`[${Object.keys(MARKS).join('')}]`, 'g'), puts: () => (found) => MARKS[found]! }

/** What is a number's own before a stretch of three digits: "1 200", but neither "May 1 200 people" nor "Flight 17 298". */
const NO_THOUSANDS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|' +
  'Flight|Boeing|Airbus|Route|Highway|Road|Resolution|Article|Section|Chapter|Page|Unit|Battalion|Brigade|Division|Camp|Ward|Block|Zone|Sector|No\\.?|aged?'
const between = (marks: string, after: string): RegExp =>
  new RegExp(
    `(?<=(?<!\\b(?:${NO_THOUSANDS}) )(?<![\\d.,:/-])(?<!\\d[ \\u00a0])[1-9]\\d{0,2}(?:${marks}\\d{3})*)${marks}(?=\\d{3}(?:${marks}\\d{3})*${after})`,
    'g',
  )

/** Thousands parted by spaces or apostrophes; by a plain space only where words follow. */
const THOUSANDS: Pass = { finds: between("[\\u00a0\\u2006-\\u2009\\u202f'’]", '(?!\\d)'), puts: () => () => ',' }
const SPACED_THOUSANDS: Pass = { finds: between(' ', '(?= [a-z(]|[,.;:)]?(?:\\s|$))(?! \\d)'), puts: () => () => ',' }

const SPACE: Pass = { finds: /[^\S\n]{2,}|[^\S\n ]/g, puts: () => () => ' ' }
const MARGIN: Pass = { finds: /(?<![^\n]) | (?![^\n])/g, puts: () => () => '' }

/** Marks before a list's items, each of which is a paragraph of its own; a dash or a number may be of the text and stays. */
const BULLET: Pass = {
  finds: /(?:^|\n+)[•·▪●◦‣⁃∙\u25a0-\u25ff★☆☐-☒✓-✘➔➜➢-➤⬛⬜\uf076\uf0a7\uf0b7\uf0d8] ?(?=\S)/g,
  puts: () => (_, at) => (at === 0 ? '' : '\n\n'),
}

/** Lines that were wrapped run on, and so do words cut at their ends. */
const LINE_END: Pass = {
  finds: /(?<=\p{L}{2})[-\u00ad]\n(?=\p{Ll})|(?<=\S)\n(?=\S)/gu,
  puts: (text) => {
    const ends = new Set(paragraphs(text, 0, text.length).map(({ end }) => end))
    return (found, at) => (found === '\n' ? (ends.has(at) ? found : ' ') : found.startsWith('-') && hasHyphen(text, at) ? '-' : '')
  },
}

/** Whether the hyphen at a line's end is the word's own: "Arab-led" and not "sol-diers". */
function hasHyphen(text: string, at: number): boolean {
  const [head = ''] = /[\p{L}’'-]*$/u.exec(text.slice(Math.max(0, at - 30), at)) ?? []
  const [tail = ''] = /^\p{L}*/u.exec(text.slice(at + 2, at + 32)) ?? []
  return !isWord(head + tail) && isWord(head) && isWord(tail)
}

const isWord = (word: string): boolean => kindOfWord(word.toLowerCase()) !== 0

/** An apostrophe by any other mark, inside a word. */
const APOSTROPHE: Pass = { finds: /(?<=\p{L})['‘‛ʹʼ′´`＇](?=\p{L})/gu, puts: () => (found) => (found === "'" ? found : '’') }

/** Marks of quotations as other languages have them, with the spaces within them; the first guillemet tells which way they point. */
const QUOTE: Pass = {
  finds: / ?[«»‹›] ?|[„‟‚‛〝〞「」『』]|``|''|″/g,
  puts: (text) => {
    const inward = pointsInward(text)
    return (found, at) => {
      const mark = found.trim()
      const opens = mark === '″' ? !/\S/.test(text[at - 1] ?? ' ') : OPENING.has(mark) !== ('«»‹›'.includes(mark) && inward)
      const [left, right] = '‹›‚‛'.includes(mark) ? ['‘', '’'] : ['“', '”']
      return opens ? `${found.startsWith(' ') ? ' ' : ''}${left}` : `${right}${found.endsWith(' ') ? ' ' : ''}`
    }
  },
}
const OPENING = new Set(['«', '‹', '„', '‟', '‚', '‛', '〝', '「', '『', '``'])

/** »So« and not « so ». */
const pointsInward = (text: string): boolean => /^[»›]\p{L}/u.test(/[«»‹›]./su.exec(text)?.[0] ?? '')

/** High marks that open where others close, or the other way about: „so“ and ”so”. */
const HIGH_QUOTE: Pass = {
  finds: /(?<=\S)[“‘](?=[\s.,;:!?)]|$)|(?<=^|[\s(])”(?=[\p{L}\d])/gu,
  puts: () => (found) => ({ '“': '”', '‘': '’', '”': '“' })[found]!,
}

export const PASSES: readonly Pass[] = [
  INVISIBLE,
  COMPOSED,
  DIGIT,
  MARK,
  THOUSANDS,
  SPACE,
  MARGIN,
  SPACED_THOUSANDS,
  BULLET,
  LINE_END,
  APOSTROPHE,
  QUOTE,
  HIGH_QUOTE,
]
