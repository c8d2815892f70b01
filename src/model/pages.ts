import type { Account, AccountReport, Incident } from './account.ts'
import type { Claim } from './claim.ts'
import type { Issue } from './issue.ts'
import type { Origin } from './lineage.ts'
import type { Report } from './report.ts'

/** A part of an account that stands by itself: the reports and claims that its incidents refer to are in it, where they were asked for. */
export interface Page extends Omit<Account, 'issues'> {
  /** Addresses of its reports by the reports' ids, and texts where they were asked for. */
  readonly texts: ReadonlyMap<string, Told>
  /** Of what its reports lean on, the ids of reports of the account. */
  readonly cited: ReadonlySet<string>
  /** Which report stands in the place of an earlier version, by the earlier one's id. */
  readonly later: ReadonlyMap<string, string>
  /** The incident that a claim is of, by the claim's id. */
  readonly homes: ReadonlyMap<string, string>
}

export type Told = Pick<Report, 'url'> & Partial<Pick<Report, 'text'>>

/** A part of an account as it is looked through: of incidents whose word they rest on, when and where they were, and the policies of their tolls. */
export interface Outline {
  readonly reports: readonly Pick<AccountReport, 'id' | 'title'>[]
  readonly claims: readonly Claim[]
  readonly incidents: readonly Outlined[]
}

export interface Outlined extends Pick<Incident, 'when' | 'where'> {
  readonly sources: readonly Pick<Origin, 'name' | 'kind'>[]
  readonly policies: readonly string[]
}

/** An account of any size, read a page at a time, and the same however often it is read. */
export interface Pages {
  readonly issues: readonly Issue[]
  /** All of it once, with no more of each than an outline has: reports with their claims, then incidents. */
  outline(): AsyncIterable<Outline>
  /** The texts of all reports, as far as they are at hand. */
  texts(): AsyncIterable<string>
  /** All reports in the order of their ids, with their claims and texts where that is asked for. */
  reports(and?: { readonly claims?: boolean; readonly texts?: boolean }): AsyncIterable<Page>
  /** Incidents in the order of an account, all or those of some ids, with their reports and claims unless they are wanted alone. */
  incidents(which?: { readonly ids?: readonly string[]; readonly alone?: boolean }): AsyncIterable<Page>
}
