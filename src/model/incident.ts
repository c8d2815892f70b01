/** One piece of evidence that two tellings are of one incident: its weight is added to the others' (natural log of odds). */
export interface Evidence {
  readonly what: 'time' | 'place' | 'names' | 'words' | 'means' | 'numbers' | 'copy' | 'person'
  readonly weight: number
  readonly why: string
}

/** Why two reports were joined in an incident. */
export interface Join {
  readonly between: readonly [string, string]
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** A person's word on two claims or two reports, by their ids; it holds whatever arrives later. */
export interface Constraint {
  readonly kind: 'same' | 'different'
  readonly between: readonly [string, string]
}

/** How an origin's, or the whole account's, figure moved. */
export interface Movement {
  /** The origin's key; null for the whole. */
  readonly origin: string | null
  readonly outcome: string
  readonly steps: readonly MovementStep[]
}

export type MoveReason = 'first' | 'raised' | 'lowered' | 'corrected' | 'new deaths' | 'other scope' | 'other source' | 'repeated'

export interface MovementStep {
  readonly claim: string
  /** ISO date of the report that carries it, or null. */
  readonly told: string | null
  readonly low: number | null
  readonly high: number | null
  readonly why: MoveReason
}
