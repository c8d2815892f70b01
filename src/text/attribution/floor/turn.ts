import type { Span } from '../../../model/span.ts'
import type { Document, Sentence } from '../../document.ts'
import { firstFrom } from '../../first-from.ts'
import { type Relation, relationTo } from '../relation.ts'
import type { Source } from '../source.ts'

/** A stretch of a report that is on one voice throughout: what one says in a transcript, a statement read out, a message passed on. */
export interface Turn {
  readonly start: number
  readonly end: number
  /** Where the label or the mark ends and the words begin. */
  readonly words: number
  /** Whose voice; null for those who ask and present, who speak for the report itself. */
  readonly speaker: Relation | null
}

/** One who has the floor, as a relation told by a label. */
export const holder = (source: Source, sentence: number, cue: Span | null = null): Relation =>
  relationTo(source, { sentence, form: 'headline', by: 'none', verb: ':', cue })

/** The number of the sentence that an offset stands in, by where sentences start. */
export const sentenceAt = (starts: readonly number[], at: number): number => Math.max(0, firstFrom(starts, at + 1) - 1)

/** A line of a text, without the break behind it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The lines of a text from an offset on that are not blank. */
export function linesFrom(text: string, from: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = text.slice(start, end)
    if (line.trim()) lines.push({ start, end, text: line })
    start = end + 1
  }
  return lines
}

/** The first sentence of each paragraph but the title's. */
export const openersOf = ({ sentences }: Document): readonly Sentence[] =>
  sentences.filter((s, n) => !s.title && sentences[n - 1]?.paragraph !== s.paragraph)
