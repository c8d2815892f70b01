import type { Token } from '../../text/document.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Candidate } from './candidates.ts'

/** Where a clause says no: at its verb, its subject, its object, another word of it, or in the verb that reports it. */
export type Negation = 'verb' | 'subject' | 'object' | 'word' | 'cue' | 'none'

const NOT = new Set(['not', 'n’t', "n't", 'never', 'neither', 'nor', 'hardly'])
const NO = new Set(['no', 'nobody', 'none', 'nothing', 'neither', 'nowhere'])

export function negationOf({ clause, scene }: Candidate): Negation {
  const { anchor, subject, object, own, cue } = clause
  const { tokens } = scene
  const under = (head: Token, words: ReadonlySet<string>): boolean => tokens.some((t) => t.head === head.i && words.has(t.lower))
  if (cue && cue.i !== anchor.i && denies(cue)) return 'cue'
  if (under(anchor, NOT)) return 'verb'
  if (subject && (NO.has(subject.lower) || under(subject, NO))) return 'subject'
  if (NO.has(anchor.lower) || under(anchor, NO) || (object && (NO.has(object.lower) || under(object, NO)))) return 'object'
  return own.some((i) => NO.has(tokens[i]!.lower) || NOT.has(tokens[i]!.lower)) ? 'word' : 'none'
}

function denies({ lemma }: Token): boolean {
  const acts = actsOf(lemma)
  return acts.includes('deny') && !acts.includes('say')
}
