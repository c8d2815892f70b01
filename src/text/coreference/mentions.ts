import { isHeading } from '../attribution/heading.ts'
import { groupFrom, isTime } from '../attribution/phrases.ts'
import type { Relation } from '../attribution/relation.ts'
import { relationsOf } from '../attribution/relations.ts'
import { retag } from '../attribution/retag.ts'
import { speaks } from '../attribution/scene.ts'
import { type Source, sourceOf } from '../attribution/source.ts'
import type { Document } from '../document.ts'

/** Somebody or something told of before a pronoun. */
export interface Mention {
  readonly source: Source
  readonly sentence: number
  /** Governs a verb, by the parse. */
  readonly subject: boolean
  /** Hangs on a preposition. */
  readonly oblique: boolean
  /** The token of its head word. */
  readonly head: number
  /** The first token of its phrase. */
  readonly first: number
  /** Is the source of a relation. */
  readonly speaker: boolean
}

const kept = new WeakMap<Document, (readonly Mention[] | undefined)[]>()

/** Who could be meant by a pronoun in sentence `n`: its phrases that could speak, in order. */
export function mentionsOf(document: Document, n: number): readonly Mention[] {
  const all = kept.get(document) ?? []
  if (!kept.has(document)) kept.set(document, all)
  return (all[n] ??= find(document, n))
}

function find(document: Document, n: number): readonly Mention[] {
  const tokens = retag(document.tokens(n))
  const relations: readonly Relation[] = relationsOf(document, n)
  const speakers = relations.filter((r) => r.source.sort !== 'pronoun' && !r.carried)
  const found: Mention[] = speakers.map(({ source }) => ({
    source,
    sentence: n,
    subject: false,
    oblique: false,
    speaker: true,
    head: -1,
    first: -1,
  }))
  for (let i = 0; i < tokens.length; i++) {
    const group = groupFrom(tokens, i)
    if (!group || group.end <= i || tokens[group.head]!.tag === 'PRON' || isTime(tokens[group.head])) continue
    const source = sourceOf(document.text, tokens, group)
    const known = source && speakers.find((s) => s.source.span.start <= source.span.start && source.span.start < s.source.span.end)
    if (source && !known && speaks(source) && !isHeading(source, tokens, group.end))
      found.push({
        source,
        sentence: n,
        subject: tokens[group.head]!.label.startsWith('nsubj'),
        oblique: tokens[i - 1]?.tag === 'ADP',
        speaker: false,
        head: group.head,
        first: i,
      })
    i = group.end - 1
  }
  return found.sort((a, b) => a.source.span.start - b.source.span.start)
}
