export type Cell = string | number | boolean | null | undefined

/** Rows under headings as CSV (RFC 4180). Words that a spreadsheet would take for a formula are set off by an apostrophe. */
export const csv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  const words =
    typeof value === 'string' && /^[=+@\t\r\n＝＋－＠-]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
