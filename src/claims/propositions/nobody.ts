import type { Token } from '../../text/document.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Candidate } from './candidates.ts'

const NOBODY = /^(?:nobody|none|no-one)$/

/** "Nobody", "no group", "no one". */
const isNobody = (tokens: readonly Token[], subject: Token | null): boolean =>
  !!subject && (NOBODY.test(subject.lower) || tokens.some((t) => t.head === subject.i && t.lower === 'no'))

/**
 * Whether a clause says that nobody did it, that nobody says so, or asks who did: "no group has claimed the attack", "no one has said that
 * it was theirs" and "he did not know who had done it" are no claims of responsibility.
 */
export function byNobody({ clause: { anchor, subject, cueSubject }, scene: { tokens } }: Candidate): boolean {
  if (isNobody(tokens, cueSubject) || isAsked(tokens, anchor)) return true
  return actsOf(anchor.lemma).includes('own') && isNobody(tokens, subject)
}

const ASKS = /^(?:know|ask|wonder|establish|determine|investigate|learn|clear|unclear|matter)$/

/** "(Did not know) who had done it". */
const isAsked = (tokens: readonly Token[], anchor: Token): boolean =>
  /^(?:ccomp|csubj|xcomp|obj|advcl|acl)/.test(anchor.label) &&
  ASKS.test(tokens[anchor.head]?.lemma ?? '') &&
  tokens.some((t) => t.head === anchor.i && t.i < anchor.i && /^(?:who|what|whether)$/.test(t.lower))

const ITSELF = /^(?:themselves|himself|herself|itself|ourselves)$/
const SUMMONED = /^(?:strike|election|meeting|session|name|ambulance|police|help|number|vote|truce|ceasefire|halt|roll|witness)$/

/** Whether a clause only tells what somebody is called or calls for: "as the fighters call themselves", "called a strike", "called the names". */
export function onlyNames({ clause: { anchor, object }, scene: { tokens } }: Candidate): boolean {
  if (anchor.lemma !== 'call' || !object) return false
  return ITSELF.test(object.lower) || (SUMMONED.test(object.lemma) && !tokens.some((t) => t.head === anchor.i && t.label === 'xcomp'))
}
