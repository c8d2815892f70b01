import type { Lexeme } from './lexemes.ts'
import { isOrdinal, numeralAt } from './numeral.ts'
import { FRACTIONS, MONTHS, NONE, ONES, OPEN_NUMBER, ORDINALS, PLURALS, SHARES, SIZED_NUMBER, TENS, VAGUE } from './words.ts'

/** A number told in words that are no numeral. */
export interface Wordy {
  readonly next: number
  readonly min: number | null
  readonly max: number | null
  readonly form: 'vague' | 'none' | 'share' | 'ordinal' | 'reference' | 'single'
}

const word = (lex: readonly Lexeme[], i: number) => lex[i]?.lower ?? ''
const wordy = (next: number, min: number | null, max: number | null, form: Wordy['form']): Wordy => ({ next, min, max, form })

/** Shares, vague numbers, none and ordinals that begin at lexeme `i`. */
export function wordyAt(lex: readonly Lexeme[], i: number): Wordy | null {
  return noneAt(lex, i) ?? shareAt(lex, i) ?? numberOf(lex, i) ?? vagueAt(lex, i) ?? ordinalAt(lex, i)
}

function noneAt(lex: readonly Lexeme[], i: number): Wordy | null {
  const [one, two, three] = [word(lex, i), word(lex, i + 1), word(lex, i + 2)]
  if (one === 'no' && two === 'one') return wordy(i + 2, 0, 0, 'none')
  if (one === 'no' && two === '-' && three === 'one') return wordy(i + 3, 0, 0, 'none')
  if (one === 'not' && two === 'a' && three === 'single') return wordy(i + 3, 0, 0, 'none')
  if (one === 'not' && (two === 'one' || two === 'any')) return wordy(i + 2, 0, 0, 'none')
  if (/^(?:nor|without)$/.test(one) && two === 'any') return wordy(i + 2, 0, 0, 'none')
  if (one === 'without' && three === 'any' && /^(?:causing|suffering|inflicting|sustaining)$/.test(two)) return wordy(i + 3, 0, 0, 'none')
  if (one === 'no' && /^(?:longer|more|fewer|less|doubt|matter|sooner)$/.test(two)) return null
  return NONE.has(one) ? wordy(i + 1, 0, 0, 'none') : null
}

function shareAt(lex: readonly Lexeme[], i: number): Wordy | null {
  const article = word(lex, i) === 'a' || word(lex, i) === 'the' || word(lex, i) === 'an'
  const sized = article && /^(?:vast|great|large|overwhelming|good)$/.test(word(lex, i + 1)) ? 2 : article ? 1 : 0
  const at = i + sized
  const head = word(lex, at)
  if (head === 'half' && word(lex, at + 1) === 'a') return null
  if (SHARES.has(head) && (article || head === 'most' || head === 'half'))
    return wordy(at + 1, 1, null, head === 'rest' ? 'reference' : 'share')
  if (/^(?:vast|great|overwhelming)$/.test(word(lex, i)) && word(lex, i + 1) === 'majority') return wordy(i + 2, 1, null, 'share')
  return article && sized === 1 && FRACTIONS.has(head) && /^(?:of|or|were|are)$/.test(word(lex, at + 1)) && word(lex, i) !== 'the'
    ? wordy(at + 1, 1, null, 'share')
    : null
}

/** "two-thirds", "one fifth". */
export function fractionAt(lex: readonly Lexeme[], i: number): Wordy | null {
  if (!ONES.has(word(lex, i))) return null
  const at = word(lex, i + 1) === '-' ? i + 2 : i + 1
  return /^(?:thirds?|quarters?|fifths?|sixths?|tenths?)$/.test(word(lex, at)) ? wordy(at + 1, 1, null, 'share') : null
}

/** "a number", "large numbers", "an unknown number", "a handful". */
function numberOf(lex: readonly Lexeme[], i: number): Wordy | null {
  const one = word(lex, i)
  if (one === 'a' && word(lex, i + 1) === 'handful') return wordy(i + 2, 3, null, 'vague')
  if (one === 'a' && word(lex, i + 1) === 'few') return wordy(i + 2, 3, null, 'vague')
  if (one === 'a' && /^(?:couple|pair)$/.test(word(lex, i + 1))) return wordy(i + 2, 2, null, 'vague')
  if (one === 'a' && /^(?:great|good)$/.test(word(lex, i + 1)) && word(lex, i + 2) === 'many') return wordy(i + 3, 3, null, 'vague')
  const start = one === 'a' || one === 'an' ? i + 1 : i
  for (let at = start; at <= start + 2; at++) {
    const noun = word(lex, at)
    if (noun === 'number' || noun === 'numbers') return at === start && noun === 'numbers' ? null : numbered(lex, i, start, at)
    if (!OPEN_NUMBER.has(noun) && !SIZED_NUMBER.has(noun) && noun !== 'very' && noun !== '"' && noun !== 'as' && noun !== 'yet') return null
  }
  return null
}

