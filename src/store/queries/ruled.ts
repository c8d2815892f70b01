import type { Account, Discrepancy } from '../../model/account.ts'
import type { Db, Tx } from '../tables.ts'
import { type ListedRuling, listRulings } from './rulings.ts'

/** The last ruling on a discrepancy: on the same question, over at least half of the claims that disagree today. */
export const rulingOn = (discrepancy: Discrepancy, rulings: readonly ListedRuling[]): ListedRuling | undefined =>
  rulings.find(
    ({ about, what, between }) =>
      about === discrepancy.about &&
      what === (discrepancy.kind ?? null) &&
      2 * discrepancy.between.filter((id) => between.includes(id)).length >= discrepancy.between.length &&
      between.some((id) => discrepancy.between.includes(id)),
  )

/** An account with what people made of its discrepancies, up to an entry; who said so stays in the ledger. */
export async function withRulings({ db }: { db: Db | Tx }, account: Account, upTo = Number.POSITIVE_INFINITY): Promise<Account> {
  const listed = await listRulings({ db }, [...new Set(account.incidents.flatMap(({ reports }) => reports))])
  const all = listed.filter(({ seq }) => seq <= upTo)
  if (all.length === 0) return account
  const ruled = (one: Discrepancy): Discrepancy => {
    const found = rulingOn(one, all)
    if (!found) return one
    const { ruling, holds, reason, at, between } = found
    return { ...one, ruling: { ruling, holds, reason, at, since: one.between.filter((id) => !between.includes(id)) } }
  }
  return {
    ...account,
    incidents: account.incidents.map((incident) => ({ ...incident, discrepancies: incident.discrepancies.map(ruled) })),
  }
}
