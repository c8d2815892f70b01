import type { Draft } from '../../src/claims/define.ts'
import { span } from '../../src/model/span.ts'

/** A count on words of a text, as the kinds of claim draw it up. */
export function draftOf(text: string, quote: string): Draft {
  const start = text.indexOf(quote)
  return {
    kind: 'casualty',
    quote: span(text, start, start + quote.length),
    sentence: 0,
    anchor: 0,
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    why: [],
  }
}
