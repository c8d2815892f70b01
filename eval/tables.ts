/** A printed table again as figures: title → row → column. */
export type Figures = Record<string, Record<string, Record<string, string>>>

/** Runs `print` with everything that it writes kept as lines instead. */
export async function capture(print: () => void | Promise<void>): Promise<string[]> {
  const lines: string[] = []
  const [log, error] = [console.log, console.error]
  console.log = (...parts: unknown[]) => void lines.push(...parts.join(' ').split('\n'))
  console.error = console.log
  try {
    await print()
  } finally {
    console.log = log
    console.error = error
  }
  return lines
}

/** Reads tables as printed: a title, then indented rows with cells two blanks apart, the first row naming the columns. */
export function figuresOf(lines: readonly string[]): Figures {
  const out: Figures = {}
  let title = ''
  let head: string[] | null = null
  for (const line of lines) {
    if (!line.startsWith('  ')) {
      title = line
      head = null
      continue
    }
    const cells = line.trim().split(/ {2,}/)
    if (!head) head = unique(cells)
    else out[title] = { ...out[title], [cells[0]!]: Object.fromEntries(cells.slice(1).map((c, i) => [head![i] ?? String(i), c])) }
  }
  return out
}

/** Column names told apart: a second `n` is `n 2`. */
const unique = (names: readonly string[]) =>
  names.map((name, i) => (names.indexOf(name) === i ? name : `${name} ${names.slice(0, i + 1).filter((x) => x === name).length}`))

export function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((r) => r.map((x) => (typeof x === 'number' ? x.toFixed(3) : x)))]
  const width = head.map((_, i) => Math.max(...cells.map((r) => (r[i] ?? '').length)))
  const line = (r: readonly string[]) =>
    `  ${r
      .map((c, i) => (i ? c.padStart(width[i]!) : c.padEnd(width[i]!)))
      .join('  ')
      .trimEnd()}`
  return [title, ...cells.map(line), ''].join('\n')
}
