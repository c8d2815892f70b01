import type { AccountReport } from '../model/account.ts'
import { listEdges, listReports, type Store } from '../store/index.ts'

/** Reports of the ledger with what each leans on. */
export async function accountReports(store: Store, ids: readonly string[]): Promise<AccountReport[]> {
  const reports = await listReports(store, { ids, limit: ids.length + 1 })
  const edges = Map.groupBy(await listEdges(store, ids), ({ report }) => report)
  return reports.map(({ id, title, outlet, published, sha256 }) => ({
    id,
    title,
    outlet,
    published,
    sha256,
    derivesFrom: (edges.get(id) ?? []).map(({ source, how }) => ({ source, how })),
  }))
}
