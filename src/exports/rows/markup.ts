const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as HTML text or attribute. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

/** A table under a heading; nothing where there are no rows. */
export function table(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const cells = (tag: string, row: readonly string[]) => `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<h3>${escaped(heading)}</h3><table><thead>${cells('th', columns)}</thead><tbody>${rows.map((row) => cells('td', row)).join('\n')}</tbody></table>`
}

/** A list under a heading; nothing where there are no items. */
export const list = (heading: string, items: readonly string[]): string =>
  items.length ? `<h3>${escaped(heading)}</h3><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>` : ''

export const STYLE = `
body{font:11pt/1.45 Georgia,serif;color:#111;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{font-family:Helvetica,Arial,sans-serif;line-height:1.2}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
table{border-collapse:collapse;width:100%;font-size:.85rem}
th,td{border:1px solid #bbb;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
.facts{margin:.2rem 0}.id{font:.75rem monospace;color:#555;margin:0}
section{border-top:2px solid #111;margin-top:2rem}
@page{margin:18mm}
@media print{body{margin:0;max-width:none}section{break-before:page;border:0}}
`
