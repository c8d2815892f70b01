import { span } from '../../model/span.ts'
import type { Document, Token } from '../document.ts'
import type { Link } from './chain.ts'
import { type Phrase, phraseFrom, phraseTo } from './phrases.ts'
import { speaks } from './scene.ts'
import { type Source, sourceOf } from './source.ts'

/** Forms whose source stands where it speaks, with what may be joined to it on its left, or its right. */
const LEFT = /^(?:after|relative|before|preposition|passive|citing)$/
const RIGHT = /^(?:after|inverted|preposition|passive|citing)$/

/** "Medics and the Red Cross said": all who say it together, where the reading of the link found one of them. */
export function jointly(document: Document, { source, relation }: Link): Source {
  const { start, end } = source.span
  if (source.sort === 'pronoun' || relation.sentence !== sentenceOf(document, start)) return source
  const tokens = document.tokens(relation.sentence)
  const first = tokens.findIndex((t) => t.start >= start)
  const last = tokens.findLastIndex((t) => t.end <= end)
  if (first < 0 || last < first) return source
  const at = { text: document.text, tokens }
  const before = LEFT.test(relation.form) ? joinedBefore(at, first) : null
  const after = RIGHT.test(relation.form) ? joinedAfter(at, last) : null
  if (!before && !after) return source
  const whole = span(document.text, before ? tokens[before.first]!.start : start, after ? tokens[after.last]!.end : end)
  const named = source.named || (before?.named ?? false) || (after?.named ?? false)
  return { ...source, span: whole, name: whole.exact, named, plural: true }
}

const sentenceOf = (document: Document, at: number): number => document.sentences.findLast((s) => s.start <= at)?.n ?? -1

interface At {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What a list of sources may follow: nothing, a mark, a conjunction, "according to", "by". */
const OPENS = /^(?:[,;:.“"”—–-]|that|but|while|as|to|by|from|citing|quoting|both|what)$/

/** The sources joined by "and" to one that begins at a token: "residents, elders and". */
function joinedBefore(at: At, first: number): { first: number; named: boolean } | null {
  const { tokens } = at
  const article = /^(?:the|a|an|its|their)$/.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first
  if (tokens[article - 1]?.lower !== 'and') return null
  const comma = tokens[article - 2]?.text === ','
  let [found, named]: [{ first: number; named: boolean } | null, boolean] = [null, false]
  for (let end = comma ? article - 3 : article - 2, count = 1; count < 4 && end >= 0; count++) {
    const other = speakerEnding(at, end)
    if (!other) break
    const { start } = other.phrase
    named ||= other.source.named
    if ((!comma || count > 1) && (start === 0 || OPENS.test(tokens[start - 1]!.lower)))
      found = { first: bareStart(tokens, start, other.source.named), named }
    if (tokens[start - 1]?.text !== ',') break
    end = start - 2
  }
  return found
}

/** A proper name loses its article, as it does alone. */
const bareStart = (tokens: readonly Token[], begin: number, named: boolean): number =>
  named && tokens[begin]!.lower === 'the' && tokens[begin + 1]?.tag === 'PROPN' ? begin + 1 : begin

/** The source joined by "and" to one that ends at a token, before a stop: "said the mayor and the police." */
function joinedAfter(at: At, last: number): { last: number; named: boolean } | null {
  const { tokens, text } = at
  if (tokens[last + 1]?.lower !== 'and') return null
  const phrase = phraseFrom(tokens, last + 2)
  if (!phrase || phrase.start !== last + 2 || !isWhole(tokens, phrase)) return null
  const source = sourceOf(text, tokens, phrase)
  return source && source.sort !== 'pronoun' && speaks(source) ? { last: phrase.end - 1, named: source.named } : null
}

const isWhole = (tokens: readonly Token[], { end }: Phrase): boolean => {
  const next = tokens[end]
  return !next || /^[.,;:”"]$/.test(next.text)
}

function speakerEnding({ tokens, text }: At, end: number): { phrase: Phrase; source: Source } | null {
  const phrase = phraseTo(tokens, end)
  const source = phrase && sourceOf(text, tokens, phrase)
  if (!phrase || !source || source.sort === 'pronoun' || source.sort === 'document' || !speaks(source)) return null
  return tokens.slice(phrase.start, phrase.end).some((t) => t.tag === 'VERB') ? null : { phrase, source }
}
