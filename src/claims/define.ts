import type { Casualty, Certainty, Claim, Kind, Polarity, Reason, Scope } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import type { Document } from '../text/document.ts'
import type { ReferenceLine } from '../text/places/lines.ts'

/** A claim as its kind found it, before the stage adds who said it, when, where and its ids. */
export interface Draft {
  readonly kind: Kind
  readonly quote: Span
  /** The sentence that the quote stands in (its first, where it runs over several). */
  readonly sentence: number
  /** The token of that sentence which states it: the verb or noun of outcome, attack, denial… */
  readonly anchor: number
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly scope: Scope
  /** The draft of the same report that this one is a part of. */
  readonly of?: Draft | null
  readonly casualty?: Casualty
  /** The same claim as its heading tells it, where it stands in a list: who said it, when and where are looked for there. */
  readonly under?: Draft
  /** Where the words for number and victims stand, for the tools that look around them. */
  readonly spans?: { readonly number?: Span; readonly victims?: Span }
  readonly why: readonly Reason[]
}

/** What a kind may look at beside the document. */
export interface Setting {
  /** ISO date of publication, or null. */
  readonly published: string | null
  readonly outlet: string
  /** Lines that the user knows better than a map of rivers, for phrases such as "8 km east of the line". */
  readonly lines?: readonly ReferenceLine[]
}

/** The contract of a kind of claim: one file in this folder, one line in index.ts. */
export interface ClaimKind {
  readonly kind: Kind
  /** What it says, in a sentence. */
  readonly says: string
  /** Texts with the claims they carry, each with the fields that must hold; the conformance suite runs them. */
  readonly examples: readonly { readonly text: string; readonly claims: readonly Expected[] }[]
  /** Drafts of this kind, in any order; their spans are UTF-16 offsets into the document's text. Never throws. */
  find(document: Document, setting: Setting): Draft[]
}

export type Expected = { readonly quote: string } & Partial<Pick<Claim, 'polarity' | 'certainty' | 'scope'>> & {
    readonly casualty?: Partial<Casualty>
  }
