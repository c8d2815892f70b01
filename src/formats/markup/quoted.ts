/** A row of a table as it stands in a text, one after the other. */
export interface Row {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly end: number
}

/** How a cell that begins with a quotation mark is read: to its closing mark; to the first that ends a cell; or as any other cell. */
export type Reading = 'strict' | 'loose' | 'bare'

/** The row that begins at `at`; null where a quotation mark does not close as the reading wants it. */
export function rowAt(text: string, at: number, delimiter: string, reading: Reading): Row | null {
  const cells: string[] = []
  for (let from = at; ; ) {
    const cell = cellAt(text, from, delimiter, reading)
    if (!cell) return null
    cells.push(cell.words)
    if (text[cell.end] !== delimiter) return { cells, end: afterLine(text, cell.end) }
    from = cell.end + 1
  }
}

interface Cell {
  readonly words: string
  readonly end: number
}

function cellAt(text: string, from: number, delimiter: string, reading: Reading): Cell | null {
  let opening = from
  while (text[opening] === ' ') opening++
  if (text[opening] !== '"') return bare(text, from, delimiter)
  const strict = marked(text, opening, delimiter, false)
  if (strict || reading === 'strict') return strict
  return reading === 'loose' ? marked(text, opening, delimiter, true) : bare(text, from, delimiter)
}

/** A cell within quotation marks, in which two of them stand for one; `loose`: in which one may stand alone. */
function marked(text: string, opening: number, delimiter: string, loose: boolean): Cell | null {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else if (at + 1 === text.length || isEnd(text, at + 1, delimiter))
      return { words: text.slice(opening + 1, at).replaceAll('""', '"'), end: at + 1 }
    else if (!loose) return null
  }
  return null
}

function bare(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && !isEnd(text, end, delimiter)) end++
  return { words: text.slice(from, end), end }
}

const isEnd = (text: string, at: number, delimiter: string) => text[at] === delimiter || text[at] === '\n' || text[at] === '\r'

/** Where the line ends that ends at `at` or after it, its line end passed. */
export function afterLine(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1))
}
