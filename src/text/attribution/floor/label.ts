import { span } from '../../../model/span.ts'
import { HEADING } from '../../lexicon/en/headings.ts'
import { ROLE_NOUNS, TITLES } from '../../lexicon/en/sources.ts'
import type { Source } from '../source.ts'

/** What stands before a colon at the head of a line, where it may be who speaks. */
export interface Label {
  readonly kind: 'asker' | 'answer' | 'speaker'
  /** Offsets of the label, without the colon. */
  readonly start: number
  readonly end: number
}

const LABEL = /^\s*(?:[•*–—-] )?(?:\d{1,3}[.)] )?([^:\n?!“”"]{1,80}?)\s?:(?:\s|$)/u
const ASKER =
  /^(?:q|question|questioner|reporter|journalist|correspondent|interviewer|presenter|host|anchor|moderator|newsreader|announcer|newscaster|voice(?:-?over)?|cue|intro|outro|narrat(?:or|ion)|studio|our (?:man|woman|reporter|correspondent|colleague)|colleague)s?$/i
/** What a label says of who speaks for the outlet: "ANA MARR, BYLINE", "Ivo Marr (reporter)". */
const PRESS = /\b(?:byline|reporter|correspondent|presenter|host|anchor|interviewer|moderator|newsreader|announcer|newscaster)\b(?! of)/i
const ANSWER = /^(?:a|answer)$/i
const PARTICLE = /^(?:of|for|the|and|in|from|al|el|de|del|della|da|dos|van|von|der|bin|ibn|ould|ag|la|le|member|to|on)$/

const bare = (label: string): string => label.replace(/\s*[([][^)\]]*[)\]]/gu, '').trim()

/** The label at the head of a line that begins at an offset, or null. */
export function labelIn(line: string, offset: number): Label | null {
  const match = LABEL.exec(line)
  if (!match) return null
  const told = match[1]!
  const name = bare(told)
  const start = offset + match[0].indexOf(told)
  const end = start + told.length
  if (ASKER.test(name) || PRESS.test(told)) return { kind: 'asker', start, end }
  if (ANSWER.test(name)) return { kind: 'answer', start, end }
  return isName(name) ? { kind: 'speaker', start, end } : null
}

function isName(name: string): boolean {
  const words = name.split(/[\s,]+/).filter(Boolean)
  if (!words.length || words.length > 8 || /\d/.test(name) || HEADING.test(name) || !/^\p{Lu}/u.test(name)) return false
  return words.every((word) => {
    if (/\.$/.test(word) && word.length > 5 && !TITLES.has(word.toLowerCase())) return false
    return /^\p{Lu}/u.test(word) || PARTICLE.test(word) || ROLE_NOUNS.has(word)
  })
}

/** The words of a label by which it is known again: "NDEGWA" after "MWENDA NDEGWA (spokesman)". */
export const wordsIn = (label: string): readonly string[] => label.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []

/** Whom a label names: without titles and ranks, and without what stands in brackets unless that is the name ("The Minister (James Hill)"). */
export function sourceIn(text: string, { start, end }: Pick<Label, 'start' | 'end'>): Source {
  const label = text.slice(start, end)
  const inside = /^(.*?)\s*\(((?:\p{Lu}[\p{L}.’'-]+ ?){2,4})\)$/u.exec(label)
  if (inside && hasRole(inside[1]!)) return sourceOver(text, start + label.lastIndexOf('(') + 1, end - 1)
  const plain = bare(label)
  const parts = plain.split(/,\s*/)
  const part = parts.find((p) => wordsIn(p).some(isNamed)) ?? parts[0]!
  const from = start + label.indexOf(part)
  return sourceOver(text, from, from + part.length)
}

const isNamed = (word: string): boolean => !ROLE_NOUNS.has(word) && !TITLES.has(word) && !PARTICLE.test(word)
const hasRole = (words: string): boolean => wordsIn(words).some((word) => ROLE_NOUNS.has(word))

function sourceOver(text: string, from: number, to: number): Source {
  const whole = text.slice(from, to)
  const lead = /^(?:the\s+)?/i.exec(whole)![0].length
  let start = lead
  for (;;) {
    const word = /^[^\s]+\s+/u.exec(whole.slice(start))
    if (!word || !isTitle(word[0].trim())) break
    start += word[0].length
  }
  const left = whole.slice(start)
  const titled = start > lead && !isTitle(left)
  const exact = span(text, titled ? from + start : from + lead, to)
  const words = wordsIn(exact.exact)
  const named = words.some(isNamed)
  const head = words.at(-1) ?? ''
  return {
    span: exact,
    name: exact.exact,
    named,
    sort: 'person',
    plural: false,
    definite: false,
    head,
    ...(named ? { personal: true } : {}),
  }
}

const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase()) || TITLES.has(word.toLowerCase().replace(/\.$/, ''))
