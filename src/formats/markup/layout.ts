/** A run of words on a page: `transform` ends in its x and y, y growing upwards. */
export interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly height: number
  readonly width: number
}

interface Row {
  readonly text: string
  readonly y: number
  readonly height: number
  readonly x: number
  readonly end: number
}

/** The paragraphs of a page: runs joined to lines, lines to paragraphs where the gap between them is no more than usual. */
export function paragraphs(pieces: readonly Piece[]): string[] {
  const found: string[] = []
  let above: Row | null = null
  for (const row of columned(linesOf(pieces))) {
    const joins =
      above && Math.abs(above.y - row.y) <= 1.7 * Math.max(above.height, row.height) && Math.abs(above.height - row.height) < 1.5
    if (joins) found.push(joined(found.pop() ?? '', row.text))
    else found.push(row.text)
    above = row
  }
  return found
}

/** The lines of a page, each in parts where wide gaps stand in it. */
function linesOf(pieces: readonly Piece[]): Row[][] {
  const lines: Row[][] = []
  for (const { str, transform, height, width } of pieces) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    const last = lines.at(-1)?.at(-1)
    const same = last && Math.abs(last.y - y) < Math.max(2, last.height / 2)
    const part = { text: str, y, height, x, end: x + width }
    if (!same) {
      if (str.trim()) lines.push([part])
    } else if (str.trim() && (x - last.end > GAP * last.height || x < last.x)) lines.at(-1)!.push(part)
    else lines.at(-1)!.splice(-1, 1, appended(last, part))
  }
  return lines.map((parts) => parts.map(tidy).filter(({ text }) => text)).filter((parts) => parts.length)
}

/** Heights of a line that no gap between words is as wide as. */
const GAP = 1.5

function appended(row: Row, part: Row): Row {
  const apart = part.x - row.end > row.height / 5 && !/\s$/.test(row.text) && !/^\s/.test(part.text)
  const end = part.text.trim() ? part.end : row.end
  return { ...row, text: row.text + (apart ? ' ' : '') + part.text, end, height: Math.max(row.height, part.height) }
}

const tidy = (row: Row): Row => ({ ...row, text: row.text.replace(/\s+/g, ' ').trim() })

/** Lines of two columns and letters of a column's line at least; a table has shorter cells. */
const LEAST = 4
const LETTERS = 15

/** The lines in reading order: where the same gap runs down through several of them, what is left of it comes first. */
function columned(lines: readonly Row[][]): Row[] {
  const found: Row[] = []
  for (let at = 0; at < lines.length; ) {
    const [left, right]: [Row[], Row[]] = [[], []]
    let [from, to, both] = [0, Number.POSITIVE_INFINITY, 0]
    let end = at
    for (; end < lines.length; end++) {
      const [first, second, third] = lines[end]!
      const [low, high] = second ? [Math.max(from, first!.end), Math.min(to, second.x)] : [from, to]
      const fits = second ? !third && low < high : both > 0 && (first!.end <= to ? first!.end <= high : first!.x >= low)
      if (!fits) break
      ;[from, to] = [low, high]
      both += second ? 1 : 0
      if (second || first!.end <= high) left.push(first!)
      else right.push(first!)
      if (second) right.push(second)
    }
    const wide = [left, right].every((side) => side.reduce((sum, { text }) => sum + text.length, 0) >= LETTERS * side.length)
    if (both >= LEAST && wide) found.push(...left, ...right)
    else found.push(...lines.slice(at, Math.max(end, at + 1)).map(whole))
    at = Math.max(end, at + 1)
  }
  return found
}

const whole = (parts: readonly Row[]): Row => parts.reduce(appended)

/** A line after another; a word parted by a hyphen at the line's end is made whole where the next goes on in small letters. */
const joined = (before: string, after: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`
