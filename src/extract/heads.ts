import type { SaidDate } from '../text/dates/document.ts'
import type { Document, Sentence } from '../text/document.ts'

/** How many words a heading may have. */
const LONGEST = 12

const kept = new WeakMap<readonly SaidDate[], readonly Head[]>()

/** A time that stands over a part of a report, by the sentences it stands over. */
interface Head {
  readonly phrase: SaidDate
  readonly from: number
  readonly to: number
}

/** The time that a claim's part of the report stands under: in the heading nearest above, else in the title; null where neither bears one. */
export function headOver(document: Document, told: readonly SaidDate[], sentence: number, published: string | null): SaidDate | null {
  let heads = kept.get(told)
  if (!heads) kept.set(told, (heads = find(document, told, published)))
  return heads.findLast(({ from, to }) => from <= sentence && sentence < to)?.phrase ?? null
}

function find(document: Document, told: readonly SaidDate[], published: string | null): Head[] {
  const { sentences } = document
  const dated = told.filter((p) => p.edtf !== null && (p.sort === 'day' || p.sort === 'period' || p.sort === 'span') && p.lead === '')
  const title = dated.findLast((p) => sentences[p.sentence]!.title && p.edtf !== published)
  const headings = sentences.filter((s) => isHeading(document, s)).map((s) => s.n)
  const over = dated
    .filter((p) => headings.includes(p.sentence))
    .map((phrase) => ({ phrase, from: phrase.sentence + 1, to: headings.find((n) => n > phrase.sentence) ?? sentences.length }))
  const body = sentences.findIndex((s) => !s.title)
  return title && body >= 0 ? [{ phrase: title, from: body, to: sentences.length }, ...over] : over
}

/** A short line of its own, with no verb, over others. */
function isHeading(document: Document, { n, paragraph, title }: Sentence): boolean {
  const { sentences } = document
  if (title || sentences[n - 1]?.paragraph === paragraph || sentences[n + 1]?.paragraph === paragraph || n + 1 === sentences.length)
    return false
  const tokens = document.tokens(n)
  return tokens.length <= LONGEST && !tokens.some((t) => t.tag === 'VERB' || t.tag === 'AUX' || t.text === '.')
}
