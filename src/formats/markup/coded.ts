import { type Attribution, MOST_PEOPLE, type Outcome, type Scope, type Status, type When, type Where } from '../../model/claim.ts'
import { type Issue, issue, said } from '../../model/issue.ts'
import type { Coded } from '../define.ts'
import type { TableRow } from './table.ts'

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
export const people = (cell: string | undefined): number | null =>
  cell && /^\d+(?:\.0+)?$/.test(cell.trim()) && +cell <= MOST_PEOPLE ? Math.trunc(+cell) : null

/** Whether any of the cells is filled without which a row is no event: notes below a table and torn rows are none. */
export const isEvent = (cells: TableRow['cells'], headings: readonly string[]): boolean =>
  headings.some((heading) => cells[heading]?.trim())

export const noEvent = (place: string): Issue =>
  issue('bad-row', 'The row tells neither what happened nor when nor how many, and was left out. Look at the row.', place)

/** The columns of a dataset that hold numbers of people: those that always have one, and those that may be empty. */
export interface Counted {
  readonly always: readonly string[]
  readonly maybe: readonly string[]
}

const COORDINATES = { latitude: 90, longitude: 180 }

/** The cells of a row that ought to be a number of people or a coordinate and are none, and so are not in its figures. */
export function badFigures({ cells, place }: TableRow, { always, maybe }: Counted): Issue[] {
  const isFilled = (heading: string) => Boolean(cells[heading]?.trim())
  const told = (heading: string, what: 'people' | 'coordinate') => {
    const words = (cells[heading] ?? '').trim().slice(0, 40)
    const filled =
      what === 'people'
        ? said`${heading} "${words}" is no whole number of people; it was left out. Look at the row.`
        : said`${heading} "${words}" is no coordinate; it was left out. Look at the row.`
    return issue('bad-figure', words ? filled : said`${heading} is empty; it was left out. Look at the row.`, place)
  }
  const counts = [...always, ...maybe.filter(isFilled)].filter((heading) => people(cells[heading]) === null)
  const places = Object.entries(COORDINATES).filter(([heading, bound]) => isFilled(heading) && degrees(cells[heading], bound) === null)
  return [...counts.map((heading) => told(heading, 'people')), ...places.map(([heading]) => told(heading, 'coordinate'))]
}

/** A coordinate, or null where the cell holds none within the bound. */
export const degrees = (cell: string | undefined, bound: number): number | null => {
  const value = cell?.trim() ? +cell : Number.NaN
  return Math.abs(value) <= bound ? value : null
}
