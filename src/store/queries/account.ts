import { sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import type { AsOf, ClaimDecided, ClaimsTied, Constraint, Entry } from '../../model/ledger.ts'
import type { Independence } from '../../model/lineage.ts'
import type { Report } from '../../model/report.ts'
import type { Revision } from '../../model/revision.ts'
import { anchorOf, follow } from '../anchor.ts'
import type { Store } from '../open.ts'
import type { Tx } from '../tables.ts'
import { revisionsOf } from '../versions.ts'
import { edited } from './claims.ts'
import { entries, type ReferenceLine } from './entries.ts'
import { type ListedReport, listReports } from './reports.ts'
import { pairs } from './ties.ts'

/** What an account is made from: everything held at a time, with people's decisions in it. */
export interface AccountInputs {
  readonly reports: readonly Report[]
  /** Without the rejected ones, with people's edits in them. */
  readonly claims: readonly Claim[]
  readonly constraints: readonly Constraint[]
  readonly independence: readonly Independence[]
  readonly revisions: readonly Revision[]
  readonly references: readonly ReferenceLine[]
  /** The number of the last entry that was looked at. */
  readonly seq: number
}

export type Supposed = Pick<ClaimsTied, 'how' | 'as'> & { readonly left: readonly string[]; readonly right: readonly string[] }

export interface AccountQuery {
  readonly asOf?: AsOf
  /** Only these reports. */
  readonly reports?: readonly string[]
  /** As if this had been said too, of claims by their ids. */
  readonly also?: Supposed
  /** Only claims of these readers (names without version). */
  readonly readers?: readonly string[]
}

/** The inputs of the account as of a time, from the entries up to then; one consistent view of the ledger. */
export function accountInputs(store: Store, { asOf = {}, reports: only, readers, also }: AccountQuery = {}): Promise<AccountInputs> {
  return store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const seq = await lastEntry(trx, asOf.recorded)
      const listed = await reportsAsOf(trx, { seq, published: asOf.published, only })
      const reports = listed.map(({ seq: _seq, added: _added, revises: _revises, ...report }): Report => report)
      const read = await claimsAsOf(trx, seq, new Set(reports.map(({ id }) => id)))
      const wanted = readers ? read.filter(({ reader }) => readers.includes(reader.replace(/@.*/, ''))) : read
      const acts = await standingActs(trx, seq)
      const claims = decided(wanted, acts.decisions)
      return {
        reports,
        claims,
        constraints: pairs(also ? [...acts.ties, supposed(also, claims)] : acts.ties, claims),
        independence: acts.independence,
        revisions: revisionsOf(listed),
        references: acts.references,
        seq,
      }
    })
}

function supposed({ how, as, left, right }: Supposed, claims: readonly Claim[]): ClaimsTied {
  const anchors = (ids: readonly string[]) => claims.filter(({ id }) => ids.includes(id)).map(anchorOf)
  return { how, as, left: anchors(left), right: anchors(right), reason: '' }
}

async function lastEntry(trx: Tx, recorded: string | undefined): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from entry where ledger = 1
    and (${recorded ?? null}::text is null or at <= ${recorded === undefined ? null : endOf(recorded)}::timestamptz)`.execute(trx)
  return rows[0]?.seq ?? 0
}

/** A day means its last moment. */
const endOf = (time: string): string => (/^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T23:59:59.999Z` : time)

async function reportsAsOf(
  trx: Tx,
  { seq, published, only }: { seq: number; published?: string | undefined; only?: readonly string[] | undefined },
): Promise<readonly ListedReport[]> {
  const found: ListedReport[] = []
  for (let after = 0; ; ) {
    const page = await listReports(
      { db: trx },
      { after, limit: 1000, ...(only ? { ids: only } : {}), ...(published ? { to: published.slice(0, 10) } : {}) },
    )
    found.push(...page.filter((report) => report.seq <= seq && publishedBy(report, published)))
    if (page.length < 1000 || page.at(-1)!.seq > seq) break
    after = page.at(-1)!.seq
  }
  return found
}

const publishedBy = (report: ListedReport, by: string | undefined): boolean =>
  by === undefined || (report.published ?? report.added) <= endOf(by)

async function claimsAsOf(trx: Tx, seq: number, reports: ReadonlySet<string>): Promise<readonly Claim[]> {
  const { rows } = await sql<{ body: Claim }>`select c.body from reading r join claim c on c.report = r.report and c.reading = r.reading
    where r.report = any(${[...reports].sort()}::text[]) and r.seq <= ${seq} and (r.until is null or r.until > ${seq})
    order by c.report, c.reader_name, c.nth`.execute(trx)
  return rows.map(({ body }) => body)
}

interface Acts {
  readonly decisions: readonly ClaimDecided[]
  readonly ties: readonly ClaimsTied[]
  readonly independence: readonly Independence[]
  readonly references: readonly ReferenceLine[]
}

/** What people had decided and not undone by an entry. */
export async function standingActs(trx: Tx, upTo: number): Promise<Acts> {
  const acts: Entry[] = []
  for (let after = 0; ; ) {
    const kinds = ['claim-decided', 'claims-tied', 'entry-undone', 'reference-added', 'sources-ruled'] as const
    const page = await entries({ db: trx }, { kinds, upTo, after, limit: 1000 })
    acts.push(...page)
    if (page.length < 1000) break
    after = page.at(-1)!.seq
  }
  return standing(acts)
}

/** Of acts in their order, those that were not undone. */
export function standing(acts: readonly Entry[]): Acts {
  const undone = new Set<number>()
  for (const act of acts.toReversed()) if (act.kind === 'entry-undone' && !undone.has(act.seq)) undone.add(act.body.entry)
  const left = acts.filter(({ seq }) => !undone.has(seq))
  return {
    decisions: left.flatMap((act) => (act.kind === 'claim-decided' ? [act.body] : [])),
    ties: left.flatMap((act) => (act.kind === 'claims-tied' ? [act.body] : [])),
    independence: left.flatMap((act) => (act.kind === 'sources-ruled' ? [act.body] : [])),
    references: left.flatMap((act) => (act.kind === 'reference-added' ? [{ seq: act.seq, ...act.body }] : [])),
  }
}

/** The claims with the decisions in them: the last that acts on a claim counts (see settle.ts for what acts). */
export function decided(claims: readonly Claim[], decisions: readonly ClaimDecided[]): readonly Claim[] {
  const byReport = Map.groupBy(claims, ({ report }) => report)
  const last = new Map<string, ClaimDecided>()
  for (const decision of decisions) {
    const found = follow(decision.anchor, byReport.get(decision.anchor.report) ?? [])
    if (found && (found.same || decision.decision === 'edit')) last.set(`${found.claim.report}\n${found.claim.id}`, decision)
  }
  return claims.flatMap((claim) => {
    const decision = last.get(`${claim.report}\n${claim.id}`)
    return decision?.decision === 'reject' ? [] : [edited(claim, decision?.edit ?? null)]
  })
}
