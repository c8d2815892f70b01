import type { Relation } from '../attribution/relation.ts'
import { relationsOf } from '../attribution/relations.ts'
import type { Document, Quotation } from '../document.ts'

/** How far words that attribute may stand from the marks of what they attribute, by letters. */
const BESIDE = 4
const LEAD = 60
const LEADS_IN = /^[^.!?]*[:,]\s*$/

/** The relation beside a quotation by which somebody speaks it; null where none stands there. */
export function quoterOf(document: Document, quotation: Quotation): Relation | null {
  const { sentences, quotations, text } = document
  const first = sentences.findLastIndex(({ start }) => start <= quotation.start)
  const last = sentences.findLastIndex(({ start }) => start < quotation.end)
  for (let n = Math.max(0, first - 1); n <= last; n++)
    for (const relation of relationsOf(document, n).toReversed()) {
      const { start, end, source } = relation
      if (quotations.some((q) => [start, source.span.start].some((at) => q.start <= at && at < q.end))) continue
      const between = end <= quotation.start ? text.slice(end, quotation.start) : ''
      if (end <= quotation.start && (between.length <= BESIDE || (between.length < LEAD && LEADS_IN.test(between)))) return relation
      if (n === last && start >= quotation.end && start - quotation.end <= BESIDE) return relation
    }
  return null
}
