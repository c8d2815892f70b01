import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { ClaimDecided, Standing } from '../../model/ledger.ts'
import { follow } from '../anchor.ts'
import type { DecisionRow, Tx } from '../tables.ts'

/**
 * Puts the decisions on some reports where they belong after anything changed there: each on the claim that its anchor holds.
 * A claim bears the last decision that is not undone. A rejection or acceptance of words that are now read otherwise is shown as
 * `changed` and does nothing until somebody decides again; a person's edit stays as long as its words are claimed.
 */
export async function settle(trx: Tx, reports: readonly string[]): Promise<void> {
  const { rows: decided } =
    await sql<DecisionRow>`select * from decision where report = any(${[...reports]}::text[]) order by report, seq`.execute(trx)
  if (decided.length === 0) return
  const touched = [...new Set(decided.map(({ report }) => report))]
  const claims = await currentClaims(trx, touched)
  const standings: { report: string; seq: number; standing: Standing; follows: string | null }[] = []
  const bearing = new Map<string, Borne>()
  for (const row of decided) {
    const body = row.body as ClaimDecided
    const found = follow(body.anchor, claims.get(row.report) ?? [])
    standings.push({
      report: row.report,
      seq: row.seq,
      standing: found ? (found.same ? 'holds' : 'changed') : 'orphaned',
      follows: found?.claim.id ?? null,
    })
    if (!found) continue
    const key = `${row.report}\n${found.claim.id}`
    const version = Math.max(bearing.get(key)?.version ?? 0, row.seq, row.undone ?? 0)
    const acts = row.undone === null && (found.same || body.decision === 'edit')
    const before = bearing.get(key) ?? { report: row.report, id: found.claim.id, status: null, edit: null, version }
    bearing.set(key, { ...before, ...(acts ? effect(body) : {}), version })
  }
  await write(trx, { touched, standings, borne: [...bearing.values()] })
}

interface Borne {
  readonly report: string
  readonly id: string
  readonly status: 'accepted' | 'rejected' | 'edited' | null
  readonly edit: unknown
  readonly version: number
}

const STATUS = { accept: 'accepted', reject: 'rejected', edit: 'edited' } as const

const effect = ({ decision, edit }: ClaimDecided): Pick<Borne, 'status' | 'edit'> => ({
  status: STATUS[decision],
  edit: decision === 'edit' ? edit : null,
})

async function currentClaims(trx: Tx, reports: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const { rows } = await sql<{
    report: string
    body: Claim
  }>`select report, body from claim where report = any(${[...reports]}::text[]) and current order by report, reader_name, nth`.execute(trx)
  const byReport = new Map<string, Claim[]>()
  for (const { report, body } of rows) byReport.set(report, [...(byReport.get(report) ?? []), body])
  return byReport
}

async function write(
  trx: Tx,
  { touched, standings, borne }: { touched: readonly string[]; standings: readonly object[]; borne: readonly Borne[] },
): Promise<void> {
  await sql`update decision d set standing = s.standing, follows = s.follows
    from json_to_recordset(${JSON.stringify(standings)}::json) s(report text, seq bigint, standing text, follows text)
    where d.report = s.report and d.seq = s.seq`.execute(trx)
  await sql`update claim set status = null, edit = null, version = 0 where report = any(${[...touched]}::text[]) and version > 0`.execute(
    trx,
  )
  await sql`update claim c set status = b.status, edit = b.edit, version = b.version
    from json_to_recordset(${JSON.stringify(borne)}::json) b(report text, id text, status text, edit json, version bigint)
    where c.report = b.report and c.id = b.id and c.current`.execute(trx)
}
