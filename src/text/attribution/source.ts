import type { Span } from '../../model/span.ts'
import { span } from '../../model/span.ts'
import type { Token } from '../document.ts'
import { DENIAL } from '../lexicon/en/denial.ts'
import { BODY_NOUNS, DOCUMENT_NOUNS, NAMED_BODIES, OUTLET_NOUNS, OUTLETS, ROLE_NOUNS, TITLES } from '../lexicon/en/sources.ts'
import { OUTLETS as KNOWN } from '../outlets.ts'
import type { Phrase } from './phrases.ts'

export type SourceSort = 'person' | 'body' | 'document' | 'outlet' | 'pronoun' | 'other'

/** Who speaks: the words as they stand, the name made of them, and what kind of thing it is. */
export interface Source {
  readonly span: Span
  readonly name: string
  readonly named: boolean
  readonly sort: SourceSort
  readonly plural: boolean
  /** "the official", "that ministry": points back at somebody told of before. */
  readonly definite: boolean
  /** Bears a person's name. */
  readonly personal?: boolean
  /** The head word, lower case. */
  readonly head: string
}

const proper = (t: Token | undefined): boolean => t !== undefined && t.tag === 'PROPN'
const capital = (t: Token): boolean => /^\p{Lu}/u.test(t.text)

/** What a phrase names, or null where its words cannot be a source. */
export function sourceOf(text: string, tokens: readonly Token[], whole: Phrase): Source | null {
  const phrase = behindDenial(tokens, behindHour(tokens, whole))
  return phrase && namedBy(text, tokens, phrase)
}

const DENIES = new RegExp(`^(?:${DENIAL}|(?:investigat|prob|examin)(?:es|ed|ing)|verif(?:ies|ied|ying))$`)

/** A phrase without the hour before it: "16:55 Oshen", "at 2.19am Coast Aid". */
function behindHour(tokens: readonly Token[], phrase: Phrase): Phrase {
  let start = phrase.start
  while (start < phrase.head && isHour(tokens, start)) start++
  return start === phrase.start ? phrase : { ...phrase, start }
}

function isHour(tokens: readonly Token[], i: number): boolean {
  const [word, before] = [tokens[i]!.lower, tokens[i - 1]]
  if (/^(?:[ap]\.?m\.?|h|hrs|gmt|utc)$/.test(word)) return before?.tag === 'NUM'
  if (/^\d{1,2}[.:h]\d\d(?:[ap]m|h)?$/.test(word)) return true
  return /^\d\d(?:[ap]m|h)?$/.test(word) && /^[:.]$/.test(before?.text ?? '') && tokens[i - 2]?.tag === 'NUM'
}

/** A phrase without a verb of denial or inquiry that was read as part of it: "rejected local media" in "rejected local media reports"; null where only what is denied is left. */
function behindDenial(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  const { start, end, head } = phrase
  let at = start
  while (at < head && !(DENIES.test(tokens[at]!.lower) && !/^(?:a|an|the)$/.test(tokens[at - 1]?.lower ?? ''))) at++
  if (at >= head) return phrase
  return at + 1 === head && DOCUMENT_NOUNS.has(tokens[head]!.lower) ? null : { start: at + 1, end, head }
}

function namedBy(text: string, tokens: readonly Token[], phrase: Phrase): Source | null {
  const head = tokens[phrase.head]
  if (!head) return null
  const whole = trim(text, tokens, phrase)
  const lower = head.lower
  const plural = plurality(tokens, phrase)
  const definite = /^(?:the|that|this|these|those)$/.test(tokens[phrase.start]!.lower)
  const base = { plural, definite, head: lower }
  if (/^\d+$/.test(whole.exact)) return null
  if (head.tag === 'PRON' && phrase.end - phrase.start === 1)
    return { ...base, span: whole, name: whole.exact, named: false, sort: 'pronoun' }
  const person = personIn(tokens, phrase)
  if (person) {
    const at = span(text, tokens[person.start]!.start, tokens[person.end - 1]!.end)
    return { ...base, plural: false, span: at, name: at.exact, named: true, sort: 'person', personal: true }
  }
  const sort = sortOf(tokens, phrase)
  const named = isNamed(tokens, phrase, sort)
  const bare = named ? withoutArticle(text, tokens, phrase, whole) : whole
  return { ...base, span: bare, name: bare.exact, named, sort }
}

