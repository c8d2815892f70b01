import { betweenOf, speakerOf } from '../coreference/antecedent.ts'
import { sameName } from '../coreference/names.ts'
import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import type { Weigher } from './weighing.ts'
import { WHENCE } from './whence-cues.ts'

const SO = /^ so(?! )/
const MODAL = /\b(?:could|would|should|might|must|if)\b[^,;]{0,30}$/
const SEVERAL = /\b(?:those|these|them|both|figures|numbers)\b/i
const MORE = /; |,? and (?:that|to|in) |, and /
const MOST = 2

/**
 * From whom the origin of a claim is said, once the claim is told, to have it, and from whom that one: "he knew it, he said, from a
 * colleague", "those figures she had from the prefect, who had them from nurses", "a driver told her so". Outermost first; mostly none.
 */
export function whence(document: Document, place: Place, origin: Link, antecedent: Weigher): Link[] {
  const given: Link[] = []
  while (given.length < MOST) {
    const next = giverOf(document, place, given.at(-1) ?? origin, antecedent)
    if (!next || [origin, ...given].some(({ source }) => sameName(source.name, next.source.name))) break
    given.push(next)
  }
  return given
}

/** Who told a source what it tells, by the rest of the claim's sentence and the next. */
function giverOf(document: Document, { sentence, end }: Place, { source }: Link, antecedent: Weigher): Link | null {
  for (const n of [sentence, sentence + 1]) {
    if (document.sentences[n]?.title !== document.sentences[sentence]!.title) continue
    for (const relation of relationsOf(document, n)) {
      if (relation.start < end || !relation.via || !isAside(document, relation)) continue
      if (n > sentence && !isLast(document, { sentence, end }, relation)) continue
      const taker = betweenOf(document, relation, relation.via.source, antecedent)
      if (!taker || !sameName(taker.name, source.name)) continue
      const giver = speakerOf(document, relation, antecedent)
      if (giver) return { relation, source: giver }
    }
  }
  return null
}

/** Whether a relation tells whence something told before comes, and has no content: "he had it from a colleague", but not "that nine died"; "a driver told her so". */
function isAside({ text, sentences }: Document, { verb, via, cue, source, sentence }: Relation): boolean {
  if (!via || !cue) return false
  const rest = text.slice(Math.max(source.span.end, cue.end), sentences[sentence]!.end)
  if (verb === WHENCE) return !/^(?: \S+){0,4}(?: that |: )/.test(rest)
  return verb === 'tell' && SO.test(text.slice(via.source.span.end)) && !MODAL.test(text.slice(sentences[sentence]!.start, cue.start))
}

/** Whether what the next sentence tells of "it" may be of a claim: the last told before, or any where it tells of "those numbers". */
function isLast(
  { text, sentences }: Document,
  { sentence, end }: Pick<Place, 'sentence' | 'end'>,
  { cue, sentence: next }: Relation,
): boolean {
  return SEVERAL.test(text.slice(sentences[next]!.start, cue!.end)) || !MORE.test(text.slice(end, sentences[sentence]!.end))
}
