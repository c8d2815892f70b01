import type { Draft } from '../claims/define.ts'
import { span } from '../model/span.ts'
import type { Document } from '../text/document.ts'

/** Where a clause ends: at a mark, or a word that begins another. */
const END = /[,;:.—–()"“”]|(?<!\p{L})(?:and|but|while|because|said|says|told|according)(?!\p{L})/iu

/** A report's claims as far as their clauses go, each to the end of its own or to the next claim: a coder's words take in the time and place that those found here stop short of. */
export function clausesOf(document: Document, drafts: readonly Draft[]): Draft[] {
  const starts = drafts.map(({ quote }) => quote.start).sort((a, b) => a - b)
  return drafts.map((draft) => {
    const end = endOf(document, draft, starts)
    return end > draft.quote.end ? { ...draft, quote: span(document.text, draft.quote.start, end) } : draft
  })
}

function endOf({ text, sentences }: Document, { quote, sentence }: Draft, starts: readonly number[]): number {
  const next = starts.find((start) => start >= quote.end) ?? text.length
  const rest = text.slice(quote.end, Math.min(sentences[sentence]!.end, next))
  const clause = rest.slice(0, END.exec(rest)?.index)
  return quote.end + clause.trimEnd().length
}
