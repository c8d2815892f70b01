const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as HTML text or attribute. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

/** Words, or words with smaller ones under them, such as the id that stands behind them. */
export type Cell = string | readonly [words: string, under: string]

export interface Table {
  /** What it holds, as a heading; none where something else says so. */
  readonly heading?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns of figures and numbers, by their place: they stand to the right and never break. */
  readonly figures?: readonly number[]
}

/** A table under its heading; nothing where there are no rows. */
export function table({ heading, columns, rows, figures = [] }: Table): string {
  if (rows.length === 0) return ''
  const cells = (tag: string, row: readonly Cell[]) =>
    `<tr>${row.map((cell, i) => `<${tag}${figures.includes(i) ? ' class="n"' : ' dir="auto"'}>${inner(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((row) => cells('td', row)).join('\n')
  return `${heading ? `<h3>${escaped(heading)}</h3>` : ''}<table><thead>${cells('th', columns)}</thead><tbody>${body}</tbody></table>`
}

const inner = (cell: Cell): string =>
  typeof cell === 'string' ? escaped(cell) : `${escaped(cell[0])}${cell[1] ? `<small>${escaped(cell[1])}</small>` : ''}`

export const STYLE = `
body{font:11pt/1.45 Georgia,"Noto Serif","Noto Naskh Arabic",serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4{font-family:Helvetica,Arial,"Noto Sans","Noto Sans Arabic",sans-serif;line-height:1.2;break-after:avoid}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
h4{font-size:.9rem;margin:.8rem 0 .2rem}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.35}
th,td{border:1px solid #bbb;padding:.25rem .4rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
th{background:#f2f2f2}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
small{display:block;font:.7rem/1.3 monospace;color:#555;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
.facts{margin:.2rem 0}.id{font:.75rem monospace;color:#555;margin:0}
.note{font-size:.85rem;color:#333;margin:.2rem 0}
nav a{color:inherit}
section{border-top:2px solid #111;margin-top:2rem}
@page{margin:18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Helvetica,Arial,sans-serif}}
@media print{body{margin:0;padding:0;max-width:none}section{break-before:page;border:0;margin:0}th{background:none}}
`
