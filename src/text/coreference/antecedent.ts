import { groupFrom, isTime } from '../attribution/phrases.ts'
import type { Relation } from '../attribution/relation.ts'
import { relationsOf } from '../attribution/relations.ts'
import { speaks } from '../attribution/scene.ts'
import { type Source, sourceOf } from '../attribution/source.ts'
import type { Document } from '../document.ts'

const REACH = 6

/** Whom a relation's source is, its pronoun resolved; null where nobody fits. */
export function speakerOf(document: Document, relation: Relation): Source | null {
  return relation.source.sort === 'pronoun' ? antecedentOf(document, relation, relation.source) : relation.source
}

/** The source that a pronoun in a relation stands for: the nearest before it that fits. */
export function antecedentOf(document: Document, relation: Relation, pronoun: Source): Source | null {
  const fits = fitting(pronoun.head)
  if (!fits) return pronoun.head.length > 4 || /^(?:one|some|all|many|two|both)$/.test(pronoun.head) ? pronoun : null
  const title = document.sentences[relation.sentence]?.title
  for (let n = relation.sentence; n >= Math.max(0, relation.sentence - REACH); n--) {
    if (document.sentences[n]!.title !== title) break
    const found = inSentence(document, n, n === relation.sentence ? pronoun.span.start : Number.POSITIVE_INFINITY, fits)
    if (found) return found
  }
  return null
}

type Fits = (source: Source) => boolean

function fitting(word: string): Fits | null {
  switch (word) {
    case 'he':
    case 'she':
    case 'him':
    case 'his':
    case 'her':
      return (s) => !s.plural && (s.sort === 'person' || (s.sort === 'other' && s.named))
    case 'it':
    case 'its':
      return (s) => !s.plural && s.sort !== 'person'
    case 'they':
    case 'them':
    case 'their':
      return (s) => s.plural || s.sort === 'body'
    default:
      return null
  }
}

function inSentence(document: Document, n: number, limit: number, fits: Fits): Source | null {
  const sources: Source[] = []
  for (const r of relationsOf(document, n)) {
    if (r.source.span.end <= limit && r.source.sort !== 'pronoun') sources.push(r.source)
  }
  const first = sources.findLast(fits)
  if (first) return first
  return mentions(document, n, limit).findLast(fits) ?? null
}

/** The noun phrases of a sentence that could speak, in order. */
function mentions(document: Document, n: number, limit: number): Source[] {
  const tokens = document.tokens(n)
  const found: Source[] = []
  for (let i = 0; i < tokens.length && tokens[i]!.end <= limit; i++) {
    const group = groupFrom(tokens, i)
    if (!group || group.end <= i || tokens[group.head]!.tag === 'PRON' || isTime(tokens[group.head])) continue
    const source = tokens[group.end - 1]!.end <= limit ? sourceOf(document.text, tokens, group) : null
    if (source && speaks(source) && source.sort !== 'document' && (i === 0 || !/^(?:in|at|near|from|on)$/.test(tokens[i - 1]!.lower)))
      found.push(source)
    i = group.end - 1
  }
  return found
}
