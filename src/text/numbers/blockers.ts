import { MOST_PEOPLE } from '../../model/claim.ts'
import { isAge } from './ages.ts'
import { dateOf, isHour } from './dated.ts'
import { type Lexeme, wordAt as word } from './lexemes.ts'

/** Why a number does not count people: what it measures, dates or names instead. */
export type Block = 'age' | 'date' | 'time' | 'duration' | 'measure' | 'money' | 'name' | 'year' | 'code'

const set = (words: string) => new Set(words.split(/\s+/))

const DURATIONS = set(
  'second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks month months year years yr yrs decade decades century centuries weekend weekends fortnight',
)
const MEASURES = set(
  'kilometre kilometres kilometer kilometers km kms mile miles mi metre metres meter meters m mm cm millimetre millimetres millimeter centimetre centimetres foot feet ft inch inches yard yards acre acres hectare hectares kilo kilos kilogram kilograms kg tonne tonnes ton tons pound pounds lb lbs gram grams litre litres liter liters gallon gallons degrees degree mph kph knots caliber calibre magnitude megawatts volts watts barrels times percent percentage points floors storeys stories storey story',
)
const CURRENCIES = set(
  'dollar dollars euro euros rupee rupees lira shillings naira francs rubles roubles yen yuan pesos dinars rials usd eur',
)
const NUMBERED = set(
  'brigade battalion division regiment flight route highway article section resolution channel no nos number room barrack barracks gate block ward district chapter page pages paragraph sector zone version psalm class grade hill point camp unit apollo bus line road street avenue apartment apt box psalms sura surah figure table phase level tier type model category round episode season war route interstate exit terminal pier shaft pit scene scenes row rows door note exhibit seat kilometre kilometer km issue module',
)
const HYPHEN = new Set(['-', '–', '—'])
const past = (lex: readonly Lexeme[], i: number) => (HYPHEN.has(word(lex, i)) && lex[i]?.tied && lex[i + 1]?.tied ? i + 1 : i)

/** The block on the numeral in lexemes `from` up to `next`, null where it may count people. */
export function blockOf(lex: readonly Lexeme[], from: number, next: number, value: number): Block | null {
  return (
    codeOf(lex, from, next) ??
    unitOf(lex, from, next) ??
    dateOf(lex, from, next, value) ??
    (isHour(lex, from, next, value) ? 'time' : null) ??
    (isAge(lex, from, next, value) ? 'age' : null) ??
    nameOf(lex, from, next) ??
    (value > MOST_PEOPLE ? 'code' : null)
  )
}

