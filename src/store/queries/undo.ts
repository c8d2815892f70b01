import type { ClaimDecided, ClaimsTied, Entry, Event, EventKind } from '../../model/ledger.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'
import { relink } from './pending.ts'
import { reportsOf } from './rulings.ts'
import { settle } from './settle.ts'
import type { By } from './ties.ts'

export type Undone =
  | { readonly kind: 'done'; readonly entry: Entry }
  | { readonly kind: 'unknown' }
  /** Reports, readings and exports cannot be undone: they happened. */
  | { readonly kind: 'cannot'; readonly why: string }

const CAN: readonly EventKind[] = [
  'claim-decided',
  'claims-tied',
  'reference-added',
  'claims-assigned',
  'discrepancy-ruled',
  'sources-ruled',
]

/** Takes back a decision, an assignment, a ruling, a tie or a reference line. Undoing an undo brings it back. The entries stay. */
export function undo(store: Store, seq: number, { author, reason }: By): Promise<Undone> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const target = await targetOf(trx, seq)
    if (target === null) return { kind: 'unknown' as const }
    const { kind } = target.event
    if (!CAN.includes(kind)) return { kind: 'cannot' as const, why: `An entry of the kind ${kind} cannot be undone.` }
    const [entry] = await append(trx, head, [{ kind: 'entry-undone', author, body: { entry: seq, reason } }])
    const reports = await applyUndo(trx, entry!.seq, target)
    await relink(trx, store.queue, reports)
    return { kind: 'done' as const, entry: entry! }
  })
}

/** What an entry is about in the end, and whether undoing it takes back or brings back. */
interface Target {
  readonly seq: number
  readonly event: Event
  readonly back: boolean
}

export async function targetOf(trx: Tx, seq: number, back = false): Promise<Target | null> {
  const row = await trx.selectFrom('entry').select(['kind', 'body']).where('ledger', '=', 1).where('seq', '=', seq).executeTakeFirst()
  if (!row) return null
  const event = row as Event
  return event.kind === 'entry-undone' ? targetOf(trx, event.body.entry, !back) : { seq, event, back }
}

/** Marks the target in the tables; returns the reports that it is about. */
export async function applyUndo(trx: Tx, by: number, { seq, event, back }: Target): Promise<readonly string[]> {
  const undone = back ? null : by
  if (event.kind === 'claim-decided') {
    const { report } = (event.body as ClaimDecided).anchor
    await trx.updateTable('decision').set({ undone }).where('report', '=', report).where('seq', '=', seq).execute()
    await settle(trx, [report])
    return [report]
  }
  if (event.kind === 'reference-added') {
    await trx.updateTable('reference').set({ undone }).where('seq', '=', seq).execute()
    return []
  }
  if (event.kind === 'claims-assigned') {
    await trx.updateTable('assigned').set({ undone }).where('seq', '=', seq).execute()
    return []
  }
  if (event.kind === 'discrepancy-ruled' || event.kind === 'sources-ruled') {
    await trx.updateTable('ruling').set({ undone }).where('seq', '=', seq).execute()
    return event.kind === 'sources-ruled' ? reportsOf(trx, event.body.between) : []
  }
  await trx.updateTable('tie').set({ undone }).where('seq', '=', seq).execute()
  const { left, right } = event.body as ClaimsTied
  return [...new Set([...left, ...right].map(({ report }) => report))].sort()
}
