import { span } from '../../model/span.ts'
import type { Document } from '../document.ts'
import { ROLE_NOUNS } from '../lexicon/en/sources.ts'
import { isPlaceName } from '../places/gazetteer.ts'
import type { Place } from './candidates.ts'
import { groupStart, phraseFrom } from './phrases.ts'
import { type Relation, relationTo } from './relation.ts'
import { retag } from './retag.ts'
import { hasPressWord, isPress, type Source, sourceOf } from './source.ts'

const INSIDE = '[([]((?:(?:sources?|via|per):? )?[^()[\\]\\n]{2,60})[)\\]]'
const LED = /^(?:sources?:?|via|per) /i
/** "Nine people died in Oshen (Coast Radio)": a bracket behind a claim. */
const BEHIND = new RegExp(`^[^;.()[\\]]{0,60}${INSIDE}`, 'i')
/** A sentence that is nothing else. */
const ALONE = new RegExp(`^(?:${INSIDE}|Sources?: (?:[^\\n]{2,80}?))\\.?$`, 'i')
/** "Three policemen were shot – Coast Radio". */
const DASHED = /\s[–—-] ([^–—\n]{2,40}?)\.?$/

/** Who is credited with what a digest tells, in brackets, behind a dash or after "Source:"; for claims that are on nobody's word by any other. */
export function creditFor(document: Document, { sentence, start, end }: Place): Relation | null {
  const { text, sentences } = document
  const own = sentences[sentence]!
  if (own.title) return null
  const figures = figuresOf(document, sentence, start)
  if (figures) return figures
  const behind = BEHIND.exec(text.slice(end, own.end))
  if (behind) {
    const found = creditAt(document, sentence, end + behind.index + behind[0].length - 1 - behind[1]!.length, behind[1]!)
    if (found) return found
  }
  const dashed = DASHED.exec(text.slice(end, own.end).trimEnd())
  if (dashed) {
    const found = creditAt(document, sentence, end + dashed.index + dashed[0].indexOf(dashed[1]!, 2), dashed[1]!)
    if (found && isPress(found.source)) return found
  }
  return closing(document, sentence)
}

/** A bracket that opens with a figure, and what stands of it before a claim. */
const FIGURES = /\(\d[^()]*$/

/** "Those of Coast Watch (21 dead, 97 hurt)": whose figures stand in a bracket. */
function figuresOf(document: Document, sentence: number, start: number): Relation | null {
  const { text, sentences } = document
  const from = sentences[sentence]!.start
  const opened = FIGURES.exec(text.slice(from, start + 2))
  if (!opened) return null
  const tokens = retag(document.tokens(sentence))
  const last = tokens.findLastIndex((t) => t.end <= from + opened.index)
  if (last < 0 || tokens[last]!.tag !== 'PROPN') return null
  const source = sourceOf(text, tokens, { start: groupStart(tokens, last), end: last + 1, head: last })
  if (!source || !(isPress(source) || (source.named && source.sort === 'body') || ACRONYM.test(source.name))) return null
  return isPlaceName(source.name) ? null : relationTo(source, { sentence, form: 'mention', by: 'none', verb: '', cue: null })
}

/** The last sentence of a paragraph where that tells nothing but who is credited. */
function closing(document: Document, sentence: number): Relation | null {
  const { text, sentences } = document
  let last = sentence
  while (sentences[last + 1]?.paragraph === sentences[sentence]!.paragraph) last++
  if (last === sentence) return null
  const { start, end } = sentences[last]!
  const words = text.slice(start, end)
  const found = ALONE.exec(words)
  if (!found) return null
  const told = found[1] ?? words.replace(/\.$/, '')
  return creditAt(document, last, start + words.indexOf(told), told)
}

function creditAt(document: Document, sentence: number, from: number, words: string): Relation | null {
  const source = creditIn(document, sentence, { from, words })
  return source && relationTo(source, { sentence, form: 'mention', by: 'none', verb: '', cue: null })
}

const LIST = /(?:\s*[,/]\s*|\s+and\s+)/
/** Behind the name in a bracket: "Coast Watch estimate", "a nurse to us by phone". */
const REST =
  /\s+(?:estimates?|figures?|count|data|toll|statement|(?:to|told) (?:us|this \w+)\b.*|by (?:phone|voice note|telephone)|on the phone)$/i

function creditIn(document: Document, sentence: number, { from, words }: { readonly from: number; readonly words: string }): Source | null {
  if (/\d|photo|[“”"]/i.test(words)) return null
  const lead = LED.exec(words)?.[0] ?? ''
  const rest = REST.exec(words)
  const told = words.slice(lead.length, rest?.index)
  const parts = told.split(LIST)
  const start = from + lead.length
  let at = start
  const sources = parts.map((part) => {
    at = document.text.indexOf(part, at)
    return sourceAt(document, sentence, at, part)
  })
  const isTold = lead !== '' || /^\s*(?:to|told) /.test(rest?.[0] ?? '')
  const credible = sources.filter((s) => s && (isTold || isCredible(document, s)))
  const first = sources[0]
  if (!first || credible[0] !== first || credible.length * 2 <= parts.length) return null
  return parts.length === 1 ? first : { ...first, span: span(document.text, start, start + told.length), name: told, plural: true }
}

/** The source that a stretch of a sentence is, all of it. */
function sourceAt(document: Document, sentence: number, start: number, words: string): Source | null {
  const tokens = retag(document.tokens(sentence))
  const first = tokens.findIndex((t) => t.start >= start)
  const phrase = first < 0 ? null : phraseFrom(tokens, first)
  if (phrase && tokens[phrase.start]!.start === start && tokens[phrase.end - 1]!.end === start + words.length)
    return sourceOf(document.text, tokens, phrase)
  const head = words.toLowerCase().split(' ').at(-1)!
  const named = /^\p{Lu}[\p{L}&.-]+$/u.test(words)
  if (!named && !ROLE_NOUNS.has(head)) return null
  const at = span(document.text, start, start + words.length)
  return { span: at, name: words, named, sort: named ? 'other' : 'person', plural: false, definite: false, head }
}

const ACRONYM = /^\p{Lu}[\p{L}&-]*\p{Lu}\p{L}*$/u
/** Acronyms of what speaks for nobody. */
const NOBODY = /^(?:S?VB?IEDs?|IEDs?|UXO|ERW|RPGs?|UAVs?|IDPs?|[AP]M|GMT|UTC|[KWM]IA|TB[CD]|N[AB]|PS|END|OUT|TEXT|SUV|AK)$/
/** People who are credited, and are not those told of: "(residents)", but not "(boys)". */
const WITNESSES =
  /^(?:residents?|witness(?:es)?|officials?|sources?|medics?|doctors?|nurses?|activists?|locals|villagers|relatives|survivors?|monitors?|spokes\p{L}+|prosecutors?|governor|mayor)$/u

/** Whether a name alone in a bracket credits somebody: an outlet, a body, acronyms that are not those of the name before them. */
function isCredible({ text }: Document, source: Source): boolean {
  const { name, sort, head, span: at } = source
  if (NOBODY.test(name)) return false
  if (sort === 'other' && ACRONYM.test(name)) {
    const before = /((?:\p{L}[\p{L}’'-]*\s+){1,8})[([]$/u.exec(text.slice(Math.max(0, at.start - 90), at.start))?.[1] ?? ''
    return !isPlaceName(name) && !before.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && word[0] === name[0])
  }
  if (isPress(source) || hasPressWord(source) || sort === 'body') return true
  return sort === 'person' && !source.named && WITNESSES.test(head)
}
