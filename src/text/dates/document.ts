import type { Document } from '../document.ts'
import { type DatePhrase, datesIn } from './resolve.ts'

/** A date phrase with the number of its sentence. */
export interface SaidDate extends DatePhrase {
  readonly sentence: number
}

const read = new WeakMap<Document, { published: string | null; phrases: SaidDate[] }>()

/** Every date phrase of a document, read once against its day of publication. */
export function datesOf(document: Document, published: string | null): readonly SaidDate[] {
  const kept = read.get(document)
  if (kept && kept.published === published) return kept.phrases
  const { sentences, text } = document
  let n = 0
  const phrases = datesIn(text, sentences, published).map((phrase) => {
    while (n + 1 < sentences.length && sentences[n + 1]!.start <= phrase.start) n++
    return { ...phrase, sentence: n }
  })
  read.set(document, { published, phrases })
  return phrases
}