function codeOf(lex: readonly Lexeme[], from: number, next: number): Block | null {
  const before = lex[from - 1]
  const after = lex[next]
  const figure = lex[from]?.kind === 'figure'
  if (figure && (isTelephone(lex, from) || isEmergency(lex, from))) return 'code'
  if (figure && lex[from]?.tied && before && (before.kind === 'word' || before.lower === '#' || before.lower === '/')) return 'code'
  if (figure && lex[from]?.tied && before?.lower === '-' && lex[from - 2]?.kind === 'word' && before.tied) return 'code'
  if (figure && after?.tied && (after.kind === 'word' || after.lower === '/')) {
    if (/^(?:st|nd|rd|th)$/.test(after.lower)) return 'code'
    if (/^(?:am|pm|h|hrs|gmt)$/.test(after.lower)) return 'time'
    return MEASURES.has(after.lower) ? 'measure' : 'code'
  }
  if (figure && /^['’]$/.test(after?.lower ?? '') && after?.tied && word(lex, next + 1) === 's') return 'code'
  if (figure && after?.lower === ':' && after.tied && lex[next + 1]?.kind === 'figure' && lex[next + 1]?.tied) return 'time'
  return figure && before?.lower === ':' && before.tied && lex[from]?.tied && lex[from - 2]?.kind === 'figure' ? 'time' : null
}

/** Three figures or more, joined: "801-555-4100", "(765) 555-7107", "1-800-555-8477". */
function isTelephone(lex: readonly Lexeme[], at: number): boolean {
  const joins = (i: number): boolean => /^[-–.()]$/.test(word(lex, i))
  let first = at
  while (first > 1 && joins(first - 1) && lex[first - 2]?.kind === 'figure') first -= 2
  if (first > 2 && word(lex, first - 1) === ')' && lex[first - 2]?.kind === 'figure' && word(lex, first - 3) === '(') first -= 2
  let groups = 0
  for (let i = first; lex[i]?.kind === 'figure' && /^\d+$/.test(lex[i]!.lower); i += 2) {
    groups++
    if (!joins(i + 1)) break
  }
  return groups > 2
}

/** The number that calls for help: "a 911 call", "dialled 999". */
const isEmergency = (lex: readonly Lexeme[], at: number): boolean =>
  /^(?:911|999|112)$/.test(word(lex, at)) &&
  (/^(?:call|caller|dispatcher|operator|tape|recording)s?$/.test(word(lex, at + 1)) ||
    /^(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|rang|phoned)$/.test(word(lex, at - 1)))

function unitOf(lex: readonly Lexeme[], from: number, next: number): Block | null {
  if (/^[$€£¥₹]$/.test(word(lex, from - 1))) return 'money'
  const at = past(lex, next)
  const unit = word(lex, at)
  if (unit === 'year' || unit === 'years' || unit === 'month' || unit === 'months') {
    const old = word(lex, past(lex, at + 1))
    if (old === 'old' || old === 'olds') return 'age'
  }
  if (DURATIONS.has(unit)) return 'duration'
  if (unit === 'square' || unit === 'cubic') return 'measure'
  if ((unit === 'a' || unit === 'p') && word(lex, at + 1) === '.' && word(lex, at + 2) === 'm') return 'time'
  if (unit === 'am' || unit === 'pm' || unit === 'gmt' || unit === 'midnight' || unit === 'noon') return 'time'
  if (CURRENCIES.has(unit) || (unit === 'us' && CURRENCIES.has(word(lex, at + 1)))) return 'money'
  const adjective = MEASURES.has(word(lex, at + 1)) && (unit === 'nautical' || unit === 'metric')
  return MEASURES.has(unit) || adjective ? 'measure' : null
}

/** "The dead number 2,930": whom the verb counts, and no room or bus. */
const COUNTED =
  /^(?:they|these|those|who|which|that|now|dead|wounded|injured|missing|killed|(?!bus)\p{L}{2,}[^\P{L}s]s|men|women|people|children)$/u

function nameOf(lex: readonly Lexeme[], from: number, next: number): Block | null {
  const before = word(lex, from - 1)
  if (isCharge(lex, from, next)) return 'name'
  if (lex[from]?.kind !== 'figure') return NUMBERED.has(before) && lex[from]?.capital && lex[from - 1]?.capital ? 'name' : null
  if (before === '.' && /^(?:no|nos|rte|hwy)$/.test(word(lex, from - 2))) return 'name'
  if (word(lex, next) === 'block' || /^(?:st|street|ave|avenue|road|rd|drive|blvd|boulevard|lane)$/.test(word(lex, next + 1))) return 'name'
  if (before === 'number' && COUNTED.test(word(lex, from - 2))) return null
  return NUMBERED.has(before) ? 'name' : null
}

/** What a law calls a crime: "murder of two or more persons". */
const isCharge = (lex: readonly Lexeme[], from: number, next: number): boolean =>
  word(lex, from - 1) === 'of' &&
  /^(?:murder|killing|homicide)$/.test(word(lex, from - 2)) &&
  word(lex, next) === 'or' &&
  word(lex, next + 1) === 'more' &&
  /^(?:people|persons)$/.test(word(lex, next + 2))
