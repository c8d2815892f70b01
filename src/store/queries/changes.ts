import { sql } from 'kysely'
import { Client } from 'pg'
import type { EventKind } from '../../model/ledger.ts'
import type { Store } from '../open.ts'

/** Something that happened, for whoever watches. */
export type Change =
  | { readonly kind: EventKind; readonly seq: number; readonly report: string | null }
  | { readonly kind: 'incident-changed' | 'incident-gone'; readonly incident: string }

/** How far somebody has watched: `ENTRY.CHANGE`. */
export type Cursor = string

/** What happened after a cursor, in order of commit, and the cursor to go on from. No cursor: nothing yet, go on from now. */
export async function changesSince(
  { db }: Store,
  cursor: Cursor | null,
  limit = 500,
): Promise<{ readonly changes: readonly Change[]; readonly cursor: Cursor }> {
  const head = await db
    .selectFrom('head')
    .innerJoin('pulse', 'pulse.ledger', 'head.ledger')
    .select(['head.seq', 'pulse.changed'])
    .where('head.ledger', '=', 1)
    .executeTakeFirstOrThrow()
  const from = /^(\d+)\.(\d+)$/.exec(cursor ?? '')
  if (!from) return { changes: [], cursor: `${head.seq}.${head.changed}` }
  const [seq, changed] = [Number(from[1]), Number(from[2])]
  const entries = await db
    .selectFrom('entry')
    .select(['kind', 'seq', 'report'])
    .where('ledger', '=', 1)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  const incidents = await db
    .selectFrom('incident')
    .select(['id', 'gone', 'changed'])
    .where('changed', '>', changed)
    .where(
      'changed',
      '<=',
      sql<number>`(select coalesce(max(changed), 0) from (select changed from incident where changed > ${changed} order by changed limit ${limit}) page)`,
    )
    .orderBy('changed')
    .orderBy('id')
    .execute()
  const changes: Change[] = [
    ...entries.map(({ kind, seq, report }) => ({ kind: kind as EventKind, seq, report })),
    ...incidents.map(({ id, gone }) => ({ kind: gone ? ('incident-gone' as const) : ('incident-changed' as const), incident: id })),
  ]
  return { changes, cursor: `${entries.at(-1)?.seq ?? seq}.${incidents.at(-1)?.changed ?? changed}` }
}

/** Calls `told` soon after something happened, and now and then in case the word was lost. Returns what ends it. */
export async function onChange(store: Store, told: () => void, everyMs = 5000): Promise<() => Promise<void>> {
  const timer = setInterval(told, everyMs)
  timer.unref()
  let client: Client | null = null
  let ended = false
  const listen = async (): Promise<void> => {
    const fresh = new Client(store.connection)
    fresh.on('error', () => undefined)
    fresh.on('notification', told)
    fresh.once('end', () => void (ended || setTimeout(() => void listen().catch(() => undefined), 500).unref()))
    await fresh.connect()
    await fresh.query('listen stemma')
    client = fresh
  }
  await listen()
  return async () => {
    ended = true
    clearInterval(timer)
    await client?.end().catch(() => undefined)
  }
}
