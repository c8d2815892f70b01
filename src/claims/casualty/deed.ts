import type { Outcome } from '../../model/claim.ts'
import { anchorOf, quotedWord } from './anchor.ts'
import type { Mention } from './mentions.ts'
import { type OwnHand, ownHand } from './own-hand.ts'

/** The words of a sentence that say what became of people, by their tokens; -1 where there is none. */
export interface Deed {
  /** How one who is mentioned dies by their own hand. */
  readonly own: OwnHand | null
  /** The word that tells the outcome. */
  readonly anchor: number
  /** The word to quote for it. */
  readonly quoted: number
  /** The word that whoever did it is looked for around. */
  readonly done: number
}

/** Who loses people did nothing to them. */
export const LOSE = /^(?:los[et]s?|losing)$/

export function deedOf(m: Mention, outcome: Outcome): Deed {
  const own = outcome === 'killed' ? ownHand(m) : null
  const anchor = own?.verb ?? anchorOf(m, outcome)
  const quoted = quotedWord(m, outcome, anchor)
  const done = anchor >= 0 || LOSE.test(m.scene.tokens[quoted]?.lower ?? '') ? anchor : quoted
  return { own, anchor, quoted, done }
}
