export type Cell = string | number | boolean | null | undefined

/** Rows under headings as CSV (RFC 4180), a piece each. Words that a spreadsheet would take for a formula are set off by an apostrophe. */
export async function* csv(headings: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield line(headings)
  for await (const row of rows) yield line(row)
}

const line = (row: readonly Cell[]): string => `${row.map(cell).join(',')}\r\n`

function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  const words =
    typeof value === 'string' && /^[=+@\t\r\n＝＋－＠-]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
