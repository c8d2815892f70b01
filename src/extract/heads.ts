import type { SaidDate } from '../text/dates/document.ts'
import type { Document, Sentence } from '../text/document.ts'
import { isRow } from '../text/places/items.ts'
import type { Phrase } from './nearby.ts'

/** How many words a heading may have. */
const LONGEST = 12

const kept = new WeakMap<readonly Phrase[], readonly Head[]>()

/** A time or place that stands over a part of a report, by the sentences it stands over. */
interface Head {
  readonly phrase: Phrase
  readonly from: number
  readonly to: number
}

/** The time that a claim's part of the report stands under: in the heading nearest above, else in the title; null where neither bears one. */
export const headOver = (document: Document, told: readonly SaidDate[], sentence: number, published: string | null): SaidDate | null =>
  over(told, sentence, () => {
    const dated = told.filter((p) => p.edtf !== null && (p.sort === 'day' || p.sort === 'period' || p.sort === 'span') && p.lead === '')
    const titled = dated.findLast((p) => document.sentences[p.sentence]!.title && p.edtf !== published)
    return find(document, dated, titled)
  })

/** The place that a claim's part of the report stands under: the last of the heading nearest above, else `titled`, the one of the title. */
export const placeOver = <P extends Phrase>(
  document: Document,
  { told, titled }: { readonly told: readonly P[]; readonly titled: P | undefined },
  sentence: number,
): P | null => over(told, sentence, () => find(document, told, titled))

function over<P extends Phrase>(told: readonly P[], sentence: number, make: () => readonly Head[]): P | null {
  let heads = kept.get(told)
  if (!heads) kept.set(told, (heads = make()))
  return (heads.findLast(({ from, to }) => from <= sentence && sentence < to)?.phrase as P | undefined) ?? null
}

function find(document: Document, told: readonly Phrase[], titled: Phrase | undefined): Head[] {
  const { sentences } = document
  const headings = sentences.filter((s) => isHeading(document, s)).map((s) => s.n)
  const heads = told
    .filter((p) => headings.includes(p.sentence))
    .map((phrase) => ({ phrase, from: phrase.sentence + 1, to: endUnder(document, headings, phrase.sentence) }))
  const body = sentences.findIndex((s) => !s.title)
  return titled && body >= 0 ? [{ phrase: titled, from: body, to: sentences.length }, ...heads] : heads
}

/** Where what stands under a heading ends: at the next, and under a row of fields with the paragraph behind it. */
function endUnder(document: Document, headings: readonly number[], n: number): number {
  const { sentences } = document
  const next = headings.find((other) => other > n) ?? sentences.length
  const beyond = isRow(document, n) ? sentences.findIndex((s) => s.paragraph > sentences[n]!.paragraph + 1) : -1
  return beyond < 0 ? next : Math.min(next, beyond)
}

/** A line of its own over others: a row of fields, or a short one with no verb. */
function isHeading(document: Document, { n, paragraph, title }: Sentence): boolean {
  const { sentences } = document
  if (title || sentences[n - 1]?.paragraph === paragraph || sentences[n + 1]?.paragraph === paragraph || n + 1 === sentences.length)
    return false
  const tokens = document.tokens(n)
  return isRow(document, n) || (tokens.length <= LONGEST && !tokens.some((t) => t.tag === 'VERB' || t.tag === 'AUX' || t.text === '.'))
}
