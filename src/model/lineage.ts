import type { Edge } from './account.ts'
import type { Span } from './span.ts'

/** A stretch of one report that stands, but for small edits, in another. */
export interface Passage {
  readonly mine: Span
  readonly theirs: Span
}

/** An edge of the lineage with its report and the reason that it was drawn. */
export interface Derivation extends Edge {
  readonly report: string
  readonly why: string
  /** Claims of the report that came this way. */
  readonly claims: readonly string[]
  /** For copies: how much of the shorter text stands in the other, 0 to 1. */
  readonly share?: number
  readonly passages?: readonly Passage[]
}

export const SOURCE_KINDS = ['eyewitness', 'official', 'armed', 'medic', 'monitor', 'outlet', 'person', 'unnamed'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A person's word on two sources or outlets, by name: `one` that speaks twice, or `apart`, each of itself. */
export interface Independence {
  readonly how: 'one' | 'apart'
  readonly between: readonly [string, string]
}

/** An innermost source: whoever first put a claim, as far as the reports tell. */
export interface Origin {
  /** Canonical key: the same words always give the same key. */
  readonly key: string
  readonly name: string
  readonly kind: SourceKind
  readonly named: boolean
  readonly claims: readonly string[]
  /** Which rule made these claims one origin. */
  readonly rule: string
}

export type Change = 'rounded' | 'raised' | 'lowered' | 'hedge lost' | 'outcome changed' | 'part told as whole'

/** A figure that changed on its way from one report to another that leans on it. */
export interface Drift {
  readonly from: string
  readonly to: string
  readonly what: Change
  readonly why: string
}

/** Who leans on whom, and who stands behind each claim. */
export interface Lineage {
  readonly derivations: readonly Derivation[]
  readonly origins: readonly Origin[]
  readonly drifts: readonly Drift[]
}