function numbered(lex: readonly Lexeme[], i: number, start: number, at: number): Wordy | null {
  if (start === i && word(lex, at) === 'number') return null
  const open = lex.slice(start, at).some((l) => OPEN_NUMBER.has(l.lower))
  return wordy(at + 1, open || word(lex, at) === 'numbers' ? 1 : 3, null, 'vague')
}

/** "many hundreds": no more is sure than that there are hundreds. */
const MUCH: ReadonlySet<string> = new Set(['many', 'numerous', 'countless'])

function vagueAt(lex: readonly Lexeme[], i: number): Wordy | null {
  const one = word(lex, i)
  if (one === 'by' && word(lex, i + 1) === 'the' && /^(?:dozen|hundred|score|thousand)$/.test(word(lex, i + 2))) {
    return wordy(i + 3, { dozen: 24, hundred: 200, score: 40 }[word(lex, i + 2)] ?? 2000, null, 'vague')
  }
  if (one === 'anyone' || one === 'everyone' || one === 'anybody' || one === 'everybody') return wordy(i + 1, 1, null, 'vague')
  const plural = PLURALS.get(word(lex, i + 1))
  if (plural && MUCH.has(one)) return wordy(i + 2, plural, null, 'vague')
  const least = VAGUE.get(one)
  if (least === undefined || ((one === 'many' || one === 'few') && word(lex, i - 1) === 'as')) return null
  if (one === 'some' && numeralAt(lex, i + 1)) return null
  return wordy(i + 1, one === 'many' && word(lex, i + 1) === 'of' ? 1 : least, null, 'vague')
}

function ordinalAt(lex: readonly Lexeme[], i: number): Wordy | null {
  const one = word(lex, i)
  const article = one === 'a' || one === 'an' || one === 'the' || one === 'another' ? i + 1 : i
  const last = TENS.has(word(lex, article)) && isOrdinal(lex, article + 1) ? article + 2 : article
  const dates = word(lex, last + 1) === 'of' && MONTHS.has(word(lex, last + 2))
  return ORDINALS.has(word(lex, last)) && !TENS.has(word(lex, last + 1)) && !dates ? wordy(last + 1, 1, 1, 'ordinal') : null
}

/** "as many", "both", "the others", "another", "a single": a number that leans on another or on its noun. */
export function referenceAt(lex: readonly Lexeme[], i: number): Wordy | null {
  const [one, two, three] = [word(lex, i), word(lex, i + 1), word(lex, i + 2)]
  if (one === 'as' && two === 'many' && three !== 'as') return wordy(i + 2, null, null, 'reference')
  if (one === 'the' && two === 'same' && three === 'number') return wordy(i + 3, null, null, 'reference')
  if (one === 'both') return wordy(i + 1, 2, 2, 'reference')
  if (one === 'a' && two === 'single') return wordy(i + 2, 1, 1, 'single')
  if (one === 'single') return wordy(i + 1, 1, 1, 'single')
  if (one === 'another')
    return /^(?:one)$/.test(two) ? wordy(i + 2, 1, 1, 'single') : nextIsNumber(lex, i) ? null : wordy(i + 1, 1, 1, 'single')
  if (one === 'the' && two === 'other') return nextIsNumber(lex, i + 1) ? null : wordy(i + 2, 1, 1, 'reference')
  if (one === 'the' && two === 'others') return wordy(i + 2, 1, null, 'reference')
  if (one === 'others') return wordy(i + 1, 1, null, 'reference')
  return one === 'all' ? allAt(lex, i) : null
}

/** "all 14", "all of them": the first leaves the figure to the numeral. */
const allAt = (lex: readonly Lexeme[], i: number): Wordy | null => (nextIsNumber(lex, i) ? null : wordy(i + 1, 1, null, 'reference'))

const nextIsNumber = (lex: readonly Lexeme[], i: number): boolean => {
  const next = word(lex, i + 1)
  return lex[i + 1]?.kind === 'figure' || ONES.has(next) || TENS.has(next) || VAGUE.has(next) || next === 'dozen' || next === 'hundred'
}
