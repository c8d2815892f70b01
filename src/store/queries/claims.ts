import { sql } from 'kysely'
import { type Claim, inOrder, type Kind, type Outcome } from '../../model/claim.ts'
import type { ClaimEdit } from '../../model/ledger.ts'
import type { Db, Tx } from '../tables.ts'

/** A claim as it stands today, with what was decided on it. */
export interface ListedClaim {
  /** With a person's edit in it. */
  readonly claim: Claim
  /** As its reader read it. */
  readonly asRead: Claim
  readonly status: 'accepted' | 'rejected' | 'edited' | null
  /** The number of the last entry that decided on it, 0 where none did: give it back with a decision. */
  readonly version: number
}

export interface ClaimQuery {
  readonly ids?: readonly string[]
  readonly reports?: readonly string[]
  readonly incident?: string
  readonly kinds?: readonly Kind[]
  readonly outcomes?: readonly Outcome[]
  readonly status?: 'accepted' | 'rejected' | 'edited' | 'undecided'
  /** Readers by name, without version. */
  readonly readers?: readonly string[]
  readonly origin?: string
  /** First and last day (ISO) that what happened may touch. */
  readonly from?: string
  readonly to?: string
  /** The place of the last claim of the page before. */
  readonly after?: { readonly report: string; readonly id: string }
  readonly limit?: number
}

/** Claims that stand today, by report and place in it. */
export async function listClaims({ db }: { db: Db | Tx }, query: ClaimQuery = {}): Promise<readonly ListedClaim[]> {
  let rows = db.selectFrom('claim').select(['body', 'edit', 'status', 'version']).where('current', '=', true)
  if (query.ids) rows = rows.where('id', '=', any(query.ids))
  if (query.reports) rows = rows.where('report', '=', any(query.reports))
  if (query.incident !== undefined) {
    const told = (column: string) => sql`array(select distinct ${sql.ref(column)} from incident_claim
      where component = any(array(select component from incident where id = ${query.incident})) and incident = ${query.incident})`
    rows = rows.where(sql<boolean>`report = any(${told('incident_claim.report')}) and id = any(${told('incident_claim.claim')})`)
  }
  if (query.kinds) rows = rows.where('kind', '=', any(query.kinds))
  if (query.outcomes) rows = rows.where('outcome', '=', any(query.outcomes))
  if (query.readers) rows = rows.where('reader_name', '=', any(query.readers))
  if (query.origin !== undefined) rows = rows.where('origin', '=', query.origin)
  if (query.status === 'undecided') rows = rows.where('status', 'is', null)
  else if (query.status) rows = rows.where('status', '=', query.status)
  if (query.from !== undefined) rows = rows.where('last_day', '>=', query.from)
  if (query.to !== undefined) rows = rows.where('first_day', '<=', query.to)
  if (query.after) rows = rows.where(sql<boolean>`(report, id) > (${query.after.report}, ${query.after.id})`)
  const found = await rows
    .orderBy('report')
    .orderBy('id')
    .limit(query.limit ?? 1000)
    .execute()
  return found.map(({ body, edit, status, version }) => {
    const asRead = body as Claim
    return { claim: edited(asRead, edit as ClaimEdit | null), asRead, status, version }
  })
}

export const edited = (claim: Claim, edit: ClaimEdit | null): Claim => (edit ? inOrder({ ...claim, ...edit }) : claim)

const any = (values: readonly string[]) => sql<string>`any(${[...values]}::text[])` as never
