import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'
import { relationsOf } from './relations.ts'

/** Verbs by which a figure is given out. */
const GIVES =
  /^(?:acknowledge|admit|announce|cite|claim|concede|confirm|count|declare|document|give|issue|list|provide|publish|put|quote|record|register|release|report|state)$/

/** Who gave out the figure itself, by the participle behind it: "the 37 announced by the governor". Null where nobody is told so. */
export function givenBy(document: Document, { start, end, sentence, kind }: Place): Link | null {
  if (kind !== 'casualty') return null
  const relation = relationsOf(document, sentence).find(
    ({ form, verb, cue, source, negated }) =>
      form === 'passive' &&
      GIVES.test(verb) &&
      cue !== null &&
      !negated &&
      source.sort !== 'pronoun' &&
      cue.start > start &&
      (cue.start < end || /^\s*$/.test(document.text.slice(end, cue.start))),
  )
  return relation ? { relation, source: relation.source } : null
}
