import type { Document } from '../document.ts'
import { type Candidate, quotationAt } from './candidates.ts'
import type { Link } from './chain.ts'
import type { Relation } from './relation.ts'
import { isPress } from './source.ts'

/**
 * Who stands outside a link for certain, by the words alone: an outlet that was told or that cites, the speaker of the quotation
 * that the link stands in, a speaker set in its midst, or one at the end of the sentence that it opens. Null where no rule tells.
 */
export function certainOuter(document: Document, link: Link, candidates: readonly Candidate[]): Candidate | null {
  const { relation } = link
  const via = candidates.find(
    (c) => c.relation?.form === 'via' && c.relation.sentence === relation.sentence && c.relation.start === relation.start,
  )
  if (via?.source && (relation.form === 'citing' || isPress(via.source))) return via
  return (
    candidates.find(
      (c) =>
        c.relation &&
        c.relation.form !== 'via' &&
        (midst(relation, c.relation) || closes(document, relation, c.relation) || quotes(document, relation, c.relation)),
    ) ?? null
  )
}

/** "The contact, he said, spoke of two dead". */
const midst = (r: Relation, o: Relation): boolean =>
  o.sentence === r.sentence && o.form === 'amid' && !!r.cue && r.source.span.end <= o.start && o.end <= r.cue.start

/** "The inquiry found that 56 died, the press office said." */
function closes(document: Document, r: Relation, o: Relation): boolean {
  if (o.sentence !== r.sentence || o.form !== 'before' || r.form !== 'after' || r.end > o.start) return false
  const { start } = document.sentences[r.sentence]!
  const gap = document.text.slice(r.end, o.start)
  return r.start - start < 6 && gap.trimEnd().endsWith(',') && !/[;“”"]|, (?:and|but|while|though|although|as) /.test(gap)
}

/** “He promised that it would end,” one of the elders said. */
function quotes(document: Document, r: Relation, o: Relation): boolean {
  const inside = quotationAt(document, r.start, r.end)
  if (!inside || quotationAt(document, o.start, o.end) === inside) return false
  const gap = o.start >= inside.end ? o.start - inside.end : inside.start - o.end
  return gap >= 0 && gap <= 4
}
