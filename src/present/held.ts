import type { Account, AccountReport } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'

/** Claims and reports of an account by their ids. */
export interface Held {
  readonly claims: ReadonlyMap<string, Claim>
  readonly reports: ReadonlyMap<string, AccountReport>
  readonly inReport: ReadonlyMap<string, readonly Claim[]>
  /** The outlets of reports; an id that is no report's is left out. */
  readonly outlets: ReadonlyMap<string, string>
}

const known = new WeakMap<Account, Held>()

/** What an account holds by id, worked out once for an account, which does not change. */
export function heldBy(account: Account): Held {
  const held = known.get(account) ?? {
    claims: new Map(account.claims.map((claim) => [claim.id, claim])),
    reports: new Map(account.reports.map((report) => [report.id, report])),
    inReport: Map.groupBy(account.claims, ({ report }) => report),
    outlets: new Map(account.reports.map(({ id, outlet }) => [id, outlet])),
  }
  known.set(account, held)
  return held
}

type Among = { readonly claims: readonly string[]; readonly reports: readonly string[] }

/** The claims of an incident, in the order of the incident. */
export const claimsOf = (account: Account, { claims }: Pick<Among, 'claims'>): Claim[] =>
  claims.flatMap((id) => heldBy(account).claims.get(id) ?? [])

/** The reports of an incident, in the order of the incident. */
export const reportsOf = (account: Account, { reports }: Pick<Among, 'reports'>): AccountReport[] =>
  reports.flatMap((id) => heldBy(account).reports.get(id) ?? [])
