import type { Toll } from '../model/account.ts'
import type { Claim, Count, Outcome, Scope, Status } from '../model/claim.ts'
import type { SourceKind } from '../model/lineage.ts'
import type { TollCode } from '../model/toll-words.ts'

/** What makes a figure one of some: its words ("children", "none on our side"), a spot, or another place than the incident's. */
export type Some = 'some' | 'spot' | 'far' | 'day' | 'families'

/** A casualty claim as policies see it: the figure, and whose word it is. */
export interface Figure {
  readonly claim: string
  /** The other claims that it is the sum of; none for a figure that was told as one. */
  readonly with: readonly string[]
  readonly outcome: Outcome
  readonly number: Count
  readonly status: Status
  /** Whether no words of its own tell whom it counts, and its status is that of the figure before it. */
  readonly unsaid: boolean
  readonly scope: Scope
  /** Whether, as a part, it counts all of its status among the incident's people: "four of them civilians". */
  readonly share: boolean
  readonly polarity: Claim['polarity']
  readonly certainty: Claim['certainty']
  /** Key of the innermost source; figures of one origin count once. */
  readonly origin: string
  readonly kind: SourceKind
  /** ISO day of publication, '' where unknown. */
  readonly told: string
  /** Why it is no toll of all the people, though told as one; null where it is. */
  readonly some: Some | null
  /** Where its outlet has since put another version of the report in its place, or taken it back: which of these, and when. */
  readonly replaced: { readonly how: 'replaced' | 'withdrawn'; readonly day: string } | null
  /** Whether the origin is a party that is blamed for the deed, or claims it. */
  readonly perpetrator: boolean
}

/** A claim of who did it. */
export interface Blame {
  readonly claim: string
  readonly polarity: Claim['polarity']
  readonly origin: string
  readonly kind: SourceKind
  /** Whether the origin speaks of itself: accepts, or denies its own part. */
  readonly own: boolean
}

/** One incident's figures and blames. */
export interface Weighed {
  readonly figures: readonly Figure[]
  readonly blames: readonly Blame[]
}

/** What a number comes to under a table of vague words; null is open or unknown. `skip`: the policy codes no number for it. */
export interface Reading {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly skip?: TollCode
}

/** A table of vague words: the first pattern that fits the number's own words decides. */
export interface WordTable {
  readonly id: string
  /** Where the rows are from; `ours` marks what a codebook is silent on. */
  readonly source: string
  readonly rows: readonly { readonly words: RegExp; readonly reading: Reading; readonly ours?: boolean }[]
  /** How far (people) "about" reaches to both sides of a number; absent: the number stands as it was told. */
  readonly reach?: (n: number) => number
}

/** A coding policy: one file in this folder, one line in index.ts. */
export interface Policy {
  readonly id: string
  readonly version: string
  /** What it does, in a sentence or two, with its codebook. */
  readonly says: string
  /** Whether low ≤ best ≤ high holds in every toll, as far as they are numbers. */
  readonly ordered: boolean
  readonly table: WordTable
  readonly examples: readonly PolicyExample[]
  /** One toll for each outcome and group that the figures tell of and the policy counts; never throws. */
  tolls(weighed: Weighed): Toll[]
}

export interface PolicyExample {
  readonly says: string
  readonly figures: readonly Figure[]
  readonly blames?: readonly Blame[]
  /** The tolls that must be among the result, by outcome and group. */
  readonly tolls: readonly (Pick<Toll, 'outcome' | 'low' | 'best' | 'high'> & { readonly group?: string | null; readonly step?: RegExp })[]
}

export const nameOf = (policy: Pick<Policy, 'id' | 'version'>): string => `${policy.id}@${policy.version}`

/** A figure for examples: `figure('12', { origin: 'police' })` is twelve killed, told by the police. */
export function figure(
  text: string,
  rest: Partial<Omit<Figure, 'number'>> & {
    readonly min?: number | null
    readonly max?: number | null
    readonly about?: boolean
    readonly bare?: boolean
  } = {},
): Figure {
  const digits = /\d+/.exec(text)?.[0]
  const n = digits ? Number(digits) : null
  const { min = n, max = n, about = false, bare = false, ...given } = rest
  return {
    claim: `${given.origin ?? 'police'} ${text}`,
    with: [],
    outcome: 'killed',
    number: { text: bare ? null : text, min, max, approximate: about },
    status: 'unknown',
    unsaid: false,
    scope: 'incident',
    polarity: 'asserted',
    certainty: 'plain',
    origin: 'police',
    kind: 'official',
    told: '2020-01-01',
    some: null,
    share: false,
    replaced: null,
    perpetrator: false,
    ...given,
  }
}
