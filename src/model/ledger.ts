import type { About, DiscrepancyKind } from './account.ts'
import type { Claim } from './claim.ts'
import type { Independence } from './lineage.ts'
import type { AccessChanged } from './person.ts'
import type { Report } from './report.ts'

/** What a person may change of a claim; the words it stands on and its kind stay. */
export type ClaimEdit = Partial<
  Pick<Claim, 'polarity' | 'certainty' | 'scope' | 'of' | 'repeats' | 'attribution' | 'casualty' | 'when' | 'where'>
>

const DECISIONS = ['accept', 'reject', 'edit'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** Where a claim stands: what a decision holds on to when the text is read anew. */
export interface Anchor {
  readonly report: string
  /** The claim's id when it was decided on. */
  readonly claim: string
  /** The reader's name, without its version. */
  readonly reader: string
  readonly kind: Claim['kind']
  readonly start: number
  readonly end: number
  readonly exact: string
  /** What the claim says in short (see `essenceOf` in store/anchor.ts), to tell claims on the same words apart. */
  readonly essence: string
}

/** What an entry of the ledger says, told apart by its kind. */
export type Event =
  | { readonly kind: 'report-added'; readonly body: ReportAdded }
  | { readonly kind: 'claims-read'; readonly body: ClaimsRead }
  | { readonly kind: 'claim-decided'; readonly body: ClaimDecided }
  | { readonly kind: 'claims-tied'; readonly body: ClaimsTied }
  | { readonly kind: 'claims-assigned'; readonly body: ClaimsAssigned }
  | { readonly kind: 'discrepancy-ruled'; readonly body: DiscrepancyRuled }
  | { readonly kind: 'sources-ruled'; readonly body: SourcesRuled }
  | { readonly kind: 'entry-undone'; readonly body: { readonly entry: number; readonly reason: string } }
  | { readonly kind: 'reference-added'; readonly body: { readonly name: string; readonly geojson: unknown } }
  | { readonly kind: 'export-made'; readonly body: { readonly format: string; readonly sha256: string; readonly about: unknown } }
  | { readonly kind: 'access-changed'; readonly body: AccessChanged }

export interface ReportAdded {
  readonly report: Omit<Report, 'kind' | 'text'>
  /** Hex SHA-256 of the normalised text's UTF-8. */
  readonly text: string
  /** The earlier report that this one corrects or continues under the same address; null where there is none. */
  readonly revises: string | null
  /** Whether the bytes that it was taken from are kept beside it; not said where they are the text's own, or not there. */
  readonly raw?: true
}

export interface ClaimsRead {
  readonly report: string
  /** Name and version, e.g. `rules-en@1`. */
  readonly reader: string
  readonly claims: readonly Claim[]
}

export interface ClaimDecided {
  readonly anchor: Anchor
  readonly decision: DecisionKind
  readonly edit: ClaimEdit | null
  readonly reason: string
}

/** `same`: all these claims tell of one incident. `different`: none on the left tells of the incident of one on the right. */
export interface ClaimsTied {
  readonly how: 'same' | 'different'
  /** What the person did: put two incidents together, took one apart, or said it of claims. */
  readonly as: 'merge' | 'split' | 'same' | 'different'
  readonly left: readonly Anchor[]
  readonly right: readonly Anchor[]
  readonly reason: string
}

/** Who is to decide these claims; null: nobody in particular any more. */
export interface ClaimsAssigned {
  readonly claims: readonly Anchor[]
  readonly to: string | null
}

export const RULINGS = ['holds', 'stand', 'none'] as const
/** `holds`: these claims and not the others. `stand`: both stand, the disagreement is real. `none`: they do not disagree. */
export type Ruling = (typeof RULINGS)[number]

/** What a person makes of a discrepancy. The claims stay what they are: the tolls go on as their policies say. */
export interface DiscrepancyRuled {
  readonly about: About
  readonly what: DiscrepancyKind | null
  readonly ruling: Ruling
  /** All claims that disagreed when it was ruled. */
  readonly between: readonly Anchor[]
  /** Those that hold; empty but for `holds`. */
  readonly holds: readonly Anchor[]
  readonly reason: string
}

export interface SourcesRuled extends Independence {
  readonly reason: string
}

/** An entry of the append-only ledger. `hash` is the SHA-256 of the rest in canonical JSON, with `prev`, the hash before. */
export type Entry = Event & {
  readonly seq: number
  /** ISO 8601, UTC, milliseconds: when the ledger learned it. */
  readonly at: string
  readonly author: string
  readonly prev: string
  readonly hash: string
}

/** An entry of which only the hash is told: what stands for it where its words are kept back. Its kind and report are only said. */
export interface Withheld {
  readonly seq: number
  readonly withheld: true
  readonly kind: EventKind
  readonly report: string | null
  readonly hash: string
}

/** What somebody who has no ledger is shown of its entries, in their order and none left out. */
export type Shown = Entry | Withheld

export const isWithheld = (shown: Shown): shown is Withheld => 'withheld' in shown

/** Whether a value can be looked at as an entry: it has a number, a kind and a hash (SHA-256, hex). */
export function isShown(value: unknown): value is Shown {
  const { seq, kind, hash } = (value ?? {}) as Readonly<Record<string, unknown>>
  return typeof seq === 'number' && typeof kind === 'string' && typeof hash === 'string' && /^[\da-f]{64}$/.test(hash)
}

/** The report that an entry is on. */
export function reportOfEntry(entry: Entry): string | null {
  if (entry.kind === 'report-added') return entry.body.report.id
  if (entry.kind === 'claims-read') return entry.body.report
  return entry.kind === 'claim-decided' ? entry.body.anchor.report : null
}

export type EventKind = Event['kind']

export const EVENT_KINDS = [
  'report-added',
  'claims-read',
  'claim-decided',
  'claims-tied',
  'claims-assigned',
  'discrepancy-ruled',
  'sources-ruled',
  'entry-undone',
  'reference-added',
  'export-made',
  'access-changed',
] as const satisfies readonly EventKind[]

export type { Constraint } from './incident.ts'

/** How a decision stands to today's claims: on its claim, on words that are now read otherwise, or on nothing. */
export type Standing = 'holds' | 'changed' | 'orphaned'

export interface Decision extends ClaimDecided {
  readonly seq: number
  readonly at: string
  readonly author: string
  readonly standing: Standing
  /** Today's claim; null when orphaned. */
  readonly follows: string | null
}

/**
 * The two axes of knowing: what was published by then, and what this ledger had recorded by then. Both ISO 8601; absent is now.
 * A date without a time means its end.
 */
export interface AsOf {
  readonly published?: string
  readonly recorded?: string
}
