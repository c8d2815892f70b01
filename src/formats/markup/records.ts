import { afterLine, type Row, rowAt } from './quoted.ts'

/** A stretch of a table, a row or lines that make none, and the lines it stands on, from 1. */
export interface Stretch {
  /** Null where no row could be made of it. */
  readonly cells: readonly string[] | null
  /** Its letters; empty where no row could be made of it. */
  readonly raw: string
  readonly line: number
  readonly last: number
  /** What is wrong with its quotation marks: one does not close where it should, or the table ends within them. */
  readonly fault: 'open' | 'cut' | null
}

export interface Table {
  readonly delimiter: string
  /** Letters of the longest row. */
  readonly most: number
}

/** The text that is held, from the row that is being read on. */
interface Held {
  text: string
  ended: boolean
  /** Reads as much again; nothing at the end. */
  more(): Promise<void>
}

/** What rows look like: their cells, and whether these begin with blanks, as words after a comma do. */
interface Shape extends Table {
  readonly width: number
  readonly spaced: boolean
}

/**
 * The rows of a table, one byte to a letter. Where a quotation mark is never closed, they go on with the next line that makes a row of the
 * table's width.
 */
export async function* records(bytes: AsyncIterable<Uint8Array>, table: Table): AsyncGenerator<Stretch> {
  const source = bytes[Symbol.asyncIterator]()
  const held = holding(source)
  let shape: Shape = { ...table, width: 0, spaced: false }
  let line = 1
  try {
    for (;;) {
      const blank = await blanks(held)
      line += linesIn(blank)
      if (!held.text) return
      const { lines, ...taken } = await stretch(held, shape)
      yield { ...taken, line, last: line + Math.max(0, lines - 1) }
      line += lines
      if (taken.cells) shape = shaped(shape, taken.cells)
    }
  } finally {
    await source.return?.()
  }
}

function holding(source: AsyncIterator<Uint8Array>): Held {
  return {
    text: '',
    ended: false,
    async more() {
      const pieces = [this.text]
      for (let size = 0; size <= this.text.length && !this.ended; ) {
        const { done, value } = await source.next()
        this.ended = done === true
        if (done) break
        pieces.push(Buffer.from(value.buffer, value.byteOffset, value.length).toString('latin1'))
        size += value.length
      }
      this.text = pieces.join('')
    },
  }
}

/** Line ends, and the mark of UTF-8, before the next row, taken off what is held. */
async function blanks(held: Held): Promise<string> {
  let blank = ''
  for (;;) {
    const begin = /^(?:\xef\xbb\xbf)?[\r\n]*/.exec(held.text)![0]
    held.text = held.text.slice(begin.length)
    blank += begin
    if (held.text || held.ended) return blank
    await held.more()
  }
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Also the last, which no line end need close. */
const linesOf = (text: string): number => linesIn(text) + (/[\r\n]$/.test(text) ? 0 : 1)

const shaped = (shape: Shape, cells: readonly string[]): Shape => ({
  ...shape,
  width: shape.width || (/^sep=/i.test(cells[0]!) ? 0 : cells.length),
  spaced: shape.spaced || cells.slice(1).some((cell) => cell.startsWith(' ')),
})

type Taken = Pick<Stretch, 'cells' | 'raw' | 'fault'> & { readonly lines: number }

/** The next stretch, taken off what is held. */
async function stretch(held: Held, shape: Shape): Promise<Taken> {
  const { delimiter, most } = shape
  let row = rowAt(held.text, 0, delimiter, 'strict')
  while (!held.ended && held.text.length <= most && (!row || row.end === held.text.length)) {
    await held.more()
    row = rowAt(held.text, 0, delimiter, 'strict')
  }
  const read = row && row.end <= most ? { ...row, fault: null } : broken(held, shape)
  if (!read) return { cells: null, raw: '', fault: 'open', lines: await passed(held, shape) }
  const { cells, end, fault } = read
  const raw = held.text.slice(0, end)
  held.text = held.text.slice(end)
  return { cells, raw, fault, lines: linesOf(raw) }
}

/**
 * A row with a quotation mark that does not close as it should: up to where it closes loosely, its line alone, or up to the line before
 * the next row; null where none of these has the table's width.
 */
function broken({ text, ended }: Held, shape: Shape): (Row & Pick<Stretch, 'fault'>) | null {
  const { delimiter, width, most } = shape
  const next = nextRow(text, shape)
  const end = next < 0 ? text.length : next
  const own = text.slice(0, Math.min(end, most))
  const loose = rowAt(own, 0, delimiter, 'loose')
  if (loose?.cells.length === width) return { ...loose, fault: 'open' }
  if (end > most) return null
  const bare = rowAt(own, 0, delimiter, 'bare')
  if (bare?.cells.length === width && bare.end === end) return { ...bare, fault: 'open' }
  const cells = rowAt(`${own.trimEnd()}"`, 0, delimiter, 'loose')?.cells
  if (cells?.length !== width || (next < 0 && !ended)) return null
  return { cells, end, fault: next < 0 ? 'cut' : 'open' }
}

/** Where the next line begins that makes a row of the table's width by itself, or -1. */
function nextRow(text: string, { delimiter, width, spaced }: Shape): number {
  for (let at = afterLine(text, 0); width && at < text.length; at = afterLine(text, at)) {
    const cells = rowAt(text, at, delimiter, 'strict')?.cells
    if (cells?.length !== width || !cells.some((cell) => cell.trim())) continue
    const paired = cells.every((cell) => (cell.split('"').length - 1) % 2 === 0)
    if (paired && (spaced || !cells.slice(1).some((cell) => cell.startsWith(' ')))) return at
  }
  return -1
}

/** Passes over lines up to the next that makes a row; how many there were. */
async function passed(held: Held, shape: Shape): Promise<number> {
  for (let lines = 0; ; ) {
    const next = nextRow(held.text, shape)
    const end = next >= 0 ? next : Math.max(0, held.text.search(/[\r\n][^\r\n]*$/))
    if (next < 0 && held.ended) {
      lines += linesOf(held.text)
      held.text = ''
      return lines
    }
    lines += linesIn(held.text.slice(0, end))
    held.text = held.text.slice(end)
    if (next >= 0) return lines
    if (held.text.length > shape.most) held.text = ''
    await held.more()
  }
}
