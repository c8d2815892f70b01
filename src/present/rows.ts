import type { AccountReport, Incident, Point } from '../model/account.ts'
import type { Claim, Count, Kind, Outcome, Scope } from '../model/claim.ts'
import type { Issue } from '../model/issue.ts'
import type { AsOf, DecisionKind, EventKind, Ruling } from '../model/ledger.ts'
import type { Independence } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Card } from './card.ts'

/** What people made of a claim so far. */
export type Standing = 'open' | 'accepted' | 'rejected' | 'edited'

/** A claim with where it stands: `version` counts the decisions on it, so that two people cannot decide past each other. */
export interface HeldClaim extends Claim {
  readonly standing: Standing
  readonly version: number
  readonly incident: string | null
  readonly decided: { readonly by: string; readonly at: string; readonly reason: string | null } | null
}

/** A line of the queue. */
export interface ClaimRow {
  readonly id: string
  readonly report: string
  readonly outlet: string
  readonly published: string | null
  readonly kind: Kind
  readonly outcome: Outcome | null
  readonly scope: Scope
  readonly denied: boolean
  /** How many, for casualty claims. */
  readonly figure: Pick<Count, 'min' | 'max' | 'approximate'> | null
  readonly words: string
  /** What stands before and after the words in their paragraph, at most so much. */
  readonly around: { readonly before: string; readonly after: string }
  readonly chain: readonly string[]
  readonly incident: string | null
  readonly standing: Standing
  readonly version: number
  /** Whose turn it is to decide. */
  readonly who: string | null
}

export interface QueueFilter {
  readonly text?: string
  /** The text is to stand in the claim's own words; absent: anywhere in its report, its outlet or its origin. */
  readonly within?: 'claim'
  readonly outlet?: string
  readonly kind?: string
  readonly standing?: string
  readonly incident?: string
  /** Whose turn it is; `-` for nobody's. */
  readonly who?: string
}

export interface QueuePage {
  readonly rows: readonly ClaimRow[]
  readonly offset: number
  readonly total: number
  /** How many claims of the whole ledger nobody has decided. */
  readonly open: number
}

/** A claim as it is read today. */
export interface ClaimNow extends Pick<ClaimRow, 'id' | 'kind' | 'words' | 'denied' | 'outcome' | 'figure' | 'standing'> {}

/** A decision that does nothing since its report was read again. */
export interface AdriftRow {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly decision: DecisionKind
  /** No claim stands on its words any more; else the claim there is read otherwise and nobody has decided on it since. */
  readonly claimGone: boolean
  readonly report: string
  readonly title: string
  readonly outlet: string
  /** Of the claim that was decided on. */
  readonly kind: Kind
  readonly words: string
  readonly around: ClaimRow['around']
  /** The claims that touch its words today. */
  readonly now: readonly ClaimNow[]
}

export interface AdriftPage {
  /** The latest of them. */
  readonly rows: readonly AdriftRow[]
  readonly total: number
}

export interface ReportPage {
  readonly report: Report
  readonly claims: readonly HeldClaim[]
  readonly derivesFrom: AccountReport['derivesFrom']
  /** Whether the bytes that it was taken from are kept. */
  readonly original: boolean
  /** The older version of today's reader that read it; null where it was read by today's. */
  readonly staleReader: string | null
  readonly incidents: readonly Pick<IncidentRow, 'id' | 'name' | 'edtf' | 'country' | 'point'>[]
  /** The reports taken in before and after it, and the next with an open claim. */
  readonly around: { readonly previous: string | null; readonly next: string | null; readonly nextOpen: string | null }
}

export interface IncidentRow {
  readonly id: string
  readonly name: string
  readonly when: string | null
  readonly edtf: string | null
  readonly where: string | null
  /** ISO 3166-1 alpha-2; null where no name of the place tells it. */
  readonly country: string | null
  readonly point: Point | null
  readonly reports: number
  readonly origins: number
  readonly claims: number
  readonly open: number
  readonly discrepancies: number
  /** Of these, how many nobody has ruled on. */
  readonly unruled: number
  readonly killed: { readonly low: number | null; readonly high: number | null } | null
}

export interface IncidentPage {
  readonly card: Card
  readonly incident: Incident
  /** ISO 3166-1 alpha-2; null where no name of the place tells it. */
  readonly country: string | null
  readonly claims: readonly HeldClaim[]
  readonly asOf: AsOf | null
  /** The first and last day on which something of it was published. */
  readonly learned: readonly [string, string] | null
  /** The times (ISO) at which this ledger recorded something of it, the earliest first. */
  readonly recorded: readonly string[]
  /** What each policy of its tolls does, by the policy's name. */
  readonly policies: Readonly<Record<string, string>>
  /** What people made of its discrepancies. */
  readonly rulings: readonly RulingRow[]
}

/** A person's ruling on a discrepancy of an incident. */
export interface RulingRow {
  readonly seq: number
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly ruling: Ruling
  readonly holds: readonly string[]
  /** The place of the discrepancy in the incident's list. */
  readonly on: number
  /** Claims that have come into the discrepancy since. */
  readonly since: readonly string[]
}

/** A person's word on two sources. */
export interface SourceRuling {
  readonly seq: number
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly how: Independence['how']
  readonly between: readonly [string, string]
}

/** Who publishes, and who speaks: told by name, or as "an official". */
export type SourceGroup = 'outlet' | 'named' | 'unnamed'

export interface SourcePage {
  readonly rows: readonly SourceRow[]
  /** How many there are beyond this page too. */
  readonly total: number
}

export interface SourceRow {
  readonly name: string
  readonly as: 'outlet' | 'source'
  readonly named: boolean
  readonly reports: number
  readonly claims: number
  /** Titles of reports that it speaks in, at most three; empty for outlets. */
  readonly heardIn: readonly string[]
  /** Whom it leans on, or who leans on it. */
  readonly leansOn: readonly string[]
  readonly leanedOnBy: readonly string[]
}

export interface ImportRow {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly state: 'waiting' | 'reading' | 'done' | 'failed'
  readonly reports: number
  readonly known: number
  readonly claims: number
  readonly issues: readonly Issue[]
}

/** An entry of the ledger, told by its kind and values: whoever shows it has the words. */
export interface EntryRow {
  readonly n: number
  readonly at: string
  readonly by: string
  readonly what: EventKind
  /** The id or name of what it is about; empty for nothing in particular. */
  readonly about: string
  /** The report that it is on. */
  readonly report: string | null
  readonly hash: string
  readonly values: Readonly<Record<string, string | number | readonly string[] | null>>
  /** The person's reason, in their words; empty where none was given. */
  readonly reason: string
}
