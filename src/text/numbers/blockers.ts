import type { Lexeme } from './lexemes.ts'
import { numeralAt } from './numeral.ts'
import { MONTHS } from './words.ts'

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
  'brigade battalion division regiment flight route highway article section resolution channel no nos number room barrack barracks gate block ward district chapter page pages paragraph sector zone version psalm class grade hill point camp unit apollo bus line road street avenue apartment apt box psalms sura surah figure table phase level tier type model category round episode season war route interstate exit terminal pier shaft pit',
)
const YEAR_BEFORE = set(
  'in since until till by from of to early late mid summer winter spring autumn fall during before after and through between year ramadan january february march april may june july august september october november december',
)

const HYPHEN = new Set(['-', '–', '—'])
const word = (lex: readonly Lexeme[], i: number) => lex[i]?.lower ?? ''
const past = (lex: readonly Lexeme[], i: number) => (HYPHEN.has(word(lex, i)) && lex[i]?.tied && lex[i + 1]?.tied ? i + 1 : i)

/** The block on the numeral in lexemes `from` up to `next`, null where it may count people. */
export function blockOf(lex: readonly Lexeme[], from: number, next: number, value: number): Block | null {
  return (
    codeOf(lex, from, next) ??
    unitOf(lex, from, next) ??
    dateOf(lex, from, next, value) ??
    ageOf(lex, from, next, value) ??
    nameOf(lex, from, next)
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
  if (unit === 'o' && word(lex, at + 1) === '’') return 'time'
  if ((unit === 'a' || unit === 'p') && word(lex, at + 1) === '.' && word(lex, at + 2) === 'm') return 'time'
  if (unit === 'am' || unit === 'pm' || unit === 'gmt' || unit === 'midnight' || unit === 'noon') return 'time'
  if (CURRENCIES.has(unit) || (unit === 'us' && CURRENCIES.has(word(lex, at + 1)))) return 'money'
  const adjective = MEASURES.has(word(lex, at + 1)) && (unit === 'nautical' || unit === 'metric')
  return MEASURES.has(unit) || adjective ? 'measure' : null
}

function dateOf(lex: readonly Lexeme[], from: number, next: number, value: number): Block | null {
  const figure = lex[from]?.kind === 'figure' && next === from + 1
  if (!figure) return MONTHS.has(word(lex, from - 1)) && word(lex, from - 1) !== 'may' && value <= 31 ? 'date' : null
  const written = lex[from]?.lower ?? ''
  const before = word(lex, from - 1) === '.' && lex[from - 1]?.tied ? word(lex, from - 2) : word(lex, from - 1)
  if (/^\d{1,2}$/.test(written) && value <= 31 && (MONTHS.has(before) || monthAfter(lex, next))) return 'date'
  if (/^\d{1,2}$/.test(written) && value <= 31 && HYPHEN.has(before) && MONTHS.has(word(lex, from - 3))) return 'date'
  if (
    /^\d{1,2}$/.test(written) &&
    /^(?:to|and|or|–|-)$/.test(before) &&
    lex[from - 2]?.kind === 'figure' &&
    MONTHS.has(word(lex, from - 3))
  )
    return 'date'
  if (/^\d{1,2}$/.test(written) && value <= 31 && /^(?:to|and|or|–|-)$/.test(word(lex, next)) && monthAfter(lex, next + 2)) return 'date'
  return /^(?:1[5-9]|20)\d\d$/.test(written) ? yearOf(lex, from, next, before) : null
}

/** A month follows; "may" only where it is written like one. */
function monthAfter(lex: readonly Lexeme[], i: number): boolean {
  const month = word(lex, i)
  if (!MONTHS.has(month)) return false
  return month !== 'may' || !/^(?:be|have|yet|still|well|not|also|already)$/.test(word(lex, i + 1))
}

function yearOf(lex: readonly Lexeme[], from: number, next: number, before: string): Block | null {
  const after = lex[next]
  if (YEAR_BEFORE.has(before) || MONTHS.has(before))
    return after?.kind === 'word' && /^(?:people|civilians|soldiers|men|others|dead)$/.test(after.lower) ? null : 'year'
  if (before === ',' && /^\d{1,2}$/.test(word(lex, from - 2))) return 'year'
  if (before === '(' || HYPHEN.has(before)) return 'year'
  return !after || after.kind === 'mark' ? 'year' : null
}

/** Who may be told by how old they are, right before it: "children under 12", "men over 60", "five between 14 and 18". */
const YOUNG = /^(?:(?:child|boy|girl|minor|kid|infant|teenager|pupil|youth)s?|children)$/
const ANYBODY = /^(?:men|women|people|those|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/
const NO_NOUN = /^(?:[,.;:)(]|and|or|at|in|on|among|from|was|were|are|who|when|as|to|by)?$/

/** "younger than five", "boys under 15", "five between 14 and 18", with no noun after. */
function byAge(lex: readonly Lexeme[], from: number, next: number, value: number): boolean {
  const before = word(lex, from - 1)
  if (before === 'than') return /^(?:younger|older)$/.test(word(lex, from - 2))
  const who = word(lex, from - 2)
  if (!(YOUNG.test(who) ? value <= 21 : ANYBODY.test(who) && value <= 99)) return false
  if (before === 'between') return NO_NOUN.test(word(lex, next))
  return /^(?:under|over|below)$/.test(before) && value >= 2 && NO_NOUN.test(word(lex, next))
}

/** "aged 7", "a boy of six", "Ali Hassan, 31, a teacher". */
function ageOf(lex: readonly Lexeme[], from: number, next: number, value: number): Block | null {
  const before = word(lex, from - 1)
  if (before === 'aged' || before === 'age' || before === 'ages' || byAge(lex, from, next, value)) return 'age'
  if (
    before === 'of' &&
    /^(?:children|boys|girls|youths|pupils)$/.test(word(lex, from - 2)) &&
    value <= 21 &&
    GOES_ON.test(word(lex, next))
  )
    return 'age'
  if (value < 1 || value > 110 || next !== from + 1) return null
  const inset = before === ',' && lex[from - 2]?.capital && lex[from]?.kind === 'figure'
  if (inset && /^[,.)(]$/.test(word(lex, next))) return 'age'
  if (before === 'also' && word(lex, from - 2) === ',' && lex[from - 3]?.capital && /^[,.)]$/.test(word(lex, next))) return 'age'
  if (before === 'of' && /^(?:boy|girl|man|woman|child|son|daughter|baby|youth|lad|toddler|one)$/.test(word(lex, from - 2))) return 'age'
  return isAgeOfSeveral(lex, from, next) ? 'age' : null
}

const AGED = /^(?:aged|ages?)$/
/** What goes on after ages: no noun that the last figure counts ("a boy aged 9 and 12 soldiers"). */
const GOES_ON =
  /^(?:[,.;:)(–—]|and|or|to|at|in|on|among|from|was|were|are|is|have|has|had|who|when|as|by|with|for|after|before|while|but|respectively|died|both|all)?$/

/** A later one of "aged 20, 22 and 31", "aged between 4 and 11", "children of six to ten", "the eldest of them 16". */
function isAgeOfSeveral(lex: readonly Lexeme[], from: number, next: number): boolean {
  if (!GOES_ON.test(word(lex, next))) return false
  if (
    /^(?:old|young)est$/.test(word(lex, from - 1)) ||
    (/^(?:old|eld|young)(?:est|er)$/.test(word(lex, from - 3)) && word(lex, from - 2) === 'of')
  )
    return true
  const first = beforeFigures(lex, from)
  if (first < from - 1 && AGED.test(word(lex, first))) return true
  return /^(?:between|from)$/.test(word(lex, first)) && AGED.test(word(lex, first - 1))
}

/** The lexeme before a run of figures that commas and conjunctions join to one. */
function beforeFigures(lex: readonly Lexeme[], from: number): number {
  let first = from
  for (;;) {
    let at = first - 1
    while (at > 0 && /^(?:,|and|or|to|-|–)$/.test(word(lex, at))) at--
    const length = at < first - 1 ? [1, 2, 3].find((n) => numeralAt(lex, at - n + 1)?.next === at + 1) : undefined
    if (!length) return first - 1
    first = at - length + 1
  }
}

/** "The dead number 2,930": whom the verb counts, and no room or bus. */
const COUNTED =
  /^(?:they|these|those|who|which|that|now|dead|wounded|injured|missing|killed|(?!bus)\p{L}{2,}[^\P{L}s]s|men|women|people|children)$/u

function nameOf(lex: readonly Lexeme[], from: number, next: number): Block | null {
  if (lex[from]?.kind !== 'figure') return null
  const before = word(lex, from - 1)
  if (before === '.' && /^(?:no|nos|rte|hwy)$/.test(word(lex, from - 2))) return 'name'
  if (word(lex, next) === 'block' || /^(?:st|street|ave|avenue|road|rd|drive|blvd|boulevard|lane)$/.test(word(lex, next + 1))) return 'name'
  if (before === 'number' && COUNTED.test(word(lex, from - 2))) return null
  return NUMBERED.has(before) ? 'name' : null
}
