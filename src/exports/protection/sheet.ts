import type { Account } from '../../model/account.ts'
import type { Entry } from '../../model/ledger.ts'
import type { Proof, Sheet } from '../define.ts'
import { showing } from './entries.ts'
import { PROTECTED, type Protection, protector } from './protect.ts'

export interface SheetOptions {
  /** A policy's id, with or without version; the first that the account has where absent. */
  readonly policy?: string | undefined
  readonly protection?: Partial<Protection>
  readonly software: string
  /** The one incident that is written; all where absent. What is kept back is still found by the whole account. */
  readonly incident?: string | undefined
  readonly texts?: Sheet['texts']
  readonly proof?: Unshown | null
}

/** A proof before it is told what may be shown of the entries. */
export type Unshown = Omit<Proof, 'entries'> & {
  readonly entries: readonly Entry[]
  /** Entries that people made are shown with their names. */
  readonly authors: boolean
}

/** An account made ready to be written: protected, and with the one policy of formats that hold one. Null where the account has no such policy. */
export function sheetOf(
  whole: Account,
  { policy, protection: given = {}, software, incident, texts = new Map(), proof = null }: SheetOptions,
): Sheet | null {
  const policies = [...new Set(whole.incidents.flatMap(({ tolls }) => tolls.map((toll) => toll.policy)))]
  const chosen = policy === undefined ? (policies[0] ?? 'none') : policies.find((one) => one === policy || one.startsWith(`${policy}@`))
  if (chosen === undefined) return null
  const protection = { ...PROTECTED, ...given }
  const words = [...texts.values()].map(({ text }) => text)
  const keeper = protector(whole, protection, words)
  return {
    account: incident === undefined ? keeper.account : only(keeper.account, incident),
    policy: chosen,
    protection,
    software,
    texts: new Map([...texts].map(([id, { text, url }]) => [keeper.id(id), { text, url: keeper.url(url) }])),
    proof: proof && { ...proof, entries: showing(proof.entries, keeper, { protection, authors: proof.authors }) },
  }
}

/** An incident of an account, with its reports and claims, as an account of its own. */
function only(account: Account, id: string): Account {
  const incidents = account.incidents.filter((one) => one.id === id)
  const reports = new Set(incidents.flatMap((one) => one.reports))
  const claims = new Set(incidents.flatMap((one) => one.claims))
  return {
    reports: account.reports.filter((one) => reports.has(one.id)),
    claims: account.claims.filter((one) => claims.has(one.id)),
    incidents,
    issues: [],
  }
}
