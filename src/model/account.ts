import type { Claim, Outcome } from './claim.ts'
import type { Join, Movement } from './incident.ts'
import type { Issue } from './issue.ts'
import type { Drift, Origin } from './lineage.ts'
import type { Report } from './report.ts'

/** A report leans on another report, an outlet or an origin. */
export interface Edge {
  /** A report's id, or the name of an outlet or origin that no report here is from. */
  readonly source: string
  readonly how: 'cites' | 'syndicates'
}

export interface Point {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** An incident as joining leaves it: whose claims are of one event, when and where it was, and why they were joined. */
export interface Linked {
  readonly id: string
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  /** EDTF. */
  readonly when: string | null
  readonly where: Point | null
  readonly joins: readonly Join[]
}

/** What a named coding policy makes of an incident's claims for one outcome and group of people. Null is unknown, never 0. */
export interface Toll {
  /** The policy's id and version, e.g. `ucdp@23.1`. */
  readonly policy: string
  readonly outcome: Outcome
  /** The people counted; null for all. */
  readonly group: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** Ids of the claims used. */
  readonly used: readonly string[]
  readonly dropped: readonly { readonly claim: string; readonly why: string }[]
  /** The step of the policy that decided, in its own words. */
  readonly step?: string
  /** What a person has to know of it: a default of ours, a grade, a conflict that the codebook wants noted. */
  readonly notes?: readonly string[]
  /** The table of vague words that was used, by its id. */
  readonly table?: string
}

export type About = Outcome | 'identity' | 'responsibility' | 'when' | 'where' | 'assurance'

export type DiscrepancyKind =
  | 'disjoint'
  | 'moved'
  | 'denied toll'
  | 'denied event'
  | 'denied responsibility'
  | 'denied status'
  | 'blame'
  | 'status'
  | 'time'
  | 'place'
  | 'broken assurance'
  | 'part exceeds whole'
  | 'single origin'

/** One position in a disagreement: what is said, and the claims that say it. */
export interface Position {
  readonly says: string
  /** The people it counts, in the report's words, where several groups are disputed at once; null for all. */
  readonly of?: string | null
  readonly claims: readonly string[]
}

/** Two or more claims of an incident that cannot all stand, and why. A `moved` figure is no contradiction, and says so. */
export interface Discrepancy {
  readonly about: About
  readonly between: readonly string[]
  readonly why: string
  readonly kind?: DiscrepancyKind
  /** The people disputed, in the words of the first claim that tells them; null for all. */
  readonly group?: string | null
  readonly positions?: readonly Position[]
  /** What a person made of it, where an account is given out with that. */
  readonly ruling?: DiscrepancyRuling
}

/** Which claims hold, or that both stand or do not disagree; with the claims that came in since, over which nobody ruled. */
export interface DiscrepancyRuling {
  readonly ruling: 'holds' | 'stand' | 'none'
  readonly holds: readonly string[]
  readonly reason: string
  readonly at: string
  readonly since: readonly string[]
}

export interface Incident {
  readonly id: string
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  /** EDTF. */
  readonly when: string | null
  readonly where: Point | null
  readonly tolls: readonly Toll[]
  readonly discrepancies: readonly Discrepancy[]
  /** How many distinct innermost sources stand behind its figures. */
  readonly origins: number
  /** The origins themselves, most claims first. */
  readonly sources?: readonly Origin[]
  /** Why its reports were joined, strongest first. */
  readonly joins?: readonly Join[]
  readonly movement?: readonly Movement[]
  readonly drifts?: readonly Drift[]
}

export type AccountReport = Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'sha256'> & {
  readonly derivesFrom: readonly Edge[]
  /** The earlier version of the same document in whose place it stands, where that is known. */
  readonly revises?: string
}

/** Everything held of the reports asked for; the shape of the account schema. */
export interface Account {
  readonly reports: readonly AccountReport[]
  readonly claims: readonly Claim[]
  readonly incidents: readonly Incident[]
  readonly issues: readonly Issue[]
}
