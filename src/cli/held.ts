import type { Account } from '../model/account.ts'
import type { AsOf } from '../model/ledger.ts'
import { account } from '../pipeline.ts'
import type { Policy } from '../policies/define.ts'
import { type AccountInputs, accountInputs, type Store } from '../store/index.ts'

/** The account that a ledger holds, or held at a time, with people's decisions in it. */
export async function accountAsOf(store: Store, asOf: AsOf = {}, policies?: readonly Policy[] | null): Promise<Account> {
  return accountOfInputs(await accountInputs(store, { asOf }), policies)
}

export function accountOfInputs(
  { reports, claims, constraints, independence, revisions }: AccountInputs,
  policies?: readonly Policy[] | null,
): Account {
  const by = Map.groupBy(claims, ({ report }) => report)
  const read = ({ id }: { id: string }) => ({ claims: by.get(id) ?? [], issues: [] })
  return account(reports, { constraints, independence, revisions, read, ...(policies ? { policies } : {}) })
}
