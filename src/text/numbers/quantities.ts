import { type Block, blockOf } from './blockers.ts'
import { type Lexeme, lexemes, wordAt as word } from './lexemes.ts'
import { type Numeral, numeralAt } from './numeral.ts'
import { type Bound, boundAfter, boundBefore } from './qualifiers.ts'
import { OPENERS } from './words.ts'
import { fractionAt, referenceAt, type Wordy, wordyAt } from './wordy.ts'

/** A number that a text gives: its words with their qualifier, and the bounds they assert. */
export interface Quantity {
  readonly start: number
  readonly end: number
  /** The numeral alone, without its qualifier. */
  readonly core: { readonly start: number; readonly end: number }
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
  /** How it is written; `reference` takes its figure from elsewhere ("as many", "both"). */
  readonly form: 'digits' | 'words' | 'vague' | 'none' | 'share' | 'ordinal' | 'reference' | 'single'
  /** The word that bounds it, null where it stands bare. */
  readonly bound: Bound | null
  /** Why it does not count people; null where it may. */
  readonly block: Block | null
}

const MAY_HOLD =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+ty-\w+|hundreds?|thousands?|millions?|lakhs?|crores?|dozens?|tens|scores?|several|few|many|number|numbers|handful|couple|pair|numerous|multiple|countless|some|any|any(?:one|body)|every(?:one|body)|no|none|nobody|zero|neither|without|nil|nor|not|most|majority|half|bulk|part|remainder|rest|third|thirds|quarters?|fifth|sixth|seventh|eighth|ninth|tenth|first|second|another|both|all|others?|single|same)\b/i

/** The numbers between two offsets of `text`, in order, those that count no people marked with the reason. */
export function quantities(text: string, start: number, end: number): Quantity[] {
  if (!MAY_HOLD.test(text.slice(start, end))) return []
  const lex = lexemes(text, start, end)
  const out: Quantity[] = []
  for (let i = 0; i < lex.length; ) {
    const found = at(lex, i)
    if (found) out.push(found.quantity)
    i = found ? pastAgain(lex, found) : i + 1
  }
  return out
}

/** "eleven (11)" is one number. */
function pastAgain(lex: readonly Lexeme[], { quantity, next }: { quantity: Quantity; next: number }): number {
  const again = lex[next]?.lower === '(' ? numeralAt(lex, next + 1) : null
  return again && again.min === quantity.min && lex[again.next]?.lower === ')' ? again.next + 1 : next
}

function at(lex: readonly Lexeme[], i: number): { quantity: Quantity; next: number } | null {
  if (lex[i]!.kind !== 'figure' && !OPENERS.has(lex[i]!.lower)) return null
  const percent = share(lex, i)
  if (percent) return percent
  const fraction = fractionAt(lex, i)
  if (fraction) return { quantity: worded(lex, i, fraction), next: fraction.next }
  const numeral = numeralAt(lex, i)
  if (numeral) return counted(lex, i, numeral)
  const wordy = wordyAt(lex, i) ?? referenceAt(lex, i)
  return wordy && { quantity: worded(lex, i, wordy), next: wordy.next }
}

/** "43 per cent", "nine in ten": a share, whatever its figure. */
function share(lex: readonly Lexeme[], i: number): { quantity: Quantity; next: number } | null {
  const numeral = numeralAt(lex, i)
  if (!numeral) return null
  const [one, two] = [lex[numeral.next]?.lower, lex[numeral.next + 1]?.lower]
  const sign = one === '%' || one === 'percent' || one === 'pc' ? numeral.next + 1 : one === 'per' && two === 'cent' ? numeral.next + 2 : -1
  const of =
    (one === 'in' || one === 'of' || one === 'out') && numeral.min < 10 ? numeralAt(lex, numeral.next + (one === 'out' ? 2 : 1)) : null
  const ratio = of && one === 'in' && (of.min === 10 || of.min === 5 || of.min === 4 || of.min === 3) && of.min > numeral.min ? of.next : -1
  const next = sign > 0 ? sign : ratio
  return next > 0 ? { quantity: worded(lex, i, { next, min: 1, max: null, form: 'share' }), next } : null
}

