import type { Claim } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import type { Tx } from '../tables.ts'
import { listClaims } from './claims.ts'
import { listReports } from './reports.ts'

/** Reports with the claims that the account is made from, each read once in a transaction however often it is asked for. */
export interface Known {
  of(reports: readonly string[]): Promise<ReadonlyMap<string, { readonly report: Report; readonly claims: readonly Claim[] }>>
}

export function knownIn(trx: Tx): Known {
  const held = new Map<string, { report: Report; claims: readonly Claim[] }>()
  return {
    async of(reports) {
      const missing = reports.filter((id) => !held.has(id))
      if (missing.length > 0) {
        const claims = Map.groupBy(await standingClaims(trx, missing), ({ report }) => report)
        for (const { seq: _seq, added: _added, revises: _revises, ...report } of await listReports(
          { db: trx },
          { ids: missing, limit: missing.length },
        ))
          held.set(report.id, { report, claims: claims.get(report.id) ?? [] })
      }
      return held
    },
  }
}

async function standingClaims(trx: Tx, reports: readonly string[]): Promise<readonly Claim[]> {
  const listed = await listClaims({ db: trx }, { reports, limit: 1_000_000 })
  return listed.filter(({ status }) => status !== 'rejected').map(({ claim }) => claim)
}
