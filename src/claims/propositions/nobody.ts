import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Candidate } from './candidates.ts'

/** Whether a clause says that nobody did it: "no group has claimed the attack" is no claim of responsibility. */
export function byNobody({ clause: { anchor, subject }, scene }: Candidate): boolean {
  if (!subject || !actsOf(anchor.lemma).includes('own')) return false
  return /^(?:nobody|none|no-one)$/.test(subject.lower) || scene.tokens.some((t) => t.head === subject.i && t.lower === 'no')
}
