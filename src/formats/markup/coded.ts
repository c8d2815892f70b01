import type { Attribution, Outcome, Scope, Status, When, Where } from '../../model/claim.ts'
import type { Coded } from '../define.ts'

/** A figure of a dataset with the words that it is written out in. */
export interface Figure {
  readonly words: string
  readonly outcome: Outcome
  readonly min: number | null
  readonly max: number | null
  readonly scope?: Scope
  /** Which figure of the row it is a part of, counted from 0. */
  readonly of?: number
  readonly victims?: { readonly text: string; readonly status: Status }
  readonly by?: string | null
  readonly when: When | null
  readonly where: Where | null
  readonly attribution?: readonly Attribution[]
}

/** A row written out in words, with a claim for each figure whose quote is those words. `title` is the report's title. */
export function writtenOut(title: string, reader: string, parts: readonly (string | Figure | null)[]): { text: string; coded: Coded[] } {
  const coded: Coded[] = []
  let text = ''
  for (const part of parts) {
    if (part === null || part === '') continue
    if (text) text += '\n\n'
    if (typeof part !== 'string') coded.push(claimOf(part, reader, title.length + 2 + text.length))
    text += typeof part === 'string' ? part : `${part.words}.`
  }
  return { text, coded }
}

function claimOf(
  { words, outcome, min, max, scope = 'incident', of, victims, by, when, where, attribution = [] }: Figure,
  reader: string,
  start: number,
): Coded {
  return {
    reader,
    kind: 'casualty',
    quote: { start, end: start + words.length, exact: words },
    polarity: 'asserted',
    certainty: 'plain',
    scope,
    of: of ?? null,
    repeats: null,
    attribution,
    casualty: {
      outcome,
      number: { text: /^[\d,]+(?: to [\d,]+)?/.exec(words)?.[0] ?? null, min, max, approximate: false },
      victims: victims ?? null,
      by: by ?? null,
    },
    when,
    where,
  }
}

/** A whole number of people, or null where the cell holds none. */
export const people = (cell: string | undefined): number | null => (cell && /^\d+(?:\.0+)?$/.test(cell.trim()) ? Math.trunc(+cell) : null)

/** A coordinate, or null where the cell holds none within the bound. */
export const degrees = (cell: string | undefined, bound: number): number | null => {
  const value = cell?.trim() ? +cell : Number.NaN
  return Math.abs(value) <= bound ? value : null
}
