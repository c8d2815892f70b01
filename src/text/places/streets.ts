import type { Unknown } from './mentions.ts'
import { together, type Word } from './words.ts'

export const STREETS = new Set(
  'street st avenue ave road rd drive dr boulevard blvd lane ln highway hwy parkway pkwy court ct place way terrace circle square mall plaza homes'.split(
    ' ',
  ),
)
export const BLOCK = /\bblock of (?:[NSEW]\.? ?[EW]?\.? |(?:North|South|East|West) )?$/
const CROSSING = /\d(?:st|nd|rd|th)(?: (?:Street|Avenue|St|Ave)\.?)? and $/

/** Where a street's name ends that begins with words i to next: "Parker Avenue", "the 7900 block of Wabash", "43rd and Prospect"; 0 where it is no street's. */
export function streetEnd(text: string, words: readonly Word[], i: number, next: number): number {
  const behind = words[next]
  if (behind?.capital && together(text, words[next - 1]!, behind) && STREETS.has(behind.lower.replace('.', ''))) return next + 1
  const before = text.slice(Math.max(0, words[i]!.start - 40), words[i]!.start)
  return BLOCK.test(before) ||
    CROSSING.test(before) ||
    /^ and \d+(?:st|nd|rd|th)\b/.test(text.slice(words[next - 1]!.end, words[next - 1]!.end + 12))
    ? next
    : 0
}

export const streetOf = (text: string, words: readonly Word[], i: number, end: number, n: number): Unknown => ({
  start: words[i]!.start,
  end: words[end - 1]!.end,
  name: text.slice(words[i]!.start, words[end - 1]!.end),
  sentence: n,
  street: true,
})
