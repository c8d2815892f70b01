import type { Edge, Incident } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Issue } from '../model/issue.ts'
import type { Constraint } from '../model/ledger.ts'
import type { Independence } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Revision } from '../model/revision.ts'
import type { ReferenceLine } from './queries/entries.ts'

/** An event as one report tells it, as linking compares it. Plain JSON. */
export interface Telling {
  readonly id: string
  readonly report: string
  /** Sorts tellings in time; may be any text. */
  readonly at: string
  /** Tellings are compared where they share a key and stand close together in time. */
  readonly keys: readonly string[]
  readonly claims: readonly string[]
  /** What `joins` looks at. */
  readonly body: unknown
}

export interface Held {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly constraints: readonly Constraint[]
  readonly independence: readonly Independence[]
  readonly revisions: readonly Revision[]
}

export interface Made {
  readonly incidents: readonly Incident[]
  readonly edges: readonly (Edge & { readonly report: string })[]
}

/** The pipeline's pure steps, as whoever runs a worker hands them in. */
export interface Steps {
  /** Name and version of the reader, e.g. `rules-en@1`. */
  readonly reader: string
  read(report: Report, references: readonly ReferenceLine[]): Promise<{ claims: readonly Claim[]; issues: readonly Issue[] }>
  /** The events that a report tells. */
  tell(report: Report, claims: readonly Claim[]): readonly Telling[]
  /** Whether two tellings may be of one incident: what they are joined over. */
  joins(a: Telling['body'], b: Telling['body']): boolean
  /** Traces, links and reconciles all that may be of one incident. */
  account(held: Held): Made | Promise<Made>
}
