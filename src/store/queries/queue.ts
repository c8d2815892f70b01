import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { ClaimEdit } from '../../model/ledger.ts'
import type { Db, Tx } from '../tables.ts'
import { whoseTurn } from './assigned.ts'
import { edited } from './claims.ts'
import { like, reportsWith } from './words.ts'

export interface QueueQuery {
  /** Words of the outlet, the origin, or the report that tells it, the claim's own among them. */
  readonly text?: string | undefined
  /** The text is to stand in the claim's own words. */
  readonly within?: 'claim' | undefined
  readonly outlet?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
  readonly incident?: string | undefined
  /** Whose turn it is; `-` for nobody's. */
  readonly who?: string | undefined
  readonly offset: number
  readonly limit: number
}

export interface QueuedClaim {
  readonly claim: Claim
  readonly outlet: string
  readonly published: string | null
  readonly incident: string | null
  readonly status: 'accepted' | 'rejected' | 'edited' | null
  readonly version: number
  readonly who: string | null
}

/** A page of the claims that stand, in the order in which their reports came and in the order of the text, with how many there are. */
export async function queuedClaims(
  store: { db: Db | Tx },
  query: QueueQuery,
): Promise<{ rows: readonly QueuedClaim[]; total: number; open: number }> {
  const { db } = store
  const where = conditions(query)
  const { rows } = await sql<Omit<QueuedClaim, 'claim'> & { body: Claim; edit: ClaimEdit | null }>`
    select c.body, c.edit, c.status, c.version, r.outlet, r.published, ${whoseTurn} as who,
      (select ic.incident from incident_claim ic join incident i on i.component = ic.component and i.id = ic.incident and not i.gone
        where ic.report = c.report and ic.claim = c.id limit 1) as incident
    from claim c join report r on r.id = c.report where c.current and ${where}
    order by r.seq, c.reader_name, c.nth offset ${query.offset} limit ${query.limit}`.execute(db)
  const counts = await sql<{ total: number; open: number }>`
    select (select count(*) from claim c join report r on r.id = c.report where c.current and ${where}) as total,
      (select count(*) from claim where current and status is null) as open`.execute(db)
  const { total = 0, open = 0 } = counts.rows[0] ?? {}
  return { rows: rows.map(({ body, edit, ...rest }) => ({ ...rest, claim: edited(body, edit) })), total: Number(total), open: Number(open) }
}

function conditions({ text, within, outlet, kind, status, incident, who }: QueueQuery) {
  const all = [
    sql<boolean>`true`,
    ...(text?.trim() ? [told(text, within)] : []),
    ...(outlet ? [sql<boolean>`r.outlet = ${outlet}`] : []),
    ...(kind ? [sql<boolean>`c.kind = ${kind}`] : []),
    ...(status === 'open' ? [sql<boolean>`c.status is null`] : []),
    ...(status && status !== 'open' ? [sql<boolean>`c.status = ${status}`] : []),
    ...(incident
      ? [sql<boolean>`(c.report, c.id) in (select ic.report, ic.claim from incident_claim ic where ic.incident = ${incident})`]
      : []),
    ...(who ? [who === '-' ? sql<boolean>`${whoseTurn} is null` : turnOf(who)] : []),
  ]
  return sql.join(all, sql` and `)
}

const told = (text: string, within: QueueQuery['within']) =>
  within === 'claim'
    ? sql<boolean>`c.report in (${reportsWith(text)}) and coalesce(c.edit, c.body) #>> '{quote,exact}' ilike ${like(text)}`
    : sql<boolean>`(c.origin ilike ${like(text)} or c.report in (${reportsWith(text)}))`

const turnOf = (who: string) =>
  sql<boolean>`(c.report, c.id) in (select report, claim from assigned where who = ${who} and undone is null) and ${whoseTurn} = ${who}`
