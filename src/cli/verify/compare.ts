import { openly } from '../../exports/protection/protect.ts'
import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Shown } from '../../model/ledger.ts'
import { canonical, replay } from '../../store/index.ts'

export interface Compared {
  /** Reports whose claims could be held against entries. */
  readonly compared: number
  /** Reports of the account. */
  readonly told: number
  readonly faults: readonly string[]
}

/** What of an account is not what the entries say: reports and claims that were changed, added or left out. */
export function accountFaults({ reports, claims }: Pick<Account, 'reports' | 'claims'>, entries: readonly Shown[]): Compared {
  const held = replay(entries)
  const own = Map.groupBy(claims, ({ report }) => report)
  const faults: string[] = []
  const hidden = new Set(entries.flatMap((one) => ('withheld' in one && one.kind === 'report-added' && one.report ? [one.report] : [])))
  for (const { id, title, outlet, published, sha256 } of reports) {
    const there = held.reports.get(id)
    if (!there && !hidden.has(id)) faults.push(`the report ${id} is in no entry`)
    else if (there && canonical({ title, outlet, published, sha256 }) !== canonical(plain(there)))
      faults.push(`the report ${id} was changed`)
  }
  const told = new Set(reports.map(({ id }) => id))
  for (const id of [...held.reports.keys(), ...hidden]) if (!told.has(id)) faults.push(`the report ${id} was left out`)
  const open = [...told].filter((id) => !held.untold.has(id))
  for (const id of open) faults.push(...claimFaults(own.get(id) ?? [], held.claims.get(id) ?? []))
  for (const id of own.keys()) if (!told.has(id)) faults.push(`claims are on the report ${id}, which the account does not have`)
  return { compared: open.length, told: told.size, faults }
}

const plain = ({ title, outlet, published, sha256 }: Pick<Account['reports'][number], 'title' | 'outlet' | 'published' | 'sha256'>) => ({
  title,
  outlet,
  published,
  sha256,
})

function claimFaults(told: readonly Claim[], held: readonly Claim[]): string[] {
  const left = new Map(held.map((claim) => [claim.id, canonical(openly(claim))]))
  const faults: string[] = []
  for (const claim of told) {
    const there = left.get(claim.id)
    if (there === undefined) faults.push(`the claim ${claim.id} is in no entry`)
    else if (there !== canonical(claim)) faults.push(`the claim ${claim.id} was changed`)
    left.delete(claim.id)
  }
  return [...faults, ...[...left.keys()].map((id) => `the claim ${id} was left out`)]
}
