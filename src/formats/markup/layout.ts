/** A run of words on a page: `transform` ends in its x and y, y growing upwards. */
export interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly height: number
  readonly width: number
}

interface Row {
  text: string
  y: number
  height: number
  end: number
}

/** The paragraphs of a page: runs joined to lines, lines to paragraphs where the gap between them is no more than usual. */
export function paragraphs(pieces: readonly Piece[]): string[] {
  const found: string[] = []
  let above: Row | null = null
  for (const row of rowsOf(pieces)) {
    const joins =
      above && Math.abs(above.y - row.y) <= 1.7 * Math.max(above.height, row.height) && Math.abs(above.height - row.height) < 1.5
    if (joins) found.push(joined(found.pop() ?? '', row.text))
    else found.push(row.text)
    above = row
  }
  return found
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const { str, transform, height, width } of pieces) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    const row = rows.at(-1)
    if (row && Math.abs(row.y - y) < Math.max(2, row.height / 2)) {
      const apart = x - row.end > row.height / 5 && !/\s$/.test(row.text) && !/^\s/.test(str)
      row.text += apart ? ` ${str}` : str
      row.end = x + width
      row.height = Math.max(row.height, height)
    } else if (str.trim()) rows.push({ text: str, y, height, end: x + width })
  }
  return rows.map((row) => ({ ...row, text: row.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text)
}

/** A line after another; a word parted by a hyphen at the line's end is made whole where the next goes on in small letters. */
const joined = (before: string, after: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`