/** The words of a phrase, without a mark of quotation at either end whose partner stands outside them. */
function trim(text: string, tokens: readonly Token[], { start: from, end: to }: Phrase): Span {
  let start = tokens[from]!.lower === 'whose' && to - from > 1 ? from + 1 : from
  let end = to
  const marks = (): Token[] => tokens.slice(start, end).filter((t) => MARK.test(t.text))
  while (end - start > 1 && MARK.test(tokens[start]!.text) && (/^[”]$/.test(tokens[start]!.text) || marks().length % 2)) start++
  while (end - start > 1 && MARK.test(tokens[end - 1]!.text) && (/^[“]$/.test(tokens[end - 1]!.text) || marks().length % 2)) end--
  return span(text, tokens[start]!.start, tokens[end - 1]!.end)
}

const MARK = /^["“”„«»]$/

function withoutArticle(text: string, tokens: readonly Token[], phrase: Phrase, whole: Span): Span {
  const first = tokens[phrase.start]!
  const next = tokens[phrase.start + 1]
  if (!/^(?:the|a|an)$/.test(first.lower) || !next || phrase.end - phrase.start < 2) return whole
  const headProper = proper(tokens[phrase.head])
  return headProper ? span(text, next.start, whole.end) : whole
}

function plurality(tokens: readonly Token[], { start, end, head }: Phrase): boolean {
  const lower = tokens[head]!.lower
  if (/^(?:they|we|some|others|both|those|many|two|three|four)$/.test(lower)) return true
  if (/^(?:police|people|media|medics|children|men|women|spokesmen|policemen)$/.test(lower)) return true
  for (let i = start; i < end; i++) if (tokens[i]!.tag === 'CCONJ' && i > head) return true
  return tokens[head]!.tag === 'NOUN' && /[^s]s$/.test(lower) && !/(?:us|is|news|headquarters)$/.test(lower)
}

const OFFICE: ReadonlySet<string> = new Set('security staff assembly secretariat directorate court prosecutor'.split(' '))

/** Where a personal name stands behind titles, ranks and jobs: "spokesman Col. Turki al-Malki". */
function personIn(tokens: readonly Token[], { start, end, head }: Phrase): Phrase | null {
  let from = start
  let titled = false
  while (from < end && !proper(tokens[from])) from++
  let at = start
  while (at < end) {
    const t = tokens[at]!
    const role = ROLE_NOUNS.has(t.lower) || TITLES.has(t.lower)
    const next = tokens[at + 1]
    if (
      role &&
      next &&
      at + 1 < end &&
      !OFFICE.has(next.lower) &&
      !BODY_NOUNS.has(next.lower) &&
      (proper(next) || TITLES.has(next.lower))
    ) {
      titled = true
      from = at + 1
    } else if (titled && !proper(t) && !particle(t) && !/^[-.]$/.test(t.text)) break
    at++
  }
  if (!titled || from >= end) return null
  let stop = from
  while (stop < end && (proper(tokens[stop]) || particle(tokens[stop]!) || /^[-‐.’']$/.test(tokens[stop]!.text))) stop++
  while (stop > from && !proper(tokens[stop - 1])) stop--
  if (stop <= from || head < from) return null
  if (tokens.slice(from, stop).every((t) => TITLES.has(t.lower) || ROLE_NOUNS.has(t.lower))) return null
  const last = tokens[stop - 1]!.lower
  if (BODY_NOUNS.has(last) || OUTLET_NOUNS.has(last)) return null
  return { start: from, end: stop, head: stop - 1 }
}

const particle = (t: Token): boolean => /^(?:al|el|ul|bin|ibn|abu|de|del|della|da|dos|van|von|der|den|di|la|le|ter|ould|ag)$/.test(t.lower)

function sortOf(tokens: readonly Token[], { start, head, end }: Phrase): SourceSort {
  const { lower } = tokens[counted(tokens, head, end)]!
  if (OUTLETS.has(lower) || OUTLETS.has(bareName(tokens.slice(start, end)))) return 'outlet'
  if (ROLE_NOUNS.has(lower)) return 'person'
  if (DOCUMENT_NOUNS.has(lower) && !proper(tokens[head])) return 'document'
  if (OUTLET_NOUNS.has(lower) && (proper(tokens[head]) || /^(?:newspaper|paper|channel|broadcaster|outlet|website|station)$/.test(lower)))
    return 'outlet'
  if (BODY_NOUNS.has(lower) || NAMED_BODIES.has(lower)) return 'body'
  return 'other'
}

/** The head of what a number counts: "three of her classmates"; else the phrase's own. */
function counted(tokens: readonly Token[], head: number, end: number): number {
  if (!/^(?:two|three|four|several|many|most|few)$/.test(tokens[head]!.lower) || tokens[head + 1]?.lower !== 'of') return head
  const whole = tokens.slice(head + 2, end).find((t) => ROLE_NOUNS.has(t.lower))
  return whole?.i ?? head
}

/** A phrase's words as the lists of outlets have them; '' where none is a name. */
function bareName(words: readonly Token[]): string {
  if (!words.some(capital)) return ''
  return words
    .map((t) => t.lower)
    .join(' ')
    .replace(/^the /, '')
    .replaceAll(' - ', '-')
}

function isNamed(tokens: readonly Token[], { start, head, end }: Phrase, sort: SourceSort): boolean {
  const t = tokens[head]!
  const first = tokens[start]!
  if (sort === 'document' || /^(?:that|this|these|those|some|another|same|other|unnamed|anonymous)$/.test(first.lower)) return false
  if (sort === 'person') return proper(t) && !ROLE_NOUNS.has(t.lower) && !TITLES.has(t.lower)
  if (/^(?:a|an)$/.test(first.lower)) return false
  if (proper(t)) return true
  if (NAMED_BODIES.has(t.lower) && !/s$/.test(t.lower.replace(/headquarters/, ''))) return true
  if (sort !== 'body' && sort !== 'outlet') return false
  for (let i = start; i < end; i++) if (i !== head && proper(tokens[i]) && capital(tokens[i]!)) return true
  return false
}

/** Whether a source is of the press by its name, its kind or its bare name in capitals: "the paper", "Radio One", "AFP". */
export function isPress({ sort, head, name, named }: Source): boolean {
  if (sort === 'outlet' || OUTLET_NOUNS.has(head)) return true
  if (!named || sort === 'person') return false
  if (/^\p{Lu}{2,5}$/u.test(name)) return sort === 'other'
  const words = name.toLowerCase().replace(/^(?:the )?(?:[\p{L}]+-(?:owned|run|funded|based|backed) )?/u, '')
  return OUTLETS.has(words) || KNOWN.has(words) || OUTLETS.has(words.split(' ')[0]!)
}

/** A name with a word for an outlet in it: "Radio Oshen". */
export const hasPressWord = ({ name, named }: Source): boolean =>
  named && name.split(/\s+/).some((word) => OUTLET_NOUNS.has(word.toLowerCase()))

/** Where anybody speaks, and what is no outlet of its own. */
const PLATFORM = /^(?:telegram|twitter|x|facebook|instagram|tiktok|whatsapp|viber|youtube|vk|vkontakte|television|tv|radio|air)$/i

/** Whether it is an outlet by any of these, and not a platform or a bare "television". */
export const isOutlet = (source: Source): boolean => !PLATFORM.test(source.name) && (isPress(source) || hasPressWord(source))
