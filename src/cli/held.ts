import type { Account } from '../model/account.ts'
import type { AsOf } from '../model/ledger.ts'
import { accountOf, nothingHeld, take } from '../pipeline.ts'
import type { Policy } from '../policies/define.ts'
import { counted } from '../present/layout.ts'
import { type AccountInputs, accountInputs, backlog, type Snapshot, type Store, snapshot } from '../store/index.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** The account as the workbench shows it now: its incidents are those that were made when reports were linked. */
export async function withNow<T>(io: Terminal, store: Store, use: (now: Snapshot) => Promise<T>): Promise<T> {
  await tellWaiting(io, store)
  const now = await snapshot(store)
  try {
    return await use(now)
  } finally {
    await now.close()
  }
}

export async function tellWaiting({ err }: Terminal, store: Store): Promise<void> {
  const waiting = await backlog(store)
  if (waiting > 0)
    err.write(`${waiting} reports or blocks of them wait to be read and linked: what follows is without them (stemma worker).\n`)
}

/** The account that a ledger held at a time, with people's decisions in it. Nothing of it is stored: it is linked again. */
export async function accountAsOf(io: Terminal, store: Store, { asOf, policies = null }: Held): Promise<Account> {
  return accountOfInputs(io, await accountInputs(store, { asOf }), { asOf, policies })
}

interface Held {
  readonly asOf: AsOf
  readonly policies?: readonly Policy[] | null
}

/** Reports that are linked between two words on how far it is. */
const AT_ONCE = 100

export function accountOfInputs(
  io: Terminal,
  { reports, claims, constraints, independence, revisions }: AccountInputs,
  { asOf, policies = null }: Held,
): Account {
  const time = asOf.published ?? asOf.recorded
  io.err.write(`What ${time === undefined ? 'is held now' : `was held by ${time}`} is linked anew: ${counted(reports.length, 'report')}.\n`)
  const by = Map.groupBy(claims, ({ report }) => report)
  const read = ({ id }: { id: string }) => ({ claims: by.get(id) ?? [], issues: [] })
  const bar = progress(io, 'Linking report')
  const held = nothingHeld()
  for (let from = 0; from < reports.length; from += AT_ONCE) {
    bar.step(from, reports.length)
    take(held, reports.slice(from, from + AT_ONCE), { read })
  }
  const whole = accountOf(held, { constraints, independence, revisions, ...(policies ? { policies } : {}) })
  bar.end()
  return whole
}
