/** One line of at most `most` characters; what is cut off ends in an ellipsis, at a word where one is near. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const word = cut.lastIndexOf(' ')
  return `${(word > most * 0.6 ? cut.slice(0, word) : cut).trimEnd()}…`
}

/** Words in quotation marks; marks that stand within them become single ones. */
export const quoted = (words: string): string => `“${words.replace(/[“„]|(?<![^\s([—–-])"(?=\S)/g, '‘').replace(/[”"]/g, '’')}”`

/** Text in lines of at most `width` columns, each indented. */
export function fill(text: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && indent + seen(line) + 1 + seen(word) > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  return lines.map((one) => ' '.repeat(indent) + one)
}

export interface Columns {
  readonly indent: number
  /** Numbers of the columns that stand to the right. */
  readonly right: readonly number[]
  readonly width: number
}

/** Rows under each other; the last column wraps within the width. */
export function columns(rows: readonly (readonly string[])[], { indent, right, width }: Columns): string[] {
  const last = (rows[0]?.length ?? 1) - 1
  const widths = Array.from({ length: last }, (_, i) => Math.max(0, ...rows.map((row) => seen(row[i] ?? ''))))
  const start = indent + widths.reduce((sum, w) => sum + w + 2, 0)
  const room = Math.max(24, width - start)
  return rows.map((row) => {
    const cells = widths.map((w, i) => pad(row[i] ?? '', w, right.includes(i)))
    const tail = fill(row[last] ?? '', room, 0).join(`\n${' '.repeat(start)}`)
    return `${' '.repeat(indent)}${[...cells, tail].join('  ')}`.trimEnd()
  })
}

const pad = (text: string, width: number, right: boolean) => {
  const space = ' '.repeat(Math.max(0, width - seen(text)))
  return right ? space + text : text + space
}

/** Columns that a text takes on a terminal, colours left out. */
const seen = (text: string): number => text.replace(/\u001b\[[0-9;]*m/g, '').length

/** A number with its noun: `1 claim`, `2 claims`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
