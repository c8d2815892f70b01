import type { AccountReport } from '../model/account.ts'
import { listEdges, reportHeads, type Store } from '../store/index.ts'

/** Reports of the ledger with what each leans on. */
export async function accountReports(store: Store, ids: readonly string[]): Promise<AccountReport[]> {
  const reports = await reportHeads(store, ids)
  const edges = Map.groupBy(await listEdges(store, ids), ({ report }) => report)
  return reports.map((report) => ({
    ...report,
    derivesFrom: (edges.get(report.id) ?? []).map(({ source, how }) => ({ source, how })),
  }))
}
