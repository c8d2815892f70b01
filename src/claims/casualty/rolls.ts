import type { Outcome } from '../../model/claim.ts'
import type { Document, Sentence } from '../../text/document.ts'
import { isName, kindOfWord, nounField } from '../../text/word-kinds.ts'

/** A line of a report's text, trimmed. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** Names under a heading, one a line: "The dead:", "Names of those killed". */
export interface Roll {
  readonly outcome: Outcome
  readonly heading: Sentence
  /** The lines that name one person each, without their numbers. */
  readonly names: readonly Line[]
}

const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  [
    'killed',
    /\b(?:dead|killed|deceased|martyrs?|martyred|fallen|fell|died|slain|perished|murdered|massacred|fatalities|lost their lives)\b/i,
  ],
  ['injured', /\b(?:injured|wounded|hurt)\b/i],
  ['missing', /\b(?:missing|disappeared)\b/i],
  ['captured', /\b(?:captured|abducted|kidnapped|detained|arrested|hostages|prisoners)\b/i],
]
const VICTIMS = /\b(?:names?|list)\b.*\bvictims\b/i
const OTHERS = /\b(?:surviv\w+|freed|rescued|suspects?|wanted|no|not|(?:were|was|been) released|released from)\b/i
/** How a heading begins that no colon ends. */
const TITLED =
  /^(?:the )?(?:full )?(?:names?|list|dead|killed|deceased|martyrs|fallen|fatalities|those|injured|wounded|missing|victims)\b|\b(?:names|list) of\b/i
const LONGEST_TITLE = 80
const LONGEST = 300

/** What a heading says became of those named under it; null where it is no heading of a list of people. */
function outcomeOf(heading: string): Outcome | null {
  if (OTHERS.test(heading) || heading.length > LONGEST) return null
  if (!heading.endsWith(':') && (heading.length > LONGEST_TITLE || /[.!?]["”’)]*$/.test(heading) || !TITLED.test(heading))) return null
  const told = OUTCOMES.filter(([, words]) => words.test(heading))
  return told.length === 1 ? told[0]![0] : told.length === 0 && VICTIMS.test(heading) ? 'killed' : null
}

const PARTICLE =
  'al|el|ad|ar|as|ash|at|az|an|ul|ud|bin|bint|ibn|abu|umm|de|da|dos|das|del|della|di|du|la|van|von|der|den|ould|wuld|ag|u|y|e'
const WORD = `(?:\\p{Lu}[\\p{L}’‘'-]*\\.?|(?:${PARTICLE})(?:[-’' ]\\p{Lu}[\\p{L}’'-]*)?)`
const NUMBERED = /^(?:\(?\d{1,3}(?:[-–]\d{1,3})?[.):]\)?\s*[-–]?|[-–—*])\s+/
/** A name of one to seven words, then nothing, an age in brackets, or what a comma, bracket or dash sets apart. */
const NAMED = new RegExp(`^(${WORD}(?: ${WORD}){0,6})(?:\\s*[,(;–—]\\s*(.*)|\\s+-\\s+(.*)|[.;])?$`, 'u')
const AGED = /(?:^|[,(] ?)(?:aged? |about )?\d{1,2}\b/i
const KIN = /\b(?:and|with|plus)\b|&|\b(?:his|her|their) (?:\w+ )?\p{Lu}/u
const PERSON =
  /^(?:an? |the |two |three |his |her )?(?:\w+ )?(?:unidentified|unknown|unnamed|man|woman|boy|girl|child|baby|infant|brothers|sisters|sons|daughters|wife|family)\b/i
const SAYS = /\b(?:said|says|told|added|adding|reported|according)\b/
const LONGEST_LINE = 120

type Entry = 'one' | 'several'

/** What a line of a list says: one person by name, several, or (null) nobody. */
function entryOf(line: string): Entry | null {
  if (line.length > LONGEST_LINE || SAYS.test(line)) return null
  const [, name, ...rest] = NAMED.exec(line) ?? []
  const more = rest.find(Boolean) ?? ''
  if (name !== undefined && !/\. \p{Lu}/u.test(more)) {
    if (AGED.test(more) || (name.includes(' ') && !/^\d/.test(more) && isPersonal(name))) return KIN.test(more) ? 'several' : 'one'
  }
  return PERSON.test(line) ? 'several' : null
}

const LOCATION = 15

/** Whether at least half of a name's words are in no dictionary but as people's names. */
function isPersonal(name: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => word.length > 2 && /^\p{Lu}/u.test(word))
  const strange = words.filter((word) => {
    const kind = kindOfWord(word.toLowerCase())
    return kind === 0 || (isName(kind) && nounField(kind) !== LOCATION)
  })
  return strange.length > 0 && strange.length * 2 >= words.length
}

function linesOf(text: string): Line[] {
  const found: Line[] = []
  for (const match of text.matchAll(/[^\n]*\S/g)) {
    const blank = match[0].length - match[0].trimStart().length
    found.push({ start: match.index + blank, end: match.index + match[0].trimEnd().length })
  }
  return found
}

/** The lists of a report that name those harmed. */
export function rollsOf(document: Document): Roll[] {
  const { text, sentences } = document
  if (!OUTCOMES.some(([, words]) => words.test(text)) && !VICTIMS.test(text)) return []
  const lines = linesOf(text)
  return lines.flatMap(({ start, end }, i): Roll[] => {
    if (text[end - 1] !== ':' && end - start > LONGEST_TITLE) return []
    const heading = sentences.findLast((s) => s.start < end)
    const outcome = heading ? outcomeOf(text.slice(Math.max(heading.start, start), end)) : null
    const names = heading && outcome ? namesFrom(text, lines, i + 1) : []
    return heading && outcome && names.length > 1 ? [{ outcome, heading, names }] : []
  })
}

/** The lines from the `first` on that name one person each, up to a line that names nobody. */
function namesFrom(text: string, lines: readonly Line[], first: number): Line[] {
  const names: Line[] = []
  for (let i = first; i < lines.length; i++) {
    const { start, end } = lines[i]!
    const number = NUMBERED.exec(text.slice(start, end))?.[0] ?? ''
    const item = { start: start + number.length, end }
    const entry = entryOf(text.slice(item.start, end))
    if (!entry && !/\d/.test(number)) break
    if (entry === 'one') names.push(item)
  }
  return names
}
