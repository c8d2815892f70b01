import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { ClaimEdit } from '../../model/ledger.ts'
import type { Report } from '../../model/report.ts'
import { textArray } from '../arrays.ts'
import type { ReportRow, Tx } from '../tables.ts'
import { edited } from './claims.ts'
import { reportOf } from './reports.ts'

export interface KnownReport {
  readonly report: Report
  /** The claims that the account is made from. */
  readonly claims: readonly Claim[]
  /** Where it is linked: its month. */
  readonly block: string
  readonly revises: string | null
}

/** Reports with their claims, each read once in a transaction however often it is asked for. */
export interface Known {
  of(reports: readonly string[]): Promise<ReadonlyMap<string, KnownReport>>
}

export function knownIn(trx: Tx): Known {
  const held = new Map<string, KnownReport>()
  return {
    async of(reports) {
      const missing = reports.filter((id) => !held.has(id))
      if (missing.length === 0) return held
      const claims = Map.groupBy(await standingClaims(trx, missing), ({ report }) => report)
      const { rows } = await sql<ReportRow>`select * from report where id = any(${textArray(missing)}::text[])`.execute(trx)
      for (const row of rows)
        held.set(row.id, { report: reportOf(row), claims: claims.get(row.id) ?? [], block: row.day.slice(0, 7), revises: row.revises })
      return held
    },
  }
}

/** By report and id. What is not current is left out here and not by the query, which would go through an index of all that is while statistics lag. */
export async function standingClaims(trx: Tx, reports: readonly string[]): Promise<readonly Claim[]> {
  const { rows } = await sql<{ current: boolean; status: string | null; body: Claim; edit: ClaimEdit | null }>`
    select current, status, body, edit from claim where report = any(${textArray(reports)}::text[]) order by report, id`.execute(trx)
  return rows.filter(({ current, status }) => current && status !== 'rejected').map(({ body, edit }) => edited(body, edit))
}
