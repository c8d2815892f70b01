import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { ClaimDecided, ClaimEdit, Decision, DecisionKind, Entry, Standing } from '../../model/ledger.ts'
import { anchorOf } from '../anchor.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import type { DecisionRow, Tx } from '../tables.ts'
import { append, takeHead } from './append.ts'
import { relink } from './pending.ts'
import { settle } from './settle.ts'

/** What somebody wants to be so, on the version of the claim that they saw. */
export interface Verdict {
  readonly claim: string
  readonly decision: DecisionKind
  readonly edit?: ClaimEdit
  readonly reason: string
  readonly author: string
  /** `ListedClaim.version`; absent decides whatever went before. */
  readonly expected?: number
}

export type Decided =
  | { readonly kind: 'done'; readonly entry: Entry }
  /** Somebody decided in between: look again. */
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'unknown' }

/** Decides on a claim. Of two people who saw the same version one is told of the other. */
export function decide(store: Store, verdict: Verdict): Promise<Decided> {
  const { claim: id, decision, reason, author, expected } = verdict
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const row = await trx
      .selectFrom('claim')
      .select(['body', 'version', 'report'])
      .where('id', '=', id)
      .where('current', '=', true)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return { kind: 'unknown' as const }
    if (expected !== undefined && expected !== row.version) return { kind: 'conflict' as const, version: row.version }
    const body: ClaimDecided = {
      anchor: anchorOf(row.body as Claim),
      decision,
      edit: decision === 'edit' ? (verdict.edit ?? {}) : null,
      reason,
    }
    const [entry] = await append(trx, head, [{ kind: 'claim-decided', author, body }])
    await insertDecision(trx, entry!, body)
    await settle(trx, [row.report])
    await relink(trx, store.queue, [row.report])
    return { kind: 'done' as const, entry: entry! }
  })
}

export async function insertDecision(trx: Tx, { seq, at, author }: Entry, body: ClaimDecided): Promise<void> {
  const row = {
    report: body.anchor.report,
    seq,
    at,
    author,
    body: JSON.stringify(body),
    undone: null,
    standing: 'holds',
    follows: body.anchor.claim,
  }
  await trx.insertInto('decision').values(row).execute()
}

/** Decisions with how they stand today: of some reports, or only those that lost their claim. */
export async function listDecisions(
  { db }: Store,
  query: { reports?: readonly string[]; standing?: Standing; limit?: number } = {},
): Promise<readonly Decision[]> {
  let rows = db.selectFrom('decision').selectAll().where('undone', 'is', null)
  if (query.reports) rows = rows.where('report', '=', sql<string>`any(${[...query.reports]}::text[])`)
  if (query.standing) rows = rows.where('standing', '=', query.standing)
  return (
    await rows
      .orderBy('seq')
      .limit(query.limit ?? 1000)
      .execute()
  ).map(decisionOf)
}

export const decisionOf = ({ body, seq, at, author, standing, follows }: DecisionRow): Decision => ({
  ...(body as ClaimDecided),
  seq,
  at,
  author,
  standing: standing as Standing,
  follows,
})
