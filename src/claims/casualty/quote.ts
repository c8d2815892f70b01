import type { Span } from '../../model/span.ts'
import { span } from '../../model/span.ts'
import type { Mention } from './mentions.ts'

type Stretch = { readonly first: number; readonly last: number }

/** The shortest run that holds the number, the people and the word of outcome. */
export function quoteOf(m: Mention, anchor: number, victims: Stretch | null): Span {
  const { tokens, document } = m.scene
  let first = Math.min(m.first, victims?.first ?? m.first)
  let last = Math.max(m.last, victims?.last ?? m.last)
  if (anchor >= 0) {
    first = Math.min(first, anchor)
    last = Math.max(last, anchor)
  }
  return span(document.text, tokens[first]!.start, tokens[last]!.end)
}
