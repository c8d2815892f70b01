import { type Issue, issue, said } from '../model/issue.ts'
import { isBinary } from './bytes/decode.ts'
import { COLUMNS, type Columns, type Format, type Found } from './define.ts'
import { compactDate, isoOf } from './markup/dates.ts'
import { headingsOf, type TableRow, table, under } from './markup/table.ts'

/** Headings by which each column is found where none is named, in order of preference. */
const USUAL: Readonly<Record<keyof Columns, readonly string[]>> = {
  id: ['id', 'report_id', 'article_id'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'publication', 'newspaper', 'source', 'source_name'],
  published: ['published', 'published_at', 'date_published', 'publication_date', 'pub_date', 'pubdate', 'date'],
  url: ['url', 'link', 'source_url'],
  lang: ['lang', 'language'],
  text: ['text', 'body', 'content', 'full_text', 'fulltext', 'article', 'article_text', 'description', 'summary'],
}

/** A table of reports, a row each. */
export const csv: Format = {
  name: 'csv',
  says: 'A table of reports, a row each, comma, semicolon or tab between; columns by their usual headings or as named.',
  extensions: ['.csv', '.tsv'],
  media: ['text/csv', 'text/tab-separated-values'],
  sniff: ({ bytes, text }, path) =>
    (/\.(csv|tsv)$/i.test(path) && !isBinary(bytes)) || (headingsOf(text).length > 1 && headingsOf(text).includes('text')),
  read: (input, { limits, columns }) => tableOfReports(table(input, limits), columns, input.path),
  examples: [
    {
      path: 'a.csv',
      bytes:
        'Date,Headline,Source,Text\r\n2031-05-02,"Two dead, one hurt",River Post,"Two died.\r\nOne was ""hurt""."\r\n20310503,More,Hill Wire,Three died.\r\n',
      gives: [
        {
          published: '2031-05-02',
          title: 'Two dead, one hurt',
          outlet: 'River Post',
          text: 'Two died.\r\nOne was "hurt".',
          place: 'a.csv:2',
        },
        { published: '2031-05-03', outlet: 'Hill Wire', text: 'Three died.', place: 'a.csv:4' },
      ],
    },
    {
      path: 'b.tsv',
      bytes: () => Buffer.from('id\ttext\n7\tTwo died at the caf\xe9.\n8\tOne\textra\n', 'latin1'),
      gives: [
        { id: '7', text: 'Two died at the café.' },
        { id: '8', text: 'One' },
      ],
      issues: ['not-utf8', 'cells-left'],
    },
    { path: 'c.csv', bytes: 'a,b\n1,2\n', gives: [], issues: ['no-column'] },
    {
      path: 'd.csv',
      bytes: 'id,text\n1,Two died.\n2,"Three\n3,Four\n"4,Five\nand\n6,Six\n',
      gives: [{ id: '1' }, { id: '2', text: '"Three' }, { id: '3' }, { id: '6', text: 'Six', place: 'd.csv:7' }],
      issues: ['open-quote', 'bad-row'],
    },
  ],
}

/** Whether a table under these headings has a column for the text. */
export const hasText = (headings: readonly string[], columns: Columns | null): boolean =>
  headingOf('text', under(headings, []), columns) !== undefined

/** The rows of a table as reports. */
export async function* tableOfReports(rows: AsyncIterable<TableRow | Issue>, columns: Columns | null, path: string): AsyncGenerator<Found> {
  let first = true
  for await (const row of rows) {
    if ('code' in row) {
      yield { issue: row }
      continue
    }
    const { cells, bytes, place } = row
    const cell = (name: keyof Columns): string | undefined => cells[headingOf(name, cells, columns) ?? '']?.trim() || undefined
    if (headingOf('text', cells, columns) === undefined) {
      yield { issue: noText(cells, columns, path) }
      return
    }
    if (first) for (const name of absent(cells, columns)) yield { issue: noColumn(name, columns, path) }
    first = false
    const date = cell('published')
    const fields = { id: cell('id'), title: cell('title'), outlet: cell('outlet'), url: cell('url'), lang: cell('lang') }
    yield { raw: { ...fields, published: date && compactDate(isoOf(date)), text: cell('text') ?? '', bytes, place } }
  }
}

const headingOf = (name: keyof Columns, cells: Readonly<Record<string, string>>, columns: Columns | null): string | undefined => {
  const named = columns?.[name]?.trim().toLowerCase()
  if (named !== undefined) return Object.hasOwn(cells, named) ? named : undefined
  return USUAL[name].find((heading) => Object.hasOwn(cells, heading))
}

/** What was said to be in a column that the table does not have. */
const absent = (cells: Readonly<Record<string, string>>, columns: Columns | null): (keyof Columns)[] =>
  COLUMNS.filter((name) => columns?.[name] !== undefined && headingOf(name, cells, columns) === undefined)

/** That no heading is one for the text, with the heading over the longest words as the one that it may be. */
function noText(cells: Readonly<Record<string, string>>, columns: Columns | null, path: string): Issue {
  const asked = columns?.text === undefined ? '' : ` "${columns.text.trim()}"`
  const headings = Object.keys(cells)
    .filter((heading) => heading !== '')
    .reverse()
  const longest = headings.toSorted((one, other) => cells[other]!.length - cells[one]!.length)[0]
  const option = longest === undefined ? null : columnsOption(longest)
  const has = headings.map((heading) => `"${heading}"`).join(', ')
  const message =
    longest === undefined
      ? said`The table has no column${asked} for the text: there is nothing in its first row that is read as headings. Head the column text.`
      : said`The table has no column${asked} for the text; its first row has ${has.slice(0, 300)}. If that is "${longest}", ${option ? `give ${option} or ` : ''}head the column text.`
  return issue('no-column', message, path)
}

/** The option that names the column of the text, for any shell; null for a heading that no option can name. */
function columnsOption(heading: string): string | null {
  if (/^[\p{L}\p{N}_.-]+$/u.test(heading)) return `--columns text=${heading}`
  return /[",`$\\!%\r\n]/.test(heading) ? null : `--columns "text=${heading}"`
}

const noColumn = (name: keyof Columns, columns: Columns | null, path: string) =>
  issue(
    'no-column',
    said`The table has no column "${columns?.[name] ?? ''}" for the ${name}; it was read without. Look at --columns.`,
    path,
  )
