import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { ClaimsAssigned, Entry } from '../../model/ledger.ts'
import { anchorOf } from '../anchor.ts'
import { insertRows, transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { AssignedRow, Db, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'

/** Somebody with claims to decide, and how many nobody has decided yet. */
export interface Assigned {
  readonly who: string
  readonly claims: number
  readonly open: number
}

/** Says whose turn these claims are, or with `null` nobody's; null where none of them is held. */
export function assign(
  store: Store,
  { claims: ids, to }: { claims: readonly string[]; to: string | null },
  author: string,
): Promise<Entry | null> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const { rows } = await sql<{ body: Claim }>`select body from claim where id = any(${[...ids]}::text[]) and current
      order by report, id`.execute(trx)
    if (rows.length === 0) return null
    const body: ClaimsAssigned = { claims: rows.map(({ body }) => anchorOf(body)), to }
    const [entry] = await append(trx, head, [{ kind: 'claims-assigned', author, body }])
    await insertAssigned(trx, entry!.seq, body)
    return entry!
  })
}

export const insertAssigned = (trx: Tx, seq: number, { claims, to }: ClaimsAssigned): Promise<void> =>
  insertRows(
    trx,
    'assigned',
    claims.map(({ report, claim }): AssignedRow => ({ report, claim, seq, who: to, undone: null })),
  )

/** Whose turn a claim is, in SQL over `c`, a claim. */
export const whoseTurn = sql<string | null>`(select a.who from assigned a where a.report = c.report and a.claim = c.id and a.undone is null
  order by a.seq desc limit 1)`

export async function listAssigned({ db }: { db: Db | Tx }): Promise<readonly Assigned[]> {
  const { rows } = await sql<Assigned>`select who, count(*)::int as claims, count(*) filter (where status is null)::int as open
    from (select distinct on (a.report, a.claim) a.who, c.status from assigned a
      join claim c on c.report = a.report and c.id = a.claim and c.current where a.undone is null
      order by a.report, a.claim, a.seq desc) turn where who is not null group by who order by who`.execute(db)
  return rows
}
