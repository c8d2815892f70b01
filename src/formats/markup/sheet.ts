/** A row of a spreadsheet in which anything stands. */
export interface SheetRow {
  /** The name of its sheet. */
  readonly sheet: string
  /** Its number in the sheet, from 1. */
  readonly n: number
  /** What its cells say, from the first column on. */
  readonly cells: readonly string[]
  /** How many rows on end say the same. */
  readonly times: number
  /** Formulas whose results the file does not hold. */
  readonly unworked: number
  /** Why it cannot be read: it is past the bounds, or words that it names are not in the file. */
  readonly fault: 'too-long' | 'lost' | null
}

/** More columns no spreadsheet has. */
const MOST_COLUMNS = 16_384

/** A row that is being read. */
export interface OpenRow {
  n: number
  times: number
  unworked: number
  fault: SheetRow['fault']
  /** Sets what a cell says, by its column from 0. */
  set(column: number, words: string): void
  /** The row, where anything stands in it. */
  done(sheet: string): SheetRow | null
}

/** A row of at most `most` letters. */
export function openRow(n: number, most: number): OpenRow {
  const cells: string[] = []
  let size = 0
  return {
    n,
    times: 1,
    unworked: 0,
    fault: null,
    set(column, words) {
      if (words === '') return
      size += words.length
      if (size > most || column >= MOST_COLUMNS) this.fault = 'too-long'
      else cells[column] = words
    },
    done(sheet) {
      const { times, unworked, fault } = this
      if (!cells.length && !unworked && !fault) return null
      return { sheet, n: this.n, cells: Array.from(cells, (cell) => cell ?? ''), times, unworked, fault }
    },
  }
}
