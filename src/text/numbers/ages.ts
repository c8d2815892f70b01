import { PEOPLE } from '../lexicon/en/people.ts'
import { type Lexeme, wordAt as word } from './lexemes.ts'
import { numeralAt } from './numeral.ts'

/** Who may be told by how old they are, right before it: "children under 12", "men over 60", "five between 14 and 18". */
const YOUNG = /^(?:(?:child|boy|girl|minor|kid|infant|teenager|pupil|youth)s?|children)$/
const ANYBODY = /^(?:men|women|people|those|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/
const NO_NOUN = /^(?:[,.;:)(]|and|or|at|in|on|among|from|was|were|are|who|when|as|to|by)?$/
const AGED = /^(?:aged|ages?)$/
/** What goes on after ages: no noun that the last figure counts ("a boy aged 9 and 12 soldiers"). */
const GOES_ON =
  /^(?:[,.;:)(–—]|and|or|to|at|in|on|among|from|was|were|is|are|have|has|had|who|whose|when|as|by|with|for|after|before|while|but|respectively|died|both|all)?$/
/** Words for people in the lexicon that name a group, whose size an "of" may give. */
const GROUP =
  /(?:s|men|women|people|children)$|^(?:family|household|couple|crew|force|personnel|army|militia|unit|patrol|staff|military|resistance|police|team|one|other|head|chief|leader|owner|commander|mother|father|parent)$/

/** A word for one person: "conscript", "pilot". */
const isPerson = (word: string): boolean => PEOPLE.has(word) && !GROUP.test(word)

const ADULT = 14
const OLDEST = 110

/** Whether the numeral in lexemes `from` up to `next` is an age: "aged 7", "a boy of six", "Ali Hassan, 31, a teacher". */
export function isAge(lex: readonly Lexeme[], from: number, next: number, value: number): boolean {
  if (value < 1 || value > OLDEST) return false
  return (
    AGED.test(word(lex, from - 1)) ||
    (word(lex, from - 1) === 'of' && word(lex, from - 2) === 'age') ||
    (word(lex, from - 1) === 'at' && /^(?:died|dies)$/.test(word(lex, from - 2)) && value > ADULT && NO_NOUN.test(word(lex, next))) ||
    isBounded(lex, from, next, value) ||
    isOf(lex, from, next, value) ||
    isSaid(lex, from, next) ||
    isInset(lex, from, next) ||
    isOfSeveral(lex, from, next)
  )
}

/** "Younger than five", "boys under 15", "five between 14 and 18", "34 were under 18", with no noun after. */
function isBounded(lex: readonly Lexeme[], from: number, next: number, value: number): boolean {
  const before = word(lex, from - 1)
  const who = word(lex, from - 2)
  if (before === 'than') return /^(?:younger|older)$/.test(who)
  if (before === 'above') return /^(?:men|women)$/.test(who) && value >= ADULT && NO_NOUN.test(word(lex, next))
  if (/^(?:was|were|are|is)$/.test(who)) return /^(?:under|below)$/.test(before) && value <= 21 && NO_NOUN.test(word(lex, next))
  if (!(YOUNG.test(who) ? value <= 21 : ANYBODY.test(who) && value <= 99)) return false
  if (before === 'between') return NO_NOUN.test(word(lex, next))
  return /^(?:under|over|below)$/.test(before) && value >= 2 && NO_NOUN.test(word(lex, next))
}

/** "A boy of six", "a conscript of 19", "children of six", "men of 62, 70 and 74". */
function isOf(lex: readonly Lexeme[], from: number, next: number, value: number): boolean {
  if (word(lex, from - 1) !== 'of') return false
  const who = word(lex, from - 2)
  const ends = GOES_ON.test(word(lex, next))
  if (/^(?:children|boys|girls|youths|pupils)$/.test(who)) return value <= 21 && ends
  if (/^(?:boy|girl|man|woman|child|son|daughter|baby|youth|lad|toddler)$/.test(who)) return next === from + 1
  return ends && value >= ADULT && value < 100 && (isPerson(who) || /^(?:men|women|one)$/.test(who))
}

/** "She was 20", "the youngest is fourteen", "Anas was 9 and", "the boy who died was six". */
function isSaid(lex: readonly Lexeme[], from: number, next: number): boolean {
  if (!/^(?:was|is|turned)$/.test(word(lex, from - 1)) || word(lex, from) === 'one') return false
  if (!/^(?:[,.;:)]|and|when|but|or)?$/.test(word(lex, next))) return false
  const who = word(lex, from - 2)
  if (/^(?:he|she|who|(?:young|old|eld)est)$/.test(who) || isPerson(who)) return true
  if (word(lex, from - 3) === 'who' && isPerson(word(lex, from - 4))) return true
  const [name, before] = [lex[from - 2], lex[from - 3]]
  if (lex[from]!.kind !== 'figure' || !name?.capital || name.kind !== 'word' || /^(?:i|it|this|that|there|ours?|theirs?|toll)$/.test(who))
    return false
  return !before || before.kind === 'mark' || before.capital
}

/** "Ali Hassan, 31, a teacher", "Ana R., 40, was", "the pilot, 43, was", "Private Juan Paz (18)". */
function isInset(lex: readonly Lexeme[], from: number, next: number): boolean {
  if (lex[from]?.kind !== 'figure' || next !== from + 1) return false
  const [before, after] = [word(lex, from - 1), word(lex, next)]
  if (before === ',') {
    if (!/^[,.)(]$/.test(after)) return false
    const initial = word(lex, from - 2) === '.' && !!lex[from - 2]?.tied && /^\p{L}{1,2}$/u.test(word(lex, from - 3))
    return !!lex[from - (initial ? 3 : 2)]?.capital || (after === ',' && isPerson(word(lex, from - 2)))
  }
  if (before === 'also' && word(lex, from - 2) === ',' && lex[from - 3]?.capital) return /^[,.)]$/.test(after)
  if (before !== '(' || after !== ')' || !lex[from - 2]?.capital) return false
  return [3, 4].some((far) => isPerson(word(lex, from - far))) || (!!lex[from - 3]?.capital && IS_TOLD.test(word(lex, next + 1)))
}
/** What is told of somebody whom a name and an age in brackets introduce: "Petar Moran (38) was shot". */
const IS_TOLD = /^(?:was|were|is|are|has|had|died|who)$/

/** A later one of "aged 20, 22 and 31", "aged between 4 and 11", "men of 62, 70 and 74", "the eldest of them 16". */
function isOfSeveral(lex: readonly Lexeme[], from: number, next: number): boolean {
  if (!GOES_ON.test(word(lex, next))) return false
  const near = word(lex, from - 1)
  if (/^(?:old|young)est$/.test(near) || (/^(?:old|eld|young)(?:est|er)$/.test(word(lex, from - 3)) && word(lex, from - 2) === 'of'))
    return true
  const first = beforeFigures(lex, from)
  if (first >= from - 1) return false
  const opens = word(lex, first)
  if (AGED.test(opens) || (/^(?:between|from)$/.test(opens) && AGED.test(word(lex, first - 1)))) return true
  return opens === 'of' && /^(?:men|women|boys|girls|children|sisters|brothers)$/.test(word(lex, first - 1))
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
