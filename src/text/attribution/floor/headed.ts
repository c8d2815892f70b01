import type { Document, Sentence } from '../../document.ts'
import { phraseFrom } from '../phrases.ts'
import { relationsOf } from '../relations.ts'
import { retag } from '../retag.ts'
import { type Source, sourceOf } from '../source.ts'
import { holder, openersOf, type Turn } from './turn.ts'

/** "Communiqué of the Presidency of the Republic, read at 0700": a line that says whose words follow. */
const TITLED =
  /^(?:the )?(?:(?:official|joint|press|public|special) )*(?:communiqu[eé]|statement|release|declaration|proclamation|announcement) (?:(?:no\.?|number) ?\d+ )?(?:of|by|from|issued by|released by) /i
const LONGEST = 160
/** "The press centre states as follows.": the end of a lead-in. */
const FOLLOWS = /(?:(?:^|\s)as follows|(?:^|\s)the following(?: (?:statement|communiqu[eé]|declaration))?)\s?[.:]$/i

/** A statement given in full, with no marks of quotation, under a line or a lead-in at the head of the report that tells whose it is. */
export function headed(document: Document): Turn[] {
  const [first, next] = openersOf(document)
  if (!first || !next) return []
  const last = document.sentences[next.n - 1]!
  const source = titling(document, first, last) ?? leading(document, last)
  if (!source) return []
  return [{ start: next.start, end: document.text.length, words: next.start, speaker: holder(source, first.n) }]
}

function titling({ text, tokens }: Document, { n, start }: Sentence, { end }: Sentence): Source | null {
  const title = TITLED.exec(text.slice(start, end))?.[0].length
  if (!title || end - start > LONGEST) return null
  const words = retag(tokens(n))
  const at = words.findIndex((t) => t.start >= start + title)
  const phrase = at < 0 ? null : phraseFrom(words, at, /^of$/)
  const source = phrase && sourceOf(text, words, phrase)
  return source?.named ? source : null
}

function leading(document: Document, { n, start, end }: Sentence): Source | null {
  if (!FOLLOWS.test(document.text.slice(start, end).trimEnd())) return null
  const told = relationsOf(document, n).findLast(({ by, source }) => /^(?:say|count)$/.test(by) && source.sort !== 'pronoun')
  return told?.source ?? null
}
