import type { Lexeme } from './lexemes.ts'
import { LETTERS, ONES, ORDINALS, PLURALS, SCALES, TENS } from './words.ts'

/** A number without its qualifier. `max` is null where the words leave it open. */
export interface Numeral {
  /** Index of the lexeme after it. */
  readonly next: number
  readonly min: number
  readonly max: number | null
  readonly form: 'digits' | 'words' | 'vague'
}

/** The numeral that begins at lexeme `i`, the longest one. */
export function numeralAt(lex: readonly Lexeme[], i: number): Numeral | null {
  return figure(lex, i) ?? dozens(lex, i) ?? plural(lex, i) ?? spelled(lex, i)
}

function figure(lex: readonly Lexeme[], i: number): Numeral | null {
  const at = lex[i]
  if (at?.kind !== 'figure') return null
  const value = figureValue(at.lower)
  if (value === null) return null
  const after = lex[i + 1]
  const letter = after?.tied ? LETTERS.get(after.lower) : undefined
  if (letter) return exact(i + 2, value * letter, 'digits')
  return scaled(lex, i + 1, value, 'digits')
}

/** "1,200", "1 200" is two figures, "1.5" a decimal, "1.200" a thousand in the European way only with three digits. */
function figureValue(written: string): number | null {
  const plain = written.replace(/[,']/g, '')
  if (/^\d+$/.test(plain)) return /,/.test(written) && !/^\d{1,3}(?:[,']\d{2,3})+$/.test(written) ? null : Number(plain)
  return /^\d+\.\d+$/.test(plain) ? Number(plain) : null
}

function scaled(lex: readonly Lexeme[], i: number, value: number, form: Numeral['form']): Numeral | null {
  let next = i
  let product = value
  let tail = 0
  for (let scale = scaleAt(lex, next); scale; scale = scaleAt(lex, next)) {
    product = scale.value === 12 ? product * 12 : (product + tail) * scale.value
    next = scale.next
  }
  tail = next > i ? belowScale(lex, next, product) : 0
  if (tail) next = tailEnd(lex, next)
  return Number.isInteger(product) || next > i ? exact(next, Math.round(product + tail), form) : null
}

function scaleAt(lex: readonly Lexeme[], i: number): { value: number; next: number } | null {
  const at = lex[i]?.lower === '-' && lex[i]?.tied && lex[i + 1]?.tied ? i + 1 : i
  const word = lex[at]?.lower ?? ''
  const value = word === 'dozen' ? 12 : SCALES.get(word)
  return value ? { value, next: at + 1 } : null
}

const tailStart = (lex: readonly Lexeme[], i: number) => (lex[i]?.lower === 'and' ? i + 1 : i)

/** "hundred and twenty-four": the part below the scale just read. */
function belowScale(lex: readonly Lexeme[], i: number, above: number): number {
  if (above % 100 !== 0) return 0
  const tail = small(lex, tailStart(lex, i))
  return tail && tail.value < 100 && !scaleAt(lex, tail.next) ? tail.value : 0
}

const tailEnd = (lex: readonly Lexeme[], i: number) => small(lex, tailStart(lex, i))?.next ?? i

/** One to ninety-nine in words. */
function small(lex: readonly Lexeme[], i: number): { value: number; next: number } | null {
  const word = lex[i]?.lower ?? ''
  const ten = TENS.get(word)
  if (ten) {
    const hyphen = lex[i + 1]?.lower === '-' && lex[i + 1]?.tied ? 1 : 0
    const one = ONES.get(lex[i + 1 + hyphen]?.lower ?? '')
    return one && one < 10 ? { value: ten + one, next: i + 2 + hyphen } : { value: ten, next: i + 1 }
  }
  const one = ONES.get(word)
  return one ? { value: one, next: i + 1 } : null
}

function spelled(lex: readonly Lexeme[], i: number): Numeral | null {
  const word = lex[i]?.lower
  if ((word === 'a' || word === 'an') && SCALES.has(lex[i + 1]?.lower ?? '')) return scaled(lex, i + 1, 1, 'words')
  if (word === 'half' && (lex[i + 1]?.lower === 'a' || lex[i + 1]?.lower === 'million')) {
    const scale = scaleAt(lex, lex[i + 1]?.lower === 'a' ? i + 2 : i + 1)
    if (scale) return exact(scale.next, scale.value / 2, 'words')
  }
  const first = small(lex, i)
  if (first) {
    const whole = scaled(lex, first.next, first.value, 'words')
    return whole && !isOrdinal(lex, whole.next) ? continued(lex, whole) : null
  }
  return SCALES.has(word ?? '') ? scaled(lex, i, 1, 'words') : null
}

/** "Twenty-third", "thirty-first": an ordinal, whose tens count nobody. */
export const isOrdinal = (lex: readonly Lexeme[], next: number): boolean =>
  lex[next]?.lower === '-' && !!lex[next + 1]?.tied && ORDINALS.has(lex[next + 1]!.lower)

/** "one thousand two hundred", "four lakh eighty thousand"; "two thousand, three hundred" is two numbers. */
function continued(lex: readonly Lexeme[], head: Numeral): Numeral {
  const unit = [10_000_000, 1_000_000, 100_000, 1000].find((scale) => head.min % scale === 0)
  const rest = unit ? small(lex, head.next) : null
  const scale = rest && SCALES.get(lex[rest.next]?.lower ?? '')
  const more = rest && unit && scale && scale < unit ? scaled(lex, rest.next, rest.value, 'words') : null
  if (!more || !unit || more.min >= unit) return head
  return continued(lex, exact(more.next, head.min + more.min, 'words'))
}

/** "a dozen", "two dozen", "several dozen", "a few hundred", "a couple of hundred". */
function dozens(lex: readonly Lexeme[], i: number): Numeral | null {
  const [one, two, three] = [0, 1, 2].map((k) => lex[i + k]?.lower ?? '')
  if (one === 'a' && two === 'dozen') return exact(i + 2, 12, 'words')
  if (one === 'half' && two === 'a' && three === 'dozen') return exact(i + 3, 6, 'words')
  if (one === 'dozen' && (i === 0 || lex[i - 1]?.lower === 'some')) return exact(i + 1, 12, 'words')
  const few = one === 'several' || one === 'many' ? i + 1 : one === 'a' && two === 'few' ? i + 2 : -1
  if (few > 0) {
    const scale = scaleAt(lex, few)
    if (scale) return { next: scale.next, min: 3 * scale.value, max: null, form: 'vague' }
  }
  if (one === 'a' && (two === 'couple' || two === 'pair')) {
    const scale = scaleAt(lex, three === 'of' ? i + 3 : i + 2)
    if (scale) return { next: scale.next, min: 2 * scale.value, max: null, form: 'vague' }
  }
  return null
}

/** "dozens", "hundreds of thousands", "dozens or hundreds", "by the dozen". */
function plural(lex: readonly Lexeme[], i: number): Numeral | null {
  const value = PLURALS.get(lex[i]?.lower ?? '')
  if (!value) return null
  if (lex[i + 1]?.lower === 'of') {
    const more = lex[i + 2]?.lower ?? ''
    const unit = more.endsWith('s') ? SCALES.get(more.slice(0, -1)) : undefined
    if (unit) return { next: i + 3, min: value * unit, max: null, form: 'vague' }
  }
  const or = lex[i + 1]?.lower === 'or' || lex[i + 1]?.lower === 'if' ? (lex[i + 2]?.lower === 'not' ? i + 3 : i + 2) : -1
  const wider = or > 0 && PLURALS.has(lex[or]?.lower ?? '') ? or + 1 : i + 1
  return { next: wider, min: value, max: null, form: 'vague' }
}

const exact = (next: number, value: number, form: Numeral['form']): Numeral => ({ next, min: value, max: value, form })
