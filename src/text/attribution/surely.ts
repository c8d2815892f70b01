import { speakerOf } from '../coreference/antecedent.ts'
import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import type { Weigher } from './weighing.ts'

/**
 * Whose word a claim is by the words alone, where the trees take nobody's: whoever closes its sentence ("nine died, an orderly said on
 * Monday"), whoever promises what it holds ("the command has pledged that …"). Null where no words tell.
 */
export function surelySaid(document: Document, place: Place, antecedent: Weigher): Link | null {
  const told = relationsOf(document, place.sentence).filter((r) => !r.negated && holds(r, place))
  const relation =
    told.find((r) => isBefore(document, place, r) && closes(document, r)) ??
    (place.kind === 'assurance' ? told.find((r) => promises(place, r)) : null)
  const source = relation ? speakerOf(document, relation, antecedent) : null
  return relation && source && source.sort !== 'pronoun' ? { relation, source } : null
}

/** The claim's words are within the relation's, or hold its cue. */
const holds = ({ content, cue }: Relation, { start, end }: Place): boolean =>
  content.some((c) => c.start <= start && end <= c.end) || (!!cue && start <= cue.start && cue.end <= end)

/** Whether what states a claim stands before a relation. */
const isBefore = ({ tokens }: Document, { sentence, anchor }: Place, { start }: Relation): boolean =>
  (tokens(sentence)[anchor]?.end ?? start + 1) <= start

const CLOSING = /^(?:before|after|inverted)$/
const THOUGHT = /^(?:believe|think|suspect|recall|suppose|guess|reckon|estimate|find|calculate)$/
/** How many words may follow who spoke: when, where and how. */
const TAIL = 6

/** ", an orderly said on Monday.", ", said the mayor": set off by a mark, with nothing but time and manner to follow. */
export function closes({ text, sentences, tokens }: Document, r: Relation): boolean {
  if (!CLOSING.test(r.form) || r.carried || !(r.by === 'say' || THOUGHT.test(r.verb))) return false
  if (!/[,”"’]\s*$/.test(text.slice(sentences[r.sentence]!.start, r.start))) return false
  const { end } = sentences[r.sentence]!
  const last = Math.max(r.end, r.via?.source.span.end ?? 0)
  const stop = text.slice(last, end).search(/;/)
  const until = stop < 0 ? end : last + stop
  const rest = tokens(r.sentence).filter((t) => t.start >= last && t.end <= until && t.tag !== 'PUNCT')
  return rest.length <= TAIL && rest.every((t) => !/^(?:VERB|AUX|SCONJ|NUM)$/.test(t.tag)) && (r.by === 'say' || !rest.length)
}

const PROMISES = /^(?:promise|pledge|vow|undertake|guarantee|assure|swear|warn)$/

/** "The army had promised to …": one who promises in so many words, and what is promised follows. */
const promises = ({ end }: Place, { form, verb, cue, carried, source }: Relation): boolean =>
  (form === 'after' || form === 'relative' || form === 'amid') &&
  PROMISES.test(verb) &&
  !carried &&
  source.sort !== 'document' &&
  cue !== null &&
  cue.start < end
