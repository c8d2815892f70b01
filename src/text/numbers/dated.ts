import { PEOPLE } from '../lexicon/en/people.ts'
import { type Lexeme, wordAt as word } from './lexemes.ts'
import { MONTHS } from './words.ts'

const HYPHEN = /^[-–—]$/
const YEAR_BEFORE = new Set(
  'in since until till by from of to early late mid summer winter spring autumn fall during before after and through between year ramadan january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** What a numeral in lexemes `from` up to `next` dates: a day or a year; null where it dates nothing. */
export function dateOf(lex: readonly Lexeme[], from: number, next: number, value: number): 'date' | 'year' | null {
  const dotted = word(lex, from - 1) === '.' && lex[from - 1]?.tied
  const month = from - (dotted ? 2 : 1)
  const before = word(lex, month)
  if (MONTHS.has(before) && isCounted(lex, month, next)) return null
  if (lex[from]?.kind !== 'figure' || next !== from + 1)
    return MONTHS.has(word(lex, from - 1)) && before !== 'may' && value <= 31 ? 'date' : null
  const written = lex[from]!.lower
  if (/^\d{1,2}$/.test(written) && value <= 31 && isDay(lex, from, next, before)) return 'date'
  return /^(?:1[5-9]|20)\d\d$/.test(written) ? yearOf(lex, from, next, before) : null
}

function isDay(lex: readonly Lexeme[], from: number, next: number, before: string): boolean {
  if (MONTHS.has(before) || monthAfter(lex, next)) return true
  if (HYPHEN.test(before) && MONTHS.has(word(lex, from - 3))) return true
  if (/^(?:to|and|or|–|-)$/.test(before) && lex[from - 2]?.kind === 'figure' && MONTHS.has(word(lex, from - 3))) return true
  return /^(?:to|and|or|–|-)$/.test(word(lex, next)) && monthAfter(lex, next + 2)
}

/** "In August 22 were killed", "on 13 June two deminers died": a month that has its day, or takes none, and whom the figure counts. */
function isCounted(lex: readonly Lexeme[], month: number, next: number): boolean {
  const before = word(lex, month - 1)
  const whole = /^(?:in|last|this|early|late)$/.test(before) || /^(?:[1-9]|[12]\d|3[01])$/.test(before)
  const after = word(lex, next)
  return whole && (PEOPLE.has(after) || PEOPLE.has(word(lex, next + 1)) || /^(?:were|was|died|had|have|more|others?|fell)$/.test(after))
}

/** A month follows; "may" only where it is written like one. */
function monthAfter(lex: readonly Lexeme[], i: number): boolean {
  const month = word(lex, i)
  if (!MONTHS.has(month)) return false
  return month !== 'may' || !/^(?:be|have|yet|still|well|not|also|already)$/.test(word(lex, i + 1))
}

/** What follows a year and no count of people. */
const AFTER_YEAR =
  /^(?:is|was|has|had|alone|at|in|on|by|to|and|as|when|while|the|a|an|it|he|she|they|more|than|some|about|nearly|up|over|no|figures?|tolls?|totals?)$/

function yearOf(lex: readonly Lexeme[], from: number, next: number, before: string): 'year' | null {
  const after = lex[next]
  if (YEAR_BEFORE.has(before) || MONTHS.has(before))
    return after?.kind === 'word' && /^(?:people|civilians|soldiers|men|others|dead)$/.test(after.lower) ? null : 'year'
  if (before === ',' && /^\d{1,2}$/.test(word(lex, from - 2))) return 'year'
  if (before === '(' || HYPHEN.test(before)) return 'year'
  return !after || after.kind === 'mark' || AFTER_YEAR.test(after.lower) ? 'year' : null
}

const HOUR = 12
/** Before the hour of a clock. */
const AT = /^(?:at|around|about|before|after|until|till|by|since|from|to|past|towards?|nearly|almost|and|between)$/
const ENDS = /^(?:[,.;:)]|on|local|when|as|sharp)?$/

/** Whether a numeral is an hour: "two in the morning", "a quarter to five", "just after six on Friday", "7 o'clock". */
export function isHour(lex: readonly Lexeme[], from: number, next: number, value: number): boolean {
  if (value < 1 || value > HOUR) return false
  const [before, two] = [word(lex, from - 1), word(lex, from - 2)]
  const [after, more, last] = [word(lex, next), word(lex, next + 1), word(lex, next + 2)]
  if (/^o['’]?$/.test(after) && /^(?:['’]|clock)/.test(more)) return true
  if (/^(?:to|past)$/.test(before) && /^(?:quarter|half|minutes?)$/.test(two)) return true
  if (/^(?:after|before)$/.test(before) && /^(?:just|shortly|soon|right|little|long)$/.test(two) && ENDS.test(after)) return true
  const part = after === 'at' ? more === 'night' : after === 'in' && more === 'the' && /^(?:morning|afternoon|evening)$/.test(last)
  return part && (AT.test(before) || (before === ',' && lex[from]!.kind === 'figure'))
}