function worded(lex: readonly Lexeme[], i: number, { next, min, max, form }: Wordy): Quantity {
  const before = form === 'share' || form === 'vague' ? boundBefore(lex, i) : null
  const [start, end] = [lex[before?.from ?? i]!.start, lex[next - 1]!.end]
  const core = { start: lex[i]!.start, end }
  return { start, end, core, min, max, approximate: false, form, bound: null, block: null }
}

function counted(lex: readonly Lexeme[], i: number, first: Numeral): { quantity: Quantity; next: number } {
  const before = boundBefore(lex, i)
  const range = ends(lex, i, first) ?? rangeOf(lex, i, first)
  const next = range?.next ?? first.next
  const after = range ? null : boundAfter(lex, next)
  const bounds = range ?? bounded(first, before?.bound ?? null, after?.bound ?? null)
  const end = after?.next ?? next
  const from = range?.from ?? before?.from ?? i
  const quantity: Quantity = {
    start: lex[from]!.start,
    end: lex[end - 1]!.end,
    core: { start: lex[i]!.start, end: lex[next - 1]!.end },
    ...{ min: bounds.min, max: bounds.max, approximate: bounds.approximate },
    form: first.form,
    bound: range ? null : (before?.bound ?? after?.bound ?? null),
    block: blockOf(lex, i, next, first.min) ?? (range ? blockOf(lex, range.last, next, range.max ?? 0) : null),
  }
  return { quantity, next: end }
}

/** What a qualifier makes of a bare numeral. */
function bounded({ min, max }: Numeral, before: Bound | null, after: Bound | null) {
  const bound = before ?? after
  const approximate = before === 'about' || after === 'about'
  if (max === null) return { min: bound === 'most' || bound === 'under' ? null : min, max: null, approximate: false }
  if (bound === 'about' && (after === 'least' || after === 'most'))
    return { min: after === 'least' ? min : null, max: after === 'most' ? max : null, approximate }
  if (bound === 'least') return { min, max: null, approximate: false }
  if (bound === 'over') return { min: min + 1, max: null, approximate: false }
  if (bound === 'most') return { min: null, max, approximate: false }
  if (bound === 'under') return { min: null, max: max - 1, approximate: false }
  return { min, max, approximate }
}

interface Range {
  /** Where it begins, an opening "between" included. */
  readonly from: number
  /** Index of the second numeral. */
  readonly last: number
  readonly next: number
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
}

/** "between 20 and 30", "200 to 300", "200-300", "three or four", "at least 38 and possibly as many as 44", "forty, perhaps fifty". */
function rangeOf(lex: readonly Lexeme[], i: number, first: Numeral): Range | null {
  const between = lex[i - 1]?.lower === 'between' || (lex[i - 2]?.lower === 'between' && boundBefore(lex, i)?.from === i - 1)
  const link = lex[first.next]?.lower ?? ''
  const start = between ? lex.findLastIndex((l, k) => k < i && l.lower === 'between') : i
  if (link === '-' && decade(lex, first))
    return { from: i, last: i, next: first.next + 2, min: first.min, max: first.min + 9, approximate: false }
  if (link === ',') return guessed(lex, i, first)
  if (!(between ? /^(?:and|to|-|–|—)$/ : /^(?:to|or|-|–|—|and)$/).test(link)) return null
  if (link === 'and' && !between) return widened(lex, i, first)
  const range = closed(lex, start, first, link)
  const leap = link === 'to' && lex[i - 1]?.lower === 'from' && !SPANS.test(lex[i - 2]?.lower ?? '')
  return leap && !(range && heads(lex, i - 2) && counts(lex[range.next])) ? null : range
}

