import { matchesOf } from '../matches.ts'
import { isPlaceName } from './gazetteer.ts'

/** A word as names are looked for. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly capital: boolean
}

const WORD = /[\p{L}\p{M}]+(?:[’'ʻʼ`.-][\p{L}\p{M}]+)*\.?/gu

/** The words of a stretch of the text. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = []
  for (const { 0: raw, index } of matchesOf(WORD, text.slice(start, end))) {
    const word = raw.replace(/[’']s$/i, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
    for (const [part, at] of hyphened(word)) {
      words.push({
        start: start + index + at,
        end: start + index + at + part.length,
        text: part,
        lower: part.toLowerCase(),
        capital: /^\p{Lu}/u.test(part) || /^(?:a[lrznstd]|ash|ad[hd]|ath|e[lrsztdn]|esh|u[lrszdt]|ush)[-’']\p{Lu}/u.test(part),
      })
    }
  }
  return words
}

/** "Srinagar-Jammu" is two names; "al-Zor", "Deir-ez-Zor" and "Pont-Sondé" are one. */
function hyphened(word: string): [string, number][] {
  const parts = word.split('-')
  if (parts.length !== 2 || !parts.every((p) => /^\p{Lu}\p{Ll}{3,}/u.test(p)) || isPlaceName(word)) return [[word, 0]]
  return [
    [parts[0]!, 0],
    [parts[1]!, parts[0]!.length + 1],
  ]
}

/** Whether nothing but spaces and hyphens stands between two words. */
export const together = (text: string, a: Word, b: Word): boolean =>
  /^[\s-]*$/.test(text.slice(a.end, b.start)) && !/\n/.test(text.slice(a.end, b.start))
