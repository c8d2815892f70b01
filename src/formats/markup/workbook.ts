import type { Parts } from './parts.ts'
import { type Shown, shownBy } from './serial.ts'
import { all, type Element, first, inside, local } from './xml.ts'

/** What the parts of an Excel workbook tell of its sheets (Office Open XML). */
export interface Workbook {
  /** The names of the sheets by the files that they are in; null where the workbook does not tell. */
  readonly sheets: ReadonlyMap<string, string> | null
  /** What each cell style shows of a number. */
  readonly styles: readonly Shown[]
  /** Whether days are counted from 1904. */
  readonly is1904: boolean
}

/** The parts that `workbookOf` looks at. */
export const BOOK = /^xl\/(?:_rels\/workbook\d*\.xml\.rels|workbook\d*\.xml|styles\d*\.xml)$/i

/** Files that are sheets, where the workbook does not tell. */
export const SHEET = /^xl\/worksheets\/([^/]+)\.xml$/i

export function workbookOf(trees: Parts['trees']): Workbook {
  const roots = [...trees.values()].filter((root) => root !== null)
  const named = (name: string) => roots.find((root) => local(root) === name)
  const [book, links, styles] = [named('workbook'), named('Relationships'), named('styleSheet')]
  const counted = book && first(book, 'workbookPr')?.attributes.date1904
  return {
    sheets: book && links ? sheetsOf(book, links) : null,
    styles: styles ? stylesOf(styles) : [],
    is1904: /^(?:1|true|on)$/.test(counted ?? ''),
  }
}

function sheetsOf(book: Element, links: Element): Map<string, string> {
  const names = new Map(
    [...all(book, 'sheet')].map(({ attributes }) => [
      Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '',
      attributes.name ?? '',
    ]),
  )
  const sheets = inside(links, 'Relationship').filter(({ attributes }) => attributes.Type?.endsWith('/worksheet'))
  return new Map(sheets.map(({ attributes: { Id = '', Target = '' } }) => [fileOf(Target), names.get(Id) ?? Target]))
}

/** A file as the archive names it, by how the workbook does: from its own folder, or from the root. */
const fileOf = (target: string): string => URL.parse(target, 'file:///xl/')?.pathname.slice(1) ?? target

function stylesOf(sheet: Element): Shown[] {
  const codes = new Map([...all(sheet, 'numFmt')].map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]))
  const formats = inside(sheet, 'cellXfs').flatMap((list) => inside(list, 'xf'))
  return formats.map(({ attributes: { numFmtId } }) => shownBy(Number(numFmtId), codes.get(numFmtId)))
}