const SPANS = /^(?:anywhere|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))$/
/** "From 95 to 110 men were shot" is a range, "rose from 12 to 15" and "from 12 to 15 in a day" are none. */
const heads = (lex: readonly Lexeme[], before: number): boolean => /^(?:that|[.;“"])$/.test(lex[before]?.lower ?? '.')
const counts = (after: Lexeme | undefined): boolean =>
  /^\p{L}{3,}$/u.test(after?.lower ?? '') &&
  !/^(?:after|and|are|but|during|for|from|since|under|was|were|when|while|with|within)$/.test(after!.lower)

function closed(lex: readonly Lexeme[], from: number, first: Numeral, link: string): Range | null {
  let at = first.next + 1
  const bound = [0, 1, 2, 3].map((k) => boundBefore(lex, at + k)).find((b) => b?.from === at)
  if (bound) while (boundBefore(lex, at)?.from !== first.next + 1) at++
  const second = numeralAt(lex, at)
  if (!second || second.max === null || first.max === null || (bound && bound.bound !== 'about')) return null
  const low = first.min * sharedScale(lex, first, second)
  if (low >= second.min || (link === 'or' && second.min > 4 * low)) return null
  return { from, last: at, next: second.next, min: low, max: second.max, approximate: bound?.bound === 'about' }
}

/** "two to three hundred", "two or three dozen", "3 to 4 thousand", "3-4,000": the scale of the second goes for the first. */
function sharedScale(lex: readonly Lexeme[], first: Numeral, second: Numeral): number {
  const dozen = lex[second.next - 1]?.lower === 'dozen'
  const scale = dozen ? 12 : scaleOf(second.min)
  if (first.min >= 100 || first.min * scale >= second.min) return 1
  return dozen || second.form === 'words' || scale >= 1000 ? scale : 1
}

const scaleOf = (value: number): number => (value % 1_000_000 === 0 ? 1_000_000 : value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : 1)

/** "50-something". */
const decade = (lex: readonly Lexeme[], first: Numeral): boolean =>
  /^somethings?$/.test(lex[first.next + 1]?.lower ?? '') && first.min % 10 === 0

/** "minimum 15, maximum 20", "a minimum of 15 and a maximum of 20". */
function ends(lex: readonly Lexeme[], i: number, first: Numeral): Range | null {
  const before = boundBefore(lex, i)
  if (before?.bound !== 'least' || !lex.slice(before.from, i).some((l) => /^min(?:imum)?$/.test(l.lower))) return null
  for (let at = first.next + 1; at <= first.next + 5; at++) {
    const [second, bound] = [numeralAt(lex, at), boundBefore(lex, at)]
    if (!second) continue
    const meant = bound?.bound === 'most' && /^[,;/]|and$/.test(lex[first.next]!.lower) && second.min >= first.min
    return meant ? { from: before.from, last: at, next: second.next, min: first.min, max: second.max, approximate: false } : null
  }
  return null
}

/** "Two, maybe three", "about forty, perhaps fifty", "five, or six": a second guess, no more than half as many again or one more. */
function guessed(lex: readonly Lexeme[], i: number, first: Numeral): Range | null {
  const at = first.next + (/^(?:could|may|might)$/.test(word(lex, first.next + 1)) ? 3 : 2)
  if (!/^(?:maybe|perhaps|possibly|or|be)$/.test(word(lex, at - 1))) return null
  const second = numeralAt(lex, at)
  if (!second || second.max === null || first.max === null || second.min <= first.min) return null
  if (second.min > Math.max(first.min * 1.5, first.min + 1)) return null
  const before = boundBefore(lex, i)
  if (before && before.bound !== 'about' && before.bound !== 'least') return null
  return { from: before?.from ?? i, last: at, next: second.next, min: first.min, max: second.max, approximate: before?.bound === 'about' }
}

/** "at least 38 and possibly as many as 44". */
function widened(lex: readonly Lexeme[], i: number, first: Numeral): Range | null {
  const before = boundBefore(lex, i)
  const may = first.next + 1
  if (before?.bound !== 'least' || !/^(?:possibly|perhaps|maybe)$/.test(lex[may]?.lower ?? '')) return null
  for (let at = may + 1; at <= may + 4; at++) {
    const [second, bound] = [numeralAt(lex, at), boundBefore(lex, at)]
    if (second && (bound?.bound === 'most' || at === may + 1) && second.min > first.min)
      return { from: before.from, last: at, next: second.next, min: first.min, max: second.max, approximate: false }
  }
  return null
}
