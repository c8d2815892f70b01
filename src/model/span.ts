/** A stretch of a report's text: UTF-16 offsets, end excluded, with the exact words (W3C text position and text quote selectors). */
export interface Span {
  readonly start: number
  readonly end: number
  readonly exact: string
}

export const span = (text: string, start: number, end: number): Span => ({ start, end, exact: text.slice(start, end) })

/** Whether the words still stand where the span says. A span that does not hold orphans its claim, it is never moved. */
export const holds = (text: string, { start, end, exact }: Span): boolean => text.slice(start, end) === exact
