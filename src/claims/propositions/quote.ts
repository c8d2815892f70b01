import { type Span, span } from '../../model/span.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Candidate } from './candidates.ts'
import type { Proposition } from './classes.ts'

/** Verbs whose subject is the one who speaks: what they say begins with the verb. */
const SPOKEN: Readonly<Record<Proposition, readonly string[]>> = {
  attack: [],
  responsibility: ['blame', 'own', 'deny'],
  contact: [],
  assurance: [],
  stance: ['judge', 'deny'],
}

/** The words of a claim: its clause, without the speaker where the verb itself attributes. */
export function quoteOf({ candidate, kind }: { readonly candidate: Candidate; readonly kind: Proposition }): Span {
  const { clause, scene, end } = candidate
  const { anchor, first, last, subject, cue } = clause
  const spoken = actsOf(anchor.lemma).some((a) => SPOKEN[kind].includes(a)) && anchor.tag === 'VERB' && !cue
  const passive = subject?.label === 'nsubj:pass'
  const from = spoken && !passive && subject && subject.i < anchor.i && subject.i >= first && anchor.i < last ? anchor.i : first
  return span(scene.document.text, scene.tokens[from]!.start, end)
}
