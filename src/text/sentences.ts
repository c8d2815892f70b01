/** Splits paragraphs into sentences. A dateline ("LAGOS, Nigeria (XYZ) —") is a sentence of its own. */

import type { Sentence } from './document.ts'
import { MAYBE_LAST, MONTHS, NEEDS_CAPITAL, NEVER_LAST, OPENERS } from './lexicon/en/abbreviations.ts'
import { type Block, paragraphs } from './paragraphs.ts'

/** How far into a paragraph a dateline may reach. */
const DATELINE_REACH = 110
const DASH = /\s*(?:—|–|--|-)\s|—/
const PLACE_WORDS = /^(?:\(?[\p{Lu}\d][\p{L}\d.'’/-]*\)?,?|of|the|de|del|al|el|da|and|near|on|in|&)$/u
const STOP = /(?<![.!?…])[.!?…]+["”“’'»)\]]*(?=\s)|[\p{Ll}\d)]\.(?=\p{Lu}\p{Ll})/gu

/** All sentences of a text whose title, if any, ends where `body` begins. */
export function sentences(text: string, body: number): Sentence[] {
  const found: Sentence[] = []
  const title = paragraphs(text, 0, body)
  const rest = paragraphs(text, body, text.length)
  for (const [paragraph, block] of [...title, ...rest].entries()) {
    const isTitle = paragraph < title.length
    for (const part of split(text, block, isTitle).flatMap((whole) => piecesOf(text, whole)))
      found.push({ n: found.length, ...part, paragraph, title: isTitle })
  }
  return found
}

function split(text: string, block: Block, isTitle: boolean): Block[] {
  const parts: Block[] = []
  let start = block.start
  if (!isTitle) {
    const cut = datelineEnd(text, block)
    if (cut > 0) {
      parts.push({ start, end: trimmedEnd(text, start, cut) })
      start = skipSpace(text, cut, block.end)
    }
  }
  STOP.lastIndex = start
  for (let stop = STOP.exec(text); stop !== null && stop.index < block.end; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length
    const next = skipSpace(text, end, block.end)
    if (next >= block.end) break
    if (!endsSentence(text, start, stop, next)) continue
    parts.push({ start, end })
    start = next
  }
  if (start < block.end) parts.push({ start, end: block.end })
  return parts
}

/** What no sentence of prose comes near, in characters: reading costs more than a sentence is long. */
const LONGEST = 4000

/** A sentence in pieces that can be read, parted between words where there are any. */
function piecesOf(text: string, { start, end }: Block): Block[] {
  const parts: Block[] = []
  let from = start
  while (end - from > LONGEST) {
    const space = text.slice(from, from + LONGEST).search(/\s\S*$/u)
    const to = from + (space > 0 ? space : LONGEST - (/[\uD800-\uDBFF]/.test(text[from + LONGEST - 1]!) ? 1 : 0))
    if (trimmedEnd(text, from, to) > from) parts.push({ start: from, end: trimmedEnd(text, from, to) })
    from = skipSpace(text, to, end)
  }
  return from < end ? [...parts, { start: from, end }] : parts
}

/** Where the words after a dateline begin; 0 where the paragraph has none. */
function datelineEnd(text: string, block: Block): number {
  const head = text.slice(block.start, Math.min(block.end, block.start + DATELINE_REACH))
  const dash = DASH.exec(head)
  if (dash === null || dash.index < 2) return 0
  const place = head.slice(0, dash.index)
  const shouted = /^\p{Lu}[\p{Lu}'’-]+(?![\p{Ll}])/u.test(place)
  const credited = /\(\p{Lu}[^()]*\)$/u.test(place)
  if (!(shouted || credited) || !place.split(/\s+/).every((word) => PLACE_WORDS.test(word))) return 0
  return block.start + dash.index + dash[0].length
}

function endsSentence(text: string, start: number, stop: RegExpExecArray, next: number): boolean {
  const marks = stop[0]
  const end = stop.index + marks.length
  if (next === end) return OPENERS.has(wordAt(text, next).toLowerCase())
  const opened = skipOpening(text, next)
  const capital = isCapital(text, opened)
  const digit = isDigit(text.charCodeAt(opened))
  if (!capital && !digit) return false
  if (marks[0] !== '.' || marks[1] === '.') return true
  if (marks.length > 1 && !"'’)".includes(marks[1]!)) return true
  if (/^\d{1,2}$/.test(text.slice(start, stop.index))) return false
  return !isAbbreviation(text, wordBefore(text, start, stop.index), { at: opened, digit, quoted: opened > next })
}

interface Following {
  readonly at: number
  readonly digit: boolean
  readonly quoted: boolean
}

function isAbbreviation(text: string, word: string, following: Following): boolean {
  const lower = word.toLowerCase()
  const bare = lower.slice(lower.lastIndexOf('-') + 1)
  if (NEEDS_CAPITAL.has(bare) && bare === word) return false
  const opener = OPENERS.has(wordAt(text, following.at).toLowerCase())
  if (lower === 'no') return following.digit
  if (bare.length === 1 && bare >= 'a' && bare <= 'z' && bare.toUpperCase() === word.slice(-1)) return !opener
  if (MONTHS.has(bare)) return following.digit || !opener
  if (NEVER_LAST.has(bare)) return true
  if (MAYBE_LAST.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(bare)) return following.digit || !(opener || following.quoted)
  return false
}

function wordBefore(text: string, start: number, end: number): string {
  let from = end
  while (from > start && text.charCodeAt(from - 1) > 32 && !'"“”([‘—–/'.includes(text[from - 1]!)) from--
  return text.slice(from, end)
}

function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 191 && code < 0x2000)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at] ?? ''
  const code = letter.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}|\p{Lo}/u.test(letter))
}

function skipOpening(text: string, from: number): number {
  let at = from
  while (at < text.length && '"“”‘\'([«'.includes(text[at]!)) at++
  return at
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0)) at++
  return at
}

function trimmedEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && text.charCodeAt(at - 1) <= 32) at--
  return at
}
