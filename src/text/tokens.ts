/** Tokenises a sentence the way the treebanks do: hyphens, clitics and units stand apart, abbreviations keep their stop. */

import { MAYBE_LAST, MONTHS, NEEDS_CAPITAL, NEVER_LAST } from './lexicon/en/abbreviations.ts'

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const KIND = kinds()
const UNIT = /^(?:km|kms|kg|m|mm|cm|am|pm|a\.m|p\.m|lb|lbs|ft|mi|mph|kph|yd|yds|bn|mn)$/i
const LINK = /(?:https?:\/\/|www\.)[^\s<>"”]+|[\w.+-]+@[\w-]+\.[\w.]+\w|[@#][\p{L}\w]+/uy

function kinds(): Uint8Array {
  const kind = new Uint8Array(65536).fill(LETTER)
  kind.fill(SPACE, 0, 33)
  kind.fill(MARK, 33, 0xc0)
  for (const [from, to] of [
    [65, 91],
    [97, 123],
    [0xaa, 0xab],
    [0xb5, 0xb6],
    [0xba, 0xbb],
  ] as const)
    kind.fill(LETTER, from, to)
  kind.fill(DIGIT, 48, 58)
  for (const space of [0xa0, 0x3000, 0xfeff]) kind[space] = SPACE
  for (const mark of [0xd7, 0xf7]) kind[mark] = MARK
  kind.fill(SPACE, 0x2000, 0x200c)
  kind.fill(MARK, 0x200c, 0x2c00)
  kind.fill(SPACE, 0x2028, 0x202a)
  kind.fill(MARK, 0x3001, 0x3041)
  return kind
}

/** The offsets of the tokens between `from` and `to`: start, end, start, end, … */
export function tokenise(text: string, from: number, to: number): number[] {
  const out: number[] = []
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    const kind = KIND[code]
    if (kind === SPACE) at++
    else at = kind === MARK ? markEnd(text, at, to, out) : wordEnd(text, at, to, out)
  }
  return out
}

function markEnd(text: string, at: number, to: number, out: number[]): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  if (code === 64 || code === 35) end = linkEnd(text, at, to) || end
  else if (code === 45 || code === 46 || code === 126) while (end < to && text.charCodeAt(end) === code) end++
  else if ((code === 39 || code === 0x2019) && isClitic(text, at, to)) while (end < to && KIND[text.charCodeAt(end)] === LETTER) end++
  out.push(at, end)
  return end
}

/** Whether the apostrophe at `at` opens a clitic of the word right before it. */
function isClitic(text: string, at: number, to: number): boolean {
  if (at === 0 || KIND[text.charCodeAt(at - 1)] === SPACE || KIND[text.charCodeAt(at - 1)] === MARK) return false
  return /^(?:s|d|m|re|ve|ll)(?![\p{L}\d])/iu.test(text.slice(at + 1, Math.min(to, at + 4)))
}

function wordEnd(text: string, start: number, to: number, out: number[]): number {
  const first = text.charCodeAt(start) | 32
  if (first === 104 || first === 119) {
    const link = linkEnd(text, start, to)
    if (link > 0) return push(out, start, link)
  }
  let end = start + 1
  while (end < to) {
    const code = text.charCodeAt(end)
    const kind = KIND[code]
    if (kind === LETTER || kind === DIGIT) end++
    else if (code === 46) {
      if (!keepsStop(text, start, end, to)) break
      end++
      if (end >= to || (KIND[text.charCodeAt(end)] !== LETTER && KIND[text.charCodeAt(end)] !== DIGIT)) break
    } else if (code === 64) return push(out, start, linkEnd(text, start, to) || end)
    else if (code === 44 && KIND[text.charCodeAt(end - 1)] === DIGIT && digitAt(text, end + 1, to)) end++
    else if ((code === 39 || code === 0x2019) && KIND[text.charCodeAt(end + 1)] === LETTER && end + 1 < to) {
      if (isClitic(text, end, to)) break
      const negation = negationStart(text, start, end, to)
      if (negation > 0) return push(out, start, negation, end + 2)
      end++
    } else break
  }
  return pushWord(text, start, end, out)
}

/** Whether the stop at `at` belongs to the word that begins at `start`. */
function keepsStop(text: string, start: number, at: number, to: number): boolean {
  const next = at + 1 < to ? KIND[text.charCodeAt(at + 1)] : SPACE
  const dotted = at - start === 1 || text.charCodeAt(at - 2) === 46
  if (next === DIGIT) return KIND[text.charCodeAt(at - 1)] === DIGIT
  if (next === LETTER) return dotted || isHost(text, start, at, to)
  if (KIND[text.charCodeAt(start)] !== LETTER) return text.charCodeAt(at - 2) === 46 && (text.charCodeAt(at - 1) | 32) === 109
  const capital = /\p{Lu}/u.test(text[start]!)
  const last = at + 1 >= to
  if (dotted) return at - start > 1 || (!last && capital)
  if (at - start > 5) return false
  const word = text.slice(start, at).toLowerCase()
  if (word === 'no') return capital && /^\s\d/.test(text.slice(at + 1, at + 3))
  if (last) return false
  if (!capital) return !NEEDS_CAPITAL.has(word) && (NEVER_LAST.has(word) || MAYBE_LAST.has(word))
  return NEVER_LAST.has(word) || MONTHS.has(word) || MAYBE_LAST.has(word)
}

/** "pravda.ru", "Ph.D": a stop inside a name. */
function isHost(text: string, start: number, at: number, to: number): boolean {
  const tail = /^[a-z]{2,4}(?![\p{L}])/u.exec(text.slice(at + 1, Math.min(to, at + 6)))
  return tail !== null && /\p{L}/u.test(text[start]!)
}

/** Where "n't" begins in "didn't", whose apostrophe is at `at`; 0 where it is none. */
function negationStart(text: string, start: number, at: number, to: number): number {
  if ((text.charCodeAt(at + 1) | 32) !== 116 || (text.charCodeAt(at - 1) | 32) !== 110 || at - 1 <= start) return 0
  return at + 2 < to && KIND[text.charCodeAt(at + 2)] === LETTER ? 0 : at - 1
}

/** Adds a finished word, cut in two where the treebanks do so ("cannot", "30km"). */
function pushWord(text: string, start: number, end: number, out: number[]): number {
  const first = KIND[text.charCodeAt(start)]
  if (first === DIGIT && KIND[text.charCodeAt(end - 1)] === LETTER) {
    let cut = end
    while (cut > start && KIND[text.charCodeAt(cut - 1)] !== DIGIT) cut--
    if (UNIT.test(text.slice(cut, end))) return push(out, start, cut, end)
  }
  if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') return push(out, start, start + 3, end)
  if (end - start === 5 && /^(?:gonna|wanna|gotta)$/i.test(text.slice(start, end))) return push(out, start, start + 3, end)
  return push(out, start, end)
}

/** Adds one token, or two that meet at `cut`; tells where the last ends. */
function push(out: number[], start: number, cut: number, end = cut): number {
  out.push(start, cut)
  if (end > cut) out.push(cut, end)
  return end
}

function digitAt(text: string, at: number, to: number): boolean {
  return at < to && KIND[text.charCodeAt(at)] === DIGIT
}

/** The end of a web address, mail address, handle or hashtag that begins at `at`; 0 where none does. */
function linkEnd(text: string, at: number, to: number): number {
  LINK.lastIndex = at
  const match = LINK.exec(text)
  if (match === null) return 0
  return Math.min(to, at + match[0].replace(/[.,;:!?)\]'’]+$/, '').length)
}
